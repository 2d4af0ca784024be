/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/dialogue/kt-dialogue-panel.h"

G_BEGIN_DECLS

/* What comes out of the analysis, and what those at the table say about it. */
#define KT_TYPE_OUTCOME_PANEL (kt_outcome_panel_get_type ())
G_DECLARE_FINAL_TYPE (KtOutcomePanel, kt_outcome_panel, KT, OUTCOME_PANEL, KtDialoguePanel)

/* About which items they see things differently, and what they say about that. */
#define KT_TYPE_DIFFERENCES_PANEL (kt_differences_panel_get_type ())
G_DECLARE_FINAL_TYPE (KtDifferencesPanel, kt_differences_panel, KT, DIFFERENCES_PANEL, KtDialoguePanel)

/* What made it dearer or cheaper. */
#define KT_TYPE_MECHANISMS_PANEL (kt_mechanisms_panel_get_type ())
G_DECLARE_FINAL_TYPE (KtMechanismsPanel, kt_mechanisms_panel, KT, MECHANISMS_PANEL, KtDialoguePanel)

G_END_DECLS
