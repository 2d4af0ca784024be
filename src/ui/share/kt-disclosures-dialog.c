/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-disclosures-dialog.h"

#include "core/kt-text.h"
#include "store/kt-vault-review.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtDisclosuresDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkListView *list;
  GtkNoSelection *selection;

  KtSession *session;
  gint64 casus_id;
  GCancellable *cancellable;
  GPtrArray *disclosures;
};

G_DEFINE_FINAL_TYPE (KtDisclosuresDialog, kt_disclosures_dialog, ADW_TYPE_DIALOG)

/* For whom it was; where nobody said so, what it was. */
static const char *
get_heading (const KtDisclosure *disclosure)
{
  return kt_text_is_blank (disclosure->recipient) ? disclosure->title : disclosure->recipient;
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtDisclosuresDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) disclosures = kt_vault_list_disclosures_finish (KT_VAULT (source), result, &error);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  if (self->stack == NULL)
    return;
  if (disclosures == NULL)
    {
      kt_toast_error (GTK_WIDGET (self->toasts), error);
      return;
    }
  g_clear_pointer (&self->disclosures, g_ptr_array_unref);
  self->disclosures = g_steal_pointer (&disclosures);
  for (guint i = 0; i < self->disclosures->len; i++)
    gtk_string_list_append (words, get_heading (self->disclosures->pdata[i]));
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (words));
  gtk_stack_set_visible_child_name (self->stack, self->disclosures->len > 0 ? "disclosures" : "empty");
}

static void
disclosures_changed_cb (KtDisclosuresDialog *self, gint64 casus_id)
{
  if (casus_id == self->casus_id)
    kt_vault_list_disclosures_async (kt_session_get_vault (self->session), casus_id, self->cancellable, listed_cb,
                                     g_object_ref (self));
}

static GtkWidget *
append_label (GtkWidget *box, const char *style)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  append_label (row, "heading");
  append_label (row, "body");
  gtk_widget_add_css_class (append_label (row, "caption"), "dimmed");
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item, FALSE);
}

/* (transfer full): "12 March 2026, 14:03 · PDF". */
static char *
describe (const KtDisclosure *disclosure)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (disclosure->made);
  /* Translators: a date with the year and the time, see strftime(). */
  g_autofree char *words = g_date_time_format (moment, _ ("%-d %B %Y, %H:%M"));

  return g_strdup_printf ("%s · %s", words, kt_vocabulary_get_label (KT_VOCABULARY_DISCLOSURE_FORM, disclosure->form));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, KtDisclosuresDialog *self)
{
  GtkWidget *recipient = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *purpose = gtk_widget_get_next_sibling (recipient);
  const KtDisclosure *disclosure = g_ptr_array_index (self->disclosures, gtk_list_item_get_position (item));
  g_autofree char *words = describe (disclosure);
  gboolean has_purpose = !kt_text_is_blank (disclosure->purpose);
  g_autofree char *whole = g_strjoin (", ", get_heading (disclosure), has_purpose ? disclosure->purpose : words,
                                      has_purpose ? words : NULL, NULL);

  gtk_label_set_label (GTK_LABEL (recipient), get_heading (disclosure));
  gtk_label_set_label (GTK_LABEL (purpose), disclosure->purpose);
  gtk_widget_set_visible (purpose, has_purpose);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (purpose)), words);
  gtk_list_item_set_accessible_label (item, whole);
}

static void
kt_disclosures_dialog_dispose (GObject *object)
{
  KtDisclosuresDialog *self = KT_DISCLOSURES_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_DISCLOSURES_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->disclosures, g_ptr_array_unref);

  G_OBJECT_CLASS (kt_disclosures_dialog_parent_class)->dispose (object);
}

static void
kt_disclosures_dialog_class_init (KtDisclosuresDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_disclosures_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/share/kt-disclosures-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtDisclosuresDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, KtDisclosuresDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KtDisclosuresDialog, list);
  gtk_widget_class_bind_template_child (widget_class, KtDisclosuresDialog, selection);
}

static void
kt_disclosures_dialog_init (KtDisclosuresDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  gtk_list_view_set_factory (self->list, factory);
}

AdwDialog *
kt_disclosures_dialog_new (KtSession *session, gint64 casus_id)
{
  KtDisclosuresDialog *self = g_object_new (KT_TYPE_DISCLOSURES_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->casus_id = casus_id;
  g_signal_connect_object (kt_session_get_vault (session), "disclosures-changed", G_CALLBACK (disclosures_changed_cb),
                           self, G_CONNECT_SWAPPED);
  kt_vault_list_disclosures_async (kt_session_get_vault (session), casus_id, self->cancellable, listed_cb,
                                   g_object_ref_sink (self));
  return ADW_DIALOG (self);
}
