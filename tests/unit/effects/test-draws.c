/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-draws.h"

static guint
sum (const KtUncertainty *uncertainty)
{
  guint n = 0;

  for (guint i = 0; i < KT_SPREAD_BINS; i++)
    n += uncertainty->bins[i];
  return n;
}

/* Differences of 20 down to -20 cents: each part is one cent wide and has one draw, the last one has two. */
static void
test_bins (void)
{
  gint64 intervention[41], reference[41];
  KtUncertainty uncertainty;

  for (gint i = 0; i < 41; i++)
    {
      intervention[i] = 100 + i;
      reference[i] = 120;
    }
  uncertainty = kt_draws_compare (intervention, reference, 41);
  g_assert_cmpint (uncertainty.lowest, ==, -20);
  g_assert_cmpint (uncertainty.highest, ==, 20);
  for (guint i = 0; i < KT_SPREAD_BINS; i++)
    g_assert_cmpuint (uncertainty.bins[i], ==, i == KT_SPREAD_BINS - 1 ? 2 : 1);
}

/* 100 cents in 40 parts of two and a half: they begin at 0, 2, 5, 7, 10. */
static void
test_edges (void)
{
  const gint64 intervention[7] = { 0 }, reference[] = { 0, 1, 2, 4, 5, 6, 100 };
  KtUncertainty uncertainty = kt_draws_compare (intervention, reference, 7);

  g_assert_cmpuint (uncertainty.bins[0], ==, 2);
  g_assert_cmpuint (uncertainty.bins[1], ==, 2);
  g_assert_cmpuint (uncertainty.bins[2], ==, 2);
  g_assert_cmpuint (uncertainty.bins[3], ==, 0);
  g_assert_cmpuint (uncertainty.bins[39], ==, 1);
}

static void
test_same (void)
{
  const gint64 intervention[3] = { 5, 6, 7 }, reference[3] = { 10, 11, 12 };
  KtUncertainty uncertainty = kt_draws_compare (intervention, reference, 3);

  g_assert_cmpint (uncertainty.lowest, ==, 5);
  g_assert_cmpint (uncertainty.highest, ==, 5);
  g_assert_cmpuint (uncertainty.bins[KT_SPREAD_BINS - 1], ==, 3);
  g_assert_cmpuint (sum (&uncertainty), ==, 3);
}

/* From -(2^63-1) to 2^63-1 cents. */
static void
test_largest (void)
{
  const gint64 intervention[] = { G_MAXINT64, 0, 0, 1 }, reference[] = { 0, G_MAXINT64, 0, 0 };
  KtUncertainty uncertainty = kt_draws_compare (intervention, reference, 4);

  g_assert_cmpint (uncertainty.lowest, ==, -G_MAXINT64);
  g_assert_cmpint (uncertainty.highest, ==, G_MAXINT64);
  g_assert_cmpuint (uncertainty.bins[0], ==, 1);
  g_assert_cmpuint (uncertainty.bins[19], ==, 1);
  g_assert_cmpuint (uncertainty.bins[20], ==, 1);
  g_assert_cmpuint (uncertainty.bins[39], ==, 1);
}

/* Every draw is in the part where it belongs, whatever the differences. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint round = 0; round < 200; round++)
    {
      gint n = g_rand_int_range (rand, 1, 300), shift = g_rand_int_range (rand, 0, 62);
      g_autofree gint64 *intervention = g_new (gint64, n), *reference = g_new (gint64, n);
      KtUncertainty uncertainty;
      guint bins[KT_SPREAD_BINS] = { 0 };

      for (gint i = 0; i < n; i++)
        {
          intervention[i] = ((gint64)g_rand_int (rand) << 31 | g_rand_int (rand) >> 1) >> shift;
          reference[i] = ((gint64)g_rand_int (rand) << 31 | g_rand_int (rand) >> 1) >> shift;
        }
      uncertainty = kt_draws_compare (intervention, reference, n);
      for (gint i = 0; i < n; i++)
        {
          __extension__ typedef unsigned __int128 Wide;
          guint64 range = (guint64)uncertainty.highest - (guint64)uncertainty.lowest,
                  at = (guint64)(reference[i] - intervention[i]) - (guint64)uncertainty.lowest;
          guint bin = 0;

          while (bin < KT_SPREAD_BINS - 1 && at >= (guint64)((Wide)range * (bin + 1) / KT_SPREAD_BINS))
            bin++;
          bins[bin]++;
        }
      g_assert_cmpmem (uncertainty.bins, sizeof uncertainty.bins, bins, sizeof bins);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/effects-draws/bins", test_bins);
  g_test_add_func ("/effects-draws/edges", test_edges);
  g_test_add_func ("/effects-draws/same", test_same);
  g_test_add_func ("/effects-draws/largest", test_largest);
  g_test_add_func ("/effects-draws/random", test_random);
  return g_test_run ();
}
