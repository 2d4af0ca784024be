/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-private.h"
#include "store/kt-vault-private.h"

/* The calls about notes, and the search. */

static gboolean
save_note_work (KtStore *store, KtJob *job, GError **error)
{
  const KtNote *note = job->record;
  gint64 earlier = note->id != 0 ? kt_store_get_casus_of_note (store, note->id) : note->casus_id;
  int n_changes = kt_database_get_n_changes (store->database);

  job->number = kt_store_save_note (store, note, error);
  if (job->number == 0)
    return FALSE;
  if (kt_database_get_n_changes (store->database) == n_changes)
    return TRUE;
  kt_job_add_change (job, KT_CHANGE_NOTES, note->casus_id, job->number);
  if (earlier != note->casus_id)
    kt_job_add_change (job, KT_CHANGE_NOTES, earlier, job->number);
  return TRUE;
}

void
kt_vault_save_note_async (KtVault *self,
                          KtNote *note,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  KtJob *job = kt_job_new (save_note_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_note_ref (note);
  job->free_record = (GDestroyNotify)kt_note_unref;
  kt_vault_ask (self, job, kt_vault_save_note_async, cancellable, callback, user_data);
}

gint64
kt_vault_save_note_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_number (self, result, kt_vault_save_note_async, error);
}

static gboolean
set_note_deleted_work (KtStore *store, KtJob *job, GError **error)
{
  if (!kt_store_set_note_deleted (store, job->id, job->flag, error))
    return FALSE;
  kt_job_add_change (job, KT_CHANGE_NOTES, kt_store_get_casus_of_note (store, job->id), job->id);
  return TRUE;
}

void
kt_vault_set_note_deleted_async (KtVault *self,
                                 gint64 id,
                                 gboolean deleted,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  KtJob *job = kt_job_new (set_note_deleted_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = id;
  job->flag = deleted;
  kt_vault_ask (self, job, kt_vault_set_note_deleted_async, cancellable, callback, user_data);
}

gboolean
kt_vault_set_note_deleted_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_set_note_deleted_async, error);
}

static gboolean
get_note_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_get_note (store, job->id, error);
  return job->result != NULL;
}

void
kt_vault_get_note_async (KtVault *self,
                         gint64 id,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  KtJob *job = kt_job_new_reading (get_note_work, (GDestroyNotify)kt_note_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = id;
  kt_vault_ask (self, job, kt_vault_get_note_async, cancellable, callback, user_data);
}

KtNote *
kt_vault_get_note_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_get_note_async, error);
}

static gboolean
list_notes_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_notes (store, job->id, error);
  return job->result != NULL;
}

void
kt_vault_list_notes_async (KtVault *self,
                           gint64 casus_id,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_notes_work, (GDestroyNotify)g_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = casus_id;
  kt_vault_ask (self, job, kt_vault_list_notes_async, cancellable, callback, user_data);
}

GArray *
kt_vault_list_notes_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_notes_async, error);
}

static gboolean
read_timeline_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_read_timeline (store, job->id, job->flag, error);
  return job->result != NULL;
}

void
kt_vault_read_timeline_async (KtVault *self,
                              gint64 casus_id,
                              gboolean with_latest,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  KtJob *job = kt_job_new_reading (read_timeline_work, (GDestroyNotify)kt_timeline_free);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = casus_id;
  job->flag = with_latest;
  kt_vault_ask (self, job, kt_vault_read_timeline_async, cancellable, callback, user_data);
}

KtTimeline *
kt_vault_read_timeline_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_read_timeline_async, error);
}

static gboolean
get_notes_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_get_notes (store, (const gint64 *)(gpointer)job->ids->data, job->ids->len, error);
  return job->result != NULL;
}

void
kt_vault_get_notes_async (KtVault *self,
                          const gint64 *ids,
                          gsize n_ids,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  KtJob *job = kt_job_new_reading (get_notes_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->ids = g_array_append_vals (g_array_sized_new (FALSE, FALSE, sizeof (gint64), (guint)n_ids), ids, (guint)n_ids);
  kt_vault_ask (self, job, kt_vault_get_notes_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_get_notes_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_get_notes_async, error);
}

static gboolean
list_versions_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_versions (store, job->id, error);
  return job->result != NULL;
}

void
kt_vault_list_versions_async (KtVault *self,
                              gint64 note_id,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_versions_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = note_id;
  kt_vault_ask (self, job, kt_vault_list_versions_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_list_versions_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_versions_async, error);
}

/* The answer to kt_vault_search_async(). */
typedef struct
{
  GPtrArray *hits;
  gboolean is_whole;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_clear_pointer (&found->hits, g_ptr_array_unref);
  g_free (found);
}

static gboolean
search_work (KtStore *store, KtJob *job, GError **error)
{
  Found *found = g_new0 (Found, 1);

  found->hits = kt_store_search (store, job->record, &found->is_whole, error);
  if (found->hits == NULL)
    {
      found_free (found);
      return FALSE;
    }
  job->result = found;
  return TRUE;
}

void
kt_vault_search_async (KtVault *self,
                       const KtSearchQuery *query,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  KtJob *job = kt_job_new_reading (search_work, found_free);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_search_query_copy (query);
  job->free_record = (GDestroyNotify)kt_search_query_free;
  kt_vault_ask (self, job, kt_vault_search_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_search_finish (KtVault *self, GAsyncResult *result, gboolean *is_whole, GError **error)
{
  Found *found = kt_vault_finish_result (self, result, kt_vault_search_async, error);
  GPtrArray *hits;

  if (found == NULL)
    return NULL;
  hits = g_steal_pointer (&found->hits);
  if (is_whole != NULL)
    *is_whole = found->is_whole;
  found_free (found);
  return hits;
}
