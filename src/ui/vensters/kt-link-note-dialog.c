/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-link-note-dialog.h"

#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtLinkNoteDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *navigation;
  GtkSearchEntry *search_entry;
  GtkListBox *list;
  GtkLabel *placeholder;
  AdwNavigationPage *note_page;
  GtkBox *parts_box;
  GtkWidget *words_button;
  GtkWidget *whole_button;

  KtVensterEditor *editor;
  KtCasusNotes *notes;
  KtQuestion *question;
  KtNote *note; /* (nullable): that is read */
  GtkTextView *views[KT_NOTE_PART_COUNT];
};

G_DEFINE_FINAL_TYPE (KtLinkNoteDialog, kt_link_note_dialog, ADW_TYPE_DIALOG)

/* --- Choosing a note --- */

static const char *
get_part (const KtNote *note, guint part)
{
  const char *const parts[KT_NOTE_PART_COUNT] = { note->text, note->own_words, note->impression };

  return parts[part];
}

static gboolean
matches (const KtNote *note, const char *wanted)
{
  for (guint i = 0; i < KT_NOTE_PART_COUNT; i++)
    {
      g_autofree char *folded = g_utf8_casefold (get_part (note, i), -1);

      if (strstr (folded, wanted) != NULL)
        return TRUE;
    }
  return FALSE;
}

static GtkWidget *
make_row (const KtNote *note)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = kt_casus_notes_make_title (note), *gist = kt_casus_notes_make_gist (note->text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), gist);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "kt-note", kt_note_ref ((KtNote *)note), (GDestroyNotify)kt_note_unref);
  return row;
}

static void
show_placeholder (KtLinkNoteDialog *self)
{
  const GError *error = kt_casus_notes_get_error (self->notes);
  g_autofree char *sentence = error != NULL ? kt_error_get_sentence (error) : NULL;

  if (kt_casus_notes_get_all (self->notes) != NULL)
    gtk_label_set_label (self->placeholder, _ ("No notes found"));
  else
    gtk_label_set_label (self->placeholder, sentence != NULL ? sentence : _ ("The notes are being read"));
}

/* The newest first, because that is mostly what it is about. Working notes are no part of the dossier. */
static void
fill (KtLinkNoteDialog *self)
{
  GPtrArray *notes = kt_casus_notes_get_all (self->notes);
  g_autofree char *wanted = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), -1);

  show_placeholder (self);
  gtk_list_box_remove_all (self->list);
  for (guint i = notes != NULL ? notes->len : 0; i > 0; i--)
    {
      const KtNote *note = notes->pdata[i - 1];

      if (note->level != KT_NOTE_LEVEL_WORKING && matches (note, wanted))
        gtk_list_box_append (self->list, make_row (note));
    }
}

static void
search_cb (KtLinkNoteDialog *self)
{
  if (self->notes != NULL)
    fill (self);
}

static void
stop_cb (KtLinkNoteDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- Reading it --- */

static void
selection_cb (KtLinkNoteDialog *self)
{
  gboolean is_selected = FALSE;

  for (guint i = 0; i < KT_NOTE_PART_COUNT; i++)
    is_selected |=
        self->views[i] != NULL && gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (self->views[i]));
  gtk_widget_set_sensitive (self->words_button, is_selected);
}

static void
append_part (KtLinkNoteDialog *self, guint part)
{
  const char *const titles[KT_NOTE_PART_COUNT] = { _ ("What happened"), _ ("In own words"), _ ("Impression") };
  const char *text = get_part (self->note, part);
  GtkWidget *label, *view;

  if (*text == '\0')
    return;
  label = gtk_label_new (titles[part]);
  view = gtk_text_view_new ();
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 12);
  /* A view that is given no height does not find out how high its words are. */
  gtk_widget_set_vexpand (view, TRUE);
  gtk_widget_add_css_class (view, "card");
  gtk_widget_add_css_class (view, "kt-words");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, titles[part], -1);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "notify::has-selection",
                           G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->parts_box, label);
  gtk_box_append (self->parts_box, view);
  self->views[part] = GTK_TEXT_VIEW (view);
}

static void
chosen_cb (KtLinkNoteDialog *self, GtkListBoxRow *row)
{
  g_autofree char *title = NULL;
  GtkWidget *child;

  g_clear_pointer (&self->note, kt_note_unref);
  self->note = kt_note_ref (g_object_get_data (G_OBJECT (row), "kt-note"));
  for (guint i = 0; i < KT_NOTE_PART_COUNT; i++)
    self->views[i] = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parts_box))) != NULL)
    gtk_box_remove (self->parts_box, child);
  for (guint i = 0; i < KT_NOTE_PART_COUNT; i++)
    append_part (self, i);
  title = kt_casus_notes_make_title (self->note);
  adw_navigation_page_set_title (self->note_page, title);
  selection_cb (self);
  adw_navigation_view_push (self->navigation, self->note_page);
  gtk_widget_grab_focus (self->whole_button);
}

static void
activate_cb (KtLinkNoteDialog *self)
{
  GtkListBoxRow *first;

  fill (self);
  first = gtk_list_box_get_row_at_index (self->list, 0);
  if (first != NULL)
    chosen_cb (self, first);
}

/* --- Linking it --- */

static void
link_note (KtLinkNoteDialog *self, KtNotePart part, const char *passage)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, self->note->id);
  KtVensterReview *review = kt_venster_editor_get_review (self->editor);

  kt_venster_editor_put (self->editor, kt_venster_review_add_evidence (review, self->question, name, part, passage),
                         NULL);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
whole_cb (KtLinkNoteDialog *self)
{
  link_note (self, KT_NOTE_PART_TEXT, "");
}

static void
words_cb (KtLinkNoteDialog *self)
{
  for (guint i = 0; i < KT_NOTE_PART_COUNT; i++)
    {
      GtkTextBuffer *buffer = self->views[i] != NULL ? gtk_text_view_get_buffer (self->views[i]) : NULL;
      GtkTextIter start, end;

      if (buffer != NULL && gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
        {
          g_autofree char *passage = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

          link_note (self, i, passage);
          return;
        }
    }
}

/* --- Object --- */

static void
kt_link_note_dialog_dispose (GObject *object)
{
  KtLinkNoteDialog *self = KT_LINK_NOTE_DIALOG (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->notes);
  g_clear_pointer (&self->question, kt_question_unref);
  g_clear_pointer (&self->note, kt_note_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_LINK_NOTE_DIALOG);

  G_OBJECT_CLASS (kt_link_note_dialog_parent_class)->dispose (object);
}

static void
kt_link_note_dialog_class_init (KtLinkNoteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_link_note_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/vensters/kt-link-note-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtLinkNoteDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, KtLinkNoteDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KtLinkNoteDialog, list);
  gtk_widget_class_bind_template_child (widget_class, KtLinkNoteDialog, placeholder);
  gtk_widget_class_bind_template_child (widget_class, KtLinkNoteDialog, note_page);
  gtk_widget_class_bind_template_child (widget_class, KtLinkNoteDialog, parts_box);
  gtk_widget_class_bind_template_child (widget_class, KtLinkNoteDialog, words_button);
  gtk_widget_class_bind_template_child (widget_class, KtLinkNoteDialog, whole_button);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_cb);
  gtk_widget_class_bind_template_callback (widget_class, whole_cb);
}

static void
kt_link_note_dialog_init (KtLinkNoteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
kt_link_note_dialog_new (KtVensterEditor *editor, KtCasusNotes *notes, KtQuestion *question)
{
  KtLinkNoteDialog *self = g_object_new (KT_TYPE_LINK_NOTE_DIALOG, NULL);

  self->editor = g_object_ref (editor);
  self->notes = g_object_ref (notes);
  self->question = kt_question_ref (question);
  g_signal_connect_object (notes, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return ADW_DIALOG (self);
}
