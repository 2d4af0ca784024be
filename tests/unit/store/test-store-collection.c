/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "store-fixture.h"
#include "store/kt-store-collection.h"
#include "store/kt-vault-collection.h"
#include "vault-fixture.h"

#define LATER "2026-07-04T12:00"

static KtCollectionRecord *
make (gint64 id, const char *title, const char *document)
{
  KtCollectionRecord *record = kt_collection_record_new (document);

  record->id = id;
  g_set_str (&record->title, title);
  return record;
}

static gint64
add (Fixture *self, const char *title)
{
  g_autoptr (KtCollectionRecord) record = make (0, title, "{\"how\":\"Zo\"}");
  g_autoptr (GError) error = NULL;
  gint64 id = kt_store_add_collection (self->store, record, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static void
assert_titles (Fixture *self, const char *expected)
{
  g_autoptr (GPtrArray) records = kt_store_list_collections (self->store, NULL);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (titles, "%s;", ((KtCollectionRecord *)records->pdata[i])->title);
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
test_records (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (KtCollectionRecord) change = NULL;
  gint64 id = add (self, "Halfjaar 2026");
  const KtCollectionRecord *record, *changed;

  add (self, "");
  before = kt_store_list_collections (self->store, &error);
  record = before->pdata[0];
  g_assert_cmpint (record->id, ==, id);
  g_assert_cmpstr (record->document, ==, "{\"how\":\"Zo\"}");

  fixture_reopen (self, LATER);
  change = make (id, "Heel 2026", "{\"how\":\"Anders\"}");
  g_assert_true (kt_store_update_collection (self->store, change, &error));
  assert_titles (self, "Heel 2026;;");
  after = kt_store_list_collections (self->store, &error);
  changed = after->pdata[0];
  g_assert_cmpstr (changed->document, ==, "{\"how\":\"Anders\"}");
  g_assert_cmpint (changed->changed, >, record->changed);
}

static void
test_hiding (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = add (self, "een");
  g_autoptr (KtCollectionRecord) change = make (id, "getypt", "{}");

  add (self, "twee");
  g_assert_true (kt_store_set_collection_deleted (self->store, id, TRUE, &error));
  assert_titles (self, "twee;");
  g_assert_true (kt_store_update_collection (self->store, change, &error));
  g_assert_true (kt_store_set_collection_deleted (self->store, id, FALSE, &error));
  assert_titles (self, "getypt;twee;");
  g_assert_true (kt_store_set_collection_deleted (self->store, id, TRUE, &error));
  fixture_reopen (self, NULL);
  assert_titles (self, "twee;");
  g_assert_false (kt_store_set_collection_deleted (self->store, id, FALSE, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (kt_store_update_collection (self->store, change, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  g_assert_cmpint (add (self, "drie"), >, id + 1);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *title, *document, *message;
  } cases[] = {
    { "a\nb", "{}", "title: has more than one line" },
    { "", "", "document: line 1: the text ends too early" },
    { "", "[]", "document: is not an object" },
  };
  gint64 id = add (self, "een");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KtCollectionRecord) record = make (id, cases[i].title, cases[i].document);
      g_autoptr (GError) add_error = NULL;
      g_autoptr (GError) update_error = NULL;

      g_assert_cmpint (kt_store_add_collection (self->store, record, &add_error), ==, 0);
      g_assert_error (add_error, KT_ERROR, KT_ERROR_INVALID);
      g_assert_cmpstr (add_error->message, ==, cases[i].message);
      g_assert_false (kt_store_update_collection (self->store, record, &update_error));
      g_assert_error (update_error, KT_ERROR, KT_ERROR_INVALID);
    }
  assert_titles (self, "een;");
}

/* --- As the pages ask it --- */

static void
collections_changed_cb (KtVault *vault, gint64 collection_id, GString *events)
{
  g_string_append_printf (events, "collection %d;", (int)collection_id);
}

static void
set_up_vault (VaultFixture *self, gconstpointer data)
{
  fixture_set_up (&self->base, data);
  vault_fixture_open (self);
  g_signal_connect (self->vault, "collections-changed", G_CALLBACK (collections_changed_cb), self->events);
}

static void
test_vault (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtCollectionRecord) record = make (0, "een", "{}");
  g_autoptr (KtCollectionRecord) change = make (1, "twee", "{}");
  g_autoptr (KtCollectionRecord) missing = make (77, "drie", "{}");
  g_autoptr (GPtrArray) records = NULL;

  kt_vault_add_collection_async (self->vault, record, NULL, result_cb, self);
  g_assert_cmpint (kt_vault_add_collection_finish (self->vault, wait_for (self), &error), ==, 1);
  kt_vault_update_collection_async (self->vault, change, NULL, result_cb, self);
  g_assert_true (kt_vault_update_collection_finish (self->vault, wait_for (self), &error));
  assert_events (self, "collection 1;done;collection 1;done;");
  kt_vault_list_collections_async (self->vault, NULL, result_cb, self);
  records = kt_vault_list_collections_finish (self->vault, wait_for (self), &error);
  g_assert_cmpuint (records->len, ==, 1);
  g_assert_cmpstr (((KtCollectionRecord *)records->pdata[0])->title, ==, "twee");
  kt_vault_set_collection_deleted_async (self->vault, 1, TRUE, NULL, result_cb, self);
  g_assert_true (kt_vault_set_collection_deleted_finish (self->vault, wait_for (self), &error));
  assert_events (self, "done;collection 1;done;");

  /* What is not done is not told. */
  kt_vault_update_collection_async (self->vault, missing, NULL, result_cb, self);
  g_assert_false (kt_vault_update_collection_finish (self->vault, wait_for (self), &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  kt_vault_set_collection_deleted_async (self->vault, 77, TRUE, NULL, result_cb, self);
  g_assert_false (kt_vault_set_collection_deleted_finish (self->vault, wait_for (self), &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  assert_events (self, "done;done;");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store-collection/records", test_records);
  fixture_add ("/store-collection/hiding", test_hiding);
  fixture_add ("/store-collection/refused", test_refused);
  g_test_add ("/store-collection/vault", VaultFixture, NULL, set_up_vault, test_vault, vault_fixture_tear_down);

  return g_test_run ();
}
