/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-effects.h"
#include "store/kt-vault.h"

G_BEGIN_DECLS

/* Each pair is the function of the same name of KtStore, with the same result. Records are taken by reference and must
 * not change any more. */

void kt_vault_add_analysis_async (KtVault *self,
                                  KtAnalysisRecord *record,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gint64 kt_vault_add_analysis_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_update_analysis_async (KtVault *self,
                                     KtAnalysisRecord *record,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean kt_vault_update_analysis_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_set_analysis_deleted_async (KtVault *self,
                                          gint64 id,
                                          gboolean deleted,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean kt_vault_set_analysis_deleted_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_get_analysis_async (KtVault *self,
                                  gint64 id,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
KtAnalysisRecord *kt_vault_get_analysis_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_list_analyses_async (KtVault *self,
                                   gint64 casus_id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *kt_vault_list_analyses_finish (KtVault *self, GAsyncResult *result, GError **error);

G_END_DECLS
