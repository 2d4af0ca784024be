/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-passing-note-dialog.h"

#include "ui/widgets/kt-casus-chooser.h"
#include "ui/timeline/kt-note-editor.h"
#include "ui/timeline/kt-text-area.h"

#include <glib/gi18n-lib.h>

struct _KtPassingNoteDialog
{
  AdwDialog parent_instance;

  KtSession *session;
  GtkWidget *editor;
  GtkWidget *chooser;

  GtkWidget *box;
  GtkWidget *casus;
  GtkWidget *casus_label;
  GtkWidget *popover;
  GtkWidget *scroller;
};

G_DEFINE_FINAL_TYPE (KtPassingNoteDialog, kt_passing_note_dialog, ADW_TYPE_DIALOG)

static void
show_casus (KtPassingNoteDialog *self, const char *label)
{
  g_autofree char *text = NULL;

  if (label[0] == '\0')
    text = g_strdup (_ ("At: no casus yet"));
  else
    /* Translators: the casus that a note belongs to, as in "At: K-2026-014 Two young people". */
    text = g_strdup_printf (_ ("At: %s"), label);
  gtk_label_set_label (GTK_LABEL (self->casus_label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->casus), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
chosen_cb (KtPassingNoteDialog *self, gint64 casus_id, const char *label)
{
  kt_note_editor_set_casus_id (KT_NOTE_EDITOR (self->editor), casus_id);
  show_casus (self, label);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->editor);
}

static void
popover_shown_cb (KtPassingNoteDialog *self)
{
  if (self->chooser == NULL)
    {
      self->chooser = kt_casus_chooser_new (self->session, TRUE, 0);
      g_signal_connect_swapped (self->chooser, "chosen", G_CALLBACK (chosen_cb), self);
      gtk_popover_set_child (GTK_POPOVER (self->popover), self->chooser);
    }
  kt_casus_chooser_start (KT_CASUS_CHOOSER (self->chooser));
}

static void
got_casus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtPassingNoteDialog) self = user_data;
  g_autoptr (KtCasus) casus = kt_vault_get_casus_finish (KT_VAULT (source), result, NULL);
  g_autofree char *label = NULL;

  if (casus == NULL || self->session == NULL)
    return;

  label = g_strdup_printf ("%s  %s", casus->code, casus->title);
  show_casus (self, label);
}

static gboolean
first_frame_cb (GtkWidget *editor, GdkFrameClock *clock, gpointer user_data)
{
  gtk_widget_grab_focus (editor);
  return G_SOURCE_REMOVE;
}

/* In a narrow window the dialog becomes a sheet in its first layout, and the text loses the focus on the way. */
static void
editor_mapped_cb (GtkWidget *editor)
{
  gtk_widget_add_tick_callback (editor, first_frame_cb, NULL, NULL);
}

static void
kt_passing_note_dialog_closed (AdwDialog *dialog)
{
  kt_note_editor_finish (KT_NOTE_EDITOR (KT_PASSING_NOTE_DIALOG (dialog)->editor));
}

static void
kt_passing_note_dialog_dispose (GObject *object)
{
  KtPassingNoteDialog *self = KT_PASSING_NOTE_DIALOG (object);

  self->chooser = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_PASSING_NOTE_DIALOG);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_passing_note_dialog_parent_class)->dispose (object);
}

static void
kt_passing_note_dialog_class_init (KtPassingNoteDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_passing_note_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = kt_passing_note_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/timeline/kt-passing-note-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtPassingNoteDialog, box);
  gtk_widget_class_bind_template_child (widget_class, KtPassingNoteDialog, casus);
  gtk_widget_class_bind_template_child (widget_class, KtPassingNoteDialog, casus_label);
  gtk_widget_class_bind_template_child (widget_class, KtPassingNoteDialog, popover);
  gtk_widget_class_bind_template_child (widget_class, KtPassingNoteDialog, scroller);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
}

static void
kt_passing_note_dialog_init (KtPassingNoteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kt_passing_note_dialog_present (GtkWidget *parent, KtSession *session, gint64 casus_id)
{
  KtPassingNoteDialog *self = g_object_new (KT_TYPE_PASSING_NOTE_DIALOG, NULL);
  g_autofree char *now = kt_clock_get_moment (kt_session_get_clock (session));
  g_autoptr (KtNote) note = kt_note_new (now);

  self->session = g_object_ref (session);
  note->casus_id = casus_id;
  self->editor = kt_note_editor_new (session, note, TRUE);
  gtk_widget_add_css_class (self->editor, "plain");
  gtk_widget_set_vexpand (self->editor, TRUE);
  g_signal_connect_swapped (self->editor, "done", G_CALLBACK (adw_dialog_close), self);
  g_signal_connect (self->editor, "map", G_CALLBACK (editor_mapped_cb), NULL);
  gtk_box_append (GTK_BOX (self->box), self->editor);
  adw_dialog_set_focus (ADW_DIALOG (self), kt_text_area_get_view (KT_TEXT_AREA (
                                               kt_note_editor_get_first_area (KT_NOTE_EDITOR (self->editor)))));

  show_casus (self, "");
  if (casus_id != 0)
    kt_vault_get_casus_async (kt_session_get_vault (session), casus_id, NULL, got_casus_cb, g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}
