/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-clock.h"
#include "store/kt-store-search.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_HIT_ROW (kt_hit_row_get_type ())
G_DECLARE_FINAL_TYPE (KtHitRow, kt_hit_row, KT, HIT_ROW, GtkWidget)

/* One hit of a search: the found words in two lines, below them where and when. @clock: for how the moment is worded.
 */
GtkWidget *kt_hit_row_new (KtClock *clock);

/* Shows @hit and keeps nothing of it. (transfer full): what a screen reader says of the row. */
char *kt_hit_row_set_hit (KtHitRow *self, const KtSearchHit *hit);

/* (transfer none): the found words as they are shown. */
const char *kt_hit_row_get_text (KtHitRow *self);

G_END_DECLS
