/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-date-words.h"

#include "core/kt-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const month_names[][12] = {
  { "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december" },
  { "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december" },
};

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

static char *
format_date (int day, int month, int year)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return NULL;

  g_autofree char *date = g_strdup_printf ("%04d-%02d-%02d", year, month, day);

  return kt_date_is_valid (date) ? g_steal_pointer (&date) : NULL;
}

/* The month that @word begins or is, from 1; 0 when none or more than one is. */
static int
find_month (const char *word)
{
  if (strlen (word) < 3)
    return 0;
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *date = g_strdup_printf ("2000-%02d-01", month);
      g_autofree char *local = format_day (date, "%B");
      g_autofree char *local_folded = g_utf8_casefold (local, -1);

      if (g_str_has_prefix (local_folded, word))
        return month;
      for (gsize i = 0; i < G_N_ELEMENTS (month_names); i++)
        {
          if (g_str_has_prefix (month_names[i][month - 1], word))
            return month;
        }
    }
  return g_str_equal (word, "mrt") ? 3 : 0;
}

static int
complete_year (int year, int n_digits, int this_year)
{
  if (n_digits > 2)
    return year;
  year += this_year / 100 * 100;
  if (year > this_year + 10)
    year -= 100;
  return year;
}

/* Cuts @text into at most four numbers and words; what is beyond or between does not matter but for white space, full
 * stops, commas, slashes and hyphens. */
static guint
cut (const char *text, char *parts[4])
{
  guint n = 0;

  while (*text != '\0')
    {
      const char *start = text;
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isspace (c) || strchr ("./-,", (int)*text) != NULL)
        {
          text++;
          while ((*text & 0xc0) == 0x80)
            text++;
          continue;
        }
      if (n == 4)
        return 0;
      if (g_ascii_isdigit (*text))
        while (g_ascii_isdigit (*text))
          text++;
      else
        while (*text != '\0' && g_unichar_isalpha (g_utf8_get_char (text)))
          text = g_utf8_next_char (text);
      if (text == start)
        return 0;
      parts[n++] = g_strndup (start, (gsize)(text - start));
    }
  return n;
}

/* The number that @part is, of at most four digits; -1 when it is none. */
static int
read_number (const char *part)
{
  if (!g_ascii_isdigit (*part) || strlen (part) > 4)
    return -1;
  return (int)g_ascii_strtoll (part, NULL, 10);
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
  /* Translators: a short date with the year, see strftime(). */
  return format_day (at, _ ("%-d %b %Y"));
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

static char *
read_words (const char *folded, const char *today)
{
  g_autofree char *today_word = g_utf8_casefold (_ ("today"), -1);
  g_autofree char *yesterday_word = g_utf8_casefold (_ ("yesterday"), -1);
  gboolean is_yesterday = g_str_equal (folded, "gisteren") || g_str_equal (folded, yesterday_word);
  g_autoptr (GDate) date = kt_date_to_gdate (today);

  if (!is_yesterday && !g_str_equal (folded, "vandaag") && !g_str_equal (folded, today_word))
    return NULL;
  if (is_yesterday)
    g_date_subtract_days (date, 1);
  return format_date (g_date_get_day (date), (int)g_date_get_month (date), g_date_get_year (date));
}

char *
kt_date_words_parse (const char *text, const char *today)
{
  char *parts[4] = { NULL };
  g_autofree char *folded = g_utf8_casefold (text, -1);
  int this_year = (int)g_ascii_strtoll (today, NULL, 10);
  char *date = read_words (g_strstrip (folded), today);
  guint n;

  if (date != NULL)
    return date;

  n = cut (folded, parts);
  if (n == 2 || n == 3)
    {
      int first = read_number (parts[0]);
      int month = g_ascii_isdigit (*parts[1]) ? read_number (parts[1]) : find_month (parts[1]);
      int last = n == 3 ? read_number (parts[2]) : this_year;

      if (n == 3 && strlen (parts[0]) == 4)
        date = format_date (last, month, first);
      else if (n == 3 && strlen (parts[2]) != 2 && strlen (parts[2]) != 4)
        date = NULL;
      else
        date = format_date (first, month, complete_year (last, n == 3 ? (int)strlen (parts[2]) : 4, this_year));
    }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_free (parts[i]);
  return date;
}
