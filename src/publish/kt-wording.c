/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-wording.h"

#include "anonymise/kt-scan-words.h"
#include "core/kt-date.h"

#include <stdlib.h>

static const char *const numbers[] = { "nul",   "één",  "twee",  "drie", "vier", "vijf",  "zes",
                                       "zeven", "acht", "negen", "tien", "elf",  "twaalf" };

/* Where the bands of ages begin; the last has no end. */
static const int bands[] = { 0, 4, 12, 18, 27, 45, 65, 80 };

char *
kt_wording_distance (gint64 days)
{
  const char *side = days < 0 ? "eerder" : "later", *unit;
  gint64 n;

  days = ABS (days);
  if (days == 0)
    return g_strdup ("dezelfde dag");
  if (days == 1)
    return g_strdup_printf ("een dag %s", side);
  if (days < 6)
    return g_strdup_printf ("enkele dagen %s", side);
  if (days < 11)
    return g_strdup_printf ("een week %s", side);

  if (days < 60)
    {
      n = (days + 3) / 7;
      unit = "weken";
    }
  else if (days < 380)
    {
      n = (days * 12 + 182) / 365;
      unit = "maanden";
    }
  else if (days < 550)
    {
      return g_strdup_printf ("ruim een jaar %s", side);
    }
  else
    {
      n = (days + 182) / 365;
      unit = "jaar";
    }
  if (n >= (gint64)G_N_ELEMENTS (numbers))
    return g_strdup_printf ("jaren %s", side);
  return g_strdup_printf ("%s %s %s", numbers[n], unit, side);
}

/* The day, month and year that @text names; 0 for what it does not. */
static void
read_date (const char *text, int *day, int *month, int *year)
{
  g_autoptr (KtFold) fold = kt_fold_new (text);
  KtRun run = { 0 };
  int values[3] = { 0 };
  gsize lengths[3] = { 0 };
  guint n = 0, named_at = 0;

  *day = *month = *year = 0;
  while (kt_run_next (fold, &run))
    {
      if (run.is_digits && n < 3 && run.end - run.start <= 4)
        {
          lengths[n] = run.end - run.start;
          values[n++] = kt_digits_get_value (fold, run.start, run.end);
        }
      else if (!run.is_digits)
        {
          gboolean abbreviated;
          KtWord word;

          kt_word_get (fold, run.start, &word);
          if (*month == 0)
            {
              *month = kt_word_get_month (word.text, &abbreviated);
              named_at = n;
            }
        }
    }
  if (*month != 0)
    {
      *day = named_at > 0 ? values[0] : 0;
      *year = n > named_at ? values[named_at] : 0;
    }
  else if (lengths[0] == 4)
    {
      *year = values[0];
      *month = values[1];
      *day = values[2];
    }
  else
    {
      *day = values[0];
      *month = values[1];
      *year = values[2];
    }
  if (*year > 0 && *year < 100)
    *year += *year < 40 ? 2000 : 1900;
}

char *
kt_wording_date (const char *text, const char *moment)
{
  g_autofree char *today = g_strndup (moment, 10);
  g_autoptr (GDate) now = kt_date_to_gdate (today), date = NULL;
  g_autofree char *distance = NULL;
  int day, month, year, shift = 0;

  read_date (text, &day, &month, &year);
  if (day < 1 || month < 1 || month > 12)
    return NULL;
  if (year == 0)
    {
      year = g_date_get_year (now);
      shift = (month - (int)g_date_get_month (now)) * 30 + day - g_date_get_day (now);
      year += shift > 182 ? -1 : shift < -182 ? 1 : 0;
    }
  if (year > 9999 || !g_date_valid_dmy ((GDateDay)MIN (day, 255), (GDateMonth)month, (GDateYear)year))
    return NULL;
  date = g_date_new_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
  distance = kt_wording_distance (g_date_days_between (now, date));
  return g_strdup_printf ("[%s]", distance);
}

char *
kt_wording_age (const char *text)
{
  g_autoptr (KtFold) fold = kt_fold_new (text);
  KtRun run = { 0 };
  int age = -1;
  gboolean small = FALSE;
  guint k = 0;

  while (kt_run_next (fold, &run))
    {
      KtWord word;
      gboolean ordinal;

      if (run.is_digits)
        {
          if (age < 0 && run.end - run.start <= 3)
            age = kt_digits_get_value (fold, run.start, run.end);
          continue;
        }
      kt_word_get (fold, run.start, &word);
      if (age < 0)
        age = kt_word_get_number (word.text, &ordinal);
      small = small || (age < 4 * 12 && kt_word_is_in (word.text, " maand maanden mnd mndn week weken wkn dagen "));
    }
  if (age < 0)
    return NULL;
  if (small && strstr (fold->text, "jaar") == NULL)
    age = 0;
  while (k + 1 < G_N_ELEMENTS (bands) && bands[k + 1] <= age)
    k++;
  if (k + 1 == G_N_ELEMENTS (bands))
    return g_strdup_printf ("[%d jaar of ouder]", bands[k]);
  return g_strdup_printf ("[%d tot %d jaar]", bands[k], bands[k + 1]);
}
