/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-review.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_UNDECIDED_ROW (kt_undecided_row_get_type ())
G_DECLARE_FINAL_TYPE (KtUndecidedRow, kt_undecided_row, KT, UNDECIDED_ROW, GtkListBoxRow)

/**
 * KtUndecidedRow:
 *
 * Words that may be a name, with what stands around them, to replace, to say otherwise or to keep.
 *
 * Signal `decided (gpointer decision)`: a person said which; a #KtDecision without its casus. After that the row takes
 * no more answers.
 */
GtkWidget *kt_undecided_row_new (const KtReviewPassage *passage, const KtReviewPlace *place);

/* (transfer none): as decisions hold them: the words, and this one place. */
const char *kt_undecided_row_get_form (KtUndecidedRow *self);
const char *kt_undecided_row_get_place (KtUndecidedRow *self);

/* Takes answers again, because the last one could not be stored. */
void kt_undecided_row_ask_again (KtUndecidedRow *self);

G_END_DECLS
