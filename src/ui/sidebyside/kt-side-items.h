/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/sidebyside/kt-outcome-item.h"
#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

typedef enum
{
  KT_SIDE_ORDER_CODE,
  KT_SIDE_ORDER_DIFFERENCE, /* what saves most first */
} KtSideOrder;

#define KT_TYPE_SIDE_ITEMS (kt_side_items_get_type ())
G_DECLARE_FINAL_TYPE (KtSideItems, kt_side_items, KT, SIDE_ITEMS, GObject)

/**
 * KtSideItems:
 *
 * All analyses of the vault, each a #KtOutcomeItem. They are read on threads, and anew when they change; of those that
 * are as they were nothing is worked out twice.
 *
 * Signals: `read ()`: they were read, once or again; `reading ()`: reading began, went on or ended; `failed (const
 * GError *error)`; `chosen (KtOutcomeItem *item)`: one is chosen or is not any more.
 */
KtSideItems *kt_side_items_new (KtSession *session);
/* Nothing is read any more. */
void kt_side_items_stop (KtSideItems *self);

/* (transfer none): of #KtOutcomeItem, in order. */
GListModel *kt_side_items_get_model (KtSideItems *self);
guint kt_side_items_get_n (KtSideItems *self);
/* (transfer none) */
KtOutcomeItem *kt_side_items_get (KtSideItems *self, guint i);
/* (transfer none) (nullable): the item of an analysis. */
KtOutcomeItem *kt_side_items_find (KtSideItems *self, gint64 analysis_id);

/* Whether they were read at least once. */
gboolean kt_side_items_is_read (KtSideItems *self);
/* Whether they are being read, and how many of how many were: (out). */
gboolean kt_side_items_is_reading (KtSideItems *self, guint *n_read, guint *n_all);

/* The order is kept when kt_side_items_arrange() is called. */
void kt_side_items_set_order (KtSideItems *self, KtSideOrder order);
/* Puts them in order, after what they are ordered by changed. */
void kt_side_items_arrange (KtSideItems *self);

G_END_DECLS
