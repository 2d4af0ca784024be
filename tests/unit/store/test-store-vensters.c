/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "store-fixture.h"
#include "store/kt-store-casus.h"
#include "store/kt-store-private.h"
#include "store/kt-store-vensters.h"

#define LATER "2026-07-04T12:00"

/* A review of @casus_id with marks such as "regie+ wachten- doel": what helps, hinders, and is only looked at. */
static gint64
add_review (KtStore *store, gint64 casus_id, const char *date, const char *marks)
{
  g_autoptr (KtVensterRecord) record = kt_venster_record_new (date, "{}");
  g_auto (GStrv) words = g_strsplit (marks, " ", -1);
  g_autoptr (GError) error = NULL;
  gint64 id;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strcspn (words[i], "+-");
      g_autofree char *name = g_strndup (words[i], length);
      gboolean is_factor = g_str_equal (name, "wachten");
      KtVensterMark *mark =
          kt_venster_mark_new (name, is_factor ? KT_VENSTER_PROFESSIE : KT_VENSTER_LEEFWERELD, name, is_factor);

      mark->marks = KT_VENSTER_MARK_LOOKED;
      if (words[i][length] != '\0')
        mark->marks |= words[i][length] == '+' ? KT_VENSTER_MARK_HELPS : KT_VENSTER_MARK_HINDERS;
      g_ptr_array_add (record->marks, mark);
    }
  record->casus_id = casus_id;
  id = kt_store_add_venster_review (store, record, &error);
  g_assert_no_error (error);
  return id;
}

static void
assert_dates (Fixture *self, gint64 casus_id, const char *expected)
{
  g_autoptr (GPtrArray) records = kt_store_list_venster_reviews (self->store, casus_id, NULL);
  g_autoptr (GString) dates = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (dates, "%s%s", i > 0 ? " " : "", ((KtVensterRecord *)records->pdata[i])->date);
  g_assert_cmpstr (dates->str, ==, expected);
}

/* "NAME looked/helps/hinders", in order. */
static void
assert_counts (Fixture *self, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) counts = kt_store_count_factors (self->store, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < counts->len; i++)
    {
      const KtFactorCount *count = counts->pdata[i];

      g_string_append_printf (text, "%s%s %u/%u/%u", i > 0 ? ", " : "", count->label, count->n_looked, count->n_helps,
                              count->n_hinders);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_casussen (Fixture *self, const char *question, KtVensterMarks marks, const char *expected)
{
  g_autoptr (GArray) ids = kt_store_list_casussen_with_factor (self->store, question, marks, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "", (int)g_array_index (ids, gint64, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_reviews (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 casus_id = add_casus (self->store, "A"), other_id = add_casus (self->store, "B"), id;
  g_autoptr (KtVensterRecord) change =
      kt_venster_record_new ("2026-01-01", "{\"viewer\":\"inwoner\",\"who\":\"de \\\"baas\\\"\"}");
  g_autoptr (GPtrArray) records = NULL;

  id = add_review (self->store, casus_id, "2026-03-04", "regie");
  add_review (self->store, casus_id, "2026-02-04", "regie");
  add_review (self->store, other_id, "2026-04-04", "regie");
  assert_dates (self, casus_id, "2026-02-04 2026-03-04");
  assert_dates (self, other_id, "2026-04-04");

  fixture_reopen (self, LATER);
  change->id = id;
  g_assert_true (kt_store_update_venster_review (self->store, change, &error));
  g_assert_no_error (error);
  assert_dates (self, casus_id, "2026-01-01 2026-02-04");
  records = kt_store_list_venster_reviews (self->store, casus_id, &error);
  g_assert_cmpstr (((KtVensterRecord *)records->pdata[0])->document, ==, change->document);
  g_assert_cmpstr (((KtVensterRecord *)records->pdata[0])->viewer, ==, "inwoner");
  g_assert_cmpstr (((KtVensterRecord *)records->pdata[0])->who, ==, "de \"baas\"");
  g_assert_cmpstr (((KtVensterRecord *)records->pdata[1])->viewer, ==, "");
  g_assert_cmpint (((KtVensterRecord *)records->pdata[0])->casus_id, ==, casus_id);
  g_assert_cmpint (((KtVensterRecord *)records->pdata[0])->changed, >, ((KtVensterRecord *)records->pdata[1])->changed);
  change->id = 77;
  g_assert_false (kt_store_update_venster_review (self->store, change, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
}

/*
 * By hand, of three casussen; what any review of a casus says holds for it.
 *
 *          A, first   A, second   B           C
 * regie    helps      hinders     looked at   .
 * doel     helps      .           helps       hinders
 * wachten  .          hinders     .           hinders
 *
 * regie: looked at in A, B; helps in A, hinders in A. doel: A, B, C; helps in A, B; hinders in C. wachten: A, C;
 * hinders in both. Window leefwereld first; both hinder in one casus, and doel helps in more.
 */
static void
test_counts (Fixture *self, gconstpointer data)
{
  gint64 a = add_casus (self->store, "A"), b = add_casus (self->store, "B"), c = add_casus (self->store, "C");
  gint64 second;
  g_autofree char *both = g_strdup_printf ("%d %d", (int)c, (int)a), *only_c = g_strdup_printf ("%d", (int)c);
  g_autofree char *helped = g_strdup_printf ("%d %d", (int)b, (int)a);

  assert_counts (self, "");
  add_review (self->store, a, "2026-01-01", "regie+ doel+");
  second = add_review (self->store, a, "2026-02-01", "regie- wachten-");
  add_review (self->store, b, "2026-01-01", "regie doel+");
  add_review (self->store, c, "2026-01-01", "doel- wachten-");
  assert_counts (self, "doel 3/2/1, regie 2/1/1, wachten 2/0/2");
  assert_casussen (self, "wachten", KT_VENSTER_MARK_HINDERS, both);
  assert_casussen (self, "doel", KT_VENSTER_MARK_HELPS, helped);
  assert_casussen (self, "doel", KT_VENSTER_MARK_HINDERS, only_c);
  assert_casussen (self, "onbekend", KT_VENSTER_MARK_LOOKED, "");

  /* A review that is hidden says nothing, and neither does one of a casus that is. */
  g_assert_true (kt_store_set_venster_review_deleted (self->store, second, TRUE, NULL));
  assert_counts (self, "doel 3/2/1, regie 2/1/0, wachten 1/0/1");
  g_assert_true (kt_store_set_venster_review_deleted (self->store, second, FALSE, NULL));
  assert_counts (self, "doel 3/2/1, regie 2/1/1, wachten 2/0/2");
  g_assert_true (kt_store_set_casus_deleted (self->store, c, TRUE, NULL));
  assert_counts (self, "regie 2/1/1, doel 2/2/0, wachten 1/0/1");
  g_assert_true (kt_store_set_casus_deleted (self->store, c, FALSE, NULL));
  assert_counts (self, "doel 3/2/1, regie 2/1/1, wachten 2/0/2");

  /* What is hidden when the vault is opened is gone. */
  g_assert_true (kt_store_set_casus_deleted (self->store, c, TRUE, NULL));
  g_assert_true (kt_store_set_venster_review_deleted (self->store, second, TRUE, NULL));
  fixture_reopen (self, LATER);
  assert_counts (self, "doel 2/2/0, regie 2/1/0");
  g_assert_false (kt_store_set_venster_review_deleted (self->store, second, FALSE, NULL));
}

/* A review that says something else takes back what it said before, and a question goes by its last name. */
static void
test_counts_follow (Fixture *self, gconstpointer data)
{
  gint64 a = add_casus (self->store, "A"), id = add_review (self->store, a, "2026-01-01", "regie+ doel-");
  g_autoptr (KtVensterRecord) change = kt_venster_record_new ("2026-01-01", "{}");
  KtVensterMark *mark = kt_venster_mark_new ("regie", KT_VENSTER_BELEID, "Wie beslist", FALSE);

  mark->marks = KT_VENSTER_MARK_LOOKED | KT_VENSTER_MARK_HINDERS;
  g_ptr_array_add (change->marks, mark);
  change->id = id;
  g_assert_true (kt_store_update_venster_review (self->store, change, NULL));
  assert_counts (self, "Wie beslist 1/0/1");
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  gint64 a = add_casus (self->store, "A");
  static const struct
  {
    const char *date, *document;
    gint64 casus_id;
    KtError code;
    const char *message;
  } cases[] = {
    { "2026-02-30", "{}", 1, KT_ERROR_INVALID, "date: is not a date" },
    { "2026-02-03", "[]", 1, KT_ERROR_INVALID, "document: is not an object" },
    { "2026-02-03", "{", 1, KT_ERROR_INVALID, "document: " },
    { "2026-02-03", "{}", 77, KT_ERROR_NOT_FOUND, "" },
  };

  g_assert_cmpint (a, ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KtVensterRecord) record = kt_venster_record_new (cases[i].date, cases[i].document);
      g_autoptr (GError) error = NULL;

      record->casus_id = cases[i].casus_id;
      g_assert_cmpint (kt_store_add_venster_review (self->store, record, &error), ==, 0);
      g_assert_error (error, KT_ERROR, (int)cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, cases[i].message));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store-vensters/reviews", test_reviews);
  fixture_add ("/store-vensters/counts", test_counts);
  fixture_add ("/store-vensters/counts-follow", test_counts_follow);
  fixture_add ("/store-vensters/refused", test_refused);

  return g_test_run ();
}
