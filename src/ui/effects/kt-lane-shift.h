/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which part of an activity moves. */
typedef enum
{
  KT_LANE_PART_ALL,
  KT_LANE_PART_START,
  KT_LANE_PART_END,
} KtLanePart;

/**
 * KtLaneSpan:
 * @start: the first day, of the Julian calendar as GDate counts them
 * @end: the last day; 0 for what happens once
 */
typedef struct
{
  guint32 start;
  guint32 end;
} KtLaneSpan;

/* @start is a valid date, @end one or %NULL. */
KtLaneSpan kt_lane_span_new (const char *start, const char *end);
gboolean kt_lane_span_equal (KtLaneSpan self, KtLaneSpan other);

/* (transfer full): a day as `YYYY-MM-DD`. */
char *kt_lane_day_to_date (guint32 day);

/**
 * kt_lane_span_shift:
 * @part: what moves
 * @days: how many days, backwards below zero
 * @months: how many months besides; a last day that ends its month does so afterwards too, and a day that a month does
 *   not have becomes its last one
 *
 * Neither end passes the other, and both stay in the years that dates can have.
 *
 * Returns: @self moved
 */
KtLaneSpan kt_lane_span_shift (KtLaneSpan self, KtLanePart part, gint days, gint months);

G_END_DECLS
