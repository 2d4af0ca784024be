/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-scan.h"

#include "anonymise/kt-scan-ages.h"

#include <string.h>

#define AGE_MAX 119

static gboolean
is_year_word (const char *word)
{
  return kt_word_is_in (word, " jaar jr jaren j jarige jarig jarigen mnd maanden maand mndn weken wkn ");
}

/* "34 jaar en 4 maanden", " oud" and the full stop of "jr." belong to it. */
static gsize
skip_unit (const KtFold *fold, gsize i, gboolean *certain)
{
  gsize at = i;
  KtWord word, next;

  *certain = FALSE;
  while (at < i + 2 && (fold->text[at] == ' ' || fold->text[at] == '-'))
    at++;
  kt_word_get (fold, at, &word);
  if (!is_year_word (word.text))
    return i;
  *certain = kt_word_is_in (word.text, " jarige jarig jarigen ");
  at = word.end;
  kt_word_get_next (fold, at, &next);
  if (g_str_equal (next.text, "en"))
    {
      gsize digits = kt_skip_spaces (fold, next.end, 1), to = kt_skip_digits (fold, digits, 2);

      kt_word_get_next (fold, to, &word);
      if (to > digits && is_year_word (word.text))
        at = word.end;
      else if (to == digits)
        {
          kt_word_get_next (fold, next.end, &word);
          if (g_str_equal (word.text, "een"))
            {
              kt_word_get_next (fold, word.end, &word);
              if (g_str_equal (word.text, "half"))
                at = word.end;
            }
        }
    }
  kt_word_get_next (fold, at, &next);
  if (g_str_equal (next.text, "oud") || g_str_equal (next.text, "jong"))
    {
      *certain = TRUE;
      at = next.end;
    }
  return at;
}

/* The "18 en" of "18 en 19 jaar", when the second was found. */
static void
add_first (const KtFold *fold, gsize second, GArray *hits)
{
  KtWord word;
  gsize end, start;

  kt_word_get_previous (fold, second, &word);
  if (!kt_word_is_in (word.text, " en of tot a "))
    return;
  end = word.start;
  while (end > 0 && word.start - end < 2 && fold->text[end - 1] == ' ')
    end--;
  start = end;
  while (start > 0 && end - start < 3 && kt_fold_is_digit (fold->text[start - 1]))
    start--;
  if (start < end && end - start <= 2 && (start == 0 || fold->text[start - 1] == ' '))
    kt_hit_add (hits, start, end, KT_TAG_LEEFTIJD, "[leeftijd]");
}

/* An age in digits that begins at @i. Returns where it ends, or the digits do. */
static gsize
scan_digits (const KtFold *fold, gsize i, gsize digits, GArray *hits)
{
  gsize number = digits, end;
  gboolean certain;
  KtWord before, unit;

  if ((fold->text[number] == ',' || fold->text[number] == '.') && fold->text[number + 1] == '5' &&
      !kt_fold_is_digit (fold->text[number + 2]))
    number += 2;
  end = skip_unit (fold, number, &certain);
  if (end > number)
    {
      kt_word_get (fold, number + (fold->text[number] == ' ' || fold->text[number] == '-'), &unit);
      if (certain || kt_scan_is_age (fold, i, end, unit.text[0] == 'm' || unit.text[0] == 'w'))
        {
          add_first (fold, i, hits);
          kt_hit_add (hits, i, end, KT_TAG_LEEFTIJD, "[leeftijd]");
          return end;
        }
      return digits;
    }
  /* "zijn 18e" */
  kt_word_get (fold, digits, &unit);
  if (kt_word_is_in (unit.text, " e ste de "))
    {
      kt_word_get_previous (fold, i, &before);
      if (kt_word_is_in (before.text, " zijn haar mijn hun je jouw uw n ") && digits - i == 2)
        {
          kt_hit_add (hits, i, unit.end, KT_TAG_LEEFTIJD, "[leeftijd]");
          return unit.end;
        }
      return digits;
    }
  /* "70+" */
  if (fold->text[digits] == '+' && !kt_fold_is_alnum (fold->text[digits + 1]) &&
      kt_digits_get_value (fold, i, digits) >= 50)
    {
      kt_hit_add (hits, i, digits + 1, KT_TAG_LEEFTIJD, "[leeftijd]");
      return digits + 1;
    }
  if (kt_scan_is_behind_person (fold, i, digits) ||
      kt_scan_is_predicate (fold, i, digits, TRUE, kt_digits_get_value (fold, i, digits)))
    {
      kt_hit_add (hits, i, digits, KT_TAG_LEEFTIJD, "[leeftijd]");
      return digits;
    }
  return digits;
}

/* "(6 en 10)": the second stands behind the first. */
static void
scan_second (const KtFold *fold, gsize i, GArray *hits)
{
  KtWord word;
  gsize at, end;

  kt_word_get_next (fold, i, &word);
  if (!g_str_equal (word.text, "en"))
    return;
  at = kt_skip_spaces (fold, word.end, 1);
  end = kt_skip_digits (fold, at, 3);
  if (end > at && end - at <= 2 && (fold->text[end] == '\0' || strchr (").;,\n", fold->text[end]) != NULL) &&
      !kt_fold_is_digit (fold->text[end + (fold->text[end] != '\0')]))
    kt_hit_add (hits, at, end, KT_TAG_LEEFTIJD, "[leeftijd]");
}

/* An age that begins with a word: "acht jaar", "eind zeventig", "in de tachtig". */
static gsize
scan_word (const KtFold *fold, const KtWord *word, GArray *hits)
{
  KtWord before, next;
  gboolean ordinal, certain;
  gsize end = word->end;
  int number;

  if (kt_word_is_in (word->text, " eind begin midden half ver diep in achter ergens voor "))
    {
      kt_word_get_next (fold, end, &next);
      for (guint k = 0; k < 3 && kt_word_is_in (next.text, " in de ver diep begin eind "); k++)
        kt_word_get_next (fold, next.end, &next);
      number = kt_word_get_number (next.text, &ordinal);
      if (next.text[0] == '\0')
        {
          gsize digits = kt_skip_spaces (fold, word->end, 1), to = kt_skip_digits (fold, digits, 3);

          /* "begin 70", but not "begin 2020" or "begin 20-er jaren". */
          if (kt_word_is_in (word->text, " eind begin midden half ") && to == digits + 2 &&
              fold->text[digits + 1] == '0' && !kt_fold_is_one_of (fold->text[to], "-/'") &&
              !kt_fold_is_alnum (fold->text[to]))
            {
              kt_hit_add (hits, word->start, to, KT_TAG_LEEFTIJD, "[leeftijd]");
              return to;
            }
        }
      if (!ordinal && number >= 20 && number <= 90 && number % 10 == 0 && next.start > word->end)
        {
          KtWord article;

          kt_word_get_previous (fold, next.start, &article);
          kt_word_get_previous (fold, word->start, &before);
          if (!(kt_word_is_in (word->text, " in voor achter ergens ") && !g_str_equal (article.text, "de")) &&
              !g_str_equal (before.text, "jaren") && !kt_word_is_in (article.text, " jaren "))
            {
              kt_hit_add (hits, word->start, next.end, KT_TAG_LEEFTIJD, "[leeftijd]");
              return next.end;
            }
        }
      return end;
    }
  if (g_str_has_suffix (word->text, "tiger") &&
      kt_word_is_in (word->text, " twintiger dertiger veertiger vijftiger zestiger zeventiger tachtiger negentiger "))
    {
      kt_hit_add (hits, word->start, end, KT_TAG_LEEFTIJD, "[leeftijd]");
      return end;
    }
  number = kt_word_get_number (word->text, &ordinal);
  if (number < 0)
    return end;
  kt_word_get_previous (fold, word->start, &before);
  if (ordinal)
    {
      if (number >= 10 && kt_word_is_in (before.text, " zijn haar mijn hun je jouw uw "))
        kt_hit_add (hits, word->start, end, KT_TAG_LEEFTIJD, "[leeftijd]");
      return end;
    }
  end = skip_unit (fold, word->end, &certain);
  if (end > word->end)
    {
      KtWord unit;

      kt_word_get_next (fold, word->end, &unit);
      if (certain || kt_scan_is_age (fold, word->start, end, unit.text[0] == 'm' || unit.text[0] == 'w'))
        kt_hit_add (hits, word->start, end, KT_TAG_LEEFTIJD, "[leeftijd]");
      return end;
    }
  kt_word_get_previous (fold, word->start, &before);
  if ((number >= 2 && kt_scan_is_behind_person (fold, word->start, word->end)) ||
      ((number >= 10 || g_str_equal (word->text, "anderhalf")) &&
       kt_scan_is_predicate (fold, word->start, word->end, FALSE, number)))
    kt_hit_add (hits, g_str_equal (before.text, "bijna") ? before.start : word->start, word->end, KT_TAG_LEEFTIJD,
                "[leeftijd]");
  return word->end;
}

/* Whether the digits of @token are no later part of an amount, a date or a time. */
static gboolean
is_start (const KtFold *fold, const KtToken *token)
{
  gsize i = token->start;

  return token->gap != KT_GAP_NONE && (i == 0 || fold->text[i - 1] != KT_FOLD_EURO) &&
         !(i > 1 && kt_fold_is_one_of (fold->text[i - 1], ".,-/:") && kt_fold_is_digit (fold->text[i - 2]));
}

gboolean
kt_scan_may_begin_age (const KtTokens *tokens, guint i)
{
  const char *next = tokens->fold->text + kt_tokens_get (tokens, i)->end;

  if (*next != '\0')
    next++;
  if (kt_token_equals (tokens, i, "een"))
    return *next == 'j' || *next == 'm' || *next == 'w';
  if (kt_token_equals (tokens, i, "in") || kt_token_equals (tokens, i, "voor"))
    return *next == 'd' || *next == 'b' || *next == 'e' || *next == 'v';
  return TRUE;
}

/* Drops the hit behind @n, for the word at @i alone, when the number is no age. */
static void
drop_score (const KtTokens *tokens, guint i, guint n, GArray *hits)
{
  if (hits->len > n && g_array_index (hits, KtHit, n).end == kt_tokens_get (tokens, i)->end &&
      kt_scan_is_score (tokens, i))
    g_array_set_size (hits, n);
}

/* Looks at the number at @i once more, when nothing was found. Returns where to go on. */
static gsize
scan_birthday (const KtTokens *tokens, guint i, gsize end, GArray *hits)
{
  gsize birthday = kt_scan_birthday (tokens, i);

  if (birthday == 0)
    return end;
  kt_hit_add (hits, kt_tokens_get (tokens, i)->start, birthday, KT_TAG_LEEFTIJD, "[leeftijd]");
  return birthday;
}

void
kt_scan_ages (const KtTokens *tokens, GArray *hits)
{
  const KtFold *fold = tokens->fold;
  gsize end = 0; /* of what was read already */

  for (guint i = 0; i < tokens->all->len; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);
      gsize length = kt_token_get_length (token);
      guint n = hits->len;

      if (token->start < end)
        continue;
      if (token->is_digits)
        {
          if (length > 3 || !is_start (fold, token) || kt_digits_get_value (fold, token->start, token->end) > AGE_MAX)
            continue;
          end = scan_digits (fold, token->start, token->end, hits);
          drop_score (tokens, i, n, hits);
          if (hits->len > n)
            scan_second (fold, end, hits);
          else
            end = scan_birthday (tokens, i, end, hits);
        }
      else if (kt_token_is (token, KT_CLASS_NUMBER | KT_CLASS_DECADE) && token->gap != KT_GAP_NONE &&
               kt_scan_may_begin_age (tokens, i))
        {
          KtWord word;

          kt_word_get (fold, token->start, &word);
          end = scan_word (fold, &word, hits);
          drop_score (tokens, i, n, hits);
          if (hits->len == n && kt_token_is (token, KT_CLASS_NUMBER))
            end = scan_birthday (tokens, i, end, hits);
        }
    }
}
