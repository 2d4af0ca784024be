/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-tokens.h"
#include "publish/kt-recognition.h"

G_BEGIN_DECLS

/* A sign in bytes of the folded text, before it is known where that is in the text. */
typedef struct
{
  KtRecognitionKind kind;
  gsize start;
  gsize end;
} KtFind;

static inline void
kt_find_add (GArray *finds, KtRecognitionKind kind, gsize start, gsize end)
{
  KtFind find = { kind, start, end };

  g_array_append_val (finds, find);
}

/* Each appends what it finds, in order of the text. They look ahead and back over a bounded number of words. */

/* By the words of data/lexicon/telling/, and the sentence around them. */
void kt_find_telling_words (const KtTokens *tokens, GArray *finds);
/* Whether word @i, that may be the work of people around, is somebody's own by what stands around it. */
gboolean kt_find_is_own_work (const KtTokens *tokens, guint i);
/* Whether word @i, which the lexicon has nothing of, is a work by what stands before it and how it ends. */
gboolean kt_find_is_other_work (const KtTokens *tokens, guint i);
/* Ages, and how many there are in a household. */
void kt_find_numbers (const KtTokens *tokens, GArray *finds);

/* Appends a sign in bytes of @text for each stretch of at least four words between quotation marks. */
void kt_find_quotes (const char *text, guint passage, GArray *signs);

G_END_DECLS
