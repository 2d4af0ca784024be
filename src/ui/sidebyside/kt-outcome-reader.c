/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-outcome-reader.h"

#include "store/kt-vault-effects.h"

typedef struct
{
  KtVault *vault;
  GHashTable *known; /* (element-type gint64 KtOutcome): by the id of their analysis */
  gint *n_read;
  gint *n_all;
  GPtrArray *records;
  GPtrArray *outcomes;
} Work;

void
kt_read_outcomes_free (KtReadOutcomes *self)
{
  g_ptr_array_unref (self->outcomes);
  g_ptr_array_unref (self->casussen);
  g_free (self);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->vault);
  g_hash_table_unref (work->known);
  g_clear_pointer (&work->records, g_ptr_array_unref);
  g_clear_pointer (&work->outcomes, g_ptr_array_unref);
  g_free (work);
}

static int
find_casus (gconstpointer a, gconstpointer b)
{
  gint64 id = *(const gint64 *)a, other = (*(const KtCasusHead *const *)b)->casus->id;

  return (id > other) - (id < other);
}

static int
compare_heads (gconstpointer a, gconstpointer b)
{
  return find_casus (&(*(const KtCasusHead *const *)a)->casus->id, b);
}

/* (transfer full): each outcome whose casus is there, with that. */
static KtReadOutcomes *
join (GPtrArray *outcomes, GPtrArray *heads)
{
  KtReadOutcomes *read = g_new0 (KtReadOutcomes, 1);

  read->outcomes = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_outcome_unref);
  read->casussen = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_casus_unref);
  g_ptr_array_sort (heads, compare_heads);
  for (guint i = 0; i < outcomes->len && heads->len > 0; i++)
    {
      KtOutcome *outcome = outcomes->pdata[i];
      KtCasusHead *const *head =
          bsearch (&outcome->record->casus_id, heads->pdata, heads->len, sizeof (gpointer), find_casus);

      if (head == NULL)
        continue;
      g_ptr_array_add (read->outcomes, kt_outcome_ref (outcome));
      g_ptr_array_add (read->casussen, kt_casus_ref ((*head)->casus));
    }
  return read;
}

static void
heads_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Work *work = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) heads = kt_vault_get_casus_heads_finish (KT_VAULT (source), result, &error);

  if (heads == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, join (work->outcomes, heads), (GDestroyNotify)kt_read_outcomes_free);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();
  g_autoptr (GPtrArray) read = NULL;
  guint next = 0;
  GError *error = NULL;

  for (guint i = 0; i < work->records->len; i++)
    {
      const KtAnalysisRecord *record = work->records->pdata[i];
      const KtOutcome *known = g_hash_table_lookup (work->known, &record->id);

      if (known == NULL || !kt_outcome_is_of (known, record))
        g_ptr_array_add (unknown, work->records->pdata[i]);
    }
  g_atomic_int_set (work->n_all, (gint)unknown->len);
  read = kt_outcome_read_all (unknown, kt_outcome_get_n_threads (), cancellable, work->n_read, &error);
  if (read == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  work->outcomes = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_outcome_unref);
  for (guint i = 0; i < work->records->len; i++)
    {
      const KtAnalysisRecord *record = work->records->pdata[i];
      gboolean is_new = next < unknown->len && unknown->pdata[next] == record;
      KtOutcome *outcome = is_new ? read->pdata[next++] : g_hash_table_lookup (work->known, &record->id);

      g_ptr_array_add (work->outcomes, kt_outcome_ref (outcome));
    }
  g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Work *work = g_task_get_task_data (task);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  for (guint i = 0; i < work->outcomes->len; i++)
    g_array_append_val (ids, ((KtOutcome *)work->outcomes->pdata[i])->record->casus_id);
  kt_vault_get_casus_heads_async (work->vault, (const gint64 *)(gpointer)ids->data, ids->len,
                                  g_task_get_cancellable (task), heads_cb, g_object_ref (task));
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Work *work = g_task_get_task_data (task);
  g_autoptr (GTask) reading = NULL;
  GError *error = NULL;

  work->records = kt_vault_list_analyses_finish (KT_VAULT (source), result, &error);
  if (work->records == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  reading = g_task_new (NULL, g_task_get_cancellable (task), read_cb, g_object_ref (task));
  g_task_set_source_tag (reading, kt_outcome_reader_read_async);
  g_task_set_task_data (reading, work, NULL);
  g_task_run_in_thread (reading, read_thread);
}

void
kt_outcome_reader_read_async (KtVault *vault,
                              GPtrArray *known,
                              gint *n_read,
                              gint *n_all,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->vault = g_object_ref (vault);
  work->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify)kt_outcome_unref);
  work->n_read = n_read;
  work->n_all = n_all;
  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      KtOutcome *outcome = known->pdata[i];

      g_hash_table_insert (work->known, &outcome->record->id, kt_outcome_ref (outcome));
    }
  g_task_set_source_tag (task, kt_outcome_reader_read_async);
  g_task_set_task_data (task, work, work_free);
  kt_vault_list_analyses_async (vault, 0, cancellable, listed_cb, task);
}

KtReadOutcomes *
kt_outcome_reader_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
