/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-time-axis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_LANE_AXIS (kt_lane_axis_get_type ())
G_DECLARE_FINAL_TYPE (KtLaneAxis, kt_lane_axis, KT, LANE_AXIS, GtkWidget)

/**
 * KtLaneAxis:
 *
 * The calendar above the time lines: two lines, as years above months.
 */
KtLaneAxis *kt_lane_axis_new (void);

/* Shows @axis, which begins @offset pixels from its left. */
void kt_lane_axis_set_axis (KtLaneAxis *self, KtTimeAxis axis, double offset);

G_END_DECLS
