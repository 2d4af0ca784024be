/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-ui VAULT PASSPHRASE-FILE DATA-KEY-FILE: measures the window's own parts over a vault, one figure a line, and
 * leaves the vault's data key in DATA-KEY-FILE for measurements that skip the passphrase.
 */

#include "bench-loop.h"
#include "bench-window.h"

#include "config.h"
#include "store/kt-store-search.h"
#include "ui/caseload/kt-hit-item.h"
#include "ui/caseload/kt-hit-view.h"
#include "ui/caseload/kt-sidebar.h"
#include "ui/timeline/kt-note-row.h"
#include "ui/timeline/kt-timeline-page.h"
#include "ui/widgets/kt-session.h"

#include <adwaita.h>
#include <stdio.h>
#include <string.h>

#define N_SAVES 300
#define N_OPENINGS 100
/* How often all words are typed. */
#define N_ROUNDS 3

static const char *const searches[] = {
  "huurcontract", "schulden", "moeder",     "begeleiding",  "werk",      "kinderen",  "afspraak", "zorg",
  "gesprek",      "wil niet", "school",     "vrijwilliger", "betalen",   "indicatie", "telefoon", "dochter",
  "brief van",    "inkomen",  "veiligheid", "buren",        "buurvrouw", "wijkteam",  "taal",     "samen met",
  "vertrouwen",   "opvoeden", "huis",       "woning",       "toeslag",   "ziek",
};

static KtVault *
open_vault (const char *folder, const char *passphrase_file, const char *key_file, KtClock *clock)
{
  g_autofree char *passphrase = NULL;
  g_autoptr (GError) error = NULL;
  KtStore *store;

  if (!g_file_get_contents (passphrase_file, &passphrase, NULL, &error))
    g_error ("%s", error->message);
  g_strchomp (passphrase);

  store = kt_store_open (folder, passphrase, clock, &error);
  if (store == NULL)
    g_error ("%s", error->message);

  GString *hex = g_string_new (NULL);
  const guint8 *bytes = kt_secret_get_bytes (kt_store_get_data_key (store));

  for (guint i = 0; i < KT_SECRET_SIZE; i++)
    g_string_append_printf (hex, "%02x", bytes[i]);
  g_file_set_contents_full (key_file, hex->str, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
  g_string_free (hex, TRUE);
  kt_store_close (store);

  return bench_open_vault (folder, passphrase, clock);
}

/* What was asked of the vault before has been answered, and its callbacks were called, when this returns. */
static void
wait_for_vault (KtVault *vault)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) none = NULL;

  kt_vault_get_notes_async (vault, NULL, 0, NULL, bench_result_cb, &result);
  none = kt_vault_get_notes_finish (vault, bench_wait_for_result (&result), NULL);
}

static GListModel *
find_hits (GtkWidget *sidebar)
{
  GtkWidget *view = bench_find_child (sidebar, KT_TYPE_HIT_VIEW);
  GtkWidget *list = bench_find_child (view, GTK_TYPE_LIST_VIEW);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

typedef struct
{
  GListModel *model;
  const KtSearchHit *first; /* before the key was pressed */
} Hits;

static const KtSearchHit *
get_first_hit (GListModel *model)
{
  g_autoptr (KtHitItem) item = g_list_model_get_item (model, 0);

  return item != NULL ? kt_hit_item_get_hit (item) : NULL;
}

/* Every search brings hits of its own. */
static gboolean
are_new_hits (gpointer data)
{
  const Hits *hits = data;

  return get_first_hit (hits->model) != hits->first;
}

/* Types every word, and appends to @shown how long each key took. */
static void
type_words (KtSession *session, GtkWidget *window, GtkWidget *entry, Hits *hits, GArray *shown)
{
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      const char *end = searches[i];

      while (*end != '\0')
        {
          g_autofree char *key = g_strndup (end, (gsize)(g_utf8_next_char (end) - end));
          gint64 start, time;

          end += strlen (key);

          bench_rest ();
          hits->first = get_first_hit (hits->model);
          start = g_get_monotonic_time ();
          bench_type (GTK_EDITABLE (entry), key);
          time = bench_wait_for_sight (window, are_new_hits, hits) - start;
          g_array_append_val (shown, time);
        }
      gtk_editable_set_text (GTK_EDITABLE (entry), "");
      wait_for_vault (kt_session_get_vault (session));
      bench_wait_for_frame (window);
    }
}

/* The median of the rounds of each key, which tells slow keys from moments in which the machine was busy. */
static GArray *
get_medians (GArray *shown, guint n_keys)
{
  GArray *medians = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n_keys; i++)
    {
      g_autoptr (GArray) rounds = g_array_new (FALSE, FALSE, sizeof (gint64));
      gint64 median;

      for (guint j = 0; j < N_ROUNDS; j++)
        g_array_append_val (rounds, g_array_index (shown, gint64, j * n_keys + i));
      median = bench_get_percentile (rounds, 50);
      g_array_append_val (medians, median);
    }
  return medians;
}

static void
measure_search (KtSession *session)
{
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) medians = NULL;
  GtkWidget *sidebar = kt_sidebar_new (session);
  GtkWidget *window = bench_show (sidebar, 360);
  GtkWidget *entry = bench_find_child (sidebar, GTK_TYPE_SEARCH_ENTRY);
  Hits hits = { find_hits (sidebar), NULL };

  wait_for_vault (kt_session_get_vault (session));
  bench_wait_for_frame (window);
  gtk_widget_grab_focus (entry);
  for (guint i = 0; i < N_ROUNDS; i++)
    type_words (session, window, entry, &hits, shown);
  medians = get_medians (shown, shown->len / N_ROUNDS);

  printf ("search-first %.2f\n", (double)g_array_index (shown, gint64, 0) / 1000);
  bench_print_percentile ("search-p50", shown, 50);
  bench_print_percentile ("search-p99", shown, 99);
  bench_print_percentile ("search-median-p99", medians, 99);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The time of an empty frame on this display, which every figure with a frame holds. */
static void
measure_frame (void)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWidget *window = bench_show (gtk_label_new ("Keukentafel"), 360);

  for (guint i = 0; i < 30; i++)
    {
      gint64 start, time;

      bench_rest ();
      start = g_get_monotonic_time ();
      bench_wait_for_frame (window);
      time = g_get_monotonic_time () - start;
      if (i >= 10)
        g_array_append_val (times, time);
    }
  bench_print_percentile ("frame-p50", times, 50);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The casus with the most notes among the first of the caseload. */
static gint64
find_longest (KtVault *vault)
{
  g_autoptr (GAsyncResult) listed = NULL, read = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) heads = NULL;
  const KtCasusHead *longest = NULL;

  kt_vault_list_casussen_async (vault, NULL, bench_result_cb, &listed);
  ids = kt_vault_list_casussen_finish (vault, bench_wait_for_result (&listed), NULL);
  kt_vault_get_casus_heads_async (vault, (const gint64 *)(gpointer)ids->data, ids->len, NULL, bench_result_cb, &read);
  heads = kt_vault_get_casus_heads_finish (vault, bench_wait_for_result (&read), NULL);
  for (guint i = 0; i < heads->len; i++)
    {
      const KtCasusHead *head = g_ptr_array_index (heads, i);

      if (longest == NULL || head->n_notes > longest->n_notes)
        longest = head;
    }
  g_assert (longest != NULL);
  printf ("casus-notes %u\n", longest->n_notes);
  return longest->casus->id;
}

/* Whether a note is shown somewhere in the widget @data. */
static gboolean
has_note (gpointer data)
{
  if (KT_IS_NOTE_ROW (data))
    return gtk_widget_get_mapped (data) && kt_note_row_get_note (data) != NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (data); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (has_note (child))
        return TRUE;
    }
  return FALSE;
}

static void
measure_opening (KtSession *session, gint64 casus_id)
{
  g_autoptr (GArray) opened = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWidget *bin = adw_bin_new ();
  GtkWidget *window = bench_show (bin, 900);

  bench_wait_for_frame (window);
  for (guint i = 0; i < N_OPENINGS; i++)
    {
      gint64 start, time;

      bench_rest ();
      start = g_get_monotonic_time ();
      adw_bin_set_child (ADW_BIN (bin), kt_timeline_page_new (session, casus_id));
      time = bench_wait_for_sight (window, has_note, bin) - start;
      g_array_append_val (opened, time);
      adw_bin_set_child (ADW_BIN (bin), NULL);
      wait_for_vault (kt_session_get_vault (session));
      bench_wait_for_frame (window);
    }
  bench_print_percentile ("open-p50", opened, 50);
  bench_print_percentile ("open-p99", opened, 99);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
measure_saving (KtVault *vault, gint64 casus_id)
{
  g_autoptr (GArray) saved = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GString) text = g_string_new ("");
  g_autoptr (GAsyncResult) removed = NULL;
  gint64 id = 0;

  for (guint i = 0; i < 300; i++)
    g_string_append (text, i % 12 == 11 ? "afspraak.\n" : "begeleiding ");
  bench_loop_watch ();
  for (guint i = 0; i < N_SAVES; i++)
    {
      g_autoptr (KtNote) note = kt_note_new ("2026-11-20T10:00");
      g_autoptr (GAsyncResult) result = NULL;
      gint64 start, time;

      g_string_append_printf (text, "woord%u ", i);
      note->id = id;
      note->casus_id = casus_id;
      g_set_str (&note->text, text->str);
      start = g_get_monotonic_time ();
      kt_vault_save_note_async (vault, note, NULL, bench_result_cb, &result);
      id = kt_vault_save_note_finish (vault, bench_wait_for_result (&result), NULL);
      time = g_get_monotonic_time () - start;
      g_array_append_val (saved, time);
      g_assert_cmpint (id, !=, 0);
    }
  bench_print_percentile ("save-p50", saved, 50);
  bench_print_percentile ("save-p99", saved, 99);
  printf ("loop-longest %.2f\n", (double)bench_loop_get_longest () / 1000);

  kt_vault_set_note_deleted_async (vault, id, TRUE, NULL, bench_result_cb, &removed);
  kt_vault_set_note_deleted_finish (vault, bench_wait_for_result (&removed), NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (KtClock) clock = kt_clock_new_system ();
  g_autoptr (KtVault) vault = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (KtSession) session = NULL;
  gint64 longest;

  if (argc != 4)
    return 2;
  bench_measure_own_time ();
  vault = open_vault (argv[1], argv[2], argv[3], clock);
  settings = g_settings_new (KT_APPLICATION_ID);
  session = kt_session_new (vault, settings, clock);

  longest = find_longest (vault);
  measure_frame ();
  measure_search (session);
  measure_opening (session, longest);
  measure_saving (vault, longest);
  kt_vault_close (vault);
  return 0;
}
