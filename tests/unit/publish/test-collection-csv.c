/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language.h"
#include "publish/kt-collection-csv.h"
#include "publish/kt-collection-words.h"
#include "publish/kt-csv.h"

#include <string.h>

#define SECRET "Mevrouw Jansen"

/* Analyses with names wherever people write themselves. Each activity happens once, so it costs its price. */
static KtOutcome *
make (gint64 id, gint year, gint64 intervention, gint64 reference)
{
  g_autofree char *document = g_strdup_printf (
      "{\"format\":\"keukentafel-effects\",\"version\":1,\"title\":\"" SECRET "\",\"start\":\"%d-01-01\",\"end\":"
      "\"%d-06-30\",\"price_year\":%d,\"price_index\":{},\"discount_percent\":\"0\",\"seed\":7,\"draws\":10,"
      "\"scenarios\":[{\"id\":\"zo\",\"role\":\"intervention\",\"label\":\"" SECRET "\",\"basis\":\"happened\",\"why\":"
      "\"" SECRET "\",\"activities\":[{\"id\":\"a\",\"label\":\"" SECRET "\",\"payer\":\"" SECRET
      "\",\"life_domain\":\"wonen\",\"price\":{\"code\":\"\",\"unit\":\"stuk\",\"year\":%d,\"cents\":%d},\"per\":"
      "\"once\",\"quantity\":{\"likely\":\"1\"},\"start\":\"%d-02-01\"}],\"events\":[],\"effects\":[{\"life_domain\":"
      "\"wonen\",\"rater\":\"inwoner\",\"score\":1,\"why\":\"" SECRET "\"},{\"life_domain\":\"" SECRET
      "\",\"rater\":\"inwoner\",\"score\":1,\"why\":\"\"}]},{\"id\":\"oud\",\"role\":\"reference\",\"label\":\"" SECRET
      "\",\"basis\":\"former\",\"why\":\"\",\"activities\":[{\"id\":\"a\",\"label\":\"\",\"payer\":\"gemeente-wmo\","
      "\"life_domain\":\"wonen\",\"price\":{\"code\":\"\",\"unit\":\"stuk\",\"year\":%d,\"cents\":%d},\"per\":\"once\","
      "\"quantity\":{\"likely\":\"1\"},\"start\":\"%d-02-01\"}],\"events\":[],\"effects\":[{\"life_domain\":\"wonen\","
      "\"rater\":\"inwoner\",\"score\":0,\"why\":\"\"},{\"life_domain\":\"" SECRET
      "\",\"rater\":\"inwoner\",\"score\":0,\"why\":\"\"}]}]}",
      year, year, year, year, (int)intervention, year, year, (int)reference, year);
  g_autoptr (KtAnalysisRecord) record = kt_analysis_record_new (document);

  record->id = record->casus_id = id;
  g_set_str (&record->title, SECRET);
  g_set_str (
      &record->dialogue,
      "{\"format\":\"keukentafel-dialogue\",\"version\":1,\"perspective\":\"municipality\",\"selection\":\"" SECRET
      "\",\"seats\":[{\"who\":\"" SECRET "\",\"present\":true}],\"remarks\":[],\"mechanisms\":[{\"dearer\":true,"
      "\"text\":\"" SECRET "\"}],\"answers\":[],\"step\":0,\"seconds\":0}");
  return kt_outcome_new (record);
}

static KtCollection *
make_collection (void)
{
  g_autoptr (GPtrArray) outcomes = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_outcome_unref);

  g_ptr_array_add (outcomes, make (1, 2024, 250050, 100000));
  g_ptr_array_add (outcomes, make (2, 2023, 0, 30005));
  return kt_collection_new (outcomes, KT_BASIS_ANY);
}

static const char *
get_field (const GPtrArray *rows, guint row, const char *heading)
{
  char **headings = rows->pdata[0], **fields = rows->pdata[row];

  for (guint i = 1; headings[i] != NULL; i++)
    {
      if (g_str_equal (headings[i], heading))
        return fields[i];
    }
  g_assert_not_reached ();
}

/* Casussen are numbered by what they save, and of what people wrote nothing is left. */
static void
test_table (void)
{
  g_autoptr (KtCollection) collection = make_collection ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *table = NULL;
  guint bad_row;

  speak_dutch ();
  table = kt_collection_to_csv (collection);
  g_assert_null (strstr (table, "Jansen"));
  g_assert_true (g_str_has_prefix (table, "\xef\xbb\xbf"));
  rows = kt_csv_read (table, &bad_row);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (get_field (rows, 1, "Casus"), ==, "casus 1");
  g_assert_cmpstr (get_field (rows, 1, "Prijzen van"), ==, "2023");
  g_assert_cmpstr (get_field (rows, 1, "Verschil, waarschijnlijk"), ==, "300,05");
  g_assert_cmpstr (get_field (rows, 1, "Periode"), ==, "6 maanden");
  g_assert_cmpstr (get_field (rows, 2, "Casus"), ==, "casus 2");
  g_assert_cmpstr (get_field (rows, 2, "Verschil, waarschijnlijk"), ==, "-1500,50");
  g_assert_cmpstr (get_field (rows, 2, "Perspectief"), ==, "De gemeente");
  g_assert_cmpstr (get_field (rows, 2, "Vergeleken met"), ==, "Zoals het vroeger ging");
  g_assert_cmpstr (get_field (rows, 2, "Wonen"), ==, "beter");
  g_assert_cmpstr (get_field (rows, 2, "Zingeving"), ==, "");
  g_assert_cmpstr (get_field (rows, 2, "Gemeente (Wmo)"), ==, "1000,00");
  g_assert_cmpstr (get_field (rows, 2, "Andere betalers"), ==, "-2500,50");
  g_assert_cmpstr (get_field (rows, 2, "Zorgverzekeraar"), ==, "");
  /* A spreadsheet reads the amount below zero as one. */
  g_assert_nonnull (strstr (table, ";\"-1500,50\";"));
}

static void
test_words (void)
{
  g_autoptr (KtCollection) collection = make_collection ();
  const KtCollectionGroup *first = collection->groups->pdata[0], *second = collection->groups->pdata[1];
  const KtCollectionRow *row = &g_array_index (collection->rows, KtCollectionRow, 0);
  g_autofree char *domains = NULL, *apart = NULL, *bases = NULL, *few = NULL, *one = NULL, *prices = NULL,
                  *effect = NULL;
  g_autofree char *left_out = NULL;

  speak_dutch ();
  domains = kt_collection_words_domains (row->comparison);
  g_assert_cmpstr (domains, ==, "Beter: mevrouw jansen, wonen");
  effect = kt_collection_words_effect (&g_array_index (collection->effects, KtCollectionEffect, 0));
  g_assert_cmpstr (effect, ==, "2 beter");
  prices = kt_collection_words_prices (first->price_year, first->perspective);
  g_assert_cmpstr (prices, ==, "Prijzen van 2024 · De gemeente");
  bases = kt_collection_words_bases (first);
  g_assert_cmpstr (bases, ==, "Zoals het vroeger ging (1)");
  apart = kt_collection_words_apart (second, first);
  g_assert_cmpstr (apart, ==, "Niet opgeteld bij de eerste: die rekent in prijzen van 2024.");
  few = kt_collection_words_indicative (3, 10);
  g_assert_cmpstr (few, ==, "3 casussen zijn te weinig om veel uit te besluiten. Dat kan vanaf 10 casussen.");
  one = kt_collection_words_indicative (1, 2);
  g_assert_cmpstr (one, ==, "1 casus is te weinig om veel uit te besluiten. Dat kan vanaf 2 casussen.");
  g_assert_null (kt_collection_words_indicative (10, 10));
  left_out = kt_collection_words_left_out (KT_LEFT_OUT_NO_REFERENCE, KT_BASIS_NONE);
  g_assert_cmpstr (left_out, ==, "Telt niet mee: heeft geen referentie ‘Zonder hulp’");
  g_assert_null (kt_collection_words_left_out (KT_LEFT_OUT_NOT, KT_BASIS_ANY));
}

/* Numbers stand as they are; all else that begins as a formula does gets an apostrophe, which reading takes off. */
static void
test_formulas (void)
{
  static const struct
  {
    const char *field, *written;
  } cases[] = {
    { "-12,50", "-12,50" }, { "-7", "-7" },  { "-", "'-" },   { "-7,", "'-7," },
    { "-7,5a", "'-7,5a" },  { "+7", "'+7" }, { "=1", "'=1" }, { "-1+2", "'-1+2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const fields[] = { "x", cases[i].field, NULL };
      g_autoptr (GString) row = g_string_new (NULL);
      g_autoptr (GPtrArray) rows = NULL;
      guint bad_row;

      kt_csv_append_row (row, fields);
      g_assert_true (g_str_has_prefix (row->str + 2 + (row->str[2] == '"'), cases[i].written));
      rows = kt_csv_read (row->str, &bad_row);
      g_assert_cmpstr (((char **)rows->pdata[0])[2], ==, cases[i].field);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/collection-csv/table", test_table);
  g_test_add_func ("/collection-csv/words", test_words);
  g_test_add_func ("/collection-csv/formulas", test_formulas);

  return g_test_run ();
}
