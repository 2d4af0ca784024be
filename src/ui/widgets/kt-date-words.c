/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-date-words.h"

#include "core/kt-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
format_day (const char *date, const char *format)
{
  g_autofree char *noon = g_strdup_printf ("%.10sT12:00", date);
  g_autoptr (GDateTime) moment = kt_moment_to_date_time (noon);

  return g_date_time_format (moment, format);
}

static gint64
get_day_number (const char *date)
{
  g_autofree char *day = g_strndup (date, 10);
  g_autoptr (GDate) gdate = kt_date_to_gdate (day);

  return g_date_get_julian (gdate);
}

char *
kt_date_words_brief (const char *date)
{
  /* Translators: a short date with the year, see strftime(). */
  return format_day (date, _ ("%-d %b %Y"));
}

char *
kt_date_words_short (const char *at, const char *now)
{
  gint64 days_ago = get_day_number (now) - get_day_number (at);

  /* Translators: a note was made today at this time. */
  if (days_ago == 0)
    return g_strdup_printf (_ ("today %s"), at + 11);
  /* Translators: a note was made yesterday at this time. */
  if (days_ago == 1)
    return g_strdup_printf (_ ("yesterday %s"), at + 11);
  /* Translators: a short date with the day of the week, see strftime(). */
  if (strncmp (at, now, 4) == 0)
    return format_day (at, _ ("%a %-d %b"));
  return kt_date_words_brief (at);
}

char *
kt_date_words_long (const char *date)
{
  /* Translators: a date in full, see strftime(). */
  return format_day (date, _ ("%-d %B %Y"));
}

char *
kt_date_words_age (const char *born, const char *today)
{
  g_autoptr (GDate) from = kt_date_to_gdate (born);
  g_autoptr (GDate) to = kt_date_to_gdate (today);
  int months = (g_date_get_year (to) - g_date_get_year (from)) * 12 + (int)g_date_get_month (to) -
               (int)g_date_get_month (from) - (g_date_get_day (to) < g_date_get_day (from) ? 1 : 0);

  if (g_date_compare (from, to) > 0)
    return NULL;
  if (months < 24)
    return g_strdup_printf (ngettext ("%d month", "%d months", (gulong)months), months);
  return g_strdup_printf (ngettext ("%d year", "%d years", (gulong)(months / 12)), months / 12);
}
