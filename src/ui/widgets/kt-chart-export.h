/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-chart.h"
#include "store/kt-vault.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

typedef enum
{
  KT_CHART_FORMAT_SVG,
  KT_CHART_FORMAT_PNG,
} KtChartFormat;

/**
 * KtChartExport:
 * @vault: (nullable): with the register
 * @casussen: (element-type gint64) (nullable): those that the chart is about, each of which gets a line in the register
 *
 * A chart on its way out. Nothing of it is owned: what is done with it holds what it needs.
 */
typedef struct
{
  KtChart *chart;
  KtVault *vault;
  GArray *casussen;
} KtChartExport;

/* Makes pictures of the chart for the clipboard, on a thread; its numbers as text. */
void kt_chart_export_copy_async (const KtChartExport *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
void kt_chart_export_copy_numbers_async (const KtChartExport *self,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
/* (transfer full) (nullable): of both, what goes to the clipboard, in all formats. */
GdkContentProvider *kt_chart_export_copy_finish (GAsyncResult *result, GError **error);

/* Makes a picture of the chart and writes it to @file, which may be there already, on a thread. */
void kt_chart_export_save_async (const KtChartExport *self,
                                 KtChartFormat format,
                                 GFile *file,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean kt_chart_export_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
