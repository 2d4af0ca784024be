/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_DATE_ROW (kt_date_row_get_type ())
G_DECLARE_FINAL_TYPE (KtDateRow, kt_date_row, KT, DATE_ROW, AdwEntryRow)

/**
 * KtDateRow:
 *
 * An entry row for a date as people type it, with a calendar beside it.
 *
 * Properties: `date` (string, `YYYY-MM-DD`, or %NULL when it is empty or not a date) and `is-valid` (boolean, read
 * only: empty counts as valid).
 */

/* The day that "today" means; must be called before dates are typed. */
void kt_date_row_set_today (KtDateRow *self, const char *today);

const char *kt_date_row_get_date (KtDateRow *self);
void kt_date_row_set_date (KtDateRow *self, const char *date);
gboolean kt_date_row_get_is_valid (KtDateRow *self);

G_END_DECLS
