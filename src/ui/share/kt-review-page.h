/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/outgoing/kt-outgoing-maker.h"
#include "ui/outgoing/kt-review-history.h"
#include "ui/share/kt-review-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_REVIEW_PAGE (kt_review_page_get_type ())
G_DECLARE_FINAL_TYPE (KtReviewPage, kt_review_page, KT, REVIEW_PAGE, AdwBin)

/**
 * KtReviewPage:
 *
 * The step Nakijken of the page Delen: what goes out, beside what stands in the dossier, with what is still to be
 * decided one after another. Its actions are the group `review`; they have keys while the focus is in it.
 *
 * Signal `changed`: something was decided, or the review is another.
 */

/* What it is of; once. */
void kt_review_page_set_maker (KtReviewPage *self,
                               KtReviewSource *source,
                               KtOutgoingMaker *maker,
                               KtReviewHistory *history,
                               gint64 casus_id);
/* With what was decided a moment ago. */
guint kt_review_page_count_undecided (KtReviewPage *self);
/* To the next place to decide, with the focus. */
void kt_review_page_go_to_undecided (KtReviewPage *self);
/* (transfer none) */
KtReviewModel *kt_review_page_get_model (KtReviewPage *self);

G_END_DECLS
