/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-scan.h"

#include "anonymise/kt-scan-dates.h"

#include <string.h>

gsize
kt_scan_take_weekday (const KtFold *fold, gsize start)
{
  gsize at = start;
  KtWord word;

  while (at > 0 && start - at < 2 && fold->text[at - 1] == ' ')
    at--;
  if (at > 0 && fold->text[at - 1] == ',')
    at--;
  kt_word_get_previous (fold, at, &word);
  if (at == start || !kt_word_is_weekday (word.text) ||
      (word.start > 0 && kt_fold_is_alnum (fold->text[word.start - 1])))
    return start;
  return word.start;
}

/* A year after a month: " 2025", ", 2025", " '25", "-2025". Returns @i when there is none. */
static gsize
skip_year (const KtFold *fold, gsize i)
{
  gsize at = i, end;

  while (at < i + 3 && (fold->text[at] == ' ' || fold->text[at] == ',' || fold->text[at] == '-'))
    at++;
  end = kt_skip_digits (fold, at, 5);
  if (end == at + 4 && (strncmp (fold->text + at, "19", 2) == 0 || strncmp (fold->text + at, "20", 2) == 0) &&
      !kt_fold_is_letter (fold->text[end]))
    return end;
  if (fold->text[at] == '\'')
    {
      end = kt_skip_digits (fold, at + 1, 3);
      if (end == at + 3)
        return end;
    }
  return i;
}

/* A year in words: "negentienvijftig", "negentien vijftig", "tweeduizend vierentwintig". */
static gsize
skip_spoken_year (const KtFold *fold, gsize i)
{
  static const char *const starts[] = { "negentienhonderd", "negentien", "tweeduizend", "twintig" };
  KtWord word;
  gboolean ordinal;

  kt_word_get_next (fold, i, &word);
  for (gsize k = 0; k < G_N_ELEMENTS (starts); k++)
    {
      const char *rest = word.text + strlen (starts[k]);
      gsize end = word.end;

      if (!g_str_has_prefix (word.text, starts[k]))
        continue;
      if (*rest != '\0')
        return kt_word_get_number (g_str_has_prefix (rest, "en") ? rest + 2 : rest, &ordinal) >= 0 ? end : i;
      kt_word_get_next (fold, end, &word);
      if (kt_word_get_number (word.text, &ordinal) >= 0 && !ordinal)
        return word.end;
      return k == 2 ? end : i;
    }
  return i;
}

/* A month at @i, with its full stop and year. Returns @i when there is none. */
static gsize
skip_month (const KtFold *fold, gsize i, gboolean weekday, gboolean *has_year)
{
  KtWord word;
  gboolean abbreviated = FALSE;
  gsize end, year;

  *has_year = FALSE;
  kt_word_get (fold, i, &word);
  if (kt_word_get_month (word.text, &abbreviated) == 0 || kt_fold_is_digit (fold->text[word.end]))
    return i;
  end = word.end;
  if (abbreviated && fold->text[end] == '.')
    end++;
  year = skip_year (fold, end);
  if (year == end)
    year = skip_spoken_year (fold, word.end);
  *has_year = year > end;
  /* "20 Jan" may be a man. */
  if (abbreviated && !*has_year && !weekday && end == word.end && kt_fold_is_upper (fold, i) &&
      !kt_fold_is_upper (fold, word.end - 1) && fold->text[kt_skip_spaces (fold, end, 1)] != '\n' &&
      kt_fold_is_letter (fold->text[kt_skip_spaces (fold, end, 1)]))
    return i;
  return *has_year ? year : end;
}

/* "e", "ste" or "de" behind the digits of an ordinal. */
static gsize
skip_ordinal (const KtFold *fold, gsize i)
{
  KtWord word;

  kt_word_get (fold, i, &word);
  return kt_word_is_in (word.text, " e ste de ") ? word.end : i;
}

/* What stands between a day and its month: spaces, one dash or full stop, "-". */
static gsize
skip_seam (const KtFold *fold, gsize i)
{
  gsize at = i;

  while (at < i + 3 &&
         (fold->text[at] == ' ' || fold->text[at] == '-' || fold->text[at] == '.' || fold->text[at] == '/'))
    at++;
  return at;
}

/* What links days of one month: "3 en 4 mei", "3 t/m 5 mei", "3-5 mei". Returns where the next day begins. */
static gsize
skip_link (const KtFold *fold, gsize i)
{
  static const char *const links[] = { "en", "t/m", "tot en met", "tot", "of", "-", ",", "/", "+", "&", "op", "tm" };
  gsize at = kt_skip_spaces (fold, i, 2);

  for (gsize k = 0; k < G_N_ELEMENTS (links); k++)
    {
      gsize length = strlen (links[k]);

      if (strncmp (fold->text + at, links[k], length) == 0)
        {
          gsize next = kt_skip_spaces (fold, at + length, 2);

          if (kt_fold_is_digit (fold->text[next]))
            return next;
        }
    }
  return i;
}

/* A day before a month in letters, or before other days of that month. Returns where it ends. */
static gsize
scan_day (const KtFold *fold, gsize i, gsize digits, GArray *hits)
{
  gsize start = kt_scan_take_weekday (fold, i), day = skip_ordinal (fold, digits), at = skip_seam (fold, day), end,
        next = day;
  gboolean has_year;

  end = skip_month (fold, at, start < i, &has_year);
  if (end > at)
    {
      if (at == day && !has_year && day == digits && kt_fold_is_letter (fold->text[end]))
        return digits;
      kt_hit_add (hits, start, end, KT_TAG_DATUM, "[datum]");
      return end;
    }
  for (guint n = 0; n < 6; n++)
    {
      gsize link = skip_link (fold, next), to;

      if (link == next)
        break;
      to = kt_skip_digits (fold, link, 3);
      if (to - link > 2 || kt_digits_get_value (fold, link, to) > 31)
        break;
      next = skip_ordinal (fold, to);
      at = skip_seam (fold, next);
      if (skip_month (fold, at, FALSE, &has_year) > at)
        {
          kt_hit_add (hits, start, day, KT_TAG_DATUM, "[datum]");
          return day;
        }
    }
  return digits;
}

static gboolean
goes_on_after (const KtFold *fold, gsize i)
{
  return kt_fold_is_alnum (fold->text[i]) ||
         (kt_fold_is_one_of (fold->text[i], ".,:-/") && kt_fold_is_alnum (fold->text[i + 1]));
}

static gboolean
abbreviated_month (const char *word)
{
  gboolean abbreviated = FALSE;

  return kt_word_get_month (word, &abbreviated) > 0 && abbreviated;
}

/* "dinsdag 14" without a month. */
static void
scan_weekday_number (const KtFold *fold, gsize i, gsize digits, GArray *hits)
{
  gsize start = kt_scan_take_weekday (fold, i), at = kt_skip_spaces (fold, digits, 1);
  KtWord after, weekday;

  kt_word_get (fold, start, &weekday);
  kt_word_get_next (fold, digits, &after);
  if (start == i || weekday.end - weekday.start < 6 || goes_on_after (fold, digits))
    return;
  if (at == fold->length || kt_fold_is_one_of (fold->text[at], ",;)\n") || fold->text[digits] == '.' ||
      kt_word_is_in (after.text, " om en jl as is was kom komt gaat heeft aanstaande jongstleden t tot a "))
    kt_hit_add (hits, start, digits, KT_TAG_DATUM, "[datum]");
}

/* "vrijdag de 13e" */
static void
scan_weekday_ordinal (const KtFold *fold, gsize i, gsize digits, GArray *hits)
{
  gsize end = skip_ordinal (fold, digits);
  KtWord article, weekday;

  kt_word_get_previous (fold, i, &article);
  if (end == digits || !g_str_equal (article.text, "de"))
    return;
  kt_word_get_previous (fold, article.start, &weekday);
  if (weekday.end - weekday.start >= 6 && kt_word_is_weekday (weekday.text))
    kt_hit_add (hits, weekday.start, end, KT_TAG_DATUM, "[datum]");
}

/* Whether digits follow within reach of skip_year(). */
static gboolean
may_have_year (const KtFold *fold, gsize i)
{
  for (gsize k = i; k < i + 5 && k < fold->length; k++)
    {
      if (kt_fold_is_digit (fold->text[k]))
        return TRUE;
    }
  return FALSE;
}

/* A date that begins with a word: "twaalf maart", "derde mei", "mei 2024", "zomer '24". Returns where it ends. */
static gsize
scan_word (const KtFold *fold, const KtWord *word, GArray *hits)
{
  gboolean ordinal, abbreviated, has_year;
  gsize end, at;
  int number;

  if (may_have_year (fold, word->end) &&
      (kt_word_get_month (word->text, &abbreviated) > 0 ||
       kt_word_is_in (word->text,
                      " zomer winter herfst voorjaar najaar lente kerst pasen pinksteren eind begin medio sinds ")))
    {
      at = word->end + (fold->text[word->end] == '.' && abbreviated_month (word->text));
      end = skip_year (fold, at);
      if (end > at && !(fold->text[at] == '-' && fold->text[end] == '-'))
        {
          gboolean quoted = fold->text[end - 3] == '\'';

          if (quoted || kt_word_get_month (word->text, &abbreviated) > 0)
            kt_hit_add (hits, kt_word_is_in (word->text, " eind begin medio sinds ") ? at + 1 : word->start, end,
                        KT_TAG_DATUM, "[datum]");
          return end;
        }
      return word->end;
    }
  number = kt_word_get_number (word->text, &ordinal);
  if (number < 1 || number > 31)
    return word->end;
  at = kt_skip_spaces (fold, word->end, 2);
  end = skip_month (fold, at, FALSE, &has_year);
  if (end == at || at == word->end)
    return word->end;
  kt_hit_add (hits, kt_scan_take_weekday (fold, word->start), end, KT_TAG_DATUM, "[datum]");
  return end;
}

/* Whether the digits of @token are no later part of an amount, a date or a code. */
static gboolean
is_start (const KtFold *fold, const KtToken *token)
{
  gsize i = token->start;

  return token->gap != KT_GAP_NONE && (i == 0 || fold->text[i - 1] != KT_FOLD_EURO) &&
         !(i > 1 && kt_fold_is_one_of (fold->text[i - 1], ".,-/") && kt_fold_is_alnum (fold->text[i - 2]));
}

/* A date that begins with digits. Returns where it ends, or the digits do. */
static gsize
scan_number (const KtFold *fold, const KtToken *token, GArray *hits)
{
  gsize i = token->start, digits = token->end, length = digits - i, month, end;
  gboolean start = is_start (fold, token), has_year;

  if (start && length == 4)
    return kt_scan_date_in_digits (fold, i, digits, hits);
  if (length > 2 || kt_digits_get_value (fold, i, digits) > 31)
    return digits;
  if (start && kt_digits_get_value (fold, i, digits) >= 1)
    {
      end = scan_day (fold, i, digits, hits);
      if (end == digits)
        end = kt_scan_date_in_digits (fold, i, digits, hits);
      if (end == digits)
        {
          scan_weekday_number (fold, i, digits, hits);
          scan_weekday_ordinal (fold, i, digits, hits);
        }
      return end;
    }
  /* The second of "3-5 mei", whose first was found already. */
  month = skip_seam (fold, digits);
  if (i > 0 && token->gap != KT_GAP_NONE && skip_month (fold, month, FALSE, &has_year) > month)
    return scan_day (fold, i, digits, hits);
  return digits;
}

void
kt_scan_dates (const KtTokens *tokens, GArray *hits)
{
  const KtFold *fold = tokens->fold;
  gsize end = 0; /* of what was read already */

  for (guint i = 0; i < tokens->all->len; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);
      gsize length = kt_token_get_length (token);

      if (token->start < end)
        continue;
      if (token->is_digits)
        {
          end = scan_number (fold, token, hits);
        }
      else if (length >= 3 && length <= KT_WORD_MAX && token->gap != KT_GAP_NONE &&
               (kt_token_is (token, KT_CLASS_NUMBER | KT_CLASS_DECADE) ||
                (i + 1 < tokens->all->len && kt_tokens_get (tokens, i + 1)->is_digits &&
                 may_have_year (fold, token->end))))
        {
          KtWord word;

          kt_word_get (fold, token->start, &word);
          end = scan_word (fold, &word, hits);
        }
    }
}
