/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-cost.h"
#include "effects/kt-tally.h"

G_BEGIN_DECLS

/**
 * KtScenarioCost:
 * @scenario: (unowned)
 * @index: which of the analysis, from 0
 * @costs: (element-type KtCost): of its activities, in their order
 * @total: the sums of these
 * @present_value: of its likely cost, in cents (FORMATS, rule 6)
 * @by_payer: likely cents
 * @by_life_domain: likely cents
 * @by_year: likely cents in each calendar year of the analysis
 *
 * What a scenario costs. The parts add up to their whole, because every activity is rounded once.
 */
typedef struct
{
  const KtScenario *scenario;
  guint index;
  GPtrArray *costs;
  KtMoney total;
  gint64 present_value;
  KtTally *by_payer;
  KtTally *by_life_domain;
  gint64 *by_year;
} KtScenarioCost;

/* The cost of scenario @index of @analysis, which it must outlive; %NULL with %KT_ERROR_INVALID when a sum passes
 * 2^63-1 cents.
 * @known: (nullable) (element-type KtActivity KtCost): costs of activities that hold for this analysis */
KtScenarioCost *kt_scenario_cost_new (const KtAnalysis *analysis, guint index, GHashTable *known, GError **error);
void kt_scenario_cost_free (KtScenarioCost *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtScenarioCost, kt_scenario_cost_free)

G_END_DECLS
