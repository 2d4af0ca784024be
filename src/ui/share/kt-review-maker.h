/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-summary.h"
#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

#define KT_TYPE_REVIEW_MAKER (kt_review_maker_get_type ())
G_DECLARE_FINAL_TYPE (KtReviewMaker, kt_review_maker, KT, REVIEW_MAKER, GObject)

/**
 * KtReviewMaker:
 *
 * Reads what goes out of a casus from the vault, follows what changes there, and makes the review and the summary of it
 * on a thread.
 *
 * Signals: `loaded`: the notes of the casus are there, or others; `made`: there is a review, or another one; `busy`:
 * kt_review_maker_is_busy() says otherwise; `failed (GError *error)`: something of that did not work, and there is no
 * review that could be trusted when kt_review_maker_get_review() has none.
 */
KtReviewMaker *kt_review_maker_new (KtSession *session, gint64 casus_id);
/* Ends what is under way; nothing is told any more. */
void kt_review_maker_stop (KtReviewMaker *self);
/* What is not looked at is read and made when it is. */
void kt_review_maker_set_active (KtReviewMaker *self, gboolean is_active);

/* (transfer none) (nullable) (element-type KtNote): all of the casus. */
GPtrArray *kt_review_maker_get_notes (KtReviewMaker *self);
/* Which of them go out; the array must not change any more. */
void kt_review_maker_set_chosen (KtReviewMaker *self, GPtrArray *notes);

/* Whether what it has is not yet of what was last chosen and decided. */
gboolean kt_review_maker_is_busy (KtReviewMaker *self);
/* (transfer none) (nullable), all four: of the last review that was made. The assessment is the last one that was made
 * of this very summary. */
KtReview *kt_review_maker_get_review (KtReviewMaker *self);
KtDocument *kt_review_maker_get_document (KtReviewMaker *self);
KtAssessment *kt_review_maker_get_assessment (KtReviewMaker *self);
const char *kt_review_maker_get_fingerprint (KtReviewMaker *self);

/* (transfer none) (nullable) (element-type KtDecision, KtPassage): what is decided as far as is known. */
GPtrArray *kt_review_maker_get_decisions (KtReviewMaker *self);
GPtrArray *kt_review_maker_get_passages (KtReviewMaker *self);
/* Take a decision to be in the vault before it is, in place of one about the same, or to be gone. */
void kt_review_maker_put_decision (KtReviewMaker *self, KtDecision *decision);
void kt_review_maker_drop_decision (KtReviewMaker *self, const KtDecision *decision);
void kt_review_maker_put_passage (KtReviewMaker *self, KtPassage *passage);
void kt_review_maker_drop_passage (KtReviewMaker *self, const KtPassage *passage);
/* Reads anew what is decided. */
void kt_review_maker_reload (KtReviewMaker *self);

/* (transfer none) (nullable): what is decided about exactly these words and this place. */
KtDecision *kt_review_maker_find_decision (KtReviewMaker *self, const char *form, const char *place);
KtPassage *kt_review_maker_find_passage (KtReviewMaker *self, gint64 note_id, KtNotePart part, const char *original);

G_END_DECLS
