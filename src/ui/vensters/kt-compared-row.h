/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/vensters/kt-compared-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_COMPARED_ROW (kt_compared_row_get_type ())
G_DECLARE_FINAL_TYPE (KtComparedRow, kt_compared_row, KT, COMPARED_ROW, AdwBin)

/**
 * KtComparedRow:
 *
 * A #KtComparedItem in a list: what is asked, how far apart, and what each look says, beside each other or below.
 *
 * Property: `item` (KtComparedItem). Each answer is one label, because with many looks a frame has no time for more.
 */

G_END_DECLS
