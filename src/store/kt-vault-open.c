/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-vault-private.h"

/* The calls that open a vault, and the one that changes what opens it. */

/* Keeps @store, which the work of the job has opened, unless that failed or nobody wants it any more. */
static gboolean
keep_store (KtJob *job, KtStore *store, GError **error)
{
  KtVault *vault = job->result;

  if (store == NULL)
    return FALSE;
  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (job->task), error))
    {
      kt_store_close (store);
      return FALSE;
    }
  vault->store = store;
  return TRUE;
}

static gboolean
create_work (KtStore *store, KtJob *job, GError **error)
{
  KtVault *vault = job->result;

  /* Once made, it is there: to cancel now would keep its recovery code from everyone. */
  vault->store = kt_store_create (vault->folder, job->secrets[0], (KtKeyStrength)job->number, vault->clock,
                                  &job->secret_result, error);
  return vault->store != NULL;
}

static gboolean
open_work (KtStore *store, KtJob *job, GError **error)
{
  KtVault *vault = job->result;

  return keep_store (job, kt_store_open (vault->folder, job->secrets[0], vault->clock, error), error);
}

static gboolean
open_with_data_key_work (KtStore *store, KtJob *job, GError **error)
{
  KtVault *vault = job->result;

  return keep_store (job, kt_store_open_with_data_key (vault->folder, job->record, vault->clock, error), error);
}

static gboolean
recover_work (KtStore *store, KtJob *job, GError **error)
{
  KtVault *vault = job->result;

  return keep_store (job, kt_store_recover (vault->folder, job->secrets[0], job->secrets[1], vault->clock, error),
                     error);
}

void
kt_vault_create_async (const char *folder,
                       const char *passphrase,
                       KtKeyStrength strength,
                       KtClock *clock,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  KtJob *job = kt_job_new (create_work);

  job->secrets[0] = kt_secret_string_new (passphrase);
  job->number = strength;
  kt_vault_start (job, folder, clock, cancellable, callback, user_data);
}

KtVault *
kt_vault_create_finish (GAsyncResult *result, char **recovery_code, GError **error)
{
  KtVault *self = kt_vault_finish_result (NULL, result, kt_vault_start, error);
  KtJob *job;

  if (self == NULL)
    return NULL;
  job = g_task_get_task_data (G_TASK (result));
  *recovery_code = g_steal_pointer (&job->secret_result);
  return self;
}

void
kt_vault_open_async (const char *folder,
                     const char *passphrase,
                     KtClock *clock,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  KtJob *job = kt_job_new (open_work);

  job->secrets[0] = kt_secret_string_new (passphrase);
  kt_vault_start (job, folder, clock, cancellable, callback, user_data);
}

void
kt_vault_open_with_data_key_async (const char *folder,
                                   KtSecret *data_key,
                                   KtClock *clock,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  KtJob *job = kt_job_new (open_with_data_key_work);

  job->record = kt_secret_copy (data_key);
  job->free_record = (GDestroyNotify)kt_secret_free;
  kt_vault_start (job, folder, clock, cancellable, callback, user_data);
}

void
kt_vault_recover_async (const char *folder,
                        const char *recovery_code,
                        const char *passphrase,
                        KtClock *clock,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  KtJob *job = kt_job_new (recover_work);

  job->secrets[0] = kt_secret_string_new (recovery_code);
  job->secrets[1] = kt_secret_string_new (passphrase);
  kt_vault_start (job, folder, clock, cancellable, callback, user_data);
}

KtVault *
kt_vault_open_finish (GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (NULL, result, kt_vault_start, error);
}

static gboolean
change_passphrase_work (KtStore *store, KtJob *job, GError **error)
{
  return kt_store_change_passphrase (store, job->secrets[0], job->secrets[1], error);
}

void
kt_vault_change_passphrase_async (KtVault *self,
                                  const char *old_passphrase,
                                  const char *new_passphrase,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  KtJob *job = kt_job_new (change_passphrase_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->secrets[0] = kt_secret_string_new (old_passphrase);
  job->secrets[1] = kt_secret_string_new (new_passphrase);
  kt_vault_ask (self, job, kt_vault_change_passphrase_async, cancellable, callback, user_data);
}

gboolean
kt_vault_change_passphrase_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_change_passphrase_async, error);
}
