/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-price-list.h"
#include "ui/widgets/kt-change-list.h"

G_BEGIN_DECLS

/* What is said about prices and their changes. Pure. */

KtChangeKind kt_price_change_get_kind (const KtPriceChange *change);

/* (transfer full): "€ 64,00 per uur · 2022". */
char *kt_price_words_amount (const KtPriceEntry *entry);
/* What @certainty means for who uses the price. */
const char *kt_price_words_explain (KtCertainty certainty);
/* (transfer full): what a change comes down to: the price, or what of it is otherwise now. */
char *kt_price_words_tell (const KtPriceChange *change);
/* (transfer full): "3 prices added, 1 price changed".
 * @changes: (element-type KtPriceChange) */
char *kt_price_words_count (GArray *changes);
/* (transfer full): the sentence that says of a version what it has otherwise than the one before. */
char *kt_price_words_sum_up (GArray *changes);

G_END_DECLS
