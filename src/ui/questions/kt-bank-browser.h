/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/questions/kt-bank-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_BANK_BROWSER (kt_bank_browser_get_type ())
G_DECLARE_FINAL_TYPE (KtBankBrowser, kt_bank_browser, KT, BANK_BROWSER, AdwBin)

/**
 * KtBankBrowser:
 *
 * A question bank that one looks through: search, a choice of the part, and what passes them. It gives the focus to its
 * search.
 *
 * Signal `activated (KtBankItem *item)`: one was clicked, or Enter pressed on it; in the search, Enter is on the first.
 */

/* @items: (nullable) (element-type KtBankItem): words and choice stay as they are. */
void kt_bank_browser_set_items (KtBankBrowser *self, GPtrArray *items);
/* @name: (nullable): that of what is marked as shown. */
void kt_bank_browser_set_shown (KtBankBrowser *self, guint section, const char *name);
/* (transfer none) (nullable): what is shown, as the items have it. */
KtBankItem *kt_bank_browser_get_shown (KtBankBrowser *self);
/* The venster that is chosen; the first when none is. */
KtVenster kt_bank_browser_get_venster (KtBankBrowser *self);

G_END_DECLS
