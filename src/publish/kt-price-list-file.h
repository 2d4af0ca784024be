/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-price-list.h"

G_BEGIN_DECLS

/**
 * kt_price_list_open_start:
 *
 * Reads the price list to begin with, which is installed with the program; the environment variable KT_PRICES names the
 * file of a program that is not installed. Blocks.
 *
 * Returns: (transfer full): the list; %NULL with %KT_ERROR_FAILED or %KT_ERROR_INVALID
 */
KtPriceList *kt_price_list_open_start (GError **error);

G_END_DECLS
