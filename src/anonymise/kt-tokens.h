/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-hit.h"
#include "anonymise/kt-wordbook.h"
#include "anonymise/kt-scan-words.h"

G_BEGIN_DECLS

/* How a word hangs on the one before it. */
typedef enum
{
  KT_GAP_BREAK, /* the beginning of the text or of a line or cell, or any sign that parts */
  KT_GAP_SPACE,
  KT_GAP_DOT, /* a full stop and spaces, or a full stop alone: behind an initial or a short form, or between sentences
               */
  KT_GAP_COMMA,
  KT_GAP_HYPHEN,
  KT_GAP_APOSTROPHE,
  KT_GAP_NONE, /* digits and letters in one */
} KtGap;

/**
 * KtToken:
 * @begins: it stands where a sentence, line, cell or quotation begins, so that its capital says nothing
 * @is_upper: its first letter is a capital
 * @is_all_upper: all its letters are
 * @is_taken: a certain hit has it, of @tag
 *
 * A run of letters or of digits in the folded text, with what the lexicon has of it.
 */
typedef struct
{
  gsize start;
  gsize end;
  guint64 hash; /* by kt_hash() */
  KtEntry entry;
  guint8 gap; /* KtGap */
  guint8 tag; /* KtTag */
  guint begins : 1;
  guint is_upper : 1;
  guint is_all_upper : 1;
  guint is_digits : 1;
  guint is_taken : 1;
  guint is_ordinary : 1; /* by itself, whatever it is a part of */
  guint is_phrase : 1;   /* a word of a longer entry of the lexicon, whose classes are in @entry */
  guint begins_phrase : 1;
} KtToken;

/**
 * KtTokens:
 * @fold: (unowned): the text
 * @all: (element-type KtToken): its words in order
 */
typedef struct
{
  const KtFold *fold;
  const KtLexicon *lexicon;
  GArray *all;
} KtTokens;

KtTokens *kt_tokens_new (const KtFold *fold, KtWordbook *wordbook);
void kt_tokens_free (KtTokens *self);

/* Marks the words that @hits, in order and not overlapping, have. */
void kt_tokens_take (KtTokens *self, GArray *hits);

static inline KtToken *
kt_tokens_get (const KtTokens *self, guint i)
{
  return &g_array_index (self->all, KtToken, i);
}

static inline gsize
kt_token_get_length (const KtToken *self)
{
  return self->end - self->start;
}

static inline gboolean
kt_token_is (const KtToken *self, KtClasses classes)
{
  return (self->entry.classes & classes) != 0;
}

gboolean kt_token_equals (const KtTokens *tokens, guint i, const char *word);
/* Whether a word is in @words, as kt_word_is_in(). */
#define kt_token_is_in(tokens, i, words)                                                                               \
  ({                                                                                                                   \
    const KtToken *kt_token = kt_tokens_get (tokens, i);                                                               \
    kt_word_is_among (kt_token->hash, (tokens)->fold->text + kt_token->start, kt_token_get_length (kt_token), words);  \
  })

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtTokens, kt_tokens_free)

G_END_DECLS
