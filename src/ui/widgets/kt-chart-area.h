/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_CHART_AREA (kt_chart_area_get_type ())
G_DECLARE_FINAL_TYPE (KtChartArea, kt_chart_area, KT, CHART_AREA, GtkWidget)

/**
 * KtChartArea:
 *
 * The drawing of a chart, without its title, as high as its width asks for. It takes the focus, and is a picture whose
 * name and description are those of the chart.
 */

/* @chart: (transfer none) (nullable). */
void kt_chart_area_set_chart (KtChartArea *self, KtChart *chart);

G_END_DECLS
