/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-paged-model.h"

/* The records are numbers; the shelf counts how often and for how many it was asked. */
typedef struct
{
  gint64 id;
  int edition;
} Record;

typedef struct
{
  GObject *owner;
  KtPagedModel *model;
  GPtrArray *changes;
  GArray *mirror; /* what somebody has who follows the reports */
} Fixture;

static int edition;
static guint n_loads;
static guint n_loaded;
static guint n_alive;
static gboolean fails;

static void
record_free (gpointer data)
{
  n_alive--;
  g_free (data);
}

static Record *
record_new (gint64 id)
{
  Record *record = g_new (Record, 1);

  record->id = id;
  record->edition = edition;
  n_alive++;
  return record;
}

static void
load (gpointer owner,
      const gint64 *ids,
      gsize n_ids,
      GCancellable *cancellable,
      GAsyncReadyCallback callback,
      gpointer data)
{
  g_autoptr (GTask) task = g_task_new (owner, cancellable, callback, data);
  GPtrArray *records = g_ptr_array_new_with_free_func (record_free);

  n_loads++;
  n_loaded += n_ids;
  for (gsize i = 0; i < n_ids; i++)
    g_ptr_array_add (records, record_new (ids[i]));
  if (fails)
    {
      g_ptr_array_unref (records);
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "No");
      return;
    }
  g_task_return_pointer (task, records, (GDestroyNotify)g_ptr_array_unref);
}

static GPtrArray *
finish (gpointer owner, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gint64
get_id (gconstpointer record)
{
  return ((const Record *)record)->id;
}

static const KtPagedSource source = { load, finish, get_id, record_free };

static void
items_changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, Fixture *fixture)
{
  g_ptr_array_add (fixture->changes, g_strdup_printf ("%u-%u+%u", position, n_removed, n_added));
  if (n_removed > 0)
    g_array_remove_range (fixture->mirror, position, n_removed);
  for (guint i = position; i < position + n_added; i++)
    {
      gint64 id = kt_paged_model_get_id (KT_PAGED_MODEL (model), i);

      g_array_insert_val (fixture->mirror, i, id);
    }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  edition = 1;
  n_loads = 0;
  n_loaded = 0;
  n_alive = 0;
  fails = FALSE;
  fixture->owner = g_object_new (G_TYPE_OBJECT, NULL);
  fixture->model = kt_paged_model_new (fixture->owner, &source);
  fixture->changes = g_ptr_array_new_with_free_func (g_free);
  fixture->mirror = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_signal_connect (fixture->model, "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->model != NULL)
    g_assert_finalize_object (fixture->model);
  while (n_alive > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->owner);
  g_ptr_array_unref (fixture->changes);
  g_array_unref (fixture->mirror);
  g_assert_cmpuint (n_alive, ==, 0);
}

static void
set_numbers (Fixture *fixture, gint64 first, guint n)
{
  g_autofree gint64 *ids = g_new (gint64, n + 1);

  for (guint i = 0; i < n; i++)
    ids[i] = first + i;
  kt_paged_model_set_ids (fixture->model, ids, n);
}

static void
set_ids (Fixture *fixture, const char *numbers)
{
  g_auto (GStrv) words = g_strsplit (numbers, " ", -1);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_ptr_array_set_size (fixture->changes, 0);
  for (guint i = 0; words[i] != NULL; i++)
    {
      gint64 id = g_ascii_strtoll (words[i], NULL, 10);

      g_array_append_val (ids, id);
    }
  kt_paged_model_set_ids (fixture->model, (const gint64 *)(gpointer)ids->data, ids->len);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, ids->len);
  for (guint i = 0; i < ids->len; i++)
    g_assert_cmpint (kt_paged_model_get_id (fixture->model, i), ==, g_array_index (ids, gint64, i));
  g_assert_cmpmem (fixture->mirror->data, fixture->mirror->len * sizeof (gint64), ids->data,
                   ids->len * sizeof (gint64));
}

static char *
get_changes (Fixture *fixture)
{
  g_ptr_array_add (fixture->changes, NULL);

  char *joined = g_strjoinv (" ", (char **)fixture->changes->pdata);

  g_ptr_array_set_size (fixture->changes, 0);
  return joined;
}

static KtPagedItem *
get_item (Fixture *fixture, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (fixture->model), position);
}

static Record *
wait_for_record (KtPagedItem *item)
{
  while (kt_paged_item_get_record (item) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return kt_paged_item_get_record (item);
}

static void
test_loads_a_page (Fixture *fixture, gconstpointer data)
{
  set_numbers (fixture, 1, 10000);
  g_assert_cmpuint (n_loads, ==, 0);

  g_autoptr (KtPagedItem) item = get_item (fixture, 5000);

  g_assert_cmpint (kt_paged_item_get_id (item), ==, 5001);
  g_assert_null (kt_paged_item_get_record (item));
  g_assert_cmpint (wait_for_record (item)->id, ==, 5001);

  g_autoptr (KtPagedItem) neighbour = get_item (fixture, 5001);

  g_assert_nonnull (kt_paged_item_get_record (neighbour));
  g_assert_cmpuint (n_loads, ==, 1);
  g_assert_cmpuint (n_loaded, ==, KT_PAGED_MODEL_PAGE);
}

static void
test_keeps_few (Fixture *fixture, gconstpointer data)
{
  set_numbers (fixture, 1, 10000);
  for (guint i = 0; i < 10000; i += KT_PAGED_MODEL_PAGE)
    {
      g_autoptr (KtPagedItem) item = get_item (fixture, i);

      wait_for_record (item);
    }
  g_assert_cmpuint (n_alive, <, 1000);

  g_autoptr (KtPagedItem) item = get_item (fixture, 0);

  g_assert_cmpint (wait_for_record (item)->id, ==, 1);
}

static void
test_skips_what_was_passed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtPagedItem) last = NULL;

  set_numbers (fixture, 1, 10000);
  for (guint i = 0; i < 10000; i++)
    {
      g_clear_object (&last);
      last = get_item (fixture, i);
    }
  g_assert_cmpint (wait_for_record (last)->id, ==, 10000);
  g_assert_cmpuint (n_loads, <=, 3);
}

static void
test_reports_little (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *from;
    const char *to;
    const char *changes;
  } cases[] = {
    { "1 2 3", "1 2 3", "" },
    { "1 2 3", "1 2 3 4", "3-0+1" },
    { "1 2 3", "0 1 2 3", "0-0+1" },
    { "1 2 3 4", "1 4", "1-2+0" },
    { "1 2 3 4 5", "4 1 2 3 5", "3-1+0 0-0+1" },
    { "1 2 3 4 5", "2 3 4 1 5", "0-1+0 3-0+1" },
    { "1 2 3 4 5 6", "1 9 3 8 6", "3-2+0 1-1+0 1-0+1 3-0+1" },
    { "1 2 3", "7 8", "0-3+0 0-0+2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *changes = NULL;

      set_ids (fixture, cases[i].from);
      set_ids (fixture, cases[i].to);
      changes = get_changes (fixture);
      g_assert_cmpstr (changes, ==, cases[i].changes);
    }
}

/* Whatever the change, who follows the reports ends with the same list. */
static void
test_reports_right (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) numbers = g_string_new (NULL);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      guint n = (guint)g_rand_int_range (rand, 1, 200);

      for (guint i = 0; i < n; i++)
        {
          int id = round % 2 == 0 ? g_rand_int_range (rand, 1, 250) : (int)i + g_rand_int_range (rand, 0, 3) + 1;

          if (g_hash_table_add (seen, GINT_TO_POINTER (id)))
            g_string_append_printf (numbers, "%s%d", numbers->len > 0 ? " " : "", id);
        }
      set_ids (fixture, numbers->str);
    }
}

static void
test_same_item (Fixture *fixture, gconstpointer data)
{
  set_ids (fixture, "1 2 3");

  g_autoptr (KtPagedItem) before = get_item (fixture, 2);

  set_ids (fixture, "3 1 2");

  g_autoptr (KtPagedItem) after = get_item (fixture, 0);

  g_assert_true (before == after);
  g_assert_true (kt_paged_model_find (fixture->model, 2, NULL));
  g_assert_false (kt_paged_model_find (fixture->model, 4, NULL));
  wait_for_record (after);
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_invalidate (Fixture *fixture, gconstpointer data)
{
  guint n_notified = 0;

  set_numbers (fixture, 1, 10);

  g_autoptr (KtPagedItem) item = get_item (fixture, 3);

  wait_for_record (item);
  g_signal_connect (item, "notify::record", G_CALLBACK (count_cb), &n_notified);
  edition = 2;
  kt_paged_model_invalidate (fixture->model, 4);
  g_assert_cmpint (wait_for_record (item)->edition, ==, 1);
  while (n_notified == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (wait_for_record (item)->edition, ==, 2);
  g_assert_cmpuint (n_loaded, ==, 11);

  edition = 3;
  kt_paged_model_invalidate_all (fixture->model);
  while (n_notified == 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (wait_for_record (item)->edition, ==, 3);
  g_assert_cmpuint (n_loaded, ==, 21);
}

static void
test_put_records (Fixture *fixture, gconstpointer data)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (record_free);

  for (gint64 id = 1; id <= 5; id++)
    g_ptr_array_add (records, record_new (id));
  kt_paged_model_put_records (fixture->model, records);
  set_numbers (fixture, 1, 5);

  g_autoptr (KtPagedItem) item = get_item (fixture, 0);

  g_assert_nonnull (kt_paged_item_get_record (item));
  g_assert_cmpuint (n_loads, ==, 0);
}

static void
failed_cb (KtPagedModel *model, const GError *error, guint *count)
{
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  (*count)++;
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  guint n_failed = 0;

  g_signal_connect (fixture->model, "load-failed", G_CALLBACK (failed_cb), &n_failed);
  fails = TRUE;
  set_numbers (fixture, 1, 5);

  g_autoptr (KtPagedItem) item = get_item (fixture, 0);

  while (n_failed == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (kt_paged_item_get_record (item));

  fails = FALSE;

  g_autoptr (KtPagedItem) again = get_item (fixture, 0);

  wait_for_record (again);
}

static void
test_gone_while_loading (Fixture *fixture, gconstpointer data)
{
  set_numbers (fixture, 1, 5);

  g_autoptr (KtPagedItem) item = get_item (fixture, 0);

  g_assert_cmpuint (n_alive, >, 0);
  g_clear_object (&fixture->model);
  while (n_alive > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (kt_paged_item_get_record (item));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/paged-model/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("loads-a-page", test_loads_a_page);
  ADD ("keeps-few", test_keeps_few);
  ADD ("skips-what-was-passed", test_skips_what_was_passed);
  ADD ("reports-little", test_reports_little);
  ADD ("reports-right", test_reports_right);
  ADD ("same-item", test_same_item);
  ADD ("invalidate", test_invalidate);
  ADD ("put-records", test_put_records);
  ADD ("failure", test_failure);
  ADD ("gone-while-loading", test_gone_while_loading);
  return g_test_run ();
}
