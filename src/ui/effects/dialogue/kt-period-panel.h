/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/dialogue/kt-dialogue-panel.h"

G_BEGIN_DECLS

/* For the period that is looked at. */
#define KT_TYPE_PERIOD_PANEL (kt_period_panel_get_type ())
G_DECLARE_FINAL_TYPE (KtPeriodPanel, kt_period_panel, KT, PERIOD_PANEL, KtDialoguePanel)

/* For an answer that is a date. */
#define KT_TYPE_DATE_PANEL (kt_date_panel_get_type ())
G_DECLARE_FINAL_TYPE (KtDatePanel, kt_date_panel, KT, DATE_PANEL, KtDialoguePanel)

G_END_DECLS
