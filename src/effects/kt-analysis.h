/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

G_BEGIN_DECLS

/*
 * An analysis of the Effectencalculator as people fill it in: what was done in a casus and what would have been done
 * otherwise. Money is whole cents. A decimal that must be exact is kept as the text that was given, see
 * kt_decimal_is_valid(). Dates are text, see kt-date.h.
 *
 * All are values, reference counted atomically, and do not change once they were handed on: who edits an analysis makes
 * a copy of it, which shares all parts that stay as they are, so that every earlier state can be kept.
 */

/* What an analysis may hold at most. */
#define KT_ANALYSIS_ACTIVITIES_MAX 2000
#define KT_ANALYSIS_SCENARIOS_MAX 100
#define KT_ANALYSIS_YEARS_MAX 200
#define KT_ANALYSIS_DRAWS_MAX 1000000
#define KT_ANALYSIS_NUMBER_MAX ((G_GINT64_CONSTANT (1) << 53) - 1)

/* From much worse than at the start to much better. */
#define KT_SCORE_MIN (-2)
#define KT_SCORE_MAX 2

/* A figure that people are not sure of. @low and @high are %NULL when they are as @likely. */
typedef struct
{
  char *likely;
  char *low;
  char *high;
} KtEstimate;

/* @low and @high are -1 when they are as @cents. */
typedef struct
{
  char *code;
  char *unit;
  gint year;
  gint64 cents;
  gint64 low;
  gint64 high;
} KtPrice;

/**
 * KtActivity:
 * @chance: in percent; its @likely is %NULL when it is certain
 * @end: (nullable): of %KT_PER_ONCE there is none
 */
typedef struct
{
  char *id;
  char *label;
  char *payer;
  char *life_domain;
  KtPrice price;
  KtPer per;
  KtEstimate quantity;
  KtEstimate chance;
  char *start;
  char *end;
} KtActivity;

typedef struct
{
  char *id;
  char *date;
  char *label;
  char *life_domain;
} KtEvent;

/* How much better off somebody is than at the start. */
typedef struct
{
  char *life_domain;
  KtRater rater;
  gint score;
  char *why;
} KtRating;

/**
 * KtScenario:
 * @activities: (element-type KtActivity)
 * @events: (element-type KtEvent)
 * @ratings: (element-type KtRating): `effects` in a file
 */
typedef struct
{
  char *id;
  KtScenarioRole role;
  char *label;
  KtBasis basis;
  char *why;
  GPtrArray *activities;
  GPtrArray *events;
  GPtrArray *ratings;
} KtScenario;

/* The prices of @year stand to those of another as their indices. */
typedef struct
{
  gint year;
  char *index;
} KtPriceIndex;

/**
 * KtAnalysis:
 * @price_index: (element-type KtPriceIndex): by year
 * @scenarios: (element-type KtScenario): exactly one has the role %KT_SCENARIO_ROLE_INTERVENTION
 */
typedef struct
{
  char *title;
  char *start;
  char *end;
  gint price_year;
  GPtrArray *price_index;
  char *discount_percent;
  gint64 seed;
  gint draws;
  GPtrArray *scenarios;
} KtAnalysis;

/* (transfer full): what may be changed until it is handed on. A copy of a scenario or an analysis has arrays of its
 * own, with the same parts in them. */
KtActivity *kt_activity_new (void);
KtActivity *kt_activity_copy (const KtActivity *self);
KtActivity *kt_activity_ref (KtActivity *self);
void kt_activity_unref (KtActivity *self);

KtEvent *kt_event_new (void);
KtEvent *kt_event_copy (const KtEvent *self);
KtEvent *kt_event_ref (KtEvent *self);
void kt_event_unref (KtEvent *self);

KtRating *kt_rating_new (void);
KtRating *kt_rating_copy (const KtRating *self);
KtRating *kt_rating_ref (KtRating *self);
void kt_rating_unref (KtRating *self);

KtScenario *kt_scenario_new (void);
KtScenario *kt_scenario_copy (const KtScenario *self);
KtScenario *kt_scenario_ref (KtScenario *self);
void kt_scenario_unref (KtScenario *self);

KtPriceIndex *kt_price_index_new (gint year, const char *index);
KtPriceIndex *kt_price_index_ref (KtPriceIndex *self);
void kt_price_index_unref (KtPriceIndex *self);

KtAnalysis *kt_analysis_new (void);
KtAnalysis *kt_analysis_copy (const KtAnalysis *self);
KtAnalysis *kt_analysis_ref (KtAnalysis *self);
void kt_analysis_unref (KtAnalysis *self);

/* (transfer none) (nullable): the index of @year. */
const char *kt_analysis_get_index (const KtAnalysis *self, gint year);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtActivity, kt_activity_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtEvent, kt_event_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtRating, kt_rating_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtScenario, kt_scenario_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtPriceIndex, kt_price_index_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtAnalysis, kt_analysis_unref)

G_END_DECLS
