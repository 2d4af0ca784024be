/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-viewer-dialog.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  KtViewerChosen chosen;
  GWeakRef target;
  GtkEditable *who; /* a child of the dialog */
  char *name;       /* (nullable): what it held when the dialog went */
  gboolean is_quick;
  gboolean is_closed;
  gint viewer; /* a KtViewer, or -1 */
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_weak_ref_clear (&self->target);
  g_free (self->name);
  g_free (self);
}

/* The answer and that the dialog is gone come in either order. */
static void
finish (Question *self)
{
  g_autoptr (GObject) target = g_weak_ref_get (&self->target);

  if (self->is_closed && self->viewer >= 0 && target != NULL)
    self->chosen ((KtViewer)self->viewer, self->name, self->is_quick, target);
}

static void
response_cb (AdwAlertDialog *dialog, const char *response, Question *self)
{
  guint viewer;

  if (!kt_vocabulary_find (KT_VOCABULARY_VIEWER, response, &viewer))
    return;
  self->viewer = (gint)viewer;
  finish (self);
}

static void
closed_cb (AdwDialog *dialog, Question *self)
{
  self->name = g_strdup (gtk_editable_get_text (self->who));
  self->is_closed = TRUE;
  finish (self);
}

void
kt_viewer_dialog_present (GtkWidget *parent, gboolean is_quick, KtViewerChosen chosen, gpointer target)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (
      adw_alert_dialog_new (_ ("Whose eyes?"), _ ("Who is asked? Each look stays as it is, also beside others.")));
  GtkWidget *who = gtk_entry_new ();
  Question *self = g_new0 (Question, 1);

  self->chosen = chosen;
  self->who = GTK_EDITABLE (who);
  self->is_quick = is_quick;
  self->viewer = -1;
  g_weak_ref_init (&self->target, target);
  g_object_set_data_full (G_OBJECT (dialog), "kt-question", self, question_free);
  gtk_entry_set_placeholder_text (GTK_ENTRY (who), _ ("Name or role, if you like"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (who), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name or role, if you like"),
                                  -1);
  adw_alert_dialog_set_extra_child (dialog, who);
  adw_alert_dialog_add_response (dialog, "cancel", _ ("Cancel"));
  /* The last is on top. */
  for (guint i = KT_VIEWER_COUNT; i > 0; i--)
    adw_alert_dialog_add_response (dialog, kt_vocabulary_get_nick (KT_VOCABULARY_VIEWER, i - 1),
                                   kt_vocabulary_get_label (KT_VOCABULARY_VIEWER, i - 1));
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_default_response (dialog, kt_vocabulary_get_nick (KT_VOCABULARY_VIEWER, 0));
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), self);
  g_signal_connect (dialog, "closed", G_CALLBACK (closed_cb), self);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}
