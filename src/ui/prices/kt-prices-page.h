/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_PRICES_PAGE (kt_prices_page_get_type ())
G_DECLARE_FINAL_TYPE (KtPricesPage, kt_prices_page, KT, PRICES_PAGE, AdwNavigationPage)

/**
 * KtPricesPage:
 *
 * The price list: looked through, added to, and exchanged with spreadsheets. What is added makes the next version;
 * earlier ones can be looked at.
 *
 * Actions: `prices.add`, `prices.change` and `prices.remove` (s: the code of a price), `prices.import`,
 * `prices.export`, `prices.versions`, `prices.newest`, `prices.again`.
 */
AdwNavigationPage *kt_prices_page_new (KtSession *session);

/* Puts @switcher, to what is beside it, below its header bar. */
void kt_prices_page_set_switcher (KtPricesPage *self, GtkWidget *switcher);

/* What the actions do once a file was chosen. */
void kt_prices_page_import (KtPricesPage *self, GFile *file);
void kt_prices_page_export (KtPricesPage *self, GFile *file);

G_END_DECLS
