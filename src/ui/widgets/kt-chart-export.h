/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-chart.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

typedef enum
{
  KT_CHART_FORMAT_SVG,
  KT_CHART_FORMAT_PNG,
} KtChartFormat;

/* Makes pictures of @chart for the clipboard, on a thread. */
void kt_chart_export_copy_async (KtChart *chart,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
/* (transfer full) (nullable): the picture in all formats. */
GdkContentProvider *kt_chart_export_copy_finish (GAsyncResult *result, GError **error);

/* Makes a picture of @chart and writes it to @file, which may be there already, on a thread. */
void kt_chart_export_save_async (KtChart *chart,
                                 KtChartFormat format,
                                 GFile *file,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean kt_chart_export_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
