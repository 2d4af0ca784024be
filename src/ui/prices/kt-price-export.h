/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-price-list.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes the prices of @list to @file on a thread. */
void kt_price_export_async (KtPriceList *list,
                            GFile *file,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean kt_price_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
