/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/vensters/kt-look.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_LOOK_CHOOSER (kt_look_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KtLookChooser, kt_look_chooser, KT, LOOK_CHOOSER, AdwBin)

/**
 * KtLookChooser:
 *
 * A button that tells how many looks are laid beside each other, with the list in which they are chosen. Until somebody
 * chooses, these are the latest of each pair of eyes.
 *
 * Signal `changed`: others were chosen.
 */

/* @looks: (element-type KtLook): oldest first. Those that were chosen stay so. */
void kt_look_chooser_set_looks (KtLookChooser *self, GPtrArray *looks);
/* (transfer container) (element-type KtLook): those that are chosen, in their order. */
GPtrArray *kt_look_chooser_get_chosen (KtLookChooser *self);

G_END_DECLS
