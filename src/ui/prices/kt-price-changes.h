/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-price-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_PRICE_CHANGES (kt_price_changes_get_type ())
G_DECLARE_FINAL_TYPE (KtPriceChanges, kt_price_changes, KT, PRICE_CHANGES, AdwBin)

/**
 * KtPriceChanges:
 *
 * What one version of a price list has otherwise than another: what was added, what is otherwise, what was taken off.
 */
GtkWidget *kt_price_changes_new (void);

/* Keeps both while it shows what they differ in. Returns (transfer none) (element-type KtPriceChange): that. */
GArray *kt_price_changes_set_lists (KtPriceChanges *self, KtPriceList *older, KtPriceList *newer);

G_END_DECLS
