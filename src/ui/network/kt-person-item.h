/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-person.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KT_TYPE_PERSON_ITEM (kt_person_item_get_type ())
G_DECLARE_FINAL_TYPE (KtPersonItem, kt_person_item, KT, PERSON_ITEM, GObject)

/**
 * KtPersonItem:
 *
 * A person in a list model, with what the person is in the casus. Signal `changed`: any of it was set anew.
 */
KtPersonItem *kt_person_item_new (KtPerson *person, gboolean is_coordinator, gboolean is_contact);
void kt_person_item_set (KtPersonItem *self, KtPerson *person, gboolean is_coordinator, gboolean is_contact);

/* (transfer none). */
KtPerson *kt_person_item_get_person (KtPersonItem *self);
gboolean kt_person_item_is_coordinator (KtPersonItem *self);
gboolean kt_person_item_is_contact (KtPersonItem *self);

G_END_DECLS
