/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-casus.h"
#include "effects/kt-collection.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KT_TYPE_OUTCOME_ITEM (kt_outcome_item_get_type ())
G_DECLARE_FINAL_TYPE (KtOutcomeItem, kt_outcome_item, KT, OUTCOME_ITEM, GObject)

/**
 * KtOutcomeItem:
 *
 * An analysis that can be laid beside others.
 *
 * Properties: `chosen` (boolean): whether it is; `title` (string, readable): of its casus. Signal `changed`: something
 * else of it is another.
 */
KtOutcomeItem *kt_outcome_item_new (KtOutcome *outcome, const KtCasus *casus);

/* What it was made of is another one now. */
void kt_outcome_item_set (KtOutcomeItem *self, KtOutcome *outcome, const KtCasus *casus);
/* What the outcome is compared with, which is %NULL when there is nothing, and whether it counts. @most: the largest
 * difference of all rows, in cents, that the bar goes to. */
void kt_outcome_item_compare (KtOutcomeItem *self,
                              const KtOutcomeComparison *comparison,
                              KtLeftOut left_out,
                              gint basis,
                              gint64 most);

/* (transfer none) */
KtOutcome *kt_outcome_item_get_outcome (KtOutcomeItem *self);
/* The id of its analysis. */
gint64 kt_outcome_item_get_id (KtOutcomeItem *self);
gint64 kt_outcome_item_get_casus_id (KtOutcomeItem *self);
/* (transfer none): of the casus. */
const char *kt_outcome_item_get_code (KtOutcomeItem *self);
const char *kt_outcome_item_get_title (KtOutcomeItem *self);
const char *kt_outcome_item_get_theme (KtOutcomeItem *self);
/* (transfer none) (nullable) */
const KtOutcomeComparison *kt_outcome_item_get_comparison (KtOutcomeItem *self);
gint64 kt_outcome_item_get_most (KtOutcomeItem *self);
/* (transfer full) (nullable): why it does not count; %NULL when it does or is not chosen. */
char *kt_outcome_item_get_reason (KtOutcomeItem *self);

gboolean kt_outcome_item_get_chosen (KtOutcomeItem *self);
void kt_outcome_item_set_chosen (KtOutcomeItem *self, gboolean chosen);

G_END_DECLS
