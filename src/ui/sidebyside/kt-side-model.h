/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/sidebyside/kt-collections.h"
#include "ui/sidebyside/kt-side-items.h"

G_BEGIN_DECLS

#define KT_TYPE_SIDE_MODEL (kt_side_model_get_type ())
G_DECLARE_FINAL_TYPE (KtSideModel, kt_side_model, KT, SIDE_MODEL, GObject)

/**
 * KtSideModel:
 *
 * All analyses of the vault, which of them are chosen, and what those come to together.
 *
 * Signals: `changed ()`: the choice or what it comes to is another; `reading ()`: reading began, went on or ended;
 * `failed (const GError *error)`.
 */
KtSideModel *kt_side_model_new (KtSession *session, KtCollections *collections);

/* (transfer none): of #KtOutcomeItem. */
GListModel *kt_side_model_get_items (KtSideModel *self);
/* (transfer none) (nullable): what is chosen; %NULL until all was read. */
const KtCollection *kt_side_model_get_collection (KtSideModel *self);
/* (transfer none) (nullable): the item of an analysis. */
KtOutcomeItem *kt_side_model_find (KtSideModel *self, gint64 analysis_id);

/* Whether analyses are read, and how many of how many were: (out). */
gboolean kt_side_model_is_reading (KtSideModel *self, guint *n_read, guint *n_all);

void kt_side_model_set_order (KtSideModel *self, KtSideOrder order);
/* Compares with the reference that rests on @basis, or %KT_BASIS_ANY. */
void kt_side_model_set_basis (KtSideModel *self, gint basis);

/* Chooses the latest analysis of every casus, of those with @theme when that is not %NULL; leaves the others out. */
void kt_side_model_choose (KtSideModel *self, const char *theme);
void kt_side_model_choose_none (KtSideModel *self);
/* Chooses all that have a reference that rests on @basis, and compares with that. */
void kt_side_model_choose_basis (KtSideModel *self, KtBasis basis);
/* (transfer full): the themes of what there is, each once, in alphabetical order. */
GStrv kt_side_model_list_themes (KtSideModel *self);

G_END_DECLS
