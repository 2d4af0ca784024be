/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-lane-words.h"

#include <glib/gi18n-lib.h>

static char *
format_day (guint32 day, const char *format)
{
  g_autoptr (GDateTime) time = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  time = g_date_time_new_utc (g_date_get_year (&date), (gint)g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0);
  return g_date_time_format (time, format);
}

static gboolean
is_in_one_year (KtLaneSpan span)
{
  GDate start;
  GDate end;

  g_date_clear (&start, 1);
  g_date_clear (&end, 1);
  g_date_set_julian (&start, span.start);
  g_date_set_julian (&end, span.end);
  return g_date_get_year (&start) == g_date_get_year (&end);
}

char *
kt_lane_words_short (KtLaneSpan span, gboolean with_year)
{
  /* Translators: a short date with the year, see strftime(). */
  const char *full = _ ("%-d %b %Y");
  /* Translators: a short date without the year, see strftime(). */
  const char *brief = _ ("%-d %b");
  gboolean is_one_year = span.end == 0 || is_in_one_year (span);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (span.end == 0 || span.end == span.start)
    return format_day (span.start, with_year ? full : brief);
  start = format_day (span.start, is_one_year ? brief : full);
  end = format_day (span.end, is_one_year && !with_year ? brief : full);
  /* Translators: from a short date to another. */
  return g_strdup_printf (_ ("%s – %s"), start, end);
}

char *
kt_lane_words_long (KtLaneSpan span)
{
  /* Translators: a date in full, see strftime(). */
  const char *full = _ ("%-d %B %Y");
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (span.end == 0 || span.end == span.start)
    return format_day (span.start, full);
  /* Translators: a date in full without the year, see strftime(). */
  start = format_day (span.start, is_in_one_year (span) ? _ ("%-d %B") : full);
  end = format_day (span.end, full);
  /* Translators: from a date in full to another. */
  return g_strdup_printf (_ ("%s up to and including %s"), start, end);
}

char *
kt_lane_words_name (const char *label, KtLaneSpan span, gboolean is_clipped, KtScenarioRole role)
{
  g_autofree char *period = kt_lane_words_long (span);
  const char *scenario = kt_vocabulary_get_label (KT_VOCABULARY_SCENARIO_ROLE, role);

  if (*label == '\0')
    label = _ ("No name yet");
  if (is_clipped)
    return g_strjoin (", ", label, period, _ ("partly outside the period of the analysis"), scenario, NULL);
  return g_strjoin (", ", label, period, scenario, NULL);
}

const char *
kt_lane_words_life_domain (const char *life_domain)
{
  guint index;

  return kt_vocabulary_find (KT_VOCABULARY_LIFE_DOMAIN, life_domain, &index)
             ? kt_vocabulary_get_label (KT_VOCABULARY_LIFE_DOMAIN, index)
             : life_domain;
}
