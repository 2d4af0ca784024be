/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-lane-pointer.h"
#include "ui/effects/kt-lanes.h"

G_BEGIN_DECLS

/* What the files of the time lines share: kt-lanes.c shows them and tells what people want, kt-lanes-keys.c knows what
 * the keys do. */

struct _KtLanes
{
  GtkWidget parent_instance;

  GtkWidget *bar;
  GtkLabel *period_label;
  GtkWidget *scroller;
  KtLaneBoard *board;
  KtLanePointer *pointer;

  KtAnalysis *analysis;
  guint reference;
  char *scenario; /* of what is selected */
  char *item;
  gboolean is_event;
};

/* Tells that @item is to be moved to @span, and says out loud what became of it. */
void kt_lanes_move (KtLanes *self, KtLane *lane, KtLaneItem *item, KtLaneSpan span);
/* Asks for something new where nobody pointed at a day. */
void kt_lanes_add (KtLanes *self, KtLane *lane, gboolean is_event);

/* The bindings, and the actions to zoom. */
void kt_lanes_add_keys (GtkWidgetClass *widget_class);
/* Which ways of zooming there are now. */
void kt_lanes_update_zoom (KtLanes *self);

G_END_DECLS
