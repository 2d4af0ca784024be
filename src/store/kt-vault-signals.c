/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-vault-signals.h"

#include "store/kt-vault-private.h"

/* The calls about signals, their themes and stuck casussen. */

static gboolean
tell (KtJob *job, gboolean done)
{
  if (done)
    kt_job_add_change (job, KT_CHANGE_SIGNALS, 0, 0);
  return done;
}

static gboolean
add_signal_work (KtStore *store, KtJob *job, GError **error)
{
  job->number = kt_store_add_signal (store, job->record, error);
  return tell (job, job->number != 0);
}

void
kt_vault_add_signal_async (KtVault *self,
                           KtSignal *signal,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  KtJob *job = kt_job_new (add_signal_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_signal_ref (signal);
  job->free_record = (GDestroyNotify)kt_signal_unref;
  kt_vault_ask (self, job, kt_vault_add_signal_async, cancellable, callback, user_data);
}

gint64
kt_vault_add_signal_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_number (self, result, kt_vault_add_signal_async, error);
}

static gboolean
update_signal_work (KtStore *store, KtJob *job, GError **error)
{
  return tell (job, kt_store_update_signal (store, job->record, error));
}

void
kt_vault_update_signal_async (KtVault *self,
                              KtSignal *signal,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  KtJob *job = kt_job_new (update_signal_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_signal_ref (signal);
  job->free_record = (GDestroyNotify)kt_signal_unref;
  kt_vault_ask (self, job, kt_vault_update_signal_async, cancellable, callback, user_data);
}

gboolean
kt_vault_update_signal_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_update_signal_async, error);
}

static gboolean
set_signal_deleted_work (KtStore *store, KtJob *job, GError **error)
{
  return tell (job, kt_store_set_signal_deleted (store, job->id, job->flag, error));
}

void
kt_vault_set_signal_deleted_async (KtVault *self,
                                   gint64 id,
                                   gboolean deleted,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  KtJob *job = kt_job_new (set_signal_deleted_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = id;
  job->flag = deleted;
  kt_vault_ask (self, job, kt_vault_set_signal_deleted_async, cancellable, callback, user_data);
}

gboolean
kt_vault_set_signal_deleted_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_set_signal_deleted_async, error);
}

static gboolean
list_signals_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_signals (store, job->id, error);
  return job->result != NULL;
}

void
kt_vault_list_signals_async (KtVault *self,
                             gint64 casus_id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_signals_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = casus_id;
  kt_vault_ask (self, job, kt_vault_list_signals_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_list_signals_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_signals_async, error);
}

static gboolean
get_signal_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_get_signal (store, job->id, error);
  return job->result != NULL;
}

void
kt_vault_get_signal_async (KtVault *self,
                           gint64 id,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  KtJob *job = kt_job_new_reading (get_signal_work, (GDestroyNotify)kt_signal_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = id;
  kt_vault_ask (self, job, kt_vault_get_signal_async, cancellable, callback, user_data);
}

KtSignal *
kt_vault_get_signal_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_get_signal_async, error);
}

static gboolean
add_signal_theme_work (KtStore *store, KtJob *job, GError **error)
{
  job->number = kt_store_add_signal_theme (store, job->record, job->ids, error);
  return tell (job, job->number != 0);
}

void
kt_vault_add_signal_theme_async (KtVault *self,
                                 KtSignalTheme *theme,
                                 const GArray *signal_ids,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  KtJob *job = kt_job_new (add_signal_theme_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_signal_theme_ref (theme);
  job->free_record = (GDestroyNotify)kt_signal_theme_unref;
  job->ids = g_array_copy ((GArray *)signal_ids);
  kt_vault_ask (self, job, kt_vault_add_signal_theme_async, cancellable, callback, user_data);
}

gint64
kt_vault_add_signal_theme_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_number (self, result, kt_vault_add_signal_theme_async, error);
}

static gboolean
update_signal_theme_work (KtStore *store, KtJob *job, GError **error)
{
  return tell (job, kt_store_update_signal_theme (store, job->record, error));
}

void
kt_vault_update_signal_theme_async (KtVault *self,
                                    KtSignalTheme *theme,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  KtJob *job = kt_job_new (update_signal_theme_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_signal_theme_ref (theme);
  job->free_record = (GDestroyNotify)kt_signal_theme_unref;
  kt_vault_ask (self, job, kt_vault_update_signal_theme_async, cancellable, callback, user_data);
}

gboolean
kt_vault_update_signal_theme_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_update_signal_theme_async, error);
}

static gboolean
set_signal_theme_deleted_work (KtStore *store, KtJob *job, GError **error)
{
  return tell (job, kt_store_set_signal_theme_deleted (store, job->id, job->flag, error));
}

void
kt_vault_set_signal_theme_deleted_async (KtVault *self,
                                         gint64 id,
                                         gboolean deleted,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  KtJob *job = kt_job_new (set_signal_theme_deleted_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = id;
  job->flag = deleted;
  kt_vault_ask (self, job, kt_vault_set_signal_theme_deleted_async, cancellable, callback, user_data);
}

gboolean
kt_vault_set_signal_theme_deleted_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_set_signal_theme_deleted_async, error);
}

static gboolean
list_signal_themes_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_signal_themes (store, error);
  return job->result != NULL;
}

void
kt_vault_list_signal_themes_async (KtVault *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_signal_themes_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  kt_vault_ask (self, job, kt_vault_list_signal_themes_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_list_signal_themes_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_signal_themes_async, error);
}

static gboolean
put_stuck_casus_work (KtStore *store, KtJob *job, GError **error)
{
  const KtStuckCasus *stuck = job->record;

  if (!kt_store_put_stuck_casus (store, stuck, error))
    return FALSE;
  kt_job_add_change (job, KT_CHANGE_STUCK, stuck->casus_id, 0);
  return TRUE;
}

void
kt_vault_put_stuck_casus_async (KtVault *self,
                                KtStuckCasus *stuck,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  KtJob *job = kt_job_new (put_stuck_casus_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_stuck_casus_ref (stuck);
  job->free_record = (GDestroyNotify)kt_stuck_casus_unref;
  kt_vault_ask (self, job, kt_vault_put_stuck_casus_async, cancellable, callback, user_data);
}

gboolean
kt_vault_put_stuck_casus_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_put_stuck_casus_async, error);
}

static gboolean
get_stuck_casus_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_get_stuck_casus (store, job->id, error);
  return job->result != NULL;
}

void
kt_vault_get_stuck_casus_async (KtVault *self,
                                gint64 casus_id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  KtJob *job = kt_job_new_reading (get_stuck_casus_work, (GDestroyNotify)kt_stuck_casus_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = casus_id;
  kt_vault_ask (self, job, kt_vault_get_stuck_casus_async, cancellable, callback, user_data);
}

KtStuckCasus *
kt_vault_get_stuck_casus_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_get_stuck_casus_async, error);
}
