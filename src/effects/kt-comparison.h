/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-scenario-cost.h"

G_BEGIN_DECLS

/* The difference when one activity alone is at its low or at its high (FORMATS, rule 8). */
typedef struct
{
  const KtScenario *scenario;
  const KtActivity *activity;
  gint64 at_low;
  gint64 at_high;
} KtSwing;

/* How many times its likely cost an activity of the intervention may cost before the difference is zero (rule 10). */
typedef struct
{
  const KtActivity *activity;
  char *factor; /* a decimal with three places */
} KtBreakEven;

/* How much better off somebody is by both (rule 11); a rating is %NULL when nobody gave it. */
typedef struct
{
  const char *life_domain;
  KtRater rater;
  const KtRating *intervention;
  const KtRating *reference;
} KtRatingPair;

/**
 * KtComparison:
 * @intervention: (unowned)
 * @reference: (unowned)
 * @difference: what the reference costs more than the intervention, in cents (rule 7)
 * @present_value: likewise
 * @by_payer: likewise
 * @by_year: likewise, in each calendar year of the analysis
 * @swings: (element-type KtSwing): the largest first
 * @break_even: (element-type KtBreakEven)
 * @ratings: (element-type KtRatingPair): by life domain, then rater
 */
typedef struct
{
  const KtScenarioCost *intervention;
  const KtScenarioCost *reference;
  KtMoney difference;
  gint64 present_value;
  KtTally *by_payer;
  gint64 *by_year;
  GArray *swings;
  GArray *break_even;
  GArray *ratings;
} KtComparison;

/* Compares two scenarios of one analysis of @n_years calendar years, which the comparison must not outlive. */
KtComparison *kt_comparison_new (const KtScenarioCost *intervention, const KtScenarioCost *reference, guint n_years);
void kt_comparison_free (KtComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtComparison, kt_comparison_free)

G_END_DECLS
