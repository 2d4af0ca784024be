/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-comparison.h"

#include "effects/kt-fraction.h"

#include <string.h>

/* --- What matters most --- */

/* Adds what the activities of @cost do to the difference; @sign: 1 for the reference, -1 for the intervention. */
static void
add_swings (KtComparison *self, const KtScenarioCost *cost, gint sign)
{
  for (guint i = 0; i < cost->costs->len; i++)
    {
      const KtMoney *money = &((const KtCost *)cost->costs->pdata[i])->money;
      KtSwing swing = { cost->scenario, cost->scenario->activities->pdata[i], self->difference.likely,
                        self->difference.likely };

      if (money->low == money->high)
        continue;
      swing.at_low += sign * (money->low - money->likely);
      swing.at_high += sign * (money->high - money->likely);
      g_array_append_val (self->swings, swing);
    }
}

static guint64
get_size (const KtSwing *swing)
{
  return swing->at_low > swing->at_high ? (guint64)swing->at_low - (guint64)swing->at_high
                                        : (guint64)swing->at_high - (guint64)swing->at_low;
}

static int
compare_swings (gconstpointer a, gconstpointer b)
{
  guint64 one = get_size (a), other = get_size (b);

  return (one < other) - (one > other);
}

static void
find_break_even (KtComparison *self)
{
  mpq_t factor, cost;

  mpq_inits (factor, cost, NULL);
  for (guint i = 0; i < self->intervention->costs->len; i++)
    {
      gint64 likely = ((const KtCost *)self->intervention->costs->pdata[i])->money.likely;
      KtBreakEven even = { self->intervention->scenario->activities->pdata[i], NULL };

      if (likely <= 0)
        continue;
      mpq_set_si (factor, self->difference.likely, 1);
      mpq_set_si (cost, likely, 1);
      mpq_div (factor, factor, cost);
      mpq_set_ui (cost, 1, 1);
      mpq_add (factor, factor, cost);
      even.factor = kt_fraction_to_decimal (factor, 3);
      g_array_append_val (self->break_even, even);
    }
  mpq_clears (factor, cost, NULL);
}

static void
clear_break_even (gpointer data)
{
  g_free (((KtBreakEven *)data)->factor);
}

/* --- Effects --- */

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const KtRatingPair *one = a, *other = b;
  int by_domain = strcmp (one->life_domain, other->life_domain);

  /* The nicks of the raters are in alphabetical order. */
  return by_domain != 0 ? by_domain : (one->rater > other->rater) - (one->rater < other->rater);
}

/* What both say of one life domain by one rater stands side by side then; pairs are made of these. */
static void
pair_ratings (KtComparison *self)
{
  const GPtrArray *intervention = self->intervention->scenario->ratings;
  const GPtrArray *reference = self->reference->scenario->ratings;
  guint n = 0;

  for (guint i = 0; i < intervention->len; i++)
    {
      const KtRating *rating = intervention->pdata[i];
      KtRatingPair pair = { rating->life_domain, rating->rater, rating, NULL };

      g_array_append_val (self->ratings, pair);
    }
  for (guint i = 0; i < reference->len; i++)
    {
      const KtRating *rating = reference->pdata[i];
      KtRatingPair pair = { rating->life_domain, rating->rater, NULL, rating };

      g_array_append_val (self->ratings, pair);
    }
  g_array_sort (self->ratings, compare_pairs);
  for (guint i = 0; i < self->ratings->len; i++)
    {
      KtRatingPair *pair = &g_array_index (self->ratings, KtRatingPair, i);
      KtRatingPair *last = n > 0 ? &g_array_index (self->ratings, KtRatingPair, n - 1) : NULL;

      if (last != NULL && compare_pairs (last, pair) == 0)
        last->reference = pair->reference;
      else
        g_array_index (self->ratings, KtRatingPair, n++) = *pair;
    }
  g_array_set_size (self->ratings, n);
}

KtComparison *
kt_comparison_new (const KtScenarioCost *intervention, const KtScenarioCost *reference, guint n_years)
{
  KtComparison *self = g_new0 (KtComparison, 1);

  self->intervention = intervention;
  self->reference = reference;
  self->difference.low = reference->total.low - intervention->total.high;
  self->difference.likely = reference->total.likely - intervention->total.likely;
  self->difference.high = reference->total.high - intervention->total.low;
  self->present_value = reference->present_value - intervention->present_value;
  self->by_payer = kt_tally_subtract (reference->by_payer, intervention->by_payer);
  self->by_year = g_new (gint64, n_years);
  for (guint i = 0; i < n_years; i++)
    self->by_year[i] = reference->by_year[i] - intervention->by_year[i];

  self->swings = g_array_new (FALSE, FALSE, sizeof (KtSwing));
  self->break_even = g_array_new (FALSE, FALSE, sizeof (KtBreakEven));
  g_array_set_clear_func (self->break_even, clear_break_even);
  self->ratings = g_array_new (FALSE, FALSE, sizeof (KtRatingPair));
  /* Of equal swings the one that stands first in the analysis goes first. */
  if (reference->index < intervention->index)
    add_swings (self, reference, 1);
  add_swings (self, intervention, -1);
  if (reference->index > intervention->index)
    add_swings (self, reference, 1);
  g_array_sort (self->swings, compare_swings);
  find_break_even (self);
  pair_ratings (self);
  return self;
}

void
kt_comparison_free (KtComparison *self)
{
  g_array_unref (self->by_payer);
  g_free (self->by_year);
  g_array_unref (self->swings);
  g_array_unref (self->break_even);
  g_array_unref (self->ratings);
  g_free (self);
}
