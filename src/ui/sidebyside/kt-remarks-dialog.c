/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-remarks-dialog.h"

struct _KtRemarksDialog
{
  AdwDialog parent_instance;

  GtkWidget *list;
  GtkNoSelection *selection;
};

G_DEFINE_FINAL_TYPE (KtRemarksDialog, kt_remarks_dialog, ADW_TYPE_DIALOG)

static void
activate_cb (KtRemarksDialog *self, guint position)
{
  g_autoptr (KtRemarkItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  gint64 casus_id = kt_remark_item_get_casus_id (item);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-casus", "x", casus_id);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
kt_remarks_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_REMARKS_DIALOG);
  G_OBJECT_CLASS (kt_remarks_dialog_parent_class)->dispose (object);
}

static void
kt_remarks_dialog_class_init (KtRemarksDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_remarks_dialog_dispose;

  g_type_ensure (KT_TYPE_REMARK_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/sidebyside/kt-remarks-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtRemarksDialog, list);
  gtk_widget_class_bind_template_child (widget_class, KtRemarksDialog, selection);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
kt_remarks_dialog_init (KtRemarksDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
kt_remarks_dialog_new (KtSideModel *model, KtRemarkKind kind)
{
  KtRemarksDialog *self = g_object_new (KT_TYPE_REMARKS_DIALOG, "title", kt_remark_kind_get_label (kind), NULL);
  g_autoptr (GListStore) remarks = kt_remark_list (model, kind, G_MAXUINT, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  kt_remark_kind_get_label (kind), -1);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (remarks));
  return ADW_DIALOG (self);
}
