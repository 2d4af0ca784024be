/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-cost.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_DIFFERENCE_BAR (kt_difference_bar_get_type ())
G_DECLARE_FINAL_TYPE (KtDifferenceBar, kt_difference_bar, KT, DIFFERENCE_BAR, GtkWidget)

/**
 * KtDifferenceBar:
 *
 * A difference as a bar from the middle, to the right when the intervention is cheaper, over the range that it lies in.
 * It says nothing that does not stand beside it in words.
 */

/* @most: what the bar reaches its end with, in cents; 0 for none. */
void kt_difference_bar_set (KtDifferenceBar *self, KtMoney difference, gint64 most);

G_END_DECLS
