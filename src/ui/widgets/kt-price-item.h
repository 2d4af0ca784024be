/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-price-list.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define KT_TYPE_PRICE_ITEM (kt_price_item_get_type ())
G_DECLARE_FINAL_TYPE (KtPriceItem, kt_price_item, KT, PRICE_ITEM, GObject)

/**
 * KtPriceItem:
 *
 * A price in a #GListModel, with what a row says of it as read-only properties in the language of the user:
 * `description`, `amount` ("€ 64,00"), `unit` ("per uur · 2022"), `about` (who pays and the life domain), `mark` (how
 * the price was found; "" when it was read with its source), `is-marked` (whether there is such a mark) and `label`
 * (all of it, for who cannot see the row).
 */
KtPriceItem *kt_price_item_new (KtPriceEntry *entry);

/* (transfer none) */
KtPriceEntry *kt_price_item_get_entry (KtPriceItem *self);

G_END_DECLS
