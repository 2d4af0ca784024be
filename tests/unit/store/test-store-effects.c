/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "store-fixture.h"
#include "store/kt-store-effects.h"
#include "store/kt-store-private.h"

#include <string.h>

#define LATER "2026-07-04T12:00"
#define DOCUMENT "{\"format\": \"keukentafel-effects\", \"title\": \"Zo ging het\"}"
#define OTHER_DOCUMENT "{\"format\":\"keukentafel-effects\",\"title\":\"Anders\"}"

static gint64
add_analysis (KtStore *store, gint64 casus_id, const char *title)
{
  g_autoptr (KtAnalysisRecord) record = kt_analysis_record_new (DOCUMENT);
  g_autoptr (GError) error = NULL;
  gint64 id;

  record->casus_id = casus_id;
  g_set_str (&record->title, title);
  id = kt_store_add_analysis (store, record, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

/* The titles of what is listed, in its order. */
static void
assert_titles (Fixture *self, gint64 casus_id, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = kt_store_list_analyses (self->store, casus_id, &error);
  g_autoptr (GString) titles = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? " " : "", ((KtAnalysisRecord *)records->pdata[i])->title);
  g_assert_cmpstr (titles->str, ==, expected);
}

static KtAnalysisRecord *
get_analysis (Fixture *self, gint64 id)
{
  g_autoptr (GError) error = NULL;
  KtAnalysisRecord *record = kt_store_get_analysis (self->store, id, &error);

  g_assert_no_error (error);
  return record;
}

static void
assert_no_analysis (Fixture *self, gint64 id)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (kt_store_get_analysis (self->store, id, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
}

static void
test_analyses (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 casus_id = add_casus (self->store, "A"), other_id = add_casus (self->store, "B"), id;
  g_autoptr (KtAnalysisRecord) added = NULL;
  g_autoptr (KtAnalysisRecord) change = NULL;
  g_autoptr (KtAnalysisRecord) changed = NULL;

  id = add_analysis (self->store, casus_id, "een");
  add_analysis (self->store, other_id, "twee");
  add_analysis (self->store, casus_id, "drie");
  assert_titles (self, casus_id, "een drie");
  assert_titles (self, other_id, "twee");
  assert_titles (self, 0, "een twee drie");
  assert_titles (self, 77, "");
  added = get_analysis (self, id);
  g_assert_cmpint (added->id, ==, id);
  g_assert_cmpint (added->casus_id, ==, casus_id);
  g_assert_cmpstr (added->document, ==, DOCUMENT);
  g_assert_cmpstr (added->price_list, ==, "");
  g_assert_cmpstr (added->dialogue, ==, "");
  g_assert_cmpint (added->changed, >=, kt_clock_get_seconds (self->clock) - 600);
  g_assert_cmpint (added->changed, <=, kt_clock_get_seconds (self->clock));

  fixture_reopen (self, LATER);
  change = kt_analysis_record_copy (added);
  change->casus_id = other_id;
  g_set_str (&change->title, "vier");
  g_set_str (&change->price_list, "prijzen-2026");
  g_set_str (&change->document, OTHER_DOCUMENT);
  g_set_str (&change->dialogue, "{\"said\":[\"Ja\"]}");
  g_assert_true (kt_store_update_analysis (self->store, change, &error));
  g_assert_no_error (error);
  assert_titles (self, casus_id, "vier drie");
  changed = get_analysis (self, id);
  g_assert_cmpint (changed->casus_id, ==, casus_id);
  g_assert_cmpstr (changed->price_list, ==, "prijzen-2026");
  g_assert_cmpstr (changed->document, ==, OTHER_DOCUMENT);
  g_assert_cmpstr (changed->dialogue, ==, "{\"said\":[\"Ja\"]}");
  g_assert_cmpint (changed->changed, >, added->changed);
}

static void
test_hiding (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 casus_id = add_casus (self->store, "A"), id = add_analysis (self->store, casus_id, "een");
  g_autoptr (KtAnalysisRecord) change = get_analysis (self, id);

  add_analysis (self->store, casus_id, "twee");
  g_assert_true (kt_store_set_analysis_deleted (self->store, id, TRUE, &error));
  assert_titles (self, casus_id, "twee");
  assert_titles (self, 0, "twee");
  assert_no_analysis (self, id);
  /* What was typed last comes back with it, at its own place. */
  g_set_str (&change->title, "getypt");
  g_assert_true (kt_store_update_analysis (self->store, change, &error));
  assert_no_analysis (self, id);
  g_assert_true (kt_store_set_analysis_deleted (self->store, id, FALSE, &error));
  assert_titles (self, casus_id, "getypt twee");

  g_assert_true (kt_store_set_casus_deleted (self->store, casus_id, TRUE, &error));
  assert_titles (self, 0, "");
  assert_no_analysis (self, id);
  g_assert_true (kt_store_set_casus_deleted (self->store, casus_id, FALSE, &error));
  assert_titles (self, 0, "getypt twee");

  g_assert_true (kt_store_set_analysis_deleted (self->store, id, TRUE, &error));
  fixture_reopen (self, NULL);
  g_assert_false (kt_store_set_analysis_deleted (self->store, id, FALSE, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (kt_store_update_analysis (self->store, change, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  g_assert_cmpint (add_analysis (self->store, casus_id, "drie"), >, id);
}

static void
test_goes_with_casus (Fixture *self, gconstpointer data)
{
  gint64 casus_id = add_casus (self->store, "A"), n;

  add_analysis (self->store, casus_id, "een");
  g_assert_true (kt_store_set_casus_deleted (self->store, casus_id, TRUE, NULL));
  fixture_reopen (self, NULL);
  g_assert_true (kt_database_query_int (self->store->database, "SELECT count(*) FROM analysis", &n, NULL));
  g_assert_cmpint (n, ==, 0);
}

static void
test_refused_analyses (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *title, *document, *dialogue, *message;
  } cases[] = {
    { "\xff", "{}", "", "title: is not UTF-8, or is larger than 4 MiB" },
    { "", "", "", "document: line 1: the text ends too early" },
    { "", "[]", "", "document: is not an object" },
    { "", "{\"a\": 1,\n\"a\": 2}", "", "document: line 2: member \"a\" is given twice" },
    { "", "{\"a\": \"\xff\"}", "", "document: line 1: is not UTF-8" },
    { "", "{}", "1", "dialogue: is not an object" },
  };
  gint64 casus_id = add_casus (self->store, "A");
  g_autoptr (KtAnalysisRecord) large = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (KT_ANALYSIS_TEXT_MAX, ' ');

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KtAnalysisRecord) record = kt_analysis_record_new (cases[i].document);
      g_autoptr (GError) add_error = NULL;
      g_autoptr (GError) update_error = NULL;

      record->casus_id = casus_id;
      g_set_str (&record->title, cases[i].title);
      g_set_str (&record->dialogue, cases[i].dialogue);
      g_assert_cmpint (kt_store_add_analysis (self->store, record, &add_error), ==, 0);
      g_assert_error (add_error, KT_ERROR, KT_ERROR_INVALID);
      g_assert_cmpstr (add_error->message, ==, cases[i].message);
      record->id = add_analysis (self->store, casus_id, "x");
      g_assert_false (kt_store_update_analysis (self->store, record, &update_error));
      g_assert_error (update_error, KT_ERROR, KT_ERROR_INVALID);
    }

  memcpy (text, "{}", 2);
  large = kt_analysis_record_new (text);
  g_assert_cmpint (kt_store_add_analysis (self->store, large, &error), ==, 0);
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  large->casus_id = casus_id;
  g_assert_cmpint (kt_store_add_analysis (self->store, large, &error), >, 0);
  g_free (large->document);
  large->document = g_strconcat (text, " ", NULL);
  g_assert_cmpint (kt_store_add_analysis (self->store, large, &error), ==, 0);
  g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "document: is larger than 4 MiB");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store-effects/analyses", test_analyses);
  fixture_add ("/store-effects/hiding", test_hiding);
  fixture_add ("/store-effects/goes-with-casus", test_goes_with_casus);
  fixture_add ("/store-effects/refused-analyses", test_refused_analyses);

  return g_test_run ();
}
