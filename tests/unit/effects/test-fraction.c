/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-fraction.h"

static void
test_decimals (void)
{
  static const char *const valid[] = {
    "0", "-0", "1", "007", "1.5", "-2.25", "123456789012345678901234567890", "0.123456789012345678901234567890"
  };
  static const char *const invalid[] = { "",
                                         "-",
                                         "+1",
                                         "1.",
                                         ".5",
                                         "1,5",
                                         "1e3",
                                         " 1",
                                         "1 ",
                                         "--1",
                                         "1.2.3",
                                         "0x1",
                                         "1234567890123456789012345678901",
                                         "0.1234567890123456789012345678901",
                                         "½" };

  for (gsize i = 0; i < G_N_ELEMENTS (valid); i++)
    g_assert_true (kt_decimal_is_valid (valid[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (invalid); i++)
    g_assert_false (kt_decimal_is_valid (invalid[i]));
}

static void
test_rounding (void)
{
  static const struct
  {
    const char *decimal;
    gint64 rounded;
    const char *places;
  } cases[] = {
    { "0", 0, "0.000" },
    { "0.5", 1, "0.500" },
    { "-0.5", -1, "-0.500" },
    { "0.4999", 0, "0.500" },
    { "1.5", 2, "1.500" },
    { "2.5", 3, "2.500" },
    { "-2.5", -3, "-2.500" },
    { "-0.0004", 0, "0.000" },
    { "-0.0005", 0, "-0.001" },
    { "12.3456", 12, "12.346" },
    { "-12.3454", -12, "-12.345" },
    { "0.0005", 0, "0.001" },
    { "9223372036854775807.4", G_MAXINT64, "9223372036854775807.400" },
  };
  mpq_t fraction;

  mpq_init (fraction);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      gint64 rounded;

      kt_fraction_set_decimal (fraction, cases[i].decimal);
      g_assert_true (kt_fraction_round (fraction, &rounded));
      g_assert_cmpint (rounded, ==, cases[i].rounded);
      text = kt_fraction_to_decimal (fraction, 3);
      g_assert_cmpstr (text, ==, cases[i].places);
    }
  mpq_clear (fraction);
}

static void
test_too_large (void)
{
  static const char *const cases[] = { "9223372036854775807.5", "-9223372036854775807.5",
                                       "999999999999999999999999999999" };
  mpq_t fraction;
  gint64 rounded;

  mpq_init (fraction);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      kt_fraction_set_decimal (fraction, cases[i]);
      g_assert_false (kt_fraction_round (fraction, &rounded));
    }
  mpq_clear (fraction);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/effects/fraction/decimals", test_decimals);
  g_test_add_func ("/effects/fraction/rounding", test_rounding);
  g_test_add_func ("/effects/fraction/too-large", test_too_large);
  return g_test_run ();
}
