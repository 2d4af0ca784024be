/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-lane-item.h"

G_BEGIN_DECLS

#define KT_TYPE_LANE (kt_lane_get_type ())
G_DECLARE_FINAL_TYPE (KtLane, kt_lane, KT, LANE, GtkWidget)

/* What a lane leaves free on both sides of its calendar, in pixels, so that what stands at an end can be seen whole. */
#define KT_LANE_INSET 12

/**
 * KtLane:
 *
 * The time line of one scenario: its events in the rows above, its activities below. It is as wide as the whole
 * calendar, of which a part is in sight.
 *
 * Signals: `focus-moved (KtLaneItem *)` when the focus came to an item; `add (gboolean is_event)` when one of its
 * buttons was pressed.
 */
KtLane *kt_lane_new (void);

/* Shows @scenario, with the items that are there for it already; @period: that of the analysis. */
void kt_lane_set_scenario (KtLane *self, KtScenario *scenario, KtLaneSpan period);
/* (nullable): of what it shows. */
const char *kt_lane_get_scenario_id (KtLane *self);

/* The calendar that a lane of @width pixels has. */
KtTimeAxis kt_lane_get_axis (KtLane *self, int width);
/* @view: which part of it is in sight, in pixels; what is outside is not drawn. */
void kt_lane_set_view (KtLane *self, const GdkRectangle *view);

/* (nullable): the item at a point and which part of it a drag there moves. */
KtLaneItem *kt_lane_get_item_at (KtLane *self, double x, double y, KtLanePart *part);
gboolean kt_lane_is_below_title (KtLane *self, double y);
/* Whether events stand where @y is. */
gboolean kt_lane_is_event_row (KtLane *self, double y);
/* Whether @item is on it, and if so where on a lane of @width pixels. */
gboolean kt_lane_get_bounds (KtLane *self, KtLaneItem *item, int width, graphene_rect_t *bounds);
/* (nullable) */
KtLaneItem *kt_lane_find (KtLane *self, const char *id, gboolean is_event);
/* (nullable): the first or last item in the order of time. */
KtLaneItem *kt_lane_get_end (KtLane *self, gboolean is_last);
/* (nullable): the one after @item in the order of time, or before it. */
KtLaneItem *kt_lane_get_next (KtLane *self, KtLaneItem *item, gboolean is_forward);
/* (nullable): the item nearest to @x in the first row below that of @item, or above it; with no item in the first row
 * from that side. */
KtLaneItem *kt_lane_get_beside (KtLane *self, KtLaneItem *item, double x, gboolean is_down);

/* The one that is selected; @item: (nullable). */
void kt_lane_select (KtLane *self, KtLaneItem *item);
/* Shows @item above the others and in its row, wherever it is moved to; @item: (nullable): no longer. */
void kt_lane_set_moving (KtLane *self, KtLaneItem *item);
/* What @item shows while it moves has changed. */
void kt_lane_update_moving (KtLane *self);

G_END_DECLS
