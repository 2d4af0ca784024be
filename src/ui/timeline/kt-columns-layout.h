/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_COLUMNS_LAYOUT (kt_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (KtColumnsLayout, kt_columns_layout, KT, COLUMNS_LAYOUT, GtkLayoutManager)

/**
 * KtColumnsLayout:
 *
 * Up to @n_columns children of equal width side by side where each can have at least @column_width pixels, else under
 * each other.
 */
GtkLayoutManager *kt_columns_layout_new (int n_columns, int column_width, int spacing);

G_END_DECLS
