/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-pen.h"

#include <glib/gi18n-lib.h>

#define HEIGHT 9.0 /* of the highest column, in lines */
#define N_PARTS 3
#define STEP_MIN 100.0

static KtChartScale
make_scale (const KtChartPen *pen)
{
  const KtChartSpread *spread = &pen->chart->spread;
  KtChartScale scale = { (double)spread->lowest, (double)spread->highest, pen->em * 0.5, pen->width - pen->em * 0.5 };
  double width;

  scale.low = MIN (scale.low, (double)MIN (spread->p5, spread->p50));
  scale.high = MAX (scale.high, (double)MAX (spread->p95, spread->p50));
  width = MAX (scale.high - scale.low, STEP_MIN);
  /* Zero is in sight when it is near. */
  if (scale.low > 0 && scale.low <= width)
    scale.low = 0;
  if (scale.high < 0 && scale.high >= -width)
    scale.high = 0;
  /* All draws may be the same. */
  if (scale.high - scale.low < STEP_MIN)
    {
      double middle = (scale.low + scale.high) / 2, half = MAX (STEP_MIN, ABS (middle) * 0.01);

      scale.low = middle - half;
      scale.high = middle + half;
    }
  return scale;
}

static void
add_column (KtChartPen *pen, KtChartRole role, guint bin, double from, double to, double bottom, double height)
{
  if (to > from)
    kt_chart_pen_rect (pen, role, (gint)bin, from, bottom - height, to - from, height);
}

static void
add_columns (KtChartPen *pen, const KtChartScale *scale, double bottom)
{
  const KtChartSpread *spread = &pen->chart->spread;
  double width = ((double)spread->highest - (double)spread->lowest) / spread->n_bins,
         zero = kt_chart_scale_map (scale, 0);
  guint most = 1;

  for (guint i = 0; i < spread->n_bins; i++)
    most = MAX (most, spread->bins[i]);
  for (guint i = 0; i < spread->n_bins; i++)
    {
      double low = (double)spread->lowest + i * width, from = kt_chart_scale_map (scale, low),
             to = kt_chart_scale_map (scale, low + width), height = HEIGHT * pen->em * spread->bins[i] / most;

      if (spread->bins[i] == 0)
        continue;
      /* What has no width is still seen. */
      if (to - from < 1)
        {
          add_column (pen, low > 0 ? KT_CHART_ROLE_GAIN : KT_CHART_ROLE_LOSS, i, MAX (from - pen->em / 4, 0),
                      from + pen->em / 4, bottom, height);
          continue;
        }
      add_column (pen, KT_CHART_ROLE_LOSS, i, from, low < 0 ? MIN (to, MAX (zero, from)) : from, bottom, height);
      add_column (pen, KT_CHART_ROLE_GAIN, i, low < 0 ? MAX (from, MIN (zero, to)) : from, to, bottom, height);
    }
}

static char *
make_part (const KtChartPen *pen, guint part)
{
  const char *words[N_PARTS] = {
    /* xgettext:no-c-format */
    _ ("5% below %s"),
    /* xgettext:no-c-format */
    _ ("Half below %s"),
    /* xgettext:no-c-format */
    _ ("95% below %s"),
  };
  const gint64 cents[N_PARTS] = { pen->chart->spread.p5, pen->chart->spread.p50, pen->chart->spread.p95 };
  g_autofree char *figure = kt_chart_pen_format (pen, KT_CHART_TEXT_SMALL, cents[part], FALSE, pen->width * 0.4);
  g_auto (GStrv) around = g_strsplit (words[part], "%s", 2);
  g_autofree char *text = g_strjoinv (figure, around);

  return kt_chart_pen_fit (pen, KT_CHART_TEXT_SMALL, text, pen->width);
}

/* What stands above the columns, each on the first line where it has room. */
static void
add_parts (KtChartPen *pen, const KtChartScale *scale, double *places)
{
  const gint64 cents[N_PARTS] = { pen->chart->spread.p5, pen->chart->spread.p50, pen->chart->spread.p95 };
  double line = kt_chart_pen_get_height (pen, KT_CHART_TEXT_SMALL), ends[N_PARTS] = { 0 };
  guint n_lines = 1;

  for (guint part = 0; part < N_PARTS; part++)
    {
      g_autofree char *text = make_part (pen, part);
      double width = kt_chart_pen_get_width (pen, KT_CHART_TEXT_SMALL, text), x;
      guint at = 0;

      places[part] = kt_chart_scale_map (scale, (double)cents[part]);
      x = CLAMP (places[part] - width / 2, 0, MAX (pen->width - width, 0));
      while (ends[at] > x)
        at++;
      kt_chart_pen_text (pen, part == 1 ? KT_CHART_ROLE_TEXT : KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL,
                         KT_CHART_ANCHOR_START, x, pen->y + at * line, text);
      ends[at] = x + width + pen->em * 0.6;
      n_lines = MAX (n_lines, at + 1);
    }
  pen->y += n_lines * line + pen->em * 0.2;
}

void
kt_chart_spread_lay_out (KtChartPen *pen)
{
  const KtChartLegendItem legend[] = {
    { .role = KT_CHART_ROLE_LOSS, .text = _ ("Intervention dearer") },
    { .role = KT_CHART_ROLE_GAIN, .text = _ ("Intervention cheaper") },
  };
  KtChartScale scale = make_scale (pen);
  double places[N_PARTS], top, bottom;

  kt_chart_pen_legend (pen, legend, G_N_ELEMENTS (legend));
  add_parts (pen, &scale, places);
  top = pen->y;
  bottom = top + HEIGHT * pen->em + pen->em * 0.3;
  pen->y = bottom + kt_chart_pen_money_axis (pen, &scale, top, bottom, 0, pen->width);
  add_columns (pen, &scale, bottom);
  kt_chart_pen_line (pen, KT_CHART_ROLE_AXIS, scale.start, bottom, scale.end, bottom);
  for (guint part = 0; part < N_PARTS; part++)
    kt_chart_pen_line (pen, KT_CHART_ROLE_TEXT, places[part], top, places[part], bottom);
  if (pen->chart->values != NULL)
    kt_chart_pen_paragraph (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_MIDDLE,
                            pen->chart->values, 2);
}
