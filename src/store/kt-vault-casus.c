/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-private.h"
#include "store/kt-vault-private.h"

/* The calls about casussen and persons. */

static gboolean
add_casus_work (KtStore *store, KtJob *job, GError **error)
{
  job->number = kt_store_add_casus (store, job->record, error);
  if (job->number != 0)
    kt_job_add_change (job, KT_CHANGE_CASUS, job->number, 0);
  return job->number != 0;
}

void
kt_vault_add_casus_async (KtVault *self,
                          KtCasus *casus,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  KtJob *job = kt_job_new (add_casus_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_casus_ref (casus);
  job->free_record = (GDestroyNotify)kt_casus_unref;
  kt_vault_ask (self, job, kt_vault_add_casus_async, cancellable, callback, user_data);
}

gint64
kt_vault_add_casus_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_number (self, result, kt_vault_add_casus_async, error);
}

static gboolean
update_casus_work (KtStore *store, KtJob *job, GError **error)
{
  const KtCasus *casus = job->record;

  if (!kt_store_update_casus (store, casus, error))
    return FALSE;
  kt_job_add_change (job, KT_CHANGE_CASUS, casus->id, 0);
  return TRUE;
}

void
kt_vault_update_casus_async (KtVault *self,
                             KtCasus *casus,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  KtJob *job = kt_job_new (update_casus_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_casus_ref (casus);
  job->free_record = (GDestroyNotify)kt_casus_unref;
  kt_vault_ask (self, job, kt_vault_update_casus_async, cancellable, callback, user_data);
}

gboolean
kt_vault_update_casus_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_update_casus_async, error);
}

static gboolean
set_casus_deleted_work (KtStore *store, KtJob *job, GError **error)
{
  if (!kt_store_set_casus_deleted (store, job->id, job->flag, error))
    return FALSE;
  kt_job_add_change (job, KT_CHANGE_CASUS, job->id, 0);
  return TRUE;
}

void
kt_vault_set_casus_deleted_async (KtVault *self,
                                  gint64 id,
                                  gboolean deleted,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  KtJob *job = kt_job_new (set_casus_deleted_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = id;
  job->flag = deleted;
  kt_vault_ask (self, job, kt_vault_set_casus_deleted_async, cancellable, callback, user_data);
}

gboolean
kt_vault_set_casus_deleted_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_set_casus_deleted_async, error);
}

static gboolean
get_casus_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_get_casus (store, job->id, error);
  return job->result != NULL;
}

void
kt_vault_get_casus_async (KtVault *self,
                          gint64 id,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  KtJob *job = kt_job_new_reading (get_casus_work, (GDestroyNotify)kt_casus_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = id;
  kt_vault_ask (self, job, kt_vault_get_casus_async, cancellable, callback, user_data);
}

KtCasus *
kt_vault_get_casus_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_get_casus_async, error);
}

static gboolean
list_casussen_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_casussen (store, error);
  return job->result != NULL;
}

void
kt_vault_list_casussen_async (KtVault *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_casussen_work, (GDestroyNotify)g_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  kt_vault_ask (self, job, kt_vault_list_casussen_async, cancellable, callback, user_data);
}

GArray *
kt_vault_list_casussen_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_casussen_async, error);
}

/* The answer to kt_vault_filter_casussen_async(). */
typedef struct
{
  GArray *ids;
  guint n_open;
} Caseload;

static void
caseload_free (gpointer data)
{
  Caseload *caseload = data;

  g_clear_pointer (&caseload->ids, g_array_unref);
  g_free (caseload);
}

static gboolean
filter_casussen_work (KtStore *store, KtJob *job, GError **error)
{
  Caseload *caseload = g_new0 (Caseload, 1);

  caseload->ids = kt_store_filter_casussen (store, job->record, &caseload->n_open, error);
  if (caseload->ids == NULL)
    {
      caseload_free (caseload);
      return FALSE;
    }
  job->result = caseload;
  return TRUE;
}

void
kt_vault_filter_casussen_async (KtVault *self,
                                const KtSearchQuery *query,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  KtJob *job = kt_job_new_reading (filter_casussen_work, caseload_free);

  g_return_if_fail (KT_IS_VAULT (self));

  if (query != NULL)
    {
      job->record = kt_search_query_copy (query);
      job->free_record = (GDestroyNotify)kt_search_query_free;
    }
  kt_vault_ask (self, job, kt_vault_filter_casussen_async, cancellable, callback, user_data);
}

GArray *
kt_vault_filter_casussen_finish (KtVault *self, GAsyncResult *result, guint *n_open, GError **error)
{
  Caseload *caseload = kt_vault_finish_result (self, result, kt_vault_filter_casussen_async, error);
  GArray *ids;

  if (caseload == NULL)
    return NULL;
  ids = g_steal_pointer (&caseload->ids);
  *n_open = caseload->n_open;
  caseload_free (caseload);
  return ids;
}

static gboolean
get_casus_heads_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_get_casus_heads (store, (const gint64 *)(gpointer)job->ids->data, job->ids->len, error);
  return job->result != NULL;
}

void
kt_vault_get_casus_heads_async (KtVault *self,
                                const gint64 *ids,
                                gsize n_ids,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  KtJob *job = kt_job_new_reading (get_casus_heads_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->ids = g_array_append_vals (g_array_sized_new (FALSE, FALSE, sizeof (gint64), (guint)n_ids), ids, (guint)n_ids);
  kt_vault_ask (self, job, kt_vault_get_casus_heads_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_get_casus_heads_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_get_casus_heads_async, error);
}

static gboolean
list_themes_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_themes (store, error);
  return job->result != NULL;
}

void
kt_vault_list_themes_async (KtVault *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_themes_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  kt_vault_ask (self, job, kt_vault_list_themes_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_list_themes_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_themes_async, error);
}

static gboolean
add_person_work (KtStore *store, KtJob *job, GError **error)
{
  const KtPerson *person = job->record;

  job->number = kt_store_add_person (store, person, error);
  if (job->number != 0)
    kt_job_add_change (job, KT_CHANGE_PERSONS, person->casus_id, 0);
  return job->number != 0;
}

void
kt_vault_add_person_async (KtVault *self,
                           KtPerson *person,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  KtJob *job = kt_job_new (add_person_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_person_ref (person);
  job->free_record = (GDestroyNotify)kt_person_unref;
  kt_vault_ask (self, job, kt_vault_add_person_async, cancellable, callback, user_data);
}

gint64
kt_vault_add_person_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_number (self, result, kt_vault_add_person_async, error);
}

static gboolean
update_person_work (KtStore *store, KtJob *job, GError **error)
{
  const KtPerson *person = job->record;

  if (!kt_store_update_person (store, person, error))
    return FALSE;
  kt_job_add_change (job, KT_CHANGE_PERSONS, kt_store_get_casus_of_person (store, person->id), 0);
  return TRUE;
}

void
kt_vault_update_person_async (KtVault *self,
                              KtPerson *person,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  KtJob *job = kt_job_new (update_person_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_person_ref (person);
  job->free_record = (GDestroyNotify)kt_person_unref;
  kt_vault_ask (self, job, kt_vault_update_person_async, cancellable, callback, user_data);
}

gboolean
kt_vault_update_person_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_update_person_async, error);
}

static gboolean
set_person_deleted_work (KtStore *store, KtJob *job, GError **error)
{
  if (!kt_store_set_person_deleted (store, job->id, job->flag, error))
    return FALSE;
  kt_job_add_change (job, KT_CHANGE_PERSONS, kt_store_get_casus_of_person (store, job->id), 0);
  return TRUE;
}

void
kt_vault_set_person_deleted_async (KtVault *self,
                                   gint64 id,
                                   gboolean deleted,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  KtJob *job = kt_job_new (set_person_deleted_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = id;
  job->flag = deleted;
  kt_vault_ask (self, job, kt_vault_set_person_deleted_async, cancellable, callback, user_data);
}

gboolean
kt_vault_set_person_deleted_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_set_person_deleted_async, error);
}

static gboolean
list_persons_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_persons (store, job->id, error);
  return job->result != NULL;
}

void
kt_vault_list_persons_async (KtVault *self,
                             gint64 casus_id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_persons_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = casus_id;
  kt_vault_ask (self, job, kt_vault_list_persons_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_list_persons_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_persons_async, error);
}

static gboolean
find_double_casussen_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_find_double_casussen (store, job->text, job->id, error);
  return job->result != NULL;
}

void
kt_vault_find_double_casussen_async (KtVault *self,
                                     const char *title,
                                     gint64 except,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  KtJob *job = kt_job_new_reading (find_double_casussen_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->text = g_strdup (title);
  job->id = except;
  kt_vault_ask (self, job, kt_vault_find_double_casussen_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_find_double_casussen_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_find_double_casussen_async, error);
}

static gboolean
find_double_persons_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_find_double_persons (store, job->text, job->id, error);
  return job->result != NULL;
}

void
kt_vault_find_double_persons_async (KtVault *self,
                                    const char *name,
                                    gint64 except,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  KtJob *job = kt_job_new_reading (find_double_persons_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->text = g_strdup (name);
  job->id = except;
  kt_vault_ask (self, job, kt_vault_find_double_persons_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_find_double_persons_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_find_double_persons_async, error);
}
