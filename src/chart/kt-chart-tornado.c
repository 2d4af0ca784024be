/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-pen.h"

#include "chart/kt-chart-number.h"
#include "chart/kt-chart-table.h"

#include <glib/gi18n-lib.h>

#define BESIDE_FROM 46
#define NAME_LINES 2
#define ROWS_MAX 12

typedef struct
{
  gboolean beside;
  double name_width;
  double start; /* of the room for bars and the figures at their ends */
  KtChartScale scale;
} Columns;

static const KtChartSwing *
get_swing (const KtChartPen *pen, guint row)
{
  return &g_array_index (pen->chart->rows, KtChartSwing, row);
}

static char *
format_end (const KtChartPen *pen, gint64 cents, double room)
{
  return kt_chart_pen_format (pen, KT_CHART_TEXT_SMALL, cents, FALSE, room);
}

/* Half of what is there for the bars and their ends may be figures. */
static double
get_end_room (const KtChartPen *pen, const Columns *columns)
{
  return (pen->width - columns->start) * 0.3;
}

static Columns
make_columns (const KtChartPen *pen, const GArray *order, guint n)
{
  Columns columns = { .beside = pen->width >= BESIDE_FROM * pen->em };
  double names = 0, before = 0, after = 0, gap = pen->em * 0.4;

  columns.scale.low = columns.scale.high = (double)pen->chart->middle;
  for (guint i = 0; i < n; i++)
    names = MAX (names, kt_chart_pen_get_width (pen, KT_CHART_TEXT_LABEL,
                                                get_swing (pen, g_array_index (order, guint, i))->name));
  columns.name_width = columns.beside ? MIN (names, pen->width * 0.35) : pen->width;
  columns.start = columns.beside ? columns.name_width + pen->em : 0;
  for (guint i = 0; i < n; i++)
    {
      const KtChartSwing *swing = get_swing (pen, g_array_index (order, guint, i));
      gint64 low = MIN (swing->at_low, swing->at_high), high = MAX (swing->at_low, swing->at_high);
      g_autofree char *left = format_end (pen, low, get_end_room (pen, &columns));
      g_autofree char *right = format_end (pen, high, get_end_room (pen, &columns));

      before = MAX (before, kt_chart_pen_get_width (pen, KT_CHART_TEXT_SMALL, left));
      after = MAX (after, kt_chart_pen_get_width (pen, KT_CHART_TEXT_SMALL, right));
      columns.scale.low = MIN (columns.scale.low, (double)low);
      columns.scale.high = MAX (columns.scale.high, (double)high);
    }
  if (columns.scale.high <= columns.scale.low)
    columns.scale.high = columns.scale.low + 100;
  columns.scale.start = columns.start + before + gap;
  columns.scale.end = MAX (pen->width - after - gap, columns.scale.start + pen->em * 0.5);
  return columns;
}

static void
add_part (KtChartPen *pen, const Columns *columns, KtChartRole role, guint row, double y, gint64 cents)
{
  double middle = kt_chart_scale_map (&columns->scale, (double)pen->chart->middle),
         at = kt_chart_scale_map (&columns->scale, (double)cents);

  kt_chart_pen_rect (pen, role, (gint)row, MIN (middle, at), y + pen->em * 0.1, ABS (at - middle), pen->em * 0.8);
}

static void
add_end (KtChartPen *pen, const Columns *columns, KtChartAnchor anchor, double y, gint64 cents)
{
  double at = kt_chart_scale_map (&columns->scale, (double)cents), gap = pen->em * 0.4;
  g_autofree char *figure = format_end (pen, cents, get_end_room (pen, columns));

  kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_SMALL, anchor,
                     anchor == KT_CHART_ANCHOR_END ? at - gap : at + gap,
                     y + (pen->em - kt_chart_pen_get_height (pen, KT_CHART_TEXT_SMALL)) / 2, figure);
}

static void
add_row (KtChartPen *pen, const Columns *columns, guint row)
{
  const KtChartSwing *swing = get_swing (pen, row);
  g_auto (GStrv) name =
      kt_chart_pen_wrap (pen, KT_CHART_TEXT_LABEL, swing->name, columns->name_width, columns->beside ? NAME_LINES : 1);
  double height = kt_chart_pen_lines (pen, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_LABEL, KT_CHART_ANCHOR_START, 0, pen->y,
                                      (const char *const *)name);
  double bar = columns->beside ? pen->y + height / 2 - pen->em / 2 : pen->y + height,
         middle = kt_chart_scale_map (&columns->scale, (double)pen->chart->middle);
  gint64 low = MIN (swing->at_low, swing->at_high), high = MAX (swing->at_low, swing->at_high);

  add_part (pen, columns, KT_CHART_ROLE_LOW, row, bar, swing->at_low);
  add_part (pen, columns, KT_CHART_ROLE_HIGH, row, bar, swing->at_high);
  kt_chart_pen_line (pen, KT_CHART_ROLE_AXIS, middle, bar, middle, bar + pen->em);
  add_end (pen, columns, KT_CHART_ANCHOR_END, bar, low);
  add_end (pen, columns, KT_CHART_ANCHOR_START, bar, high);
  pen->y = MAX (bar + pen->em, pen->y + height) + pen->em * 0.45;
}

/* The likely difference, above the line that stands for it. */
static void
add_middle (KtChartPen *pen, const Columns *columns)
{
  g_autofree char *figure = kt_chart_pen_format (pen, KT_CHART_TEXT_SMALL, pen->chart->middle, FALSE, pen->width / 2);
  g_auto (GStrv) around = g_strsplit (_ ("Likely %s"), "%s", 2);
  g_autofree char *text = g_strjoinv (figure, around);
  g_autofree char *fitted = kt_chart_pen_fit (pen, KT_CHART_TEXT_SMALL, text, pen->width - columns->start);
  double width = kt_chart_pen_get_width (pen, KT_CHART_TEXT_SMALL, fitted),
         middle = kt_chart_scale_map (&columns->scale, (double)pen->chart->middle);

  kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_START,
                     CLAMP (middle - width / 2, columns->start, MAX (pen->width - width, columns->start)), pen->y,
                     fitted);
  pen->y += kt_chart_pen_get_height (pen, KT_CHART_TEXT_SMALL) + pen->em * 0.2;
}

/* The rows, and behind them a line where the difference changes sides, when that is in sight. */
static void
add_rows (KtChartPen *pen, const Columns *columns, const GArray *order, guint n)
{
  gboolean shows_zero = columns->scale.low < 0 && columns->scale.high > 0;
  double zero = kt_chart_scale_map (&columns->scale, 0);
  guint at = pen->layout->shapes->len;

  if (shows_zero)
    kt_chart_pen_line (pen, KT_CHART_ROLE_GRID, zero, pen->y, zero, pen->y);
  for (guint i = 0; i < n; i++)
    add_row (pen, columns, g_array_index (order, guint, i));
  if (shows_zero)
    {
      KtChartShape *line = &g_array_index (pen->layout->shapes, KtChartShape, at);

      line->height = pen->y - line->y;
      kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_MIDDLE, zero, pen->y, "0");
      pen->y += kt_chart_pen_get_height (pen, KT_CHART_TEXT_SMALL);
    }
}

void
kt_chart_tornado_lay_out (KtChartPen *pen)
{
  const KtChartLegendItem legend[] = {
    { .role = KT_CHART_ROLE_LOW, .text = _ ("When it is less than expected") },
    { .role = KT_CHART_ROLE_HIGH, .text = _ ("When it is more than expected") },
  };
  g_autoptr (GArray) order = kt_chart_order_swings (pen->chart);
  guint n = MIN (order->len, ROWS_MAX), more = order->len - n;
  Columns columns = make_columns (pen, order, n);

  kt_chart_pen_legend (pen, legend, G_N_ELEMENTS (legend));
  if (pen->chart->values != NULL)
    kt_chart_pen_paragraph (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_START, pen->chart->values,
                            2);
  add_middle (pen, &columns);
  add_rows (pen, &columns, order, n);
  if (more > 0)
    {
      g_autofree char *text =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more matters less", "%u more matter less", more), more);

      kt_chart_pen_paragraph (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_START, text, 2);
    }
}
