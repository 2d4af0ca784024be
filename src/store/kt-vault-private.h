/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-job.h"
#include "store/kt-vault.h"

G_BEGIN_DECLS

/* For kt-vault.c, and for kt-vault-open.c on the thread of the vault. */
struct _KtVault
{
  GObject parent_instance;

  char *folder;
  GMainContext *context;
  GAsyncQueue *queue;
  GThread *thread;
  gboolean is_closed;

  /* Of the thread alone. */
  KtClock *clock;
  KtStore *store;
};

/* Makes a vault of @folder and starts its thread with @job, which it takes. The work of the job opens the store and
 * puts it into the vault, which is the result of the job; kt_vault_finish_result() gives it to @callback. */
void kt_vault_start (KtJob *job,
                     const char *folder,
                     KtClock *clock,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data);

/* Takes @job; %KT_ERROR_FAILED when the vault is closed. */
void kt_vault_ask (KtVault *self,
                   KtJob *job,
                   gpointer source_tag,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data);

/* The answer to the call that @source_tag stands for: whether it is done, its number, its result (transfer full).
 * @self: (nullable): %NULL for what kt_vault_start() began */
gboolean kt_vault_finish (KtVault *self, GAsyncResult *result, gpointer source_tag, GError **error);
gint64 kt_vault_finish_number (KtVault *self, GAsyncResult *result, gpointer source_tag, GError **error);
gpointer kt_vault_finish_result (KtVault *self, GAsyncResult *result, gpointer source_tag, GError **error);

G_END_DECLS
