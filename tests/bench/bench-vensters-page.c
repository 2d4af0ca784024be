/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-vensters-page N: measures how long it takes to open the page Vensters of a casus that was looked at N times,
 * until a frame shows the last of these, and then to lay the latest of each pair of eyes side by side. One figure a
 * line, in milliseconds.
 */

#include "bench-vault.h"
#include "bench-window.h"

#include "config.h"
#include "publish/kt-model-file.h"
#include "store/kt-store-casus.h"
#include "store/kt-store-note.h"
#include "store/kt-store-vensters.h"
#include "ui/vensters/kt-compared-row.h"
#include "ui/vensters/kt-venster-view.h"
#include "ui/vensters/kt-vensters-page.h"
#include "vensters/kt-venster-review-edit.h"
#include "vensters/kt-venster-review-record.h"

#include <adwaita.h>

/* What the list of casussen leaves of a window of 1280 pixels. */
#define WIDTH 900
#define N_NOTES 200
#define N_OPENINGS 100
/* The first few make what later ones find. */
#define N_FIRST 5

/* --- A casus that was looked at often --- */

/* (transfer full): all is answered, with a remark and a note that shows it. */
static KtVensterReview *
make_review (const KtQuestionBank *bank, guint i, gint64 note)
{
  g_autofree char *date = g_strdup_printf ("2026-%02u-%02u", 1 + i / 28 % 12, 1 + i % 28);
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, note);
  KtVensterReview *review = kt_venster_review_new (date, i % KT_VIEWER_COUNT, bank->id);

  for (guint j = 0; j < bank->questions->len; j++)
    {
      const KtQuestion *question = bank->questions->pdata[j];
      g_autoptr (KtVensterReview) extent = kt_venster_review_set_extent (review, question, (gint)((i + j) % 5));
      g_autoptr (KtVensterReview) remark =
          kt_venster_review_set_remark (extent, question, "Dit bleek pas toen de buurvrouw erbij zat.");

      kt_venster_review_unref (review);
      review = kt_venster_review_add_evidence (remark, question, name, KT_NOTE_PART_TEXT, "");
    }
  return review;
}

static gint64
fill_vault (const char *folder, KtClock *clock, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtQuestionBank) bank = kt_question_bank_open_start (&error);
  g_autoptr (KtCasus) casus = kt_casus_new ();
  KtStore *store = bench_vault_create (folder, clock);
  gint64 casus_id, note_id = 0;

  if (bank == NULL)
    g_error ("%s", error->message);
  g_set_str (&casus->title, "Schulden na een scheiding");
  casus_id = kt_store_add_casus (store, casus, NULL);
  for (guint i = 0; i < N_NOTES; i++)
    {
      g_autoptr (KtNote) note = kt_note_new ("2026-01-20T10:00");

      note->casus_id = casus_id;
      g_set_str (&note->text, "We spraken over de huur en over wie er kan helpen.");
      note_id = kt_store_save_note (store, note, NULL);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KtVensterReview) review = make_review (bank, i, note_id);
      g_autoptr (KtVensterRecord) record = kt_venster_review_make_record (review);

      record->casus_id = casus_id;
      g_assert_cmpint (kt_store_add_venster_review (store, record, NULL), >, 0);
    }
  kt_store_close (store);
  return casus_id;
}

/* --- Measuring --- */

static gboolean
has_review (gpointer bin)
{
  GtkWidget *view = bench_find_child (bin, KT_TYPE_VENSTER_VIEW);

  return view != NULL && gtk_widget_get_mapped (view) && gtk_widget_get_width (view) > 0;
}

static void
measure_opening (KtSession *session, gint64 casus_id)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWidget *bin = adw_bin_new ();
  GtkWidget *window = bench_show (bin, WIDTH);

  bench_wait_for_frame (window);
  for (guint i = 0; i < N_OPENINGS + N_FIRST; i++)
    {
      gint64 start, time;

      bench_rest ();
      start = g_get_monotonic_time ();
      adw_bin_set_child (ADW_BIN (bin), kt_vensters_page_new (session, casus_id));
      time = bench_wait_for_sight (window, has_review, bin) - start;
      if (i >= N_FIRST)
        g_array_append_val (times, time);
      adw_bin_set_child (ADW_BIN (bin), NULL);
      bench_wait_for_frame (window);
    }
  bench_print_percentile ("open-p50", times, 50);
  bench_print_percentile ("open-p99", times, 99);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_row (gpointer bin)
{
  GtkWidget *row = bench_find_child (bin, KT_TYPE_COMPARED_ROW);

  return row != NULL && gtk_widget_get_mapped (row) && gtk_widget_get_width (row) > 0;
}

static void
measure_comparing (KtSession *session, gint64 casus_id)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWidget *page = kt_vensters_page_new (session, casus_id);
  GtkWidget *window = bench_show (page, WIDTH);

  bench_wait_for_sight (window, has_review, page);
  for (guint i = 0; i < N_OPENINGS + N_FIRST; i++)
    {
      gint64 start, time;

      bench_rest ();
      start = g_get_monotonic_time ();
      gtk_widget_activate_action (page, "vensters.compare", NULL);
      time = bench_wait_for_sight (window, has_row, page) - start;
      if (i >= N_FIRST)
        g_array_append_val (times, time);
      bench_rest ();
      gtk_widget_activate_action (gtk_widget_get_parent (bench_find_child (page, KT_TYPE_COMPARED_ROW)),
                                  "comparison.close", NULL);
      bench_wait_for_frame (window);
    }
  bench_print_percentile ("compare-p50", times, 50);
  bench_print_percentile ("compare-p99", times, 99);
  gtk_window_destroy (GTK_WINDOW (window));
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

  if (n == 0)
    return 2;
  bench_measure_own_time ();
  folder = g_dir_make_tmp ("keukentafel-bench-XXXXXX", NULL);
  casus_id = fill_vault (folder, clock, n);
  vault = bench_open_vault (folder, BENCH_VAULT_PASSPHRASE, clock);
  settings = g_settings_new (KT_APPLICATION_ID);
  session = kt_session_new (vault, settings, clock);
  measure_opening (session, casus_id);
  if (n > 1)
    measure_comparing (session, casus_id);
  kt_session_flush (session);
  kt_vault_close (vault);
  bench_vault_remove (folder);
  return 0;
}
