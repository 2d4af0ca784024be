/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-layout.h"

#include "chart/kt-chart-pen.h"

#include <glib/gi18n-lib.h>

#define TITLE_LINES 3
#define CAPTION_LINES 6

static void
shape_clear (gpointer data)
{
  g_free (((KtChartShape *)data)->text);
}

static void
lay_out_numbers (KtChartPen *pen)
{
  switch (pen->chart->kind)
    {
    case KT_CHART_KIND_BARS:
      kt_chart_bars_lay_out (pen);
      break;
    case KT_CHART_KIND_COLUMNS:
      kt_chart_columns_lay_out (pen);
      break;
    case KT_CHART_KIND_RATINGS:
      kt_chart_ratings_lay_out (pen);
      break;
    case KT_CHART_KIND_PLANE:
      kt_chart_plane_lay_out (pen);
      break;
    case KT_CHART_KIND_TORNADO:
      kt_chart_tornado_lay_out (pen);
      break;
    case KT_CHART_KIND_SPREAD:
      kt_chart_spread_lay_out (pen);
      break;
    case KT_CHART_KIND_LANES:
      kt_chart_lanes_lay_out (pen);
      break;
    case KT_CHART_KIND_WINDOW:
      kt_chart_window_lay_out (pen);
      break;
    default:
      g_return_if_reached ();
    }
}

KtChartLayout *
kt_chart_layout_new (const KtChart *chart, double width, gboolean with_title, const KtChartMeasure *measure)
{
  KtChartLayout *self = g_new0 (KtChartLayout, 1);
  KtChartPen pen = { .chart = chart, .measure = measure, .layout = self };

  self->width = MAX (width, KT_CHART_WIDTH_MIN);
  self->shapes = g_array_new (FALSE, FALSE, sizeof (KtChartShape));
  g_array_set_clear_func (self->shapes, shape_clear);
  pen.width = self->width;
  pen.em = kt_chart_pen_get_height (&pen, KT_CHART_TEXT_LABEL);

  if (with_title)
    {
      kt_chart_pen_paragraph (&pen, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_TITLE, KT_CHART_ANCHOR_START, chart->title,
                              TITLE_LINES);
      pen.y += pen.em * 0.5;
    }
  if (kt_chart_is_empty (chart))
    kt_chart_pen_paragraph (&pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_LABEL, KT_CHART_ANCHOR_START,
                            _ ("There are no figures for this yet"), TITLE_LINES);
  else
    lay_out_numbers (&pen);
  if (chart->caption != NULL)
    {
      pen.y += pen.em * 0.5;
      kt_chart_pen_paragraph (&pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_START, chart->caption,
                              CAPTION_LINES);
    }
  kt_chart_pen_clear_lines (&pen);
  self->height = pen.y;
  return self;
}

void
kt_chart_layout_free (KtChartLayout *self)
{
  g_array_unref (self->shapes);
  g_free (self);
}
