/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-scale.h"

#include <math.h>

/* A multiple that a rounding error takes beyond an end still counts. */
#define SLACK 1e-9

double
kt_chart_scale_map (const KtChartScale *self, double value)
{
  double part = (value - self->low) / (self->high - self->low);

  return self->start + CLAMP (part, 0, 1) * (self->end - self->start);
}

double
kt_chart_nice_step (double low, double high, guint n, double least)
{
  double rough = MAX ((high - low) / MAX (n, 1), least), power = pow (10, floor (log10 (rough)));

  for (guint i = 0; i < 3; i++)
    {
      static const double factors[] = { 1, 2, 5 };

      if (power * factors[i] >= rough * (1 - SLACK))
        return power * factors[i];
    }
  return power * 10;
}

double
kt_chart_first_tick (double low, double high, double step, guint *n_ticks)
{
  double first = ceil (low / step - SLACK), last = floor (high / step + SLACK);

  *n_ticks = last >= first ? (guint)(last - first) + 1 : 0;
  return first * step;
}

void
kt_chart_round_outward (double *low, double *high, double step)
{
  *low = floor (*low / step + SLACK) * step;
  *high = ceil (*high / step - SLACK) * step;
}
