/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-clock.h"
#include "ui/caseload/kt-word-shaper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_HIT_ROW (kt_hit_row_get_type ())
G_DECLARE_FINAL_TYPE (KtHitRow, kt_hit_row, KT, HIT_ROW, GtkWidget)

/**
 * KtHitRow:
 *
 * One hit of a search: the found words in two lines, below them where and when.
 */

/* (transfer full): makes such rows for a list of #KtHitItem. @clock: for how a moment is worded. @shaper: with the
 * fonts of that list. */
GtkListItemFactory *kt_hit_row_create_factory (KtClock *clock, KtWordShaper *shaper);

/* (transfer none): the found words as they are shown. */
const char *kt_hit_row_get_text (KtHitRow *self);

G_END_DECLS
