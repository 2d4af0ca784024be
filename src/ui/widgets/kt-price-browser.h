/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-price-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_PRICE_BROWSER (kt_price_browser_get_type ())
G_DECLARE_FINAL_TYPE (KtPriceBrowser, kt_price_browser, KT, PRICE_BROWSER, AdwBin)

/**
 * KtPriceBrowser:
 *
 * A price list that one looks through: search, a choice of who pays and of the life domain, and what passes them. It
 * gives the focus to its search.
 *
 * Signal `activated (gpointer entry)`: a #KtPriceEntry was clicked, or Enter pressed on it; in the search, Enter is on
 * the first.
 *
 * Signal `stopped ()`: Escape was pressed in the search, which was empty.
 */
GtkWidget *kt_price_browser_new (void);

/* @list: (nullable): words and choices stay as they are where they can. */
void kt_price_browser_set_list (KtPriceBrowser *self, KtPriceList *list);
/* @code: (nullable): that of the price that is marked as shown. */
void kt_price_browser_set_shown (KtPriceBrowser *self, const char *code);
/* (transfer none) (nullable): the price that is shown, as the list has it. */
KtPriceEntry *kt_price_browser_get_shown (KtPriceBrowser *self);
/* Moves the focus to the price that is shown, or else to the search. */
void kt_price_browser_focus_shown (KtPriceBrowser *self);

G_END_DECLS
