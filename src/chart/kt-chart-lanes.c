/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-pen.h"

#include "chart/kt-chart-table.h"
#include "chart/kt-lane-layout.h"

#include <glib/gi18n-lib.h>

/* In lines. */
#define BAR 0.5
#define MARK 0.8
#define ROW_GAP 0.4
#define EVENT_ROW 1.25
#define LANE_GAP 0.8

/* What is in one lane: its events in the rows above, then its activities with their names above them. */
typedef struct
{
  GArray *boxes; /* (element-type KtLaneBox) */
  GArray *rows;  /* (element-type guint): which row of the chart a box is of */
  guint n_event_rows;
  guint n_rows;
} Lane;

static const KtChartSpan *
get_span (const KtChartPen *pen, const Lane *lane, guint i)
{
  return &g_array_index (pen->chart->rows, KtChartSpan, g_array_index (lane->rows, guint, i));
}

/* What goes on beyond the period says so. */
static char *
make_label (const KtChartPen *pen, const KtChartSpan *span)
{
  return g_strconcat (span->start < pen->chart->start ? "\u2190 " : "", span->name,
                      span->end > pen->chart->end ? " \u2192" : "", NULL);
}

static KtLaneMetrics
get_metrics (const KtChartPen *pen, gboolean is_event)
{
  return (KtLaneMetrics){ .mark = pen->em * MARK,
                          .bar_min = pen->em * 0.2,
                          .gap = pen->em * 0.3,
                          .spacing = pen->em,
                          .beside_max = pen->width / 2,
                          .is_above = !is_event };
}

/* Adds to @lane the events of @role, or its activities. */
static void
add_boxes (const KtChartPen *pen,
           Lane *lane,
           const GArray *order,
           const KtTimeAxis *axis,
           KtScenarioRole role,
           gboolean is_event)
{
  KtLaneMetrics metrics = get_metrics (pen, is_event);
  guint first = lane->boxes->len;

  for (guint i = 0; i < order->len; i++)
    {
      guint row = g_array_index (order, guint, i);
      const KtChartSpan *span = &g_array_index (pen->chart->rows, KtChartSpan, row);
      g_autofree char *label = make_label (pen, span);
      KtLaneBox box = { .start = span->start,
                        .end = span->end,
                        .is_mark = span->is_moment,
                        .label = kt_chart_pen_get_width (pen, KT_CHART_TEXT_SMALL, label) };

      if (span->role != role || span->is_event != is_event)
        continue;
      g_array_append_val (lane->boxes, box);
      g_array_append_val (lane->rows, row);
    }
  if (lane->boxes->len > first)
    lane->n_rows = kt_lane_layout (&g_array_index (lane->boxes, KtLaneBox, first), lane->boxes->len - first, axis,
                                   &metrics, lane->n_rows);
}

static void
lane_init (Lane *lane, const KtChartPen *pen, const KtTimeAxis *axis, KtScenarioRole role)
{
  g_autoptr (GArray) order = kt_chart_order_spans (pen->chart);

  lane->boxes = g_array_new (FALSE, FALSE, sizeof (KtLaneBox));
  lane->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  add_boxes (pen, lane, order, axis, role, TRUE);
  lane->n_event_rows = lane->n_rows;
  add_boxes (pen, lane, order, axis, role, FALSE);
}

static double
get_row_height (const KtChartPen *pen)
{
  return kt_chart_pen_get_height (pen, KT_CHART_TEXT_SMALL) + pen->em * (MARK + ROW_GAP);
}

static double
get_rows_height (const KtChartPen *pen, const Lane *lane)
{
  return lane->n_event_rows * pen->em * EVENT_ROW + (lane->n_rows - lane->n_event_rows) * get_row_height (pen);
}

static double
get_lane_height (const KtChartPen *pen, const Lane *lane)
{
  return kt_chart_pen_get_height (pen, KT_CHART_TEXT_STRONG) + pen->em * LANE_GAP +
         MAX (get_rows_height (pen, lane), pen->em);
}

/* --- Drawing --- */

static void
add_box (KtChartPen *pen, const Lane *lane, guint i, KtChartRole role, double top)
{
  const KtLaneBox *box = &g_array_index (lane->boxes, KtLaneBox, i);
  const KtChartSpan *span = get_span (pen, lane, i);
  gint row = (gint)g_array_index (lane->rows, guint, i);
  double small = kt_chart_pen_get_height (pen, KT_CHART_TEXT_SMALL);
  double y = top + MIN (box->row, lane->n_event_rows) * pen->em * EVENT_ROW;
  g_autofree char *label = make_label (pen, span);
  g_autofree char *text = kt_chart_pen_fit (pen, KT_CHART_TEXT_SMALL, label, box->label_width + 0.001);
  double middle;

  if (!span->is_event)
    y += (box->row - lane->n_event_rows) * get_row_height (pen);
  kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_START, box->label_x,
                     span->is_event ? y + (pen->em * EVENT_ROW - small) / 2 : y, text);
  middle = span->is_event ? y + pen->em * EVENT_ROW / 2 : y + small + pen->em * MARK / 2;
  if (span->is_moment)
    kt_chart_pen_mark (pen, role, row, span->is_event ? KT_CHART_MARK_CIRCLE : KT_CHART_MARK_DIAMOND,
                       box->x + box->width / 2, middle, box->width);
  else
    kt_chart_pen_rect (pen, role, row, box->x, middle - pen->em * BAR / 2, box->width, pen->em * BAR);
}

static void
add_lane (KtChartPen *pen, const Lane *lane, KtScenarioRole role)
{
  gboolean is_intervention = role == KT_SCENARIO_ROLE_INTERVENTION;
  const char *name = is_intervention ? pen->chart->intervention : pen->chart->reference;
  g_autofree char *text = kt_chart_pen_fit (pen, KT_CHART_TEXT_STRONG, name, pen->width);
  double top = pen->y + kt_chart_pen_get_height (pen, KT_CHART_TEXT_STRONG) + pen->em * LANE_GAP / 2;

  kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_STRONG, KT_CHART_ANCHOR_START, 0, pen->y, text);
  for (guint i = 0; i < lane->boxes->len; i++)
    add_box (pen, lane, i, is_intervention ? KT_CHART_ROLE_INTERVENTION : KT_CHART_ROLE_REFERENCE, top);
  pen->y += get_lane_height (pen, lane);
}

static void
add_ticks (KtChartPen *pen, const KtTimeAxis *axis, KtTimeScale scale, gboolean is_above, double bottom)
{
  g_autoptr (GArray) ticks = kt_time_axis_create_ticks (axis, scale, axis->start, axis->end);
  double gap = pen->em * 0.25;

  for (guint i = 0; i < ticks->len; i++)
    {
      const KtTimeTick *tick = &g_array_index (ticks, KtTimeTick, i);
      g_autofree char *label = kt_time_tick_get_label (tick, scale, is_above);
      double width = kt_chart_pen_get_width (pen, KT_CHART_TEXT_SMALL, label);

      kt_chart_pen_line (pen, KT_CHART_ROLE_GRID, tick->x, pen->y, tick->x, bottom);
      if (width + 2 * gap > tick->width)
        continue;
      kt_chart_pen_text (pen, is_above ? KT_CHART_ROLE_TEXT : KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL,
                         is_above ? KT_CHART_ANCHOR_START : KT_CHART_ANCHOR_MIDDLE,
                         is_above ? tick->x + gap : tick->x + tick->width / 2, pen->y, label);
    }
  pen->y += kt_chart_pen_get_height (pen, KT_CHART_TEXT_SMALL);
}

static void
add_calendar (KtChartPen *pen, const KtTimeAxis *axis, double height)
{
  double line = kt_chart_pen_get_height (pen, KT_CHART_TEXT_SMALL);
  KtTimeScale scale = kt_time_axis_choose_scale (axis, kt_chart_pen_get_width (pen, KT_CHART_TEXT_SMALL, "n"));
  KtTimeScale above;
  gboolean has_above = kt_time_scale_get_above (scale, &above);
  double bottom = pen->y + (has_above ? 2 : 1) * line + pen->em * 0.65 + height;

  if (has_above)
    add_ticks (pen, axis, above, TRUE, bottom);
  add_ticks (pen, axis, scale, FALSE, bottom);
  pen->y += pen->em * 0.15;
  kt_chart_pen_line (pen, KT_CHART_ROLE_AXIS, 0, pen->y, pen->width, pen->y);
  pen->y += pen->em * 0.5;
}

void
kt_chart_lanes_lay_out (KtChartPen *pen)
{
  const KtChartLegendItem legend[] = {
    { KT_CHART_ROLE_TEXT, TRUE, KT_CHART_MARK_CIRCLE, _ ("Event") },
    { KT_CHART_ROLE_TEXT, TRUE, KT_CHART_MARK_DIAMOND, C_ ("chart", "Once") },
  };
  KtTimeAxis axis = { pen->chart->start, pen->chart->end, pen->width };
  Lane lanes[KT_SCENARIO_ROLE_COUNT] = { 0 };
  double height = 0;

  kt_chart_pen_legend (pen, legend, G_N_ELEMENTS (legend));
  for (guint role = 0; role < KT_SCENARIO_ROLE_COUNT; role++)
    {
      lane_init (&lanes[role], pen, &axis, (KtScenarioRole)role);
      height += get_lane_height (pen, &lanes[role]);
    }
  add_calendar (pen, &axis, height);
  for (guint role = 0; role < KT_SCENARIO_ROLE_COUNT; role++)
    {
      add_lane (pen, &lanes[role], (KtScenarioRole)role);
      g_array_unref (lanes[role].boxes);
      g_array_unref (lanes[role].rows);
    }
}
