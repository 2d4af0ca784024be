/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/dialogue/kt-dialogue-panel.h"

G_BEGIN_DECLS

/* What was done, or would have been done: a few words, and Enter for the next. The rest is filled in its row. */
#define KT_TYPE_ACTIVITIES_PANEL (kt_activities_panel_get_type ())
G_DECLARE_FINAL_TYPE (KtActivitiesPanel, kt_activities_panel, KT, ACTIVITIES_PANEL, KtDialoguePanel)

/* Who pays for what is there. */
#define KT_TYPE_PAYERS_PANEL (kt_payers_panel_get_type ())
G_DECLARE_FINAL_TYPE (KtPayersPanel, kt_payers_panel, KT, PAYERS_PANEL, KtDialoguePanel)

G_END_DECLS
