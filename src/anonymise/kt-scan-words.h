/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-fold.h"
#include "anonymise/kt-hash.h"

#include <string.h>

G_BEGIN_DECLS

/* The longest word that the scanners compare with anything. */
#define KT_WORD_MAX 31

/* A word of the folded text that was cut out for comparison; empty when there is none, or it is too long. */
typedef struct
{
  char text[KT_WORD_MAX + 1];
  gsize start;
  gsize end;
} KtWord;

/* A run of letters or of digits, as long as it is. Whoever has read further may move @end. */
typedef struct
{
  gsize start;
  gsize end;
  gboolean is_digits;
  gboolean is_glued; /* letters or digits stand right before it */
} KtRun;

/* Goes to the next run from the end of @run on, which is all zero at first. Returns whether there is one. */
gboolean kt_run_next (const KtFold *fold, KtRun *run);

/* The letters that begin at @i. */
void kt_word_get (const KtFold *fold, gsize i, KtWord *word);
/* The word that begins at @i or after spaces there, on the same line. */
void kt_word_get_next (const KtFold *fold, gsize i, KtWord *word);
/* The word that ends before @i or before spaces there, on the same line; a full stop of an abbreviation is skipped. */
void kt_word_get_previous (const KtFold *fold, gsize i, KtWord *word);

/* Which words a list may have, by their hash; made when it is first asked. */
typedef struct
{
  gsize ready;
  guint64 bits[16];
} KtWordFilter;

void kt_word_filter_fill (KtWordFilter *filter, const char *words);
gboolean kt_word_list_has (const char *words, const char *text, gsize length);

/* Whether @length bytes at @text, with their kt_hash(), are a word of @words, which have a space before, between and
 * after: " op per tot ".
 * @filter: (inout): all zero at first, and always of the same list */
static inline gboolean
kt_word_filter_has (KtWordFilter *filter, const char *words, guint64 hash, const char *text, gsize length)
{
  guint bit = (guint)(hash >> 24) & 1023;

  if (g_once_init_enter (&filter->ready))
    {
      kt_word_filter_fill (filter, words);
      g_once_init_leave (&filter->ready, 1);
    }
  return (filter->bits[bit / 64] >> (bit % 64) & 1) != 0 && kt_word_list_has (words, text, length);
}

/* The same with a list that stands where it is asked. */
#define kt_word_is_among(hash, text, length, words)                                                                    \
  ({                                                                                                                   \
    static KtWordFilter kt_filter;                                                                                     \
    kt_word_filter_has (&kt_filter, words, hash, text, length);                                                        \
  })
/* The same for a word that ends with NUL. */
#define kt_word_is_in(word, words)                                                                                     \
  ({                                                                                                                   \
    const char *kt_text = (word);                                                                                      \
    gsize kt_length = strlen (kt_text);                                                                                \
    kt_word_is_among (kt_hash (kt_text, kt_length), kt_text, kt_length, words);                                        \
  })

/* Skips at most @most spaces. */
gsize kt_skip_spaces (const KtFold *fold, gsize i, gsize most);
gsize kt_skip_digits (const KtFold *fold, gsize i, gsize most);
/* The number that the digits from @start to @end are; at most nine of them. */
int kt_digits_get_value (const KtFold *fold, gsize start, gsize end);

/* Whether @length bytes at @text may be a number word: true of few others, so that these need no more looking at. */
gboolean kt_word_may_be_number (const char *text, gsize length);
/**
 * kt_word_get_number:
 * @ordinal: (out): whether it was "vierde" and not "vier"
 *
 * The number from 0 to 120 that a folded Dutch word says, or -1.
 */
int kt_word_get_number (const char *word, gboolean *ordinal);
/* The month, from 1, that a folded word names in full or abbreviated, or 0. */
int kt_word_get_month (const char *word, gboolean *abbreviated);
/* Whether a folded word is a weekday, also abbreviated. */
gboolean kt_word_is_weekday (const char *word);

G_END_DECLS
