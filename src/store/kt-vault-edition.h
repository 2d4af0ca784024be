/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-edition.h"
#include "store/kt-vault.h"

G_BEGIN_DECLS

/* Each pair is the function of the same name of KtStore, with the same result. Records are taken by reference and must
 * not change any more. */

void kt_vault_add_edition_async (KtVault *self,
                                 KtEditionRecord *record,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gint64 kt_vault_add_edition_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_list_editions_async (KtVault *self,
                                   KtEditionKind kind,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *kt_vault_list_editions_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_get_edition_async (KtVault *self,
                                 KtEditionKind kind,
                                 const char *edition_id,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
KtEditionRecord *kt_vault_get_edition_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_put_edition_draft_async (KtVault *self,
                                       KtEditionKind kind,
                                       const char *document,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean kt_vault_put_edition_draft_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_get_edition_draft_async (KtVault *self,
                                       KtEditionKind kind,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
char *kt_vault_get_edition_draft_finish (KtVault *self, GAsyncResult *result, GError **error);

G_END_DECLS
