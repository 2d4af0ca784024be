/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-document.h"
#include "publish/kt-review.h"

G_BEGIN_DECLS

/* Adds what goes out of @passage from byte @from on to @block, with what is decided of its places. */
void kt_review_passage_write (const KtReviewPassage *passage, gsize from, KtDocumentBlock *block);

G_END_DECLS
