/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* What stands in folded text for a sign that is no letter, digit, space or ASCII punctuation, and for €. */
#define KT_FOLD_SIGN '\x01'
#define KT_FOLD_EURO '\x02'

/**
 * KtFold:
 * @text: @length bytes and a NUL: ASCII where Latin letters, digits, dashes, quotes and spaces stood, without
 *   diacritics and case; the UTF-8 of the letters of other scripts in lower case
 * @cased: the same bytes, with the case that the original has
 * @n_chars: the code points of the original
 *
 * A text as it is compared. Soft hyphens, zero-width characters and combining marks are gone; of white space there are
 * left `' '`, `'\t'` and `'\n'`. Offsets into @text and @cased go back to code points of the original through
 * kt_fold_get_start() and kt_fold_get_end().
 */
typedef struct
{
  char *text;
  char *cased;
  gsize length;
  gsize n_chars;
  GArray *steps;
} KtFold;

/* @text must be UTF-8. */
KtFold *kt_fold_new (const char *text);
void kt_fold_free (KtFold *self);

/* The code point of the original that byte @offset comes from. */
gsize kt_fold_get_start (const KtFold *self, gsize offset);
/* The code point of the original where a span ends that ends before byte @offset, above 0; marks that belong to the
 * last letter are within. */
gsize kt_fold_get_end (const KtFold *self, gsize offset);

/* (transfer full): @text folded, when no offsets are needed. */
char *kt_fold_string (const char *text);

static inline gboolean
kt_fold_is_letter (char c)
{
  return (guchar)((c | 0x20) - 'a') < 26 || (guchar)c >= 0x80;
}

static inline gboolean
kt_fold_is_digit (char c)
{
  return (guchar)(c - '0') < 10;
}

static inline gboolean
kt_fold_is_alnum (char c)
{
  return kt_fold_is_letter (c) || kt_fold_is_digit (c);
}

/* Whether @c is in @set; the end of the text is in none. */
static inline gboolean
kt_fold_is_one_of (char c, const char *set)
{
  return c != '\0' && strchr (set, c) != NULL;
}

/* Whether the letter at @offset has no lower case there: scripts without case count as capitals. */
static inline gboolean
kt_fold_is_upper (const KtFold *self, gsize offset)
{
  return self->cased[offset] != self->text[offset] || (guchar)self->text[offset] >= 0x80;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtFold, kt_fold_free)

G_END_DECLS
