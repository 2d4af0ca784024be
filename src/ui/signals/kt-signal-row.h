/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/signals/kt-signal-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_SIGNAL_ROW (kt_signal_row_get_type ())
G_DECLARE_FINAL_TYPE (KtSignalRow, kt_signal_row, KT, SIGNAL_ROW, AdwBin)

/**
 * KtSignalRow:
 *
 * The row of a #KtSignalItem, its property `item`. A signal has a check button, which chooses it.
 */

/* (transfer none) (nullable) */
KtSignalItem *kt_signal_row_get_item (KtSignalRow *self);

G_END_DECLS
