/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/kt-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_DOOR (kt_door_get_type ())
G_DECLARE_FINAL_TYPE (KtDoor, kt_door, KT, DOOR, AdwBin)

/**
 * KtDoor:
 *
 * What a window shows while there is no session: the pages for making, unlocking and recovering a vault.
 */
KtDoor *kt_door_new (KtKeeper *keeper);

/* Whether a recovery code stands on the screen that was not written down yet. */
gboolean kt_door_has_open_code (KtDoor *self);

G_END_DECLS
