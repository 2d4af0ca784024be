/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-hit-item.h"

struct _KtHitItem
{
  GObject parent_instance;

  KtSearchHit *hit;
};

enum
{
  PROP_HIT = 1,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KtHitItem, kt_hit_item, G_TYPE_OBJECT)

static void
kt_hit_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_HIT)
    g_value_set_pointer (value, KT_HIT_ITEM (object)->hit);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kt_hit_item_finalize (GObject *object)
{
  kt_search_hit_free (KT_HIT_ITEM (object)->hit);
  G_OBJECT_CLASS (kt_hit_item_parent_class)->finalize (object);
}

static void
kt_hit_item_class_init (KtHitItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kt_hit_item_finalize;
  object_class->get_property = kt_hit_item_get_property;

  properties[PROP_HIT] =
      g_param_spec_pointer ("hit", NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kt_hit_item_init (KtHitItem *self)
{
}

KtHitItem *
kt_hit_item_new (KtSearchHit *hit)
{
  KtHitItem *self = g_object_new (KT_TYPE_HIT_ITEM, NULL);

  self->hit = hit;
  return self;
}

void
kt_hit_item_set_hit (KtHitItem *self, KtSearchHit *hit)
{
  KtSearchHit *old;

  g_return_if_fail (KT_IS_HIT_ITEM (self));

  old = self->hit;
  self->hit = hit;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIT]);
  kt_search_hit_free (old);
}

const KtSearchHit *
kt_hit_item_get_hit (KtHitItem *self)
{
  g_return_val_if_fail (KT_IS_HIT_ITEM (self), NULL);

  return self->hit;
}
