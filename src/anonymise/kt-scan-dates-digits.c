/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-scan-dates.h"

#define CUES                                                                                                           \
  " op per van vanaf tot tem sinds voor na datum dd start gestart uiterlijk afspraak controle uitgerekend geboren "    \
  "geb "                                                                                                               \
  "geboortedatum ontvangen getekend versie ingang gepland evaluatie update volgende medio rond startdatum einddatum "  \
  "zitting huisbezoek gesprek bezoek verzonden gesproken jl bericht "
#define UNITS                                                                                                          \
  " uur uren u dag dagen dgn week weken wk maand maanden mnd jaar jaren jr keer x maal personen mensen kinderen "      \
  "minuten min euro km kg mg ml gram procent stuks tabletten pers gesprekken glazen biertjes bier dagdelen nachten "   \
  "etmalen sigaretten joints vriendinnen vrienden vragen punten stappen meter cm liter l keren uurtjes daagse "
#define SCORES                                                                                                         \
  " groep groepen score scoorde cijfer kamer artikel art lid klas klassen fase niveau schaal tussen deel "             \
  "trede maat circa ca ongeveer gemiddeld ruim "

/* Whether day and month in digits without a year, from @start to @end, are meant as a date. */
static gboolean
is_short_date (const KtFold *fold, gsize start, gsize end, int day, int month, char seam, gboolean padded)
{
  KtWord before, after;
  gsize at = start, rest = kt_skip_spaces (fold, end, 1);

  if (kt_scan_take_weekday (fold, start) < start)
    return TRUE;
  kt_word_get_next (fold, end, &after);
  if (kt_word_is_in (after.text, UNITS) || fold->text[rest] == '%' ||
      (fold->text[rest] == '-' && kt_fold_is_letter (fold->text[rest + 1])))
    return FALSE;
  kt_word_get_previous (fold, start, &before);
  if (kt_word_is_in (before.text, SCORES) || (day == 24 && month == 7 && seam == '/') ||
      (seam == '/' && kt_word_is_in (after.text, " van deel ")))
    return FALSE;
  if (kt_word_is_in (before.text, seam == '.' ? " dd datum geb geboren geboortedatum " : CUES))
    return seam != '.' || padded;
  if (seam == '.')
    return FALSE;
  if (padded || (day > month && !(month == 10 && day < 10 && seam == '/')) || (day == month && day > 10))
    return TRUE;
  /* At the beginning of a line or of brackets, as in a log. */
  while (at > 0 && start - at < 6 && kt_fold_is_one_of (fold->text[at - 1], " -*[]x(>"))
    at--;
  return at == 0 || fold->text[at - 1] == '\n' || fold->text[at - 1] == '\t' || (at < start && fold->text[at] == '(');
}

gsize
kt_scan_date_in_digits (const KtFold *fold, gsize i, gsize digits, GArray *hits)
{
  gsize at = kt_skip_spaces (fold, digits, 1), month_at, month_end, year_at, end;
  char seam = fold->text[at];
  int first = kt_digits_get_value (fold, i, digits), month;

  if (seam != '-' && seam != '/' && seam != '.')
    return digits;
  month_at = kt_skip_spaces (fold, at + 1, at > digits ? 1 : 0);
  month_end = kt_skip_digits (fold, month_at, 3);
  month = kt_digits_get_value (fold, month_at, month_end);
  if (month_end == month_at || month_end - month_at > 2 || month < 1)
    return digits;
  if (digits - i == 4)
    {
      if (first < 1900 || first > 2099 || month > 12 || fold->text[month_end] != seam)
        return digits;
      year_at = month_end + 1;
      end = kt_skip_digits (fold, year_at, 3);
      if (end == year_at || end - year_at > 2 || kt_digits_get_value (fold, year_at, end) > 31 ||
          (kt_fold_is_letter (fold->text[end]) && fold->text[end] != 't'))
        return digits;
      kt_hit_add (hits, kt_scan_take_weekday (fold, i), end, KT_TAG_DATUM, "[datum]");
      return end;
    }
  if (first < 1 || first > 31)
    return digits;

  year_at = kt_skip_spaces (fold, month_end, at > digits ? 1 : 0);
  if (fold->text[year_at] == seam)
    {
      gboolean quote;

      year_at = kt_skip_spaces (fold, year_at + 1, at > digits ? 1 : 0);
      quote = fold->text[year_at] == '\'';
      year_at += quote;
      end = kt_skip_digits (fold, year_at, 5);
      if ((end - year_at == 4 || end - year_at == 2) && !kt_fold_is_letter (fold->text[end]) &&
          (month <= 12 || first <= 12) && month <= 31 &&
          (end - year_at == 2 || fold->text[year_at] == '1' || fold->text[year_at] == '2') &&
          !(kt_fold_is_one_of (fold->text[end], "-/") && kt_fold_is_digit (fold->text[end + 1]) &&
            fold->text[end] == seam))
        {
          kt_hit_add (hits, kt_scan_take_weekday (fold, i), end, KT_TAG_DATUM, "[datum]");
          return end;
        }
      if (end > year_at)
        return end;
    }
  end = month_end;
  if (at > digits || month > 12 || kt_fold_is_alnum (fold->text[end]) ||
      ((fold->text[end] == '.' || fold->text[end] == ',' || fold->text[end] == seam || fold->text[end] == ':') &&
       kt_fold_is_digit (fold->text[end + 1])) ||
      !is_short_date (fold, i, end, first, month, seam,
                      digits - i == 2 && end - month_at == 2 && (fold->text[i] == '0' || fold->text[month_at] == '0')))
    return digits;
  kt_hit_add (hits, kt_scan_take_weekday (fold, i), end, KT_TAG_DATUM, "[datum]");
  return end;
}
