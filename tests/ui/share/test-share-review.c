/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "share-fixture.h"

#include "ui/share/kt-decisions-dialog.h"
#include "ui/share/kt-document-page.h"
#include "ui/share/kt-marked-text.h"
#include "ui/share/kt-passage-row.h"
#include "ui/outgoing/kt-review-history.h"
#include "ui/share/kt-review-page.h"

#include <string.h>

static KtReviewItem *
get_current (ShareFixture *fixture)
{
  return kt_review_model_get_current (kt_review_page_get_model (share_fixture_get_review (fixture)));
}

/* (transfer full): the words that are looked at. */
static char *
get_words (ShareFixture *fixture)
{
  KtReviewItem *item = get_current (fixture);
  const KtReviewPlace *place = kt_review_item_get_place (item, kt_review_item_get_current (item));

  return place == NULL ? NULL
                       : g_strndup (kt_review_item_get_passage (item)->text + place->start, place->end - place->start);
}

static void
assert_words (ShareFixture *fixture, const char *expected)
{
  g_autofree char *words = get_words (fixture);

  g_assert_cmpstr (words, ==, expected);
}

static void
begin (ShareFixture *fixture)
{
  share_fixture_settle (fixture);
  gtk_widget_activate_action (fixture->page, "share.continue", NULL);
  g_assert_cmpuint (share_fixture_count (fixture), ==, 3);
  assert_words (fixture, UNKNOWN);
}

static const char *
get_focus_label (ShareFixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->base.window);

  return GTK_IS_BUTTON (focus) ? gtk_button_get_label (GTK_BUTTON (focus)) : NULL;
}

static AdwDialog *
wait_for_dialog (ShareFixture *fixture)
{
  AdwDialog *dialog;

  wait_until ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window))) != NULL);
  return dialog;
}

static void
type_in (AdwDialog *dialog, const char *text)
{
  GtkWidget *entry;

  wait_until ((entry = find_widget (dialog, GTK_TYPE_ENTRY, NULL)) != NULL);
  set_text (entry, text);
}

static void
respond (ShareFixture *fixture, const char *response)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window));

  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (dialog);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* All of it by the keyboard: after the last decision the way on has the focus, and what is decided is in the vault. */
static void
test_whole (ShareFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) decisions = NULL;

  begin (fixture);
  share_fixture_fill_in (fixture);
  g_assert_false (share_fixture_can_save (fixture));
  share_fixture_press (fixture, "r");
  /* At once, and of both places. */
  g_assert_cmpuint (share_fixture_count (fixture), ==, 1);
  assert_words (fixture, OTHER);
  share_fixture_press (fixture, "a");
  g_assert_cmpuint (share_fixture_count (fixture), ==, 0);
  g_assert_cmpstr (get_focus_label (fixture), ==, "_Continue");

  wait_until (share_fixture_preview_has (fixture, "gaf [naam] een hand"));
  share_fixture_settle (fixture);
  g_assert_true (share_fixture_preview_has (fixture, "gaf zij [naam] en later " OTHER));
  g_assert_true (share_fixture_can_save (fixture));
  decisions = share_fixture_list_decisions (fixture);
  g_assert_cmpuint (decisions->len, ==, 2);
}

/* Next and previous go round. */
static void
test_walk (ShareFixture *fixture, gconstpointer data)
{
  begin (fixture);
  share_fixture_press (fixture, "n");
  assert_words (fixture, UNKNOWN);
  share_fixture_press (fixture, "n");
  assert_words (fixture, OTHER);
  share_fixture_press (fixture, "n");
  assert_words (fixture, UNKNOWN);
  share_fixture_press (fixture, "p");
  assert_words (fixture, OTHER);
  share_fixture_press (fixture, "<Shift>n");
  share_fixture_press (fixture, "<Shift>p");
  assert_words (fixture, OTHER);
  share_fixture_press (fixture, "n");
  share_fixture_press (fixture, "<Shift>p");
  assert_words (fixture, NAME);
}

static void
test_keep_here (ShareFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) decisions = NULL;

  begin (fixture);
  share_fixture_press (fixture, "k");
  g_assert_cmpuint (share_fixture_count (fixture), ==, 2);
  assert_words (fixture, UNKNOWN);
  /* What was kept in one place stays when the words are replaced everywhere. */
  share_fixture_press (fixture, "r");
  g_assert_cmpuint (share_fixture_count (fixture), ==, 1);
  share_fixture_press (fixture, "r");
  wait_until (share_fixture_preview_has (fixture, "gaf zij [naam] en later [naam]"));
  g_assert_true (share_fixture_preview_has (fixture, "gaf " UNKNOWN " een hand"));
  decisions = share_fixture_list_decisions (fixture);
  g_assert_cmpuint (decisions->len, ==, 3);
}

static void
test_keep_everywhere (ShareFixture *fixture, gconstpointer data)
{
  begin (fixture);
  share_fixture_press (fixture, "a");
  g_assert_cmpuint (share_fixture_count (fixture), ==, 1);
  assert_words (fixture, OTHER);
  /* Another mind: here too, over what was decided of this one place. */
  share_fixture_press (fixture, "k");
  share_fixture_press (fixture, "p");
  wait_until (share_fixture_preview_has (fixture, OTHER));
  share_fixture_settle (fixture);
  assert_words (fixture, OTHER);
  share_fixture_press (fixture, "r");
  wait_until (share_fixture_preview_has (fixture, "en later [naam]"));
}

static void
test_undo (ShareFixture *fixture, gconstpointer data)
{
  guint n_left = 1;

  begin (fixture);
  share_fixture_press (fixture, "r");
  share_fixture_press (fixture, "r");
  g_assert_cmpuint (share_fixture_count (fixture), ==, 0);
  share_fixture_press (fixture, "<Control>z");
  wait_until (share_fixture_count (fixture) == 1);
  assert_words (fixture, OTHER);
  share_fixture_press (fixture, "<Control>z");
  wait_until (share_fixture_count (fixture) == 3);
  assert_words (fixture, UNKNOWN);
  /* What was taken back before the vault had it goes as soon as it has. */
  while (n_left > 0)
    {
      g_autoptr (GPtrArray) decisions = share_fixture_list_decisions (fixture);

      n_left = decisions->len;
    }
  /* There is nothing more to undo. */
  share_fixture_press (fixture, "<Control>z");
  g_assert_cmpuint (share_fixture_count (fixture), ==, 3);
}

/* What was worded before comes back when it is worded once more and that is undone. */
static void
test_word (ShareFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  begin (fixture);
  share_fixture_press (fixture, "w");
  dialog = wait_for_dialog (fixture);
  type_in (dialog, "een vriend");
  respond (fixture, "accept");
  wait_until (share_fixture_preview_has (fixture, "gaf [een vriend] een hand"));
  g_assert_cmpuint (share_fixture_count (fixture), ==, 1);

  share_fixture_press (fixture, "w");
  dialog = wait_for_dialog (fixture);
  type_in (dialog, "");
  respond (fixture, "accept");
  wait_until (!share_fixture_preview_has (fixture, OTHER));
  g_assert_false (share_fixture_preview_has (fixture, "en later [naam]"));
  share_fixture_press (fixture, "<Control>z");
  wait_until (share_fixture_preview_has (fixture, "en later " OTHER));

  share_fixture_press (fixture, "w");
  dialog = wait_for_dialog (fixture);
  respond (fixture, "cancel");
  g_assert_cmpuint (share_fixture_count (fixture), ==, 1);
}

/* Of a person all forms are called otherwise, and none can be kept. */
static void
test_person (ShareFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) decisions = NULL;
  AdwDialog *dialog;

  begin (fixture);
  share_fixture_press (fixture, "<Shift>p");
  assert_words (fixture, NAME);
  share_fixture_press (fixture, "k");
  share_fixture_press (fixture, "a");
  decisions = share_fixture_list_decisions (fixture);
  g_assert_cmpuint (decisions->len, ==, 0);
  share_fixture_press (fixture, "w");
  dialog = wait_for_dialog (fixture);
  type_in (dialog, "de vrouw");
  respond (fixture, "accept");
  wait_until (share_fixture_preview_has (fixture, "[de vrouw] gaf"));
}

/* Words that the program saw nothing in. */
static void
test_also_replace (ShareFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  begin (fixture);
  share_fixture_press (fixture, "o");
  dialog = wait_for_dialog (fixture);
  type_in (dialog, "Huur is  betaald");
  respond (fixture, "accept");
  wait_until (share_fixture_preview_has (fixture, "De [naam]."));

  share_fixture_press (fixture, "o");
  dialog = wait_for_dialog (fixture);
  type_in (dialog, "staat er niet in");
  respond (fixture, "accept");
  share_fixture_settle (fixture);
  {
    g_autoptr (GPtrArray) decisions = share_fixture_list_decisions (fixture);

    g_assert_cmpuint (decisions->len, ==, 1);
  }
}

static KtPassageRow *
find_row (ShareFixture *fixture, const char *text)
{
  GtkWidget *list = get_child (get_child (share_fixture_get_review (fixture), "list"), "view");

  for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (KT_IS_PASSAGE_ROW (row) && gtk_widget_get_mapped (row) &&
          strstr (kt_marked_text_get_text (get_child (row, "original")), text) != NULL)
        return KT_PASSAGE_ROW (row);
    }
  return NULL;
}

/* Words that are selected in the text are what the keys are about. */
static void
test_select (ShareFixture *fixture, gconstpointer data)
{
  KtPassageRow *row;
  GtkLabel *label;

  begin (fixture);
  wait_until ((row = find_row (fixture, "De huur")) != NULL);
  label = find_widget (get_child (row, "original"), GTK_TYPE_LABEL, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (label));
  gtk_label_select_region (label, 3, 18);
  share_fixture_press (fixture, "r");
  wait_until (share_fixture_preview_has (fixture, "De [naam]."));
}

static void
go_to (ShareFixture *fixture, const char *text)
{
  GListModel *model = G_LIST_MODEL (kt_review_page_get_model (share_fixture_get_review (fixture)));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (KtReviewItem) item = g_list_model_get_item (model, i);
      const KtReviewPassage *passage = kt_review_item_get_passage (item);

      if (passage != NULL && strstr (passage->original, text) != NULL)
        gtk_widget_activate_action (share_fixture_get_review (fixture), "review.go-to", "(ui)", i, KT_REVIEW_NO_PLACE);
    }
}

static void
test_leave_out (ShareFixture *fixture, gconstpointer data)
{
  begin (fixture);
  go_to (fixture, "Daarna");
  share_fixture_press (fixture, "x");
  wait_until (!share_fixture_preview_has (fixture, "Daarna"));
  /* What is left out needs no decision. */
  wait_until (share_fixture_count (fixture) == 1);
  gtk_widget_activate_action (share_fixture_get_review (fixture), "review.restore", NULL);
  wait_until (share_fixture_preview_has (fixture, "Daarna"));
  share_fixture_press (fixture, "x");
  wait_until (!share_fixture_preview_has (fixture, "Daarna"));
  share_fixture_press (fixture, "<Control>z");
  wait_until (share_fixture_preview_has (fixture, "Daarna"));
}

static void
test_rewrite (ShareFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) passages = NULL;
  AdwDialog *dialog;
  GtkTextView *text;

  begin (fixture);
  go_to (fixture, "Daarna");
  share_fixture_press (fixture, "e");
  dialog = wait_for_dialog (fixture);
  wait_until ((text = find_widget (dialog, GTK_TYPE_TEXT_VIEW, NULL)) != NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (text), "Daarna gingen zij weg met " OTHER ".", -1);
  respond (fixture, "accept");
  wait_until (share_fixture_preview_has (fixture, "Daarna gingen zij weg"));
  /* What was written is looked through too. */
  wait_until (share_fixture_count (fixture) == 2);
  passages = share_fixture_list_passages (fixture);
  g_assert_cmpuint (passages->len, ==, 1);
}

/* What was left out, changed in the dossier: it must not come back unseen. */
static void
test_stale (ShareFixture *fixture, gconstpointer data)
{
  begin (fixture);
  share_fixture_press (fixture, "r");
  share_fixture_press (fixture, "r");
  go_to (fixture, "Daarna");
  share_fixture_press (fixture, "x");
  wait_until (!share_fixture_preview_has (fixture, "Daarna"));
  share_fixture_fill_in (fixture);
  share_fixture_settle (fixture);
  g_assert_true (share_fixture_can_save (fixture));

  share_fixture_save_note (fixture, fixture->first_note, "2026-01-12T10:00", KT_NOTE_LEVEL_DOSSIER,
                           "Daarna ging iedereen naar huis.");
  wait_until (share_fixture_count (fixture) == 1);
  g_assert_false (share_fixture_can_save (fixture));
  share_fixture_press (fixture, "n");
  g_assert_nonnull (kt_review_item_get_stale (get_current (fixture)));
  gtk_widget_activate_action (share_fixture_get_review (fixture), "review.understood", NULL);
  wait_until (share_fixture_count (fixture) == 0);
  share_fixture_settle (fixture);
  g_assert_true (share_fixture_can_save (fixture));
}

/* In the narrowest window the bar leaves most of the height to what is read, and every key says what it does. */
static void
test_narrow (ShareFixture *fixture, gconstpointer data)
{
  static const char *const labels[] = { "Replace", "Keep here", "Everywhere", "Otherwise…", "Netwerk…",
                                        "R",       "K",         "A",          "W",          "+" };
  GtkWidget *bar = get_child (share_fixture_get_review (fixture), "bar");
  gboolean is_narrow = FALSE;

  begin (fixture);
  /* The window itself may not have got its first size yet. */
  gtk_widget_set_margin_start (fixture->page, 640);
  while (!is_narrow)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (bar, "narrow", &is_narrow, NULL);
    }
  wait_until (gtk_widget_get_width (bar) < 400);
  wait_until (gtk_widget_get_height (bar) < 720 / 4);
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_true (shows_text (bar, labels[i]));
}

/* What is undecided does not leave, and the way to it is there. */
static void
test_refused (ShareFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, "a.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *document = share_fixture_get_document (fixture);
  g_autoptr (GPtrArray) disclosures = NULL;

  begin (fixture);
  share_fixture_fill_in (fixture);
  gtk_widget_activate_action (fixture->page, "share.continue", NULL);
  g_assert_nonnull (strstr (gtk_label_get_label (get_child (document, "status")), "3 places"));
  g_assert_false (share_fixture_can_save (fixture));
  kt_document_page_write (KT_DOCUMENT_PAGE (document), KT_DISCLOSURE_FORM_PDF, file);
  gtk_widget_activate_action (document, "document.copy", NULL);
  disclosures = share_fixture_list_disclosures (fixture);
  g_assert_cmpuint (disclosures->len, ==, 0);
  g_assert_false (g_file_query_exists (file, NULL));

  click (get_child (document, "undecided_button"));
  g_assert_true (gtk_widget_get_mapped (share_fixture_get_review (fixture)));
  assert_words (fixture, UNKNOWN);
}

/* What was decided once is remembered, listed, and can be forgotten. */
static void
test_remembered (ShareFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *button;

  begin (fixture);
  share_fixture_press (fixture, "r");
  share_fixture_press (fixture, "k");
  wait_until (share_fixture_preview_has (fixture, "gaf [naam] een hand"));
  {
    g_autoptr (GPtrArray) decisions = share_fixture_list_decisions (fixture);

    g_assert_cmpuint (decisions->len, ==, 2);
  }
  gtk_widget_activate_action (share_fixture_get_review (fixture), "review.decisions", NULL);
  dialog = wait_for_dialog (fixture);
  wait_until ((button = find_widget (get_child (dialog, "list"), GTK_TYPE_BUTTON, NULL)) != NULL);
  wait_until (shows_text (dialog, "zwirrel"));
  g_assert_true (shows_text (dialog, "Stays as it is in one place"));
  click (button);
  wait_until (share_fixture_count (fixture) == 1);
  {
    g_autoptr (GPtrArray) decisions = share_fixture_list_decisions (fixture);

    g_assert_cmpuint (decisions->len, ==, 1);
    g_assert_cmpstr (((KtDecision *)decisions->pdata[0])->form, ==, "kwibus");
  }
}

static gboolean
has_focus_within (ShareFixture *fixture, gpointer widget)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->base.window);

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, widget);
}

/* Who forgets with the keys goes on with the next decision, then with the one before, and at last with the dialog. */
static void
test_forget_by_keys (ShareFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *list, *button;

  begin (fixture);
  share_fixture_press (fixture, "r");
  share_fixture_press (fixture, "k");
  wait_until (share_fixture_preview_has (fixture, "gaf [naam] een hand"));
  gtk_widget_activate_action (share_fixture_get_review (fixture), "review.decisions", NULL);
  dialog = wait_for_dialog (fixture);
  list = get_child (dialog, "list");
  wait_until ((button = find_widget (list, GTK_TYPE_BUTTON, NULL)) != NULL && gtk_widget_get_mapped (button));
  gtk_widget_grab_focus (button);
  click (button);
  wait_until (has_focus_within (fixture, list));
  click (gtk_window_get_focus (fixture->base.window));
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (dialog, "stack")), "empty") == 0);
  wait_until (has_focus_within (fixture, dialog));
}

/* So is what was left out or written otherwise. */
static void
test_remembered_passages (ShareFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;
  GtkTextView *text;
  GtkWidget *list;
  GtkWidget *button;

  begin (fixture);
  go_to (fixture, "Daarna");
  share_fixture_press (fixture, "x");
  wait_until (!share_fixture_preview_has (fixture, "Daarna"));
  go_to (fixture, "De huur");
  share_fixture_press (fixture, "e");
  dialog = wait_for_dialog (fixture);
  wait_until ((text = find_widget (dialog, GTK_TYPE_TEXT_VIEW, NULL)) != NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (text), "Er is betaald.", -1);
  respond (fixture, "accept");
  wait_until (share_fixture_preview_has (fixture, "Er is betaald."));

  gtk_widget_activate_action (share_fixture_get_review (fixture), "review.decisions", NULL);
  dialog = wait_for_dialog (fixture);
  list = get_child (dialog, "list");
  wait_until (shows_text (list, "Daarna gaf zij " UNKNOWN " en later " OTHER " een boek."));
  g_assert_true (shows_text (list, "12 Jan 2026 · Left out of what you share"));
  g_assert_true (shows_text (list, "De huur is betaald."));
  g_assert_true (shows_text (list, "12 Mar 2026 · Becomes “Er is betaald.”"));

  /* The last one first. */
  button = find_widget (list, GTK_TYPE_BUTTON, NULL);
  click (button);
  wait_until (share_fixture_preview_has (fixture, "De huur is betaald."));
  g_assert_false (share_fixture_preview_has (fixture, "Daarna"));
  wait_until ((button = find_widget (list, GTK_TYPE_BUTTON, NULL)) != NULL);
  click (button);
  wait_until (share_fixture_preview_has (fixture, "Daarna"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (dialog, "stack")), ==, "empty");
  {
    g_autoptr (GPtrArray) passages = share_fixture_list_passages (fixture);

    g_assert_cmpuint (passages->len, ==, 0);
  }
}

/* What is taken back before the vault has answered does not come back. */
static void
test_remove_at_once (ShareFixture *fixture, gconstpointer data)
{
  g_autoptr (KtReviewSource) source = kt_review_source_new (fixture->base.session, fixture->casus_id);
  g_autoptr (KtReviewHistory) history = kt_review_history_new (fixture->base.session, source);
  g_autoptr (KtDecision) decision = kt_decision_new ("zwirrel");
  g_autoptr (KtPassage) passage = kt_passage_new ("De huur is betaald.");
  guint n_left = 2;

  decision->casus_id = fixture->casus_id;
  passage->note_id = fixture->first_note;
  kt_review_history_put_decision (history, decision);
  kt_review_history_remove_decision (history, decision);
  kt_review_history_put_passage (history, passage);
  kt_review_history_remove_passage (history, passage);
  while (n_left > 0)
    {
      g_autoptr (GPtrArray) decisions = share_fixture_list_decisions (fixture);
      g_autoptr (GPtrArray) passages = share_fixture_list_passages (fixture);

      n_left = decisions->len + passages->len;
    }
}

/* Somebody who is added to the casus is certain, and where one was stays. */
static void
test_add_person (ShareFixture *fixture, gconstpointer data)
{
  begin (fixture);
  page_fixture_add_person (&fixture->base, fixture->casus_id, UNKNOWN, KT_PERSON_KIND_NETWERK, "");
  wait_until (share_fixture_count (fixture) == 1);
  assert_words (fixture, UNKNOWN);
  share_fixture_press (fixture, "n");
  assert_words (fixture, OTHER);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name)                                                                                                      \
  g_test_add ("/share-review/" #name, ShareFixture, "review", share_fixture_set_up, test_##name,                       \
              share_fixture_tear_down)
  ADD (whole);
  ADD (walk);
  ADD (keep_here);
  ADD (keep_everywhere);
  ADD (undo);
  ADD (word);
  ADD (person);
  ADD (also_replace);
  ADD (select);
  ADD (leave_out);
  ADD (rewrite);
  ADD (stale);
  ADD (narrow);
  ADD (refused);
  ADD (remembered);
  ADD (forget_by_keys);
  ADD (remembered_passages);
  ADD (remove_at_once);
  ADD (add_person);
  return g_test_run ();
}
