/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-moment-text.h"

#include "core/kt-date.h"

#include <string.h>

static const char *const months[12][2] = {
  { "januari", "january" }, { "februari", "february" }, { "maart", "march" }, { "april", "april" },
  { "mei", "may" },         { "juni", "june" },         { "juli", "july" },   { "augustus", "august" },
  { "september", NULL },    { "oktober", "october" },   { "november", NULL }, { "december", NULL },
};

static const char *const weekdays[7][2] = {
  { "maandag", "monday" }, { "dinsdag", "tuesday" },   { "woensdag", "wednesday" }, { "donderdag", "thursday" },
  { "vrijdag", "friday" }, { "zaterdag", "saturday" }, { "zondag", "sunday" },
};

static const struct
{
  const char *word;
  int days;
} relative_days[] = {
  { "vandaag", 0 },      { "today", 0 },  { "gisteren", -1 }, { "yesterday", -1 },
  { "eergisteren", -2 }, { "morgen", 1 }, { "tomorrow", 1 },
};

/* What was read so far; 0 and -1 for what was not said. */
typedef struct
{
  int numbers[3];
  guint n_numbers;
  int month; /* by name */
  int weekday;
  int hour;
  int minute;
  gboolean year_first;
  gboolean is_relative;
  int days;
} Reading;

char *
kt_moment_text_format (const char *moment, const char *now)
{
  g_autoptr (GDateTime) time = kt_moment_to_date_time (moment);
  gboolean this_year = strncmp (moment, now, 4) == 0;

  return g_date_time_format (time, this_year ? "%a %-e %b %H:%M" : "%a %-e %b %Y %H:%M");
}

char *
kt_moment_text_format_month (int month)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (month / 12, month % 12 + 1, 1, 12, 0, 0);

  return g_date_time_format (time, "%OB %Y");
}

static gboolean
is_name (const char *word, const char *name)
{
  gsize length = strlen (word);

  return name != NULL && length >= 3 && strncmp (name, word, length) == 0;
}

/* 1 to 12, or 0. */
static int
find_month (const char *word)
{
  for (int i = 0; i < 12; i++)
    {
      if (is_name (word, months[i][0]) || is_name (word, months[i][1]))
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
      if (strlen (word) == 2 && strncmp (weekdays[i][0], word, 2) == 0)
        return i + 1;
      if (is_name (word, weekdays[i][0]) || is_name (word, weekdays[i][1]))
        return i + 1;
    }
  return 0;
}

static gboolean
read_word (Reading *reading, const char *word)
{
  int found;

  if (g_str_equal (word, "om") || g_str_equal (word, "uur") || g_str_equal (word, "at") || g_str_equal (word, "u"))
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (relative_days); i++)
    {
      if (g_str_equal (word, relative_days[i].word) && !reading->is_relative)
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

/* Numbers of a date are parted by a dash, a slash, a dot or a space; those of a time by a colon, or by a dot when a
 * time is what they can only be: `9.30` after a date. */
static gboolean
read_number (Reading *reading, const char **p)
{
  char *end;
  guint64 first = g_ascii_strtoull (*p, &end, 10);
  gsize n_digits = (gsize)(end - *p);
  gboolean has_date = reading->n_numbers > 0 || reading->is_relative || reading->weekday != 0;

  if (n_digits > 4)
    return FALSE;

  if ((*end == ':' || (*end == '.' && has_date && reading->hour < 0 &&
                       (reading->n_numbers >= 2 || reading->month != 0 || reading->is_relative))) &&
      g_ascii_isdigit (end[1]) && g_ascii_isdigit (end[2]) && !g_ascii_isdigit (end[3]))
    {
      if (reading->hour >= 0 || n_digits > 2)
        return FALSE;
      reading->hour = (int)first;
      reading->minute = g_ascii_digit_value (end[1]) * 10 + g_ascii_digit_value (end[2]);
      *p = end + 3;
      return reading->hour < 24 && reading->minute < 60;
    }

  if (reading->n_numbers == 3)
    return FALSE;
  if (reading->n_numbers == 0)
    reading->year_first = n_digits == 4;
  reading->numbers[reading->n_numbers++] = (int)first;
  *p = end;
  return TRUE;
}

static gboolean
read_all (Reading *reading, const char *text)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);
  const char *p = folded;

  while (*p != '\0')
    {
      if (g_ascii_isdigit (*p))
        {
          if (!read_number (reading, &p))
            return FALSE;
        }
      else if (g_ascii_isalpha (*p))
        {
          const char *start = p;

          while (g_ascii_isalpha (*p))
            p++;

          g_autofree char *word = g_strndup (start, (gsize)(p - start));

          /* The T of an ISO moment. */
          if (!g_str_equal (word, "t") && !read_word (reading, word))
            return FALSE;
        }
      else if (strchr (" \t.,-/'", *p) != NULL)
        p++;
      else
        return FALSE;
    }
  return TRUE;
}

static GDate *
new_date (int year, int month, int day)
{
  if (year > 0 && year < 100)
    year += 2000;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return NULL;
  return g_date_new_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

/* The year in which @day of @month lies no more than three months ahead: most notes are of what has been. */
static GDate *
latest_date (const GDate *today, int month, int day)
{
  int year = g_date_get_year (today);

  /* Four years back and one ahead, so that 29 February is found too. */
  for (int y = year + 1; y >= year - 8; y--)
    {
      g_autoptr (GDate) date = new_date (y, month, day);

      if (date != NULL && g_date_days_between (today, date) <= 92)
        return g_steal_pointer (&date);
    }
  return NULL;
}

static GDate *
find_date (const Reading *reading, const GDate *today, const GDate *current)
{
  const int *n = reading->numbers;
  g_autoptr (GDate) date = NULL;

  if (reading->is_relative)
    {
      if (reading->n_numbers > 0 || reading->month != 0)
        return NULL;
      date = g_date_copy (today);
      if (reading->days >= 0)
        g_date_add_days (date, (guint)reading->days);
      else
        g_date_subtract_days (date, (guint)-reading->days);
      return g_steal_pointer (&date);
    }

  if (reading->month != 0)
    {
      if (reading->n_numbers == 1)
        return latest_date (today, reading->month, n[0]);
      if (reading->n_numbers == 2)
        return reading->year_first ? new_date (n[0], reading->month, n[1]) : new_date (n[1], reading->month, n[0]);
      return NULL;
    }

  switch (reading->n_numbers)
    {
    case 0:
      if (reading->weekday != 0)
        {
          guint back = ((guint)g_date_get_weekday (today) + 7 - (guint)reading->weekday) % 7;

          date = g_date_copy (today);
          g_date_subtract_days (date, back);
          return g_steal_pointer (&date);
        }
      return g_date_copy (current);
    case 2:
      return reading->year_first ? NULL : latest_date (today, n[1], n[0]);
    case 3:
      return reading->year_first ? new_date (n[0], n[1], n[2]) : new_date (n[2], n[1], n[0]);
    default:
      return NULL;
    }
}

char *
kt_moment_text_parse (const char *text, const char *now, const char *current)
{
  Reading reading = { .hour = -1 };
  g_autoptr (GDate) today = kt_date_to_gdate (now);
  g_autoptr (GDate) before = kt_date_to_gdate (current);
  g_autoptr (GDate) date = NULL;
  g_autofree char *moment = NULL;
  char day[16];

  if (!read_all (&reading, text))
    return NULL;
  if (reading.n_numbers == 0 && reading.month == 0 && reading.weekday == 0 && !reading.is_relative && reading.hour < 0)
    return NULL;

  date = find_date (&reading, today, before);
  if (date == NULL)
    return NULL;

  g_snprintf (day, sizeof day, "%04u-%02u-%02u", (guint)g_date_get_year (date), (guint)g_date_get_month (date),
              (guint)g_date_get_day (date));
  if (reading.hour >= 0)
    moment = g_strdup_printf ("%sT%02d:%02d", day, reading.hour, reading.minute);
  else
    moment = g_strdup_printf ("%sT%s", day, current + 11);
  return kt_moment_is_valid (moment) ? g_steal_pointer (&moment) : NULL;
}
