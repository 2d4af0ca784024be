/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-side N: measures the place that lays N analyses side by side: for how long the main loop answers to nothing
 * else when one is chosen or left out. One figure a line, in milliseconds.
 */

#include "bench-analyses.h"
#include "bench-loop.h"
#include "bench-vault.h"
#include "bench-window.h"

#include "config.h"
#include "ui/sidebyside/kt-outcome-item.h"
#include "ui/sidebyside/kt-side-by-side-page.h"

#include <adwaita.h>

#define N_CHOICES 100

static void
done_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;
}

static void
run_for (guint milliseconds)
{
  gboolean is_done = FALSE;

  g_timeout_add_once (milliseconds, done_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
}

static KtVault *
open_vault (const char *folder, KtClock *clock, guint n)
{
  kt_store_close (bench_analyses_make_vault (folder, clock, n));
  return bench_open_vault (folder, BENCH_VAULT_PASSPHRASE, clock);
}

/* Until all is read and drawn. */
static GListModel *
show (GtkWindow *window, GtkWidget *page, guint n)
{
  GListModel *items = G_LIST_MODEL (gtk_widget_get_template_child (page, KT_TYPE_SIDE_BY_SIDE_PAGE, "selection"));

  gtk_window_set_default_size (window, 1280, 800);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (window);
  while (g_list_model_get_n_items (items) < n)
    g_main_context_iteration (NULL, TRUE);
  run_for (1000);
  return items;
}

static void
measure (GListModel *items, guint n)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < N_CHOICES; i++)
    {
      g_autoptr (KtOutcomeItem) item = g_list_model_get_item (items, i / 2 * 7 % n);
      gint64 longest;

      bench_loop_watch ();
      kt_outcome_item_set_chosen (item, !kt_outcome_item_get_chosen (item));
      run_for (120);
      longest = bench_loop_get_longest ();
      g_array_append_val (times, longest);
    }
  bench_print_percentile ("choose-p50", times, 50);
  bench_print_percentile ("choose-p99", times, 99);
}

int
main (int argc, char **argv)
{
  guint n = argc == 2 ? (guint)g_ascii_strtoull (argv[1], NULL, 10) : 0;
  g_autoptr (KtClock) clock = kt_clock_new_system ();
  g_autofree char *folder = NULL;
  GtkWidget *window;

  if (n == 0)
    return 2;
  bench_measure_own_time ();
  folder = g_dir_make_tmp ("keukentafel-bench-XXXXXX", NULL);
  window = adw_window_new ();

  {
    g_autoptr (KtVault) vault = open_vault (folder, clock, n);
    g_autoptr (GSettings) settings = g_settings_new (KT_APPLICATION_ID);
    g_autoptr (KtSession) session = kt_session_new (vault, settings, clock);

    measure (show (GTK_WINDOW (window), GTK_WIDGET (kt_side_by_side_page_new (session)), n), n);
    gtk_window_destroy (GTK_WINDOW (window));
    kt_session_flush (session);
    kt_vault_close (vault);
  }
  bench_vault_remove (folder);
  return 0;
}
