/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-lane-layout.h"
#include "effects/kt-analysis.h"
#include "ui/effects/kt-lane-shift.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_LANE_ITEM (kt_lane_item_get_type ())
G_DECLARE_FINAL_TYPE (KtLaneItem, kt_lane_item, KT, LANE_ITEM, GtkWidget)

/**
 * KtLaneItem:
 *
 * An activity or event on a time line. There may be hundreds, which must follow every keystroke, so it is one widget
 * that draws its shape and texts.
 *
 * Actions: `item.menu`, and `item.open`, `item.copy` (to the reference), `item.duplicate` and `item.remove`. Each of
 * these asks who has the analysis for the same by an action with the parameter `(ssb)`: the scenario, the id, and
 * whether it is an event: `analysis.open-item` and so on.
 */
KtLaneItem *kt_lane_item_new (KtScenarioRole role);

/* What it shows; @period: that of the analysis. Returns whether that was something else before. */
gboolean kt_lane_item_set_activity (KtLaneItem *self, KtActivity *activity, KtLaneSpan period);
gboolean kt_lane_item_set_event (KtLaneItem *self, KtEvent *event, KtLaneSpan period);

const char *kt_lane_item_get_id (KtLaneItem *self);
gboolean kt_lane_item_is_event (KtLaneItem *self);
/* When it is, also while it shows another time. */
KtLaneSpan kt_lane_item_get_span (KtLaneItem *self);

/* (transfer full): what a screen reader says of it: what it is called, from when until when, and the scenario. */
char *kt_lane_item_create_name (KtLaneItem *self);
/* Shows what can be done with it; @x: on the item. */
void kt_lane_item_show_menu (KtLaneItem *self, double x);
/* (transfer full): all that can be told of it in two lines. */
char *kt_lane_item_create_tooltip (KtLaneItem *self);

/* Shows it at another time, or at its own again; @span: (nullable). */
void kt_lane_item_set_preview (KtLaneItem *self, const KtLaneSpan *span);
gboolean kt_lane_item_get_preview (KtLaneItem *self, KtLaneSpan *span);

void kt_lane_item_set_selected (KtLaneItem *self, gboolean is_selected);

/* The box that it asks for: all that is given of one. */
KtLaneBox kt_lane_item_create_box (KtLaneItem *self);
/* The box that it gets; its allocation is from the left to the right of that. */
void kt_lane_item_set_box (KtLaneItem *self, const KtLaneBox *box);
const KtLaneBox *kt_lane_item_get_box (KtLaneItem *self);
/* What lies left of @view_left on the axis cannot be seen: its label moves along. */
void kt_lane_item_set_view_left (KtLaneItem *self, double view_left);

G_END_DECLS
