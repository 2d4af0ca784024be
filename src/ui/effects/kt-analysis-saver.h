/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-analysis-record.h"
#include "effects/kt-analysis.h"
#include "effects/kt-dialogue.h"
#include "ui/widgets/kt-autosave.h"
#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

#define KT_TYPE_ANALYSIS_SAVER (kt_analysis_saver_get_type ())
G_DECLARE_FINAL_TYPE (KtAnalysisSaver, kt_analysis_saver, KT, ANALYSIS_SAVER, GObject)

/**
 * KtAnalysisSaver:
 *
 * Saves one analysis while it is made, within a second and when the session is closing. It outlives whoever made it
 * until the last state is stored.
 *
 * Signal `changed`: the state is another one.
 */
KtAnalysisSaver *kt_analysis_saver_new (KtSession *session, gint64 casus_id, gint64 analysis_id);

/* The analysis is like this now. */
void kt_analysis_saver_put (KtAnalysisSaver *self, KtAnalysis *analysis, KtDialogue *dialogue, const char *price_list);
/* Saves at once what changed. */
void kt_analysis_saver_hurry (KtAnalysisSaver *self);

KtAutosaveState kt_analysis_saver_get_state (KtAnalysisSaver *self);
/* (transfer none) (nullable): why the last save failed. */
const GError *kt_analysis_saver_get_error (KtAnalysisSaver *self);

/* (transfer full): an analysis as the vault holds it, without its ids. */
KtAnalysisRecord *
kt_analysis_record_make (const KtAnalysis *analysis, const KtDialogue *dialogue, const char *price_list);

G_END_DECLS
