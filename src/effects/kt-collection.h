/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-outcome.h"

G_BEGIN_DECLS

/* Compares with the first reference of an analysis, whatever it rests on. */
#define KT_BASIS_ANY (-1)

/* Why a row counts in no sum and no count. */
typedef enum
{
  KT_LEFT_OUT_NOT,          /* it does count */
  KT_LEFT_OUT_FAULT,        /* it cannot be read */
  KT_LEFT_OUT_NO_REFERENCE, /* it has no reference of the basis that was chosen */
  KT_LEFT_OUT_SAME_CASUS,   /* a later analysis of the same casus counts already */
} KtLeftOut;

/* @comparison: (nullable) (unowned): %NULL after a fault and without a reference of the basis */
typedef struct
{
  KtOutcome *outcome;
  const KtOutcomeComparison *comparison;
  KtLeftOut left_out;
} KtCollectionRow;

/**
 * KtCollectionGroup:
 * @n: how many casussen it has
 * @n_by_basis: how many of them are compared with a reference of each #KtBasis
 * @too_large: whether a sum would pass 2^63-1 cents; the sums are then empty
 * @difference: the sums of the low, likely and high differences, in cents
 * @by_payer: the sums of the likely difference of each payer
 *
 * Casussen that may be added up, because they count in prices of one year and look at the costs of the same.
 */
typedef struct
{
  gint price_year;
  KtPerspective perspective;
  guint n;
  guint n_by_basis[KT_BASIS_COUNT];
  gboolean too_large;
  KtMoney difference;
  KtTally *by_payer;
} KtCollectionGroup;

/* In how many casussen a rater of a life domain says better, same or worse; of none it is divided. */
typedef struct
{
  char *life_domain;
  KtRater rater;
  guint n[KT_STANDING_COUNT];
} KtCollectionEffect;

/**
 * KtCollection:
 * @rows: (element-type KtCollectionRow): in the order that they were given in
 * @groups: (element-type KtCollectionGroup): the largest first, of equal ones that of later prices
 * @effects: (element-type KtCollectionEffect): by life domain, then rater; never added into one total
 * @n: how many casussen count
 *
 * Several analyses side by side.
 */
typedef struct
{
  GArray *rows;
  GPtrArray *groups;
  GArray *effects;
  guint n;
} KtCollection;

/* @outcomes: (element-type KtOutcome); @basis: a #KtBasis or %KT_BASIS_ANY. An analysis with more than one reference of
 * that basis is compared with the first of them. */
KtCollection *kt_collection_new (GPtrArray *outcomes, gint basis);
void kt_collection_free (KtCollection *self);

/* (transfer container) (element-type KtCollectionRow): the rows that count, what saves most first. As in an order that
 * nobody can tell a casus from. */
GPtrArray *kt_collection_list_by_difference (const KtCollection *self);

/* (transfer full) (element-type gint64): the casussen of the rows that count, by id. */
GArray *kt_collection_list_casussen (const KtCollection *self);

/* (transfer none) (nullable): the reference of @outcome that rests on @basis, or %KT_BASIS_ANY. */
const KtOutcomeComparison *kt_outcome_find_comparison (const KtOutcome *outcome, gint basis);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtCollection, kt_collection_free)

G_END_DECLS
