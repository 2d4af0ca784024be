/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "effects/kt-analysis.h"
#include "effects/kt-fraction.h"
#include "effects/kt-price-list.h"

#include <string.h>

static const char small[] =
    "{\"format\": \"keukentafel-prices\", \"version\": 1, \"id\": \"een\", \"title\": \"Lijst\", \"made\": "
    "\"2026-01-05\", "
    "\"changes\": \"\", \"prices\": [{\"code\": \"begeleiding-uur\", \"description\": \"Ambulante begeleiding, één "
    "gezin\", "
    "\"unit\": \"uur\", \"cents\": 6400, \"year\": 2022, \"payer\": \"gemeente-wmo\", \"life_domain\": \"wonen\", "
    "\"source\": "
    "\"Contract\", \"source_url\": \"\", \"certainty\": \"own\"}, {\"code\": \"opvang-nacht\", \"description\": "
    "\"Opvang\", "
    "\"unit\": \"etmaal\", \"cents\": 11000, \"year\": 2023, \"payer\": \"rijk-overig\", \"life_domain\": \"wonen\", "
    "\"source\": \"Begroting\", \"source_url\": \"\", \"certainty\": \"quoted\"}], \"indices\": [{\"series\": "
    "\"eigen\", "
    "\"year\": 2022, \"value\": \"1\", \"unit\": \"factor\", \"status\": \"\", \"source\": \"Zelf\", \"source_url\": "
    "\"\", "
    "\"certainty\": \"derived\"}]}";

static KtPriceList *
read_start (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "model", "prices.json", NULL), *text = NULL;
  g_autoptr (GError) error = NULL;
  KtPriceList *list;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  list = kt_price_list_parse (text, length, &error);
  g_assert_no_error (error);
  return list;
}

/* The list that the program begins with is whole, and its chain of indices has every year that a price has. */
static void
test_start (void)
{
  g_autoptr (KtPriceList) list = read_start ();
  g_autoptr (GHashTable) years = g_hash_table_new (NULL, NULL);

  g_assert_cmpuint (list->prices->len, >, 250);
  for (guint i = 0; i < list->indices->len; i++)
    {
      const KtIndexFigure *figure = list->indices->pdata[i];

      if (g_str_equal (figure->series, KT_PRICE_LIST_CHAIN))
        g_hash_table_add (years, GINT_TO_POINTER (figure->year));
    }
  for (guint i = 0; i < list->prices->len; i++)
    {
      const KtPriceEntry *entry = list->prices->pdata[i];
      guint index;

      g_assert_true (g_hash_table_contains (years, GINT_TO_POINTER (entry->year)));
      g_assert_true (kt_vocabulary_find (KT_VOCABULARY_LIFE_DOMAIN, entry->life_domain, &index));
      g_assert_true (kt_price_list_find (list, entry->code) == entry);
    }
}

static void
test_round (void)
{
  g_autoptr (KtPriceList) list = kt_price_list_parse (small, strlen (small), NULL), again = NULL;
  g_autofree char *text = kt_price_list_print (list);
  g_autoptr (GArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  again = kt_price_list_parse (text, strlen (text), &error);
  g_assert_no_error (error);
  changes = kt_price_list_compare (list, again);
  g_assert_cmpuint (changes->len, ==, 0);
  g_assert_cmpstr (((KtIndexFigure *)again->indices->pdata[0])->series, ==, "eigen");
}

static void
assert_found (KtPriceList *list, const char *words, const char *payer, const char *life_domain, guint n)
{
  g_autoptr (GPtrArray) found = kt_price_list_search (list, words, payer, life_domain);

  g_assert_cmpuint (found->len, ==, n);
}

static void
test_search (void)
{
  g_autoptr (KtPriceList) list = kt_price_list_parse (small, strlen (small), NULL);

  assert_found (list, "", NULL, NULL, 2);
  assert_found (list, " ", NULL, NULL, 2);
  assert_found (list, "begel amb", NULL, NULL, 1);
  assert_found (list, "GEZIN een", NULL, NULL, 1);
  assert_found (list, "\u00c9e\u0301N, (gezin)", NULL, NULL, 1);
  assert_found (list, "nacht opvang-n", NULL, NULL, 1);
  assert_found (list, "geleiding", NULL, NULL, 0);
  assert_found (list, "etmaal", NULL, NULL, 1);
  assert_found (list, "opvang", "gemeente-wmo", NULL, 0);
  assert_found (list, "", "gemeente-wmo", "wonen", 1);
  assert_found (list, "", NULL, "zingeving", 0);
}

static void
test_compare (void)
{
  g_autoptr (KtPriceList) older = kt_price_list_parse (small, strlen (small), NULL), newer = NULL;
  g_autoptr (GArray) changes = NULL;
  const KtPriceChange *change;

  newer = kt_price_list_parse (small, strlen (small), NULL);
  ((KtPriceEntry *)newer->prices->pdata[0])->cents = 6600;
  g_set_str (&((KtPriceEntry *)newer->prices->pdata[1])->code, "opvang-etmaal");
  changes = kt_price_list_compare (older, newer);
  change = (const KtPriceChange *)(gpointer)changes->data;
  g_assert_cmpuint (changes->len, ==, 3);
  g_assert_cmpint (change[0].before->cents, ==, 6400);
  g_assert_cmpint (change[0].after->cents, ==, 6600);
  g_assert_null (change[1].before);
  g_assert_cmpstr (change[1].after->code, ==, "opvang-etmaal");
  g_assert_cmpstr (change[2].before->code, ==, "opvang-nacht");
  g_assert_null (change[2].after);
}

/* What follows on a list has what it had, otherwise where that was asked, and shares the rest with it. */
static void
test_next (void)
{
  g_autoptr (KtPriceList) list = kt_price_list_parse (small, strlen (small), NULL), next = NULL, without = NULL;
  g_autoptr (KtPriceList) other = kt_price_list_parse (small, strlen (small), NULL);
  g_autoptr (GPtrArray) put = g_ptr_array_new ();
  KtPriceEntry *changed = other->prices->pdata[0], *added = other->prices->pdata[1];

  changed->cents = 7000;
  g_set_str (&added->code, "nieuw");
  g_ptr_array_add (put, added);
  g_ptr_array_add (put, changed);
  next = kt_price_list_make_next (list, put, NULL);
  g_assert_cmpstr (next->title, ==, "Lijst");
  g_assert_null (next->id);
  g_assert_cmpuint (next->prices->len, ==, 3);
  g_assert_true (next->prices->pdata[0] == changed);
  g_assert_true (next->prices->pdata[1] == list->prices->pdata[1]);
  g_assert_true (next->prices->pdata[2] == added);
  g_assert_cmpuint (next->indices->len, ==, 1);
  g_assert_cmpint (((KtPriceEntry *)list->prices->pdata[0])->cents, ==, 6400);

  g_ptr_array_set_size (put, 0);
  without = kt_price_list_make_next (next, put, "opvang-nacht");
  g_assert_cmpuint (without->prices->len, ==, 2);
  g_assert_null (kt_price_list_find (without, "opvang-nacht"));
}

static void
test_faults (void)
{
  static const struct
  {
    const char *what;
    const char *by;
    const char *message;
  } faults[] = {
    { "keukentafel-prices", "keukentafel-casus", "format: is not keukentafel-prices" },
    { "\"made\": \"2026-01-05\"", "\"made\": \"januari\"", "made: is not a date" },
    { "opvang-nacht", "begeleiding-uur", "prices[1].code: is given twice" },
    { "\"unit\": \"uur\"", "\"unit\": \" \"", "prices[0].unit: is empty" },
    { "\"cents\": 6400", "\"cents\": \"6400\"", "prices[0].cents: is not a whole number" },
    { "\"own\"", "\"sure\"", "prices[0].certainty: is none of read, quoted, derived, own" },
    { "\"unit\": \"uur\", ", "", "prices[0].unit: is missing" },
    { "\"value\": \"1\"", "\"value\": \"1,0\"",
      "indices[0].value: is not a decimal of at most 30 digits before and behind the point" },
    { "\"indices\": [", "\"index\": [], \"indices\": [", "index: unknown member" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GString) text = g_string_new (small);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (g_string_replace (text, faults[i].what, faults[i].by, 1), ==, 1);
      g_assert_null (kt_price_list_parse (text->str, text->len, &error));
      g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, faults[i].message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/effects/price-list/start", test_start);
  g_test_add_func ("/effects/price-list/round", test_round);
  g_test_add_func ("/effects/price-list/search", test_search);
  g_test_add_func ("/effects/price-list/compare", test_compare);
  g_test_add_func ("/effects/price-list/next", test_next);
  g_test_add_func ("/effects/price-list/faults", test_faults);
  return g_test_run ();
}
