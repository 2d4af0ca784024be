/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-price-csv.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KtPriceImport:
 * @faults: (element-type KtPriceFault): all that is wrong with the file
 * @prices: (element-type KtPriceEntry) (nullable): what it has; %NULL when anything is wrong
 *
 * What was read from a table with prices.
 */
typedef struct
{
  GArray *faults;
  GPtrArray *prices;
} KtPriceImport;

/* Reads @file on a thread. */
void kt_price_import_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* (transfer full): %NULL with the error of reading the file. */
KtPriceImport *kt_price_import_finish (GAsyncResult *result, GError **error);
void kt_price_import_free (KtPriceImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtPriceImport, kt_price_import_free)

G_END_DECLS
