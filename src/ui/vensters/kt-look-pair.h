/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/vensters/kt-look.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_LOOK_PAIR (kt_look_pair_get_type ())
G_DECLARE_FINAL_TYPE (KtLookPair, kt_look_pair, KT, LOOK_PAIR, GtkBox)

/**
 * KtLookPair:
 *
 * Two drop-downs in which are chosen the looks that are laid one after the other. Until somebody chooses, these are the
 * two that tell best what changed (kt_look_pick_pair()).
 *
 * Signal `changed`: somebody chose.
 */

/* @looks: (element-type KtLook): oldest first. Those that were chosen stay so. */
void kt_look_pair_set_looks (KtLookPair *self, GPtrArray *looks);
/* (transfer container) (element-type KtLook): whichever was chosen first, the earlier one comes first; one when both
 * are the same, and none without looks. */
GPtrArray *kt_look_pair_get_chosen (KtLookPair *self);

G_END_DECLS
