/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-side-export.h"

#include "publish/kt-collection-csv.h"
#include "publish/kt-publish.h"
#include "ui/widgets/kt-registered.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GBytes *table;
  char *path;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_bytes_unref (export->table);
  g_free (export->path);
  g_free (export);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  GError *error = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error) &&
      kt_publish_save (export->table, export->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
kt_side_export_async (KtSession *session,
                      const KtCollection *collection,
                      GFile *file,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Export *export = g_new0 (Export, 1);
  char *table = kt_collection_to_csv (collection);
  g_autoptr (GArray) casussen = kt_collection_list_casussen (collection);
  /* Translators: in the register of what left the program. */
  g_autoptr (GPtrArray) lines =
      kt_registered_new_lines (casussen, KT_DISCLOSURE_FORM_CSV, _ ("Table of casussen side by side"));

  export->table = g_bytes_new_take (table, strlen (table));
  export->path = g_file_get_path (file);
  g_task_set_source_tag (task, kt_side_export_async);
  g_task_set_task_data (task, export, export_free);
  kt_registered_run (task, kt_session_get_vault (session), lines, write_thread);
}

gboolean
kt_side_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
