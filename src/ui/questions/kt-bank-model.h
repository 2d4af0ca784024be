/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/questions/kt-bank-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_BANK_MODEL (kt_bank_model_get_type ())
G_DECLARE_FINAL_TYPE (KtBankModel, kt_bank_model, KT, BANK_MODEL, GObject)

/**
 * KtBankModel:
 *
 * What of a bank passes the filters, as #KtBankItem, in sections. It is also the selection of the view: what is shown
 * is selected, which neither the pointer nor a key changes.
 */
KtBankModel *kt_bank_model_new (void);

/* @items: (nullable) (element-type KtBankItem): see kt_bank_items_list(). Rows that stay as they were are left alone.
 */
void kt_bank_model_set_items (KtBankModel *self, GPtrArray *items);
guint kt_bank_model_get_n_all (KtBankModel *self);

/* @section: of #KtBankSection, or -1 for all; a venster has its factors too. */
void kt_bank_model_set_filter (KtBankModel *self, const char *words, gint section);

/* @name: (nullable): that of what is shown. */
void kt_bank_model_set_shown (KtBankModel *self, guint section, const char *name);
/* (transfer none) (nullable): what is shown, whether it passes the filters or not. */
KtBankItem *kt_bank_model_get_shown (KtBankModel *self);

G_END_DECLS
