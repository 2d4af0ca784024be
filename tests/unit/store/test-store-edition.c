/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "store-fixture.h"
#include "store/kt-store-edition.h"

static KtEditionRecord *
make_edition (const char *edition_id, const char *made, const char *document)
{
  KtEditionRecord *record = kt_edition_record_new (KT_EDITION_PRICE_LIST, edition_id);

  g_set_str (&record->title, "Prijzen");
  g_set_str (&record->made, made);
  g_set_str (&record->changes, "Het begin.\nMet bronnen.");
  g_set_str (&record->document, document);
  return record;
}

static void
test_editions (Fixture *self, gconstpointer data)
{
  g_autoptr (KtEditionRecord) newer = make_edition ("nieuwer", "2026-02-01", "{\"prices\": []}");
  g_autoptr (KtEditionRecord) older = make_edition ("ouder", "2025-02-01", "{\"prices\": [1]}");
  g_autoptr (KtEditionRecord) other = make_edition ("nieuwer", "2026-02-01", "{\"prices\": [2]}");
  g_autoptr (KtEditionRecord) got = NULL;
  g_autoptr (KtEditionRecord) bank = kt_edition_record_new (KT_EDITION_QUESTION_BANK, "nieuwer");
  g_autoptr (GPtrArray) heads = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = kt_store_add_edition (self->store, newer, &error);
  const KtEditionRecord *head;

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  g_assert_cmpint (kt_store_add_edition (self->store, older, &error), >, id);

  /* An edition never changes. */
  g_assert_cmpint (kt_store_add_edition (self->store, newer, &error), ==, id);
  g_assert_no_error (error);
  g_assert_cmpint (kt_store_add_edition (self->store, other, &error), ==, 0);
  g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
  g_clear_error (&error);
  g_set_str (&other->document, newer->document);
  g_set_str (&other->changes, "Iets anders.");
  g_assert_cmpint (kt_store_add_edition (self->store, other, &error), ==, 0);
  g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
  g_clear_error (&error);

  /* What is an edition of something else has ids of its own. */
  g_set_str (&bank->made, "2026-01-01");
  g_set_str (&bank->document, "{\"questions\": []}");
  g_assert_cmpint (kt_store_add_edition (self->store, bank, &error), >, 0);
  g_assert_no_error (error);

  fixture_reopen (self, NULL);
  heads = kt_store_list_editions (self->store, KT_EDITION_PRICE_LIST, &error);
  g_assert_cmpuint (heads->len, ==, 2);
  head = heads->pdata[0];
  g_assert_cmpstr (head->edition_id, ==, "ouder");
  g_assert_null (head->document);
  head = heads->pdata[1];
  g_assert_cmpint (head->id, ==, id);
  g_assert_cmpstr (head->title, ==, "Prijzen");
  g_assert_cmpstr (head->made, ==, "2026-02-01");
  g_assert_cmpstr (head->changes, ==, "Het begin.\nMet bronnen.");
  got = kt_store_get_edition (self->store, KT_EDITION_PRICE_LIST, "nieuwer", &error);
  g_assert_cmpint (got->id, ==, id);
  g_assert_cmpstr (got->document, ==, "{\"prices\": []}");
  g_assert_null (kt_store_get_edition (self->store, KT_EDITION_PRICE_LIST, "geen", &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  g_clear_pointer (&heads, g_ptr_array_unref);
  heads = kt_store_list_editions (self->store, KT_EDITION_QUESTION_BANK, NULL);
  g_assert_cmpuint (heads->len, ==, 1);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *edition_id, *made, *document, *message;
  } cases[] = {
    { " ", "2026-02-01", "{}", "edition_id: is empty" },
    { "a\nb", "2026-02-01", "{}", "edition_id: has more than one line" },
    { "a", "", "{}", "made: is not a date" },
    { "a", "2026-02-30", "{}", "made: is not a date" },
    { "a", "2026-02-01", NULL, "document: line 1: the text ends too early" },
    { "a", "2026-02-01", "[]", "document: is not an object" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KtEditionRecord) record = make_edition (cases[i].edition_id, cases[i].made, cases[i].document);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (kt_store_add_edition (self->store, record, &error), ==, 0);
      g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* (transfer full) */
static char *
get_draft (Fixture *self, KtEditionKind kind)
{
  g_autoptr (GError) error = NULL;
  char *draft = kt_store_get_edition_draft (self->store, kind, &error);

  g_assert_no_error (error);
  return draft;
}

/* There is one of each kind, and what is put takes its place. */
static void
test_draft (Fixture *self, gconstpointer data)
{
  g_autofree char *none = get_draft (self, KT_EDITION_QUESTION_BANK), *first = NULL, *other = NULL, *last = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (none, ==, "");
  g_assert_true (kt_store_put_edition_draft (self->store, KT_EDITION_QUESTION_BANK, "{\"a\": 1}", &error));
  g_assert_true (kt_store_put_edition_draft (self->store, KT_EDITION_QUESTION_BANK, "{\"a\": 2}", &error));
  g_assert_false (kt_store_put_edition_draft (self->store, KT_EDITION_QUESTION_BANK, "[2]", &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
  g_clear_error (&error);
  fixture_reopen (self, NULL);
  first = get_draft (self, KT_EDITION_QUESTION_BANK);
  g_assert_cmpstr (first, ==, "{\"a\": 2}");
  other = get_draft (self, KT_EDITION_PRICE_LIST);
  g_assert_cmpstr (other, ==, "");
  g_assert_true (kt_store_put_edition_draft (self->store, KT_EDITION_QUESTION_BANK, "", &error));
  last = get_draft (self, KT_EDITION_QUESTION_BANK);
  g_assert_cmpstr (last, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store-edition/editions", test_editions);
  fixture_add ("/store-edition/refused", test_refused);
  fixture_add ("/store-edition/draft", test_draft);
  return g_test_run ();
}
