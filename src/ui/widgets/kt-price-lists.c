/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-price-lists.h"

#include "publish/kt-price-list-file.h"
#include "store/kt-vault-edition.h"

#include <string.h>

struct _KtPriceLists
{
  GObject parent_instance;

  KtVault *vault; /* NULL once it stopped */
  GCancellable *cancellable;
  gboolean is_loading;
  gboolean load_again;

  GPtrArray *heads;
  KtPriceList *newest;
  GError *error;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtPriceLists, kt_price_lists, G_TYPE_OBJECT)

/* --- On a thread --- */

static void
parse_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const KtEditionRecord *record = data;
  GError *error = NULL;
  KtPriceList *list = kt_price_list_parse (record->document, strlen (record->document), &error);

  if (list == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  kt_price_list_prepare (list);
  g_task_return_pointer (task, list, (GDestroyNotify)kt_price_list_unref);
}

static KtEditionRecord *
make_record (const KtPriceList *list)
{
  KtEditionRecord *record = kt_edition_record_new (KT_EDITION_PRICE_LIST, list->id);

  g_set_str (&record->title, list->title);
  g_set_str (&record->made, list->made);
  g_set_str (&record->changes, list->changes);
  record->document = kt_price_list_print (list);
  return record;
}

static void
print_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, make_record (data), (GDestroyNotify)kt_edition_record_unref);
}

static void
start_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (KtPriceList) list = kt_price_list_open_start (&error);

  if (list != NULL)
    g_task_return_pointer (task, make_record (list), (GDestroyNotify)kt_edition_record_unref);
  else
    g_task_return_error (task, error);
}

/* --- Finding --- */

static void
parsed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  KtPriceList *list = g_task_propagate_pointer (G_TASK (result), &error);

  if (list != NULL)
    g_task_return_pointer (task, list, (GDestroyNotify)kt_price_list_unref);
  else
    g_task_return_error (task, error);
}

static void
got_record_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GTask) parsing = NULL;
  GError *error = NULL;
  KtEditionRecord *record = kt_vault_get_edition_finish (KT_VAULT (object), result, &error);

  if (record == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  parsing = g_task_new (NULL, g_task_get_cancellable (task), parsed_cb, g_object_ref (task));
  g_task_set_source_tag (parsing, got_record_cb);
  g_task_set_task_data (parsing, record, (GDestroyNotify)kt_edition_record_unref);
  g_task_run_in_thread (parsing, parse_thread);
}

void
kt_price_lists_find_async (KtPriceLists *self,
                           const char *list_id,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (KT_IS_PRICE_LISTS (self));

  g_task_set_source_tag (task, kt_price_lists_find_async);
  if (self->newest != NULL && g_str_equal (self->newest->id, list_id))
    g_task_return_pointer (task, kt_price_list_ref (self->newest), (GDestroyNotify)kt_price_list_unref);
  else if (self->vault != NULL)
    kt_vault_get_edition_async (self->vault, KT_EDITION_PRICE_LIST, list_id, cancellable, got_record_cb,
                                g_object_ref (task));
  else
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the vault is closed");
}

KtPriceList *
kt_price_lists_find_finish (KtPriceLists *self, GAsyncResult *result, GError **error)
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
  KtPriceLists *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (KtEditionRecord) record = g_task_propagate_pointer (G_TASK (result), &error);

  if (record == NULL)
    g_task_return_error (task, error);
  else if (self->vault == NULL)
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the vault is closed");
  else
    kt_vault_add_edition_async (self->vault, record, g_task_get_cancellable (task), added_cb, g_object_ref (task));
}

/* @list: (nullable): the one to begin with */
static void
add (KtPriceLists *self, KtPriceList *list, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) printing = g_task_new (NULL, cancellable, made_record_cb, task);

  g_task_set_source_tag (task, kt_price_lists_add_async);
  g_task_set_source_tag (printing, kt_price_lists_add_async);
  if (list != NULL)
    g_task_set_task_data (printing, kt_price_list_ref (list), (GDestroyNotify)kt_price_list_unref);
  g_task_run_in_thread (printing, list != NULL ? print_thread : start_thread);
}

void
kt_price_lists_add_async (KtPriceLists *self,
                          KtPriceList *list,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (KT_IS_PRICE_LISTS (self));
  g_return_if_fail (list != NULL && list->id != NULL && list->made != NULL && list->changes != NULL);

  add (self, list, cancellable, callback, user_data);
}

gboolean
kt_price_lists_add_finish (KtPriceLists *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- Loading --- */

/* @newest: (transfer full) (nullable); @error: (transfer full) (nullable) */
static void
loaded (KtPriceLists *self, KtPriceList *newest, GError *error)
{
  self->is_loading = FALSE;
  if (self->load_again)
    {
      g_clear_pointer (&newest, kt_price_list_unref);
      g_clear_error (&error);
      kt_price_lists_load (self);
      return;
    }
  if (newest != NULL)
    {
      g_clear_pointer (&self->newest, kt_price_list_unref);
      self->newest = newest;
    }
  g_clear_error (&self->error);
  self->error = error;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
found_newest_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  KtPriceLists *self = KT_PRICE_LISTS (object);
  GError *error = NULL;
  KtPriceList *newest = kt_price_lists_find_finish (self, result, &error);

  if (self->vault != NULL)
    {
      loaded (self, newest, error);
      return;
    }
  g_clear_pointer (&newest, kt_price_list_unref);
  g_clear_error (&error);
}

static void
added_start_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  KtPriceLists *self = KT_PRICE_LISTS (object);
  GError *error = NULL;
  gboolean is_added = kt_price_lists_add_finish (self, result, &error);

  if (self->vault == NULL)
    {
      g_clear_error (&error);
      return;
    }
  if (is_added)
    {
      self->is_loading = FALSE;
      kt_price_lists_load (self);
    }
  else
    {
      loaded (self, NULL, error);
    }
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtPriceLists) self = user_data;
  GError *error = NULL;
  g_autoptr (GPtrArray) heads = kt_vault_list_editions_finish (KT_VAULT (object), result, &error);

  if (self->vault == NULL)
    {
      g_clear_error (&error);
      return;
    }
  if (heads == NULL)
    {
      loaded (self, NULL, error);
      return;
    }
  if (heads->len == 0)
    {
      add (self, NULL, self->cancellable, added_start_cb, NULL);
      return;
    }
  g_ptr_array_unref (self->heads);
  self->heads = g_steal_pointer (&heads);
  kt_price_lists_find_async (self, ((KtEditionRecord *)self->heads->pdata[self->heads->len - 1])->edition_id,
                             self->cancellable, found_newest_cb, NULL);
}

void
kt_price_lists_load (KtPriceLists *self)
{
  g_return_if_fail (KT_IS_PRICE_LISTS (self));

  self->load_again = self->is_loading;
  if (self->is_loading || self->vault == NULL)
    return;
  self->is_loading = TRUE;
  kt_vault_list_editions_async (self->vault, KT_EDITION_PRICE_LIST, self->cancellable, listed_cb, g_object_ref (self));
}

/* --- Object --- */

static void
kt_price_lists_dispose (GObject *object)
{
  kt_price_lists_stop (KT_PRICE_LISTS (object));
  G_OBJECT_CLASS (kt_price_lists_parent_class)->dispose (object);
}

static void
kt_price_lists_finalize (GObject *object)
{
  KtPriceLists *self = KT_PRICE_LISTS (object);

  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->heads);
  g_clear_pointer (&self->newest, kt_price_list_unref);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (kt_price_lists_parent_class)->finalize (object);
}

static void
kt_price_lists_class_init (KtPriceListsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kt_price_lists_dispose;
  object_class->finalize = kt_price_lists_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
editions_changed_cb (KtVault *vault, gint64 kind, KtPriceLists *self)
{
  if (kind == KT_EDITION_PRICE_LIST)
    kt_price_lists_load (self);
}

static void
kt_price_lists_init (KtPriceLists *self)
{
  self->cancellable = g_cancellable_new ();
  self->heads = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_edition_record_unref);
}

KtPriceLists *
kt_price_lists_new (KtVault *vault)
{
  KtPriceLists *self = g_object_new (KT_TYPE_PRICE_LISTS, NULL);

  self->vault = g_object_ref (vault);
  g_signal_connect_object (vault, "editions-changed", G_CALLBACK (editions_changed_cb), self, G_CONNECT_DEFAULT);
  kt_price_lists_load (self);
  return self;
}

void
kt_price_lists_stop (KtPriceLists *self)
{
  g_return_if_fail (KT_IS_PRICE_LISTS (self));

  g_cancellable_cancel (self->cancellable);
  if (self->vault != NULL)
    g_signal_handlers_disconnect_by_func (self->vault, kt_price_lists_load, self);
  g_clear_object (&self->vault);
}

KtPriceList *
kt_price_lists_get_newest (KtPriceLists *self)
{
  g_return_val_if_fail (KT_IS_PRICE_LISTS (self), NULL);

  return self->newest;
}

GPtrArray *
kt_price_lists_get_heads (KtPriceLists *self)
{
  g_return_val_if_fail (KT_IS_PRICE_LISTS (self), NULL);

  return self->heads;
}

const GError *
kt_price_lists_get_error (KtPriceLists *self)
{
  g_return_val_if_fail (KT_IS_PRICE_LISTS (self), NULL);

  return self->error;
}
