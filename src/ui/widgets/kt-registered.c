/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-registered.h"

#include "store/kt-vault-review.h"

typedef struct
{
  GTask *task;
  GTaskThreadFunc func;
  GArray *ids;   /* in the register */
  GError *error; /* why nothing left */
} Run;

static void
run_free (Run *run)
{
  g_object_unref (run->task);
  g_clear_pointer (&run->ids, g_array_unref);
  g_clear_error (&run->error);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Run) run = user_data;
  g_autoptr (GError) error = NULL;

  /* A line too many in the register is no leak; that nothing left is what must be told. */
  if (!kt_vault_remove_disclosures_finish (KT_VAULT (source), result, &error))
    g_warning ("A disclosure that did not happen stays in the register: code %d", error->code);
  g_task_return_error (run->task, g_steal_pointer (&run->error));
}

static void
left_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Run) run = user_data;
  KtVault *vault = KT_VAULT (source);

  if (g_task_propagate_boolean (G_TASK (result), &run->error))
    {
      g_task_return_boolean (run->task, TRUE);
      return;
    }
  kt_vault_remove_disclosures_async (vault, run->ids, NULL, removed_cb, run);
  run = NULL;
}

static void
registered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Run) run = user_data;
  GError *error = NULL;
  g_autoptr (GTask) leaving = NULL;

  run->ids = kt_vault_add_disclosures_finish (KT_VAULT (source), result, &error);
  if (run->ids == NULL)
    {
      g_task_return_error (run->task, error);
      return;
    }
  leaving = g_task_new (source, g_task_get_cancellable (run->task), left_cb, run);
  g_task_set_source_tag (leaving, kt_registered_run);
  g_task_set_task_data (leaving, g_task_get_task_data (run->task), NULL);
  /* Cancelled or not: whether something left is what the thread says. */
  g_task_set_check_cancellable (leaving, FALSE);
  g_task_run_in_thread (leaving, run->func);
  run = NULL;
}

void
kt_registered_run (GTask *task, KtVault *vault, GPtrArray *disclosures, GTaskThreadFunc func)
{
  Run *run = g_new0 (Run, 1);

  run->task = g_object_ref (task);
  run->func = func;
  g_task_set_check_cancellable (task, FALSE);
  kt_vault_add_disclosures_async (vault, disclosures, NULL, registered_cb, run);
}

GPtrArray *
kt_registered_new_lines (GArray *casussen, KtDisclosureForm form, const char *title)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_disclosure_unref);

  for (guint i = 0; i < casussen->len; i++)
    {
      KtDisclosure *line = kt_disclosure_new ();

      line->casus_id = g_array_index (casussen, gint64, i);
      line->form = form;
      g_set_str (&line->title, title);
      g_ptr_array_add (lines, line);
    }
  return lines;
}
