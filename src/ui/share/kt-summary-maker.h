/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/outgoing/kt-outgoing-maker.h"
#include "vensters/kt-venster-review.h"

G_BEGIN_DECLS

#define KT_TYPE_SUMMARY_MAKER (kt_summary_maker_get_type ())
G_DECLARE_FINAL_TYPE (KtSummaryMaker, kt_summary_maker, KT, SUMMARY_MAKER, KtOutgoingMaker)

/* Makes the summary of the notes that are chosen, once they are. */
KtOutgoingMaker *kt_summary_maker_new (KtSession *session, KtReviewSource *source);

/* Which notes go out; the array must not change any more. @look: (nullable): a look through the four windows that goes
 * with them. @bank: (nullable): the questions that it was made with */
void kt_summary_maker_set_chosen (KtSummaryMaker *self, GPtrArray *notes, KtVensterReview *look, KtQuestionBank *bank);

G_END_DECLS
