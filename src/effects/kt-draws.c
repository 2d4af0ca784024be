/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-draws.h"

#include "effects/kt-fraction.h"

#include <math.h>

/* Above this a double has no fraction. */
#define WHOLE_FROM 4503599627370496.0

typedef struct
{
  guint64 words[4];
} Generator;

static guint64
mix (guint64 z)
{
  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static void
generator_init (Generator *self, guint64 seed, guint64 number)
{
  guint64 state = mix (seed ^ mix (number));

  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    {
      state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      self->words[i] = mix (state);
    }
}

static inline guint64
rotate (guint64 x, guint by)
{
  return x << by | x >> (64 - by);
}

/* From 0 up to but not 1. */
static inline double
generator_next (Generator *self)
{
  guint64 *s = self->words, result = rotate (s[1] * 5, 7) * 9, t = s[1] << 17;

  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotate (s[3], 45);
  return (double)(result >> 11) * 0x1p-53;
}

/* A triangular distribution. */
typedef struct
{
  double low;
  double high;
  double turn;  /* where u passes the likely value */
  double left;  /* (high - low) (likely - low) */
  double right; /* (high - low) (high - likely) */
} Triangle;

static Triangle
make_triangle (double low, double likely, double high)
{
  double width = high - low;

  return (Triangle){
    low, high, width > 0 ? (likely - low) / width : 0, width * (likely - low), width * (high - likely),
  };
}

static inline double
draw (const Triangle *self, Generator *generator)
{
  double u;

  if (self->high <= self->low)
    return self->low;
  u = generator_next (generator);
  return u < self->turn ? self->low + sqrt (u * self->left) : self->high - sqrt ((1 - u) * self->right);
}

static double
get_double (const char *decimal)
{
  double value;
  mpq_t fraction;

  mpq_init (fraction);
  kt_fraction_set_decimal (fraction, decimal);
  value = mpq_get_d (fraction);
  mpq_clear (fraction);
  return value;
}

static Triangle
make_estimate (const KtEstimate *estimate)
{
  double likely = estimate->likely != NULL ? get_double (estimate->likely) : 100;

  return make_triangle (estimate->low != NULL ? get_double (estimate->low) : likely, likely,
                        estimate->high != NULL ? get_double (estimate->high) : likely);
}

static Triangle
make_price (const KtPrice *price)
{
  return make_triangle ((double)(price->low >= 0 ? price->low : price->cents), (double)price->cents,
                        (double)(price->high >= 0 ? price->high : price->cents));
}

/* Adds to each of @totals what @activity costs in that draw. */
static void
add_activity (const KtActivity *activity, const KtCost *cost, Generator *generator, gint draws, gint64 *totals)
{
  Triangle quantity = make_estimate (&activity->quantity), price = make_price (&activity->price),
           chance = make_estimate (&activity->chance);
  double per_unit = mpq_get_d (cost->per_unit), high = (double)cost->money.high;

  if (cost->money.low == cost->money.high)
    {
      for (gint i = 0; i < draws; i++)
        totals[i] += cost->money.likely;
      return;
    }
  for (gint i = 0; i < draws; i++)
    {
      double amount = per_unit * draw (&quantity, generator);
      gint64 cents;

      amount *= draw (&price, generator);
      amount *= draw (&chance, generator);
      cents = amount >= high ? cost->money.high : (gint64)(amount < WHOLE_FROM ? amount + 0.5 : amount);
      totals[i] += CLAMP (cents, cost->money.low, cost->money.high);
    }
}

gint64 *
kt_draws_new (const KtAnalysis *analysis, const KtScenarioCost *cost)
{
  gint64 *totals = g_new0 (gint64, analysis->draws);
  guint64 number = 0;

  for (guint i = 0; i < cost->index; i++)
    number += ((const KtScenario *)analysis->scenarios->pdata[i])->activities->len;
  for (guint i = 0; i < cost->costs->len; i++)
    {
      Generator generator;

      generator_init (&generator, (guint64)analysis->seed, ++number);
      add_activity (cost->scenario->activities->pdata[i], cost->costs->pdata[i], &generator, analysis->draws, totals);
    }
  return totals;
}

static int
compare_cents (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *)a, other = *(const gint64 *)b;

  return (one > other) - (one < other);
}

static gint64
get_percentile (const gint64 *sorted, gint draws, gint percent)
{
  return sorted[((gint64)draws * percent + 99) / 100 - 1];
}

/* Where part @i of @range cents begins, without passing 2^64. */
static guint64
get_edge (guint64 range, guint i)
{
  return range / KT_SPREAD_BINS * i + range % KT_SPREAD_BINS * i / KT_SPREAD_BINS;
}

static void
count_bins (const gint64 *sorted, gint draws, guint *bins)
{
  guint64 lowest = (guint64)sorted[0], range = (guint64)sorted[draws - 1] - lowest;
  gint i = 0;

  for (guint bin = 0; bin < KT_SPREAD_BINS - 1; bin++)
    {
      guint64 end = get_edge (range, bin + 1);

      for (; i < draws && (guint64)sorted[i] - lowest < end; i++)
        bins[bin]++;
    }
  bins[KT_SPREAD_BINS - 1] = (guint)(draws - i);
}

KtUncertainty
kt_draws_compare (const gint64 *intervention, const gint64 *reference, gint draws)
{
  g_autofree gint64 *differences = g_new (gint64, draws);
  gint64 n_cheaper = 0;
  KtUncertainty uncertainty;

  for (gint i = 0; i < draws; i++)
    {
      differences[i] = reference[i] - intervention[i];
      n_cheaper += differences[i] > 0;
    }
  qsort (differences, (gsize)draws, sizeof (gint64), compare_cents);
  uncertainty = (KtUncertainty){
    .draws = draws,
    .p5 = get_percentile (differences, draws, 5),
    .p50 = get_percentile (differences, draws, 50),
    .p95 = get_percentile (differences, draws, 95),
    .cheaper = (guint)((n_cheaper * 2000 + draws) / (2 * (gint64)draws)),
    .lowest = differences[0],
    .highest = differences[draws - 1],
  };
  count_bins (differences, draws, uncertainty.bins);
  return uncertainty;
}
