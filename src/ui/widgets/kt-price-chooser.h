/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-price-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_PRICE_CHOOSER (kt_price_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KtPriceChooser, kt_price_chooser, KT, PRICE_CHOOSER, AdwDialog)

/**
 * KtPriceChooser:
 *
 * Finds a price in a list. It closes when one is chosen.
 *
 * Signal `chosen (gpointer entry)`: a #KtPriceEntry, or %NULL for a price that is in no list.
 */
AdwDialog *kt_price_chooser_new (KtPriceList *list);

G_END_DECLS
