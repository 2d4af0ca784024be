/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-effects activities N: measures an analysis of N activities; bench-effects analyses N: measures N analyses side
 * by side. One figure a line, in milliseconds; medians.
 */

#include "bench-analysis.h"
#include "bench-charts.h"

#include "effects/kt-analysis-result.h"
#include "effects/kt-analysis-writer.h"
#include "effects/kt-collection.h"
#include "store/kt-store-casus.h"
#include "store/kt-store-effects.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>

#define RUNS 15
#define SIDE_BY_SIDE_ACTIVITIES 20
#define N_RATINGS 12

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
  g_autoptr (KtAnalysis) analysis = bench_make_analysis (n_activities);
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

static void
add_ratings (KtAnalysis *analysis)
{
  for (guint i = 0; i < 2 * N_RATINGS; i++)
    {
      const KtScenario *scenario = analysis->scenarios->pdata[i % 2];
      KtRating *rating = kt_rating_new ();

      rating->life_domain = g_strdup (kt_vocabulary_get_nick (KT_VOCABULARY_LIFE_DOMAIN, i / 2 % 4));
      rating->rater = (KtRater)(i / 8);
      rating->score = (gint)(i % 5) - 2;
      rating->why = g_strdup ("Er is weer overzicht");
      g_ptr_array_add (scenario->ratings, rating);
    }
}

/* A vault of @n casussen with an analysis each. */
static KtStore *
make_vault (const char *folder, KtClock *clock, guint n)
{
  g_autoptr (KtAnalysis) analysis = bench_make_analysis (SIDE_BY_SIDE_ACTIVITIES);
  g_autoptr (KtDialogue) dialogue = kt_dialogue_new ();
  g_autoptr (KtCasus) casus = kt_casus_new ();
  g_autoptr (KtAnalysisRecord) record = NULL;
  g_autoptr (JsonNode) document = NULL;
  g_autoptr (JsonNode) said = NULL;
  g_autofree char *text = NULL;
  char *code = NULL;
  KtStore *store = kt_store_create (folder, "geheim aan tafel", KT_KEY_STRENGTH_MINIMAL, clock, &code, NULL);

  kt_secret_string_free (code);
  add_ratings (analysis);
  document = kt_analysis_write (analysis);
  text = json_to_string (document, FALSE);
  record = kt_analysis_record_new (text);
  g_ptr_array_add (dialogue->seats, kt_seat_new ("Gezinswerker", TRUE));
  g_ptr_array_add (dialogue->mechanisms, kt_mechanism_new (FALSE, "Een korter traject dan een beschikking"));
  said = kt_dialogue_write (dialogue);
  g_free (record->dialogue);
  record->dialogue = json_to_string (said, FALSE);
  g_set_str (&casus->title, "Schulden na een scheiding");
  kt_store_begin_batch (store, NULL);
  for (guint i = 0; i < n; i++)
    {
      record->casus_id = kt_store_add_casus (store, casus, NULL);
      g_assert_cmpint (kt_store_add_analysis (store, record, NULL), >, 0);
    }
  g_assert_true (kt_store_end_batch (store, TRUE, NULL));
  return store;
}

static void
remove_vault (const char *folder)
{
  static const char *const names[] = { "vault.db", "vault.db-wal", "vault.db-shm", "key.json", "lock" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* From the vault to rows with their sums, as the page reads them. */
static void
measure_side_by_side (guint n)
{
  g_autofree char *folder = g_dir_make_tmp ("keukentafel-bench-XXXXXX", NULL);
  g_autoptr (KtClock) clock = kt_clock_new_system ();
  KtStore *store = make_vault (folder, clock, n);
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
  remove_vault (folder);
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
