/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-vensters.h"
#include "store/kt-vault.h"

G_BEGIN_DECLS

/* Each pair is the function of the same name of KtStore, with the same result. Records are taken by reference and must
 * not change any more. */

void kt_vault_add_venster_review_async (KtVault *self,
                                        KtVensterRecord *record,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
gint64 kt_vault_add_venster_review_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_update_venster_review_async (KtVault *self,
                                           KtVensterRecord *record,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
gboolean kt_vault_update_venster_review_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_set_venster_review_deleted_async (KtVault *self,
                                                gint64 id,
                                                gboolean deleted,
                                                GCancellable *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer user_data);
gboolean kt_vault_set_venster_review_deleted_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_list_venster_reviews_async (KtVault *self,
                                          gint64 casus_id,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
GPtrArray *kt_vault_list_venster_reviews_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_count_factors_async (KtVault *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *kt_vault_count_factors_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_list_casussen_with_factor_async (KtVault *self,
                                               const char *question,
                                               KtVensterMarks marks,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer user_data);
GArray *kt_vault_list_casussen_with_factor_finish (KtVault *self, GAsyncResult *result, GError **error);

G_END_DECLS
