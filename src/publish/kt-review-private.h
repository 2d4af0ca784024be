/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-review.h"

G_BEGIN_DECLS

/* For the files of the review only. */

/* Fills in what goes out of @self, whose casus is set: of @notes (element-type KtNote) those that do, their passages
 * with no places yet, and what is stale. @passages: (element-type KtPassage): what was decided about paragraphs. */
void kt_review_fill (KtReview *self, GPtrArray *notes, GPtrArray *passages);
/* Likewise, of @texts (element-type KtReviewText). */
void kt_review_fill_texts (KtReview *self, GPtrArray *texts);
/* Adds passages for @texts to those that there are. */
void kt_review_add_texts (KtReview *self, GPtrArray *texts);

G_END_DECLS
