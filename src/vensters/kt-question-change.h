/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vensters/kt-question-bank.h"

G_BEGIN_DECLS

/* A question or factor that two versions of a bank have otherwise: @before is %NULL when it was added, @after when it
 * is not there any more. Both belong to the banks. */
typedef struct
{
  const KtQuestion *before;
  const KtQuestion *after;
} KtQuestionChange;

/* (transfer full) (element-type KtQuestionChange): in the order of @newer; last what only @older has. */
GArray *kt_question_bank_compare (const KtQuestionBank *older, const KtQuestionBank *newer);

/* Whether both have the same sources, words, axes and forms of government, and what both ask in the same order. */
gboolean kt_question_bank_is_alike_otherwise (const KtQuestionBank *self, const KtQuestionBank *other);

/**
 * kt_question_bank_make_taken_over:
 * @other: a bank of somebody else
 *
 * Returns: (transfer full) (nullable): @other as what follows on @self: what only @self has is in it too, switched off,
 * because a question is never removed. As kt_question_bank_make_next() for the rest. %NULL with %KT_ERROR_INVALID when
 * that is more than a list may hold.
 */
KtQuestionBank *
kt_question_bank_make_taken_over (const KtQuestionBank *self, const KtQuestionBank *other, GError **error);

/* (transfer none) (nullable): another one than @question that has its text, whatever its case and spaces are. */
const KtQuestion *kt_question_bank_find_same_text (const KtQuestionBank *self, const KtQuestion *question);

G_END_DECLS
