/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "store-fixture.h"
#include "store/kt-vault.h"

/* The vault as the user interface sees it. */
typedef struct
{
  Fixture base;
  KtVault *vault;
  GString *events; /* what was told, in order */
} VaultFixture;

static void
result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **place)
{
  while (*place == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *place;
}

static void
casus_changed_cb (KtVault *vault, gint64 id, GString *events)
{
  g_string_append_printf (events, "casus %d;", (int)id);
}

static void
persons_changed_cb (KtVault *vault, gint64 id, GString *events)
{
  g_string_append_printf (events, "persons %d;", (int)id);
}

static void
notes_changed_cb (KtVault *vault, gint64 casus_id, gint64 note_id, GString *events)
{
  g_string_append_printf (events, "notes %d %d;", (int)casus_id, (int)note_id);
}

static void
assert_events (VaultFixture *self, const char *expected)
{
  g_assert_cmpstr (self->events->str, ==, expected);
  g_string_truncate (self->events, 0);
}

static KtVault *
open_vault (Fixture *base)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  KtVault *vault;

  kt_vault_open_async (base->folder, PASSPHRASE, base->clock, NULL, result_cb, &result);
  vault = kt_vault_open_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_nonnull (vault);
  return vault;
}

static void
set_up (VaultFixture *self, gconstpointer data)
{
  fixture_set_up (&self->base, data);
  g_clear_pointer (&self->base.store, kt_store_close);
  self->events = g_string_new (NULL);
  self->vault = open_vault (&self->base);
  g_signal_connect (self->vault, "casus-changed", G_CALLBACK (casus_changed_cb), self->events);
  g_signal_connect (self->vault, "persons-changed", G_CALLBACK (persons_changed_cb), self->events);
  g_signal_connect (self->vault, "notes-changed", G_CALLBACK (notes_changed_cb), self->events);
}

static void
tear_down (VaultFixture *self, gconstpointer data)
{
  g_clear_object (&self->vault);
  g_string_free (self->events, TRUE);
  fixture_tear_down (&self->base, data);
}

static gint64
vault_add_casus (VaultFixture *self, const char *title)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtCasus) casus = kt_casus_new ();
  gint64 id;

  g_set_str (&casus->title, title);
  kt_vault_add_casus_async (self->vault, casus, NULL, result_cb, &result);
  id = kt_vault_add_casus_finish (self->vault, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static gint64
vault_save_note (VaultFixture *self, gint64 id, gint64 casus_id, const char *text)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtNote) note = kt_note_new ("2026-03-04T11:00");

  note->id = id;
  note->casus_id = casus_id;
  g_set_str (&note->text, text);
  kt_vault_save_note_async (self->vault, note, NULL, result_cb, &result);
  id = kt_vault_save_note_finish (self->vault, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static void
test_changes (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) person_result = NULL;
  g_autoptr (GAsyncResult) update_result = NULL;
  g_autoptr (GAsyncResult) delete_result = NULL;
  g_autoptr (GAsyncResult) note_result = NULL;
  g_autoptr (GAsyncResult) casus_result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtPerson) person = kt_person_new ();
  g_autoptr (KtPerson) changed = NULL;
  gint64 casus_id = vault_add_casus (self, "Verhuizing"), other_id, person_id, note_id;

  assert_events (self, "casus 1;");
  other_id = vault_add_casus (self, "Schulden");
  assert_events (self, "casus 2;");

  person->casus_id = casus_id;
  kt_vault_add_person_async (self->vault, person, NULL, result_cb, &person_result);
  person_id = kt_vault_add_person_finish (self->vault, wait_for (&person_result), &error);
  g_assert_no_error (error);
  assert_events (self, "persons 1;");
  changed = kt_person_copy (person);
  changed->id = person_id;
  changed->casus_id = 0;
  g_set_str (&changed->name, "Ada Bos");
  kt_vault_update_person_async (self->vault, changed, NULL, result_cb, &update_result);
  g_assert_true (kt_vault_update_person_finish (self->vault, wait_for (&update_result), &error));
  assert_events (self, "persons 1;");
  kt_vault_set_person_deleted_async (self->vault, person_id, TRUE, NULL, result_cb, &delete_result);
  g_assert_true (kt_vault_set_person_deleted_finish (self->vault, wait_for (&delete_result), &error));
  assert_events (self, "persons 1;");

  note_id = vault_save_note (self, 0, 0, "In de gang");
  assert_events (self, "notes 0 1;");
  vault_save_note (self, note_id, 0, "In de gang");
  assert_events (self, "");
  vault_save_note (self, note_id, casus_id, "In de gang");
  assert_events (self, "notes 1 1;notes 0 1;");
  vault_save_note (self, note_id, other_id, "In de gang");
  assert_events (self, "notes 2 1;notes 1 1;");
  kt_vault_set_note_deleted_async (self->vault, note_id, TRUE, NULL, result_cb, &note_result);
  g_assert_true (kt_vault_set_note_deleted_finish (self->vault, wait_for (&note_result), &error));
  assert_events (self, "notes 2 1;");
  kt_vault_set_casus_deleted_async (self->vault, casus_id, TRUE, NULL, result_cb, &casus_result);
  g_assert_true (kt_vault_set_casus_deleted_finish (self->vault, wait_for (&casus_result), &error));
  assert_events (self, "casus 1;");
}

static void
note_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GString *events = data;
  g_autoptr (GError) error = NULL;
  gint64 id = kt_vault_save_note_finish (KT_VAULT (source), result, &error);

  g_assert_no_error (error);
  g_string_append_printf (events, "saved %d;", (int)id);
}

static void
test_order (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (KtNote) note = kt_note_new ("2026-03-04T11:00");

      kt_vault_save_note_async (self->vault, note, NULL, note_saved_cb, self->events);
    }
  kt_vault_list_notes_async (self->vault, 0, NULL, result_cb, &result);
  g_assert_cmpstr (self->events->str, ==, "");
  ids = kt_vault_list_notes_finish (self->vault, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 3);
  /* A change is told before the callback of the call that made it. */
  assert_events (self, "notes 0 1;saved 1;notes 0 2;saved 2;notes 0 3;saved 3;");
}

static void
test_cancel (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) save_result = NULL;
  g_autoptr (GAsyncResult) list_result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (KtNote) note = kt_note_new ("2026-03-04T11:00");

  g_cancellable_cancel (cancellable);
  kt_vault_save_note_async (self->vault, note, cancellable, result_cb, &save_result);
  g_assert_cmpint (kt_vault_save_note_finish (self->vault, wait_for (&save_result), &error), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  kt_vault_list_notes_async (self->vault, 0, NULL, result_cb, &list_result);
  ids = kt_vault_list_notes_finish (self->vault, wait_for (&list_result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 0);
  assert_events (self, "");
}

static void
test_cancelled_opening (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  kt_vault_close (self->vault);
  kt_vault_open_async (self->base.folder, PASSPHRASE, self->base.clock, cancellable, result_cb, &result);
  g_cancellable_cancel (cancellable);
  g_assert_null (kt_vault_open_finish (wait_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);

  /* The lock is free again. */
  g_object_unref (self->vault);
  self->vault = open_vault (&self->base);
}

static void
test_close (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) save_result = NULL;
  g_autoptr (GAsyncResult) close_result = NULL;
  g_autoptr (GAsyncResult) late_result = NULL;
  g_autoptr (GAsyncResult) again_result = NULL;
  g_autoptr (GAsyncResult) list_result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (KtNote) note = kt_note_new ("2026-03-04T11:00");

  kt_vault_save_note_async (self->vault, note, NULL, result_cb, &save_result);
  kt_vault_close_async (self->vault, result_cb, &close_result);
  kt_vault_save_note_async (self->vault, note, NULL, result_cb, &late_result);
  g_assert_true (kt_vault_close_finish (self->vault, wait_for (&close_result), &error));
  g_assert_no_error (error);
  g_assert_cmpint (kt_vault_save_note_finish (self->vault, wait_for (&save_result), &error), ==, 1);
  g_assert_no_error (error);
  g_assert_cmpint (kt_vault_save_note_finish (self->vault, wait_for (&late_result), &error), ==, 0);
  g_assert_error (error, KT_ERROR, KT_ERROR_FAILED);
  g_clear_error (&error);
  kt_vault_close_async (self->vault, result_cb, &again_result);
  g_assert_true (kt_vault_close_finish (self->vault, wait_for (&again_result), &error));
  kt_vault_close (self->vault);

  g_clear_object (&late_result);
  g_clear_object (&save_result);
  g_clear_object (&close_result);
  g_clear_object (&again_result);
  g_object_unref (self->vault);
  self->vault = open_vault (&self->base);
  kt_vault_list_notes_async (self->vault, 0, NULL, result_cb, &list_result);
  ids = kt_vault_list_notes_finish (self->vault, wait_for (&list_result), &error);
  g_assert_cmpuint (ids->len, ==, 1);
}

static void
test_finalize_closes (VaultFixture *self, gconstpointer data)
{
  vault_save_note (self, 0, 0, "Blijft");
  g_object_unref (self->vault);
  self->vault = open_vault (&self->base);
}

static void
test_create_and_recover (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) create_result = NULL;
  g_autoptr (GAsyncResult) change_result = NULL;
  g_autoptr (GAsyncResult) wrong_result = NULL;
  g_autoptr (GAsyncResult) recover_result = NULL;
  g_autoptr (GAsyncResult) exists_result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (self->base.above, "tweede", NULL);
  g_autoptr (KtVault) vault = NULL;
  char *code = NULL;

  kt_vault_create_async (folder, "een", KT_KEY_STRENGTH_MINIMAL, self->base.clock, NULL, result_cb, &create_result);
  vault = kt_vault_create_finish (wait_for (&create_result), &code, &error);
  g_assert_no_error (error);
  g_assert_nonnull (code);
  g_assert_cmpstr (kt_vault_get_folder (vault), ==, folder);
  kt_vault_change_passphrase_async (vault, "een", "twee", NULL, result_cb, &change_result);
  g_assert_true (kt_vault_change_passphrase_finish (vault, wait_for (&change_result), &error));
  kt_vault_close (vault);

  kt_vault_open_async (folder, "een", self->base.clock, NULL, result_cb, &wrong_result);
  g_assert_null (kt_vault_open_finish (wait_for (&wrong_result), &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_clear_object (&wrong_result);

  g_clear_object (&create_result);
  g_clear_object (&change_result);
  g_clear_object (&vault);
  kt_vault_recover_async (folder, code, "drie", self->base.clock, NULL, result_cb, &recover_result);
  vault = kt_vault_open_finish (wait_for (&recover_result), &error);
  g_assert_no_error (error);
  g_assert_nonnull (vault);

  kt_secret_string_free (code);
  code = NULL;
  kt_vault_create_async (folder, "een", KT_KEY_STRENGTH_MINIMAL, self->base.clock, NULL, result_cb, &exists_result);
  g_assert_null (kt_vault_create_finish (wait_for (&exists_result), &code, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_EXISTS);
  g_assert_null (code);
}

static void
test_reading (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) casussen_result = NULL;
  g_autoptr (GAsyncResult) heads_result = NULL;
  g_autoptr (GAsyncResult) search_result = NULL;
  g_autoptr (GAsyncResult) notes_result = NULL;
  g_autoptr (GAsyncResult) missing_result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) heads = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (KtSearchQuery) query = kt_search_query_new ("verh");
  gint64 casus_id = vault_add_casus (self, "Verhuizing");
  gint64 note_id = vault_save_note (self, 0, casus_id, "De verhuizing is in mei");

  kt_vault_list_casussen_async (self->vault, NULL, result_cb, &casussen_result);
  ids = kt_vault_list_casussen_finish (self->vault, wait_for (&casussen_result), &error);
  g_assert_cmpuint (ids->len, ==, 1);
  kt_vault_get_casus_heads_async (self->vault, (const gint64 *)(gpointer)ids->data, ids->len, NULL, result_cb,
                                  &heads_result);
  heads = kt_vault_get_casus_heads_finish (self->vault, wait_for (&heads_result), &error);
  g_assert_cmpuint (heads->len, ==, 1);
  kt_vault_search_async (self->vault, query, NULL, result_cb, &search_result);
  hits = kt_vault_search_finish (self->vault, wait_for (&search_result), NULL, &error);
  g_assert_cmpuint (hits->len, ==, 2);
  kt_vault_get_notes_async (self->vault, &note_id, 1, NULL, result_cb, &notes_result);
  notes = kt_vault_get_notes_finish (self->vault, wait_for (&notes_result), &error);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_no_error (error);
  kt_vault_get_note_async (self->vault, 99, NULL, result_cb, &missing_result);
  g_assert_null (kt_vault_get_note_finish (self->vault, wait_for (&missing_result), &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
}

#define ADD(path, function) g_test_add (path, VaultFixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/vault/changes", test_changes);
  ADD ("/vault/order", test_order);
  ADD ("/vault/cancel", test_cancel);
  ADD ("/vault/cancelled-opening", test_cancelled_opening);
  ADD ("/vault/close", test_close);
  ADD ("/vault/finalize-closes", test_finalize_closes);
  ADD ("/vault/create-and-recover", test_create_and_recover);
  ADD ("/vault/reading", test_reading);

  return g_test_run ();
}
