/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-estimate-row.h"

struct _KtEstimateRow
{
  AdwPreferencesRow parent_instance;

  GtkEditable *likely_entry;
  GtkEditable *low_entry;
  GtkEditable *high_entry;
  GtkLabel *fault_label;
  gboolean is_setting;
};

G_DEFINE_FINAL_TYPE (KtEstimateRow, kt_estimate_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (KtEstimateRow *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
kt_estimate_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KT_ESTIMATE_ROW (widget)->likely_entry));
}

static void
kt_estimate_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_ESTIMATE_ROW);

  G_OBJECT_CLASS (kt_estimate_row_parent_class)->dispose (object);
}

static void
kt_estimate_row_class_init (KtEstimateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_estimate_row_dispose;
  widget_class->grab_focus = kt_estimate_row_grab_focus;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/effects/kt-estimate-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KtEstimateRow, likely_entry);
  gtk_widget_class_bind_template_child (widget_class, KtEstimateRow, low_entry);
  gtk_widget_class_bind_template_child (widget_class, KtEstimateRow, high_entry);
  gtk_widget_class_bind_template_child (widget_class, KtEstimateRow, fault_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
kt_estimate_row_init (KtEstimateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_text (GtkEditable *entry, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (entry), text) != 0)
    gtk_editable_set_text (entry, text);
}

void
kt_estimate_row_set_texts (KtEstimateRow *self, const char *likely, const char *low, const char *high)
{
  self->is_setting = TRUE;
  set_text (self->likely_entry, likely);
  set_text (self->low_entry, low);
  set_text (self->high_entry, high);
  self->is_setting = FALSE;
}

const char *
kt_estimate_row_get_likely (KtEstimateRow *self)
{
  return gtk_editable_get_text (self->likely_entry);
}

const char *
kt_estimate_row_get_low (KtEstimateRow *self)
{
  return gtk_editable_get_text (self->low_entry);
}

const char *
kt_estimate_row_get_high (KtEstimateRow *self)
{
  return gtk_editable_get_text (self->high_entry);
}

void
kt_estimate_row_set_fault (KtEstimateRow *self, const char *fault)
{
  gtk_label_set_label (self->fault_label, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault_label), fault != NULL);
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}
