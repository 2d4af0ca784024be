/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-time-axis.h"

#include "core/kt-date.h"

#include <glib/gi18n-lib.h>
#include <math.h>

KtTimeAxis
kt_time_axis_new (const char *start, const char *end, double width)
{
  g_autoptr (GDate) first = kt_date_to_gdate (start);
  g_autoptr (GDate) last = kt_date_to_gdate (end);
  KtTimeAxis self = { g_date_get_julian (first), g_date_get_julian (last), width };

  self.end = MAX (self.end, self.start);
  return self;
}

static double
get_day_width (const KtTimeAxis *self)
{
  return self->width / (self->end - self->start + 1);
}

double
kt_time_axis_get_x (const KtTimeAxis *self, guint32 day)
{
  return ((double)day - self->start) * get_day_width (self);
}

guint32
kt_time_axis_get_day (const KtTimeAxis *self, double x)
{
  double day = self->width > 0 ? self->start + floor (x / get_day_width (self)) : self->start;

  return (guint32)CLAMP (day, (double)self->start, (double)self->end);
}

gint
kt_time_axis_get_days (const KtTimeAxis *self, double distance)
{
  return self->width > 0 ? (gint)CLAMP (round (distance / get_day_width (self)), -1e7, 1e7) : 0;
}

/* In letters, with room around; as wide as a part is at its narrowest. */
static const struct
{
  KtTimeScale scale;
  double days;
  double chars;
} scales[] = {
  { { KT_TIME_UNIT_DAY, 1 }, 1, 3.5 },        { { KT_TIME_UNIT_WEEK, 1 }, 7, 5 },
  { { KT_TIME_UNIT_MONTH, 1 }, 28, 4.2 },     { { KT_TIME_UNIT_QUARTER, 1 }, 90, 5.5 },
  { { KT_TIME_UNIT_YEAR, 1 }, 365, 5.5 },     { { KT_TIME_UNIT_YEAR, 2 }, 730, 5.5 },
  { { KT_TIME_UNIT_YEAR, 5 }, 1826, 5.5 },    { { KT_TIME_UNIT_YEAR, 10 }, 3652, 5.5 },
  { { KT_TIME_UNIT_YEAR, 25 }, 9131, 5.5 },   { { KT_TIME_UNIT_YEAR, 50 }, 18262, 5.5 },
  { { KT_TIME_UNIT_YEAR, 100 }, 36524, 5.5 },
};

KtTimeScale
kt_time_axis_choose_scale (const KtTimeAxis *self, double char_width)
{
  gsize i = 0;

  while (i < G_N_ELEMENTS (scales) - 1 && scales[i].days * get_day_width (self) < scales[i].chars * char_width)
    i++;
  return scales[i].scale;
}

gboolean
kt_time_scale_get_above (KtTimeScale scale, KtTimeScale *above)
{
  gboolean is_fine = scale.unit <= KT_TIME_UNIT_WEEK;

  *above = (KtTimeScale){ is_fine ? KT_TIME_UNIT_MONTH : KT_TIME_UNIT_YEAR, 1 };
  return scale.unit != KT_TIME_UNIT_YEAR;
}

/* The first day of the part that @day is in, or of the @n th after it. */
static guint32
get_part_start (guint32 day, KtTimeScale scale, guint n)
{
  GDate date;
  guint year;
  guint month;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  year = g_date_get_year (&date);
  month = g_date_get_month (&date);
  switch (scale.unit)
    {
    case KT_TIME_UNIT_DAY:
      return day + n;
    case KT_TIME_UNIT_WEEK:
      return day + 7 * n + G_DATE_MONDAY - g_date_get_weekday (&date);
    case KT_TIME_UNIT_MONTH:
      month += n;
      break;
    case KT_TIME_UNIT_QUARTER:
      month += 3 * n - (month - 1) % 3;
      break;
    case KT_TIME_UNIT_YEAR:
    default:
      month = 1;
      year += scale.step * n - year % scale.step;
      break;
    }
  g_date_set_dmy (&date, 1, (GDateMonth)((month - 1) % 12 + 1), (GDateYear)MAX (year + (month - 1) / 12, 1));
  return g_date_get_julian (&date);
}

GArray *
kt_time_axis_create_ticks (const KtTimeAxis *self, KtTimeScale scale, guint32 from, guint32 to)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (KtTimeTick));
  guint32 last = MIN (to, self->end);

  for (guint32 day = get_part_start (MAX (from, self->start), scale, 0); day <= last;)
    {
      guint32 next = get_part_start (day, scale, 1);
      KtTimeTick tick = { MAX (day, self->start), MIN (next - 1, self->end), 0, 0 };

      tick.x = kt_time_axis_get_x (self, tick.start);
      tick.width = kt_time_axis_get_x (self, tick.end + 1) - tick.x;
      g_array_append_val (ticks, tick);
      day = next;
    }
  return ticks;
}

char *
kt_time_tick_get_label (const KtTimeTick *tick, KtTimeScale scale, gboolean with_year)
{
  g_autoptr (GDateTime) time = NULL;
  GDate date;
  guint year;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, tick->start);
  year = g_date_get_year (&date);
  if (scale.unit == KT_TIME_UNIT_YEAR)
    return g_strdup_printf ("%u", year - year % scale.step);
  /* Translators: a quarter of a year, on the axis of a drawing. */
  if (scale.unit == KT_TIME_UNIT_QUARTER)
    return g_strdup_printf (_ ("Q%d"), ((int)g_date_get_month (&date) + 2) / 3);
  time = g_date_time_new_utc ((gint)year, (gint)g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0);
  if (scale.unit != KT_TIME_UNIT_MONTH)
    return g_date_time_format (time, "%-d");
  return g_date_time_format (time, with_year ? "%b %Y" : "%b");
}
