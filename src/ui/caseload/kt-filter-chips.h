/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/caseload/kt-filter.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_FILTER_CHIPS (kt_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (KtFilterChips, kt_filter_chips, KT, FILTER_CHIPS, AdwBin)

/**
 * KtFilterChips:
 *
 * The filters that are active, each to be taken away. Not visible without any.
 *
 * Signal `removed (const KtFilterChip *chip)`: by hand; it is shown until kt_filter_chips_set_filter() is called.
 */
void kt_filter_chips_set_filter (KtFilterChips *self, const KtSearchQuery *filter);

G_END_DECLS
