/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../widgets/page-fixture.h"

#include "store/kt-vault-vensters.h"
#include "ui/vensters/kt-link-note-dialog.h"
#include "ui/vensters/kt-venster-row.h"
#include "ui/vensters/kt-venster-view.h"
#include "ui/vensters/kt-vensters-page.h"
#include "ui/widgets/kt-editions.h"
#include "vensters/kt-venster-review-record.h"

#include <string.h>

typedef struct
{
  PageFixture base;
  gint64 casus_id;
  gint64 note_id;
} Fixture;

/* @data: the id of the bank that the review of the casus names; NULL for no review. */
static void
set_up (Fixture *self, gconstpointer data)
{
  page_fixture_set_up (&self->base, NULL);
  self->casus_id = page_fixture_add_casus (&self->base, "Een", KT_CASUS_STATUS_OPEN, 0);
  self->note_id = page_fixture_add_note (&self->base, self->casus_id, "2026-10-01T10:00", "Zij belt zelf de school.");
  wait_until (kt_editions_get_newest (kt_session_get_question_banks (self->base.session)) != NULL);
  if (data != NULL)
    {
      g_autoptr (KtVensterReview) blank = kt_venster_review_new ("2026-10-01", KT_VIEWER_AANBIEDER, data);
      g_autoptr (KtQuestion) question = kt_question_new ();
      g_autoptr (KtVensterReview) review = NULL;
      g_autoptr (KtVensterRecord) record = NULL;
      GAsyncResult *call = NULL;
      g_autoptr (GAsyncResult) result = NULL;

      g_set_str (&question->name, "leefwereld.oud");
      g_set_str (&question->label, "Wat er was");
      g_set_str (&question->text, "Was het er?");
      question->venster = KT_VENSTER_LEEFWERELD;
      review = kt_venster_review_set_extent (blank, question, KT_EXTENT_GROOT);
      record = kt_venster_review_make_record (review);
      record->casus_id = self->casus_id;
      kt_vault_add_venster_review_async (self->base.vault, record, NULL, page_fixture_answered_cb, &call);
      result = page_fixture_wait_for (&call);
      g_assert_cmpint (kt_vault_add_venster_review_finish (self->base.vault, result, NULL), !=, 0);
    }
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  kt_session_flush (self->base.session);
  page_fixture_tear_down (&self->base, NULL);
}

static gpointer
show_page (Fixture *self, const char *name)
{
  GtkWidget *page = kt_vensters_page_new (self->base.session, self->casus_id);

  page_fixture_show (&self->base, page);
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (page, "stack")), name) == 0);
  return page;
}

static KtVensterReview *
get_review (gpointer page)
{
  return kt_venster_editor_get_review (kt_venster_view_get_editor (find_widget (page, KT_TYPE_VENSTER_VIEW, NULL)));
}

static gboolean
fire (gpointer page, const char *action)
{
  return gtk_widget_activate_action (get_child (find_widget (page, KT_TYPE_VENSTER_VIEW, NULL), "all_button"), action,
                                     NULL);
}

/* (transfer full): what the vault has. */
static GPtrArray *
list (Fixture *self)
{
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  kt_vault_list_venster_reviews_async (self->base.vault, self->casus_id, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  return kt_vault_list_venster_reviews_finish (self->base.vault, result, NULL);
}

/* A quick look of the inwoner is begun, answered in one press, undone and done again, and is in the vault after. */
static void
test_begin (Fixture *self, gconstpointer data)
{
  gpointer page = show_page (self, "empty");
  AdwDialog *dialog;
  GtkWidget *row, *word;
  g_autoptr (GPtrArray) records = NULL;

  click (find_widget (page, GTK_TYPE_BUTTON, "Quick look"));
  wait_until ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->base.window))) != NULL);
  g_signal_emit_by_name (dialog, "response::inwoner", "inwoner");
  wait_until (find_widget (page, KT_TYPE_VENSTER_VIEW, NULL) != NULL);
  g_assert_true (get_review (page)->is_quick);
  g_assert_cmpint (get_review (page)->viewer, ==, KT_VIEWER_INWONER);
  kt_venster_view_open (find_widget (page, KT_TYPE_VENSTER_VIEW, NULL), KT_VENSTER_LEEFWERELD);
  row = find_widget (page, KT_TYPE_VENSTER_ROW, NULL);
  /* In simpler words than others are asked. */
  g_assert_true (shows_text (row, kt_venster_row_get_question (KT_VENSTER_ROW (row))->simple));
  word = find_widget (row, GTK_TYPE_TOGGLE_BUTTON, "3 Moderate");
  click (word);
  g_assert_cmpuint (get_review (page)->answers->len, ==, 1);
  g_assert_true (fire (page, "venster.undo"));
  g_assert_cmpuint (get_review (page)->answers->len, ==, 0);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (word)));
  g_assert_true (fire (page, "venster.redo"));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (word)));

  page_fixture_reopen (&self->base);
  records = list (self);
  g_assert_cmpuint (records->len, ==, 1);
  g_assert_nonnull (strstr (((const KtVensterRecord *)records->pdata[0])->document, "matig"));
}

/* Its questions are not there, and what was asked is shown all the same. */
static void
test_without_bank (Fixture *self, gconstpointer data)
{
  gpointer page = show_page (self, "review");

  kt_venster_view_open (find_widget (page, KT_TYPE_VENSTER_VIEW, NULL), KT_VENSTER_LEEFWERELD);
  g_assert_true (shows_text (page, "Was het er?"));
}

static void
test_link (Fixture *self, gconstpointer data)
{
  gpointer page = show_page (self, "review"), row;
  KtCasusNotes *notes = kt_casus_notes_new (self->base.session, self->casus_id);
  GtkWidget *dialog, *list_box;
  const KtVensterAnswer *answer;

  wait_until (kt_casus_notes_get_all (notes) != NULL);
  kt_venster_view_open (find_widget (page, KT_TYPE_VENSTER_VIEW, NULL), KT_VENSTER_LEEFWERELD);
  row = find_widget (page, KT_TYPE_VENSTER_ROW, NULL);
  dialog =
      GTK_WIDGET (kt_link_note_dialog_new (kt_venster_view_get_editor (find_widget (page, KT_TYPE_VENSTER_VIEW, NULL)),
                                           notes, kt_venster_row_get_question (row)));
  adw_dialog_present (ADW_DIALOG (dialog), page);
  list_box = get_child (dialog, "list");
  g_signal_emit_by_name (list_box, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list_box), 0));
  click (get_child (dialog, "whole_button"));
  answer = get_review (page)->answers->pdata[0];
  g_assert_cmpuint (answer->evidence->len, ==, 1);
  wait_until (find_widget (row, GTK_TYPE_BUTTON, NULL) != NULL);
  g_object_unref (notes);
}

static void
test_delete (Fixture *self, gconstpointer data)
{
  gpointer page = show_page (self, "review");
  g_autoptr (GPtrArray) records = NULL;

  g_assert_true (gtk_widget_activate_action (get_child (page, "stack"), "vensters.delete", NULL));
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (page, "stack")), "empty") == 0);
  click (find_widget (self->base.overlay, GTK_TYPE_BUTTON, "Undo"));
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (page, "stack")), "review") == 0);
  records = list (self);
  g_assert_cmpuint (records->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/vensters/page/begin", Fixture, NULL, set_up, test_begin, tear_down);
  g_test_add ("/vensters/page/without-bank", Fixture, "vensters-oud", set_up, test_without_bank, tear_down);
  g_test_add ("/vensters/page/link", Fixture, "vensters-oud", set_up, test_link, tear_down);
  g_test_add ("/vensters/page/delete", Fixture, "vensters-oud", set_up, test_delete, tear_down);

  return g_test_run ();
}
