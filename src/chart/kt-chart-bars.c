/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-pen.h"

#include "chart/kt-chart-number.h"

#include <glib/gi18n-lib.h>

/* From so many lines' width on names stand beside their bars, and else above them. */
#define BESIDE_FROM 34
#define NAME_LINES 2

/* Where the columns stand: names, bars, the figures of the bars, the difference. */
typedef struct
{
  gboolean beside;
  double name_width;
  double bars_start;
  double bars_end;
  double values_end;
  KtChartScale scale;
} Columns;

static const KtChartPair *
get_pair (const KtChartPen *pen, guint i)
{
  return &g_array_index (pen->chart->rows, KtChartPair, i);
}

static char *
format_value (const KtChartPen *pen, gint64 cents)
{
  return kt_chart_pen_format (pen, KT_CHART_TEXT_LABEL, cents, FALSE, pen->width * 0.4);
}

static char *
format_difference (const KtChartPen *pen, const KtChartPair *pair)
{
  return kt_chart_pen_format (pen, KT_CHART_TEXT_STRONG, kt_chart_subtract (pair->reference, pair->intervention), TRUE,
                              pen->width * 0.4);
}

static void
widen (const KtChartPen *pen, KtChartTextStyle style, const char *text, double *width)
{
  *width = MAX (*width, kt_chart_pen_get_width (pen, style, text));
}

static Columns
make_columns (const KtChartPen *pen)
{
  Columns columns = { .beside = pen->width >= BESIDE_FROM * pen->em };
  double names = 0, values = 0,
         differences = kt_chart_pen_get_width (pen, KT_CHART_TEXT_SMALL, C_ ("chart", "Difference"));

  for (guint i = 0; i < pen->chart->rows->len; i++)
    {
      const KtChartPair *pair = get_pair (pen, i);
      g_autofree char *difference = format_difference (pen, pair);
      const gint64 figures[] = { pair->intervention, pair->reference };

      widen (pen, KT_CHART_TEXT_LABEL, pair->name, &names);
      widen (pen, KT_CHART_TEXT_STRONG, difference, &differences);
      for (guint side = 0; side < G_N_ELEMENTS (figures); side++)
        {
          g_autofree char *value = format_value (pen, figures[side]);

          widen (pen, KT_CHART_TEXT_LABEL, value, &values);
          columns.scale.low = MIN (columns.scale.low, (double)figures[side]);
          columns.scale.high = MAX (columns.scale.high, (double)figures[side]);
        }
    }
  if (columns.scale.high <= columns.scale.low)
    columns.scale.high = columns.scale.low + 1;

  columns.name_width =
      columns.beside ? MIN (names, pen->width * 0.28) : MAX (pen->width - differences - pen->em, pen->width * 0.3);
  columns.bars_start = columns.beside ? columns.name_width + pen->em : 0;
  columns.values_end = columns.beside ? pen->width - differences - pen->em * 1.5 : pen->width;
  columns.bars_end = MAX (columns.values_end - values - pen->em * 0.6, columns.bars_start + pen->em * 0.5);
  columns.scale.start = columns.bars_start;
  columns.scale.end = columns.bars_end;
  return columns;
}

static void
add_head (KtChartPen *pen, const Columns *columns)
{
  g_autofree char *names =
      kt_chart_pen_fit (pen, KT_CHART_TEXT_SMALL, pen->chart->names ? pen->chart->names : "", columns->name_width);

  kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_START, 0, pen->y, names);
  if (columns->beside && pen->chart->values != NULL)
    {
      g_autofree char *values =
          kt_chart_pen_fit (pen, KT_CHART_TEXT_SMALL, pen->chart->values, columns->values_end - columns->bars_start);

      kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_START, columns->bars_start,
                         pen->y, values);
    }
  kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_END, pen->width, pen->y,
                     C_ ("chart", "Difference"));
  pen->y += kt_chart_pen_get_height (pen, KT_CHART_TEXT_SMALL) + pen->em * 0.3;
}

static void
add_bar (KtChartPen *pen, const Columns *columns, KtChartRole role, guint row, double y, gint64 cents)
{
  double zero = kt_chart_scale_map (&columns->scale, 0), at = kt_chart_scale_map (&columns->scale, (double)cents);
  g_autofree char *value = format_value (pen, cents);

  kt_chart_pen_rect (pen, role, (gint)row, MIN (zero, at), y + pen->em * 0.1, ABS (at - zero), pen->em * 0.8);
  kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_LABEL, KT_CHART_ANCHOR_END, columns->values_end, y, value);
}

static void
add_row (KtChartPen *pen, const Columns *columns, guint i)
{
  const KtChartPair *pair = get_pair (pen, i);
  g_auto (GStrv) name =
      kt_chart_pen_wrap (pen, KT_CHART_TEXT_LABEL, pair->name, columns->name_width, columns->beside ? NAME_LINES : 1);
  g_autofree char *difference = format_difference (pen, pair);
  double bars = pen->y, zero = kt_chart_scale_map (&columns->scale, 0), middle = pen->em;

  if (!columns->beside)
    {
      bars += pen->em * 1.1;
      middle = 0;
    }
  else
    middle -= g_strv_length (name) * pen->em / 2;
  kt_chart_pen_lines (pen, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_LABEL, KT_CHART_ANCHOR_START, 0, pen->y + middle,
                      (const char *const *)name);
  kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_STRONG, KT_CHART_ANCHOR_END, pen->width,
                     columns->beside ? pen->y + pen->em - kt_chart_pen_get_height (pen, KT_CHART_TEXT_STRONG) / 2
                                     : pen->y,
                     difference);
  add_bar (pen, columns, KT_CHART_ROLE_INTERVENTION, i, bars, pair->intervention);
  add_bar (pen, columns, KT_CHART_ROLE_REFERENCE, i, bars + pen->em, pair->reference);
  kt_chart_pen_line (pen, KT_CHART_ROLE_AXIS, zero, bars, zero, bars + 2 * pen->em);
  pen->y = bars + pen->em * 2.7;
}

void
kt_chart_bars_lay_out (KtChartPen *pen)
{
  const KtChartLegendItem legend[] = {
    { .role = KT_CHART_ROLE_INTERVENTION, .text = pen->chart->intervention },
    { .role = KT_CHART_ROLE_REFERENCE, .text = pen->chart->reference },
  };
  Columns columns = make_columns (pen);

  kt_chart_pen_legend (pen, legend, G_N_ELEMENTS (legend));
  add_head (pen, &columns);
  for (guint i = 0; i < pen->chart->rows->len; i++)
    add_row (pen, &columns, i);
}
