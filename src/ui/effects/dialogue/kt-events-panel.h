/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/dialogue/kt-dialogue-panel.h"

G_BEGIN_DECLS

/* What happened, or would have happened: a date and a few words, and Enter for the next. */
#define KT_TYPE_EVENTS_PANEL (kt_events_panel_get_type ())
G_DECLARE_FINAL_TYPE (KtEventsPanel, kt_events_panel, KT, EVENTS_PANEL, KtDialoguePanel)

G_END_DECLS
