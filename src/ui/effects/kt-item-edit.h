/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-analysis-editor.h"

G_BEGIN_DECLS

/*
 * What people do with a single activity, or an event when @is_event, of the analysis that @editor has. Scenarios and
 * items are named by their ids; what is not there any more is left alone. Dates are `YYYY-MM-DD`.
 */

/* (transfer full) (nullable): the id of the new one, which begins at @date when that is in the analysis; %NULL when it
 * was refused. */
char *kt_item_add (KtAnalysisEditor *editor, const char *scenario, gboolean is_event, const char *date);

/* While it is dragged the totals follow: from the first kt_item_drag() to kt_item_drop() is one step to undo. @end:
 * (nullable): as it was for what has none. */
void kt_item_drag (KtAnalysisEditor *editor,
                   const char *scenario,
                   const char *item,
                   gboolean is_event,
                   const char *start,
                   const char *end);
void kt_item_drop (KtAnalysisEditor *editor,
                   const char *scenario,
                   const char *item,
                   gboolean is_event,
                   const char *start,
                   const char *end);
/* Back to where it was before the drag. */
void kt_item_let_go (KtAnalysisEditor *editor);

/* (transfer full) (nullable): the id of a copy in the scenario @target, which may be the same; %NULL when there is
 * none. */
char *
kt_item_copy (KtAnalysisEditor *editor, const char *scenario, const char *item, gboolean is_event, const char *target);
void kt_item_remove (KtAnalysisEditor *editor, const char *scenario, const char *item, gboolean is_event);

G_END_DECLS
