/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-vensters N: measures what is counted over N casussen, each of which was looked at four times through the four
 * windows, and how long it takes to read 5,000 signals. One figure a line, in milliseconds; medians.
 */

#include "bench-vault.h"

#include "store/kt-store-casus.h"
#include "store/kt-store-private.h"
#include "store/kt-store-signals.h"
#include "store/kt-store-vensters.h"

#define N_REVIEWS 4
#define N_QUESTIONS 50
/* A review answers some of what is asked. */
#define N_ANSWERS 30
#define N_SIGNALS 5000
/* So many casussen has each. */
#define N_TIES 3
#define N_RUNS 15

static void
add_marks (KtVensterRecord *record, GRand *random)
{
  guint first = (guint)g_rand_int_range (random, 0, N_QUESTIONS);

  for (guint i = 0; i < N_ANSWERS; i++)
    {
      guint question = (first + i) % N_QUESTIONS;
      g_autofree char *name = g_strdup_printf ("vraag.%u", question);
      KtVensterMark *mark = kt_venster_mark_new (name, question % KT_VENSTER_COUNT, name, question % 3 == 0);

      mark->marks = KT_VENSTER_MARK_LOOKED;
      if (g_rand_boolean (random))
        mark->marks |= g_rand_boolean (random) ? KT_VENSTER_MARK_HELPS : KT_VENSTER_MARK_HINDERS;
      g_ptr_array_add (record->marks, mark);
    }
}

static void
fill (KtStore *store, guint n)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GError) error = NULL;

  kt_database_begin (store->database, &error);
  for (guint i = 0; i < n && error == NULL; i++)
    {
      g_autoptr (KtCasus) casus = kt_casus_new ();
      gint64 casus_id;

      g_set_str (&casus->title, "Casus");
      casus_id = kt_store_add_casus (store, casus, &error);
      for (guint j = 0; j < N_REVIEWS && error == NULL; j++)
        {
          g_autoptr (KtVensterRecord) record = kt_venster_record_new ("2026-03-04", "{}");

          record->casus_id = casus_id;
          add_marks (record, random);
          kt_store_add_venster_review (store, record, &error);
        }
    }
  if (error != NULL || !kt_database_end (store->database, TRUE, &error))
    g_error ("%s", error->message);
}

static void
add_signals (KtStore *store, guint n_casussen)
{
  g_autoptr (GError) error = NULL;

  kt_database_begin (store->database, &error);
  for (guint i = 0; i < N_SIGNALS && error == NULL; i++)
    {
      g_autoptr (KtSignal) signal = kt_signal_new ("Wachten op een plek die er niet is");

      for (guint j = 0; j < N_TIES; j++)
        kt_signal_add_casus (signal, 1 + (i * N_TIES + j) % n_casussen);
      kt_store_add_signal (store, signal, &error);
    }
  if (error != NULL || !kt_database_end (store->database, TRUE, &error))
    g_error ("%s", error->message);
}

static void
count_factors (KtStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) counts = kt_store_count_factors (store, &error);

  if (counts == NULL || counts->len != N_QUESTIONS)
    g_error ("not all is counted");
}

static void
list_signals (KtStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) signals = kt_store_list_signals (store, 0, &error);

  if (signals == NULL || signals->len != N_SIGNALS)
    g_error ("not all signals are there");
}

static void
list_casussen (KtStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = kt_store_list_casussen_with_factor (store, "vraag.7", KT_VENSTER_MARK_HINDERS, &error);

  if (ids == NULL || ids->len == 0)
    g_error ("no casus is found");
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *)a, other = *(const gint64 *)b;

  return one < other ? -1 : one > other;
}

static void
measure (KtStore *store, const char *name, void (*work) (KtStore *store))
{
  gint64 times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      times[i] = g_get_monotonic_time ();
      work (store);
      times[i] = g_get_monotonic_time () - times[i];
    }
  qsort (times, N_RUNS, sizeof (gint64), compare_times);
  g_print ("%s %.3f\n", name, (double)times[N_RUNS / 2] / 1000);
}

int
main (int argc, char **argv)
{
  guint n = argc == 2 ? (guint)g_ascii_strtoull (argv[1], NULL, 10) : 0;
  g_autoptr (KtClock) clock = kt_clock_new_system ();
  g_autofree char *folder = NULL;
  KtStore *store;

  if (n == 0)
    return 2;
  folder = g_dir_make_tmp ("keukentafel-bench-XXXXXX", NULL);
  store = bench_vault_create (folder, clock);
  fill (store, n);
  measure (store, "count", count_factors);
  measure (store, "casussen", list_casussen);
  add_signals (store, n);
  measure (store, "signals", list_signals);
  kt_store_close (store);
  bench_vault_remove (folder);
  return 0;
}
