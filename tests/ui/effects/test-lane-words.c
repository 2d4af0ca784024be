/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-lane-words.h"

static char *
write_span (KtLaneSpan span)
{
  g_autofree char *start = kt_lane_day_to_date (span.start);
  g_autofree char *end = span.end != 0 ? kt_lane_day_to_date (span.end) : g_strdup ("-");

  return g_strdup_printf ("%s %s", start, end);
}

static void
test_shift (void)
{
  const struct
  {
    const char *start;
    const char *end;
    KtLanePart part;
    int days;
    int months;
    const char *after;
  } cases[] = {
    { "2024-02-28", "2024-02-29", KT_LANE_PART_ALL, 1, 0, "2024-02-29 2024-03-01" },
    { "2023-12-31", "2024-01-15", KT_LANE_PART_ALL, -31, 0, "2023-11-30 2023-12-15" },
    { "2024-03-01", NULL, KT_LANE_PART_ALL, -1, 0, "2024-02-29 -" },
    { "2024-03-01", NULL, KT_LANE_PART_END, -1, 0, "2024-03-01 -" },
    /* The end of a month stays that; a day that is not there becomes the last one. */
    { "2024-01-01", "2024-06-30", KT_LANE_PART_ALL, 0, 1, "2024-02-01 2024-07-31" },
    { "2024-01-31", "2024-06-30", KT_LANE_PART_ALL, 0, 1, "2024-02-29 2024-07-31" },
    { "2024-01-30", NULL, KT_LANE_PART_ALL, 0, 1, "2024-02-29 -" },
    { "2024-03-31", "2024-05-15", KT_LANE_PART_ALL, 0, -1, "2024-02-29 2024-04-15" },
    { "2023-12-10", "2024-01-20", KT_LANE_PART_ALL, 0, 1, "2024-01-10 2024-02-20" },
    { "2024-01-01", "2024-02-29", KT_LANE_PART_END, 0, 12, "2024-01-01 2025-02-28" },
    /* Neither end passes the other. */
    { "2024-01-10", "2024-01-20", KT_LANE_PART_START, 30, 0, "2024-01-20 2024-01-20" },
    { "2024-01-10", "2024-01-20", KT_LANE_PART_END, -30, 0, "2024-01-10 2024-01-10" },
    { "2024-01-10", "2024-01-20", KT_LANE_PART_END, 0, -1, "2024-01-10 2024-01-10" },
    { "2024-01-10", "2024-01-20", KT_LANE_PART_START, -3, 0, "2024-01-07 2024-01-20" },
    /* The end of time. */
    { "9999-12-01", "9999-12-30", KT_LANE_PART_ALL, 5, 0, "9999-12-01 9999-12-30" },
    { "9999-12-01", "9999-12-30", KT_LANE_PART_END, 5, 0, "9999-12-01 9999-12-31" },
    { "0001-01-01", "0001-01-10", KT_LANE_PART_ALL, 0, -1, "0001-01-01 0001-01-10" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KtLaneSpan span = kt_lane_span_new (cases[i].start, cases[i].end);
      g_autofree char *after = write_span (kt_lane_span_shift (span, cases[i].part, cases[i].days, cases[i].months));

      g_test_message ("%s, %d days, %d months", cases[i].start, cases[i].days, cases[i].months);
      g_assert_cmpstr (after, ==, cases[i].after);
    }
}

static void
test_periods (void)
{
  const struct
  {
    const char *start;
    const char *end;
    const char *brief;
    const char *full;
  } cases[] = {
    { "2024-03-03", "2024-06-30", "3 Mar – 30 Jun", "3 March up to and including 30 June 2024" },
    { "2023-12-03", "2024-01-05", "3 Dec 2023 – 5 Jan 2024", "3 December 2023 up to and including 5 January 2024" },
    { "2024-02-29", "2024-02-29", "29 Feb", "29 February 2024" },
    { "2024-02-29", NULL, "29 Feb", "29 February 2024" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KtLaneSpan span = kt_lane_span_new (cases[i].start, cases[i].end);
      g_autofree char *brief = kt_lane_words_short (span, FALSE);
      g_autofree char *full = kt_lane_words_long (span);

      g_assert_cmpstr (brief, ==, cases[i].brief);
      g_assert_cmpstr (full, ==, cases[i].full);
    }
}

static void
test_year (void)
{
  g_autofree char *year = kt_lane_words_short (kt_lane_span_new ("2024-03-03", "2024-06-30"), TRUE);

  g_assert_cmpstr (year, ==, "3 Mar – 30 Jun 2024");
}

static void
test_name (void)
{
  KtLaneSpan span = kt_lane_span_new ("2024-01-01", "2024-06-30");
  g_autofree char *name = kt_lane_words_name ("Begeleiding", span, FALSE, KT_SCENARIO_ROLE_INTERVENTION);
  g_autofree char *clipped = kt_lane_words_name ("", span, TRUE, KT_SCENARIO_ROLE_REFERENCE);

  g_assert_cmpstr (name, ==, "Begeleiding, 1 January up to and including 30 June 2024, Intervention");
  g_assert_cmpstr (clipped, ==,
                   "No name yet, 1 January up to and including 30 June 2024, partly outside the period of the "
                   "analysis, Reference");
  g_assert_cmpstr (kt_lane_words_life_domain ("wonen"), ==, "Wonen");
  g_assert_cmpstr (kt_lane_words_life_domain ("eigen gebied"), ==, "eigen gebied");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lane-words/shift", test_shift);
  g_test_add_func ("/lane-words/periods", test_periods);
  g_test_add_func ("/lane-words/year", test_year);
  g_test_add_func ("/lane-words/name", test_name);
  return g_test_run ();
}
