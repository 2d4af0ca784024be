/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-price-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_PRICE_MODEL (kt_price_model_get_type ())
G_DECLARE_FINAL_TYPE (KtPriceModel, kt_price_model, KT, PRICE_MODEL, GObject)

/**
 * KtPriceModel:
 *
 * The prices of a list that pass its filters, as #KtPriceItem, in the order of the list. It is also the selection of
 * the view: the price that is shown is selected, which neither the pointer nor a key changes.
 */
KtPriceModel *kt_price_model_new (void);

/* @list: (nullable). The price that is shown stays so when the list has one with its code. */
void kt_price_model_set_list (KtPriceModel *self, KtPriceList *list);
/* (transfer none) (nullable) */
KtPriceList *kt_price_model_get_list (KtPriceModel *self);

/* As kt_price_list_search() takes them. */
void kt_price_model_set_words (KtPriceModel *self, const char *words);
void kt_price_model_set_payer (KtPriceModel *self, const char *payer);
void kt_price_model_set_life_domain (KtPriceModel *self, const char *life_domain);

/* @code: (nullable): that of the price that is shown. */
void kt_price_model_set_shown (KtPriceModel *self, const char *code);
/* (transfer none) (nullable): the price that is shown, whether it passes the filters or not. */
KtPriceEntry *kt_price_model_get_shown (KtPriceModel *self);

G_END_DECLS
