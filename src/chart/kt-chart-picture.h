/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-chart.h"

G_BEGIN_DECLS

/* A chart as a picture for a document: light, with title and caption. Nothing in it tells of the machine, and its texts
 * are outlines. Both may be called on any thread. */

/* The largest side of a picture in pixels. */
#define KT_CHART_PIXELS_MAX 20000

/* (transfer full): @width in pixels of 1/96 inch; title and description are in it for who does not see it. %NULL with
 * %KT_ERROR_FAILED. */
GBytes *kt_chart_to_svg (const KtChart *chart, double width, GError **error);
/* (transfer full): @width times @scale pixels wide, where larger pictures are brought to %KT_CHART_PIXELS_MAX. %NULL
 * with %KT_ERROR_FAILED. */
GBytes *kt_chart_to_png (const KtChart *chart, double width, double scale, GError **error);

G_END_DECLS
