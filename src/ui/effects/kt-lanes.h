/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-analysis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_LANES (kt_lanes_get_type ())
G_DECLARE_FINAL_TYPE (KtLanes, kt_lanes, KT, LANES, GtkWidget)

/**
 * KtLanes:
 *
 * The intervention of an analysis and one of its references as two time lines under one calendar. It changes nothing
 * itself: it tells what people want, and is given the analysis that comes of it. It takes the height that it needs, up
 * to some, and scrolls when it has less.
 *
 * Scenarios and items are named by their ids; an item is an activity, or an event when `is_event`. Dates are
 * `YYYY-MM-DD`.
 *
 * Signals:
 *  - `selected (const char *scenario, const char *item, gboolean is_event)`: by mouse or keyboard; `item` is %NULL when
 *    it is an empty place.
 *  - `moving (const char *scenario, const char *item, gboolean is_event, const char *start, const char *end)`: so it
 *    would be if it were let go now; `end` is %NULL for events and for what happens once.
 *  - `moved`, with the same parameters: at the end of a drag, or at a step of the keyboard.
 *  - `cancelled (const char *scenario, const char *item, gboolean is_event)`: a drag ended where it began.
 *  - `add (const char *scenario, gboolean is_event, const char *date)`: something new at a day of the period.
 *
 * What else is to be done with an item it asks by an action, see #KtLaneItem.
 */
KtLanes *kt_lanes_new (void);

/**
 * kt_lanes_set_analysis:
 * @analysis: checked as kt_analysis_read() does
 * @reference: which of its scenarios is below, from 0; with another than a reference there is one time line
 *
 * Shows @analysis. What was there stays, with selection, focus and zoom, so it can be called at every keystroke.
 */
void kt_lanes_set_analysis (KtLanes *self, KtAnalysis *analysis, guint reference);

/* (transfer none) (nullable): what is selected, until it is not any more. %NULL for the scenario when nothing was
 * chosen yet, for the item when an empty place was. */
const char *kt_lanes_get_selected_scenario (KtLanes *self);
const char *kt_lanes_get_selected_item (KtLanes *self);
gboolean kt_lanes_get_selected_is_event (KtLanes *self);

/* Selects an item and brings it in sight, without a signal; with @item %NULL the scenario. Does nothing when it is not
 * there. */
void kt_lanes_select (KtLanes *self, const char *scenario, const char *item, gboolean is_event);
/* Gives the focus to what is selected, or to the first thing there is. */
void kt_lanes_grab_focus (KtLanes *self);

G_END_DECLS
