/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-cost.h"

#include "effects/kt-fraction.h"

/* What prices of the year of @price are multiplied with. */
static void
set_index_ratio (mpq_ptr ratio, const KtAnalysis *analysis, const KtPrice *price)
{
  mpq_t own;

  mpq_set_ui (ratio, 1, 1);
  if (price->year == analysis->price_year)
    return;
  mpq_init (own);
  kt_fraction_set_decimal (ratio, kt_analysis_get_index (analysis, analysis->price_year));
  kt_fraction_set_decimal (own, kt_analysis_get_index (analysis, price->year));
  mpq_div (ratio, ratio, own);
  mpq_clear (own);
}

/* Multiplies without a search for the lowest terms, which rounding has no need of. */
static void
multiply_by (mpq_ptr product, mpq_srcptr factor)
{
  mpz_mul (mpq_numref (product), mpq_numref (product), mpq_numref (factor));
  mpz_mul (mpq_denref (product), mpq_denref (product), mpq_denref (factor));
}

/* Rounds @per_unit x @cents x @quantity x @chance; a left out @chance is 100. */
static gboolean
multiply (mpq_srcptr per_unit, gint64 cents, const char *quantity, const char *chance, gint64 *cost)
{
  gboolean fits;
  mpq_t product, factor;

  mpq_inits (product, factor, NULL);
  mpq_set_si (product, cents, 1);
  multiply_by (product, per_unit);
  kt_fraction_set_decimal (factor, quantity);
  multiply_by (product, factor);
  kt_fraction_set_decimal (factor, chance != NULL ? chance : "100");
  multiply_by (product, factor);
  fits = kt_fraction_round (product, cost);
  mpq_clears (product, factor, NULL);
  return fits;
}

static const char *
choose (const char *bound, const KtEstimate *estimate)
{
  return bound != NULL ? bound : estimate->likely;
}

static gboolean
is_sure (const KtEstimate *estimate)
{
  return estimate->low == NULL && estimate->high == NULL;
}

static gboolean
set_money (KtCost *self, const KtActivity *activity)
{
  const KtPrice *price = &activity->price;
  const KtEstimate *quantity = &activity->quantity, *chance = &activity->chance;

  if (price->low < 0 && price->high < 0 && is_sure (quantity) && is_sure (chance))
    {
      if (!multiply (self->per_unit, price->cents, quantity->likely, chance->likely, &self->money.likely))
        return FALSE;
      self->money.low = self->money.high = self->money.likely;
      return TRUE;
    }
  return multiply (self->per_unit, price->low >= 0 ? price->low : price->cents, choose (quantity->low, quantity),
                   choose (chance->low, chance), &self->money.low) &&
         multiply (self->per_unit, price->cents, quantity->likely, chance->likely, &self->money.likely) &&
         multiply (self->per_unit, price->high >= 0 ? price->high : price->cents, choose (quantity->high, quantity),
                   choose (chance->high, chance), &self->money.high);
}

/* The part of a cent that a year was cut off. */
typedef struct
{
  mpq_t rest;
  guint year;
} Remainder;

/* The largest first, and of equal ones the earlier year. */
static int
compare_remainders (gconstpointer a, gconstpointer b)
{
  const Remainder *one = a, *other = b;
  int by_size = mpq_cmp (other->rest, one->rest);

  return by_size != 0 ? by_size : (one->year > other->year) - (one->year < other->year);
}

/* Splits the likely cost over the years in whole cents by largest remainder. */
static void
split (KtCost *self, const KtOccurrences *occurrences)
{
  g_autofree Remainder *remainders = g_new (Remainder, occurrences->n_years);
  gint64 left = self->money.likely;
  mpz_t whole;

  self->by_year = g_new0 (gint64, occurrences->n_years);
  if (mpq_sgn (occurrences->total) == 0)
    return;
  if (occurrences->n_years == 1)
    {
      self->by_year[0] = self->money.likely;
      return;
    }
  mpz_init (whole);
  for (guint i = 0; i < occurrences->n_years; i++)
    {
      mpq_ptr rest = remainders[i].rest;

      remainders[i].year = i;
      mpq_init (rest);
      mpq_set_si (rest, self->money.likely, 1);
      mpq_mul (rest, rest, occurrences->by_year[i]);
      mpq_div (rest, rest, occurrences->total);
      mpz_fdiv_qr (whole, mpq_numref (rest), mpq_numref (rest), mpq_denref (rest));
      mpq_canonicalize (rest);
      self->by_year[i] = mpz_get_si (whole);
      left -= self->by_year[i];
    }
  qsort (remainders, occurrences->n_years, sizeof (Remainder), compare_remainders);
  for (guint i = 0; i < left; i++)
    self->by_year[remainders[i].year]++;
  for (guint i = 0; i < occurrences->n_years; i++)
    mpq_clear (remainders[i].rest);
  mpz_clear (whole);
}

KtCost *
kt_cost_new (const KtAnalysis *analysis, const KtActivity *activity, KtPeriod period)
{
  g_autoptr (KtCost) self = g_atomic_rc_box_new0 (KtCost);
  g_autoptr (KtOccurrences) occurrences = kt_occurrences_new (activity, period);
  mpq_t hundredth;

  mpq_inits (self->per_unit, hundredth, NULL);
  set_index_ratio (self->per_unit, analysis, &activity->price);
  mpq_mul (self->per_unit, self->per_unit, occurrences->total);
  mpq_set_ui (hundredth, 1, 100);
  mpq_mul (self->per_unit, self->per_unit, hundredth);
  mpq_clear (hundredth);
  self->clipped = occurrences->clipped;
  if (!set_money (self, activity))
    return NULL;
  split (self, occurrences);
  return g_steal_pointer (&self);
}

KtCost *
kt_cost_ref (KtCost *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtCost *self = data;

  g_free (self->by_year);
  mpq_clear (self->per_unit);
}

void
kt_cost_unref (KtCost *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
