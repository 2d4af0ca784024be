/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-vault-effects.h"

#include "store/kt-store-private.h"
#include "store/kt-vault-private.h"

/* The calls about the analyses of the casussen. */

static gboolean
tell_analysis (KtStore *store, KtJob *job, gint64 id)
{
  kt_job_add_change (job, KT_CHANGE_ANALYSES, kt_store_get_casus_of_analysis (store, id), id);
  return TRUE;
}

static gboolean
add_analysis_work (KtStore *store, KtJob *job, GError **error)
{
  const KtAnalysisRecord *record = job->record;

  job->number = kt_store_add_analysis (store, record, error);
  if (job->number != 0)
    kt_job_add_change (job, KT_CHANGE_ANALYSES, record->casus_id, job->number);
  return job->number != 0;
}

void
kt_vault_add_analysis_async (KtVault *self,
                             KtAnalysisRecord *record,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  KtJob *job = kt_job_new (add_analysis_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_analysis_record_ref (record);
  job->free_record = (GDestroyNotify)kt_analysis_record_unref;
  kt_vault_ask (self, job, kt_vault_add_analysis_async, cancellable, callback, user_data);
}

gint64
kt_vault_add_analysis_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_number (self, result, kt_vault_add_analysis_async, error);
}

static gboolean
update_analysis_work (KtStore *store, KtJob *job, GError **error)
{
  const KtAnalysisRecord *record = job->record;

  return kt_store_update_analysis (store, record, error) && tell_analysis (store, job, record->id);
}

void
kt_vault_update_analysis_async (KtVault *self,
                                KtAnalysisRecord *record,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  KtJob *job = kt_job_new (update_analysis_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_analysis_record_ref (record);
  job->free_record = (GDestroyNotify)kt_analysis_record_unref;
  kt_vault_ask (self, job, kt_vault_update_analysis_async, cancellable, callback, user_data);
}

gboolean
kt_vault_update_analysis_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_update_analysis_async, error);
}

static gboolean
set_analysis_deleted_work (KtStore *store, KtJob *job, GError **error)
{
  return kt_store_set_analysis_deleted (store, job->id, job->flag, error) && tell_analysis (store, job, job->id);
}

void
kt_vault_set_analysis_deleted_async (KtVault *self,
                                     gint64 id,
                                     gboolean deleted,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  KtJob *job = kt_job_new (set_analysis_deleted_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = id;
  job->flag = deleted;
  kt_vault_ask (self, job, kt_vault_set_analysis_deleted_async, cancellable, callback, user_data);
}

gboolean
kt_vault_set_analysis_deleted_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_set_analysis_deleted_async, error);
}

static gboolean
get_analysis_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_get_analysis (store, job->id, error);
  return job->result != NULL;
}

void
kt_vault_get_analysis_async (KtVault *self,
                             gint64 id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  KtJob *job = kt_job_new_reading (get_analysis_work, (GDestroyNotify)kt_analysis_record_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = id;
  kt_vault_ask (self, job, kt_vault_get_analysis_async, cancellable, callback, user_data);
}

KtAnalysisRecord *
kt_vault_get_analysis_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_get_analysis_async, error);
}

static gboolean
list_analyses_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_analyses (store, job->id, error);
  return job->result != NULL;
}

void
kt_vault_list_analyses_async (KtVault *self,
                              gint64 casus_id,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_analyses_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = casus_id;
  kt_vault_ask (self, job, kt_vault_list_analyses_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_list_analyses_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_analyses_async, error);
}
