/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-pen.h"

#include "chart/kt-chart-number.h"

#include <math.h>

/* A euro: labels are whole ones. */
#define STEP_MIN 100.0
#define STEPS_MAX 8

/* The label of a tick; none where an axis goes on beyond what can be said in cents. */
static char *
format_tick (double value)
{
  return ABS (value) < 0x1p63 ? kt_chart_format_short ((gint64)value) : g_strdup ("");
}

/* The widest label of the ticks between @low and @high. */
static double
measure_labels (const KtChartPen *self, double low, double high, double step)
{
  guint n;
  double first = kt_chart_first_tick (low, high, step, &n), widest = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = format_tick (first + i * step);

      widest = MAX (widest, kt_chart_pen_get_width (self, KT_CHART_TEXT_SMALL, label));
    }
  return widest;
}

/* The smallest step whose labels leave a gap between them. */
static double
choose_step (const KtChartPen *self, const KtChartScale *scale)
{
  double length = fabs (scale->end - scale->start), gap = self->em;

  for (guint n = STEPS_MAX; n > 1; n--)
    {
      double step = kt_chart_nice_step (scale->low, scale->high, n, STEP_MIN);
      double distance = length * step / (scale->high - scale->low);

      if (measure_labels (self, scale->low, scale->high, step) + gap <= distance)
        return step;
    }
  return kt_chart_nice_step (scale->low, scale->high, 1, STEP_MIN);
}

double
kt_chart_pen_money_axis (KtChartPen *self,
                         const KtChartScale *scale,
                         double top,
                         double bottom,
                         double left,
                         double right)
{
  double step = choose_step (self, scale), free_from = left, gap = self->em * 0.5;
  guint n;
  double first = kt_chart_first_tick (scale->low, scale->high, step, &n);

  for (guint i = 0; i < n; i++)
    {
      double value = first + i * step, x = kt_chart_scale_map (scale, value), at;
      g_autofree char *label = format_tick (value);
      double width = kt_chart_pen_get_width (self, KT_CHART_TEXT_SMALL, label);

      kt_chart_pen_line (self, fabs (value) < step / 2 ? KT_CHART_ROLE_AXIS : KT_CHART_ROLE_GRID, x, top, x, bottom);
      at = CLAMP (x - width / 2, left, MAX (left, right - width));
      if (at < free_from || at + width > right)
        continue;
      kt_chart_pen_text (self, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_START, at,
                         bottom + self->em * 0.2, label);
      free_from = at + width + gap;
    }
  return kt_chart_pen_get_height (self, KT_CHART_TEXT_SMALL) + self->em * 0.2;
}

double
kt_chart_pen_measure_ladder (const KtChartPen *self, double low, double high, double step)
{
  return measure_labels (self, low, high, step) + self->em * 0.4;
}

void
kt_chart_pen_money_ladder (KtChartPen *self, const KtChartScale *scale, double step, double left, double right)
{
  double height = kt_chart_pen_get_height (self, KT_CHART_TEXT_SMALL);
  guint n;
  double first = kt_chart_first_tick (scale->low, scale->high, step, &n);

  for (guint i = 0; i < n; i++)
    {
      double value = first + i * step, y = kt_chart_scale_map (scale, value);
      g_autofree char *label = format_tick (value);

      kt_chart_pen_line (self, fabs (value) < step / 2 ? KT_CHART_ROLE_AXIS : KT_CHART_ROLE_GRID, left, y, right, y);
      kt_chart_pen_text (self, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_END, left - self->em * 0.4,
                         y - height / 2, label);
    }
}
