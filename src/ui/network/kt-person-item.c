/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/network/kt-person-item.h"

struct _KtPersonItem
{
  GObject parent_instance;

  KtPerson *person;
  gboolean is_coordinator;
  gboolean is_contact;
};

enum
{
  CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtPersonItem, kt_person_item, G_TYPE_OBJECT)

static void
kt_person_item_finalize (GObject *object)
{
  kt_person_unref (KT_PERSON_ITEM (object)->person);
  G_OBJECT_CLASS (kt_person_item_parent_class)->finalize (object);
}

static void
kt_person_item_class_init (KtPersonItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_person_item_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", KT_TYPE_PERSON_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_person_item_init (KtPersonItem *self)
{
}

KtPersonItem *
kt_person_item_new (KtPerson *person, gboolean is_coordinator, gboolean is_contact)
{
  KtPersonItem *self = g_object_new (KT_TYPE_PERSON_ITEM, NULL);

  kt_person_item_set (self, person, is_coordinator, is_contact);
  return self;
}

void
kt_person_item_set (KtPersonItem *self, KtPerson *person, gboolean is_coordinator, gboolean is_contact)
{
  KtPerson *old;

  g_return_if_fail (KT_IS_PERSON_ITEM (self));

  old = self->person;
  self->person = kt_person_ref (person);
  self->is_coordinator = is_coordinator;
  self->is_contact = is_contact;
  g_clear_pointer (&old, kt_person_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

KtPerson *
kt_person_item_get_person (KtPersonItem *self)
{
  g_return_val_if_fail (KT_IS_PERSON_ITEM (self), NULL);

  return self->person;
}

gboolean
kt_person_item_is_coordinator (KtPersonItem *self)
{
  g_return_val_if_fail (KT_IS_PERSON_ITEM (self), FALSE);

  return self->is_coordinator;
}

gboolean
kt_person_item_is_contact (KtPersonItem *self)
{
  g_return_val_if_fail (KT_IS_PERSON_ITEM (self), FALSE);

  return self->is_contact;
}
