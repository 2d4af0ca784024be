/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_PRICE_IMPORT_DIALOG (kt_price_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtPriceImportDialog, kt_price_import_dialog, KT, PRICE_IMPORT_DIALOG, AdwDialog)

/**
 * KtPriceImportDialog:
 *
 * Reads a table with prices, says what is wrong in which row, or shows what would be otherwise, and makes the version
 * of the price list that has it.
 *
 * Signal `added ()`: that version is in the vault.
 */

/* The session must have read its price lists. */
AdwDialog *kt_price_import_dialog_new (KtSession *session, GFile *file);

G_END_DECLS
