/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-analysis-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_RATING_ROW (kt_rating_row_get_type ())
G_DECLARE_FINAL_TYPE (KtRatingRow, kt_rating_row, KT, RATING_ROW, AdwPreferencesRow)

/**
 * KtRatingRow:
 *
 * How much better or worse off somebody is in one life domain according to one rater, with the intervention and with a
 * reference, and why.
 */
GtkWidget *kt_rating_row_new (KtAnalysisEditor *editor, const char *life_domain, KtRater rater);
/* The id of the reference; "" until then. */
void kt_rating_row_set_reference (KtRatingRow *self, const char *reference);

G_END_DECLS
