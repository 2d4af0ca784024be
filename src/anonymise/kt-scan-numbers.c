/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-scan.h"

#include "anonymise/kt-scan-numbers.h"
#include "anonymise/kt-scan-spoken.h"

#include <string.h>

/* So far before its first digit a telephone number can begin. */
#define SIGNS_MAX 4
/* So many letters stand before a number as a part of it. */
#define PREFIX_MAX 4

void
kt_cluster_get (const KtFold *fold, gsize i, const char *between, KtCluster *cluster)
{
  guint total = 0;

  cluster->n = 0;
  while (cluster->n < KT_CLUSTER_GROUPS_MAX)
    {
      gsize gap;

      while (kt_fold_is_digit (fold->text[i]) && total < KT_CLUSTER_DIGITS_MAX)
        cluster->digits[total++] = fold->text[i++];
      if (kt_fold_is_digit (fold->text[i]))
        break;
      cluster->ends[cluster->n] = i;
      cluster->totals[cluster->n] = total;
      cluster->n++;
      gap = i;
      while (gap < i + 3 && fold->text[gap] != '\0' && strchr (between, fold->text[gap]) != NULL)
        gap++;
      if (gap == i || !kt_fold_is_digit (fold->text[gap]))
        break;
      i = gap;
    }
  cluster->digits[total] = '\0';
}

static gboolean
is_unit (const char *word)
{
  return kt_word_is_in (word,
                        " euro eur mg ml gr gram kg km m meter cm mm u uur uren jaar kcal calorieen stappen keer x "
                        "m2 liter l dagen weken maanden minuten min procent inwoners mensen woorden huishoudens "
                        "kwh watt euros gulden bezoekers leden stuks per ");
}

static gboolean
is_amount (const KtFold *fold, gsize start, gsize end)
{
  KtWord word;
  gsize before = start;

  while (before > 0 && start - before < 2 && fold->text[before - 1] == ' ')
    before--;
  if (before > 0 && (fold->text[before - 1] == KT_FOLD_EURO || fold->text[before - 1] == '$'))
    return TRUE;
  kt_word_get_previous (fold, start, &word);
  if (kt_word_is_in (word.text, " euro eur wmo jeugdwet participatiewet wlz avg wet regeling besluit "))
    return TRUE;
  if (fold->text[end] == ',' && (kt_fold_is_digit (fold->text[end + 1]) || fold->text[end + 1] == '-'))
    return TRUE;
  kt_word_get_next (fold, end, &word);
  return is_unit (word.text) || fold->text[kt_skip_spaces (fold, end, 1)] == '%';
}

static gboolean
is_year (const char *digits)
{
  return (digits[0] == '1' && digits[1] == '9') || (digits[0] == '2' && digits[1] == '0' && digits[2] < '5');
}

/* Whether capitals stand right before the digits at @i as a part of the number: "LB 560.118.902". */
static gboolean
follows_letters (const KtTokens *tokens, guint i)
{
  const KtToken *before = i > 0 ? kt_tokens_get (tokens, i - 1) : NULL;

  return before != NULL && kt_tokens_get (tokens, i)->gap == KT_GAP_SPACE && before->is_all_upper && before->is_upper &&
         kt_token_get_length (before) >= 2 && kt_token_get_length (before) <= PREFIX_MAX &&
         !kt_token_is_in (tokens, i - 1, " eur usd gbp pln try mad ");
}

/* Runs of four or more digits, and shorter ones that hang together. */
static void
scan_rest (const KtTokens *tokens, guint n, GArray *hits)
{
  const KtFold *fold = tokens->fold;
  gsize i = kt_tokens_get (tokens, n)->start, end = i;
  KtCluster cluster;
  gboolean thousands = TRUE, small = TRUE, years = TRUE;
  guint total;

  while (kt_fold_is_digit (fold->text[end]))
    end++;
  if (end - i >= 4 && !is_amount (fold, i, end))
    {
      if (end - i == 4 && is_year (fold->text + i))
        kt_hit_add (hits, i, end, KT_TAG_DATUM, "[jaar]");
      else
        kt_hit_add (hits, i, end, KT_TAG_ID, "[nummer]");
    }
  if (end - i > KT_CLUSTER_DIGITS_MAX ||
      (i > 1 && kt_fold_is_one_of (fold->text[i - 1], ".-/") && kt_fold_is_alnum (fold->text[i - 2])))
    return;

  /* "2 0871 5566 0031 4" */
  kt_cluster_get (fold, i, " ", &cluster);
  if (cluster.n >= 3 && cluster.totals[cluster.n - 1] >= 10 && kt_scan_is_end (fold, cluster.ends[cluster.n - 1]))
    kt_hit_add (hits, i, cluster.ends[cluster.n - 1], KT_TAG_ID, "[nummer]");

  kt_cluster_get (fold, i, ".-/", &cluster);
  if (cluster.n < 2)
    return;
  for (guint g = 0; g < cluster.n; g++)
    {
      guint length = cluster.totals[g] - (g > 0 ? cluster.totals[g - 1] : 0);

      thousands = thousands && (g == 0 ? length <= 3 : length == 3 && fold->text[cluster.ends[g] - 4] == '.');
      small = small && length <= 2;
      years = years && length == 4 && is_year (cluster.digits + cluster.totals[g] - 4);
    }
  /* Nine digits in threes may be an amount, but a very large one. */
  if (thousands && cluster.n == 3 && cluster.totals[0] == 3 && follows_letters (tokens, n))
    thousands = FALSE;
  total = cluster.totals[cluster.n - 1];
  if (total >= 6 && !thousands && !small && !years && !is_amount (fold, i, cluster.ends[cluster.n - 1]) &&
      kt_scan_is_end (fold, cluster.ends[cluster.n - 1]))
    kt_hit_add (hits, i, cluster.ends[cluster.n - 1], KT_TAG_ID, "[nummer]");
}

/* Looks at a word: a plate, an IBAN or a code may begin with it, and it may announce a number. Returns from where on
 * numbers that are said aloud are looked for. */
static gsize
scan_letters (const KtTokens *tokens, guint i, gsize spoken, GArray *hits)
{
  const KtFold *fold = tokens->fold;
  const KtToken *token = kt_tokens_get (tokens, i);
  gsize start = token->start, end = token->end, length = end - start;
  char c = fold->text[end];

  if (length <= 3 && (kt_fold_is_digit (c) || c == '-' || (c == ' ' && kt_fold_is_digit (fold->text[end + 1]))))
    {
      if (!kt_scan_plate (fold, start, hits) && length == 2)
        kt_scan_iban (fold, start, hits);
    }
  if (kt_fold_is_digit (c) ||
      ((c == '-' || c == '.' || c == '/' || c == '_') && kt_fold_is_alnum (fold->text[end + 1])))
    kt_scan_code (fold, start, hits);
  if (kt_token_is (token, KT_CLASS_NUMBER_CUE))
    kt_scan_announced (fold, end, hits);
  else if (length == 3 && start >= spoken && memcmp (fold->text + start, "nul", 3) == 0)
    {
      return kt_scan_spoken_phone (tokens, i, hits);
    }
  return spoken;
}

static void
scan_digits (const KtTokens *tokens, guint n, GPtrArray *phones, GArray *hits)
{
  const KtFold *fold = tokens->fold;
  const KtToken *token = kt_tokens_get (tokens, n);
  gsize i = token->start;

  if (token->gap != KT_GAP_NONE)
    {
      kt_scan_phone (fold, i, phones, hits);
      kt_scan_bsn (fold, i, hits);
      kt_scan_postcode (fold, i, hits);
      kt_scan_plate (fold, i, hits);
      kt_scan_code (fold, i, hits);
    }
  scan_rest (tokens, n, hits);
}

/* Whether the word at @i may begin or announce a number: of most the sign behind them says no. */
static gboolean
may_begin_number (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  /* "Straat + nr:" asks for an address. */
  if (token->start > 1 && kt_token_is (token, KT_CLASS_NUMBER_CUE) &&
      (kt_fold_is_one_of (tokens->fold->text[token->start - 1], "+/") ||
       kt_fold_is_one_of (tokens->fold->text[token->start - 2], "+/")))
    return FALSE;
  switch (tokens->fold->text[token->end])
    {
    case ' ':
      return kt_token_is (token, KT_CLASS_NUMBER_CUE | KT_CLASS_NUMBER | KT_CLASS_DECADE) ||
             kt_token_get_length (token) <= 3;
    case ',':
    case '\n':
    case '\0':
    case ')':
      return kt_token_is (token, KT_CLASS_NUMBER_CUE);
    default:
      return TRUE;
    }
}

static gboolean
is_start (const KtFold *fold, gsize i)
{
  return i == 0 || !kt_fold_is_alnum (fold->text[i - 1]);
}

void
kt_scan_numbers (const KtTokens *tokens, GPtrArray *phones, GArray *hits)
{
  const KtFold *fold = tokens->fold;
  gsize spoken = 0, last = 0;

  for (guint i = 0; i < tokens->all->len; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);

      if (token->is_digits)
        {
          /* "+31", "(020)": the number begins with its sign. */
          for (gsize k = MAX (last, token->start - MIN (token->start, SIGNS_MAX)); k < token->start; k++)
            {
              char c = fold->text[k];

              if ((c == '+' || (c == '(' && (fold->text[k + 1] == '0' || fold->text[k + 1] == '+'))) &&
                  is_start (fold, k))
                kt_scan_phone (fold, k, phones, hits);
            }
          scan_digits (tokens, i, phones, hits);
        }
      else if (token->gap != KT_GAP_NONE && may_begin_number (tokens, i))
        {
          spoken = scan_letters (tokens, i, spoken, hits);
        }
      last = token->end;
    }
}
