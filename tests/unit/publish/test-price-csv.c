/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-csv.h"
#include "publish/kt-price-csv.h"

#include <string.h>

#define HEADER "code;omschrijving;eenheid;bedrag;prijspeil;financier;leefgebied;bron;bron_adres;zekerheid\n"

static KtPriceEntry *
make_entry (const char *code, const char *description, gint64 cents)
{
  KtPriceEntry *entry = kt_price_entry_new ();

  entry->code = g_strdup (code);
  entry->description = g_strdup (description);
  entry->unit = g_strdup ("uur");
  entry->cents = cents;
  entry->year = 2026;
  entry->payer = g_strdup ("gemeente-wmo");
  entry->life_domain = g_strdup ("wonen");
  entry->source = g_strdup ("Contract 2026");
  entry->source_url = g_strdup ("");
  entry->certainty = KT_CERTAINTY_OWN;
  return entry;
}

static GPtrArray *
read_table (const char *text)
{
  g_autoptr (GArray) faults = g_array_new (FALSE, FALSE, sizeof (KtPriceFault));
  GPtrArray *entries = kt_price_csv_read (text, strlen (text), faults);

  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *sentence = kt_price_fault_to_sentence (&g_array_index (faults, KtPriceFault, i));

      g_test_message ("%s", sentence);
    }
  g_assert_cmpuint (faults->len, ==, 0);
  return entries;
}

/* What was written reads the same, whatever stands in it. */
static void
test_round (void)
{
  static const char *const descriptions[] = {
    "gewoon", "met; een puntkomma", "met \"aanhaling\"", "=SOM(A1)", "-1 korting", "@iemand", "'s avonds", "één €"
  };
  g_autoptr (KtPriceList) list = kt_price_list_new ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *table = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (descriptions); i++)
    {
      g_autofree char *code = g_strdup_printf ("c%" G_GSIZE_FORMAT, i);

      g_ptr_array_add (list->prices, make_entry (code, descriptions[i], (gint64)i * 12345));
    }
  table = kt_price_csv_write (list);
  /* No cell begins as a formula does. */
  g_assert_null (strstr (table, ";="));
  g_assert_null (strstr (table, ";-"));
  g_assert_null (strstr (table, ";@"));
  entries = read_table (table);
  g_assert_cmpuint (entries->len, ==, list->prices->len);
  for (guint i = 0; i < entries->len; i++)
    g_assert_true (kt_price_entry_equal (entries->pdata[i], list->prices->pdata[i]));
}

static void
test_amounts (void)
{
  static const struct
  {
    const char *text;
    gint64 cents; /* -1: none */
  } cases[] = {
    { "64,5", 6450 },
    { "€ 1.234,50", 123450 },
    { "64,505", -1 },
    { "99999999999999999", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) faults = g_array_new (FALSE, FALSE, sizeof (KtPriceFault));
      g_autofree char *text = g_strdup_printf (HEADER "a;b;uur;\"%s\";2026;gemeente-wmo;wonen;c;;\n", cases[i].text);
      g_autoptr (GPtrArray) entries = kt_price_csv_read (text, strlen (text), faults);

      if (cases[i].cents >= 0)
        {
          g_assert_nonnull (entries);
          g_assert_cmpint (((KtPriceEntry *)entries->pdata[0])->cents, ==, cases[i].cents);
          continue;
        }
      g_assert_null (entries);
      g_assert_cmpint (g_array_index (faults, KtPriceFault, 0).kind, ==, KT_PRICE_FAULT_AMOUNT);
      g_assert_cmpuint (g_array_index (faults, KtPriceFault, 0).row, ==, 2);
    }
}

/* Columns in another order, others beside them, commas between, line ends of Windows, empty rows. */
static void
test_forms (void)
{
  g_autoptr (GPtrArray) entries =
      read_table ("\xef\xbb\xbfPrijspeil,Bedrag,opmerking,code,omschrijving,eenheid,financier,leefgebied,bron\r\n"
                  "2026,\"64,50\",hoi,a,\"Begeleiding, \"\"licht\"\"\",uur,gemeente-wmo,wonen,Contract\r\n"
                  ",,,,,,,,\r\n"
                  "2025,70,,b,Dagbesteding,dagdeel,Gemeente (wmo),Zingeving,Contract");
  const KtPriceEntry *first = entries->pdata[0];

  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpint (first->cents, ==, 6450);
  g_assert_cmpstr (first->description, ==, "Begeleiding, \"licht\"");
  g_assert_cmpstr (first->source_url, ==, "");
  g_assert_cmpint (first->certainty, ==, KT_CERTAINTY_OWN);
  g_assert_cmpstr (((KtPriceEntry *)entries->pdata[1])->payer, ==, "gemeente-wmo");
  g_assert_cmpstr (((KtPriceEntry *)entries->pdata[1])->life_domain, ==, "zingeving");
}

static void
test_faults (void)
{
  static const struct
  {
    const char *text;
    KtPriceFault faults[3];
    guint n_faults;
  } cases[] = {
    { "", { { 1, KT_PRICE_COLUMN_CODE, KT_PRICE_FAULT_COLUMN_MISSING } }, 8 },
    { "\xff", { { 1, KT_PRICE_COLUMN_CODE, KT_PRICE_FAULT_NOT_TEXT } }, 1 },
    { HEADER "a;b\n", { { 2, KT_PRICE_COLUMN_CODE, KT_PRICE_FAULT_FIELDS } }, 1 },
    { HEADER "\"a;b\n", { { 2, KT_PRICE_COLUMN_CODE, KT_PRICE_FAULT_QUOTES } }, 1 },
    { HEADER "a;;uur;1;x;w;l;c;;zeker\n",
      { { 2, KT_PRICE_COLUMN_DESCRIPTION, KT_PRICE_FAULT_EMPTY },
        { 2, KT_PRICE_COLUMN_CERTAINTY, KT_PRICE_FAULT_CERTAINTY },
        { 2, KT_PRICE_COLUMN_YEAR, KT_PRICE_FAULT_YEAR } },
      3 },
    { HEADER "a;b;uur;1;2026;w;l;c;;\na;b;uur;1;2026;w;l;c;;\n",
      { { 3, KT_PRICE_COLUMN_CODE, KT_PRICE_FAULT_CODE_TWICE } },
      1 },
    { "code;" HEADER, { { 1, KT_PRICE_COLUMN_CODE, KT_PRICE_FAULT_COLUMN_TWICE } }, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) faults = g_array_new (FALSE, FALSE, sizeof (KtPriceFault));

      g_assert_null (kt_price_csv_read (cases[i].text, strlen (cases[i].text), faults));
      g_assert_cmpuint (faults->len, ==, cases[i].n_faults);
      for (guint k = 0; k < MIN (faults->len, G_N_ELEMENTS (cases[i].faults)) && cases[i].faults[k].row != 0; k++)
        {
          const KtPriceFault *fault = &g_array_index (faults, KtPriceFault, k);
          g_autofree char *sentence = kt_price_fault_to_sentence (fault);

          g_assert_cmpuint (fault->row, ==, cases[i].faults[k].row);
          g_assert_cmpint (fault->column, ==, cases[i].faults[k].column);
          g_assert_cmpint (fault->kind, ==, cases[i].faults[k].kind);
          g_assert_cmpstr (sentence, !=, "");
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/price-csv/round", test_round);
  g_test_add_func ("/publish/price-csv/amounts", test_amounts);
  g_test_add_func ("/publish/price-csv/forms", test_forms);
  g_test_add_func ("/publish/price-csv/faults", test_faults);
  return g_test_run ();
}
