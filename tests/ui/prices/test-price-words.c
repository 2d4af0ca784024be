/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/prices/kt-price-words.h"

static KtPriceEntry *
make_entry (const char *code, gint64 cents)
{
  KtPriceEntry *entry = kt_price_entry_new ();

  entry->code = g_strdup (code);
  entry->description = g_strdup ("Begeleiding");
  entry->unit = g_strdup ("uur");
  entry->cents = cents;
  entry->year = 2022;
  entry->payer = g_strdup ("gemeente-wmo");
  entry->life_domain = g_strdup ("wonen");
  entry->source = g_strdup ("Contract");
  entry->source_url = g_strdup ("");
  entry->certainty = KT_CERTAINTY_OWN;
  return entry;
}

static void
assert_told (const KtPriceEntry *before, const KtPriceEntry *after, const char *expected)
{
  const KtPriceChange change = { before, after };
  g_autofree char *words = kt_price_words_tell (&change);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_tell (void)
{
  g_autoptr (KtPriceEntry) before = make_entry ("a", 6400), after = make_entry ("a", 6600);

  assert_told (NULL, after, "€\u00a066,00 per uur · 2022");
  assert_told (before, NULL, "€\u00a064,00 per uur · 2022");
  assert_told (before, after, "€\u00a064,00 → €\u00a066,00");
  after->cents = before->cents;
  after->year = 2026;
  g_set_str (&after->payer, "Fonds Samen");
  g_set_str (&after->source, "Begroting");
  assert_told (before, after, "2022 → 2026 · Gemeente (Wmo) → Fonds Samen · another source");
  g_set_str (&after->description, "Begeleiding <b>thuis</b>");
  assert_told (before, after, "2022 → 2026 · Gemeente (Wmo) → Fonds Samen · was called “Begeleiding” · another source");
}

static void
assert_summed_up (GArray *changes, const char *count, const char *sum)
{
  g_autofree char *counted = kt_price_words_count (changes);
  g_autofree char *summed = kt_price_words_sum_up (changes);

  g_assert_cmpstr (counted, ==, count);
  g_assert_cmpstr (summed, ==, sum);
}

static void
test_sum_up (void)
{
  g_autoptr (KtPriceEntry) entry = make_entry ("a", 6400), other = make_entry ("a", 1);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (KtPriceChange));
  const KtPriceChange added = { NULL, entry }, changed = { other, entry }, gone = { entry, NULL };

  assert_summed_up (changes, "Nothing changed", "Nothing changed");
  g_array_append_val (changes, gone);
  assert_summed_up (changes, "1 price taken off", "Taken off: Begeleiding");
  g_array_append_val (changes, added);
  g_array_append_val (changes, changed);
  g_array_append_val (changes, added);
  assert_summed_up (changes, "2 prices added, 1 price changed, 1 price taken off",
                    "2 prices added, 1 price changed, 1 price taken off");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/price-words/tell", test_tell);
  g_test_add_func ("/ui/price-words/sum-up", test_sum_up);
  return g_test_run ();
}
