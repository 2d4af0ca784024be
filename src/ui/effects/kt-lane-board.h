/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-lane.h"

G_BEGIN_DECLS

#define KT_LANE_BOARD_LANES 2

#define KT_TYPE_LANE_BOARD (kt_lane_board_get_type ())
G_DECLARE_FINAL_TYPE (KtLaneBoard, kt_lane_board, KT, LANE_BOARD, GtkWidget)

/**
 * KtLaneBoard:
 *
 * Two lanes under one calendar, which stays in its place while they scroll.
 *
 * Property: `zoom` (double), 1 when the whole period is in sight; read only.
 */

/* (transfer none): the upper or lower lane, from 0. */
KtLane *kt_lane_board_get_lane (KtLaneBoard *self, guint i);
/* The period that the calendar shows; the lower lane is there only when @has_reference. */
void kt_lane_board_set_period (KtLaneBoard *self, KtLaneSpan period, gboolean has_reference);

/* Zooms by @factor; what is at @x, in pixels from the left, stays there. */
void kt_lane_board_zoom (KtLaneBoard *self, double factor, double x);
/* Likewise, to how many times the width that is in sight the calendar is wide; from 1 to where a day is wide enough. */
void kt_lane_board_set_zoom (KtLaneBoard *self, double zoom, double x);
/* Brings the whole period in sight. */
void kt_lane_board_zoom_to_fit (KtLaneBoard *self);
double kt_lane_board_get_zoom (KtLaneBoard *self);
/* Whether it could be nearer. */
gboolean kt_lane_board_can_zoom_in (KtLaneBoard *self);

/* Where the left of what is in sight is on the lanes, in pixels. */
double kt_lane_board_get_offset (KtLaneBoard *self);
/* Scrolls to the side by @distance pixels. */
void kt_lane_board_scroll (KtLaneBoard *self, double distance);
/* Scrolls as little as is needed to see @item, also when it has no place yet. */
void kt_lane_board_show_item (KtLaneBoard *self, KtLaneItem *item);
/* The calendar of all lanes. */
KtTimeAxis kt_lane_board_get_axis (KtLaneBoard *self);

/* Shows a text above a point; @text: (nullable): no longer. */
void kt_lane_board_show_dates (KtLaneBoard *self, const char *text, double x, double y);

G_END_DECLS
