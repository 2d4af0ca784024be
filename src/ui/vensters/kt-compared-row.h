/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/vensters/kt-compared-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_COMPARED_ROW (kt_compared_row_get_type ())
G_DECLARE_FINAL_TYPE (KtComparedRow, kt_compared_row, KT, COMPARED_ROW, GtkWidget)

/**
 * KtComparedRow:
 *
 * A #KtComparedItem in a list: what is asked, how far apart, and what each look says, in as many columns as have room.
 * It draws its texts itself: fifty questions with a label for each answer would take a second to open.
 *
 * Property: `item` (KtComparedItem). The list item tells it to who hears it.
 */

G_END_DECLS
