/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-pen.h"

#include "chart/kt-chart-number.h"

#define HEIGHT 11.0 /* of the highest column, in lines */
#define STEPS 5
#define STEP_MIN 100.0

static const KtChartPair *
get_pair (const KtChartPen *pen, guint i)
{
  return &g_array_index (pen->chart->rows, KtChartPair, i);
}

static KtChartScale
make_scale (const KtChartPen *pen, double *step)
{
  KtChartScale scale = { 0 };

  for (guint i = 0; i < pen->chart->rows->len; i++)
    {
      const KtChartPair *pair = get_pair (pen, i);

      scale.low = MIN (scale.low, (double)MIN (pair->intervention, pair->reference));
      scale.high = MAX (scale.high, (double)MAX (pair->intervention, pair->reference));
    }
  *step = kt_chart_nice_step (scale.low, scale.high, STEPS, STEP_MIN);
  kt_chart_round_outward (&scale.low, &scale.high, *step);
  if (scale.high <= scale.low)
    scale.high = scale.low + *step;
  return scale;
}

static char *
format_value (gint64 cents)
{
  return kt_chart_format_short (cents);
}

/* Whether every column has room for its figure. */
static gboolean
figures_fit (const KtChartPen *pen, double column)
{
  for (guint i = 0; i < pen->chart->rows->len; i++)
    {
      g_autofree char *intervention = format_value (get_pair (pen, i)->intervention);
      g_autofree char *reference = format_value (get_pair (pen, i)->reference);

      if (MAX (kt_chart_pen_get_width (pen, KT_CHART_TEXT_SMALL, intervention),
               kt_chart_pen_get_width (pen, KT_CHART_TEXT_SMALL, reference)) +
              pen->em * 0.3 >
          column)
        return FALSE;
    }
  return TRUE;
}

static void
add_column (KtChartPen *pen,
            const KtChartScale *scale,
            KtChartRole role,
            guint row,
            double x,
            double width,
            gint64 cents,
            gboolean with_figure)
{
  double zero = kt_chart_scale_map (scale, 0), at = kt_chart_scale_map (scale, (double)cents), top = MIN (zero, at);
  double height = kt_chart_pen_get_height (pen, KT_CHART_TEXT_SMALL);
  g_autofree char *figure = format_value (cents);

  kt_chart_pen_rect (pen, role, (gint)row, x, top, width, ABS (at - zero));
  if (with_figure)
    kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_MIDDLE, x + width / 2,
                       at > zero ? at + pen->em * 0.1 : top - height - pen->em * 0.1, figure);
}

/* The names below, as many as have room. */
static void
add_names (KtChartPen *pen, double start, double group)
{
  double free_from = start;

  for (guint i = 0; i < pen->chart->rows->len; i++)
    {
      double room = MAX (group, pen->em * 4), middle = start + (i + 0.5) * group;
      g_autofree char *name = kt_chart_pen_fit (pen, KT_CHART_TEXT_LABEL, get_pair (pen, i)->name, room - pen->em / 2);
      double width = kt_chart_pen_get_width (pen, KT_CHART_TEXT_LABEL, name);
      double x = MAX (MIN (middle - width / 2, pen->width - width), start);

      if (x < free_from)
        continue;
      kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_LABEL, KT_CHART_ANCHOR_START, x, pen->y, name);
      free_from = x + width + pen->em * 0.5;
    }
  pen->y += pen->em;
}

void
kt_chart_columns_lay_out (KtChartPen *pen)
{
  const KtChartLegendItem legend[] = {
    { .role = KT_CHART_ROLE_INTERVENTION, .text = pen->chart->intervention },
    { .role = KT_CHART_ROLE_REFERENCE, .text = pen->chart->reference },
  };
  double step, start, group, column, line = kt_chart_pen_get_height (pen, KT_CHART_TEXT_SMALL) + pen->em * 0.1;
  KtChartScale scale = make_scale (pen, &step);
  gboolean with_figures;

  kt_chart_pen_legend (pen, legend, G_N_ELEMENTS (legend));
  if (pen->chart->values != NULL)
    kt_chart_pen_paragraph (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_START, pen->chart->values,
                            1);

  start = kt_chart_pen_measure_ladder (pen, scale.low, scale.high, step);
  group = (pen->width - start) / pen->chart->rows->len;
  column = MIN (group * 0.4, pen->em * 5);
  with_figures = figures_fit (pen, column);
  pen->y += line;
  scale.start = pen->y + HEIGHT * pen->em;
  scale.end = pen->y;
  kt_chart_pen_money_ladder (pen, &scale, step, start, pen->width);
  for (guint i = 0; i < pen->chart->rows->len; i++)
    {
      double middle = start + (i + 0.5) * group;

      add_column (pen, &scale, KT_CHART_ROLE_INTERVENTION, i, middle - column, column, get_pair (pen, i)->intervention,
                  with_figures);
      add_column (pen, &scale, KT_CHART_ROLE_REFERENCE, i, middle, column, get_pair (pen, i)->reference, with_figures);
    }
  pen->y = scale.start + (scale.low < 0 ? line : 0) + pen->em * 0.3;
  add_names (pen, start, group);
}
