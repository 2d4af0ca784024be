/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-scan-words.h"

#include <string.h>

gboolean
kt_run_next (const KtFold *fold, KtRun *run)
{
  gsize i = run->end;

  while (i < fold->length && !kt_fold_is_alnum (fold->text[i]))
    i++;
  if (i >= fold->length)
    return FALSE;
  run->start = i;
  run->is_digits = kt_fold_is_digit (fold->text[i]);
  run->is_glued = i > 0 && kt_fold_is_alnum (fold->text[i - 1]);
  if (run->is_digits)
    while (kt_fold_is_digit (fold->text[i]))
      i++;
  else
    while (kt_fold_is_letter (fold->text[i]))
      i++;
  run->end = i;
  return TRUE;
}

void
kt_word_get (const KtFold *fold, gsize i, KtWord *word)
{
  gsize end = i;

  word->text[0] = '\0';
  word->start = word->end = i;
  while (kt_fold_is_letter (fold->text[end]) && end - i <= KT_WORD_MAX)
    end++;
  if (end - i > KT_WORD_MAX)
    return;
  memcpy (word->text, fold->text + i, end - i);
  word->text[end - i] = '\0';
  word->end = end;
}

void
kt_word_get_next (const KtFold *fold, gsize i, KtWord *word)
{
  kt_word_get (fold, kt_skip_spaces (fold, i, 3), word);
}

void
kt_word_get_previous (const KtFold *fold, gsize i, KtWord *word)
{
  gsize end = i, start;

  while (end > 0 && i - end < 3 && fold->text[end - 1] == ' ')
    end--;
  if (end > 0 && (fold->text[end - 1] == '.' || fold->text[end - 1] == ':'))
    end--;
  start = end;
  while (start > 0 && end - start <= KT_WORD_MAX && kt_fold_is_letter (fold->text[start - 1]))
    start--;
  word->text[0] = '\0';
  word->start = word->end = end;
  if (end - start > KT_WORD_MAX)
    return;
  memcpy (word->text, fold->text + start, end - start);
  word->text[end - start] = '\0';
  word->start = start;
}

void
kt_word_filter_fill (KtWordFilter *filter, const char *words)
{
  for (const char *p = words + 1; *p != '\0'; p = strchr (p, ' ') + 1)
    {
      guint bit = (guint)(kt_hash (p, strcspn (p, " ")) >> 24) & 1023;

      filter->bits[bit / 64] |= G_GUINT64_CONSTANT (1) << (bit % 64);
    }
}

gboolean
kt_word_list_has (const char *words, const char *text, gsize length)
{
  if (length == 0)
    return FALSE;
  for (const char *p = words + 1; *p != '\0'; p = strchr (p, ' ') + 1)
    {
      if (p[0] == text[0] && strncmp (p, text, length) == 0 && p[length] == ' ')
        return TRUE;
    }
  return FALSE;
}

gsize
kt_skip_spaces (const KtFold *fold, gsize i, gsize most)
{
  gsize end = i;

  while (end < i + most && fold->text[end] == ' ')
    end++;
  return end;
}

gsize
kt_skip_digits (const KtFold *fold, gsize i, gsize most)
{
  gsize end = i;

  while (end < i + most && kt_fold_is_digit (fold->text[end]))
    end++;
  return end;
}

int
kt_digits_get_value (const KtFold *fold, gsize start, gsize end)
{
  int value = 0;

  for (gsize i = start; i < end; i++)
    value = value * 10 + fold->text[i] - '0';
  return value;
}

static const char *const units[] = { "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen" };
static const char *const teens[] = { "tien",     "elf",     "twaalf",    "dertien",  "veertien",
                                     "vijftien", "zestien", "zeventien", "achttien", "negentien" };
static const char *const tens[] = { "twintig", "dertig",   "veertig", "vijftig",
                                    "zestig",  "zeventig", "tachtig", "negentig" };

static int
get_cardinal (const char *word)
{
  for (int i = 0; i < 10; i++)
    {
      gsize length = strlen (units[i]);

      if (word[0] != units[i][0] && word[0] != teens[i][0])
        continue;
      if (g_str_equal (word, units[i]))
        return i;
      if (g_str_equal (word, teens[i]))
        return 10 + i;
      if (i > 0 && g_str_has_prefix (word, units[i]) && g_str_has_prefix (word + length, "en"))
        {
          for (int j = 0; j < 8; j++)
            {
              if (g_str_equal (word + length + 2, tens[j]))
                return 20 + 10 * j + i;
            }
        }
    }
  for (int j = 0; j < 8; j++)
    {
      if (g_str_equal (word, tens[j]))
        return 20 + 10 * j;
    }
  return g_str_equal (word, "honderd") ? 100 : -1;
}

gboolean
kt_word_may_be_number (const char *text, gsize length)
{
  char last = length > 0 ? text[length - 1] : '\0';

  if (length < 3 || length > KT_WORD_MAX)
    return FALSE;
  if (last != 'n' && last != 'e' && last != 'g' && last != 'f' && last != 'r' && last != 't' && last != 's' &&
      last != 'l' && last != 'd')
    return FALSE;
  switch (text[0])
    {
    case 'n':
      return text[1] == 'u' || text[1] == 'e';
    case 'e':
      return text[1] == 'e' || text[1] == 'l';
    case 't':
      return text[1] == 'w' || text[1] == 'i' || text[1] == 'a';
    case 'd':
      return text[1] == 'r' || (text[1] == 'e' && text[2] == 'r');
    case 'v':
      return text[1] == 'i' || (text[1] == 'e' && text[2] == 'e');
    case 'z':
      return text[1] == 'e';
    case 'a':
      return (text[1] == 'c' && text[2] == 'h') || (text[1] == 'n' && text[2] == 'd');
    case 'h':
      return text[1] == 'o' && text[2] == 'n';
    default:
      return FALSE;
    }
}

int
kt_word_get_number (const char *word, gboolean *ordinal)
{
  gsize length = strlen (word);
  char stem[KT_WORD_MAX + 1];
  int number;

  *ordinal = FALSE;
  if (!kt_word_may_be_number (word, length))
    return -1;
  if (g_str_equal (word, "anderhalf"))
    return 1;
  number = get_cardinal (word);
  if (number >= 0 || length < 5 || length > KT_WORD_MAX)
    return number;
  *ordinal = TRUE;
  if (g_str_equal (word, "eerste"))
    return 1;
  if (g_str_equal (word, "derde"))
    return 3;
  if (g_str_has_suffix (word, "ste"))
    length -= 3;
  else if (g_str_has_suffix (word, "de"))
    length -= 2;
  else
    return -1;
  memcpy (stem, word, length);
  stem[length] = '\0';
  return get_cardinal (stem);
}

int
kt_word_get_month (const char *word, gboolean *abbreviated)
{
  static const struct
  {
    const char *name;
    int month;
    gboolean abbreviated;
  } months[] = {
    { "januari", 1, FALSE },    { "februari", 2, FALSE }, { "maart", 3, FALSE },     { "april", 4, FALSE },
    { "mei", 5, FALSE },        { "juni", 6, FALSE },     { "juli", 7, FALSE },      { "augustus", 8, FALSE },
    { "september", 9, FALSE },  { "oktober", 10, FALSE }, { "november", 11, FALSE }, { "december", 12, FALSE },
    { "jan", 1, TRUE },         { "feb", 2, TRUE },       { "febr", 2, TRUE },       { "mrt", 3, TRUE },
    { "apr", 4, TRUE },         { "jun", 6, TRUE },       { "jul", 7, TRUE },        { "aug", 8, TRUE },
    { "sep", 9, TRUE },         { "sept", 9, TRUE },      { "okt", 10, TRUE },       { "oct", 10, TRUE },
    { "nov", 11, TRUE },        { "dec", 12, TRUE },      { "january", 1, FALSE },   { "february", 2, FALSE },
    { "march", 3, FALSE },      { "may", 5, FALSE },      { "june", 6, FALSE },      { "july", 7, FALSE },
    { "august", 8, FALSE },     { "october", 10, FALSE }, { "januarie", 1, FALSE },  { "feburari", 2, FALSE },
    { "jannewaris", 1, FALSE }, { "oktober", 10, FALSE }, { "maaart", 3, FALSE },
  };

  if (word[0] == '\0' || word[1] == '\0' || strchr ("jfmasond", word[0]) == NULL)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    {
      if (word[1] == months[i].name[1] && g_str_equal (word, months[i].name))
        {
          *abbreviated = months[i].abbreviated;
          return months[i].month;
        }
    }
  return 0;
}

gboolean
kt_word_is_weekday (const char *word)
{
  return kt_word_is_in (word,
                        " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo mon tue "
                        "wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday ");
}
