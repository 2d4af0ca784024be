/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KtChartScale:
 * @low: the value at @start
 * @high: the value at @end; above @low
 * @start: where, in the units of the drawing; may lie behind @end, as in what stands up
 * @end: likewise
 *
 * How values become places.
 */
typedef struct
{
  double low;
  double high;
  double start;
  double end;
} KtChartScale;

/* The place of @value; a value outside the scale is brought to its end. */
double kt_chart_scale_map (const KtChartScale *self, double value);

/* The step of 1, 2 or 5 times a power of ten, and at least @least, that divides the range from @low to @high into no
 * more than @n parts, not counting what of a step there may be at either end. */
double kt_chart_nice_step (double low, double high, guint n, double least);

/* The multiples of @step from @low up to @high: the first of them, and (out) how many. */
double kt_chart_first_tick (double low, double high, double step, guint *n_ticks);

/* Moves @low and @high outward to multiples of @step. */
void kt_chart_round_outward (double *low, double *high, double step);

G_END_DECLS
