/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/share/kt-review-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_REVIEW_BAR (kt_review_bar_get_type ())
G_DECLARE_FINAL_TYPE (KtReviewBar, kt_review_bar, KT, REVIEW_BAR, AdwBin)

/**
 * KtReviewBar:
 *
 * How much is left to decide, the words that are looked at with what becomes of them, and what can be done with them:
 * actions of the group `review`, with their keys.
 *
 * Properties (boolean): `narrow`: there is little width, so the words are short and small; `stacked`: the keys stand
 * below the words, so that all buttons may be in one line.
 */

/* @item: (nullable): what is looked at; @selected: (nullable): words that are selected in it instead of its place. */
void kt_review_bar_show (KtReviewBar *self, guint n_undecided, KtReviewItem *item, const char *selected);
/* Gives the focus to the button that goes on to the next step. */
void kt_review_bar_focus_continue (KtReviewBar *self);
/* (transfer none): the sentence about what is looked at. */
const char *kt_review_bar_get_words (KtReviewBar *self);

G_END_DECLS
