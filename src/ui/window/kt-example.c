/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-example.h"

#include "config.h"
#include "core/kt-error.h"
#include "publish/kt-dossier-rooms.h"
#include "store/kt-vault.h"

#include <glib/gstdio.h>

#include <errno.h>

/* The vault is made under another name and gets its own when it is whole, so that an interrupted call leaves no half
 * example behind. */
typedef struct
{
  char *folder;
  char *half;
  KtClock *clock;
  GPtrArray *files; /* GBytes */
  guint n_imported;
  KtVault *vault;
  GError *error;
} Making;

static void
making_free (Making *making)
{
  g_free (making->folder);
  g_free (making->half);
  kt_clock_unref (making->clock);
  g_ptr_array_unref (making->files);
  g_clear_object (&making->vault);
  g_clear_error (&making->error);
  g_free (making);
}

char *
kt_example_get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "keukentafel", "voorbeeld", NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static gboolean
load_files (GPtrArray *files, GError **error)
{
  const char *folder = g_getenv ("KT_EXAMPLE_DIR");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (folder == NULL)
    folder = KT_PKGDATADIR "/example";

  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));

  if (names->len == 0)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_NOT_FOUND, "%s: no example caseload", folder);
      return FALSE;
    }

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *text = NULL;
      gsize length;

      if (!g_file_get_contents (names->pdata[i], &text, &length, error))
        return FALSE;
      g_ptr_array_add (files, g_bytes_new_take (g_steal_pointer (&text), length));
    }

  return TRUE;
}

/* A vault folder holds files only. */
static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* Returns whether there is something to make. */
static void
prepare_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Making *making = task_data;
  GError *error = NULL;

  if (kt_store_is_vault (making->folder))
    {
      g_task_return_boolean (task, FALSE);
      return;
    }

  remove_folder (making->half);
  if (load_files (making->files, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
rename_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Making *making = task_data;
  GError *error = NULL;

  if (making->error != NULL)
    {
      remove_folder (making->half);
      g_task_return_error (task, g_steal_pointer (&making->error));
    }
  else if (g_rename (making->half, making->folder) != 0)
    {
      kt_error_set_from_errno (&error, errno, making->folder);
      g_task_return_error (task, error);
    }
  else
    {
      g_task_return_boolean (task, TRUE);
    }
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Making *making = g_task_get_task_data (task);

  /* What is put right is never left half done by cancelling. */
  g_task_set_check_cancellable (task, FALSE);
  kt_vault_close_finish (KT_VAULT (source), result, making->error == NULL ? &making->error : NULL);
  g_task_run_in_thread (task, rename_thread);
}

static void import_next (GTask *task);

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Making *making = g_task_get_task_data (task);

  if (kt_vault_import_dossier_finish (KT_VAULT (source), result, &making->error) != 0)
    making->n_imported++;
  import_next (g_steal_pointer (&task));
}

static void
import_next (GTask *task)
{
  Making *making = g_task_get_task_data (task);

  if (making->error != NULL || making->n_imported == making->files->len)
    {
      kt_vault_close_async (making->vault, closed_cb, task);
    }
  else
    {
      gsize length;
      const char *text = g_bytes_get_data (making->files->pdata[making->n_imported], &length);

      kt_vault_import_dossier_async (making->vault, text, length, &kt_dossier_rooms, g_task_get_cancellable (task),
                                     imported_cb, task);
    }
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Making *making = g_task_get_task_data (task);
  GError *error = NULL;
  char *recovery_code = NULL;

  making->vault = kt_vault_create_finish (result, &recovery_code, &error);
  kt_secret_string_free (recovery_code);
  if (making->vault == NULL)
    g_task_return_error (task, error);
  else
    import_next (g_steal_pointer (&task));
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Making *making = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean must_make = g_task_propagate_boolean (G_TASK (result), &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else if (!must_make)
    g_task_return_boolean (task, TRUE);
  else
    kt_vault_create_async (making->half, KT_EXAMPLE_PASSPHRASE, KT_KEY_STRENGTH_MINIMAL, making->clock,
                           g_task_get_cancellable (task), created_cb, g_object_ref (task));
}

void
kt_example_make_async (KtClock *clock, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GTask) preparing = g_task_new (NULL, cancellable, prepared_cb, g_object_ref (task));
  Making *making = g_new0 (Making, 1);

  g_task_set_source_tag (task, kt_example_make_async);
  making->folder = kt_example_get_folder ();
  making->half = g_strconcat (making->folder, ".half", NULL);
  making->clock = kt_clock_ref (clock);
  making->files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_task_set_task_data (task, making, (GDestroyNotify)making_free);

  g_task_set_source_tag (preparing, kt_example_make_async);
  g_task_set_task_data (preparing, making, NULL);
  g_task_run_in_thread (preparing, prepare_thread);
}

gboolean
kt_example_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
