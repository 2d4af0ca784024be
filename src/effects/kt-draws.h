/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-scenario-cost.h"

G_BEGIN_DECLS

/*
 * The draws of FORMATS, rule 9, which give the same figures on every machine.
 *
 * Each activity has a generator of its own, so that a change in one does not change the draws of another: xoshiro256**
 * (Blackman and Vigna), whose four words are the first four of splitmix64 (Steele, Lea and Flood) from the state
 * mix(seed XOR mix(number)), where number counts the activities of all scenarios in the order of the analysis from 1,
 * and mix is the output function of splitmix64. In every draw an activity takes, in this order and only for what has a
 * width, one number for its quantity, its price and its chance. A number u is the upper 53 bits of a word as a fraction
 * of 2^53; it becomes the value of the triangular distribution at u: low + sqrt (u (high - low) (likely - low)) where u
 * is below (likely - low) / (high - low), and else high - sqrt ((1 - u) (high - low) (high - likely)). The cost is
 * rounded to cents half away from zero, and does not leave the range from the activity's low to its high cost. All is
 * IEEE double arithmetic without contraction.
 */

/* Into how many parts the range of a difference is divided. */
#define KT_SPREAD_BINS 40

/* What the draws tell of a difference. Part i of its range holds those from lowest + i width / parts, in whole cents
 * rounded down, up to but not where the next part begins; the last one holds the highest too. */
typedef struct
{
  gint draws;
  gint64 p5; /* in cents, by nearest rank */
  gint64 p50;
  gint64 p95;
  guint cheaper; /* in how many tenths of a percent of the draws the intervention is cheaper */
  gint64 lowest; /* in cents */
  gint64 highest;
  guint bins[KT_SPREAD_BINS]; /* how many draws are in each part */
} KtUncertainty;

/* (transfer full): the total of @cost in each draw of @analysis, in cents. Takes about 10 million activities a second;
 * not for the main loop. */
gint64 *kt_draws_new (const KtAnalysis *analysis, const KtScenarioCost *cost);

/* What @draws totals of both say of the difference reference - intervention. */
KtUncertainty kt_draws_compare (const gint64 *intervention, const gint64 *reference, gint draws);

G_END_DECLS
