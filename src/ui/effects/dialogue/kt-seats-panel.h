/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/dialogue/kt-dialogue-panel.h"

G_BEGIN_DECLS

#define KT_TYPE_SEATS_PANEL (kt_seats_panel_get_type ())
G_DECLARE_FINAL_TYPE (KtSeatsPanel, kt_seats_panel, KT, SEATS_PANEL, KtDialoguePanel)

/**
 * KtSeatsPanel:
 *
 * Who is at the table and who is missing. The people of the casus are offered, each under a digit.
 */

G_END_DECLS
