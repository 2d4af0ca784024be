/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-context.h"

/* So many words make a name, and so many tussenvoegsels stand in it side by side. */
#define NAME_WORDS_MAX 8
#define PREFIXES_MAX 3

gboolean
kt_context_is_given (const KtToken *token)
{
  return kt_token_is (token, KT_CLASS_GIVEN) &&
         !kt_token_is (token, KT_CLASS_ORDINARY | KT_CLASS_PROTECTED | KT_CLASS_ROLE | KT_CLASS_TITLE);
}

gboolean
kt_context_is_surname (const KtToken *token)
{
  return kt_token_is (token, KT_CLASS_SURNAME) &&
         !kt_token_is (token,
                       KT_CLASS_ORDINARY | KT_CLASS_PROTECTED | KT_CLASS_ROLE | KT_CLASS_TITLE | KT_CLASS_INSTITUTION);
}

gboolean
kt_context_is_place (const KtToken *token)
{
  return kt_token_is (token, KT_CLASS_PLACE) &&
         !kt_token_is (token, KT_CLASS_ORDINARY | KT_CLASS_PROTECTED | KT_CLASS_ROLE | KT_CLASS_TITLE);
}

gboolean
kt_context_is_unknown (const KtToken *token)
{
  return (token->entry.classes & (KT_CLASS_PHRASE - 1)) == 0;
}

void
kt_context_accept (KtTokens *tokens, guint from, guint to, KtTag tag, const char *replacement, GArray *hits)
{
  kt_hit_add (hits, kt_tokens_get (tokens, from)->start, kt_tokens_get (tokens, to - 1)->end, tag, replacement);
  for (guint i = from; i < to; i++)
    {
      kt_tokens_get (tokens, i)->is_taken = TRUE;
      kt_tokens_get (tokens, i)->tag = (guint8)tag;
    }
}

gboolean
kt_context_continues_name (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  if (!token->is_upper || token->is_taken || token->is_digits || kt_token_is (token, KT_CLASS_NUMBER_CUE))
    return FALSE;
  if (kt_token_get_length (token) == 1)
    return TRUE;
  if (kt_token_is (token, KT_CLASS_PROTECTED))
    return kt_token_is (token, KT_CLASS_GIVEN | KT_CLASS_SURNAME) && !token->is_phrase;
  return TRUE;
}

static gboolean
is_link (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i), *before = kt_tokens_get (tokens, i - 1);

  switch (token->gap)
    {
    case KT_GAP_SPACE:
    case KT_GAP_HYPHEN:
      return TRUE;
    case KT_GAP_APOSTROPHE:
      /* "Fatima's" is at its end, "d'Hondt" is not. */
      return !kt_token_equals (tokens, i, "s");
    case KT_GAP_BREAK:
      /* "v/d Broek" */
      return token->start == before->end + 1 && tokens->fold->text[before->end] == '/' &&
             kt_token_equals (tokens, i, "d") && kt_token_equals (tokens, i - 1, "v");
    case KT_GAP_DOT:
      return kt_token_get_length (before) == 1 ||
             (kt_token_get_length (before) <= 2 && before->is_upper && !kt_token_is (before, KT_CLASS_ORDINARY)) ||
             kt_token_is_in (tokens, i - 1, " st ds gebr dr fam ");
    default:
      return FALSE;
    }
}

guint
kt_context_skip_name (const KtTokens *tokens, guint i)
{
  guint end = i + 1, k = i + 1, prefixes = 0;

  if (kt_token_is (kt_tokens_get (tokens, i), KT_CLASS_PREFIX))
    prefixes = 1;
  while (k < tokens->all->len && k < i + NAME_WORDS_MAX && is_link (tokens, k))
    {
      const KtToken *token = kt_tokens_get (tokens, k);

      if (kt_context_continues_name (tokens, k) ||
          (prefixes > 0 && k > i + 1 && token->is_upper && !token->is_taken && !token->is_phrase && !token->is_digits))
        {
          end = ++k;
          prefixes = 0;
        }
      else if (kt_token_is (token, KT_CLASS_PREFIX) && !token->is_taken && prefixes < PREFIXES_MAX)
        {
          prefixes++;
          k++;
        }
      else
        break;
    }
  /* "Gijs jr." */
  if (end < tokens->all->len && kt_tokens_get (tokens, end)->gap == KT_GAP_SPACE &&
      kt_token_is_in (tokens, end, " jr sr junior senior "))
    end++;
  return end;
}

guint
kt_context_skip_letter (const KtTokens *tokens, guint end)
{
  const KtToken *letter = end < tokens->all->len ? kt_tokens_get (tokens, end) : NULL;
  char after;

  /* "Mehmet 's avonds" has more than a space between. */
  if (letter == NULL || letter->gap != KT_GAP_SPACE || letter->start != kt_tokens_get (tokens, end - 1)->end + 1 ||
      letter->is_taken || kt_token_get_length (letter) != 1 ||
      !kt_token_is_in (tokens, end, " b c d f g h j k l p q r s w y z "))
    return end;
  after = tokens->fold->text[letter->end];
  return kt_fold_is_alnum (after) || kt_fold_is_one_of (after, ".'-&/") ? end : end + 1;
}

gboolean
kt_context_is_first_half (const KtTokens *tokens, guint end)
{
  const KtToken *next = end < tokens->all->len ? kt_tokens_get (tokens, end) : NULL;

  return next != NULL && next->gap == KT_GAP_HYPHEN && !next->is_upper && !next->is_digits &&
         kt_token_get_length (next) > 1 && !kt_token_is (next, KT_CLASS_PREFIX);
}
