/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-chart-layout.h"
#include "chart/kt-chart-scale.h"

G_BEGIN_DECLS

/**
 * KtChartPen:
 * @layout: what it adds shapes to
 * @y: how far down the drawing is
 * @em: the height of a line of labels, in which distances are expressed so that they grow with the text
 *
 * What the functions of the kinds lay out a chart with.
 */
typedef struct
{
  const KtChart *chart;
  const KtChartMeasure *measure;
  KtChartLayout *layout;
  double width;
  double y;
  double em;
} KtChartPen;

double kt_chart_pen_get_width (const KtChartPen *self, KtChartTextStyle style, const char *text);
double kt_chart_pen_get_height (const KtChartPen *self, KtChartTextStyle style);

/* (transfer full): @text as far as it fits in @room, with an ellipsis when something is left out; "" when not even that
 * fits. */
char *kt_chart_pen_fit (const KtChartPen *self, KtChartTextStyle style, const char *text, double room);
/* (transfer full): @text in no more than @n_max lines that fit in @room, at least one. */
GStrv kt_chart_pen_wrap (const KtChartPen *self, KtChartTextStyle style, const char *text, double room, guint n_max);
/* (transfer full): @cents in full when that is no wider than @room, and short otherwise. */
char *kt_chart_pen_format (const KtChartPen *self, KtChartTextStyle style, gint64 cents, gboolean sign, double room);

void kt_chart_pen_rect (KtChartPen *self, KtChartRole role, gint row, double x, double y, double width, double height);
/* From @x1, @y1 to @x2, @y2, which do not lie to the left or above. */
void kt_chart_pen_line (KtChartPen *self, KtChartRole role, double x1, double y1, double x2, double y2);
/* Around @x, @y. */
void
kt_chart_pen_mark (KtChartPen *self, KtChartRole role, gint row, KtChartMark mark, double x, double y, double size);
/* @text on one line whose top is @y and whose @anchor is @x; what is empty is left out. */
void kt_chart_pen_text (KtChartPen *self,
                        KtChartRole role,
                        KtChartTextStyle style,
                        KtChartAnchor anchor,
                        double x,
                        double y,
                        const char *text);
/* As much of @lines as there is, one below another; returns their height. */
double kt_chart_pen_lines (KtChartPen *self,
                           KtChartRole role,
                           KtChartTextStyle style,
                           KtChartAnchor anchor,
                           double x,
                           double y,
                           const char *const *lines);
/* @text at @pen->y over the whole width, which goes down by its height. */
void kt_chart_pen_paragraph (KtChartPen *self,
                             KtChartRole role,
                             KtChartTextStyle style,
                             KtChartAnchor anchor,
                             const char *text,
                             guint n_max);

/* What a legend explains: a mark, or without one the fill of a role. */
typedef struct
{
  KtChartRole role;
  gboolean is_mark;
  KtChartMark mark;
  const char *text;
} KtChartLegendItem;
/* The items beside each other at @pen->y, on as many lines as they need. */
void kt_chart_pen_legend (KtChartPen *self, const KtChartLegendItem *items, guint n_items);

/* An axis for money along the bottom of what stands between @top and @bottom: lines, and a label below as many of them
 * as have room, within @left and @right. Returns the height of the labels. */
double kt_chart_pen_money_axis (KtChartPen *self,
                                const KtChartScale *scale,
                                double top,
                                double bottom,
                                double left,
                                double right);
/* The same for one that stands, from @left to @right, with its labels to the left of it. */
void kt_chart_pen_money_ladder (KtChartPen *self, const KtChartScale *scale, double step, double left, double right);
/* How much room the labels of a ladder take, with the gap. */
double kt_chart_pen_measure_ladder (const KtChartPen *self, double low, double high, double step);

/* Takes out of the lines of axes and grid what would go through a text. */
void kt_chart_pen_clear_lines (KtChartPen *self);

/* One for each kind: lays out at @pen->y, which goes down; the chart has numbers. */
void kt_chart_bars_lay_out (KtChartPen *pen);
void kt_chart_columns_lay_out (KtChartPen *pen);
void kt_chart_ratings_lay_out (KtChartPen *pen);
void kt_chart_plane_lay_out (KtChartPen *pen);
void kt_chart_tornado_lay_out (KtChartPen *pen);
void kt_chart_spread_lay_out (KtChartPen *pen);
void kt_chart_lanes_lay_out (KtChartPen *pen);
void kt_chart_window_lay_out (KtChartPen *pen);

G_END_DECLS
