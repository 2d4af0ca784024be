/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/vensters/kt-venster-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_AXIS_CARD (kt_axis_card_get_type ())
G_DECLARE_FINAL_TYPE (KtAxisCard, kt_axis_card, KT, AXIS_CARD, AdwBin)

/**
 * KtAxisCard:
 *
 * Where a review stands between the two poles of an axis, and why.
 */
GtkWidget *kt_axis_card_new (KtVensterEditor *editor, const KtAxis *axis);
/* For what the bank does not have any more. */
GtkWidget *kt_axis_card_new_for_position (KtVensterEditor *editor, const KtAxisPosition *position);

G_END_DECLS
