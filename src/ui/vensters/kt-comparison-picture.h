/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_COMPARISON_PICTURE (kt_comparison_picture_get_type ())
G_DECLARE_FINAL_TYPE (KtComparisonPicture, kt_comparison_picture, KT, COMPARISON_PICTURE, AdwBin)

/**
 * KtComparisonPicture:
 *
 * Several looks at one casus in one picture of the four windows. What leaves of it has no questions of the
 * organisation's own.
 */
GtkWidget *kt_comparison_picture_new (KtSession *session, gint64 casus_id);

/* @reviews: (element-type KtVensterReview) */
void kt_comparison_picture_set_reviews (KtComparisonPicture *self, GPtrArray *reviews);

G_END_DECLS
