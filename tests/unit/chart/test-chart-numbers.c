/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-number.h"
#include "chart/kt-chart-scale.h"
#include "chart/kt-chart-table.h"

static void
test_euro (void)
{
  const struct
  {
    gint64 cents;
    const char *euro;
    const char *difference;
    const char *brief;
  } cases[] = {
    { 0, "0", "0", "0" },
    { 49, "0", "0", "0" },
    { -49, "0", "0", "0" },
    { 50, "1", "+1", "1" },
    { -50, "−1", "−1", "−1" },
    { 1840000, "18.400", "+18.400", "18.400" },
    { -230049, "−2.300", "−2.300", "−2.300" },
    { 99999949, "999.999", "+999.999", "999.999" },
    { 99999950, "1.000.000", "+1.000.000", "1.000.000" },
    { 1840000000, "18.400.000", "+18.400.000", "18,4 m" },
    { -4000000000, "−40.000.000", "−40.000.000", "−40 m" },
    { 123456789000, "1.234.567.890", "+1.234.567.890", "1,2 bn" },
    { G_MAXINT64, "92.233.720.368.547.758", "+92.233.720.368.547.758", "92.234 tn" },
    { G_MININT64, "−92.233.720.368.547.758", "−92.233.720.368.547.758", "−92.234 tn" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *euro = kt_chart_format_euro (cases[i].cents);
      g_autofree char *difference = kt_chart_format_difference (cases[i].cents);
      g_autofree char *brief = kt_chart_format_short (cases[i].cents);

      g_assert_cmpstr (euro, ==, cases[i].euro);
      g_assert_cmpstr (difference, ==, cases[i].difference);
      g_assert_cmpstr (brief, ==, cases[i].brief);
    }
}

static void
test_nice_step (void)
{
  g_assert_cmpfloat (kt_chart_nice_step (0, 100, 5, 1), ==, 20);
  g_assert_cmpfloat (kt_chart_nice_step (0, 101, 5, 1), ==, 50);
  g_assert_cmpfloat (kt_chart_nice_step (-30000, 70000, 5, 100), ==, 20000);
  g_assert_cmpfloat (kt_chart_nice_step (0, 45, 5, 100), ==, 100);
  g_assert_cmpfloat (kt_chart_nice_step (0, 0, 5, 100), ==, 100);
  g_assert_cmpfloat (kt_chart_nice_step (-0x1p63, 0x1p63, 5, 100), ==, 5e18);
}

static void
test_ticks (void)
{
  guint n;
  double low = -1234, high = 5678;

  g_assert_cmpfloat (kt_chart_first_tick (low, high, 2000, &n), ==, 0);
  g_assert_cmpuint (n, ==, 3);
  kt_chart_round_outward (&low, &high, 2000);
  g_assert_cmpfloat (low, ==, -2000);
  g_assert_cmpfloat (high, ==, 6000);
  g_assert_cmpfloat (kt_chart_first_tick (low, high, 2000, &n), ==, -2000);
  g_assert_cmpuint (n, ==, 5);
}

static void
assert_table (KtChart *chart, const char *expected)
{
  g_autoptr (KtChart) owned = chart;
  g_autoptr (KtChartTable) table = kt_chart_get_table (owned);
  g_autofree char *text = kt_chart_table_to_text (table);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_table_of_pairs (void)
{
  KtChart *chart = kt_chart_new (KT_CHART_KIND_BARS, "", "");

  g_set_str (&chart->names, "Payer");
  kt_chart_add_pair (chart, "gemeente", 1230000, 1000000);
  kt_chart_add_pair (chart, "=1+1", -50, G_MAXINT64);
  assert_table (chart, "Payer\tIntervention\tReference\tDifference\n"
                       "gemeente\t12.300\t10.000\t-2.300\n"
                       "'=1+1\t-1\t92.233.720.368.547.758\t+92.233.720.368.547.758\n");
}

static void
test_table_of_ratings (void)
{
  KtChart *chart = kt_chart_new (KT_CHART_KIND_RATINGS, "", "");

  kt_chart_add_rating (chart, "wonen", KT_RATER_INWONER, 2, -1);
  kt_chart_add_rating (chart, "wonen", KT_RATER_PROFESSIONAL, KT_CHART_NO_SCORE, 0);
  assert_table (chart, "What\tAccording to\tIntervention\tReference\tDifference\n"
                       "wonen\tInwoner\t+2\t-1\t+3\n"
                       "wonen\tProfessional\t\t0\t\n");
}

static void
test_table_of_swings (void)
{
  KtChart *chart = kt_chart_new (KT_CHART_KIND_TORNADO, "", "");

  kt_chart_add_swing (chart, "small\tone", 100, 200);
  kt_chart_add_swing (chart, "huge", G_MAXINT64, G_MININT64);
  kt_chart_add_swing (chart, "same", -200, -100);
  assert_table (chart, "What\tAt its lowest\tAt its highest\n"
                       "huge\t+92.233.720.368.547.758\t-92.233.720.368.547.758\n"
                       "small one\t+1\t+2\n"
                       "same\t-2\t-1\n");
}

static void
test_table_of_spread (void)
{
  const guint bins[] = { 1, 0, 9 };
  KtChart *chart = kt_chart_new (KT_CHART_KIND_SPREAD, "", "");

  kt_chart_set_spread (chart, -10000, 20000, bins, G_N_ELEMENTS (bins));
  chart->spread.p5 = -10000;
  chart->spread.p50 = 15000;
  chart->spread.p95 = 20000;
  assert_table (chart, "Difference\tNumber of draws\n"
                       "From -100 to 0\t1\n"
                       "From 0 to 100\t0\n"
                       "From 100 to 200\t9\n"
                       "5 of 100 draws lie below\t-100\n"
                       "Half of the draws lie below\t+150\n"
                       "95 of 100 draws lie below\t+200\n");
}

static void
test_table_of_points (void)
{
  KtChart *chart = kt_chart_new (KT_CHART_KIND_PLANE, "", "");

  kt_chart_add_point (chart, "K-014", 9, -50000, KT_CHART_MARK_CIRCLE);
  assert_table (chart, "What\tBetter or worse off\tDifference\nK-014\t+4\t-500\n");
}

static void
test_table_of_spans (void)
{
  KtChart *chart = kt_chart_new (KT_CHART_KIND_LANES, "", "");

  kt_chart_set_period (chart, "2024-01-01", "2024-12-31");
  kt_chart_add_event (chart, "huis kwijt", KT_SCENARIO_ROLE_REFERENCE, "2024-02-29");
  kt_chart_add_activity (chart, "verhuizing", KT_SCENARIO_ROLE_INTERVENTION, "2024-07-01", NULL);
  kt_chart_add_activity (chart, "begeleiding", KT_SCENARIO_ROLE_INTERVENTION, "2023-12-01", "2024-06-30");
  assert_table (chart, "What\tTime line\tKind\tFrom\tUp to and including\n"
                       "begeleiding\tIntervention\tActivity\t1 Dec 2023\t30 Jun 2024\n"
                       "verhuizing\tIntervention\tOnce\t1 Jul 2024\t\n"
                       "huis kwijt\tReference\tEvent\t29 Feb 2024\t\n");
}

static void
test_table_of_panes (void)
{
  static const char *const helps[] = { "korte lijnen", "vertrouwen", NULL }, *const hinders[] = { "schotten", NULL };
  KtChart *one = kt_chart_new (KT_CHART_KIND_WINDOW, "", ""), *two = kt_chart_new (KT_CHART_KIND_WINDOW, "", "");

  kt_chart_add_pane (one, "Professie", NULL, helps, hinders, 9, 1);
  assert_table (one, "What\tWhat helps\tWhat hinders\tQuestions looked at\n"
                     "Professie\tkorte lijnen; vertrouwen\tschotten\t1 of 9\n");
  kt_chart_add_pane (two, "Beleid", "Professional", NULL, hinders, 1, 1);
  kt_chart_add_pane (two, "Beleid", "Inwoner", NULL, NULL, 1, 0);
  assert_table (two, "What\tAccording to\tWhat helps\tWhat hinders\tQuestions looked at\n"
                     "Beleid\tProfessional\t\tschotten\t1 of 1\n"
                     "Beleid\tInwoner\t\t\t0 of 1\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-numbers/euro", test_euro);
  g_test_add_func ("/chart-numbers/nice-step", test_nice_step);
  g_test_add_func ("/chart-numbers/ticks", test_ticks);
  g_test_add_func ("/chart-numbers/table-of-pairs", test_table_of_pairs);
  g_test_add_func ("/chart-numbers/table-of-ratings", test_table_of_ratings);
  g_test_add_func ("/chart-numbers/table-of-swings", test_table_of_swings);
  g_test_add_func ("/chart-numbers/table-of-spread", test_table_of_spread);
  g_test_add_func ("/chart-numbers/table-of-points", test_table_of_points);
  g_test_add_func ("/chart-numbers/table-of-spans", test_table_of_spans);
  g_test_add_func ("/chart-numbers/table-of-panes", test_table_of_panes);
  return g_test_run ();
}
