/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vensters-fixture.h"

#include "store/kt-vault.h"
#include "ui/vensters/kt-evidence-list.h"
#include "ui/vensters/kt-link-note-dialog.h"
#include "ui/vensters/kt-venster-row.h"
#include "ui/vensters/kt-venster-view.h"

#define BANK "vensters-2026"

/* The dialog of the first question, with its first note chosen. */
static gpointer
choose_note (VenstersFixture *self, gpointer page, KtCasusNotes *notes)
{
  KtVensterView *view = find_widget (page, KT_TYPE_VENSTER_VIEW, NULL);
  KtVensterRow *row = find_widget (page, KT_TYPE_VENSTER_ROW, NULL);
  AdwDialog *dialog =
      kt_link_note_dialog_new (kt_venster_view_get_editor (view), notes, kt_venster_row_get_question (row));
  GtkListBox *list;

  wait_until (kt_casus_notes_get_all (notes) != NULL);
  adw_dialog_present (dialog, page);
  list = get_child (dialog, "list");
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  return dialog;
}

static const KtEvidence *
get_evidence (gpointer page)
{
  KtVensterRow *row = find_widget (page, KT_TYPE_VENSTER_ROW, NULL);
  const KtVensterAnswer *answer =
      kt_venster_review_find (vensters_fixture_get_review (page), kt_venster_row_get_question (row)->name);

  return answer != NULL && answer->evidence->len > 0 ? answer->evidence->pdata[0] : NULL;
}

static GtkWidget *
find_button (gpointer page, const char *tooltip)
{
  GtkWidget *list = find_widget (page, KT_TYPE_EVIDENCE_LIST, NULL);
  GtkWidget *box = list != NULL ? adw_bin_get_child (ADW_BIN (list)) : NULL;

  for (GtkWidget *row = box != NULL ? gtk_widget_get_first_child (box) : NULL; row != NULL;
       row = gtk_widget_get_next_sibling (row))
    for (GtkWidget *button = gtk_widget_get_first_child (row); button != NULL;
         button = gtk_widget_get_next_sibling (button))
      if (g_strcmp0 (gtk_widget_get_tooltip_text (button), tooltip) == 0)
        return button;
  return NULL;
}

/* A whole note shows an answer: it is opened from there, and unlinked, which can be undone. */
static void
test_note (VenstersFixture *self, gconstpointer data)
{
  gpointer page = vensters_fixture_show_page (self, "review");
  g_autoptr (KtCasusNotes) notes = kt_casus_notes_new (self->base.session, self->casus_id);
  g_autofree char *opened = g_strdup_printf ("open-note (int64 %" G_GINT64_FORMAT ", int64 %" G_GINT64_FORMAT ", '')",
                                             self->casus_id, self->note_id);
  gpointer dialog;

  wait_until (vensters_fixture_is_filled (page));
  dialog = choose_note (self, page, notes);
  g_assert_false (gtk_widget_get_sensitive (get_child (dialog, "words_button")));
  click (get_child (dialog, "whole_button"));
  g_assert_cmpstr (get_evidence (page)->passage, ==, "");
  wait_until (find_button (page, "Open this note") != NULL &&
              gtk_widget_is_sensitive (find_button (page, "Open this note")));
  click (find_button (page, "Open this note"));
  g_assert_cmpstr (self->base.fired, ==, opened);
  click (find_button (page, "Unlink this note"));
  g_assert_null (get_evidence (page));
  g_assert_null (find_button (page, "Open this note"));
  g_assert_true (gtk_widget_activate_action (get_child (find_widget (page, KT_TYPE_VENSTER_VIEW, NULL), "all_button"),
                                             "venster.undo", NULL));
  g_assert_nonnull (get_evidence (page));
}

/* Some words of it do so: these are what is shown and found when it is opened. */
static void
test_passage (VenstersFixture *self, gconstpointer data)
{
  gpointer page = vensters_fixture_show_page (self, "review");
  g_autoptr (KtCasusNotes) notes = kt_casus_notes_new (self->base.session, self->casus_id);
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  gpointer dialog;
  GtkWidget *view;

  wait_until (vensters_fixture_is_filled (page));
  dialog = choose_note (self, page, notes);
  view = find_widget (get_child (dialog, "parts_box"), GTK_TYPE_TEXT_VIEW, NULL);
  /* As high as its words, and not only as the room around them. */
  wait_until (gtk_widget_get_height (view) > 30);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 4);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 13);
  gtk_text_buffer_select_range (buffer, &start, &end);
  g_assert_true (gtk_widget_get_sensitive (get_child (dialog, "words_button")));
  click (get_child (dialog, "words_button"));
  g_assert_cmpstr (get_evidence (page)->passage, ==, "belt zelf");
  g_assert_cmpint (get_evidence (page)->part, ==, KT_NOTE_PART_TEXT);
  wait_until (gtk_widget_is_sensitive (find_button (page, "Open this note")));
  g_assert_true (
      shows_text (find_widget (page, KT_TYPE_EVIDENCE_LIST, NULL), "1 October 2026 · Terloops\n“belt zelf”"));
  click (find_button (page, "Open this note"));
  g_assert_nonnull (strstr (self->base.fired, "'belt zelf'"));
}

/* The note was deleted: its evidence says so, keeps its words and can be taken away. */
static void
test_note_gone (VenstersFixture *self, gconstpointer data)
{
  gpointer page = vensters_fixture_show_page (self, "review");
  g_autoptr (KtCasusNotes) notes = kt_casus_notes_new (self->base.session, self->casus_id);
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  wait_until (vensters_fixture_is_filled (page));
  click (get_child (choose_note (self, page, notes), "whole_button"));
  kt_vault_set_note_deleted_async (self->base.vault, self->note_id, TRUE, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  g_assert_true (kt_vault_set_note_deleted_finish (self->base.vault, result, NULL));
  wait_until (shows_text (find_widget (page, KT_TYPE_EVIDENCE_LIST, NULL), "This note is gone"));
  g_assert_false (gtk_widget_is_sensitive (find_button (page, "Open this note")));
  click (find_button (page, "Unlink this note"));
  g_assert_null (get_evidence (page));
}

/* Nothing can be read any more: the dialog says why there is nothing to choose. */
static void
test_unreadable (VenstersFixture *self, gconstpointer data)
{
  gpointer page = vensters_fixture_show_page (self, "review"), dialog;
  KtVensterView *view;
  KtVensterRow *row;
  g_autoptr (KtCasusNotes) notes = NULL;

  wait_until (vensters_fixture_is_filled (page));
  view = find_widget (page, KT_TYPE_VENSTER_VIEW, NULL);
  row = find_widget (page, KT_TYPE_VENSTER_ROW, NULL);
  kt_vault_close (self->base.vault);
  notes = kt_casus_notes_new (self->base.session, self->casus_id);
  dialog = kt_link_note_dialog_new (kt_venster_view_get_editor (view), notes, kt_venster_row_get_question (row));
  adw_dialog_present (dialog, page);
  g_assert_cmpstr (gtk_label_get_label (get_child (dialog, "placeholder")), ==, "The notes are being read");
  wait_until (kt_casus_notes_get_error (notes) != NULL);
  g_assert_cmpstr (gtk_label_get_label (get_child (dialog, "placeholder")), !=, "The notes are being read");
  g_assert_cmpstr (gtk_label_get_label (get_child (dialog, "placeholder")), !=, "No notes found");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test)                                                                                                \
  g_test_add (path, VenstersFixture, BANK, vensters_fixture_set_up, test, vensters_fixture_tear_down)
  ADD ("/vensters/evidence/note", test_note);
  ADD ("/vensters/evidence/passage", test_passage);
  ADD ("/vensters/evidence/note-gone", test_note_gone);
  ADD ("/vensters/evidence/unreadable", test_unreadable);
#undef ADD

  return g_test_run ();
}
