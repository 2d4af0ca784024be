/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-price-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_PRICE_DETAIL (kt_price_detail_get_type ())
G_DECLARE_FINAL_TYPE (KtPriceDetail, kt_price_detail, KT, PRICE_DETAIL, AdwBin)

/**
 * KtPriceDetail:
 *
 * All that a list says of one price: what it costs, who says so and how sure that is. It fires `prices.change` and
 * `prices.remove` (s: the code).
 */

/* @entry: (nullable); @is_newest: whether it is of the version that can be followed by another. */
void kt_price_detail_set_entry (KtPriceDetail *self, KtPriceEntry *entry, gboolean is_newest);

G_END_DECLS
