/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/prices/kt-price-import.h"

void
kt_price_import_free (KtPriceImport *self)
{
  g_clear_pointer (&self->faults, g_array_unref);
  g_clear_pointer (&self->prices, g_ptr_array_unref);
  g_free (self);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  /* One byte more than may be, so that what is too long is told as such and not cut off. */
  gsize size = KT_PRICE_CSV_SIZE_MAX + 1, n_read = 0;
  g_autofree char *text = g_malloc (size);
  GError *error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (data, cancellable, &error);
  KtPriceImport *import;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), text, size, &n_read, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  import = g_new0 (KtPriceImport, 1);
  import->faults = g_array_new (FALSE, FALSE, sizeof (KtPriceFault));
  import->prices = kt_price_csv_read (text, n_read, import->faults);
  g_task_return_pointer (task, import, (GDestroyNotify)kt_price_import_free);
}

void
kt_price_import_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, kt_price_import_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}

KtPriceImport *
kt_price_import_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
