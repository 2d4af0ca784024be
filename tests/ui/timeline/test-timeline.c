/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

#include "ui/widgets/kt-casus-chooser.h"
#include "ui/timeline/kt-note-editor.h"
#include "ui/timeline/kt-note-row.h"
#include "ui/timeline/kt-timeline-page.h"
#include "ui/timeline/kt-versions-dialog.h"
#include "ui/widgets/kt-plain-text.h"

static GtkWidget *
show_page (Fixture *self)
{
  GtkWidget *page = kt_timeline_page_new (self->session, self->casus_id);

  fixture_show (self, page);
  return page;
}

static GtkWidget *
find_list (GtkWidget *page)
{
  return find_widget (page, GTK_TYPE_LIST_VIEW, 0);
}

static guint
count_items (GtkWidget *page)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (find_list (page)))));
}

/* The row that shows the note, or NULL. */
static KtNoteRow *
find_note (GtkWidget *page, gint64 id)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (page, KT_TYPE_NOTE_ROW, i)) != NULL; i++)
    {
      KtNote *note = kt_note_row_get_note (KT_NOTE_ROW (row));

      if (note != NULL && note->id == id)
        return KT_NOTE_ROW (row);
    }
  return NULL;
}

/* Whether @text is read in the row of the note. */
static gboolean
shows (GtkWidget *page, gint64 id, const char *text)
{
  KtNoteRow *row = find_note (page, id);
  GtkWidget *part;

  if (row == NULL)
    return FALSE;
  for (guint i = 0; (part = find_widget (GTK_WIDGET (row), KT_TYPE_PLAIN_TEXT, i)) != NULL; i++)
    {
      if (gtk_widget_get_mapped (part) && g_str_equal (kt_plain_text_get_text (KT_PLAIN_TEXT (part)), text))
        return TRUE;
    }
  return find_text (GTK_WIDGET (row), GTK_TYPE_LABEL, text) != NULL;
}

static GtkWidget *
find_editor (GtkWidget *page)
{
  return find_widget (page, KT_TYPE_NOTE_EDITOR, 0);
}

static gboolean
is_in_sight (GtkWidget *page, GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (find_list (page), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return widget != NULL && gtk_widget_compute_bounds (widget, scroller, &bounds) &&
         bounds.origin.y + bounds.size.height > 0 && bounds.origin.y < (float)gtk_widget_get_height (scroller);
}

static void
click (GtkWidget *root, const char *label)
{
  g_signal_emit_by_name (find_text (root, GTK_TYPE_BUTTON, label), "clicked");
}

static GtkWidget *
get_dialog (Fixture *self)
{
  return GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (self->window)));
}

static void
test_reading (Fixture *self, gconstpointer data)
{
  g_autoptr (KtNote) talk = kt_note_new ("2026-10-14T14:00");
  g_autoptr (KtNote) memo = kt_note_new ("2026-10-15T09:00");
  gint64 talk_id, memo_id;
  GtkWidget *page;

  talk->casus_id = memo->casus_id = self->casus_id;
  talk->kind = KT_NOTE_KIND_KEUKENTAFELGESPREK;
  talk->life_domains = KT_LIFE_DOMAIN_WONEN;
  g_set_str (&talk->own_words, "Ik wil hier blijven");
  g_set_str (&talk->impression, "Klinkt moe");
  g_set_str (&talk->participants, "oudste kind, coach");
  memo->level = KT_NOTE_LEVEL_WORKING;
  g_set_str (&memo->text, "Navragen");
  talk_id = fixture_save (self, talk);
  memo_id = fixture_save (self, memo);

  page = show_page (self);
  WAIT_UNTIL (shows (page, memo_id, "Navragen"));
  g_assert_true (shows (page, talk_id, "In own words"));
  g_assert_true (shows (page, talk_id, "Ik wil hier blijven"));
  g_assert_true (shows (page, talk_id, "Impression of the professional"));
  g_assert_true (shows (page, talk_id, "Klinkt moe"));
  g_assert_true (shows (page, talk_id, "Wed 14 Oct 14:00 · Keukentafelgesprek · with oudste kind, coach"));
  g_assert_true (shows (page, talk_id, "Wonen"));
  g_assert_false (shows (page, talk_id, "Werkaantekening: not part of the dossier"));
  g_assert_true (shows (page, memo_id, "Werkaantekening: not part of the dossier"));
  g_assert_false (shows (page, memo_id, "In own words"));
  WAIT_UNTIL (find_text (page, GTK_TYPE_LABEL, "October 2026") != NULL);
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  GtkWidget *page = show_page (self);

  WAIT_UNTIL (find_text (page, GTK_TYPE_LABEL, "No notes yet") != NULL);
  kt_timeline_page_add_note (KT_TIMELINE_PAGE (page), KT_NOTE_KIND_TERLOOPS);
  WAIT_UNTIL (find_editor (page) != NULL && gtk_widget_get_mapped (find_editor (page)));

  /* Left blank, it is as if it had never been. */
  g_signal_emit_by_name (find_editor (page), "done");
  WAIT_UNTIL (find_text (page, GTK_TYPE_LABEL, "No notes yet") != NULL);
  g_assert_cmpuint (count_items (page), ==, 0);
  g_assert_cmpuint (fixture_count (self, self->casus_id), ==, 0);
}

static void
test_writing (Fixture *self, gconstpointer data)
{
  gint64 first = fixture_add (self, "2026-09-01T10:00", KT_NOTE_KIND_BERICHT, "Eerste");
  GtkWidget *page = show_page (self);
  gint64 id;

  WAIT_UNTIL (shows (page, first, "Eerste"));
  gtk_widget_activate_action (page, "timeline.new-note", "s", "overleg");
  WAIT_UNTIL (find_editor (page) != NULL && gtk_widget_get_mapped (find_editor (page)));
  WAIT_UNTIL (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), find_editor (page)));
  g_assert_cmpuint (count_items (page), ==, 2);

  /* While it is stored the cursor stays where it is. */
  type_text (find_buffer (page, "What happened"), "Tweede");
  WAIT_UNTIL (fixture_count (self, self->casus_id) == 2);
  WAIT_UNTIL (find_text (page, GTK_TYPE_LABEL, "saved 14:03") != NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), find_editor (page)));
  g_assert_cmpuint (count_items (page), ==, 2);
  id = kt_note_editor_get_note_id (KT_NOTE_EDITOR (find_editor (page)));

  type_text (find_buffer (page, "What happened"), "!");
  g_signal_emit_by_name (find_editor (page), "done");
  g_assert_null (find_editor (page));
  WAIT_UNTIL (shows (page, id, "Tweede!"));
  g_assert_cmpuint (count_items (page), ==, 2);
  WAIT_UNTIL (fixture_has_text (self, id, "Tweede!"));

  /* Written further where it stands; an earlier date moves it when it is done. */
  gtk_widget_activate_action (page, "timeline.edit", "x", id);
  WAIT_UNTIL (find_editor (page) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (find_editor (page), GTK_TYPE_ENTRY, 0)), "1 aug 9:00");
  g_signal_emit_by_name (find_editor (page), "done");
  WAIT_UNTIL (find_text (page, GTK_TYPE_LABEL, "August 2026") != NULL);
  g_assert_cmpuint (count_items (page), ==, 2);
}

static void
test_change_elsewhere (Fixture *self, gconstpointer data)
{
  gint64 first = fixture_add (self, "2026-09-01T10:00", KT_NOTE_KIND_BERICHT, "Eerste");
  gint64 second = fixture_add (self, "2026-09-02T10:00", KT_NOTE_KIND_BERICHT, "Tweede");
  GtkWidget *page = show_page (self);
  g_autoptr (KtNote) changed = NULL;
  GtkWidget *editor, *focus;

  WAIT_UNTIL (shows (page, second, "Tweede"));
  gtk_widget_activate_action (page, "timeline.edit", "x", second);
  WAIT_UNTIL (find_editor (page) != NULL && gtk_widget_get_mapped (find_editor (page)));
  editor = find_editor (page);
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  type_text (find_buffer (page, "What happened"), " half");

  changed = fixture_get (self, first);
  g_autoptr (KtNote) other = kt_note_copy (changed);
  g_set_str (&other->text, "Eerste, anders");
  fixture_save (self, other);
  fixture_add (self, "2026-08-01T10:00", KT_NOTE_KIND_BERICHT, "Vroeger");
  WAIT_UNTIL (count_items (page) == 3);
  WAIT_UNTIL (shows (page, first, "Eerste, anders"));
  g_assert_true (find_editor (page) == editor);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == focus);
  WAIT_UNTIL (fixture_has_text (self, second, "Tweede half"));
  g_assert_true (find_editor (page) == editor);
}

static void
test_delete_and_undo (Fixture *self, gconstpointer data)
{
  gint64 first = fixture_add (self, "2026-09-01T10:00", KT_NOTE_KIND_BERICHT, "Eerste");
  gint64 second = fixture_add (self, "2026-09-02T10:00", KT_NOTE_KIND_BERICHT, "Tweede");
  GtkWidget *page = show_page (self);

  WAIT_UNTIL (shows (page, second, "Tweede"));
  gtk_widget_activate_action (page, "timeline.delete", "x", first);
  WAIT_UNTIL (count_items (page) == 1);
  WAIT_UNTIL (find_text (self->window, GTK_TYPE_BUTTON, "Undo") != NULL);
  g_assert_cmpuint (fixture_count (self, self->casus_id), ==, 1);
  click (self->window, "Undo");
  WAIT_UNTIL (count_items (page) == 2);
  WAIT_UNTIL (shows (page, first, "Eerste"));
}

/* Who deletes the last note goes on from the one before it. */
static void
test_delete_last (Fixture *self, gconstpointer data)
{
  gint64 notes[3];
  GtkWidget *page, *list;

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *moment = g_strdup_printf ("2026-09-0%uT10:00", i + 1);

      notes[i] = fixture_add (self, moment, KT_NOTE_KIND_BERICHT, moment);
    }
  page = show_page (self);
  list = find_list (page);
  WAIT_UNTIL (shows (page, notes[2], "2026-09-03T10:00"));
  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), 2, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_grab_focus (list);
  gtk_widget_activate_action (page, "timeline.delete", "x", notes[2]);
  WAIT_UNTIL (count_items (page) == 2);
  WAIT_UNTIL (gtk_widget_get_focus_child (list) != NULL);
  g_assert_true (gtk_widget_get_focus_child (list) == gtk_widget_get_parent (GTK_WIDGET (find_note (page, notes[1]))));
}

/* Emptying a note that had words removes it too, but not for good. */
static void
test_emptied (Fixture *self, gconstpointer data)
{
  gint64 id = fixture_add (self, "2026-09-01T10:00", KT_NOTE_KIND_BERICHT, "Eerste");
  GtkWidget *page = show_page (self);

  WAIT_UNTIL (shows (page, id, "Eerste"));
  gtk_widget_activate_action (page, "timeline.edit", "x", id);
  WAIT_UNTIL (find_editor (page) != NULL);
  gtk_text_buffer_set_text (find_buffer (page, "What happened"), "", 0);
  g_signal_emit_by_name (find_editor (page), "done");
  WAIT_UNTIL (fixture_count (self, self->casus_id) == 0);
  WAIT_UNTIL (count_items (page) == 0);
  WAIT_UNTIL (find_text (self->window, GTK_TYPE_BUTTON, "Undo") != NULL);
  click (self->window, "Undo");
  WAIT_UNTIL (shows (page, id, "Eerste"));
  g_assert_true (fixture_has_text (self, id, "Eerste"));
}

static void
test_move (Fixture *self, gconstpointer data)
{
  gint64 id = fixture_add (self, "2026-09-01T10:00", KT_NOTE_KIND_BERICHT, "Eerste");
  GtkWidget *page = show_page (self);
  GtkWidget *chooser;

  WAIT_UNTIL (shows (page, id, "Eerste"));
  gtk_widget_activate_action (page, "timeline.move", "x", id);
  WAIT_UNTIL (get_dialog (self) != NULL);
  chooser = find_widget (get_dialog (self), KT_TYPE_CASUS_CHOOSER, 0);
  WAIT_UNTIL (find_text (chooser, GTK_TYPE_LABEL, "K-2026-002  Schulden na scheiding") != NULL);
  /* Its own casus is no choice. */
  g_assert_null (find_text (chooser, GTK_TYPE_LABEL, "K-2026-001  Twee jongeren na overlijden vader"));

  gtk_editable_set_text (GTK_EDITABLE (find_widget (chooser, GTK_TYPE_SEARCH_ENTRY, 0)), "onvindbaar");
  WAIT_UNTIL (find_text (chooser, GTK_TYPE_LABEL, "No casus has these words.") != NULL);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (chooser, GTK_TYPE_SEARCH_ENTRY, 0)), "sch");
  WAIT_UNTIL (find_text (chooser, GTK_TYPE_LABEL, "K-2026-002  Schulden na scheiding") != NULL);
  g_signal_emit_by_name (find_widget (chooser, GTK_TYPE_SEARCH_ENTRY, 0), "activate");
  WAIT_UNTIL (fixture_count (self, self->other_casus_id) == 1);
  WAIT_UNTIL (count_items (page) == 0);
  WAIT_UNTIL (find_text (self->window, GTK_TYPE_BUTTON, "Undo") != NULL);
  click (self->window, "Undo");
  WAIT_UNTIL (shows (page, id, "Eerste"));
}

static void
test_versions (Fixture *self, gconstpointer data)
{
  gint64 id = fixture_add (self, "2026-09-01T10:00", KT_NOTE_KIND_BERICHT, "Zoals het was");
  g_autoptr (KtNote) stored = fixture_get (self, id);
  g_autoptr (KtNote) note = kt_note_copy (stored);
  g_autoptr (KtClock) start = self->clock;
  GtkWidget *page, *dialog;

  /* An hour later. */
  self->clock = kt_clock_new_at ("2026-10-20T15:03");
  fixture_reopen (self);
  g_set_str (&note->text, "Zoals het is");
  fixture_save (self, note);

  page = show_page (self);
  WAIT_UNTIL (shows (page, id, "Zoals het is"));
  gtk_widget_activate_action (page, "timeline.versions", "x", id);
  WAIT_UNTIL (get_dialog (self) != NULL);
  dialog = get_dialog (self);
  WAIT_UNTIL (find_text (dialog, GTK_TYPE_LABEL, "Tue 20 Oct 14:03") != NULL);

  g_autofree char *words =
      dup_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_widget (dialog, GTK_TYPE_TEXT_VIEW, 0))));

  g_assert_cmpstr (words, ==, "Zoals het was");
  click (dialog, "_Put back");
  WAIT_UNTIL (fixture_has_text (self, id, "Zoals het was"));
  WAIT_UNTIL (shows (page, id, "Zoals het was"));
  WAIT_UNTIL (find_text (self->window, GTK_TYPE_BUTTON, "Undo") != NULL);
  click (self->window, "Undo");
  WAIT_UNTIL (fixture_has_text (self, id, "Zoals het is"));
}

static void
test_many (Fixture *self, gconstpointer data)
{
  gint64 ids[2000];
  GtkWidget *page;
  guint filled = 0;
  graphene_rect_t bounds;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *at =
          g_strdup_printf ("20%02u-%02u-%02uT10:%02u", 10 + i / 168, 1 + i / 14 % 12, 1 + i % 14, i % 60);
      g_autofree char *text = g_strdup_printf ("Notitie %u\n\n\n\n\n\n\n\n\n\n\n\n\nover de huurschuld", i);

      ids[i] = fixture_add (self, at, (KtNoteKind)(i % KT_NOTE_KIND_COUNT), text);
    }

  page = show_page (self);
  WAIT_UNTIL (count_items (page) == G_N_ELEMENTS (ids));
  WAIT_UNTIL (is_in_sight (page, GTK_WIDGET (find_note (page, ids[G_N_ELEMENTS (ids) - 1]))));

  /* Few are filled, and none of those that nobody looked at. */
  for (guint i = 0; i < G_N_ELEMENTS (ids); i += 50)
    filled += find_note (page, ids[i]) != NULL;
  g_assert_cmpuint (filled, <=, 5);

  kt_timeline_page_show_note (KT_TIMELINE_PAGE (page), ids[700], "HUUR");
  WAIT_UNTIL (find_note (page, ids[700]) != NULL &&
              kt_note_row_get_mark_bounds (find_note (page, ids[700]), find_list (page), &bounds) &&
              bounds.origin.y > 0 &&
              bounds.origin.y + bounds.size.height < (float)gtk_widget_get_height (find_list (page)));

  gtk_widget_activate_action (page, "timeline.jump", "i", 2012 * 12 + 2);
  WAIT_UNTIL (find_text (page, GTK_TYPE_LABEL, "March 2012") != NULL &&
              is_in_sight (page, find_text (page, GTK_TYPE_LABEL, "March 2012")));

  /* From far away a new note is begun at the bottom. */
  kt_timeline_page_add_note (KT_TIMELINE_PAGE (page), KT_NOTE_KIND_TERLOOPS);
  WAIT_UNTIL (is_in_sight (page, find_editor (page)));
  WAIT_UNTIL (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), find_editor (page)));
}

static void
test_show_before_it_is_read (Fixture *self, gconstpointer data)
{
  gint64 first = fixture_add (self, "2026-09-01T10:00", KT_NOTE_KIND_BERICHT, "Financiën op orde");
  GtkWidget *page;
  graphene_rect_t bounds;

  for (int i = 0; i < 60; i++)
    fixture_add (self, "2026-10-01T10:00", KT_NOTE_KIND_BERICHT, "Later");
  page = show_page (self);
  kt_timeline_page_show_note (KT_TIMELINE_PAGE (page), first, "financien");
  WAIT_UNTIL (find_note (page, first) != NULL && is_in_sight (page, GTK_WIDGET (find_note (page, first))) &&
              kt_note_row_get_mark_bounds (find_note (page, first), find_list (page), &bounds));
}

static void
test_page_goes_while_typing (Fixture *self, gconstpointer data)
{
  GtkWidget *page = show_page (self);

  kt_timeline_page_add_note (KT_TIMELINE_PAGE (page), KT_NOTE_KIND_TERLOOPS);
  WAIT_UNTIL (find_editor (page) != NULL);
  type_text (find_buffer (page, "What happened"), "Nog net");
  fixture_show (self, NULL);
  WAIT_UNTIL (fixture_has_text (self, fixture_get_only (self, self->casus_id), "Nog net"));
}

#define ADD(name, test) g_test_add ("/timeline/" name, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("reading", test_reading);
  ADD ("empty", test_empty);
  ADD ("writing", test_writing);
  ADD ("change-elsewhere", test_change_elsewhere);
  ADD ("delete-and-undo", test_delete_and_undo);
  ADD ("delete-last", test_delete_last);
  ADD ("emptied", test_emptied);
  ADD ("move", test_move);
  ADD ("versions", test_versions);
  ADD ("many", test_many);
  ADD ("show-before-it-is-read", test_show_before_it_is_read);
  ADD ("page-goes-while-typing", test_page_goes_while_typing);
  return g_test_run ();
}
