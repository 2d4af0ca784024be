/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The shapes of a time line. The intervention is filled with the accent colour and the reference is hatched, events are
 * round and what happens once is a diamond, so that all can be told apart without colours.
 */

/**
 * KtLaneShape:
 * @role: of the scenario
 * @color: that of the text
 * @is_selected: whether it stands out
 * @is_cut_start: whether it began before the calendar does, which a small arrow tells
 * @is_cut_end: whether it goes on after the calendar ends
 */
typedef struct
{
  KtScenarioRole role;
  GdkRGBA color;
  gboolean is_selected;
  gboolean is_cut_start;
  gboolean is_cut_end;
} KtLaneShape;

/* How opaque text that matters less is. */
float kt_lane_shape_get_dimmed (GtkWidget *widget);

void kt_lane_shape_draw_bar (const KtLaneShape *shape,
                             GtkWidget *widget,
                             GtkSnapshot *snapshot,
                             const graphene_rect_t *bounds);
void kt_lane_shape_draw_mark (const KtLaneShape *shape,
                              GtkWidget *widget,
                              GtkSnapshot *snapshot,
                              const graphene_rect_t *bounds,
                              gboolean is_round);

G_END_DECLS
