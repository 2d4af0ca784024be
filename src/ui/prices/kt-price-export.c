/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/prices/kt-price-export.h"

#include "publish/kt-price-csv.h"

#include <string.h>

static void
replaced_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  char *text = kt_price_csv_write (data);

  g_task_return_pointer (task, g_bytes_new_take (text, strlen (text)), (GDestroyNotify)g_bytes_unref);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GBytes) table = g_task_propagate_pointer (G_TASK (result), &error);

  if (table == NULL)
    g_task_return_error (task, error);
  else
    g_file_replace_contents_bytes_async (g_task_get_task_data (task), table, NULL, FALSE, G_FILE_CREATE_NONE,
                                         g_task_get_cancellable (task), replaced_cb, g_object_ref (task));
}

void
kt_price_export_async (KtPriceList *list,
                       GFile *file,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GTask) writing = g_task_new (NULL, cancellable, written_cb, task);

  g_task_set_source_tag (task, kt_price_export_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_set_source_tag (writing, kt_price_export_async);
  g_task_set_task_data (writing, kt_price_list_ref (list), (GDestroyNotify)kt_price_list_unref);
  g_task_run_in_thread (writing, write_thread);
}

gboolean
kt_price_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
