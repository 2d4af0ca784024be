/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "core/kt-json.h"
#include "effects/kt-analysis-reader.h"
#include "effects/kt-analysis-result.h"
#include "effects/kt-analysis-writer.h"

#include <string.h>

/* That of tests/fixtures/effects/eviction.json, whose figures are worked out beside it. */
static char *casus;

static KtAnalysis *
read_text (const char *text, GError **error)
{
  g_autoptr (JsonNode) root = kt_json_parse (text, strlen (text), error);

  return root != NULL ? kt_analysis_read (root, "", error) : NULL;
}

static char *
replace (const char *text, const char *what, const char *by)
{
  g_autoptr (GString) changed = g_string_new (text);

  g_assert_cmpuint (g_string_replace (changed, what, by, 1), ==, 1);
  return g_string_free_and_steal (g_steal_pointer (&changed));
}

static void
assert_money (KtMoney money, gint64 low, gint64 likely, gint64 high)
{
  g_assert_cmpint (money.low, ==, low);
  g_assert_cmpint (money.likely, ==, likely);
  g_assert_cmpint (money.high, ==, high);
}

/* What was read is written again member by member, also what may be left out. */
static void
test_round (void)
{
  g_autoptr (KtAnalysis) analysis = read_text (casus, NULL);
  g_autoptr (JsonNode) given = kt_json_parse (casus, strlen (casus), NULL), written = kt_analysis_write (analysis);

  g_assert_true (json_node_equal (given, written));
}

static void
test_draws (void)
{
  g_autoptr (KtAnalysis) analysis = read_text (casus, NULL);
  g_autoptr (KtAnalysisResult) result = kt_analysis_calculate (analysis, NULL);
  const KtUncertainty *uncertainty;
  gint64 p50;

  kt_analysis_result_draw (result);
  uncertainty = result->uncertainties;
  g_assert_cmpint (uncertainty->draws, ==, 4000);
  /* These were looked at once; the same seed gives them on every machine. */
  g_assert_cmpint (uncertainty->p5, ==, -239009);
  g_assert_cmpint (uncertainty->p50, ==, -50904);
  g_assert_cmpint (uncertainty->p95, ==, 119781);
  g_assert_cmpuint (uncertainty->cheaper, ==, 324);

  /* Another seed gives others near to these. */
  p50 = uncertainty->p50;
  analysis->seed = 8;
  kt_analysis_result_draw (result);
  g_assert_cmpint (result->uncertainties->p50, !=, p50);
  g_assert_cmpint (ABS (result->uncertainties->p50 - p50), <, 12000);
}

static void
test_certain (void)
{
  g_autofree char *narrow = replace (casus, "\"low_cents\": 5500, \"high_cents\": 7000", "\"low_cents\": 6400");
  g_autofree char *certain = NULL, *flat = NULL;
  g_autoptr (KtAnalysis) analysis = NULL;
  g_autoptr (KtAnalysisResult) result = NULL;

  certain = replace (narrow, ", \"low\": \"1\", \"high\": \"3.5\"", "");
  flat = replace (certain, ", \"low\": \"20\", \"high\": \"60\"", "");
  analysis = read_text (flat, NULL);
  result = kt_analysis_calculate (analysis, NULL);
  kt_analysis_result_draw (result);
  /* Where nothing is uncertain, every draw is the likely figure to the cent. */
  g_assert_cmpint (result->uncertainties->p5, ==, -31128);
  g_assert_cmpint (result->uncertainties->p95, ==, -31128);
  g_assert_cmpuint (result->uncertainties->cheaper, ==, 0);
  g_assert_cmpuint (((KtComparison *)result->comparisons->pdata[0])->swings->len, ==, 0);
}

/* --- Faults --- */

typedef struct
{
  const char *what;
  const char *by;
  const char *message;
} Fault;

static const Fault faults[] = {
  { "keukentafel-effects", "keukentafel-casus", "format: is not keukentafel-effects" },
  { "\"version\": 1", "\"version\": 2", "version: 2 is later than 1, the latest that is read here" },
  { "\"title\": \"\", ", "", "title: is missing" },
  { "\"title\": \"\"", "\"title\": null", "title: is not a text" },
  { "\"title\": \"\"", "\"title\": \"\", \"titel\": \"\"", "titel: unknown member" },
  { "\"end\": \"2025-12-31\"", "\"end\": \"2023-12-31\"", "end: lies before start" },
  { "\"end\": \"2025-12-31\"", "\"end\": \"2025-02-29\"", "end: is not a date" },
  { "\"end\": \"2025-12-31\"", "\"end\": \"2224-01-01\"", "end: lies in more than 200 calendar years" },
  { "\"price_year\": 2024", "\"price_year\": \"2024\"", "price_year: is not a whole number" },
  { "\"price_year\": 2024", "\"price_year\": 2023", "price_index.2023: is missing, and a price needs it" },
  { "\"2022\": \"1\", ", "", "price_index.2022: is missing, and a price needs it" },
  { "\"2022\": \"1\"", "\"2022\": \"0\"", "price_index.2022: is not above zero" },
  { "\"2022\": \"1\"", "\"2022\": 1", "price_index.2022: is not a text" },
  { "\"2022\": \"1\"", "\"2022\": \"1\", \"02022\": \"1\"", "price_index.02022: unknown member" },
  { "\"10\"", "\"-100\"", "discount_percent: is not above -100" },
  { "\"10\"", "\"1e1\"", "discount_percent: is not a decimal of at most 30 digits before and behind the point" },
  { "\"seed\": 7", "\"seed\": 9007199254740992", "seed: is not between 0 and 9007199254740991" },
  { "\"draws\": 4000", "\"draws\": 0", "draws: is not between 1 and 1000000" },
  { "\"id\": \"oud\"", "\"id\": \"zo\"", "scenarios[1].id: is given twice" },
  { "\"id\": \"oud\"", "\"id\": \"\"", "scenarios[1].id: is empty" },
  { "\"reference\"", "\"intervention\"", "scenarios: exactly one must have the role intervention" },
  { "\"reference\"", "\"other\"", "scenarios[1].role: is none of intervention, reference" },
  { "\"former\"", "\"old\"", "scenarios[1].basis: is none of happened, planned, none, former, lighter, improved" },
  { "\"id\": \"deposit\"", "\"id\": \"care\"", "scenarios[0].activities[1].id: is given twice" },
  { "\"payer\": \"wmo\"", "\"payer\": \"\"", "scenarios[0].activities[0].payer: is empty" },
  { "\"cents\": 6400", "\"cents\": -1",
    "scenarios[0].activities[0].price.cents: is not between 0 and 9007199254740991" },
  { "\"cents\": 6400", "\"cents\": 64.5", "scenarios[0].activities[0].price.cents: is not a whole number" },
  { "\"low_cents\": 5500", "\"low_cents\": 6401", "scenarios[0].activities[0].price.low_cents: is above cents" },
  { "\"low_cents\": 5500", "\"low_cents\": null", "scenarios[0].activities[0].price.low_cents: is not a whole number" },
  { "\"high_cents\": 7000", "\"high_cents\": 6399", "scenarios[0].activities[0].price.high_cents: is below cents" },
  { "\"per\": \"week\"", "\"per\": \"hour\"",
    "scenarios[0].activities[0].per: is none of once, day, week, month, year" },
  { "\"likely\": \"2\"", "\"likely\": \"-2\"", "scenarios[0].activities[0].quantity.likely: is below zero" },
  { "\"low\": \"1\"", "\"low\": \"2.1\"", "scenarios[0].activities[0].quantity.low: is above likely" },
  { "\"high\": \"3.5\"", "\"high\": \"1.9\"", "scenarios[0].activities[0].quantity.high: is below likely" },
  { "\"high\": \"60\"", "\"high\": \"100.1\"", "scenarios[1].activities[0].chance_percent.high: is above 100" },
  { "\"likely\": \"40\", ", "", "scenarios[1].activities[0].chance_percent.likely: is missing" },
  { "\"end\": \"2024-06-30\"", "\"end\": \"2023-12-31\"", "scenarios[0].activities[0].end: lies before start" },
  { ", \"end\": \"2024-06-30\"", "", "scenarios[0].activities[0].end: is missing" },
  { "\"start\": \"2023-11-30\"", "\"start\": \"2023-11-30\", \"end\": \"2023-11-30\"",
    "scenarios[0].activities[1].end: what happens once has none" },
  { "\"date\": \"2024-03-01\"", "\"date\": \"1 maart\"", "scenarios[0].events[0].date: is not a date" },
  { "\"score\": 2", "\"score\": 3", "scenarios[0].effects[0].score: is not between -2 and 2" },
  { "\"netwerk\"", "\"inwoner\"", "scenarios[0].effects[1]: is given twice" },
  { "\"events\": [], ", "", "scenarios[1].events: is missing" },
  { "\"events\": []", "\"events\": {}", "scenarios[1].events: is not a list" },
};

static void
test_faults (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = replace (casus, faults[i].what, faults[i].by);
      g_autoptr (KtAnalysis) analysis = read_text (text, &error);

      g_assert_null (analysis);
      g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, faults[i].message);
    }
}

static void
test_too_large (void)
{
  static const Fault cases[] = {
    { "\"high\": \"3.5\"", "\"high\": \"99999999999999999999\"",
      "scenarios[0].activities[0]: the cost is larger than can be counted" },
    { "\"10\"", "\"-99.9999999999999999999\"", "scenarios[1]: the present value is larger than can be counted" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = replace (casus, cases[i].what, cases[i].by);
      g_autoptr (KtAnalysis) analysis = read_text (text, &error);
      g_autoptr (KtAnalysisResult) result = NULL;

      g_assert_no_error (error);
      result = kt_analysis_calculate (analysis, &error);
      g_assert_null (result);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* --- Properties --- */

static KtActivity *
make_activity (GRand *rand)
{
  KtActivity *activity = kt_activity_new ();
  gint start = g_rand_int_range (rand, 1, 300);
  g_autoptr (GDate) day = g_date_new_dmy (31, G_DATE_DECEMBER, 2022);
  char text[16];

  activity->id = g_strdup_printf ("%u", g_rand_int (rand));
  activity->payer = g_strdup_printf ("payer %d", g_rand_int_range (rand, 0, 4));
  activity->life_domain = g_strdup_printf ("domain %d", g_rand_int_range (rand, 0, 4));
  activity->price.year = 2023;
  activity->price.cents = g_rand_int_range (rand, 0, 20000);
  activity->price.high = activity->price.cents + g_rand_int_range (rand, 0, 9000);
  activity->per = (KtPer)g_rand_int_range (rand, KT_PER_DAY, KT_PER_COUNT);
  activity->quantity.likely = g_strdup_printf ("%d.%d", g_rand_int_range (rand, 0, 9), g_rand_int_range (rand, 0, 99));
  activity->quantity.low = g_strdup ("0");
  activity->chance.likely = g_strdup_printf ("%d", g_rand_int_range (rand, 0, 101));
  g_date_add_days (day, (guint)start);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", day);
  activity->start = g_strdup (text);
  g_date_add_days (day, (guint)g_rand_int_range (rand, 2, 800));
  g_date_strftime (text, sizeof text, "%Y-%m-%d", day);
  activity->end = g_strdup (text);
  return activity;
}

static KtAnalysis *
make_analysis (GRand *rand)
{
  KtAnalysis *analysis = kt_analysis_new ();

  analysis->start = g_strdup ("2023-01-01");
  analysis->end = g_strdup ("2025-12-31");
  analysis->price_year = 2023;
  analysis->discount_percent = g_strdup ("2.5");
  analysis->draws = 50;
  for (guint i = 0; i < KT_SCENARIO_ROLE_COUNT; i++)
    {
      KtScenario *scenario = kt_scenario_new ();

      scenario->id = g_strdup_printf ("%u", i);
      scenario->role = (KtScenarioRole)i;
      for (gint k = g_rand_int_range (rand, 0, 6); k > 0; k--)
        g_ptr_array_add (scenario->activities, make_activity (rand));
      g_ptr_array_add (analysis->scenarios, scenario);
    }
  return analysis;
}

static gint64
sum_up (const KtTally *tally)
{
  gint64 sum = 0;

  for (guint i = 0; i < tally->len; i++)
    sum += g_array_index (tally, KtTallyEntry, i).cents;
  return sum;
}

static void
assert_sums (const KtAnalysisResult *result, const KtScenarioCost *cost)
{
  gint64 by_year = 0, activities = 0;

  for (guint i = 0; i < result->n_years; i++)
    by_year += cost->by_year[i];
  for (guint i = 0; i < cost->costs->len; i++)
    activities += ((const KtCost *)cost->costs->pdata[i])->money.likely;
  g_assert_cmpint (by_year, ==, cost->total.likely);
  g_assert_cmpint (activities, ==, cost->total.likely);
  g_assert_cmpint (sum_up (cost->by_payer), ==, cost->total.likely);
  g_assert_cmpint (sum_up (cost->by_life_domain), ==, cost->total.likely);
}

static void
swap_roles (KtAnalysis *analysis)
{
  for (guint i = 0; i < analysis->scenarios->len; i++)
    {
      KtScenario *scenario = analysis->scenarios->pdata[i];

      scenario->role =
          scenario->role == KT_SCENARIO_ROLE_REFERENCE ? KT_SCENARIO_ROLE_INTERVENTION : KT_SCENARIO_ROLE_REFERENCE;
    }
}

static void
test_sums (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260301);

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (KtAnalysis) analysis = make_analysis (rand);
      g_autoptr (KtAnalysisResult) result = kt_analysis_calculate (analysis, NULL), swapped = NULL;
      const KtComparison *comparison = result->comparisons->pdata[0], *other;

      assert_sums (result, result->scenarios->pdata[0]);
      assert_sums (result, result->scenarios->pdata[1]);
      g_assert_cmpint (sum_up (comparison->by_payer), ==, comparison->difference.likely);

      swap_roles (analysis);
      swapped = kt_analysis_calculate (analysis, NULL);
      other = swapped->comparisons->pdata[0];
      assert_money (other->difference, -comparison->difference.high, -comparison->difference.likely,
                    -comparison->difference.low);
      g_assert_cmpint (other->present_value, ==, -comparison->present_value);
    }
}

/* Splits the first activity in two at a day within its period. */
static void
halve (KtAnalysis *analysis, GRand *rand)
{
  GPtrArray *activities = ((KtScenario *)analysis->scenarios->pdata[0])->activities;
  KtActivity *first, *second = make_activity (rand);
  g_autoptr (GDate) day = g_date_new_dmy (1, G_DATE_JANUARY, 2023);
  char text[16];

  first = activities->pdata[0];
  g_date_set_parse (day, first->start);
  g_set_str (&second->end, first->end);
  g_set_str (&second->payer, first->payer);
  second->price = first->price;
  second->per = first->per;
  g_set_str (&second->quantity.likely, first->quantity.likely);
  g_set_str (&second->chance.likely, first->chance.likely);
  g_set_str (&first->end, first->start);
  g_date_add_days (day, 1);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", day);
  g_set_str (&second->start, text);
  g_ptr_array_add (activities, second);
}

static void
test_halves (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260302);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (KtAnalysis) analysis = make_analysis (rand);
      g_autoptr (KtAnalysisResult) before = NULL, after = NULL;
      const KtMoney *whole, *parts;

      if (((KtScenario *)analysis->scenarios->pdata[0])->activities->len == 0)
        continue;
      before = kt_analysis_calculate (analysis, NULL);
      halve (analysis, rand);
      after = kt_analysis_calculate (analysis, NULL);
      whole = &((const KtScenarioCost *)before->scenarios->pdata[0])->total;
      parts = &((const KtScenarioCost *)after->scenarios->pdata[0])->total;
      g_assert_cmpint (ABS (whole->likely - parts->likely), <=, 1);
      g_assert_cmpint (ABS (whole->high - parts->high), <=, 1);
      g_assert_cmpint (ABS (whole->low - parts->low), <=, 1);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  int failures;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "fixtures", "effects", "eviction.json", NULL);
  g_assert_true (g_file_get_contents (path, &casus, NULL, NULL));
  g_test_add_func ("/effects/analysis/round", test_round);
  g_test_add_func ("/effects/analysis/draws", test_draws);
  g_test_add_func ("/effects/analysis/certain", test_certain);
  g_test_add_func ("/effects/analysis/faults", test_faults);
  g_test_add_func ("/effects/analysis/too-large", test_too_large);
  g_test_add_func ("/effects/analysis/sums", test_sums);
  g_test_add_func ("/effects/analysis/halves", test_halves);
  failures = g_test_run ();
  g_free (casus);
  return failures;
}
