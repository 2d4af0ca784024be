/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-review.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_UNDECIDED_LIST (kt_undecided_list_get_type ())
G_DECLARE_FINAL_TYPE (KtUndecidedList, kt_undecided_list, KT, UNDECIDED_LIST, AdwBin)

/**
 * KtUndecidedList:
 *
 * What is still to be decided about a review, a row for the same words in the same surroundings.
 *
 * Signals: `decided (gpointer decision)`: a #KtDecision, without its casus; `done`: the row with the focus is gone and
 * no other is left to take it.
 */

void kt_undecided_list_set_review (KtUndecidedList *self, const KtReview *review);

G_END_DECLS
