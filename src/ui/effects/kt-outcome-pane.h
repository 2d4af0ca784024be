/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-analysis-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_OUTCOME_PANE (kt_outcome_pane_get_type ())
G_DECLARE_FINAL_TYPE (KtOutcomePane, kt_outcome_pane, KT, OUTCOME_PANE, AdwBin)

/**
 * KtOutcomePane:
 *
 * What comes out of an analysis against one of its references: the difference in a sentence, how long that stays so,
 * and the charts. It follows what is typed; what was drawn comes a moment later.
 *
 * Signal `why`: a person wants to know what the figures are made of.
 */
GtkWidget *kt_outcome_pane_new (KtSession *session, KtAnalysisEditor *editor);
/* Which comparison of the result is shown, from 0. */
void kt_outcome_pane_set_comparison (KtOutcomePane *self, guint comparison);

G_END_DECLS
