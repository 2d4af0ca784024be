/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_PRICE_DIALOG (kt_price_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtPriceDialog, kt_price_dialog, KT, PRICE_DIALOG, AdwDialog)

/**
 * KtPriceDialog:
 *
 * Asks for a price of the organisation's own, and makes the version of the price list that has it.
 *
 * Signal `added (const char *code)`: that version is in the vault.
 */

/* @entry: (nullable): the price that it takes the place of; %NULL for one that is new. The session must have read its
 * price lists. */
AdwDialog *kt_price_dialog_new (KtSession *session, KtPriceEntry *entry);

G_END_DECLS
