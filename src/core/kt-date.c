/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-date.h"

#include <string.h>

static gboolean
matches (const char *text, const char *pattern)
{
  for (; *pattern != '\0'; text++, pattern++)
    {
      if (*pattern == '0' ? !g_ascii_isdigit (*text) : *text != *pattern)
        return FALSE;
    }
  return *text == '\0';
}

static int
number (const char *text, gsize start, gsize length)
{
  int value = 0;

  for (gsize i = start; i < start + length; i++)
    value = value * 10 + g_ascii_digit_value (text[i]);
  return value;
}

static gboolean
day_exists (const char *text)
{
  return g_date_valid_dmy ((GDateDay)number (text, 8, 2), (GDateMonth)number (text, 5, 2),
                           (GDateYear)number (text, 0, 4));
}

gboolean
kt_date_is_valid (const char *date)
{
  return matches (date, "0000-00-00") && day_exists (date);
}

gboolean
kt_moment_is_valid (const char *moment)
{
  return matches (moment, "0000-00-00T00:00") && day_exists (moment) && number (moment, 11, 2) < 24 &&
         number (moment, 14, 2) < 60;
}

GDate *
kt_date_to_gdate (const char *date)
{
  return g_date_new_dmy ((GDateDay)number (date, 8, 2), (GDateMonth)number (date, 5, 2),
                         (GDateYear)number (date, 0, 4));
}

GDateTime *
kt_moment_to_date_time (const char *moment)
{
  return g_date_time_new_local (number (moment, 0, 4), number (moment, 5, 2), number (moment, 8, 2),
                                number (moment, 11, 2), number (moment, 14, 2), 0);
}

gint64
kt_moment_to_minutes (const char *moment)
{
  g_autoptr (GDate) day = kt_date_to_gdate (moment);

  return (gint64)g_date_get_julian (day) * 24 * 60 + number (moment, 11, 2) * 60 + number (moment, 14, 2);
}

char *
kt_seconds_to_text (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);

  /* The year of g_date_time_format() has as many digits as it needs. */
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", g_date_time_get_year (time), g_date_time_get_month (time),
                          g_date_time_get_day_of_month (time), g_date_time_get_hour (time),
                          g_date_time_get_minute (time), g_date_time_get_second (time));
}

gboolean
kt_seconds_from_text (const char *text, gint64 *seconds)
{
  g_autoptr (GDateTime) time = NULL;

  if (!matches (text, "0000-00-00T00:00:00Z") || !day_exists (text))
    return FALSE;
  time = g_date_time_new_utc (number (text, 0, 4), number (text, 5, 2), number (text, 8, 2), number (text, 11, 2),
                              number (text, 14, 2), number (text, 17, 2));
  if (time == NULL)
    return FALSE;
  *seconds = g_date_time_to_unix (time);
  return TRUE;
}
