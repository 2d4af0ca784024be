/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-date-parser.h"

#include "core/kt-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const months[12][2] = {
  { "januari", "january" }, { "februari", "february" }, { "maart", "march" },
  { "april", "april" },     { "mei", "may" },           { "juni", "june" },
  { "juli", "july" },       { "augustus", "august" },   { "september", "september" },
  { "oktober", "october" }, { "november", "november" }, { "december", "december" },
};

static const char *const weekdays[7][2] = {
  { "maandag", "monday" }, { "dinsdag", "tuesday" },   { "woensdag", "wednesday" }, { "donderdag", "thursday" },
  { "vrijdag", "friday" }, { "zaterdag", "saturday" }, { "zondag", "sunday" },
};

static const struct
{
  const char *word;
  int days;
  gboolean is_translated;
} relative_days[] = {
  { "vandaag", 0, FALSE },      { N_ ("today"), 0, TRUE }, { "gisteren", -1, FALSE }, { N_ ("yesterday"), -1, TRUE },
  { "eergisteren", -2, FALSE }, { "morgen", 1, FALSE },    { "tomorrow", 1, FALSE },
};

/* What is read, and what was so far; 0 and -1 for what was not said. */
typedef struct
{
  gboolean is_moment;
  int numbers[3];
  gsize n_digits[3];
  guint n_numbers;
  int month; /* by name */
  int weekday;
  int hour;
  int minute;
  gboolean is_relative;
  int days;
} Reading;

static gboolean
is_beginning (const char *word, const char *name)
{
  return strlen (word) >= 3 && g_str_has_prefix (name, word);
}

static gboolean
is_beginning_of_local_month (const char *word, int month)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2000, month, 1, 12, 0, 0);
  g_autofree char *name = g_date_time_format (time, "%B");
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return is_beginning (word, folded);
}

/* 1 to 12, or 0. */
static int
find_month (const char *word)
{
  for (int i = 0; i < 12; i++)
    {
      if (is_beginning (word, months[i][0]) || is_beginning (word, months[i][1]) ||
          is_beginning_of_local_month (word, i + 1))
        return i + 1;
    }
  return g_str_equal (word, "mrt") ? 3 : 0;
}

/* 1 for Monday to 7, or 0. */
static int
find_weekday (const char *word)
{
  for (int i = 0; i < 7; i++)
    {
      if (strlen (word) == 2 && g_str_has_prefix (weekdays[i][0], word))
        return i + 1;
      if (is_beginning (word, weekdays[i][0]) || is_beginning (word, weekdays[i][1]))
        return i + 1;
    }
  return 0;
}

static gboolean
is_relative_day (const char *word, gsize i)
{
  g_autofree char *local = NULL;

  if (g_str_equal (word, relative_days[i].word))
    return TRUE;
  if (!relative_days[i].is_translated)
    return FALSE;
  local = g_utf8_casefold (_ (relative_days[i].word), -1);
  return g_str_equal (word, local);
}

static gboolean
read_word (Reading *reading, const char *word)
{
  /* The last is the T of an ISO moment. */
  const char *const of_time[] = { "om", "uur", "at", "u", "t", NULL };
  int found;

  if (reading->is_moment && g_strv_contains (of_time, word))
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (relative_days); i++)
    {
      if (is_relative_day (word, i) && !reading->is_relative)
        {
          reading->is_relative = TRUE;
          reading->days = relative_days[i].days;
          return TRUE;
        }
    }
  if (reading->month == 0 && (found = find_month (word)) != 0)
    {
      reading->month = found;
      return TRUE;
    }
  if (reading->weekday == 0 && (found = find_weekday (word)) != 0)
    {
      reading->weekday = found;
      return TRUE;
    }
  return FALSE;
}

/* Whether a time begins at @end of a number: with a colon, or with a full stop when the number can be no part of a date
 * any more: `9.30` after a date. */
static gboolean
is_time (const Reading *reading, const char *end)
{
  gboolean has_date = reading->is_relative || reading->n_numbers >= 2 ||
                      (reading->n_numbers > 0 && reading->month != 0) || (reading->weekday != 0 && reading->month != 0);

  if (!reading->is_moment || !g_ascii_isdigit (end[1]) || !g_ascii_isdigit (end[2]) || g_ascii_isdigit (end[3]))
    return FALSE;
  return *end == ':' || (*end == '.' && has_date && reading->hour < 0);
}

static gboolean
read_number (Reading *reading, const char **p)
{
  char *end;
  guint64 number = g_ascii_strtoull (*p, &end, 10);
  gsize n_digits = (gsize)(end - *p);

  if (n_digits > 4)
    return FALSE;

  if (is_time (reading, end))
    {
      if (reading->hour >= 0 || n_digits > 2)
        return FALSE;
      reading->hour = (int)number;
      reading->minute = g_ascii_digit_value (end[1]) * 10 + g_ascii_digit_value (end[2]);
      *p = end + 3;
      return reading->hour < 24 && reading->minute < 60;
    }

  if (reading->n_numbers == G_N_ELEMENTS (reading->numbers))
    return FALSE;
  reading->numbers[reading->n_numbers] = (int)number;
  reading->n_digits[reading->n_numbers++] = n_digits;
  *p = end;
  return TRUE;
}

static gboolean
read_all (Reading *reading, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  const char *p = folded;

  while (*p != '\0')
    {
      const char *start = p;

      if (g_ascii_isdigit (*p))
        {
          if (!read_number (reading, &p))
            return FALSE;
          continue;
        }
      while (g_unichar_isalpha (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p > start)
        {
          g_autofree char *word = g_strndup (start, (gsize)(p - start));

          if (!read_word (reading, word))
            return FALSE;
        }
      else if (g_unichar_isspace (g_utf8_get_char (p)) || strchr (".,-/'", *p) != NULL)
        p = g_utf8_next_char (p);
      else
        return FALSE;
    }
  return TRUE;
}

static GDate *
new_date (int year, int month, int day)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return NULL;
  return g_date_new_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

/* The date of which the year is number @year of @reading. */
static GDate *
new_date_of_year (const Reading *reading, const GDate *today, guint year, int month, int day)
{
  int this_year = g_date_get_year (today);
  int number = reading->numbers[year];

  if (reading->n_digits[year] == 4)
    return new_date (number, month, day);
  if (reading->n_digits[year] != 2)
    return NULL;
  number += this_year / 100 * 100;
  return new_date (number > this_year + 10 ? number - 100 : number, month, day);
}

/* The year in which @day of @month lies no more than three months ahead: most notes are of what has been. */
static GDate *
latest_date (const GDate *today, int month, int day)
{
  int year = g_date_get_year (today);

  /* Eight years back, so that 29 February is found too. */
  for (int y = year + 1; y >= year - 8; y--)
    {
      g_autoptr (GDate) date = new_date (y, month, day);

      if (date != NULL && g_date_days_between (today, date) <= 92)
        return g_steal_pointer (&date);
    }
  return NULL;
}

static GDate *
new_date_without_year (const Reading *reading, const GDate *today, int month, int day)
{
  return reading->is_moment ? latest_date (today, month, day) : new_date (g_date_get_year (today), month, day);
}

static GDate *
days_from (const GDate *today, int days)
{
  GDate *date = g_date_copy (today);

  if (days >= 0)
    g_date_add_days (date, (guint)days);
  else
    g_date_subtract_days (date, (guint)-days);
  return date;
}

/* NULL when there is none, or none that is. */
static GDate *
find_date (const Reading *reading, const GDate *today)
{
  const int *n = reading->numbers;
  gboolean year_first = reading->n_numbers > 0 && reading->n_digits[0] == 4;

  if (reading->is_relative)
    return reading->n_numbers > 0 || reading->month != 0 ? NULL : days_from (today, reading->days);

  if (reading->month != 0)
    {
      if (reading->n_numbers == 1)
        return new_date_without_year (reading, today, reading->month, n[0]);
      if (reading->n_numbers == 2)
        return year_first ? new_date_of_year (reading, today, 0, reading->month, n[1])
                          : new_date_of_year (reading, today, 1, reading->month, n[0]);
      return NULL;
    }

  switch (reading->n_numbers)
    {
    case 0:
      if (reading->weekday == 0)
        return NULL;
      return days_from (today, -(((int)g_date_get_weekday (today) + 7 - reading->weekday) % 7));
    case 2:
      return year_first ? NULL : new_date_without_year (reading, today, n[1], n[0]);
    case 3:
      return year_first ? new_date_of_year (reading, today, 0, n[1], n[2])
                        : new_date_of_year (reading, today, 2, n[1], n[0]);
    default:
      return NULL;
    }
}

static char *
format_date (const GDate *date)
{
  return g_strdup_printf ("%04u-%02u-%02u", (guint)g_date_get_year (date), (guint)g_date_get_month (date),
                          (guint)g_date_get_day (date));
}

char *
kt_date_parser_read_date (const char *text, const char *today)
{
  Reading reading = { .hour = -1 };
  g_autoptr (GDate) day = kt_date_to_gdate (today);
  g_autoptr (GDate) date = read_all (&reading, text) ? find_date (&reading, day) : NULL;

  return date != NULL ? format_date (date) : NULL;
}

char *
kt_date_parser_read_moment (const char *text, const char *now, const char *current)
{
  Reading reading = { .is_moment = TRUE, .hour = -1 };
  g_autoptr (GDate) today = kt_date_to_gdate (now);
  g_autoptr (GDate) date = NULL;
  g_autofree char *day = NULL;
  gboolean has_date;

  if (!read_all (&reading, text))
    return NULL;
  has_date = reading.n_numbers > 0 || reading.month != 0 || reading.weekday != 0 || reading.is_relative;
  if (has_date)
    date = find_date (&reading, today);
  if (date == NULL && (has_date || reading.hour < 0))
    return NULL;

  day = date != NULL ? format_date (date) : g_strndup (current, 10);
  return reading.hour < 0 ? g_strdup_printf ("%s%s", day, current + 10)
                          : g_strdup_printf ("%sT%02d:%02d", day, reading.hour, reading.minute);
}
