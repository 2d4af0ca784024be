/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-collection.h"
#include "store/kt-vault.h"

G_BEGIN_DECLS

/* Each pair is the function of the same name of KtStore, with the same result. Records are taken by reference and must
 * not change any more. */

void kt_vault_add_collection_async (KtVault *self,
                                    KtCollectionRecord *record,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gint64 kt_vault_add_collection_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_update_collection_async (KtVault *self,
                                       KtCollectionRecord *record,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean kt_vault_update_collection_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_set_collection_deleted_async (KtVault *self,
                                            gint64 id,
                                            gboolean deleted,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
gboolean kt_vault_set_collection_deleted_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_list_collections_async (KtVault *self,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GPtrArray *kt_vault_list_collections_finish (KtVault *self, GAsyncResult *result, GError **error);

G_END_DECLS
