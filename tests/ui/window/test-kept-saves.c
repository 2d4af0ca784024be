/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "core/kt-json.h"
#include "effects/kt-analysis-edit.h"
#include "effects/kt-analysis-writer.h"
#include "store/kt-store-effects.h"
#include "store/kt-store-vensters.h"
#include "store/kt-store.h"
#include "store/kt-vault-effects.h"
#include "store/kt-vault-vensters.h"
#include "ui/effects/kt-analysis-view.h"
#include "ui/timeline/kt-note-saver.h"
#include "ui/signals/kt-stuck-dialog.h"
#include "ui/vensters/kt-venster-view.h"
#include "ui/window/kt-main-page.h"
#include "vensters/kt-venster-review-edit.h"
#include "vensters/kt-venster-review-record.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

/* In bytes. */
#define ROOM_TO_UNLOCK 60000

/* Writing to files fails beyond so many bytes, as on a full disk. */
static void
limit_disk (rlim_t bytes)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &limit);
  limit.rlim_cur = MIN (bytes, limit.rlim_max);
  setrlimit (RLIMIT_FSIZE, &limit);
}

static void
fill_disk (gboolean full)
{
  limit_disk (full ? 0 : RLIM_INFINITY);
}

static KtStore *
open_store (WindowFixture *self)
{
  g_autoptr (KtClock) clock = kt_clock_new_system ();
  g_autoptr (GError) error = NULL;
  KtStore *store = kt_store_open (self->folder, PASSPHRASE, clock, &error);

  g_assert_no_error (error);
  return store;
}

/* Nothing of the vault is in memory but what it could not store. */
static void
lock (WindowFixture *self)
{
  KtSession *session = kt_keeper_get_session (self->keeper);
  KtVault *vault = kt_session_get_vault (session);

  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *)&session);
  g_object_add_weak_pointer (G_OBJECT (vault), (gpointer *)&vault);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.lock", NULL);
  wait_until (session == NULL && vault == NULL && !kt_keeper_get_busy (self->keeper));
}

/* --- Notes --- */

static KtNote *
collect_cb (gpointer user_data)
{
  KtNote *note = kt_note_new ("2026-03-14T09:30");

  g_set_str (&note->text, "Dit past er niet meer bij");
  return note;
}

static void
type_on_a_full_disk (WindowFixture *self, KtNoteSaver *saver)
{
  fill_disk (TRUE);
  kt_note_saver_change (saver);
  kt_note_saver_hurry (saver);
  wait_until (kt_keeper_has_unsaved (self->keeper));
}

/* The vault is being locked: what the disk had no room for is stored when it is opened again. */
static void
assert_note_outlives_locking (WindowFixture *self, KtNoteSaver *saver)
{
  g_autoptr (KtStore) store = NULL;
  g_autoptr (GArray) ids = NULL;

  wait_until (!kt_keeper_get_busy (self->keeper) && kt_note_saver_get_state (saver) == KT_AUTOSAVE_FAILED);
  g_assert_true (kt_keeper_has_unsaved (self->keeper));
  fill_disk (FALSE);

  window_fixture_unlock (self);
  kt_keeper_close (self->keeper);
  g_assert_false (kt_keeper_has_unsaved (self->keeper));
  store = open_store (self);
  ids = kt_store_list_notes (store, 0, NULL);
  g_assert_cmpuint (ids->len, ==, 1);
}

static void
test_note (WindowFixture *self, gconstpointer data)
{
  g_autoptr (KtNoteSaver) saver = kt_note_saver_new (kt_keeper_get_session (self->keeper), 0, collect_cb, NULL);

  type_on_a_full_disk (self, saver);

  /* The last window does not close over it without a question. */
  gtk_window_close (GTK_WINDOW (self->window));
  wait_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != NULL);
  kt_keeper_lock (self->keeper);
  kt_note_saver_finish (saver);
  assert_note_outlives_locking (self, saver);
}

/* Also when something keeps the editor, so that it never finishes. */
static void
test_unfinished_note (WindowFixture *self, gconstpointer data)
{
  g_autoptr (KtNoteSaver) saver = kt_note_saver_new (kt_keeper_get_session (self->keeper), 0, collect_cb, NULL);

  type_on_a_full_disk (self, saver);
  kt_keeper_lock (self->keeper);
  assert_note_outlives_locking (self, saver);
}

/* --- What is made on a page --- */

static void
analysis_added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gint64 *)user_data = kt_vault_add_analysis_finish (KT_VAULT (source), result, NULL);
}

static gint64
add_analysis (WindowFixture *self, gint64 casus_id)
{
  g_autoptr (KtPriceList) prices = kt_price_list_new ();
  g_autoptr (KtAnalysis) analysis = kt_analysis_new_blank ("Proef", "2024-01-01", "2024-12-31", prices);
  g_autoptr (JsonNode) node = kt_analysis_write (analysis);
  g_autofree char *text = json_to_string (node, FALSE);
  g_autoptr (KtAnalysisRecord) record = kt_analysis_record_new (text);
  gint64 id = 0;

  record->casus_id = casus_id;
  kt_vault_add_analysis_async (kt_session_get_vault (kt_keeper_get_session (self->keeper)), record, NULL,
                               analysis_added_cb, &id);
  wait_until (id != 0);
  return id;
}

static void
look_added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gint64 *)user_data = kt_vault_add_venster_review_finish (KT_VAULT (source), result, NULL);
}

static void
add_look (WindowFixture *self, gint64 casus_id)
{
  g_autoptr (KtVensterReview) review = kt_venster_review_new ("2026-03-01", KT_VIEWER_AANBIEDER, "b");
  g_autoptr (KtVensterRecord) record = kt_venster_review_make_record (review);
  gint64 id = 0;

  record->casus_id = casus_id;
  kt_vault_add_venster_review_async (kt_session_get_vault (kt_keeper_get_session (self->keeper)), record, NULL,
                                     look_added_cb, &id);
  wait_until (id != 0);
}

/* (transfer none): the view of @type on the page @name of the casus, when it is shown. */
static gpointer
show_view (WindowFixture *self, gint64 casus_id, const char *name, GType type)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-casus", "x", casus_id);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", name);
  wait_until (window_fixture_find (self, type) != NULL);
  return window_fixture_find (self, type);
}

static const char *
get_title (gpointer view)
{
  return kt_analysis_editor_get_analysis (kt_analysis_view_get_editor (view))->title;
}

static void
count_cb (gint *n_changes)
{
  (*n_changes)++;
}

/* What was changed of an analysis on a full disk is there when the vault is unlocked, and stored once. */
static void
test_analysis (WindowFixture *self, gconstpointer data)
{
  gint64 casus_id = window_fixture_add_casus (self, "Het dak lekt"), id = add_analysis (self, casus_id);
  gint n_changes = 0;
  g_autoptr (KtStore) store = NULL;
  g_autoptr (KtAnalysisRecord) record = NULL;
  gpointer view = show_view (self, casus_id, "effecten", KT_TYPE_ANALYSIS_VIEW);

  fill_disk (TRUE);
  type_text (view, "title_row", "Geen plek");
  wait_until (kt_keeper_has_unsaved (self->keeper));
  /* The last of it is typed a moment before. */
  type_text (view, "title_row", "Geen plek meer");
  lock (self);
  g_assert_true (kt_keeper_has_unsaved (self->keeper));
  gtk_window_close (GTK_WINDOW (self->window));
  wait_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != NULL);
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)));

  fill_disk (FALSE);
  window_fixture_unlock (self);
  g_signal_connect_swapped (kt_session_get_vault (kt_keeper_get_session (self->keeper)), "analyses-changed",
                            G_CALLBACK (count_cb), &n_changes);
  view = show_view (self, casus_id, "effecten", KT_TYPE_ANALYSIS_VIEW);
  g_assert_cmpstr (get_title (view), ==, "Geen plek meer");
  g_assert_false (kt_keeper_has_unsaved (self->keeper));
  lock (self);
  g_assert_cmpint (n_changes, ==, 1);
  g_assert_false (kt_keeper_has_unsaved (self->keeper));

  store = open_store (self);
  record = kt_store_get_analysis (store, id, NULL);
  g_assert_cmpstr (record->title, ==, "Geen plek meer");
}

/* Nothing but the last state is kept, and another vault does not get it. */
static void
test_other_vault (WindowFixture *self, gconstpointer data)
{
  gint64 casus_id = window_fixture_add_casus (self, "Het dak lekt");
  g_autofree char *first = g_strdup (self->folder);
  gpointer view;

  add_analysis (self, casus_id);
  view = show_view (self, casus_id, "effecten", KT_TYPE_ANALYSIS_VIEW);
  fill_disk (TRUE);
  type_text (view, "title_row", "Geen plek");
  lock (self);
  fill_disk (FALSE);

  g_free (self->folder);
  self->folder = g_build_filename (self->parent, "andere kluis", NULL);
  kt_secret_string_free (window_fixture_make_vault (self, PASSPHRASE));
  window_fixture_unlock (self);
  casus_id = window_fixture_add_casus (self, "Een ander dak");
  add_analysis (self, casus_id);
  view = show_view (self, casus_id, "effecten", KT_TYPE_ANALYSIS_VIEW);
  g_assert_cmpstr (get_title (view), ==, "Proef");
  lock (self);
  g_assert_true (kt_keeper_has_unsaved (self->keeper));

  kt_keeper_set_folder (self->keeper, first);
  window_fixture_unlock (self);
  lock (self);
  g_assert_false (kt_keeper_has_unsaved (self->keeper));
}

static KtVensterEditor *
get_editor (gpointer view)
{
  return kt_venster_view_get_editor (view);
}

static void
put_samenhang (gpointer view, const char *text)
{
  kt_venster_editor_put (get_editor (view),
                         kt_venster_review_set_samenhang (kt_venster_editor_get_review (get_editor (view)), text),
                         NULL);
}

static const char *
get_samenhang (gpointer view)
{
  return kt_venster_editor_get_review (get_editor (view))->samenhang;
}

static void
test_look (WindowFixture *self, gconstpointer data)
{
  gint64 casus_id = window_fixture_add_casus (self, "Het dak lekt");
  g_autoptr (KtStore) store = NULL;
  g_autoptr (GPtrArray) records = NULL;
  gpointer view;

  add_look (self, casus_id);
  view = show_view (self, casus_id, "vensters", KT_TYPE_VENSTER_VIEW);
  fill_disk (TRUE);
  put_samenhang (view, "Geen plek meer");
  lock (self);
  g_assert_true (kt_keeper_has_unsaved (self->keeper));

  fill_disk (FALSE);
  window_fixture_unlock (self);
  view = show_view (self, casus_id, "vensters", KT_TYPE_VENSTER_VIEW);
  g_assert_cmpstr (get_samenhang (view), ==, "Geen plek meer");
  lock (self);
  g_assert_false (kt_keeper_has_unsaved (self->keeper));

  store = open_store (self);
  records = kt_store_list_venster_reviews (store, casus_id, NULL);
  g_assert_nonnull (strstr (((const KtVensterRecord *)records->pdata[0])->document, "Geen plek meer"));
}

/* --- The disk stays full --- */

/* Whether a label below @widget begins with @text. */
static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

/* (transfer full): more than a disk takes that has room for %ROOM_TO_UNLOCK. */
static char *
make_long_text (void)
{
  char *text = g_strnfill (100000, 'a');

  for (guint i = 50; i < 100000; i += 50)
    text[i] = '\n';
  return text;
}

static gboolean
says_full (WindowFixture *self)
{
  return shows (GTK_WIDGET (self->window), "The disk is full.");
}

/* A note has no editor any more that could say it. */
static void
test_finished_note (WindowFixture *self, gconstpointer data)
{
  g_autoptr (KtNoteSaver) saver = kt_note_saver_new (kt_keeper_get_session (self->keeper), 0, collect_cb, NULL);

  fill_disk (TRUE);
  kt_note_saver_change (saver);
  kt_note_saver_finish (saver);
  wait_until (says_full (self));
  fill_disk (FALSE);
}

/* It is told, the page has what was entered and goes on with it, and it is kept over the next locking. */
static void
test_full_again (WindowFixture *self, gconstpointer data)
{
  gint64 casus_id = window_fixture_add_casus (self, "Het dak lekt");
  g_autofree char *long_text = make_long_text ();
  gpointer view;

  add_look (self, casus_id);
  view = show_view (self, casus_id, "vensters", KT_TYPE_VENSTER_VIEW);
  fill_disk (TRUE);
  put_samenhang (view, long_text);
  lock (self);

  limit_disk (ROOM_TO_UNLOCK);
  window_fixture_unlock (self);
  wait_until (kt_keeper_has_unsaved (self->keeper) && says_full (self));
  view = show_view (self, casus_id, "vensters", KT_TYPE_VENSTER_VIEW);
  g_assert_cmpstr (get_samenhang (view), ==, long_text);
  g_assert_true (g_str_has_prefix (gtk_label_get_label (get_child (view, "saved_label")), "The disk is full."));
  long_text[0] = 'b';
  put_samenhang (view, long_text);
  lock (self);
  g_assert_true (kt_keeper_has_unsaved (self->keeper));

  fill_disk (FALSE);
  window_fixture_unlock (self);
  view = show_view (self, casus_id, "vensters", KT_TYPE_VENSTER_VIEW);
  g_assert_cmpstr (get_samenhang (view), ==, long_text);
  g_assert_false (kt_keeper_has_unsaved (self->keeper));
}

/* (transfer none): the words of the first step. */
static GtkTextBuffer *
open_stuck_dialog (WindowFixture *self, gint64 casus_id)
{
  KtStuckDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.stuck-casus", "x", casus_id);
  wait_until ((dialog = window_fixture_find (self, KT_TYPE_STUCK_DIALOG)) != NULL);
  wait_until (gtk_widget_is_sensitive (get_child (dialog, "steps")) &&
              window_fixture_find (self, GTK_TYPE_TEXT_VIEW) != NULL);
  return gtk_text_view_get_buffer (window_fixture_find (self, GTK_TYPE_TEXT_VIEW));
}

static char *
dup_text (GtkTextBuffer *buffer)
{
  char *text;

  g_object_get (buffer, "text", &text, NULL);
  return text;
}

/* Likewise of a dialog that keeps by itself what is typed, which does not cover what is told. */
static void
test_dialog_full_again (WindowFixture *self, gconstpointer data)
{
  gint64 casus_id = window_fixture_add_casus (self, "Het dak lekt");
  g_autofree char *long_text = make_long_text (), *shown = NULL, *stored = NULL;

  fill_disk (TRUE);
  gtk_text_buffer_set_text (open_stuck_dialog (self, casus_id), long_text, -1);
  wait_until (shows (window_fixture_find (self, KT_TYPE_STUCK_DIALOG), "The disk is full."));
  lock (self);
  limit_disk (ROOM_TO_UNLOCK);
  window_fixture_unlock (self);
  wait_until (kt_keeper_has_unsaved (self->keeper));
  shown = dup_text (open_stuck_dialog (self, casus_id));
  g_assert_cmpstr (shown, ==, long_text);

  fill_disk (FALSE);
  lock (self);
  g_assert_false (kt_keeper_has_unsaved (self->keeper));
  window_fixture_unlock (self);
  stored = dup_text (open_stuck_dialog (self, casus_id));
  g_assert_cmpstr (stored, ==, long_text);
}

#define ADD(path, func)                                                                                                \
  g_test_add (path, WindowFixture, application, window_fixture_set_up_unlocked, func, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = window_fixture_make_application ();
  ADD ("/kept-saves/note", test_note);
  ADD ("/kept-saves/unfinished-note", test_unfinished_note);
  ADD ("/kept-saves/analysis", test_analysis);
  ADD ("/kept-saves/other-vault", test_other_vault);
  ADD ("/kept-saves/look", test_look);
  ADD ("/kept-saves/finished-note", test_finished_note);
  ADD ("/kept-saves/full-again", test_full_again);
  ADD ("/kept-saves/dialog-full-again", test_dialog_full_again);
  return g_test_run ();
}
