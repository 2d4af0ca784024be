/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-chart.h"

G_BEGIN_DECLS

typedef enum
{
  KT_CHART_TEXT_LABEL,
  KT_CHART_TEXT_SMALL,
  KT_CHART_TEXT_STRONG,
  KT_CHART_TEXT_TITLE,
} KtChartTextStyle;
#define KT_CHART_TEXT_STYLE_COUNT 4

/**
 * KtChartMeasure:
 * @get_width: of @text on one line
 * @get_height: of a line
 * @data: handed to both
 *
 * How large texts are, in the units of the drawing. That it is given lets the geometry be tested without fonts.
 */
typedef struct
{
  double (*get_width) (KtChartTextStyle style, const char *text, gpointer data);
  double (*get_height) (KtChartTextStyle style, gpointer data);
  gpointer data;
} KtChartMeasure;

/* What a shape stands for; what it looks like is up to who draws it. The intervention, what is gained and what is high
 * are filled; the reference, what is lost and what is low are hatched, and their marks are hollow. */
typedef enum
{
  KT_CHART_ROLE_INTERVENTION,
  KT_CHART_ROLE_REFERENCE,
  KT_CHART_ROLE_GAIN,
  KT_CHART_ROLE_LOSS,
  KT_CHART_ROLE_HIGH,
  KT_CHART_ROLE_LOW,
  KT_CHART_ROLE_AXIS,
  KT_CHART_ROLE_GRID,
  KT_CHART_ROLE_TEXT,
  KT_CHART_ROLE_TEXT_DIM,
} KtChartRole;
#define KT_CHART_ROLE_COUNT 10

typedef enum
{
  KT_CHART_SHAPE_RECT,
  KT_CHART_SHAPE_LINE,
  KT_CHART_SHAPE_MARK,
  KT_CHART_SHAPE_TEXT,
} KtChartShapeKind;

/* Which side of a text stays where it is when its font turns out wider or narrower than it was measured. */
typedef enum
{
  KT_CHART_ANCHOR_START,
  KT_CHART_ANCHOR_MIDDLE,
  KT_CHART_ANCHOR_END,
} KtChartAnchor;

/**
 * KtChartShape:
 * @x: the left side of its box
 * @y: the top of its box
 * @width: of its box; a line goes from its left upper to its right lower corner
 * @height: likewise
 * @row: which row of the chart, or bin of a spread, it shows; -1 for what belongs to none
 * @mark: of a mark, that fills its box
 * @style: of a text
 * @anchor: of a text
 * @text: of a text, on one line
 */
typedef struct
{
  KtChartShapeKind kind;
  KtChartRole role;
  double x;
  double y;
  double width;
  double height;
  gint row;
  KtChartMark mark;
  KtChartTextStyle style;
  KtChartAnchor anchor;
  char *text;
} KtChartShape;

/**
 * KtChartLayout:
 * @width: that it was made for
 * @height: what it needs
 * @shapes: (element-type KtChartShape): in the order of drawing
 *
 * Where everything in a chart stands. No two texts overlap, no line of the grid goes through one, and nothing leaves
 * the canvas.
 */
typedef struct
{
  double width;
  double height;
  GArray *shapes;
} KtChartLayout;

/* Less room than this is not made use of. */
#define KT_CHART_WIDTH_MIN 240

/* @width is brought to %KT_CHART_WIDTH_MIN at least. @with_title says whether the title stands in the drawing. */
KtChartLayout *
kt_chart_layout_new (const KtChart *chart, double width, gboolean with_title, const KtChartMeasure *measure);
void kt_chart_layout_free (KtChartLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtChartLayout, kt_chart_layout_free)

G_END_DECLS
