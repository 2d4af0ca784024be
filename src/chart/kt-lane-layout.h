/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-time-axis.h"

G_BEGIN_DECLS

/*
 * Where the bars and marks of a time line stand and in which row. Pure: how wide a label is, is given. All lengths are
 * in the unit of the axis.
 */

/**
 * KtLaneMetrics:
 * @mark: how wide a mark is
 * @bar_min: how wide a bar is at least, so that it can be seen
 * @padding: between the end of a bar and the label inside it
 * @arrow: the room that an arrow takes at an end of a bar that goes on beyond the axis
 * @gap: between a bar and the label beside it
 * @spacing: between what stands in one row; more than @gap, so that one sees whose label it is
 * @inside_min: a bar as wide as this has its label inside also when that must be shortened
 * @beside_max: for a label beside a bar no more room than this is kept free; what its row has left it gets as well
 * @is_above: labels stand above what they belong to, and not in or beside it
 */
typedef struct
{
  double mark;
  double bar_min;
  double padding;
  double arrow;
  double gap;
  double spacing;
  double inside_min;
  double beside_max;
  gboolean is_above;
} KtLaneMetrics;

typedef enum
{
  KT_LANE_LABEL_INSIDE,
  KT_LANE_LABEL_AFTER,
  KT_LANE_LABEL_BEFORE,
  KT_LANE_LABEL_ABOVE,
} KtLaneLabel;

/**
 * KtLaneBox:
 * @start: the first day
 * @end: the last day; that of a mark is @start
 * @is_mark: whether it is a moment, which is drawn as a mark and not as a bar
 * @label: how wide its label is
 * @x: where the bar or mark begins
 * @width: how wide that is
 * @place: where the label stands
 * @label_x: where it begins
 * @label_width: the room that it has; less than @label when it must be shortened
 * @left: where bar and label together begin
 * @right: where they end
 * @row: from 0
 * @is_cut_start: whether it began before the axis does
 * @is_cut_end: whether it goes on after the axis ends
 *
 * Something on a time line. The first four are given, the others are worked out.
 */
typedef struct
{
  guint32 start;
  guint32 end;
  gboolean is_mark;
  double label;

  double x;
  double width;
  KtLaneLabel place;
  double label_x;
  double label_width;
  double left;
  double right;
  guint row;
  gboolean is_cut_start;
  gboolean is_cut_end;
} KtLaneBox;

/* Works out all of @box but its row. */
void kt_lane_box_place (KtLaneBox *box, const KtTimeAxis *axis, const KtLaneMetrics *metrics);

/* Places @boxes and gives each the first row, of those from @first_row on, where it has room. Returns the number of the
 * row below the last one: @first_row when there are no boxes. */
guint
kt_lane_layout (KtLaneBox *boxes, gsize n_boxes, const KtTimeAxis *axis, const KtLaneMetrics *metrics, guint first_row);

G_END_DECLS
