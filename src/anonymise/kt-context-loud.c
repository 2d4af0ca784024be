/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-context.h"

/* So many words a name in a line of capitals may have. */
#define WORDS_MAX 5

/* The word is in capitals only because the whole line is. */
static gboolean
is_loud (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return token->is_all_upper && !token->is_upper && !token->is_taken && !token->is_digits &&
         kt_token_get_length (token) > 2;
}

static gboolean
is_initial (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return token->is_upper && !token->is_taken && kt_token_get_length (token) == 1 &&
         (guchar)tokens->fold->text[token->start] < 0x80;
}

static gboolean
is_prefix (const KtTokens *tokens, guint i)
{
  return kt_tokens_get (tokens, i)->gap == KT_GAP_SPACE &&
         kt_token_is_in (tokens, i, " van de der den ten ter el al vd ");
}

/* Whether the word is a name by itself: the lexicon has it as one and as nothing else, or not at all. */
static gboolean
is_name (const KtToken *token)
{
  return !kt_token_is (token, KT_CLASS_ORDINARY | KT_CLASS_COMPOUND | KT_CLASS_PROTECTED | KT_CLASS_ROLE |
                                  KT_CLASS_TITLE | KT_CLASS_INSTITUTION | KT_CLASS_PREFIX | KT_CLASS_NUMBER_CUE);
}

/* Whether what stands before the initial at @i says that somebody is named: "VIA B. TROMPETTER". */
static gboolean
follows_word_for_somebody (const KtTokens *tokens, guint i)
{
  return i > 0 && kt_tokens_get (tokens, i)->gap == KT_GAP_SPACE &&
         (kt_token_is_in (tokens, i - 1, " met van via door bij aan voor volgens namens naar en tegen ") ||
          kt_token_is (kt_tokens_get (tokens, i - 1), KT_CLASS_ROLE | KT_CLASS_TITLE));
}

guint
kt_context_accept_loud_person (KtTokens *tokens, guint i, GArray *hits)
{
  guint k = i;
  const KtToken *name;

  while (k < tokens->all->len && k < i + WORDS_MAX && is_initial (tokens, k) &&
         (k == i || kt_tokens_get (tokens, k)->gap == KT_GAP_DOT))
    k++;
  if (k == i || k >= tokens->all->len || kt_tokens_get (tokens, k)->gap != KT_GAP_DOT)
    return 0;
  while (k + 1 < tokens->all->len && k < i + WORDS_MAX && kt_token_is (kt_tokens_get (tokens, k), KT_CLASS_PREFIX) &&
         is_prefix (tokens, k + 1))
    k++;
  if (k + 1 < tokens->all->len && kt_token_is (kt_tokens_get (tokens, k), KT_CLASS_PREFIX) &&
      kt_tokens_get (tokens, k + 1)->gap == KT_GAP_SPACE)
    k++;
  name = kt_tokens_get (tokens, k);
  if (!is_loud (tokens, k))
    return 0;
  /* "A. AANLEIDING" is a heading, "PLAN B. WIJ" an end. */
  if (!is_name (name) && !(kt_token_is (name, KT_CLASS_SURNAME) && follows_word_for_somebody (tokens, i)))
    return 0;
  kt_context_accept (tokens, i, k + 1, KT_TAG_PERSOON, NULL, hits);
  return k + 1;
}

gboolean
kt_context_is_loud_surname (const KtTokens *tokens, guint i)
{
  guint k = i - 1;

  if (i == 0 || !is_loud (tokens, i) || kt_tokens_get (tokens, i)->gap != KT_GAP_DOT || !is_initial (tokens, k))
    return FALSE;
  while (k > 0 && i - k < WORDS_MAX && kt_context_is_in_initials (tokens, k))
    k--;
  return follows_word_for_somebody (tokens, k);
}

guint
kt_context_accept_loud_institution (KtTokens *tokens, guint i, GArray *hits)
{
  const KtToken *noun = kt_tokens_get (tokens, i);
  guint end = i + 1;

  if (!is_loud (tokens, i))
    return 0;
  while (end < tokens->all->len && end <= i + WORDS_MAX && kt_tokens_get (tokens, end)->gap == KT_GAP_SPACE &&
         is_loud (tokens, end) && is_name (kt_tokens_get (tokens, end)))
    end++;
  /* "SCHOOL FATIMA" tells of two. */
  if (end == i + 1 || (end == i + 2 && kt_context_is_given (kt_tokens_get (tokens, i + 1)) &&
                       !kt_context_is_surname (kt_tokens_get (tokens, i + 1))))
    return 0;
  kt_context_accept (tokens, i, end, KT_TAG_INSTELLING, kt_lexicon_get_kind (tokens->lexicon, noun->entry.kind), hits);
  return end;
}
