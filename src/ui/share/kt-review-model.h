/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/share/kt-review-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_REVIEW_MODEL (kt_review_model_get_type ())
G_DECLARE_FINAL_TYPE (KtReviewModel, kt_review_model, KT, REVIEW_MODEL, GObject)

/**
 * KtReviewModel:
 *
 * A #GListModel of the paragraphs of a review, a section a note, with one current place to decide on. Paragraphs that
 * are in two reviews one after the other keep their item, and the list over them its place.
 *
 * Signal `moved`: another place is the current one, or something else was decided of it.
 */
KtReviewModel *kt_review_model_new (void);
/* @review: (nullable) */
void kt_review_model_set_review (KtReviewModel *self, KtReview *review);

/* With what was decided since the review was made. */
guint kt_review_model_count_undecided (KtReviewModel *self);
/* As kt_review_item_apply(), of all items. */
void kt_review_model_apply (KtReviewModel *self, const KtDecision *decision, const char *here);

/* (transfer none) (nullable) */
KtReviewItem *kt_review_model_get_current (KtReviewModel *self);
/* %GTK_INVALID_LIST_POSITION when there is none. */
guint kt_review_model_get_current_position (KtReviewModel *self);
void kt_review_model_set_current (KtReviewModel *self, guint position, int place);
/* To the next or the previous place, from the end on to the beginning; whether there is one. */
gboolean kt_review_model_walk (KtReviewModel *self, gboolean forward, gboolean undecided);
/* To the first place with these words. */
gboolean kt_review_model_go_to (KtReviewModel *self, const char *form, const char *place);
/* Whether @form is the words of a place. */
gboolean kt_review_model_has_place (KtReviewModel *self, const char *form);
/* Whether @form is anywhere in what goes out, found by the program or not. */
gboolean kt_review_model_contains (KtReviewModel *self, const char *form);

G_END_DECLS
