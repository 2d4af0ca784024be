/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-evidence-list.h"

#include <glib/gi18n-lib.h>

struct _KtEvidenceList
{
  AdwBin parent_instance;

  KtVensterEditor *editor;
  KtCasusNotes *notes;
  KtQuestion *question;
  GPtrArray *shown; /* (nullable) (element-type KtEvidence) */
};

G_DEFINE_FINAL_TYPE (KtEvidenceList, kt_evidence_list, ADW_TYPE_BIN)

static guint
get_index (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "kt-index"));
}

static void
open_cb (KtEvidenceList *self, GtkWidget *button)
{
  const KtEvidence *evidence = self->shown->pdata[get_index (button)];
  const KtNote *note = kt_casus_notes_find (self->notes, evidence->note);

  if (note != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-note", "(xxs)", note->casus_id, note->id,
                                evidence->passage);
}

static void
unlink_cb (KtEvidenceList *self, GtkWidget *button)
{
  KtVensterReview *review = kt_venster_editor_get_review (self->editor);

  kt_venster_editor_put (self->editor, kt_venster_review_remove_evidence (review, self->question, get_index (button)),
                         NULL);
}

/* (transfer full): of a note that is not there. */
static char *
make_missing_title (KtEvidenceList *self)
{
  if (kt_casus_notes_get_all (self->notes) != NULL)
    return g_strdup (_ ("This note is gone"));
  return g_strdup (kt_casus_notes_get_error (self->notes) != NULL ? _ ("This note cannot be read now")
                                                                  : _ ("This note is being read"));
}

static GtkWidget *
make_row (KtEvidenceList *self, const KtEvidence *evidence, guint index)
{
  const KtNote *note = kt_casus_notes_find (self->notes, evidence->note);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *open = gtk_button_new (), *label;
  GtkWidget *unlink = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *gist =
      kt_casus_notes_make_gist (*evidence->passage != '\0' || note == NULL ? evidence->passage : note->text);
  g_autofree char *title = note != NULL ? kt_casus_notes_make_title (note) : make_missing_title (self);
  g_autofree char *text =
      *evidence->passage != '\0' ? g_strdup_printf ("%s\n“%s”", title, gist) : g_strdup_printf ("%s\n%s", title, gist);

  label = gtk_label_new (*gist != '\0' ? text : title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_button_set_child (GTK_BUTTON (open), label);
  gtk_widget_set_hexpand (open, TRUE);
  gtk_widget_set_sensitive (open, note != NULL);
  gtk_widget_add_css_class (open, "flat");
  gtk_widget_set_tooltip_text (open, _ ("Open this note"));
  gtk_widget_set_tooltip_text (unlink, _ ("Unlink this note"));
  gtk_widget_set_valign (unlink, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (unlink, "flat");
  g_object_set_data (G_OBJECT (open), "kt-index", GUINT_TO_POINTER (index));
  g_object_set_data (G_OBJECT (unlink), "kt-index", GUINT_TO_POINTER (index));
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (unlink, "clicked", G_CALLBACK (unlink_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), open);
  gtk_box_append (GTK_BOX (row), unlink);
  return row;
}

static void
fill (KtEvidenceList *self)
{
  GtkWidget *box = NULL;

  for (guint i = 0; self->shown != NULL && i < self->shown->len; i++)
    {
      if (box == NULL)
        box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
      gtk_box_append (GTK_BOX (box), make_row (self, self->shown->pdata[i], i));
    }
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), box != NULL);
}

/* Other words of notes, or they were read. */
static void
notes_cb (KtEvidenceList *self)
{
  if (self->shown != NULL && self->shown->len > 0)
    fill (self);
}

static void
kt_evidence_list_dispose (GObject *object)
{
  KtEvidenceList *self = KT_EVIDENCE_LIST (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->notes);
  g_clear_pointer (&self->question, kt_question_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);

  G_OBJECT_CLASS (kt_evidence_list_parent_class)->dispose (object);
}

static void
kt_evidence_list_class_init (KtEvidenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_evidence_list_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "evidence-list");
}

static void
kt_evidence_list_init (KtEvidenceList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
kt_evidence_list_new (KtVensterEditor *editor, KtCasusNotes *notes, KtQuestion *question)
{
  KtEvidenceList *self = g_object_new (KT_TYPE_EVIDENCE_LIST, NULL);

  self->editor = g_object_ref (editor);
  self->notes = g_object_ref (notes);
  self->question = kt_question_ref (question);
  g_signal_connect_object (notes, "changed", G_CALLBACK (notes_cb), self, G_CONNECT_SWAPPED);
  kt_evidence_list_update (self);
  return GTK_WIDGET (self);
}

void
kt_evidence_list_update (KtEvidenceList *self)
{
  const KtVensterAnswer *answer =
      kt_venster_review_find (kt_venster_editor_get_review (self->editor), self->question->name);
  GPtrArray *evidence = answer != NULL ? answer->evidence : NULL;

  /* An answer that was copied has a list of its own, with the same parts. */
  if ((evidence != NULL ? evidence->len : 0) == (self->shown != NULL ? self->shown->len : 0) &&
      (evidence == NULL || evidence->len == 0 ||
       memcmp (evidence->pdata, self->shown->pdata, evidence->len * sizeof (gpointer)) == 0))
    return;
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = evidence != NULL ? g_ptr_array_ref (evidence) : NULL;
  fill (self);
}
