/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"
#include "store/kt-key-file.h"
#include "store/kt-migrate.h"
#include "store/kt-store-collection.h"
#include "store/kt-store-disclosure.h"
#include "store/kt-store-effects.h"
#include "store/kt-store-private.h"
#include "store/kt-store-review.h"
#include "store/kt-store-signals.h"
#include "store/kt-store-vensters.h"
#include "store/kt-store-edition.h"

#include <glib/gstdio.h>

/* Vaults that earlier versions of the program wrote. */

/* What the stored vaults have from version 3 on; earlier ones can get it. */
static void
assert_review (KtStore *store, guint n)
{
  g_autoptr (GPtrArray) decisions = kt_store_list_decisions (store, 1, NULL);
  g_autoptr (GPtrArray) passages = kt_store_list_passages (store, 1, NULL);
  g_autoptr (GPtrArray) assessments = kt_store_list_assessments (store, 1, NULL);
  g_autoptr (GPtrArray) disclosures = kt_store_list_disclosures (store, 1, NULL);

  g_assert_cmpuint (decisions->len, ==, n);
  g_assert_cmpuint (passages->len, ==, n);
  g_assert_cmpuint (assessments->len, ==, n);
  g_assert_cmpuint (disclosures->len, ==, n);
}

static void
write_review (KtStore *store)
{
  g_autoptr (KtDecision) decision = kt_decision_new ("de bakker");
  g_autoptr (KtPassage) passage = kt_passage_new ("Aan de keukentafel");
  g_autoptr (KtAssessment) assessment = kt_assessment_new ();
  g_autoptr (KtDisclosure) disclosure = kt_disclosure_new ();
  g_autoptr (GError) error = NULL;

  decision->casus_id = assessment->casus_id = disclosure->casus_id = 1;
  passage->note_id = 1;
  g_set_str (&assessment->answered_by, "Wil Vos");
  g_set_str (&disclosure->recipient, "de school");
  kt_store_put_decision (store, decision, &error);
  g_assert_no_error (error);
  kt_store_put_passage (store, passage, &error);
  g_assert_no_error (error);
  disclosure->assessment_id = kt_store_add_assessment (store, assessment, &error);
  g_assert_no_error (error);
  kt_store_add_disclosure (store, disclosure, &error);
  g_assert_no_error (error);
}

#define ANALYSIS                                                                                                       \
  "{\"format\":\"keukentafel-effects\",\"title\":\"Casus \\\"K\\\" é\",\"later\":[1,1.5,null,{\"x\":true}]}"
#define DRAFT "{\"format\":\"keukentafel-vensters-draft\",\"questions\":[]}"
#define PRICE_LIST "{\"format\":\"keukentafel-prices\",\"prices\":[]}"

/* Likewise from version 4 on. */
static void
assert_effects (KtStore *store, guint n)
{
  g_autoptr (GPtrArray) analyses = kt_store_list_analyses (store, 1, NULL);
  g_autoptr (GPtrArray) price_lists = kt_store_list_editions (store, KT_EDITION_PRICE_LIST, NULL);

  g_assert_cmpuint (analyses->len, ==, n);
  g_assert_cmpuint (price_lists->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (((KtAnalysisRecord *)analyses->pdata[i])->document, ==, ANALYSIS);
}

static void
write_effects (KtStore *store)
{
  g_autoptr (KtAnalysisRecord) analysis = kt_analysis_record_new (ANALYSIS);
  g_autoptr (KtEditionRecord) price_list = kt_edition_record_new (KT_EDITION_PRICE_LIST, "prijzen-2026");
  g_autoptr (GError) error = NULL;

  analysis->casus_id = 1;
  g_set_str (&analysis->price_list, "prijzen-2026");
  g_set_str (&price_list->made, "2026-01-01");
  g_set_str (&price_list->document, PRICE_LIST);
  kt_store_add_analysis (store, analysis, &error);
  g_assert_no_error (error);
  kt_store_add_edition (store, price_list, &error);
  g_assert_no_error (error);
}

/* Likewise from version 5 on. */
static void
assert_collections (KtStore *store, guint n)
{
  g_autoptr (GPtrArray) collections = kt_store_list_collections (store, NULL);

  g_assert_cmpuint (collections->len, ==, n);
}

static void
write_collection (KtStore *store)
{
  g_autoptr (KtCollectionRecord) record = kt_collection_record_new ("{\"format\":\"keukentafel-collection\"}");
  g_autoptr (GError) error = NULL;

  g_set_str (&record->title, "Halfjaar 2026");
  kt_store_add_collection (store, record, &error);
  g_assert_no_error (error);
}

/* Likewise from version 6 on. */
static void
assert_vensters (KtStore *store, guint n)
{
  g_autoptr (GPtrArray) reviews = kt_store_list_venster_reviews (store, 1, NULL);
  g_autoptr (GPtrArray) banks = kt_store_list_editions (store, KT_EDITION_QUESTION_BANK, NULL);
  g_autoptr (GPtrArray) counts = kt_store_count_factors (store, NULL);

  g_assert_cmpuint (reviews->len, ==, n);
  g_assert_cmpuint (banks->len, ==, n);
  g_assert_cmpuint (counts->len, ==, n);
}

static void
write_vensters (KtStore *store)
{
  g_autoptr (KtVensterRecord) review =
      kt_venster_record_new ("2026-03-04", "{\"format\":\"keukentafel-venster-review\"}");
  g_autoptr (KtEditionRecord) bank = kt_edition_record_new (KT_EDITION_QUESTION_BANK, "vensters-2026");
  KtVensterMark *mark = kt_venster_mark_new ("leefwereld.regie", KT_VENSTER_LEEFWERELD, "Regie", FALSE);
  g_autoptr (GError) error = NULL;

  mark->marks = KT_VENSTER_MARK_LOOKED;
  g_ptr_array_add (review->marks, mark);
  review->casus_id = 1;
  g_set_str (&bank->made, "2026-01-01");
  g_set_str (&bank->document, "{\"format\":\"keukentafel-vensters\"}");
  kt_store_add_venster_review (store, review, &error);
  g_assert_no_error (error);
  kt_store_add_edition (store, bank, &error);
  g_assert_no_error (error);
}

/* Likewise from version 7 on. */
static void
assert_signals (KtStore *store, guint n)
{
  g_autoptr (GPtrArray) signals = kt_store_list_signals (store, 1, NULL);
  g_autoptr (GPtrArray) themes = kt_store_list_signal_themes (store, NULL);

  g_assert_cmpuint (signals->len, ==, n);
  g_assert_cmpuint (themes->len, ==, n);
}

static void
write_signals (KtStore *store)
{
  g_autoptr (KtSignal) signal = kt_signal_new ("Nergens plek");
  g_autoptr (KtSignalTheme) theme = kt_signal_theme_new ("Wonen");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;

  kt_signal_add_casus (signal, 1);
  signal->id = kt_store_add_signal (store, signal, &error);
  g_assert_no_error (error);
  g_array_append_val (ids, signal->id);
  kt_store_add_signal_theme (store, theme, ids, &error);
  g_assert_no_error (error);
}

/* Likewise from version 8 on. */
static void
assert_draft (KtStore *store, const char *expected)
{
  g_autofree char *draft = kt_store_get_edition_draft (store, KT_EDITION_QUESTION_BANK, NULL);

  g_assert_cmpstr (draft, ==, expected);
}

static void
write_draft (KtStore *store)
{
  g_autoptr (GError) error = NULL;

  kt_store_put_edition_draft (store, KT_EDITION_QUESTION_BANK, DRAFT, &error);
  g_assert_no_error (error);
}

/* (transfer full): a folder with the stored vault of @version. */
static char *
copy_stored_vault (Fixture *self, int version)
{
  static const char *const names[] = { "key.json", "vault.db" };
  g_autofree char *stored = g_strdup_printf ("vault-v%d", version);
  g_autofree char *folder = g_build_filename (self->above, stored, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *from = g_test_build_filename (G_TEST_DIST, "fixtures", stored, names[i], NULL);
      g_autofree char *to = g_build_filename (folder, names[i], NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      g_file_get_contents (from, &bytes, &length, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_set_contents (to, bytes, (gssize)length, NULL));
    }
  return g_steal_pointer (&folder);
}

/* Runs @sql in the database of a vault that is not opened, so that it stays of its version. */
static void
execute_unopened (const char *folder, const char *sql)
{
  g_autofree char *key_path = g_build_filename (folder, "key.json", NULL);
  g_autofree char *path = g_build_filename (folder, "vault.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KtKeyFile) keys = kt_key_file_load (key_path, &error);
  g_autoptr (KtSecret) key = kt_key_file_unwrap (keys, KT_KEY_SLOT_PASSPHRASE, PASSPHRASE, &error);
  g_autoptr (KtDatabase) database = kt_database_open (path, key, kt_key_file_get_salt (keys), &error);

  g_assert_no_error (error);
  kt_database_execute (database, sql, &error);
  g_assert_no_error (error);
}

/* The analyses that a casus had as one text become records of their own, and nothing of them is lost. */
static void
test_migrates_effects (Fixture *self, gconstpointer data)
{
  for (int version = 1; version <= 3; version++)
    {
      g_autofree char *folder = copy_stored_vault (self, version);
      g_autoptr (GError) error = NULL;
      g_autoptr (KtStore) store = NULL;
      g_autoptr (GPtrArray) analyses = NULL;
      g_autoptr (GPtrArray) reviews = NULL;
      const KtAnalysisRecord *first, *second;
      gint64 n_left;

      execute_unopened (folder, "INSERT INTO casus_json (casus_id, member, json) VALUES"
                                " (1, 'vensters', '[{\"x\":1.50},7]'),"
                                " (1, 'effects', '[" ANALYSIS ",{\"title\":7,\"big\":9007199254740991,\"e\":1e-7}]')");
      store = kt_store_open (folder, PASSPHRASE, self->clock, &error);
      g_assert_no_error (error);
      analyses = kt_store_list_analyses (store, 1, &error);
      g_assert_cmpuint (analyses->len, ==, 2);
      first = analyses->pdata[0];
      second = analyses->pdata[1];
      g_assert_cmpstr (first->title, ==, "Casus \"K\" é");
      g_assert_cmpstr (first->document, ==, ANALYSIS);
      g_assert_cmpint (first->changed, >, 0);
      g_assert_cmpstr (second->title, ==, "");
      g_assert_cmpstr (second->document, ==, "{\"title\":7,\"big\":9007199254740991,\"e\":1e-7}");
      g_assert_true (kt_database_query_int (store->database, "SELECT count(*) FROM casus_json", &n_left, &error));
      g_assert_cmpint (n_left, ==, 0);
      reviews = kt_store_list_venster_reviews (store, 1, &error);
      g_assert_cmpuint (reviews->len, ==, 1);
      g_assert_cmpstr (((KtVensterRecord *)reviews->pdata[0])->document, ==, "{\"x\":1.50}");
    }
}

/* A stored vault of each earlier version opens, with all that is in it. */
static void
test_stored_vaults (Fixture *self, gconstpointer data)
{
  for (int version = 1; version <= KT_SCHEMA_VERSION; version++)
    {
      g_autofree char *folder = copy_stored_vault (self, version);
      g_autoptr (GError) error = NULL;
      g_autoptr (KtStore) store = NULL;
      g_autoptr (GPtrArray) faults = NULL;
      g_autoptr (GPtrArray) persons = NULL;
      g_autoptr (GPtrArray) versions = NULL;
      g_autoptr (KtCasus) casus = NULL;

      store = kt_store_open (folder, PASSPHRASE, self->clock, &error);
      g_assert_no_error (error);
      faults = kt_store_check (store, &error);
      g_assert_cmpuint (faults->len, ==, 0);
      casus = kt_store_get_casus (store, 1, &error);
      g_assert_cmpstr (casus->title, ==, "Schulden na een scheiding");
      g_assert_cmpint (casus->laws, ==, KT_LAW_WMO | KT_LAW_WGS);
      persons = kt_store_list_persons (store, 1, &error);
      g_assert_cmpuint (persons->len, ==, 1);
      g_assert_cmpuint (count_hits (store, "keuke"), ==, 1);
      g_assert_cmpuint (count_hits (store, "gang"), ==, 1);
      versions = kt_store_list_versions (store, 1, &error);
      g_assert_cmpuint (versions->len, ==, 1);
      assert_review (store, version >= 3 ? 1 : 0);
      if (version < 3)
        write_review (store);
      assert_review (store, 1);
      assert_effects (store, version >= 4 ? 1 : 0);
      if (version < 4)
        write_effects (store);
      assert_effects (store, 1);
      assert_collections (store, version >= 5 ? 1 : 0);
      if (version < 5)
        write_collection (store);
      assert_collections (store, 1);
      assert_vensters (store, version >= 6 ? 1 : 0);
      if (version < 6)
        write_vensters (store);
      assert_vensters (store, 1);
      assert_signals (store, version >= 7 ? 1 : 0);
      if (version < 7)
        write_signals (store);
      assert_signals (store, 1);
      assert_draft (store, version >= 8 ? DRAFT : "");
      if (version < 8)
        write_draft (store);
      assert_draft (store, DRAFT);
    }
}

/* Writes the stored vault of this version: test-store-faults --write-vault FOLDER. */
static int
write_vault (const char *folder)
{
  g_autoptr (KtClock) early = kt_clock_new_at ("2026-03-04T10:00");
  g_autoptr (KtClock) late = kt_clock_new_at ("2026-03-04T12:00");
  g_autoptr (KtCasus) casus = kt_casus_new ();
  g_autoptr (GError) error = NULL;
  KtStore *store;
  char *code;

  store = kt_store_create (folder, PASSPHRASE, KT_KEY_STRENGTH_MINIMAL, early, &code, &error);
  g_assert_no_error (error);
  kt_secret_string_free (code);
  g_set_str (&casus->title, "Schulden na een scheiding");
  g_set_str (&casus->theme, "schulden");
  casus->laws = KT_LAW_WMO | KT_LAW_WGS;
  kt_store_add_casus (store, casus, NULL);
  add_person (store, 1, "Ada Bos", KT_PERSON_KIND_INWONER);
  add_note (store, 1, "2026-03-01T14:00", "Aan de tafel");
  add_note (store, 0, "2026-03-02T09:00", "In de gang");
  kt_store_close (store);
  store = kt_store_open (folder, PASSPHRASE, late, &error);
  g_assert_no_error (error);
  set_note_text (store, 1, "Aan de keukentafel");
  write_review (store);
  write_effects (store);
  write_collection (store);
  write_vensters (store);
  write_signals (store);
  write_draft (store);
  kt_store_close (store);
  return 0;
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--write-vault"))
    return write_vault (argv[2]);
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store-migrations/stored-vaults", test_stored_vaults);
  fixture_add ("/store-migrations/effects", test_migrates_effects);

  return g_test_run ();
}
