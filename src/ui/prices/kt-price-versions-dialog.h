/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_PRICE_VERSIONS_DIALOG (kt_price_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtPriceVersionsDialog, kt_price_versions_dialog, KT, PRICE_VERSIONS_DIALOG, AdwDialog)

/**
 * KtPriceVersionsDialog:
 *
 * The versions of the price list, newest first, and what each has otherwise than the one before.
 *
 * Signal `chosen (gpointer list)`: somebody wants to look in this #KtPriceList; the dialog closes.
 */
AdwDialog *kt_price_versions_dialog_new (KtSession *session);

G_END_DECLS
