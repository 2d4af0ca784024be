/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-json.h"
#include "effects/kt-analysis-reader.h"
#include "publish/kt-effects-charts.h"

#include <string.h>

/*
 * At the prices of 2024: the intervention is 10 hours of € 60 (5 to 20 hours) that the Wmo pays, € 600; the reference
 * 30 days of € 100 that the insurer pays, € 3.000, of which 2024 has one day in 31 of December, and 2025 the other 29.
 */
static const char text[] =
    "{\"format\":\"keukentafel-effects\",\"version\":1,\"title\":\"\",\"start\":\"2024-12-31\",\"end\":\"2025-12-31\","
    "\"price_year\":2024,\"price_index\":{},\"discount_percent\":\"0\",\"seed\":1,\"draws\":1000,\"scenarios\":["
    "{\"id\":\"i\",\"role\":\"intervention\",\"label\":\"\",\"basis\":\"happened\",\"why\":\"\",\"activities\":["
    "{\"id\":\"a1\",\"label\":\"Hulp van tante Zus\",\"payer\":\"gemeente-wmo\",\"life_domain\":\"wonen\",\"price\":{"
    "\"code\":\"\",\"unit\":\"uur\",\"year\":2024,\"cents\":6000},\"per\":\"once\",\"quantity\":{\"likely\":\"10\","
    "\"low\":\"5\",\"high\":\"20\"},\"start\":\"2025-01-01\"}],\"events\":[],\"effects\":[{\"life_domain\":\"wonen\","
    "\"rater\":\"netwerk\",\"score\":2,\"why\":\"\"},{\"life_domain\":\"veiligheid\",\"rater\":\"inwoner\",\"score\":1,"
    "\"why\":\"\"}]},{\"id\":\"r\",\"role\":\"reference\",\"label\":\"\",\"basis\":\"none\",\"why\":\"\","
    "\"activities\":["
    "{\"id\":\"a1\",\"label\":\"Opvang\",\"payer\":\"zorgverzekeraar\",\"life_domain\":\"wonen\",\"price\":{\"code\":"
    "\"\","
    "\"unit\":\"dag\",\"year\":2024,\"cents\":10000},\"per\":\"day\",\"quantity\":{\"likely\":\"1\"},\"start\":"
    "\"2024-12-31\",\"end\":\"2025-01-29\"}],\"events\":[],\"effects\":[{\"life_domain\":\"wonen\",\"rater\":"
    "\"netwerk\","
    "\"score\":-1,\"why\":\"\"}]}]}";

static KtAnalysisResult *
make_result (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = kt_json_parse (text, strlen (text), &error);
  g_autoptr (KtAnalysis) analysis = root != NULL ? kt_analysis_read (root, "", &error) : NULL;
  KtAnalysisResult *result;

  g_assert_no_error (error);
  result = kt_analysis_calculate (analysis, &error);
  g_assert_no_error (error);
  kt_analysis_result_draw (result);
  return result;
}

static void
assert_pair (const KtChart *chart, guint index, const char *name, gint64 intervention, gint64 reference)
{
  const KtChartPair *pair = &g_array_index (chart->rows, KtChartPair, index);

  g_assert_cmpstr (pair->name, ==, name);
  g_assert_cmpint (pair->intervention, ==, intervention);
  g_assert_cmpint (pair->reference, ==, reference);
}

static void
test_costs (void)
{
  g_autoptr (KtAnalysisResult) result = make_result ();
  g_autoptr (KtChart) payers = kt_effects_chart_payers (result, 0);
  g_autoptr (KtChart) years = kt_effects_chart_years (result, 0);
  g_autoptr (KtChart) life_domains = kt_effects_chart_life_domains (result, 0);

  g_assert_cmpuint (payers->rows->len, ==, 2);
  assert_pair (payers, 0, "Gemeente (Wmo)", 60000, 0);
  assert_pair (payers, 1, "Zorgverzekeraar", 0, 300000);
  g_assert_nonnull (strstr (payers->description, "Zorgverzekeraar"));
  g_assert_cmpuint (years->rows->len, ==, 2);
  assert_pair (years, 0, "2024", 0, 10000);
  assert_pair (years, 1, "2025", 60000, 290000);
  g_assert_cmpuint (life_domains->rows->len, ==, 1);
  assert_pair (life_domains, 0, "Wonen", 60000, 300000);
}

/* What only one of both has is no gain; a point is where its life domain is. */
static void
test_effects (void)
{
  g_autoptr (KtAnalysisResult) result = make_result ();
  g_autoptr (KtChart) ratings = kt_effects_chart_ratings (result, 0), plane = kt_effects_chart_plane (result, 0);
  const KtChartRating *safety = &g_array_index (ratings->rows, KtChartRating, 0);
  const KtChartPoint *home = &g_array_index (plane->rows, KtChartPoint, 0);

  g_assert_cmpuint (ratings->rows->len, ==, 2);
  g_assert_cmpstr (safety->name, ==, "Veiligheid");
  g_assert_cmpint (safety->intervention, ==, 1);
  g_assert_cmpint (safety->reference, ==, KT_CHART_NO_SCORE);
  g_assert_cmpuint (plane->rows->len, ==, 1);
  g_assert_cmpint (home->effect, ==, 3);
  g_assert_cmpint (home->cents, ==, 240000);
  g_assert_cmpint (home->mark, ==, KT_CHART_MARK_SQUARE);
}

/* What leaves the program has none of the words that people gave their activities. */
static void
test_tornado (void)
{
  g_autoptr (KtAnalysisResult) result = make_result ();
  g_autoptr (KtChart) own = kt_effects_chart_tornado (result, 0, TRUE);
  g_autoptr (KtChart) neutral = kt_effects_chart_tornado (result, 0, FALSE);
  const KtChartSwing *swing = &g_array_index (own->rows, KtChartSwing, 0);

  g_assert_cmpint (own->middle, ==, 240000);
  g_assert_cmpuint (own->rows->len, ==, 1);
  g_assert_cmpstr (swing->name, ==, "Hulp van tante Zus");
  g_assert_cmpint (swing->at_low, ==, 270000);
  g_assert_cmpint (swing->at_high, ==, 180000);
  swing = &g_array_index (neutral->rows, KtChartSwing, 0);
  g_assert_cmpstr (swing->name, ==, "1. Wonen, Gemeente (Wmo)");
}

static void
test_spread (void)
{
  g_autoptr (KtAnalysisResult) result = make_result ();
  g_autoptr (KtChart) none = kt_effects_chart_spread (result, 0, NULL);
  g_autoptr (KtChart) drawn = kt_effects_chart_spread (result, 0, &result->uncertainties[0]);
  guint total = 0;

  g_assert_true (kt_chart_is_empty (none));
  for (guint i = 0; i < drawn->spread.n_bins; i++)
    total += drawn->spread.bins[i];
  g_assert_cmpuint (total, ==, 1000);
  g_assert_cmpint (drawn->spread.lowest, >=, 180000);
  g_assert_cmpint (drawn->spread.highest, <=, 270000);
  g_assert_cmpint (drawn->spread.p5, <, drawn->spread.p95);
}

static void
test_time_lines (void)
{
  g_autoptr (KtAnalysisResult) result = make_result ();
  g_autoptr (KtChart) own = kt_effects_chart_time_lines (result, 0, TRUE);
  g_autoptr (KtChart) neutral = kt_effects_chart_time_lines (result, 0, FALSE);

  g_assert_cmpuint (own->rows->len, ==, 2);
  g_assert_cmpstr (g_array_index (own->rows, KtChartSpan, 0).name, ==, "Hulp van tante Zus");
  g_assert_true (g_array_index (own->rows, KtChartSpan, 0).is_moment);
  g_assert_cmpint (g_array_index (own->rows, KtChartSpan, 1).role, ==, KT_SCENARIO_ROLE_REFERENCE);
  g_assert_cmpstr (g_array_index (neutral->rows, KtChartSpan, 0).name, ==, "Wonen, Gemeente (Wmo)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/effects-charts/costs", test_costs);
  g_test_add_func ("/effects-charts/effects", test_effects);
  g_test_add_func ("/effects-charts/tornado", test_tornado);
  g_test_add_func ("/effects-charts/time-lines", test_time_lines);
  g_test_add_func ("/effects-charts/spread", test_spread);
  return g_test_run ();
}
