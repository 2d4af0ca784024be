/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-signal-theme.h"
#include "core/kt-signal.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define KT_TYPE_SIGNAL_ITEM (kt_signal_item_get_type ())
G_DECLARE_FINAL_TYPE (KtSignalItem, kt_signal_item, KT, SIGNAL_ITEM, GObject)

/**
 * KtSignalItem:
 *
 * A line of the list of signals: a signal, or the heading of those in a theme or in none.
 *
 * Properties for the row: `title`, `detail`, `is-open`: whether it can be opened, and `chosen`, of a signal only.
 */
KtSignalItem *kt_signal_item_new (KtSignal *signal);
/* @theme: (nullable): the heading of those in none */
KtSignalItem *kt_signal_item_new_heading (KtSignalTheme *theme);

/* (transfer none) (nullable): %NULL for a heading. */
const KtSignal *kt_signal_item_get_signal (KtSignalItem *self);
/* (transfer none) (nullable): of a heading. */
const KtSignalTheme *kt_signal_item_get_theme (KtSignalItem *self);
gboolean kt_signal_item_get_chosen (KtSignalItem *self);
void kt_signal_item_set_chosen (KtSignalItem *self, gboolean chosen);

/* Whether they say the same about the same. */
gboolean kt_signal_item_equal (KtSignalItem *self, KtSignalItem *other);

G_END_DECLS
