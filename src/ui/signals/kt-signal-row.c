/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signals/kt-signal-row.h"

struct _KtSignalRow
{
  AdwBin parent_instance;

  GtkWidget *check;
  GtkWidget *title;
  GtkWidget *detail;
  GtkWidget *arrow;

  KtSignalItem *item;
  GBindingGroup *bindings;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KtSignalRow, kt_signal_row, ADW_TYPE_BIN)

static void
show (KtSignalRow *self)
{
  gboolean is_signal = self->item != NULL && kt_signal_item_get_signal (self->item) != NULL;

  g_binding_group_set_source (self->bindings, self->item);
  gtk_widget_set_visible (self->check, is_signal);
  gtk_widget_set_css_classes (self->title, (const char *[]){ is_signal ? "body" : "title-4", NULL });
  gtk_widget_set_margin_top (GTK_WIDGET (self), is_signal ? 6 : 18);
}

static void
kt_signal_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KtSignalRow *self = KT_SIGNAL_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_signal_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KtSignalRow *self = KT_SIGNAL_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      if (g_set_object (&self->item, g_value_get_object (value)))
        {
          show (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_signal_row_dispose (GObject *object)
{
  KtSignalRow *self = KT_SIGNAL_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->item);
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_SIGNAL_ROW);
  G_OBJECT_CLASS (kt_signal_row_parent_class)->dispose (object);
}

static void
kt_signal_row_class_init (KtSignalRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kt_signal_row_get_property;
  object_class->set_property = kt_signal_row_set_property;
  object_class->dispose = kt_signal_row_dispose;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, KT_TYPE_SIGNAL_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/signals/kt-signal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KtSignalRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, KtSignalRow, check);
  gtk_widget_class_bind_template_child (widget_class, KtSignalRow, detail);
  gtk_widget_class_bind_template_child (widget_class, KtSignalRow, title);
}

static void
kt_signal_row_init (KtSignalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "chosen", self->check, "active", G_BINDING_BIDIRECTIONAL);
  g_binding_group_bind (self->bindings, "title", self->title, "label", G_BINDING_DEFAULT);
  g_binding_group_bind (self->bindings, "detail", self->detail, "label", G_BINDING_DEFAULT);
  g_binding_group_bind (self->bindings, "is-open", self->arrow, "visible", G_BINDING_DEFAULT);
}

KtSignalItem *
kt_signal_row_get_item (KtSignalRow *self)
{
  return self->item;
}
