/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-chart.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_CHART_GRID (kt_chart_grid_get_type ())
G_DECLARE_FINAL_TYPE (KtChartGrid, kt_chart_grid, KT, CHART_GRID, AdwBin)

/**
 * KtChartGrid:
 *
 * The numbers of a chart as a table, with a row for each that says all of its cells with their heads to who hears it.
 */

/* @chart: (transfer none). */
void kt_chart_grid_set_chart (KtChartGrid *self, const KtChart *chart);

G_END_DECLS
