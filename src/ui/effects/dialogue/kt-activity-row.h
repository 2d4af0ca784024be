/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/dialogue/kt-item-row.h"
#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

#define KT_TYPE_ACTIVITY_ROW (kt_activity_row_get_type ())
G_DECLARE_FINAL_TYPE (KtActivityRow, kt_activity_row, KT, ACTIVITY_ROW, KtItemRow)

/* The row of the activity with @id in the scenario of that id; it is there. */
GtkWidget *kt_activity_row_new (KtSession *session, KtAnalysisEditor *editor, const char *scenario, const char *id);

G_END_DECLS
