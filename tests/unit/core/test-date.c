/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-clock.h"
#include "core/kt-date.h"

static void
test_dates (void)
{
  static const char *const good[] = { "0001-01-01", "2024-02-29", "2000-02-29", "9999-12-31" };
  static const char *const bad[] = {
    "",           "2024-2-9",    "2023-02-29", "1900-02-29",       "2024-13-01",  "2024-00-01", "2024-04-31",
    "0000-01-01", "2024-01-001", "2024/01/01", "2024-01-01T10:00", " 2024-01-01", "20x4-01-01",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (kt_date_is_valid (good[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (kt_date_is_valid (bad[i]));
}

static void
test_moments (void)
{
  static const char *const bad[] = {
    "",
    "2024-01-10",
    "2024-01-10T24:00",
    "2024-01-10T10:60",
    "2024-01-10 10:00",
    "2024-01-10T10:00Z",
    "2024-02-30T10:00",
    "2024-01-10T1:00",
  };

  g_assert_true (kt_moment_is_valid ("2024-01-10T00:00"));
  g_assert_true (kt_moment_is_valid ("2024-01-10T23:59"));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (kt_moment_is_valid (bad[i]));
}

static void
test_minutes (void)
{
  g_assert_cmpint (kt_moment_to_minutes ("2024-03-01T00:00") - kt_moment_to_minutes ("2024-02-28T23:59"), ==,
                   24 * 60 + 1);
  /* An hour of the clock that summer time skips counts all the same. */
  g_assert_cmpint (kt_moment_to_minutes ("2024-03-31T04:00") - kt_moment_to_minutes ("2024-03-31T01:00"), ==, 180);
}

static void
test_conversions (void)
{
  g_autoptr (GDate) date = kt_date_to_gdate ("2024-02-29");
  g_autoptr (GDateTime) moment = kt_moment_to_date_time ("2024-02-29T14:03");

  g_assert_cmpint (g_date_get_day (date), ==, 29);
  g_assert_cmpint (g_date_get_month (date), ==, 2);
  g_assert_cmpint (g_date_get_year (date), ==, 2024);
  g_assert_cmpint (g_date_time_get_hour (moment), ==, 14);
  g_assert_cmpint (g_date_time_get_minute (moment), ==, 3);
}

static void
test_seconds (void)
{
  static const struct
  {
    const char *text;
    gint64 seconds;
  } cases[] = {
    { "1970-01-01T00:00:00Z", 0 },
    { "2024-02-29T14:03:07Z", 1709215387 },
    { "0001-01-01T00:00:00Z", -62135596800 },
    { "9999-12-31T23:59:59Z", 253402300799 },
  };
  static const char *const bad[] = {
    "",
    "2024-02-29T14:03",
    "2024-02-29T14:03:07",
    "2024-02-29T14:03:07+01:00",
    "2024-02-29T14:03:07z",
    "2024-02-29T14:03:60Z",
    "2024-02-29T24:00:00Z",
    "2024-02-29T14:60:00Z",
    "2023-02-29T14:03:07Z",
    "0000-01-01T00:00:00Z",
  };
  gint64 seconds;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = kt_seconds_to_text (cases[i].seconds);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true (kt_seconds_from_text (text, &seconds));
      g_assert_cmpint (seconds, ==, cases[i].seconds);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (kt_seconds_from_text (bad[i], &seconds));
}

static void
test_clock (void)
{
  g_autoptr (KtClock) clock = kt_clock_new_at ("2024-05-06T07:08");
  g_autofree char *moment = kt_clock_get_moment (clock);
  g_autofree char *date = kt_clock_get_date (clock);

  g_assert_true (g_str_has_prefix (moment, "2024-05-06T07:0"));
  g_assert_cmpstr (date, ==, "2024-05-06");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/date/dates", test_dates);
  g_test_add_func ("/core/date/moments", test_moments);
  g_test_add_func ("/core/date/minutes", test_minutes);
  g_test_add_func ("/core/date/conversions", test_conversions);
  g_test_add_func ("/core/date/seconds", test_seconds);
  g_test_add_func ("/core/date/clock", test_clock);
  return g_test_run ();
}
