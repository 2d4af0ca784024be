/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

#include "core/kt-text.h"
#include "ui/timeline/kt-moment-entry.h"
#include "ui/timeline/kt-note-editor.h"
#include "ui/timeline/kt-passing-note-dialog.h"

#include <string.h>

static GtkWidget *
show_editor (Fixture *self, gint64 note_id, KtNoteKind kind)
{
  g_autoptr (KtNote) note = note_id != 0 ? fixture_get (self, note_id) : kt_note_new (FIXTURE_NOW);
  GtkWidget *editor;

  if (note_id == 0)
    {
      note->casus_id = self->casus_id;
      note->kind = kind;
    }
  editor = kt_note_editor_new (self->session, note, FALSE);
  fixture_show (self, g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", editor, NULL));
  gtk_widget_grab_focus (editor);
  return editor;
}

static void
test_typing_is_stored (Fixture *self, gconstpointer data)
{
  GtkWidget *editor = show_editor (self, 0, KT_NOTE_KIND_TERLOOPS);
  GtkTextBuffer *buffer = find_buffer (editor, "What happened");
  gint64 id;

  g_assert_nonnull (find_text (editor, GTK_TYPE_LABEL, "kept by itself while you write"));
  type_text (buffer, "Even gebeld");
  g_assert_nonnull (find_text (editor, GTK_TYPE_LABEL, "saving…"));
  WAIT_UNTIL (find_text (editor, GTK_TYPE_LABEL, "saved 14:03") != NULL);

  id = kt_note_editor_get_note_id (KT_NOTE_EDITOR (editor));
  g_assert_cmpint (id, !=, 0);
  g_assert_true (fixture_has_text (self, id, "Even gebeld"));

  /* Letter after letter becomes one note with the last words. */
  for (int i = 0; i < 50; i++)
    {
      type_text (buffer, "!");
      turn ();
    }
  g_autofree char *text = dup_text (buffer);

  WAIT_UNTIL (fixture_has_text (self, id, text));
  g_assert_cmpuint (fixture_count (self, self->casus_id), ==, 1);
}

static void
test_disposal_while_typing (Fixture *self, gconstpointer data)
{
  GtkWidget *editor = show_editor (self, 0, KT_NOTE_KIND_TERLOOPS);
  GtkTextBuffer *buffer = find_buffer (editor, "What happened");

  type_text (buffer, "Eerste");
  WAIT_UNTIL (find_text (editor, GTK_TYPE_LABEL, "saved 14:03") != NULL);
  type_text (buffer, " en laatste");
  fixture_show (self, NULL);
  WAIT_UNTIL (fixture_has_text (self, fixture_get_only (self, self->casus_id), "Eerste en laatste"));

  /* Also when it was never stored before. */
  editor = show_editor (self, 0, KT_NOTE_KIND_TERLOOPS);
  type_text (find_buffer (editor, "What happened"), "Nog een");
  fixture_show (self, NULL);
  WAIT_UNTIL (fixture_count (self, self->casus_id) == 2);
}

static void
test_closing (Fixture *self, gconstpointer data)
{
  GtkWidget *editor = show_editor (self, 0, KT_NOTE_KIND_TERLOOPS);
  GtkTextBuffer *buffer = find_buffer (editor, "What happened");

  type_text (buffer, "Voor het slot");
  WAIT_UNTIL (find_text (editor, GTK_TYPE_LABEL, "saving…") != NULL);
  type_text (buffer, " nog dit");
  kt_session_flush (self->session);
  fixture_show (self, NULL);
  fixture_reopen (self);
  g_assert_true (fixture_has_text (self, fixture_get_only (self, self->casus_id), "Voor het slot nog dit"));
}

/* The first save is under way and its id is not known yet. */
static void
test_closing_during_the_first_save (Fixture *self, gconstpointer data)
{
  GtkWidget *editor = show_editor (self, 0, KT_NOTE_KIND_TERLOOPS);
  GtkTextBuffer *buffer = find_buffer (editor, "What happened");

  type_text (buffer, "Eerste");
  kt_session_flush (self->session);
  type_text (buffer, " en tweede");
  kt_session_flush (self->session);
  fixture_show (self, NULL);
  fixture_reopen (self);
  g_assert_true (fixture_has_text (self, fixture_get_only (self, self->casus_id), "Eerste en tweede"));
}

static void
test_blank (Fixture *self, gconstpointer data)
{
  GtkWidget *editor = show_editor (self, 0, KT_NOTE_KIND_KEUKENTAFELGESPREK);
  GtkTextBuffer *buffer = find_buffer (editor, "In own words");

  type_text (buffer, "  \n");
  kt_note_editor_finish (KT_NOTE_EDITOR (editor));
  fixture_show (self, NULL);
  g_assert_cmpuint (fixture_count (self, self->casus_id), ==, 0);

  /* What was stored and is empty in the end goes again. */
  editor = show_editor (self, 0, KT_NOTE_KIND_TERLOOPS);
  buffer = find_buffer (editor, "What happened");
  type_text (buffer, "toch niet");
  WAIT_UNTIL (fixture_count (self, self->casus_id) == 1);
  gtk_text_buffer_set_text (buffer, "", 0);
  kt_note_editor_finish (KT_NOTE_EDITOR (editor));
  WAIT_UNTIL (fixture_count (self, self->casus_id) == 0);

  /* And so when the vault is closed. */
  editor = show_editor (self, 0, KT_NOTE_KIND_TERLOOPS);
  buffer = find_buffer (editor, "What happened");
  type_text (buffer, "toch niet");
  WAIT_UNTIL (fixture_count (self, self->casus_id) == 1);
  gtk_text_buffer_set_text (buffer, "", 0);
  kt_session_flush (self->session);
  fixture_reopen (self);
  g_assert_cmpuint (fixture_count (self, self->casus_id), ==, 0);
}

static void
test_parts_are_kept_apart (Fixture *self, gconstpointer data)
{
  GtkWidget *editor = show_editor (self, 0, KT_NOTE_KIND_HUISBEZOEK);
  g_autoptr (KtNote) note = NULL;

  type_text (find_buffer (editor, "In own words"), "“Ik wil hier blijven”");
  type_text (find_buffer (editor, "Impression of the professional"), "Klinkt moe");
  type_text (find_buffer (editor, "What was discussed"), "De huur");
  gtk_editable_set_text (GTK_EDITABLE (find_widget (editor, GTK_TYPE_ENTRY, 1)), "oudste kind\n, coach");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_text (editor, GTK_TYPE_TOGGLE_BUTTON, "Wonen")), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (editor, GTK_TYPE_CHECK_BUTTON, 0)), TRUE);
  kt_note_editor_finish (KT_NOTE_EDITOR (editor));
  WAIT_UNTIL (fixture_count (self, self->casus_id) == 1);

  note = fixture_get (self, fixture_get_only (self, self->casus_id));
  g_assert_cmpstr (note->own_words, ==, "“Ik wil hier blijven”");
  g_assert_cmpstr (note->impression, ==, "Klinkt moe");
  g_assert_cmpstr (note->text, ==, "De huur");
  g_assert_cmpint (note->kind, ==, KT_NOTE_KIND_HUISBEZOEK);
  g_assert_cmpint (note->level, ==, KT_NOTE_LEVEL_WORKING);
  g_assert_cmpint (note->life_domains, ==, KT_LIFE_DOMAIN_WONEN);
  g_assert_true (g_str_has_prefix (note->participants, "oudste kind"));
}

static void
test_moment_is_typed (Fixture *self, gconstpointer data)
{
  gint64 id = fixture_add (self, "2026-10-14T14:00", KT_NOTE_KIND_BERICHT, "Bericht");
  GtkWidget *editor = show_editor (self, id, KT_NOTE_KIND_BERICHT);
  KtMomentEntry *entry = KT_MOMENT_ENTRY (find_widget (editor, KT_TYPE_MOMENT_ENTRY, 0));
  GtkEditable *editable = kt_moment_entry_get_editable (entry);
  g_autoptr (KtNote) note = NULL;

  gtk_editable_set_text (editable, "ooit");
  kt_moment_entry_commit (entry);
  g_assert_cmpstr (kt_moment_entry_get_moment (entry), ==, "2026-10-14T14:00");
  gtk_editable_set_text (editable, "gisteren 9:30");
  kt_note_editor_finish (KT_NOTE_EDITOR (editor));
  WAIT_UNTIL (find_text (editor, GTK_TYPE_LABEL, "saved 14:03") != NULL);
  note = fixture_get (self, id);
  g_assert_cmpstr (note->at, ==, "2026-10-19T09:30");
}

static void
test_pasting (Fixture *self, gconstpointer data)
{
  GtkWidget *editor = show_editor (self, 0, KT_NOTE_KIND_TERLOOPS);
  GtkTextBuffer *buffer = find_buffer (editor, "What happened");
  g_autofree char *much = g_strnfill (5 * 1000 * 1000, 'a');
  const char *refusal =
      "That is too much for one note: it was not taken over. Add it in parts, or keep it as a document.";
  const char *special = "Dag 👨‍👩‍👧 مرحبا بكم עברית\tnaïef\n";
  g_autofree char *text = NULL;

  type_text (buffer, "Voor ");
  type_text (buffer, much);
  WAIT_UNTIL (find_text (editor, GTK_TYPE_LABEL, refusal) != NULL);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 5);

  type_text (buffer, "b\x1b[1mel\x01\r\n");
  WAIT_UNTIL (find_text (editor, GTK_TYPE_LABEL, "Characters that cannot be shown were left out.") != NULL);
  type_text (buffer, special);
  g_assert_null (find_text (editor, GTK_TYPE_LABEL, "Characters that cannot be shown were left out."));

  g_autofree char *expected = g_strconcat ("Voor b[1mel\n", special, NULL);

  text = dup_text (buffer);
  g_assert_cmpstr (text, ==, expected);
  WAIT_UNTIL (fixture_has_text (self, fixture_get_only (self, self->casus_id), expected));

  /* A paragraph of many pages would make each letter slow. */
  much[50 * 1000] = '\0';
  type_text (buffer, much);
  WAIT_UNTIL (find_text (editor, GTK_TYPE_LABEL,
                         "That goes on for pages without a line break: it was not taken over. Break it up first.") !=
              NULL);

  /* As much as fits is taken. */
  memset (much + 50 * 1000, 'a', KT_TEXT_MAX);
  for (int i = 0; i < KT_TEXT_MAX; i += 100)
    much[i] = '\n';
  much[KT_TEXT_MAX - gtk_text_buffer_get_char_count (buffer)] = '\0';
  type_text (buffer, much);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, KT_TEXT_MAX);
  type_text (buffer, "x");
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, KT_TEXT_MAX);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gboolean *)user_data = TRUE;
}

/* Through the clipboard and the key binding of the text view, as a user does it. */
static void
test_clipboard (Fixture *self, gconstpointer data)
{
  GtkWidget *editor = show_editor (self, 0, KT_NOTE_KIND_TERLOOPS);
  GtkTextBuffer *buffer = find_buffer (editor, "What happened");
  GdkClipboard *clipboard = gtk_widget_get_clipboard (editor);
  g_autofree char *much = g_strnfill (5 * 1000 * 1000, 'a');
  gboolean read = FALSE;

  gdk_clipboard_set_text (clipboard, much);
  gtk_text_buffer_paste_clipboard (buffer, clipboard, NULL, TRUE);
  gdk_clipboard_read_text_async (clipboard, NULL, pasted_cb, &read);
  WAIT_UNTIL (read);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);

  gdk_clipboard_set_text (clipboard, "geplakt");
  gtk_text_buffer_paste_clipboard (buffer, clipboard, NULL, TRUE);
  WAIT_UNTIL (gtk_text_buffer_get_char_count (buffer) == 7);
}

/* Locking takes the editor away while a paste is under way, which brings its text to the buffer all the same. */
static void
test_paste_after_the_end (Fixture *self, gconstpointer data)
{
  GtkWidget *editor = show_editor (self, 0, KT_NOTE_KIND_TERLOOPS);
  g_autoptr (GtkTextBuffer) buffer = g_object_ref (find_buffer (editor, "What happened"));

  g_object_add_weak_pointer (G_OBJECT (editor), (gpointer *)&editor);
  fixture_show (self, NULL);
  WAIT_UNTIL (editor == NULL);
  type_text (buffer, "b\x1b[1mel");
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 7);
}

static void
test_bsn_is_pointed_out (Fixture *self, gconstpointer data)
{
  GtkWidget *editor = show_editor (self, 0, KT_NOTE_KIND_TERLOOPS);
  GtkTextBuffer *buffer = find_buffer (editor, "What happened");

  type_text (buffer, "Zijn nummer: 111222333");
  WAIT_UNTIL (find_text (editor, GTK_TYPE_LABEL, "There is a BSN in it; a note does not need one.") != NULL);
  gtk_text_buffer_set_text (buffer, "Niet nodig", -1);
  WAIT_UNTIL (find_text (editor, GTK_TYPE_LABEL, "There is a BSN in it; a note does not need one.") == NULL);
}

static void
test_failure_keeps_the_text (Fixture *self, gconstpointer data)
{
  GtkWidget *editor = show_editor (self, 0, KT_NOTE_KIND_TERLOOPS);
  GtkTextBuffer *buffer = find_buffer (editor, "What happened");
  GtkWidget *status = find_text (editor, GTK_TYPE_LABEL, "kept by itself while you write");
  g_autofree char *text = NULL;

  kt_vault_close (self->vault);
  type_text (buffer, "Dit blijft staan");
  WAIT_UNTIL (gtk_widget_has_css_class (status, "error"));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (status)), "Your text stays here"));
  text = dup_text (buffer);
  g_assert_cmpstr (text, ==, "Dit blijft staan");
}

static void
test_undo (Fixture *self, gconstpointer data)
{
  gint64 id = fixture_add (self, "2026-10-14T14:00", KT_NOTE_KIND_TERLOOPS, "Eerst");
  GtkWidget *editor = show_editor (self, id, KT_NOTE_KIND_TERLOOPS);
  GtkTextBuffer *buffer = find_buffer (editor, "What happened");
  g_autofree char *text = NULL;

  /* The stored text is not something to be undone. */
  g_assert_false (gtk_text_buffer_get_can_undo (buffer));
  type_text (buffer, " dan");
  g_assert_true (gtk_text_buffer_get_can_undo (buffer));
  gtk_text_buffer_undo (buffer);
  text = dup_text (buffer);
  g_assert_cmpstr (text, ==, "Eerst");
}

static gboolean
offers (GMenuModel *menu, const char *action)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuLinkIter) links = g_menu_model_iterate_item_links (menu, i);
      g_autofree char *found = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &found) &&
          g_str_equal (found, action))
        return TRUE;
      while (g_menu_link_iter_next (links))
        {
          g_autoptr (GMenuModel) below = g_menu_link_iter_get_value (links);

          if (offers (below, action))
            return TRUE;
        }
    }
  return FALSE;
}

/* The dictionary of the user is a plain file, and what is added to it are names. */
static void
test_no_word_leaves_for_the_dictionary (Fixture *self, gconstpointer data)
{
  GtkWidget *editor = show_editor (self, 0, KT_NOTE_KIND_TERLOOPS);
  GtkTextView *view = GTK_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (self->window)));

  g_assert_nonnull (find_buffer (editor, "What happened"));
  WAIT_UNTIL (offers (gtk_text_view_get_extra_menu (view), "spelling.ignore"));
  g_assert_false (offers (gtk_text_view_get_extra_menu (view), "spelling.add"));
}

static GtkWidget *
get_dialog (Fixture *self)
{
  return GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (self->window)));
}

static void
test_passing_note (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog;
  GtkTextBuffer *buffer;
  gint64 id;

  kt_passing_note_dialog_present (self->bin, self->session, 0);
  dialog = get_dialog (self);
  WAIT_UNTIL (GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (self->window))));
  WAIT_UNTIL (find_text (dialog, GTK_TYPE_LABEL, "At: no casus yet") != NULL);
  buffer = find_buffer (dialog, "What happened");
  type_text (buffer, "K");
  WAIT_UNTIL (fixture_count (self, 0) == 1);
  type_text (buffer, "ort gebeld");
  g_signal_emit_by_name (find_widget (dialog, KT_TYPE_NOTE_EDITOR, 0), "done");
  WAIT_UNTIL (get_dialog (self) == NULL);
  id = fixture_get_only (self, 0);
  WAIT_UNTIL (fixture_has_text (self, id, "Kort gebeld"));

  /* Nothing written, nothing kept. */
  kt_passing_note_dialog_present (self->bin, self->session, self->casus_id);
  dialog = get_dialog (self);
  WAIT_UNTIL (find_text (dialog, GTK_TYPE_LABEL, "At: K-2026-001  Twee jongeren na overlijden vader") != NULL);
  adw_dialog_close (ADW_DIALOG (dialog));
  WAIT_UNTIL (get_dialog (self) == NULL);
  g_assert_cmpuint (fixture_count (self, self->casus_id), ==, 0);
}

#define ADD(name, test) g_test_add ("/note-editor/" name, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("typing-is-stored", test_typing_is_stored);
  ADD ("disposal-while-typing", test_disposal_while_typing);
  ADD ("closing", test_closing);
  ADD ("closing-during-the-first-save", test_closing_during_the_first_save);
  ADD ("blank", test_blank);
  ADD ("parts-are-kept-apart", test_parts_are_kept_apart);
  ADD ("moment-is-typed", test_moment_is_typed);
  ADD ("pasting", test_pasting);
  ADD ("clipboard", test_clipboard);
  ADD ("paste-after-the-end", test_paste_after_the_end);
  ADD ("bsn-is-pointed-out", test_bsn_is_pointed_out);
  ADD ("failure-keeps-the-text", test_failure_keeps_the_text);
  ADD ("undo", test_undo);
  ADD ("no-word-leaves-for-the-dictionary", test_no_word_leaves_for_the_dictionary);
  ADD ("passing-note", test_passing_note);
  return g_test_run ();
}
