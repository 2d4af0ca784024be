/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-vault-edition.h"

#include "store/kt-store-private.h"
#include "store/kt-vault-private.h"

/* The calls about the editions of price lists and question banks, and their drafts. */

static gboolean
add_edition_work (KtStore *store, KtJob *job, GError **error)
{
  const KtEditionRecord *record = job->record;
  int n_changes = kt_database_get_n_changes (store->database);

  job->number = kt_store_add_edition (store, record, error);
  /* One that was there already changes nothing. */
  if (job->number != 0 && kt_database_get_n_changes (store->database) != n_changes)
    kt_job_add_change (job, KT_CHANGE_EDITIONS, 0, record->kind);
  return job->number != 0;
}

void
kt_vault_add_edition_async (KtVault *self,
                            KtEditionRecord *record,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  KtJob *job = kt_job_new (add_edition_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_edition_record_ref (record);
  job->free_record = (GDestroyNotify)kt_edition_record_unref;
  kt_vault_ask (self, job, kt_vault_add_edition_async, cancellable, callback, user_data);
}

gint64
kt_vault_add_edition_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_number (self, result, kt_vault_add_edition_async, error);
}

static gboolean
list_editions_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_editions (store, (KtEditionKind)job->id, error);
  return job->result != NULL;
}

void
kt_vault_list_editions_async (KtVault *self,
                              KtEditionKind kind,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_editions_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = kind;
  kt_vault_ask (self, job, kt_vault_list_editions_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_list_editions_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_editions_async, error);
}

static gboolean
get_edition_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_get_edition (store, (KtEditionKind)job->id, job->text, error);
  return job->result != NULL;
}

void
kt_vault_get_edition_async (KtVault *self,
                            KtEditionKind kind,
                            const char *edition_id,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  KtJob *job = kt_job_new_reading (get_edition_work, (GDestroyNotify)kt_edition_record_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = kind;
  job->text = g_strdup (edition_id);
  kt_vault_ask (self, job, kt_vault_get_edition_async, cancellable, callback, user_data);
}

KtEditionRecord *
kt_vault_get_edition_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_get_edition_async, error);
}

static gboolean
put_draft_work (KtStore *store, KtJob *job, GError **error)
{
  return kt_store_put_edition_draft (store, (KtEditionKind)job->id, job->text, error);
}

void
kt_vault_put_edition_draft_async (KtVault *self,
                                  KtEditionKind kind,
                                  const char *document,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  KtJob *job = kt_job_new (put_draft_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = kind;
  job->text = g_strdup (document);
  kt_vault_ask (self, job, kt_vault_put_edition_draft_async, cancellable, callback, user_data);
}

gboolean
kt_vault_put_edition_draft_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_put_edition_draft_async, error);
}

static gboolean
get_draft_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_get_edition_draft (store, (KtEditionKind)job->id, error);
  return job->result != NULL;
}

void
kt_vault_get_edition_draft_async (KtVault *self,
                                  KtEditionKind kind,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  KtJob *job = kt_job_new_reading (get_draft_work, g_free);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = kind;
  kt_vault_ask (self, job, kt_vault_get_edition_draft_async, cancellable, callback, user_data);
}

char *
kt_vault_get_edition_draft_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_get_edition_draft_async, error);
}
