/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-lane.h"

G_BEGIN_DECLS

/* What the files of a lane share: kt-lane.c lays it out and draws it, kt-lane-scenario.c says what is on it and
 * kt-lane-find.c what is where. */

struct _KtLane
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkLabel *role_label;
  GtkLabel *name_label;
  GtkWidget *empty_label;

  KtScenario *scenario;
  KtLaneSpan period;
  GPtrArray *items; /* in the order of time */
  KtLaneItem *selected;
  KtLaneItem *current; /* the focus comes to it */
  KtLaneItem *moving;
  KtLaneSpan moving_origin; /* where it came from, which decides its row */

  GArray *boxes;   /* of the items */
  int boxes_width; /* of which lane; 0 when they are to be worked out */
  guint n_rows;
  int row_height; /* in pixels; 0 when it is to be measured */
  int char_width;
  GdkRectangle view; /* what is in sight of it; 0 wide until it is known */
};

static inline KtLaneItem *
kt_lane_get_item (KtLane *self, guint i)
{
  return g_ptr_array_index (self->items, i);
}

/* What is on it has changed. */
void kt_lane_invalidate (KtLane *self);
/* Works out the boxes for a lane of @width pixels. */
void kt_lane_ensure_boxes (KtLane *self, int width);
int kt_lane_get_title_height (KtLane *self);

G_END_DECLS
