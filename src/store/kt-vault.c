/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-vault.h"

#include "core/kt-error.h"
#include "store/kt-store-private.h"
#include "store/kt-vault-private.h"

/* When nothing was asked for so long, the store is tidied, some milliseconds at a time. Whoever types is not done yet.
 */
#define IDLE_MICROSECONDS (5 * G_USEC_PER_SEC)
#define PAUSE_MICROSECONDS (20 * 1000)

enum
{
  SIGNAL_CASUS_CHANGED,
  SIGNAL_PERSONS_CHANGED,
  SIGNAL_NOTES_CHANGED,
  SIGNAL_REVIEW_CHANGED,
  SIGNAL_DISCLOSURES_CHANGED,
  SIGNAL_ANALYSES_CHANGED,
  SIGNAL_VENSTERS_CHANGED,
  SIGNAL_EDITIONS_CHANGED,
  SIGNAL_COLLECTIONS_CHANGED,
  SIGNAL_SIGNALS_CHANGED,
  SIGNAL_STUCK_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtVault, kt_vault, G_TYPE_OBJECT)

/* --- Jobs -------------------------------------------------------------------------------------------------- */

static void
tell_changes (KtVault *self, KtJob *job)
{
  for (guint i = 0; job->changes != NULL && i < job->changes->len; i++)
    {
      const KtJobChange *entry = &g_array_index (job->changes, KtJobChange, i);

      switch (entry->change)
        {
        case KT_CHANGE_CASUS:
          g_signal_emit (self, signals[SIGNAL_CASUS_CHANGED], 0, entry->casus_id);
          break;
        case KT_CHANGE_PERSONS:
          g_signal_emit (self, signals[SIGNAL_PERSONS_CHANGED], 0, entry->casus_id);
          break;
        case KT_CHANGE_NOTES:
          g_signal_emit (self, signals[SIGNAL_NOTES_CHANGED], 0, entry->casus_id, entry->record_id);
          break;
        case KT_CHANGE_REVIEW:
          g_signal_emit (self, signals[SIGNAL_REVIEW_CHANGED], 0, entry->casus_id);
          break;
        case KT_CHANGE_DISCLOSURES:
          g_signal_emit (self, signals[SIGNAL_DISCLOSURES_CHANGED], 0, entry->casus_id);
          break;
        case KT_CHANGE_ANALYSES:
          g_signal_emit (self, signals[SIGNAL_ANALYSES_CHANGED], 0, entry->casus_id, entry->record_id);
          break;
        case KT_CHANGE_EDITIONS:
          g_signal_emit (self, signals[SIGNAL_EDITIONS_CHANGED], 0, entry->record_id);
          break;
        case KT_CHANGE_COLLECTIONS:
          g_signal_emit (self, signals[SIGNAL_COLLECTIONS_CHANGED], 0, entry->record_id);
          break;
        case KT_CHANGE_VENSTERS:
          g_signal_emit (self, signals[SIGNAL_VENSTERS_CHANGED], 0, entry->casus_id, entry->record_id);
          break;
        case KT_CHANGE_SIGNALS:
          g_signal_emit (self, signals[SIGNAL_SIGNALS_CHANGED], 0);
          break;
        case KT_CHANGE_STUCK:
          g_signal_emit (self, signals[SIGNAL_STUCK_CHANGED], 0, entry->casus_id);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static gboolean
complete_cb (gpointer data)
{
  KtJob *job = data;
  g_autoptr (GTask) task = g_steal_pointer (&job->task);
  gpointer vault = g_task_get_source_object (task);

  if (job->error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&job->error));
      return G_SOURCE_REMOVE;
    }
  if (vault != NULL)
    tell_changes (vault, job);
  g_task_return_boolean (task, TRUE);
  return G_SOURCE_REMOVE;
}

/* Only a source is sure to run in the main context: to invoke there runs here while nobody iterates that. */
static void
hand_back (KtVault *self, KtJob *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, complete_cb, job, NULL);
  g_source_set_static_name (source, "KtVault");
  g_source_attach (source, self->context);
}

static void
run_job (KtVault *self, KtJob *job)
{
  GCancellable *cancellable = job->task != NULL ? g_task_get_cancellable (job->task) : NULL;

  if (job->is_last)
    {
      g_clear_pointer (&self->store, kt_store_close);
      return;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    return;

  if (job->is_reading)
    kt_store_set_cancellable (self->store, cancellable);
  job->work (self->store, job, &job->error);
  if (job->is_reading)
    kt_store_set_cancellable (self->store, NULL);
}

static gpointer
run_thread (gpointer data)
{
  KtVault *self = data;
  gboolean is_tidy = TRUE, is_last = FALSE;
  guint64 patience = IDLE_MICROSECONDS;

  while (!is_last)
    {
      KtJob *job = is_tidy ? g_async_queue_pop (self->queue) : g_async_queue_timeout_pop (self->queue, patience);

      if (job == NULL)
        {
          is_tidy = kt_store_tidy (self->store);
          patience = PAUSE_MICROSECONDS;
          continue;
        }
      patience = IDLE_MICROSECONDS;
      run_job (self, job);
      is_last = job->is_last;
      is_tidy = self->store == NULL || (is_tidy && job->is_reading);
      if (job->task != NULL)
        hand_back (self, job);
      else
        kt_job_free (job);
    }
  return NULL;
}

static void
push (KtVault *self, KtJob *job, GTask *task)
{
  if (task != NULL)
    {
      /* Whether a job was done is said by its end, not by a cancellation after it. */
      g_task_set_check_cancellable (task, FALSE);
      g_task_set_task_data (task, job, (GDestroyNotify)kt_job_free);
      job->task = task;
    }
  g_async_queue_push (self->queue, job);
}

void
kt_vault_ask (KtVault *self,
              KtJob *job,
              gpointer source_tag,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  if (self->is_closed)
    {
      kt_job_free (job);
      g_task_return_new_error_literal (task, KT_ERROR, KT_ERROR_FAILED, "the vault is closed");
      return;
    }
  push (self, job, g_steal_pointer (&task));
}

static KtJob *
finish (gpointer source, GAsyncResult *result, gpointer source_tag, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, source), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == source_tag, NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  return g_task_get_task_data (G_TASK (result));
}

gboolean
kt_vault_finish (KtVault *self, GAsyncResult *result, gpointer source_tag, GError **error)
{
  return finish (self, result, source_tag, error) != NULL;
}

gint64
kt_vault_finish_number (KtVault *self, GAsyncResult *result, gpointer source_tag, GError **error)
{
  KtJob *job = finish (self, result, source_tag, error);

  return job != NULL ? job->number : 0;
}

gpointer
kt_vault_finish_result (KtVault *self, GAsyncResult *result, gpointer source_tag, GError **error)
{
  KtJob *job = finish (self, result, source_tag, error);

  return job != NULL ? g_steal_pointer (&job->result) : NULL;
}

/* --- The vault --------------------------------------------------------------------------------------------- */

static void
end_thread (KtVault *self)
{
  if (!self->is_closed)
    {
      KtJob *job = kt_job_new (NULL);

      job->is_last = TRUE;
      self->is_closed = TRUE;
      push (self, job, NULL);
    }
  g_clear_pointer (&self->thread, g_thread_join);
}

static void
kt_vault_finalize (GObject *object)
{
  KtVault *self = KT_VAULT (object);

  end_thread (self);
  g_async_queue_unref (self->queue);
  g_main_context_unref (self->context);
  kt_clock_unref (self->clock);
  g_free (self->folder);

  G_OBJECT_CLASS (kt_vault_parent_class)->finalize (object);
}

static void
kt_vault_class_init (KtVaultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kt_vault_finalize;

  signals[SIGNAL_CASUS_CHANGED] = g_signal_new ("casus-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_PERSONS_CHANGED] = g_signal_new ("persons-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_NOTES_CHANGED] = g_signal_new ("notes-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  signals[SIGNAL_REVIEW_CHANGED] = g_signal_new ("review-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_DISCLOSURES_CHANGED] =
      g_signal_new ("disclosures-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_ANALYSES_CHANGED] = g_signal_new ("analyses-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                   NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  signals[SIGNAL_VENSTERS_CHANGED] = g_signal_new ("vensters-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                   NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  signals[SIGNAL_EDITIONS_CHANGED] = g_signal_new ("editions-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_COLLECTIONS_CHANGED] =
      g_signal_new ("collections-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_SIGNALS_CHANGED] = g_signal_new ("signals-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_STUCK_CHANGED] = g_signal_new ("stuck-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
kt_vault_init (KtVault *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->queue = g_async_queue_new ();
}

void
kt_vault_start (KtJob *job,
                const char *folder,
                KtClock *clock,
                GCancellable *cancellable,
                GAsyncReadyCallback callback,
                gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  KtVault *self = g_object_new (KT_TYPE_VAULT, NULL);

  g_task_set_static_name (task, "KtVault open");
  g_task_set_source_tag (task, kt_vault_start);
  self->folder = g_strdup (folder);
  self->clock = kt_clock_ref (clock);
  job->result = self;
  job->free_result = g_object_unref;
  push (self, job, task);
  self->thread = g_thread_new ("vault", run_thread, self);
}

const char *
kt_vault_get_folder (KtVault *self)
{
  g_return_val_if_fail (KT_IS_VAULT (self), NULL);

  return self->folder;
}

gboolean
kt_vault_is_closed (KtVault *self)
{
  g_return_val_if_fail (KT_IS_VAULT (self), TRUE);

  return self->is_closed;
}

/* --- Closing ----------------------------------------------------------------------------------------------- */

void
kt_vault_close_async (KtVault *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  KtJob *job;

  g_return_if_fail (KT_IS_VAULT (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, kt_vault_close_async);
  job = kt_job_new (NULL);
  job->is_last = TRUE;
  if (self->is_closed)
    {
      g_task_set_task_data (task, job, (GDestroyNotify)kt_job_free);
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }
  self->is_closed = TRUE;
  push (self, job, task);
}

gboolean
kt_vault_close_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (KT_IS_VAULT (self), FALSE);

  return kt_vault_finish (self, result, kt_vault_close_async, error);
}

void
kt_vault_close (KtVault *self)
{
  g_return_if_fail (KT_IS_VAULT (self));

  end_thread (self);
}
