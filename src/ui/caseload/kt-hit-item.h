/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-search.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KT_TYPE_HIT_ITEM (kt_hit_item_get_type ())
G_DECLARE_FINAL_TYPE (KtHitItem, kt_hit_item, KT, HIT_ITEM, GObject)

/**
 * KtHitItem:
 *
 * The place of a #KtSearchHit in a list model. Property `hit` (pointer, read only). Places stay while other hits come
 * to stand in them, so that a list view need not make its rows anew for every key press.
 */

/* @hit: (transfer full). */
KtHitItem *kt_hit_item_new (KtSearchHit *hit);
/* @hit: (transfer full). */
void kt_hit_item_set_hit (KtHitItem *self, KtSearchHit *hit);
/* (transfer none). */
const KtSearchHit *kt_hit_item_get_hit (KtHitItem *self);

G_END_DECLS
