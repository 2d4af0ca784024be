/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-happening.h"
#include "store/kt-vault.h"

G_BEGIN_DECLS

/* The function of the same name of KtStore, with the same result. */
void kt_vault_list_happenings_async (KtVault *self,
                                     gint64 casus_id,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GPtrArray *kt_vault_list_happenings_finish (KtVault *self, GAsyncResult *result, GError **error);

G_END_DECLS
