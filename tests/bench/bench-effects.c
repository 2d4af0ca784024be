/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-effects activities N: measures an analysis of N activities; bench-effects analyses N: measures N analyses side
 * by side. One figure a line, in milliseconds; medians.
 */

#include "bench-analyses.h"
#include "bench-vault.h"
#include "bench-charts.h"

#include "effects/kt-analysis-result.h"
#include "effects/kt-collection.h"
#include "store/kt-store-effects.h"

#include <stdio.h>
#include <stdlib.h>

#define RUNS 15

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
  g_autoptr (KtAnalysis) analysis = bench_analyses_make_one (n_activities);
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

/* From the vault to rows with their sums, as the page reads them. */
static void
measure_side_by_side (guint n)
{
  g_autofree char *folder = g_dir_make_tmp ("keukentafel-bench-XXXXXX", NULL);
  g_autoptr (KtClock) clock = kt_clock_new_system ();
  KtStore *store = bench_analyses_make_vault (folder, clock, n);
  gint64 listed[RUNS], times[RUNS];

  for (guint run = 0; run < RUNS; run++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) records = kt_store_list_analyses (store, 0, NULL);
      g_autoptr (GPtrArray) outcomes = NULL;
      g_autoptr (KtCollection) collection = NULL;

      listed[run] = g_get_monotonic_time () - start;
      outcomes = kt_outcome_read_all (records, kt_outcome_get_n_threads (), NULL, NULL, NULL);
      collection = kt_collection_new (outcomes, KT_BASIS_ANY);
      g_assert_cmpuint (collection->n, ==, n);
      times[run] = g_get_monotonic_time () - start;
    }
  print_median ("list", listed);
  print_median ("side-by-side", times);
  kt_store_close (store);
  bench_vault_remove (folder);
}

int
main (int argc, char **argv)
{
  guint n = argc == 3 ? (guint)g_ascii_strtoull (argv[2], NULL, 10) : 0;

  if (n == 0)
    return 2;
  if (g_str_equal (argv[1], "activities"))
    measure_one (n);
  else
    measure_side_by_side (n);
  return 0;
}
