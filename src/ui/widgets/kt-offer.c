/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-offer.h"

typedef struct
{
  gboolean chosen;
} KtOfferPrivate;

enum
{
  PROP_0,
  PROP_CHOSEN,
  PROP_TITLE,
  PROP_DETAIL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KtOffer, kt_offer, G_TYPE_OBJECT)

static void
kt_offer_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KtOffer *self = KT_OFFER (object);

  switch (prop_id)
    {
    case PROP_CHOSEN:
      g_value_set_boolean (value, kt_offer_get_chosen (self));
      break;
    case PROP_TITLE:
      g_value_take_string (value, KT_OFFER_GET_CLASS (self)->make_title (self));
      break;
    case PROP_DETAIL:
      g_value_take_string (value, KT_OFFER_GET_CLASS (self)->make_detail (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_offer_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHOSEN:
      kt_offer_set_chosen (KT_OFFER (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_offer_class_init (KtOfferClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kt_offer_get_property;
  object_class->set_property = kt_offer_set_property;

  properties[PROP_CHOSEN] = g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kt_offer_init (KtOffer *self)
{
}

gboolean
kt_offer_get_chosen (KtOffer *self)
{
  g_return_val_if_fail (KT_IS_OFFER (self), FALSE);

  return ((KtOfferPrivate *)kt_offer_get_instance_private (self))->chosen;
}

void
kt_offer_set_chosen (KtOffer *self, gboolean chosen)
{
  KtOfferPrivate *priv;

  g_return_if_fail (KT_IS_OFFER (self));

  priv = kt_offer_get_instance_private (self);
  if (priv->chosen == chosen)
    return;
  priv->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}
