/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/dialogue/kt-item-row.h"
#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

#define KT_TYPE_EVENT_ROW (kt_event_row_get_type ())
G_DECLARE_FINAL_TYPE (KtEventRow, kt_event_row, KT, EVENT_ROW, KtItemRow)

/* The row of the event with @id in the scenario of that id; it is there. */
GtkWidget *kt_event_row_new (KtSession *session, KtAnalysisEditor *editor, const char *scenario, const char *id);

G_END_DECLS
