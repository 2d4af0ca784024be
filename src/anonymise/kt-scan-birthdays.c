/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-scan-ages.h"

/* So many words stand between "wordt" and the number: "wordt op de derde zaterdag in mei". */
#define BETWEEN_MAX 7

/* Days and seasons that need no word more. */
#define DAYS                                                                                                           \
  " morgen overmorgen vandaag gisteren eergisteren straks binnenkort weekend zomer winter lente herfst "               \
  "voorjaar najaar "
/* Spans that are a day with a word before them: "volgende week". */
#define SPANS " week maand jaar "
#define WHICH " volgende volgend vorige vorig komende komend afgelopen deze dit die "
/* What else stands in the name of a day. */
#define SMALL                                                                                                          \
  " in op de het e ste aanstaande begin eind half al alweer bijna ook dan nu pas eerste tweede derde laatste "
#define PRONOUNS " hij zij ze ik je jij u die "

static gboolean
is_day (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  gboolean abbreviated;
  KtWord word;

  if (kt_token_is_in (tokens, i, DAYS))
    return TRUE;
  if (kt_token_is_in (tokens, i, SPANS))
    return i > 0 && kt_token_is_in (tokens, i - 1, WHICH);
  kt_word_get (tokens->fold, token->start, &word);
  return kt_token_get_length (token) > 2 &&
         (kt_word_is_weekday (word.text) || kt_word_get_month (word.text, &abbreviated) != 0);
}

/* Whether the word at @i tells that the sentence is about a person. */
static gboolean
is_somebody (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return !token->is_digits && (kt_token_is_in (tokens, i, PRONOUNS " jongste oudste middelste tweeling ") ||
                               kt_token_is (token, KT_CLASS_ROLE) ||
                               (kt_token_is (token, KT_CLASS_GIVEN) && !kt_token_is (token, KT_CLASS_ORDINARY)) ||
                               (token->is_upper && !token->begins && !kt_token_is (token, KT_CLASS_PROTECTED)));
}

/* Where the number at @i ends, with "jaar", when nothing follows that it could count; 0 when something does. */
static gsize
get_end (const KtTokens *tokens, guint i)
{
  const char *text = tokens->fold->text;
  guint next = i + 1;
  gsize end = kt_tokens_get (tokens, i)->end;

  if (next < tokens->all->len && kt_tokens_get (tokens, next)->gap == KT_GAP_SPACE &&
      kt_token_is_in (tokens, next, " jaar jr "))
    end = kt_tokens_get (tokens, next++)->end;
  if (next >= tokens->all->len || text[end] == '\n' || text[end] == '\t')
    return end;
  if (kt_fold_is_one_of (text[end], ".,!?;)"))
    return kt_fold_is_digit (text[end + 1]) ? 0 : end;
  return kt_tokens_get (tokens, next)->gap == KT_GAP_SPACE &&
                 kt_token_is_in (tokens, next, " en dus maar dan want als hoor he toch en ff nu ")
             ? end
             : 0;
}

gsize
kt_scan_birthday (const KtTokens *tokens, guint i)
{
  gboolean day = FALSE, somebody = FALSE;
  guint k = i;

  /* "in kamer 12", "in week 8", "op 3" */
  if (i == 0 || kt_token_is_in (tokens, i - 1, " in op de het half "))
    return 0;
  for (guint n = 0; n <= BETWEEN_MAX && k > 0; n++)
    {
      const KtToken *token = kt_tokens_get (tokens, k);

      if (token->gap != KT_GAP_SPACE && token->gap != KT_GAP_NONE)
        return 0;
      k--;
      if (kt_token_is_in (tokens, k, " wordt word werd worden werden "))
        {
          somebody =
              somebody || (k > 0 && kt_tokens_get (tokens, k)->gap == KT_GAP_SPACE && is_somebody (tokens, k - 1));
          return day && somebody ? get_end (tokens, i) : 0;
        }
      if (is_somebody (tokens, k))
        somebody = day = TRUE;
      else if (is_day (tokens, k))
        day = TRUE;
      else if (!kt_token_is_in (tokens, k, SMALL WHICH) &&
               !(kt_tokens_get (tokens, k)->is_digits && day && kt_token_get_length (kt_tokens_get (tokens, k)) <= 2))
        return 0;
    }
  return 0;
}
