/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-lane-board.h"

G_BEGIN_DECLS

#define KT_TYPE_LANE_POINTER (kt_lane_pointer_get_type ())
G_DECLARE_FINAL_TYPE (KtLanePointer, kt_lane_pointer, KT, LANE_POINTER, GObject)

/**
 * KtLanePointer:
 *
 * What the mouse and the finger do on the time lines: choose, open, add, move, resize, show a menu and zoom. A drag
 * near a side scrolls that way.
 *
 * Signals: `chosen (KtLane *, KtLaneItem *item)`, @item %NULL for an empty place;
 * `added (KtLane *, gboolean is_event, guint day)`; while an item is dragged `moving (KtLane *, KtLaneItem *)`, and
 * then `moved (KtLane *, KtLaneItem *)` or `cancelled (KtLane *, KtLaneItem *)`. Where it is moved to, its preview says
 * until the handlers have returned.
 */

/* It lives as long as @board at most. */
KtLanePointer *kt_lane_pointer_new (KtLaneBoard *board);

/* Lets go of what is dragged, which stays where it was; whether something was. */
gboolean kt_lane_pointer_cancel (KtLanePointer *self);

G_END_DECLS
