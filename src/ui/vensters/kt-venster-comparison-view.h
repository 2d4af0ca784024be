/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/vensters/kt-casus-notes.h"
#include "ui/vensters/kt-look.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_VENSTER_COMPARISON_VIEW (kt_venster_comparison_view_get_type ())
G_DECLARE_FINAL_TYPE (KtVensterComparisonView, kt_venster_comparison_view, KT, VENSTER_COMPARISON_VIEW, AdwBin)

/**
 * KtVensterComparisonView:
 *
 * The looks at one casus laid beside each other, of several pairs of eyes, or one after the other, with what happened
 * in between: where they differ most comes first. There is no mean, no total and no ranking.
 *
 * Signal `closed`: the user goes back.
 */
GtkWidget *kt_venster_comparison_view_new (KtSession *session, gint64 casus_id, KtCasusNotes *notes);

/* @looks: (element-type KtLook): all of the casus, oldest first. What was chosen of them stays chosen. With
 * the first that it is given, it takes the focus. */
void kt_venster_comparison_view_set_looks (KtVensterComparisonView *self, GPtrArray *looks);

G_END_DECLS
