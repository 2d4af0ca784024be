/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-offer-row.h"

struct _KtOfferRow
{
  AdwBin parent_instance;

  GtkCheckButton *check;
  GtkLabel *title;
  GtkLabel *detail;

  KtOffer *offer;
  GBindingGroup *bindings;
};

enum
{
  PROP_0,
  PROP_OFFER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KtOfferRow, kt_offer_row, ADW_TYPE_BIN)

static void
kt_offer_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KtOfferRow *self = KT_OFFER_ROW (object);

  switch (prop_id)
    {
    case PROP_OFFER:
      g_value_set_object (value, self->offer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_offer_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KtOfferRow *self = KT_OFFER_ROW (object);

  switch (prop_id)
    {
    case PROP_OFFER:
      if (g_set_object (&self->offer, g_value_get_object (value)))
        {
          g_binding_group_set_source (self->bindings, self->offer);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_offer_row_dispose (GObject *object)
{
  KtOfferRow *self = KT_OFFER_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->offer);
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_OFFER_ROW);

  G_OBJECT_CLASS (kt_offer_row_parent_class)->dispose (object);
}

static void
kt_offer_row_class_init (KtOfferRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kt_offer_row_get_property;
  object_class->set_property = kt_offer_row_set_property;
  object_class->dispose = kt_offer_row_dispose;

  properties[PROP_OFFER] = g_param_spec_object ("offer", NULL, NULL, KT_TYPE_OFFER,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/widgets/kt-offer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KtOfferRow, check);
  gtk_widget_class_bind_template_child (widget_class, KtOfferRow, title);
  gtk_widget_class_bind_template_child (widget_class, KtOfferRow, detail);
}

static void
kt_offer_row_init (KtOfferRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "chosen", self->check, "active", G_BINDING_BIDIRECTIONAL);
  g_binding_group_bind (self->bindings, "title", self->title, "label", G_BINDING_DEFAULT);
  g_binding_group_bind (self->bindings, "detail", self->detail, "label", G_BINDING_DEFAULT);
}
