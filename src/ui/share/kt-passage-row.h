/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/share/kt-review-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_PASSAGE_ROW (kt_passage_row_get_type ())
G_DECLARE_FINAL_TYPE (KtPassageRow, kt_passage_row, KT, PASSAGE_ROW, AdwBin)

/**
 * KtPassageRow:
 *
 * A paragraph as it stands in the dossier, and beside or below it as it will go out. Property: `item` (#KtReviewItem),
 * nullable. A click on a place fires the action `review.go-to` with the item's position, which is the row's property
 * `position`, and the number of the place.
 */

/* (transfer full) (nullable): the words that are selected in the original. */
char *kt_passage_row_get_selected (KtPassageRow *self);
/* Where the current place is; whether it is in this row. */
gboolean kt_passage_row_get_current_bounds (KtPassageRow *self, GtkWidget *relative_to, graphene_rect_t *bounds);

G_END_DECLS
