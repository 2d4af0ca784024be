/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-money.h"

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    gint64 cents; /* -1: none */
  } cases[] = {
    { "64", 6400 },
    { "64,5", 6450 },
    { "64.05", 6405 },
    { "€64,50", 6450 },
    { " € 1.234,50 ", 123450 },
    { "€\u00a01.234.567", 123456700 },
    { "0", 0 },
    { "90071992547409,91", KT_MONEY_CENTS_MAX },
    { "90071992547409,92", -1 },
    { "99999999999999999999999", -1 },
    { "", -1 },
    { "€", -1 },
    { "-3", -1 },
    { "1,234.50", -1 },
    { "64,505", -1 },
    { "64,", -1 },
    { "1.23.456", -1 },
    { "64 euro", -1 },
    { "6 4", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 cents = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_true (kt_money_read (cases[i].text, &cents) == (cases[i].cents != -1));
      g_assert_cmpint (cents, ==, cases[i].cents);
    }
}

static void
test_format (void)
{
  static const struct
  {
    gint64 cents;
    const char *text;
    const char *plain;
  } cases[] = {
    { 0, "€0.00", "0,00" },
    { 5, "€0.05", "0,05" },
    { 6400, "€64.00", "64,00" },
    { 99999, "€999.99", "999,99" },
    { 100000, "€1,000.00", "1000,00" },
    { KT_MONEY_CENTS_MAX, "€90,071,992,547,409.91", "90071992547409,91" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = kt_money_format (cases[i].cents), *plain = kt_money_format_plain (cases[i].cents);
      gint64 again;

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (plain, ==, cases[i].plain);
      g_assert_true (kt_money_read (plain, &again));
      g_assert_cmpint (again, ==, cases[i].cents);
    }

  g_autofree char *negative = kt_money_format (-1840050);

  g_assert_cmpstr (negative, ==, "€\u221218,400.50");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/money/read", test_read);
  g_test_add_func ("/core/money/format", test_format);
  return g_test_run ();
}
