/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_SUGGEST_ROW (kt_suggest_row_get_type ())
G_DECLARE_FINAL_TYPE (KtSuggestRow, kt_suggest_row, KT, SUGGEST_ROW, AdwEntryRow)

/**
 * KtSuggestRow:
 *
 * An entry row for free text that suggests texts holding what was typed. Down goes to the suggestions, Return takes
 * one, Escape closes them.
 */

/* @suggestions: (transfer none) (array zero-terminated=1). */
void kt_suggest_row_set_suggestions (KtSuggestRow *self, const char *const *suggestions);

G_END_DECLS
