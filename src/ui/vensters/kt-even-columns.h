/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_EVEN_COLUMNS (kt_even_columns_get_type ())
G_DECLARE_FINAL_TYPE (KtEvenColumns, kt_even_columns, KT, EVEN_COLUMNS, GtkLayoutManager)

/**
 * KtEvenColumns:
 *
 * Lays out children in as many columns of one width as have room, row after row; in a narrow place below each other.
 */

/* @room: the least width of a column, in characters of the font of the widget
 * @spacing: between columns and rows, in pixels */
GtkLayoutManager *kt_even_columns_new (guint room, int spacing);

G_END_DECLS
