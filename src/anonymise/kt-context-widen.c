/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-context.h"

/* So many letters stand before a number as a part of it, in at most so many groups. */
#define LETTERS_MAX 4
#define GROUPS_MAX 3

/* Whether the word at @i is capitals, or digits, that belong to the number beside it. */
static gboolean
is_part (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  if (token->is_taken)
    return FALSE;
  if (token->is_digits)
    return kt_token_get_length (token) <= 4;
  return token->is_upper && token->is_all_upper && kt_token_get_length (token) <= LETTERS_MAX &&
         !kt_token_is (token, KT_CLASS_NUMBER_CUE);
}

static gboolean
is_beside (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return token->gap == KT_GAP_SPACE || (token->gap == KT_GAP_HYPHEN && !kt_tokens_get (tokens, i - 1)->is_digits);
}

void
kt_context_widen_numbers (KtTokens *tokens, GArray *hits)
{
  guint i = 0;

  for (guint h = 0; h < hits->len; h++)
    {
      KtHit *hit = &g_array_index (hits, KtHit, h);
      guint first;

      while (i < tokens->all->len && kt_tokens_get (tokens, i)->end <= hit->start)
        i++;
      if (hit->tag != KT_TAG_ID)
        continue;
      first = i;
      for (guint n = 0; n < GROUPS_MAX && first > 0 && is_beside (tokens, first) && is_part (tokens, first - 1); n++)
        first--;
      for (; i < tokens->all->len && kt_tokens_get (tokens, i)->start < hit->end; i++)
        ;
      /* "1180 R", "03 T" */
      if (i < tokens->all->len && kt_tokens_get (tokens, i)->gap == KT_GAP_SPACE &&
          kt_token_get_length (kt_tokens_get (tokens, i)) == 1 && !kt_tokens_get (tokens, i)->is_digits &&
          is_part (tokens, i))
        i++;
      /* Digits alone before it are another number. */
      while (first < i && kt_tokens_get (tokens, first)->is_digits && kt_tokens_get (tokens, first)->end < hit->start)
        first++;
      hit->start = MIN (hit->start, kt_tokens_get (tokens, first)->start);
      hit->end = MAX (hit->end, kt_tokens_get (tokens, i - 1)->end);
      for (guint k = first; k < i; k++)
        {
          kt_tokens_get (tokens, k)->is_taken = TRUE;
          kt_tokens_get (tokens, k)->tag = KT_TAG_ID;
        }
    }
}

/* Whether the word at @i is the other half of a double name beside it. */
static gboolean
is_half (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return !token->is_taken && !token->is_digits && token->is_upper && kt_token_get_length (token) > 1;
}

/* Whether the word at @i is a short tussenvoegsel, or one with a capital, of the name behind it. */
static gboolean
is_prefix (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i), *name = kt_tokens_get (tokens, i + 1);

  if (token->is_taken || name->start - token->end > 2)
    return FALSE;
  if (kt_token_is_in (tokens, i, " v vd vdr "))
    return TRUE;
  /* "Van Roggel", but not "Van Kees". */
  return token->is_upper && name->gap == KT_GAP_SPACE && kt_token_is_in (tokens, i, " van de der den ter ten el ") &&
         !(token->begins && kt_token_is (name, KT_CLASS_GIVEN));
}

void
kt_context_widen_names (KtTokens *tokens, GArray *hits)
{
  guint i = 0;

  for (guint h = 0; h < hits->len; h++)
    {
      KtHit *hit = &g_array_index (hits, KtHit, h);
      guint first, end;

      while (i < tokens->all->len && kt_tokens_get (tokens, i)->end <= hit->start)
        i++;
      first = end = i;
      while (end < tokens->all->len && kt_tokens_get (tokens, end)->start < hit->end)
        end++;
      i = end;
      if (hit->tag != KT_TAG_PERSOON || first == end)
        continue;
      if (end < tokens->all->len && kt_tokens_get (tokens, end)->gap == KT_GAP_HYPHEN && is_half (tokens, end))
        {
          hit->end = kt_tokens_get (tokens, end)->end;
          hit->replacement = NULL;
          end++;
        }
      if (end == first + 1 && kt_context_skip_letter (tokens, end) > end)
        hit->end = kt_tokens_get (tokens, end++)->end;
      if (first > 0 && kt_tokens_get (tokens, first)->gap == KT_GAP_HYPHEN && is_half (tokens, first - 1))
        {
          first--;
          hit->replacement = NULL;
        }
      while (first > 0 && is_prefix (tokens, first - 1))
        first--;
      /* "Gijs jr." */
      if (end < tokens->all->len && kt_tokens_get (tokens, end)->gap == KT_GAP_SPACE &&
          kt_token_is_in (tokens, end, " jr sr junior senior "))
        {
          hit->end = kt_tokens_get (tokens, end)->end;
          hit->replacement = NULL;
          end++;
        }
      hit->start = MIN (hit->start, kt_tokens_get (tokens, first)->start);
      for (guint k = first; k < end; k++)
        {
          kt_tokens_get (tokens, k)->is_taken = TRUE;
          kt_tokens_get (tokens, k)->tag = KT_TAG_PERSOON;
        }
    }
}
