/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-summary.h"
#include "ui/outgoing/kt-review-source.h"

G_BEGIN_DECLS

#define KT_TYPE_REVIEW_MAKER (kt_review_maker_get_type ())
G_DECLARE_FINAL_TYPE (KtReviewMaker, kt_review_maker, KT, REVIEW_MAKER, GObject)

/**
 * KtReviewMaker:
 *
 * Makes the review of what is chosen and the summary of it, on a thread, and anew when its source changes.
 *
 * Signals: `made`: there is a review, or another one; `busy`: kt_review_maker_is_busy() says otherwise;
 * `failed (GError *error)`: it could not be made, and there is none.
 */
KtReviewMaker *kt_review_maker_new (KtSession *session, KtReviewSource *source);
/* Ends what is under way; nothing is told any more. */
void kt_review_maker_stop (KtReviewMaker *self);

/* Which notes go out; the array must not change any more. */
void kt_review_maker_set_chosen (KtReviewMaker *self, GPtrArray *notes);

/* Whether what it has is not yet of what was last chosen and decided. */
gboolean kt_review_maker_is_busy (KtReviewMaker *self);
/* (transfer none) (nullable), all four: of the last review that was made. The assessment is the last one that was made
 * of this very summary. */
KtReview *kt_review_maker_get_review (KtReviewMaker *self);
KtDocument *kt_review_maker_get_document (KtReviewMaker *self);
KtAssessment *kt_review_maker_get_assessment (KtReviewMaker *self);
const char *kt_review_maker_get_fingerprint (KtReviewMaker *self);

G_END_DECLS
