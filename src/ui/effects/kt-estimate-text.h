/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-analysis.h"

G_BEGIN_DECLS

/* What is wrong with the three texts that a person typed for a figure of which he is not sure. */
typedef enum
{
  KT_ESTIMATE_SOUND,
  KT_ESTIMATE_NOT_A_NUMBER,
  KT_ESTIMATE_NEGATIVE,
  KT_ESTIMATE_TOO_LARGE,
  KT_ESTIMATE_LOW_ABOVE,
  KT_ESTIMATE_HIGH_BELOW,
} KtEstimateFault;

/**
 * kt_estimate_parse:
 * @likely, @low, @high: as typed, with a comma or a point; a blank @low or @high is as @likely
 * @most: (nullable): the largest that it may be, a decimal
 * @estimate: (out): gets texts of its own when all is sound
 *
 * Pure; for quantities and chances.
 */
KtEstimateFault
kt_estimate_parse (const char *likely, const char *low, const char *high, const char *most, KtEstimate *estimate);
void kt_estimate_clear (KtEstimate *estimate);
/* Whether both say the same. */
gboolean kt_estimate_equal (const KtEstimate *self, const KtEstimate *other);

/* Likewise for the amounts of @price, in euros. */
KtEstimateFault kt_price_parse (const char *likely, const char *low, const char *high, KtPrice *price);

/* (transfer none): the sentence for a person; %NULL when it is sound. */
const char *kt_estimate_fault_to_sentence (KtEstimateFault fault);

G_END_DECLS
