/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-scan-numbers.h"

/* What is longer than this without a space is no number of an administration. */
#define TOKEN_MAX 48

static gboolean
is_token (char c)
{
  return kt_fold_is_alnum (c) || kt_fold_is_one_of (c, "-./_#");
}

typedef struct
{
  gsize end;
  guint letters;
  guint uppers;
  guint digits;
  guint seams;
} Token;

/* What stands at @i without a space, as numbers of administrations do. */
static gboolean
get_token (const KtFold *fold, gsize i, Token *token)
{
  gsize end = i;

  *token = (Token){ .end = i };
  while (end < i + TOKEN_MAX && is_token (fold->text[end]))
    end++;
  if (is_token (fold->text[end]))
    return FALSE;
  while (end > i && !kt_fold_is_alnum (fold->text[end - 1]))
    end--;
  token->end = end;
  for (gsize k = i; k < end; k++)
    {
      char c = fold->text[k];

      if (kt_fold_is_digit (c))
        token->digits++;
      else if (kt_fold_is_letter (c))
        {
          token->letters++;
          token->uppers += kt_fold_is_upper (fold, k);
        }
      else
        token->seams++;
    }
  return end > i;
}

void
kt_scan_code (const KtFold *fold, gsize i, GArray *hits)
{
  Token token;
  gsize at;
  KtWord word;

  if (i > 0 && is_token (fold->text[i - 1]) && i > 1 && kt_fold_is_alnum (fold->text[i - 2]))
    return;
  if (!get_token (fold, i, &token) || token.letters == 0)
    return;
  /* Four digits with a capital or a dash, or three with capitals only and a dash. */
  if (!(token.digits >= 4 && (token.uppers > 0 || token.seams > 0)) &&
      !(token.digits == 3 && token.uppers == token.letters && token.seams > 0))
    return;
  /* "1500mg", "9.30u", "2015-heden": a number with a word, and laws with their year. */
  at = i;
  while (at < token.end && !kt_fold_is_letter (fold->text[at]))
    at++;
  kt_word_get (fold, at, &word);
  if (word.end == token.end && token.uppers == 0)
    return;
  if (token.digits == 4 && kt_word_is_in (word.text, " wmo jw pw avg wlz awb covid corona dsm icd "))
    return;
  kt_hit_add (hits, i, token.end, KT_TAG_ID, "[nummer]");
}

void
kt_scan_announced (const KtFold *fold, gsize i, GArray *hits)
{
  gsize at = i;

  for (guint words = 0; words <= 3; words++)
    {
      Token token;
      gsize start = at;

      while (at < start + 4 && kt_fold_is_one_of (fold->text[at], " .:#(\t"))
        at++;
      if (!kt_fold_is_alnum (fold->text[at]) || !get_token (fold, at, &token))
        return;
      if (token.digits == 0)
        {
          at = token.end;
          continue;
        }
      if (token.digits < 3 && !(token.letters > 0 && token.uppers > 0 && token.seams > 0 && token.digits > 1))
        return;
      start = at;
      /* "V 291.330.4187", "290 114 6623", "FA RK 24-1190" */
      if (start > 2 && fold->text[start - 1] == ' ' && kt_fold_is_letter (fold->text[start - 2]) &&
          kt_fold_is_upper (fold, start - 2) && !kt_fold_is_alnum (fold->text[start - 3]))
        start -= 2;
      for (guint k = 0; k < 5; k++)
        {
          Token next;
          gsize after = token.end;

          if (fold->text[after] != ' ' || !kt_fold_is_alnum (fold->text[after + 1]) ||
              !get_token (fold, after + 1, &next))
            break;
          if (next.letters > 0 && next.letters <= 3 && next.digits == 0 && next.uppers == next.letters &&
              fold->text[next.end] == ' ' && kt_fold_is_digit (fold->text[next.end + 1]))
            token.end = next.end;
          else if (next.digits >= 2 && next.letters == 0 && token.letters == 0)
            token.end = next.end;
          else if (next.digits >= 3 && next.uppers == next.letters && token.end != at &&
                   fold->text[token.end - 1] >= 'a')
            token.end = next.end;
          else
            break;
        }
      kt_hit_add (hits, start, token.end, KT_TAG_ID, "[nummer]");
      return;
    }
}
