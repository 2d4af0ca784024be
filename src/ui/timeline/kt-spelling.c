/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-spelling.h"

#define LANGUAGE "nl_NL"

/* Kept with the provider, which there is one of. */
typedef struct
{
  SpellingChecker *checker;
  gboolean is_loaded;
  GPtrArray *waiting; /* of GTask; NULL when nothing is being loaded */
} Shared;

static void
shared_free (gpointer data)
{
  Shared *shared = data;

  g_clear_object (&shared->checker);
  g_clear_pointer (&shared->waiting, g_ptr_array_unref);
  g_free (shared);
}

static Shared *
get_shared (void)
{
  GObject *provider = G_OBJECT (spelling_provider_get_default ());
  Shared *shared = g_object_get_data (provider, "kt-spelling");

  if (shared == NULL)
    {
      shared = g_new0 (Shared, 1);
      g_object_set_data_full (provider, "kt-spelling", shared, shared_free);
    }
  return shared;
}

static void
answer (GTask *task, SpellingChecker *checker)
{
  g_task_return_pointer (task, checker != NULL ? g_object_ref (checker) : NULL, g_object_unref);
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  SpellingProvider *provider = data;

  if (spelling_provider_supports_language (provider, LANGUAGE))
    g_task_return_pointer (task, spelling_checker_new (provider, LANGUAGE), g_object_unref);
  else
    g_task_return_pointer (task, NULL, NULL);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Shared *shared = get_shared ();
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&shared->waiting);

  shared->checker = g_task_propagate_pointer (G_TASK (result), NULL);
  shared->is_loaded = TRUE;
  for (guint i = 0; i < waiting->len; i++)
    answer (g_ptr_array_index (waiting, i), shared->checker);
}

void
kt_spelling_load_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Shared *shared = get_shared ();
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GTask) loading = NULL;

  g_task_set_source_tag (task, kt_spelling_load_async);
  if (shared->is_loaded)
    {
      answer (task, shared->checker);
      return;
    }
  if (shared->waiting != NULL)
    {
      g_ptr_array_add (shared->waiting, g_steal_pointer (&task));
      return;
    }

  shared->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (shared->waiting, g_steal_pointer (&task));
  loading = g_task_new (NULL, NULL, loaded_cb, NULL);
  g_task_set_task_data (loading, g_object_ref (spelling_provider_get_default ()), g_object_unref);
  g_task_run_in_thread (loading, load_thread);
}

SpellingChecker *
kt_spelling_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GMenuModel *
kt_spelling_menu_new (GMenuModel *menu)
{
  GMenu *safe = g_menu_new ();

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new_from_model (menu, i);
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *action = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action) &&
          g_str_equal (action, "spelling.add"))
        continue;

      /* The corrections, which come and go with the word, are no GMenu. */
      if (G_IS_MENU (section))
        {
          g_autoptr (GMenuModel) safe_section = kt_spelling_menu_new (section);

          g_menu_item_set_section (item, safe_section);
        }
      g_menu_append_item (safe, item);
    }
  return G_MENU_MODEL (safe);
}
