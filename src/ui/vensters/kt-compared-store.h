/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/vensters/kt-compared-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_COMPARED_STORE (kt_compared_store_get_type ())
G_DECLARE_FINAL_TYPE (KtComparedStore, kt_compared_store, KT, COMPARED_STORE, GObject)

/**
 * KtComparedStore:
 *
 * What looks are compared by, put in a list a little at a time, so that the rows in sight do not wait for all of them.
 *
 * Signal `filled`: all that was put came in the list, which begins otherwise than before.
 */
KtComparedStore *kt_compared_store_new (void);
/* (transfer none): of #KtComparedItem, with a section for each group. */
GListModel *kt_compared_store_get_model (KtComparedStore *self);
/* @items: (element-type KtComparedItem): all that is to be in the list. Rows that stay keep their place and the focus.
 */
void kt_compared_store_put (KtComparedStore *self, GPtrArray *items);
/* Puts what is not in the list yet in it now. */
void kt_compared_store_finish (KtComparedStore *self);

G_END_DECLS
