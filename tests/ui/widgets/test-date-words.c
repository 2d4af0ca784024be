/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-date-parser.h"
#include "ui/widgets/kt-date-words.h"

static void
test_short (void)
{
  const struct
  {
    const char *at;
    const char *words;
  } cases[] = {
    { "2026-10-16T14:03", "today 14:03" },     { "2026-10-16T00:00", "today 00:00" },
    { "2026-10-15T23:59", "yesterday 23:59" }, { "2026-10-14T09:30", "Wed 14 Oct" },
    { "2026-01-01T09:30", "Thu 1 Jan" },       { "2025-12-31T09:30", "31 Dec 2025" },
    { "2026-10-18T09:30", "Sun 18 Oct" },      { "2027-02-03T09:30", "3 Feb 2027" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = kt_date_words_short (cases[i].at, "2026-10-16T15:00");

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_new_year (void)
{
  g_autofree char *words = kt_date_words_short ("2025-12-31T23:00", "2026-01-01T00:10");

  g_assert_cmpstr (words, ==, "yesterday 23:00");
}

/* What the program writes, it reads. */
static void
test_round_trip (void)
{
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *date = g_strdup_printf ("1999-%02d-09", month);
      g_autofree char *words = kt_date_words_long (date);
      g_autofree char *read = kt_date_parser_read_date (words, "2026-03-01");

      g_assert_cmpstr (read, ==, date);
    }
}

static void
test_age (void)
{
  const struct
  {
    const char *born;
    const char *age;
  } cases[] = {
    { "1983-03-01", "43 years" }, { "1983-03-02", "42 years" }, { "2024-03-02", "23 months" },
    { "2024-03-01", "2 years" },  { "2026-02-01", "1 month" },  { "2026-02-02", "0 months" },
    { "2026-03-02", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *age = kt_date_words_age (cases[i].born, "2026-03-01");

      g_assert_cmpstr (age, ==, cases[i].age);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-words/short", test_short);
  g_test_add_func ("/date-words/new-year", test_new_year);
  g_test_add_func ("/date-words/round-trip", test_round_trip);
  g_test_add_func ("/date-words/age", test_age);
  return g_test_run ();
}
