/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-analysis-record.h"
#include "effects/kt-analysis.h"
#include "effects/kt-dialogue.h"
#include "ui/widgets/kt-record-saver.h"

G_BEGIN_DECLS

/**
 * KtAnalysisState:
 * @id: the number of the analysis in the vault
 * @casus_id: the casus that it is of
 * @price_list: the id of the edition of the price list that it is made with
 *
 * One state of an analysis that is being made; everything in it is shared with others as far as it is the same.
 */
typedef struct
{
  gint64 id;
  gint64 casus_id;
  KtAnalysis *analysis;
  KtDialogue *dialogue;
  char *price_list;
} KtAnalysisState;

/* @analysis, @dialogue: (transfer full). */
KtAnalysisState *
kt_analysis_state_new (gint64 id, gint64 casus_id, KtAnalysis *analysis, KtDialogue *dialogue, const char *price_list);
KtAnalysisState *kt_analysis_state_ref (KtAnalysisState *self);
void kt_analysis_state_unref (KtAnalysisState *self);

/* (transfer full): as the vault holds it. */
KtAnalysisRecord *kt_analysis_state_make_record (const KtAnalysisState *self);

/* How a #KtRecordSaver stores states. */
extern const KtRecordCalls kt_analysis_state_calls;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtAnalysisState, kt_analysis_state_unref)

G_END_DECLS
