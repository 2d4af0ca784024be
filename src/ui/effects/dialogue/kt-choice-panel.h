/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/dialogue/kt-dialogue-panel.h"

G_BEGIN_DECLS

/* For what is compared with. */
#define KT_TYPE_BASIS_PANEL (kt_basis_panel_get_type ())
G_DECLARE_FINAL_TYPE (KtBasisPanel, kt_basis_panel, KT, BASIS_PANEL, KtDialoguePanel)

/* For how much time there is. */
#define KT_TYPE_VARIANT_PANEL (kt_variant_panel_get_type ())
G_DECLARE_FINAL_TYPE (KtVariantPanel, kt_variant_panel, KT, VARIANT_PANEL, KtDialoguePanel)

/* For how the casus was chosen and whose costs are looked at. */
#define KT_TYPE_SELECTION_PANEL (kt_selection_panel_get_type ())
G_DECLARE_FINAL_TYPE (KtSelectionPanel, kt_selection_panel, KT, SELECTION_PANEL, KtDialoguePanel)

G_END_DECLS
