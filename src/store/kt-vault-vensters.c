/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-vault-vensters.h"

#include "store/kt-store-private.h"
#include "store/kt-vault-private.h"

/* The calls about the four windows. */

static gboolean
tell_review (KtStore *store, KtJob *job, gint64 id)
{
  kt_job_add_change (job, KT_CHANGE_VENSTERS, kt_store_get_casus_of_venster_review (store, id), id);
  return TRUE;
}

static gboolean
add_work (KtStore *store, KtJob *job, GError **error)
{
  const KtVensterRecord *record = job->record;

  job->number = kt_store_add_venster_review (store, record, error);
  if (job->number != 0)
    kt_job_add_change (job, KT_CHANGE_VENSTERS, record->casus_id, job->number);
  return job->number != 0;
}

void
kt_vault_add_venster_review_async (KtVault *self,
                                   KtVensterRecord *record,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  KtJob *job = kt_job_new (add_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_venster_record_ref (record);
  job->free_record = (GDestroyNotify)kt_venster_record_unref;
  kt_vault_ask (self, job, kt_vault_add_venster_review_async, cancellable, callback, user_data);
}

gint64
kt_vault_add_venster_review_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_number (self, result, kt_vault_add_venster_review_async, error);
}

static gboolean
update_work (KtStore *store, KtJob *job, GError **error)
{
  const KtVensterRecord *record = job->record;

  return kt_store_update_venster_review (store, record, error) && tell_review (store, job, record->id);
}

void
kt_vault_update_venster_review_async (KtVault *self,
                                      KtVensterRecord *record,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  KtJob *job = kt_job_new (update_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_venster_record_ref (record);
  job->free_record = (GDestroyNotify)kt_venster_record_unref;
  kt_vault_ask (self, job, kt_vault_update_venster_review_async, cancellable, callback, user_data);
}

gboolean
kt_vault_update_venster_review_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_update_venster_review_async, error);
}

static gboolean
set_deleted_work (KtStore *store, KtJob *job, GError **error)
{
  return kt_store_set_venster_review_deleted (store, job->id, job->flag, error) && tell_review (store, job, job->id);
}

void
kt_vault_set_venster_review_deleted_async (KtVault *self,
                                           gint64 id,
                                           gboolean deleted,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data)
{
  KtJob *job = kt_job_new (set_deleted_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = id;
  job->flag = deleted;
  kt_vault_ask (self, job, kt_vault_set_venster_review_deleted_async, cancellable, callback, user_data);
}

gboolean
kt_vault_set_venster_review_deleted_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_set_venster_review_deleted_async, error);
}

static gboolean
list_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_venster_reviews (store, job->id, error);
  return job->result != NULL;
}

void
kt_vault_list_venster_reviews_async (KtVault *self,
                                     gint64 casus_id,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = casus_id;
  kt_vault_ask (self, job, kt_vault_list_venster_reviews_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_list_venster_reviews_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_venster_reviews_async, error);
}

static gboolean
count_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_count_factors (store, error);
  return job->result != NULL;
}

void
kt_vault_count_factors_async (KtVault *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  KtJob *job = kt_job_new_reading (count_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  kt_vault_ask (self, job, kt_vault_count_factors_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_count_factors_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_count_factors_async, error);
}

static gboolean
list_casussen_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_casussen_with_factor (store, job->text, (KtVensterMarks)job->id, error);
  return job->result != NULL;
}

void
kt_vault_list_casussen_with_factor_async (KtVault *self,
                                          const char *question,
                                          KtVensterMarks marks,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_casussen_work, (GDestroyNotify)g_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->text = g_strdup (question);
  job->id = marks;
  kt_vault_ask (self, job, kt_vault_list_casussen_with_factor_async, cancellable, callback, user_data);
}

GArray *
kt_vault_list_casussen_with_factor_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_casussen_with_factor_async, error);
}
