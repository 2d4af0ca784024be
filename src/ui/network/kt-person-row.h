/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-clock.h"
#include "ui/network/kt-person-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_PERSON_ROW (kt_person_row_get_type ())
G_DECLARE_FINAL_TYPE (KtPersonRow, kt_person_row, KT, PERSON_ROW, GtkListBoxRow)

/**
 * KtPersonRow:
 *
 * A person of the network with everything that is known, and a menu. Activating it, and its menu, fire the actions
 * `network.edit-person`, `network.delete-person`, `network.coordinator` and `network.contact` (all x: the person).
 */
GtkWidget *kt_person_row_new (KtPersonItem *item, KtClock *clock);

G_END_DECLS
