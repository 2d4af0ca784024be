/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-lane-shift.h"

#include "core/kt-date.h"

/* 9999-12-31 as GDate counts days. */
#define LAST_DAY 3652059

static guint32
get_day (const char *text)
{
  g_autoptr (GDate) date = kt_date_to_gdate (text);

  return g_date_get_julian (date);
}

KtLaneSpan
kt_lane_span_new (const char *start, const char *end)
{
  KtLaneSpan self = { get_day (start), end != NULL ? get_day (end) : 0 };

  return self;
}

gboolean
kt_lane_span_equal (KtLaneSpan self, KtLaneSpan other)
{
  return self.start == other.start && self.end == other.end;
}

char *
kt_lane_day_to_date (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

static guint32
shift_day (guint32 day, gint days, gint months, gboolean keeps_month_end)
{
  GDate date;
  gint64 shifted;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (months != 0)
    {
      gboolean is_month_end = g_date_is_last_of_month (&date);
      gint month = g_date_get_year (&date) * 12 + (gint)g_date_get_month (&date) - 1 + months;

      if (month < 12 || month >= 10000 * 12)
        return day;
      if (months > 0)
        g_date_add_months (&date, (guint)months);
      else
        g_date_subtract_months (&date, (guint)-months);
      if (is_month_end && keeps_month_end)
        g_date_set_day (&date, g_date_get_days_in_month (g_date_get_month (&date), g_date_get_year (&date)));
    }
  shifted = (gint64)g_date_get_julian (&date) + days;
  return (guint32)CLAMP (shifted, 1, LAST_DAY);
}

KtLaneSpan
kt_lane_span_shift (KtLaneSpan self, KtLanePart part, gint days, gint months)
{
  KtLaneSpan shifted = self;

  if (part != KT_LANE_PART_END)
    shifted.start = shift_day (self.start, days, months, FALSE);
  if (self.end == 0)
    return part == KT_LANE_PART_END ? self : shifted;
  if (part != KT_LANE_PART_START)
    shifted.end = shift_day (self.end, days, months, TRUE);

  /* Moved as a whole it stays as long as it is, also against the end of time. */
  if (part == KT_LANE_PART_ALL && months == 0 && shifted.end - shifted.start != self.end - self.start)
    return self;
  if (part == KT_LANE_PART_START)
    shifted.start = MIN (shifted.start, shifted.end);
  else
    shifted.end = MAX (shifted.end, shifted.start);
  return shifted;
}
