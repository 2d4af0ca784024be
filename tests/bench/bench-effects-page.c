/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-effects-page N: measures the page Effecten of a casus with an analysis of N activities, half of them on each
 * time line. One figure a line, in milliseconds; those that begin with `cpu-` are what the main thread took of the
 * processor.
 */

#include "bench-analyses.h"
#include "bench-vault.h"
#include "bench-window.h"

#include "config.h"
#include "ui/effects/kt-analysis-state.h"
#include "store/kt-store-casus.h"
#include "store/kt-store-effects.h"
#include "ui/effects/kt-activity-form.h"
#include "ui/effects/kt-analysis-view.h"
#include "ui/effects/kt-effects-page.h"
#include "ui/effects/kt-lane-board.h"
#include "ui/effects/kt-outcome-pane.h"
#include "ui/widgets/kt-chart-view.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define WIDTH 1280
#define N_KEYS 200
#define N_STEPS 200
/* The first few make what later ones find. */
#define N_FIRST 5

typedef struct
{
  GtkWidget *window;
  GtkWidget *page;
  KtAnalysisEditor *editor;
  KtChartView *chart;
  KtChart *before; /* what it showed before the key */
  KtLaneBoard *board;
} Bench;

/* --- A casus with an analysis --- */

static gint64
fill_vault (const char *folder, KtClock *clock, guint n_activities)
{
  g_autoptr (KtCasus) casus = kt_casus_new ();
  g_autoptr (KtAnalysisState) state =
      kt_analysis_state_new (0, 0, bench_analyses_make_one (n_activities), kt_dialogue_new (), "");
  g_autoptr (KtAnalysisRecord) record = kt_analysis_state_make_record (state);
  KtStore *store = bench_vault_create (folder, clock);

  g_set_str (&casus->title, "Schulden na een scheiding");
  record->casus_id = kt_store_add_casus (store, casus, NULL);
  g_assert_cmpint (kt_store_add_analysis (store, record, NULL), >, 0);
  kt_store_close (store);
  return record->casus_id;
}

/* --- The page --- */

static gboolean
has_analysis (gpointer page)
{
  GtkWidget *view = bench_find_child (page, KT_TYPE_ANALYSIS_VIEW);

  return view != NULL && gtk_widget_get_mapped (view) && gtk_widget_get_width (view) > 0;
}

/* Selects an activity of the intervention, whose form opens. */
static GtkWidget *
open_form (Bench *bench)
{
  KtLaneItem *item = kt_lane_get_end (kt_lane_board_get_lane (bench->board, 0), FALSE);

  gtk_widget_activate_action (GTK_WIDGET (item), "item.open", NULL);
  return bench_find_child (bench->page, KT_TYPE_ACTIVITY_FORM);
}

static gpointer
get_child (GtkWidget *widget, const char *name)
{
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);
}

static Bench
show_page (KtSession *session, gint64 casus_id)
{
  Bench bench = { 0 };

  bench.page = kt_effects_page_new (session, casus_id);
  bench.window = bench_show (bench.page, WIDTH);
  bench_wait_for_sight (bench.window, has_analysis, bench.page);
  bench.editor = kt_analysis_view_get_editor (KT_ANALYSIS_VIEW (bench_find_child (bench.page, KT_TYPE_ANALYSIS_VIEW)));
  bench.board = KT_LANE_BOARD (bench_find_child (bench.page, KT_TYPE_LANE_BOARD));
  bench.chart =
      KT_CHART_VIEW (bench_find_child (bench_find_child (bench.page, KT_TYPE_OUTCOME_PANE), KT_TYPE_CHART_VIEW));
  return bench;
}

/* --- Measuring --- */

/* All charts of the page are made anew at a change, together with the totals. */
static gboolean
is_new_chart (gpointer data)
{
  const Bench *bench = data;

  return kt_chart_view_get_chart (bench->chart) != bench->before;
}

static gint64
get_cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64)time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* Does step @i and waits until its outcome is drawn. */
static void
measure_step (Bench *bench, void (*step) (gpointer data, guint i), gpointer data, guint i, GArray *times, GArray *cpus)
{
  gint64 start, cpu, time;

  bench_rest ();
  bench->before = kt_chart_ref (kt_chart_view_get_chart (bench->chart));
  start = g_get_monotonic_time ();
  cpu = get_cpu_time ();
  step (data, i);
  time = bench_wait_for_sight (bench->window, is_new_chart, bench) - start;
  cpu = get_cpu_time () - cpu;
  g_clear_pointer (&bench->before, kt_chart_unref);
  if (i < N_FIRST)
    return;
  g_array_append_val (times, time);
  g_array_append_val (cpus, cpu);
}

static void
measure_steps (Bench *bench, const char *name, guint n, void (*step) (gpointer data, guint i), gpointer data)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) cpus = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *p50 = g_strconcat (name, "-p50", NULL), *p99 = g_strconcat (name, "-p99", NULL);
  g_autofree char *cpu_p50 = g_strconcat ("cpu-", p50, NULL), *cpu_p99 = g_strconcat ("cpu-", p99, NULL);

  for (guint i = 0; i < n + N_FIRST; i++)
    measure_step (bench, step, data, i, times, cpus);
  bench_print_percentile (p50, times, 50);
  bench_print_percentile (p99, times, 99);
  bench_print_percentile (cpu_p50, cpus, 50);
  bench_print_percentile (cpu_p99, cpus, 99);
}

/* Four digits and then one over all of them. */
static void
type_key (gpointer entry, guint i)
{
  char digit[] = { (char)('1' + i % 9), '\0' };

  if (strlen (gtk_editable_get_text (entry)) >= 4)
    gtk_editable_select_region (entry, 0, -1);
  bench_type (entry, digit);
}

static void
measure_typing (Bench *bench)
{
  GtkWidget *form = open_form (bench);
  GtkWidget *row = get_child (form, "amount_row");
  GtkWidget *entry = get_child (row, "likely_entry");

  /* Any price lies between these. */
  gtk_editable_set_text (get_child (row, "low_entry"), "0");
  gtk_editable_set_text (get_child (row, "high_entry"), "10000");
  adw_expander_row_set_expanded (get_child (form, "price_row"), TRUE);
  bench_wait_for_frame (bench->window);
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "7");
  measure_steps (bench, "key", N_KEYS, type_key, entry);
}

/* To the right and back again, so far that another day comes of every step. */
static void
drag_step (gpointer gesture, guint i)
{
  g_signal_emit_by_name (gesture, "drag-update", (double)(i % 2 == 0 ? 20 + i % 40 : 70 + i % 40), 0.0);
}

static void
measure_dragging (Bench *bench)
{
  KtLaneItem *item = kt_lane_get_end (kt_lane_board_get_lane (bench->board, 0), FALSE);
  GtkGesture *gesture = bench_find_controller (GTK_WIDGET (bench->board), GTK_TYPE_GESTURE_DRAG);
  graphene_rect_t bounds;

  bench_wait_for_frame (bench->window);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (item), GTK_WIDGET (bench->board), &bounds));
  g_signal_emit_by_name (gesture, "drag-begin", (double)bounds.origin.x + bounds.size.width / 2,
                         (double)bounds.origin.y + bounds.size.height / 2);
  measure_steps (bench, "drag", N_STEPS, drag_step, gesture);
  g_signal_emit_by_name (gesture, "drag-end", 0.0, 0.0);
}

int
main (int argc, char **argv)
{
  guint n = argc == 2 ? (guint)g_ascii_strtoull (argv[1], NULL, 10) : 0;
  g_autofree char *folder = NULL;
  g_autoptr (KtClock) clock = kt_clock_new_system ();
  g_autoptr (KtVault) vault = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (KtSession) session = NULL;
  gint64 casus_id;
  Bench bench;

  if (n == 0)
    return 2;
  bench_measure_own_time ();
  folder = g_dir_make_tmp ("keukentafel-bench-XXXXXX", NULL);
  casus_id = fill_vault (folder, clock, n);
  vault = bench_open_vault (folder, BENCH_VAULT_PASSPHRASE, clock);
  settings = g_settings_new (KT_APPLICATION_ID);
  session = kt_session_new (vault, settings, clock);

  bench = show_page (session, casus_id);
  measure_typing (&bench);
  measure_dragging (&bench);
  kt_session_flush (session);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  kt_vault_close (vault);
  bench_vault_remove (folder);
  return 0;
}
