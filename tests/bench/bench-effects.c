/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-effects N: measures an analysis of N activities, one figure a line, in milliseconds; medians.
 */

#include "bench-charts.h"

#include "core/kt-json.h"
#include "effects/kt-analysis-reader.h"
#include "effects/kt-analysis-result.h"
#include "effects/kt-analysis-writer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RUNS 15
#define DRAWS 10000
#define N_SIDE_BY_SIDE 1000
#define SIDE_BY_SIDE_ACTIVITIES 20

static KtActivity *
make_activity (guint i)
{
  KtActivity *activity = kt_activity_new ();

  activity->id = g_strdup_printf ("a%u", i);
  activity->label = g_strdup ("Ambulante begeleiding");
  activity->payer = g_strdup_printf ("financier %u", i % 6);
  activity->life_domain = g_strdup_printf ("leefgebied %u", i % 10);
  activity->price = (KtPrice){ g_strdup ("uur"), g_strdup ("uur"), 2022, 6400 + i, 5000, 9000 };
  activity->per = (KtPer)(KT_PER_DAY + i % 4);
  activity->quantity = (KtEstimate){ g_strdup ("2"), g_strdup ("0.5"), g_strdup ("4.25") };
  activity->chance = (KtEstimate){ g_strdup ("80"), g_strdup ("40"), g_strdup ("100") };
  activity->start = g_strdup_printf ("2023-%02u-10", i % 12 + 1);
  activity->end = g_strdup_printf ("2025-%02u-20", i % 12 + 1);
  return activity;
}

static KtAnalysis *
make_analysis (guint n_activities)
{
  KtAnalysis *analysis = kt_analysis_new ();

  analysis->title = g_strdup ("");
  analysis->start = g_strdup ("2023-01-01");
  analysis->end = g_strdup ("2025-12-31");
  analysis->price_year = 2024;
  g_ptr_array_add (analysis->price_index, kt_price_index_new (2022, "1"));
  g_ptr_array_add (analysis->price_index, kt_price_index_new (2024, "1.073"));
  analysis->discount_percent = g_strdup ("3");
  analysis->draws = DRAWS;
  for (guint role = 0; role < KT_SCENARIO_ROLE_COUNT; role++)
    {
      KtScenario *scenario = kt_scenario_new ();

      scenario->id = g_strdup_printf ("%u", role);
      scenario->role = (KtScenarioRole)role;
      scenario->label = g_strdup ("");
      scenario->why = g_strdup ("");
      for (guint i = role; i < n_activities; i += 2)
        g_ptr_array_add (scenario->activities, make_activity (i));
      g_ptr_array_add (analysis->scenarios, scenario);
    }
  return analysis;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

static void
print_median (const char *name, gint64 *times)
{
  qsort (times, RUNS, sizeof (gint64), compare_times);
  printf ("%s %.2f\n", name, (double)times[RUNS / 2] / 1000);
}

static void
measure_one (guint n_activities)
{
  g_autoptr (KtAnalysis) analysis = make_analysis (n_activities);
  gint64 calculated[RUNS], drawn[RUNS];

  for (guint run = 0; run < RUNS; run++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (KtAnalysisResult) result = kt_analysis_calculate (analysis, NULL);

      calculated[run] = g_get_monotonic_time () - start;
      start = g_get_monotonic_time ();
      kt_analysis_result_draw (result);
      drawn[run] = g_get_monotonic_time () - start;
    }
  print_median ("calculate", calculated);
  print_median ("draw", drawn);
  bench_charts (analysis);
}

/* Analyses come from the vault as text. */
static void
measure_side_by_side (void)
{
  g_autoptr (KtAnalysis) analysis = make_analysis (SIDE_BY_SIDE_ACTIVITIES);
  g_autoptr (JsonNode) written = kt_analysis_write (analysis);
  g_autofree char *text = json_to_string (written, FALSE);
  gint64 times[RUNS];

  for (guint run = 0; run < RUNS; run++)
    {
      gint64 start = g_get_monotonic_time ();

      for (guint i = 0; i < N_SIDE_BY_SIDE; i++)
        {
          g_autoptr (JsonNode) root = kt_json_parse (text, strlen (text), NULL);
          g_autoptr (KtAnalysis) read = kt_analysis_read (root, "", NULL);
          g_autoptr (KtAnalysisResult) result = kt_analysis_calculate (read, NULL);

          g_assert_nonnull (result);
        }
      times[run] = g_get_monotonic_time () - start;
    }
  print_median ("side-by-side", times);
}

int
main (int argc, char **argv)
{
  if (argc != 2)
    return 2;
  measure_one ((guint)g_ascii_strtoull (argv[1], NULL, 10));
  measure_side_by_side ();
  return 0;
}
