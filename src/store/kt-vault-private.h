/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-job.h"
#include "store/kt-vault.h"

G_BEGIN_DECLS

/* Takes @job. */
void kt_vault_ask (KtVault *self,
                   KtJob *job,
                   gpointer source_tag,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data);

/* The answer to the call that @source_tag stands for: whether it is done, its number, its result. */
gboolean kt_vault_finish (KtVault *self, GAsyncResult *result, gpointer source_tag, GError **error);
gint64 kt_vault_finish_number (KtVault *self, GAsyncResult *result, gpointer source_tag, GError **error);
gpointer kt_vault_finish_result (KtVault *self, GAsyncResult *result, gpointer source_tag, GError **error);

G_END_DECLS
