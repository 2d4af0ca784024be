/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/sidebyside/kt-outcome-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_OUTCOME_ROW (kt_outcome_row_get_type ())
G_DECLARE_FINAL_TYPE (KtOutcomeRow, kt_outcome_row, KT, OUTCOME_ROW, AdwBin)

/**
 * KtOutcomeRow:
 *
 * The row of a #KtOutcomeItem, its property `item`: whether it takes part, which casus it is of, what came out and what
 * that is compared with.
 */

G_END_DECLS
