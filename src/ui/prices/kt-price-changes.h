/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-price-list.h"
#include "ui/widgets/kt-change-list.h"

G_BEGIN_DECLS

/* Shows what @newer has otherwise than @older, and keeps both as long. Returns (transfer none) (element-type
 * KtPriceChange): that. */
GArray *kt_price_changes_show (KtChangeList *list, KtPriceList *older, KtPriceList *newer);

G_END_DECLS
