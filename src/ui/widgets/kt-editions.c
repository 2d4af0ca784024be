/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-editions.h"

#include "store/kt-vault-edition.h"

#include <string.h>

struct _KtEditions
{
  GObject parent_instance;

  const KtEditionCalls *calls;
  KtVault *vault; /* NULL once it stopped */
  GCancellable *cancellable;
  gboolean is_loading;
  gboolean load_again;

  GPtrArray *heads;
  gpointer newest;
  GError *error;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtEditions, kt_editions, G_TYPE_OBJECT)

/* --- On a thread --- */

typedef struct
{
  const KtEditionCalls *calls;
  gpointer edition;        /* (nullable) */
  KtEditionRecord *record; /* (nullable) */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  if (work->edition != NULL)
    work->calls->unref (work->edition);
  g_clear_pointer (&work->record, kt_edition_record_unref);
  g_free (work);
}

/* @edition, @record: (transfer full) (nullable). Takes @task. */
static void
run (GTask *task, const KtEditionCalls *calls, gpointer edition, KtEditionRecord *record, GTaskThreadFunc function)
{
  Work *work = g_new0 (Work, 1);

  work->calls = calls;
  work->edition = edition;
  work->record = record;
  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, function);
  g_object_unref (task);
}

static void
return_edition (GTask *task, const KtEditionCalls *calls, gpointer edition, GError *error)
{
  if (edition != NULL)
    g_task_return_pointer (task, edition, calls->unref);
  else
    g_task_return_error (task, error);
}

static void
parse_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  const char *document = work->record->document;
  GError *error = NULL;
  gpointer edition = work->calls->parse (document, strlen (document), &error);

  return_edition (task, work->calls, edition, error);
}

static void
print_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;

  g_task_return_pointer (task, work->calls->make_record (work->edition), (GDestroyNotify)kt_edition_record_unref);
}

static void
open_start_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  gpointer edition = work->calls->open_start (&error);

  return_edition (task, work->calls, edition, error);
}

/* --- Finding --- */

static void
parsed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KtEditions *self = g_task_get_source_object (task);
  GError *error = NULL;
  gpointer edition = g_task_propagate_pointer (G_TASK (result), &error);

  return_edition (task, self->calls, edition, error);
}

static void
got_record_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KtEditions *self = g_task_get_source_object (task);
  GError *error = NULL;
  KtEditionRecord *record = kt_vault_get_edition_finish (KT_VAULT (object), result, &error);

  if (record == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  run (g_task_new (NULL, g_task_get_cancellable (task), parsed_cb, g_object_ref (task)), self->calls, NULL, record,
       parse_thread);
}

void
kt_editions_find_async (KtEditions *self,
                        const char *id,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (KT_IS_EDITIONS (self));

  g_task_set_source_tag (task, kt_editions_find_async);
  if (self->newest != NULL && g_str_equal (self->calls->get_id (self->newest), id))
    g_task_return_pointer (task, self->calls->ref (self->newest), self->calls->unref);
  else if (self->vault != NULL)
    kt_vault_get_edition_async (self->vault, self->calls->kind, id, cancellable, got_record_cb, g_object_ref (task));
  else
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the vault is closed");
}

gpointer
kt_editions_find_finish (KtEditions *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Adding --- */

static void
added_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (kt_vault_add_edition_finish (KT_VAULT (object), result, &error) != 0)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
made_record_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KtEditions *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (KtEditionRecord) record = g_task_propagate_pointer (G_TASK (result), &error);

  if (record == NULL)
    g_task_return_error (task, error);
  else if (self->vault == NULL)
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the vault is closed");
  else
    kt_vault_add_edition_async (self->vault, record, g_task_get_cancellable (task), added_cb, g_object_ref (task));
}

void
kt_editions_add_async (KtEditions *self,
                       gpointer edition,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (KT_IS_EDITIONS (self));

  g_task_set_source_tag (task, kt_editions_add_async);
  run (g_task_new (NULL, cancellable, made_record_cb, task), self->calls, self->calls->ref (edition), NULL,
       print_thread);
}

gboolean
kt_editions_add_finish (KtEditions *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- Loading --- */

static void
clear_edition (KtEditions *self, gpointer edition)
{
  if (edition != NULL)
    self->calls->unref (edition);
}

/* @newest: (transfer full) (nullable); @error: (transfer full) (nullable) */
static void
loaded (KtEditions *self, gpointer newest, GError *error)
{
  self->is_loading = FALSE;
  if (self->load_again || self->vault == NULL)
    {
      clear_edition (self, newest);
      g_clear_error (&error);
      kt_editions_load (self);
      return;
    }
  if (newest != NULL)
    {
      clear_edition (self, self->newest);
      self->newest = newest;
    }
  g_clear_error (&self->error);
  self->error = error;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The edition to begin with takes the place of one that cannot be read; why it cannot is what is told. */
static void
fell_back_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = user_data;
  KtEditions *self = KT_EDITIONS (object);
  gpointer start = g_task_propagate_pointer (G_TASK (result), NULL);

  loaded (self, start, g_steal_pointer (&error));
}

static void
found_newest_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  KtEditions *self = KT_EDITIONS (object);
  GError *error = NULL;
  gpointer newest = kt_editions_find_finish (self, result, &error);

  if (newest == NULL && self->newest == NULL && self->calls->falls_back && self->vault != NULL)
    run (g_task_new (self, NULL, fell_back_cb, error), self->calls, NULL, NULL, open_start_thread);
  else
    loaded (self, newest, error);
}

static void
added_start_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  KtEditions *self = KT_EDITIONS (object);
  GError *error = NULL;
  gboolean is_added = kt_editions_add_finish (self, result, &error);

  /* That it was added is told by the vault as well, which is not waited for. */
  if (is_added)
    self->load_again = TRUE;
  loaded (self, NULL, error);
}

static void
opened_start_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  KtEditions *self = KT_EDITIONS (object);
  GError *error = NULL;
  gpointer start = g_task_propagate_pointer (G_TASK (result), &error);

  if (start != NULL && self->vault != NULL)
    kt_editions_add_async (self, start, self->cancellable, added_start_cb, NULL);
  else
    loaded (self, NULL, error);
  clear_edition (self, start);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtEditions) self = user_data;
  GError *error = NULL;
  g_autoptr (GPtrArray) heads = kt_vault_list_editions_finish (KT_VAULT (object), result, &error);

  if (self->vault == NULL || heads == NULL)
    {
      loaded (self, NULL, error);
      return;
    }
  if (heads->len == 0)
    {
      run (g_task_new (self, self->cancellable, opened_start_cb, NULL), self->calls, NULL, NULL, open_start_thread);
      return;
    }
  g_ptr_array_unref (self->heads);
  self->heads = g_steal_pointer (&heads);
  kt_editions_find_async (self, ((KtEditionRecord *)self->heads->pdata[self->heads->len - 1])->edition_id,
                          self->cancellable, found_newest_cb, NULL);
}

void
kt_editions_load (KtEditions *self)
{
  g_return_if_fail (KT_IS_EDITIONS (self));

  self->load_again = self->is_loading;
  if (self->is_loading || self->vault == NULL)
    return;
  self->is_loading = TRUE;
  kt_vault_list_editions_async (self->vault, self->calls->kind, self->cancellable, listed_cb, g_object_ref (self));
}

/* --- Object --- */

static void
kt_editions_dispose (GObject *object)
{
  kt_editions_stop (KT_EDITIONS (object));
  G_OBJECT_CLASS (kt_editions_parent_class)->dispose (object);
}

static void
kt_editions_finalize (GObject *object)
{
  KtEditions *self = KT_EDITIONS (object);

  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->heads);
  clear_edition (self, self->newest);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (kt_editions_parent_class)->finalize (object);
}

static void
kt_editions_class_init (KtEditionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kt_editions_dispose;
  object_class->finalize = kt_editions_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
editions_changed_cb (KtVault *vault, gint64 kind, KtEditions *self)
{
  if (kind == self->calls->kind)
    kt_editions_load (self);
}

static void
kt_editions_init (KtEditions *self)
{
  self->cancellable = g_cancellable_new ();
  self->heads = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_edition_record_unref);
}

KtEditions *
kt_editions_new (KtVault *vault, const KtEditionCalls *calls)
{
  KtEditions *self = g_object_new (KT_TYPE_EDITIONS, NULL);

  self->calls = calls;
  self->vault = g_object_ref (vault);
  g_signal_connect_object (vault, "editions-changed", G_CALLBACK (editions_changed_cb), self, G_CONNECT_DEFAULT);
  kt_editions_load (self);
  return self;
}

void
kt_editions_stop (KtEditions *self)
{
  g_return_if_fail (KT_IS_EDITIONS (self));

  g_cancellable_cancel (self->cancellable);
  if (self->vault != NULL)
    g_signal_handlers_disconnect_by_func (self->vault, editions_changed_cb, self);
  g_clear_object (&self->vault);
}

gpointer
kt_editions_get_newest (KtEditions *self)
{
  g_return_val_if_fail (KT_IS_EDITIONS (self), NULL);

  return self->newest;
}

GPtrArray *
kt_editions_get_heads (KtEditions *self)
{
  g_return_val_if_fail (KT_IS_EDITIONS (self), NULL);

  return self->heads;
}

const GError *
kt_editions_get_error (KtEditions *self)
{
  g_return_val_if_fail (KT_IS_EDITIONS (self), NULL);

  return self->error;
}
