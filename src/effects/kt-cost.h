/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-analysis.h"
#include "effects/kt-occurrences.h"

G_BEGIN_DECLS

/* Whole cents. */
typedef struct
{
  gint64 low;
  gint64 likely;
  gint64 high;
} KtMoney;

/**
 * KtCost:
 * @money: all low, all likely and all high values, each rounded once (FORMATS, rule 3)
 * @by_year: the likely cost in each calendar year of the analysis; they add up to it (rule 5)
 * @per_unit: what one unit of quantity for certain and at one cent costs: the index, the occurrences and a hundredth
 *   for the chance, which is drawn in percent
 * @clipped: whether part of it lies outside the period of the analysis
 *
 * What an activity costs. A value, counted atomically.
 */
typedef struct
{
  KtMoney money;
  gint64 *by_year;
  mpq_t per_unit;
  gboolean clipped;
} KtCost;

/* What @activity costs within @period; the indices that it needs are in @analysis. %NULL when that passes 2^63-1
 * cents. */
KtCost *kt_cost_new (const KtAnalysis *analysis, const KtActivity *activity, KtPeriod period);
KtCost *kt_cost_ref (KtCost *self);
void kt_cost_unref (KtCost *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtCost, kt_cost_unref)

G_END_DECLS
