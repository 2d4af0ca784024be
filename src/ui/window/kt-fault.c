/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-fault.h"

#include "ui/widgets/kt-toast.h"

struct _KtFault
{
  AdwBin parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (KtFault, kt_fault, ADW_TYPE_BIN)

static void
kt_fault_class_init (KtFaultClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
kt_fault_init (KtFault *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *label = gtk_label_new (NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), box);
  self->label = GTK_LABEL (label);
}

void
kt_fault_set_text (KtFault *self, const char *text)
{
  g_return_if_fail (KT_IS_FAULT (self));

  gtk_label_set_text (self->label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  if (text != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

void
kt_fault_set_error (KtFault *self, const GError *error)
{
  g_autofree char *sentence = NULL;

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sentence = kt_error_get_sentence (error);
  kt_fault_set_text (self, sentence);
}

const char *
kt_fault_get_text (KtFault *self)
{
  g_return_val_if_fail (KT_IS_FAULT (self), NULL);
  return gtk_label_get_text (self->label);
}
