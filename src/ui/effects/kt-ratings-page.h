/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-analysis-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_RATINGS_PAGE (kt_ratings_page_get_type ())
G_DECLARE_FINAL_TYPE (KtRatingsPage, kt_ratings_page, KT, RATINGS_PAGE, AdwBin)

/**
 * KtRatingsPage:
 *
 * How much better or worse off the inwoner is, life domain by life domain, according to inwoner, netwerk and
 * professional (step 3 of the Effectencalculator).
 */
GtkWidget *kt_ratings_page_new (KtAnalysisEditor *editor);
/* The id of the reference that is looked at. */
void kt_ratings_page_set_reference (KtRatingsPage *self, const char *reference);

G_END_DECLS
