/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/share/kt-review-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_REVIEW_LIST (kt_review_list_get_type ())
G_DECLARE_FINAL_TYPE (KtReviewList, kt_review_list, KT, REVIEW_LIST, AdwBin)

/**
 * KtReviewList:
 *
 * The paragraphs of a review, the current one marked and scrolled to. Choosing another row makes it the current one.
 *
 * Signal `words-selected`: kt_review_list_get_selected() may say otherwise.
 */
void kt_review_list_set_model (KtReviewList *self, KtReviewModel *model);

/* Marks the current row without scrolling to it. */
void kt_review_list_mark_current (KtReviewList *self);
/* Scrolls to the current place too, and gives its row the focus if @focus is set. */
void kt_review_list_show_current (KtReviewList *self, gboolean focus);
/* (transfer full) (nullable): the words that are selected in the row that has the focus. */
char *kt_review_list_get_selected (KtReviewList *self);

G_END_DECLS
