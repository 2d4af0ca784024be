/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-json.h"
#include "effects/kt-analysis-edit.h"
#include "effects/kt-analysis-reader.h"
#include "effects/kt-analysis-result.h"
#include "effects/kt-analysis-writer.h"

#include <string.h>

/* Two prices, and indices of 2022 and 2024: at the prices of 2024 an hour of 2022 costs half as much again. */
static KtPriceList *
make_prices (gint64 cents)
{
  static const struct
  {
    gint year;
    const char *value;
  } chain[] = { { 2022, "1" }, { 2024, "1.5" } };
  KtPriceList *prices = kt_price_list_new ();
  KtPriceEntry *entry = kt_price_entry_new ();

  entry->code = g_strdup ("begeleiding");
  entry->description = g_strdup ("Begeleiding");
  entry->unit = g_strdup ("uur");
  entry->cents = cents;
  entry->year = 2022;
  entry->payer = g_strdup ("gemeente-wmo");
  entry->life_domain = g_strdup ("wonen");
  entry->source = g_strdup ("Contract");
  entry->source_url = g_strdup ("");
  g_ptr_array_add (prices->prices, entry);
  for (guint i = 0; i < G_N_ELEMENTS (chain); i++)
    {
      KtIndexFigure *figure = kt_index_figure_new ();

      figure->series = g_strdup (KT_PRICE_LIST_CHAIN);
      figure->year = chain[i].year;
      figure->value = g_strdup (chain[i].value);
      g_ptr_array_add (prices->indices, figure);
    }
  return prices;
}

static KtActivity *
make_activity (const char *id, const char *quantity)
{
  KtActivity *activity = kt_activity_new ();

  activity->id = g_strdup (id);
  activity->label = g_strdup ("Begeleiding");
  activity->payer = g_strdup ("gemeente-wmo");
  activity->life_domain = g_strdup ("wonen");
  activity->price.code = g_strdup ("begeleiding");
  activity->price.unit = g_strdup ("uur");
  activity->price.year = 2022;
  activity->price.cents = 6000;
  activity->price.low = 5000;
  activity->price.high = 7001;
  activity->per = KT_PER_ONCE;
  activity->quantity.likely = g_strdup (quantity);
  activity->start = g_strdup ("2024-03-01");
  return activity;
}

/* What was made by edits is what a file may hold, and reads back as the same. */
static void
assert_sound (const KtAnalysis *analysis)
{
  g_autoptr (JsonNode) node = kt_analysis_write (analysis), again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtAnalysis) read = kt_analysis_read (node, "", &error);

  g_assert_no_error (error);
  again = kt_analysis_write (read);
  g_assert_true (json_node_equal (node, again));
}

static gint64
get_difference (KtAnalysis *analysis, guint comparison)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtAnalysisResult) result = kt_analysis_calculate (analysis, &error);

  g_assert_no_error (error);
  return ((const KtComparison *)result->comparisons->pdata[comparison])->difference.likely;
}

static KtAnalysis *
make_blank (void)
{
  g_autoptr (KtPriceList) prices = make_prices (6000);

  return kt_analysis_new_blank ("Proef", "2024-01-01", "2025-06-30", prices);
}

static void
test_blank (void)
{
  g_autoptr (KtAnalysis) blank = make_blank ();

  assert_sound (blank);
  /* 2025 has no index, 2024 is the latest that has. */
  g_assert_cmpint (blank->price_year, ==, 2024);
  g_assert_true (kt_analysis_has_year (blank, 2022));
  g_assert_false (kt_analysis_has_year (blank, 2023));
  g_assert_cmpint (get_difference (blank, 0), ==, 0);
}

/* Each edit leaves the state before it as it was, so that one can go back. */
static void
test_edits (void)
{
  g_autoptr (KtAnalysis) blank = make_blank (), put = NULL, again = NULL, removed = NULL;
  g_autoptr (KtActivity) first = make_activity ("a1", "2"), second = make_activity ("a1", "3");
  const KtScenario *scenario;

  put = kt_analysis_put_activity (blank, 0, first);
  assert_sound (put);
  /* 2 hours of € 60 at 1.5: € 180 that the reference does not cost. */
  g_assert_cmpint (get_difference (put, 0), ==, -18000);
  again = kt_analysis_put_activity (put, 0, second);
  scenario = again->scenarios->pdata[0];
  g_assert_cmpuint (scenario->activities->len, ==, 1);
  g_assert_cmpint (get_difference (again, 0), ==, -27000);
  g_assert_cmpint (get_difference (put, 0), ==, -18000);
  removed = kt_analysis_remove_activity (again, 0, "a1");
  g_assert_cmpint (get_difference (removed, 0), ==, 0);
  g_assert_cmpint (get_difference (again, 0), ==, -27000);
  g_assert_cmpint (get_difference (blank, 0), ==, 0);
  /* What stayed as it was is shared. */
  g_assert_true (removed->scenarios->pdata[1] == blank->scenarios->pdata[1]);
}

static void
test_ratings (void)
{
  g_autoptr (KtAnalysis) blank = make_blank (), one = NULL, two = NULL, gone = NULL;
  g_autoptr (KtRating) rating = kt_rating_new (), other = NULL;
  const KtScenario *scenario;

  rating->life_domain = g_strdup ("wonen");
  rating->rater = KT_RATER_NETWERK;
  rating->score = 1;
  rating->why = g_strdup ("");
  other = kt_rating_copy (rating);
  other->score = -2;
  one = kt_analysis_put_rating (blank, 1, rating);
  two = kt_analysis_put_rating (one, 1, other);
  assert_sound (two);
  scenario = two->scenarios->pdata[1];
  g_assert_cmpuint (scenario->ratings->len, ==, 1);
  g_assert_cmpint (kt_scenario_find_rating (scenario, "wonen", KT_RATER_NETWERK)->score, ==, -2);
  g_assert_null (kt_scenario_find_rating (scenario, "wonen", KT_RATER_INWONER));
  gone = kt_analysis_remove_rating (two, 1, "wonen", KT_RATER_NETWERK);
  g_assert_cmpuint (((const KtScenario *)gone->scenarios->pdata[1])->ratings->len, ==, 0);
}

/* The reference that is a copy costs the same, also when it had something already that has the same ids. */
static void
test_copy (void)
{
  g_autoptr (KtAnalysis) blank = make_blank (), one = NULL, two = NULL, three = NULL, copied = NULL, more = NULL;
  g_autoptr (KtActivity) first = make_activity ("a1", "2"), second = make_activity ("a2", "3");
  const KtScenario *reference;

  one = kt_analysis_put_activity (blank, 0, first);
  two = kt_analysis_put_activity (one, 0, second);
  copied = kt_analysis_copy_intervention (two, 1);
  assert_sound (copied);
  g_assert_cmpint (get_difference (copied, 0), ==, 0);
  three = kt_analysis_put_activity (two, 1, second);
  more = kt_analysis_copy_intervention (three, 1);
  assert_sound (more);
  reference = more->scenarios->pdata[1];
  g_assert_cmpuint (reference->activities->len, ==, 3);
  g_assert_cmpint (get_difference (more, 0), ==, 27000);
}

static void
test_references (void)
{
  g_autoptr (KtAnalysis) blank = make_blank (), two = NULL, three = NULL, fewer = NULL, again = NULL;
  guint index;

  two = kt_analysis_add_reference (blank, "Lichter");
  three = kt_analysis_add_reference (two, "Beter");
  assert_sound (three);
  g_assert_cmpuint (kt_analysis_find_reference (three, 2), ==, 3);
  fewer = kt_analysis_remove_reference (three, 2);
  again = kt_analysis_add_reference (fewer, "Nog een");
  assert_sound (again);
  g_assert_true (kt_analysis_find_scenario (again, KT_ANALYSIS_REFERENCE_ID, &index));
  g_assert_false (kt_analysis_find_scenario (again, "geen", &index));
}

/* A newer list: 72 euros in place of 60, so the range of 50 to 70.01 becomes 60 to 84.01. */
static void
test_prices (void)
{
  g_autoptr (KtAnalysis) blank = make_blank (), put = NULL, newer = NULL, same = NULL;
  g_autoptr (KtActivity) activity = make_activity ("a1", "1");
  g_autoptr (KtPriceList) prices = make_prices (7200);
  const KtActivity *repriced;
  guint n_changed = 0;

  put = kt_analysis_put_activity (blank, 0, activity);
  newer = kt_analysis_use_prices (put, prices, &n_changed);
  assert_sound (newer);
  g_assert_cmpuint (n_changed, ==, 1);
  repriced = kt_scenario_find_activity (newer->scenarios->pdata[0], "a1");
  g_assert_cmpint (repriced->price.low, ==, 6000);
  g_assert_cmpint (repriced->price.cents, ==, 7200);
  g_assert_cmpint (repriced->price.high, ==, 8401);
  g_assert_cmpint (get_difference (newer, 0), ==, -10800);
  same = kt_analysis_use_prices (newer, prices, &n_changed);
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_cmpint (get_difference (put, 0), ==, -9000);
}

static char *
print_result (KtAnalysisResult *result)
{
  g_autoptr (JsonNode) node = NULL;

  kt_analysis_result_draw (result);
  node = kt_analysis_result_to_json (result);
  return json_to_string (node, FALSE);
}

/* What is not counted again after an edit is what would have come out, whatever was edited. */
static void
test_calculate_after (void)
{
  g_autoptr (KtPriceList) prices = make_prices (7200);
  g_autoptr (KtActivity) first = make_activity ("a1", "2"), second = make_activity ("a2", "3");
  g_autoptr (KtActivity) other = make_activity ("a1", "5");
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_analysis_unref);
  g_autoptr (KtAnalysisResult) before = NULL;

#define STEP(edit, ...) g_ptr_array_add (states, edit (states->pdata[states->len - 1], __VA_ARGS__))
  g_ptr_array_add (states, make_blank ());
  STEP (kt_analysis_put_activity, 0, first);
  STEP (kt_analysis_put_activity, 0, second);
  STEP (kt_analysis_copy_intervention, 1);
  STEP (kt_analysis_put_activity, 0, other);
  STEP (kt_analysis_set_price_year, 2022);
  STEP (kt_analysis_set_period, "2025-02-01", "2026-03-31");
  STEP (kt_analysis_set_discount, "3");
  STEP (kt_analysis_use_prices, prices, NULL);
  STEP (kt_analysis_remove_activity, 0, "a1");
#undef STEP
  for (guint i = 0; i < states->len; i++)
    {
      g_autoptr (KtAnalysisResult) anew = kt_analysis_calculate (states->pdata[i], NULL);
      KtAnalysisResult *after = kt_analysis_calculate_after (states->pdata[i], before, NULL);
      g_autofree char *expected = print_result (anew), *text = print_result (after);

      g_assert_cmpstr (text, ==, expected);
      g_clear_pointer (&before, kt_analysis_result_free);
      before = after;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/effects/edit/blank", test_blank);
  g_test_add_func ("/effects/edit/edits", test_edits);
  g_test_add_func ("/effects/edit/ratings", test_ratings);
  g_test_add_func ("/effects/edit/copy", test_copy);
  g_test_add_func ("/effects/edit/references", test_references);
  g_test_add_func ("/effects/edit/prices", test_prices);
  g_test_add_func ("/effects/edit/calculate-after", test_calculate_after);
  return g_test_run ();
}
