/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-chart.h"
#include "ui/widgets/kt-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a chart leaves the program. */
typedef enum
{
  KT_CHART_WAY_COPY_PICTURE,
  KT_CHART_WAY_COPY_NUMBERS,
  KT_CHART_WAY_SAVE_SVG,
  KT_CHART_WAY_SAVE_PNG,
} KtChartWay;

#define KT_TYPE_CHART_VIEW (kt_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (KtChartView, kt_chart_view, KT, CHART_VIEW, GtkWidget)

/**
 * KtChartView:
 *
 * A chart with its title and a menu: it can be shown as a table in its place, and copied or saved.
 *
 * Properties: `file-name` (string): what a saved chart is called, without its ending, such as
 * `grafiek-kosten-per-betaler`; it holds no client data. `show-table` (boolean).
 */

/* @file_name: as the property. */
GtkWidget *kt_chart_view_new (const char *file_name);

/* (transfer none) (nullable). */
KtChart *kt_chart_view_get_chart (KtChartView *self);
/* @chart: (transfer none) (nullable). Cheap enough for every key that is pressed. */
void kt_chart_view_set_chart (KtChartView *self, KtChart *chart);

/* @chart: (transfer none) (nullable): what is copied and saved in place of what is shown, where that has words in it
 * that must not leave the program. */
void kt_chart_view_set_outgoing (KtChartView *self, KtChart *chart);

/* @casussen: (element-type gint64): those that it is about. When it leaves, each of them has a line in the register
 * that does not name the others. A chart without them is about nobody and leaves unregistered. */
void kt_chart_view_set_casussen (KtChartView *self, KtSession *session, GArray *casussen);

const char *kt_chart_view_get_file_name (KtChartView *self);
void kt_chart_view_set_file_name (KtChartView *self, const char *file_name);
gboolean kt_chart_view_get_show_table (KtChartView *self);
void kt_chart_view_set_show_table (KtChartView *self, gboolean show_table);

/* Saves it as a picture, %KT_CHART_WAY_SAVE_SVG or %KT_CHART_WAY_SAVE_PNG, in @file. */
void kt_chart_view_save (KtChartView *self, KtChartWay way, GFile *file);

G_END_DECLS
