/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_ESTIMATE_ROW (kt_estimate_row_get_type ())
G_DECLARE_FINAL_TYPE (KtEstimateRow, kt_estimate_row, KT, ESTIMATE_ROW, AdwPreferencesRow)

/**
 * KtEstimateRow:
 *
 * A row for a figure that one is not sure of: the likely one, and the lowest and highest beside it.
 *
 * Signal `changed`: a person typed.
 */

/* Does nothing where the texts are as they are. */
void kt_estimate_row_set_texts (KtEstimateRow *self, const char *likely, const char *low, const char *high);
/* (transfer none): as typed. */
const char *kt_estimate_row_get_likely (KtEstimateRow *self);
const char *kt_estimate_row_get_low (KtEstimateRow *self);
const char *kt_estimate_row_get_high (KtEstimateRow *self);
/* @fault: (nullable): what is wrong, as a sentence. */
void kt_estimate_row_set_fault (KtEstimateRow *self, const char *fault);

G_END_DECLS
