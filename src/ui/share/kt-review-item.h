/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-review.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KT_TYPE_REVIEW_ITEM (kt_review_item_get_type ())
G_DECLARE_FINAL_TYPE (KtReviewItem, kt_review_item, KT, REVIEW_ITEM, GObject)

/* No place of the item. */
#define KT_REVIEW_NO_PLACE (-1)

/**
 * KtReviewItem:
 *
 * One paragraph of a review as it is looked through, or a decision about one that has changed since: which of its
 * places is the current one, and what was decided of them that the review does not know yet.
 *
 * Property `title` (string): of the note that it is from. Signal `changed`: something else is to be shown.
 */
KtReviewItem *kt_review_item_new (KtReview *review, guint index);
/* Of the decision at @index of those that are stale. */
KtReviewItem *kt_review_item_new_stale (KtReview *review, guint index);

/* Whether both show the same paragraph, perhaps of different reviews. */
gboolean kt_review_item_equals (KtReviewItem *self, KtReviewItem *other);
/* Whether both are from the same note. */
gboolean kt_review_item_is_beside (KtReviewItem *self, KtReviewItem *other);
/* Takes over what @other shows of the same paragraph in a later review. The current place stays it. */
void kt_review_item_update (KtReviewItem *self, KtReviewItem *other);

/* (transfer none) (nullable): %NULL for a stale one. */
const KtReviewPassage *kt_review_item_get_passage (KtReviewItem *self);
/* (transfer none) (nullable) */
KtPassage *kt_review_item_get_stale (KtReviewItem *self);
gboolean kt_review_item_is_left_out (KtReviewItem *self);
gboolean kt_review_item_is_rewritten (KtReviewItem *self);

/* A stale item has one place, to be looked at. */
guint kt_review_item_get_n_places (KtReviewItem *self);
/* (nullable): %NULL for that of a stale item. */
const KtReviewPlace *kt_review_item_get_place (KtReviewItem *self, int place);
KtReviewState kt_review_item_get_state (KtReviewItem *self, int place);
guint kt_review_item_count_undecided (KtReviewItem *self);
/* The first place after @place, or the last one before it, that is undecided or of any kind; %KT_REVIEW_NO_PLACE when
 * there is none. */
int kt_review_item_find (KtReviewItem *self, int place, gboolean forward, gboolean undecided);

/* %KT_REVIEW_NO_PLACE while the current place is elsewhere, or the item has none. */
int kt_review_item_get_current (KtReviewItem *self);
gboolean kt_review_item_is_current (KtReviewItem *self);
void kt_review_item_set_current (KtReviewItem *self, gboolean is_current, int place);

/* Shows at once what @decision makes of the place @here and of those that are undecided, before there is a review that
 * knows it. */
void kt_review_item_apply (KtReviewItem *self, const KtDecision *decision, const char *here);

G_END_DECLS
