/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-money.h"

static void
test_format (void)
{
  static const struct
  {
    gint64 cents;
    const char *text;
  } cases[] = {
    { 0, "€\u00a00" },
    { 49, "€\u00a00" },
    { 50, "€\u00a01" },
    { -49, "€\u00a00" },
    { -50, "\u2212€\u00a01" },
    { 1840000, "€\u00a018.400" },
    { -230000, "\u2212€\u00a02.300" },
    { 123456789, "€\u00a01.234.568" },
    { 99950, "€\u00a01.000" },
    { G_MAXINT64, "€\u00a092.233.720.368.547.758" },
    { -G_MAXINT64, "\u2212€\u00a092.233.720.368.547.758" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = kt_money_format (cases[i].cents);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_format_cents (void)
{
  static const struct
  {
    gint64 cents;
    const char *text;
  } cases[] = {
    { 0, "€\u00a00,00" },         { 5, "€\u00a00,05" },
    { -50, "\u2212€\u00a00,50" }, { 1840009, "€\u00a018.400,09" },
    { 6400, "€\u00a064,00" },     { -G_MAXINT64, "\u2212€\u00a092.233.720.368.547.758,07" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = kt_money_format_cents (cases[i].cents);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* What is written as a person types it is read as the same amount. */
static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gint64 cents; /* -1: refused */
  } cases[] = {
    { "64", 6400 },         { "64,5", 6450 }, { "64.00", 6400 },  { "€ 64", 6400 }, { " €\u00a064 ", 6400 },
    { "1.234,50", 123450 }, { "", -1 },       { "-1", -1 },       { "1,234", -1 },  { "1e3", -1 },
    { "12 euro", -1 },      { "1.23,4", -1 }, { "10000001", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 cents = -1;
      gboolean read = kt_money_parse (cases[i].text, 1000000000, &cents);

      g_assert_cmpint (read ? cents : -1, ==, cases[i].cents);
      if (read)
        {
          g_autofree char *written = kt_money_to_text (cents);
          gint64 again = -1;

          g_assert_true (kt_money_parse (written, 1000000000, &again));
          g_assert_cmpint (again, ==, cents);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/money/format", test_format);
  g_test_add_func ("/core/money/format-cents", test_format_cents);
  g_test_add_func ("/core/money/parse", test_parse);
  return g_test_run ();
}
