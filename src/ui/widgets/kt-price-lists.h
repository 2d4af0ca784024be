/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-price-list.h"
#include "store/kt-vault.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KT_TYPE_PRICE_LISTS (kt_price_lists_get_type ())
G_DECLARE_FINAL_TYPE (KtPriceLists, kt_price_lists, KT, PRICE_LISTS, GObject)

/**
 * KtPriceLists:
 *
 * The versions of the price list of a vault; kt_session_get_price_lists() has the one for all pages. A vault without
 * any gets the list to begin with. Lists are read and written on a thread.
 *
 * Signal `changed ()`: the newest version or the heads are others than before, or reading them failed.
 */
KtPriceLists *kt_price_lists_new (KtVault *vault);
/* The vault is about to close: what is under way is given up, and nothing is told any more. */
void kt_price_lists_stop (KtPriceLists *self);

/* (transfer none) (nullable): the newest version that was read; %NULL until then. */
KtPriceList *kt_price_lists_get_newest (KtPriceLists *self);
/* (transfer none) (element-type KtEditionRecord): of every version, oldest first, without documents. */
GPtrArray *kt_price_lists_get_heads (KtPriceLists *self);
/* (transfer none) (nullable): why the last reading failed. */
const GError *kt_price_lists_get_error (KtPriceLists *self);
/* Reads them again, after a failure for one. */
void kt_price_lists_load (KtPriceLists *self);

/* The version with this id. */
void kt_price_lists_find_async (KtPriceLists *self,
                                const char *list_id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* (transfer full): %NULL with %KT_ERROR_NOT_FOUND when the vault has none with this id. */
KtPriceList *kt_price_lists_find_finish (KtPriceLists *self, GAsyncResult *result, GError **error);

/* Adds @list, whose id no other version has, as a version; it is the newest when it was not made before another. */
void kt_price_lists_add_async (KtPriceLists *self,
                               KtPriceList *list,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
/* %FALSE with the errors of kt_store_add_edition(). */
gboolean kt_price_lists_add_finish (KtPriceLists *self, GAsyncResult *result, GError **error);

G_END_DECLS
