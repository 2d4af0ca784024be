/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-vault-collection.h"

#include "store/kt-vault-private.h"

/* The calls about the choices of casussen that are laid side by side. */

static gboolean
add_collection_work (KtStore *store, KtJob *job, GError **error)
{
  job->number = kt_store_add_collection (store, job->record, error);
  if (job->number != 0)
    kt_job_add_change (job, KT_CHANGE_COLLECTIONS, 0, job->number);
  return job->number != 0;
}

static gboolean
update_collection_work (KtStore *store, KtJob *job, GError **error)
{
  const KtCollectionRecord *record = job->record;

  if (!kt_store_update_collection (store, record, error))
    return FALSE;
  kt_job_add_change (job, KT_CHANGE_COLLECTIONS, 0, record->id);
  return TRUE;
}

static KtJob *
job_with (KtWork work, KtCollectionRecord *record)
{
  KtJob *job = kt_job_new (work);

  job->record = kt_collection_record_ref (record);
  job->free_record = (GDestroyNotify)kt_collection_record_unref;
  return job;
}

void
kt_vault_add_collection_async (KtVault *self,
                               KtCollectionRecord *record,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_return_if_fail (KT_IS_VAULT (self));

  kt_vault_ask (self, job_with (add_collection_work, record), kt_vault_add_collection_async, cancellable, callback,
                user_data);
}

gint64
kt_vault_add_collection_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_number (self, result, kt_vault_add_collection_async, error);
}

void
kt_vault_update_collection_async (KtVault *self,
                                  KtCollectionRecord *record,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_return_if_fail (KT_IS_VAULT (self));

  kt_vault_ask (self, job_with (update_collection_work, record), kt_vault_update_collection_async, cancellable,
                callback, user_data);
}

gboolean
kt_vault_update_collection_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_update_collection_async, error);
}

static gboolean
set_collection_deleted_work (KtStore *store, KtJob *job, GError **error)
{
  if (!kt_store_set_collection_deleted (store, job->id, job->flag, error))
    return FALSE;
  kt_job_add_change (job, KT_CHANGE_COLLECTIONS, 0, job->id);
  return TRUE;
}

void
kt_vault_set_collection_deleted_async (KtVault *self,
                                       gint64 id,
                                       gboolean deleted,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  KtJob *job = kt_job_new (set_collection_deleted_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = id;
  job->flag = deleted;
  kt_vault_ask (self, job, kt_vault_set_collection_deleted_async, cancellable, callback, user_data);
}

gboolean
kt_vault_set_collection_deleted_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_set_collection_deleted_async, error);
}

static gboolean
list_collections_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_collections (store, error);
  return job->result != NULL;
}

void
kt_vault_list_collections_async (KtVault *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_collections_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  kt_vault_ask (self, job, kt_vault_list_collections_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_list_collections_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_collections_async, error);
}
