/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-date-parser.h"

static void
test_date (void)
{
  const struct
  {
    const char *text;
    const char *date;
  } cases[] = {
    { "3-5-2026", "2026-05-03" },
    { "03-05-2026", "2026-05-03" },
    { "3/5/26", "2026-05-03" },
    { "3.5.86", "1986-05-03" },
    { " 3 mei 2026 ", "2026-05-03" },
    { "3 MEI", "2026-05-03" },
    { "3 mrt 2026", "2026-03-03" },
    { "3 may 26", "2026-05-03" },
    { "12 okt. 2025", "2025-10-12" },
    { "2026-05-03", "2026-05-03" },
    { "3-5", "2026-05-03" },
    { "vandaag", "2026-03-01" },
    { "Gisteren", "2026-02-28" },
    { "29-2-2024", "2024-02-29" },
    { "1 januari 1950", "1950-01-01" },
    { "1-1-50", "1950-01-01" },
    { "3mei2026", "2026-05-03" },
    { "zo 3 mei", "2026-05-03" },
    { "zondag 3 mei 2026", "2026-05-03" },
    { "mei 3", "2026-05-03" },
    { "2026 mei 3", "2026-05-03" },
    { "eergisteren", "2026-02-27" },
    { "morgen", "2026-03-02" },
    { "za", "2026-02-28" },
    { "zondag", "2026-03-01" },
    { "20 dec", "2026-12-20" },
    { "29-2-2026", NULL },
    { "31-4-2026", NULL },
    { "3-13-2026", NULL },
    { "", NULL },
    { "3", NULL },
    { "mei 2026", NULL },
    { "3 ma 2026", NULL },
    { "1-2-3-4", NULL },
    { "1-2-3-4-5", NULL },
    { "3-5-126", NULL },
    { "3-5-6", NULL },
    { "3-4 mei", NULL },
    { "3 mei om", NULL },
    { "2026-05-03T14:00", NULL },
    { "3 mei 14:00", NULL },
    { "14:00", NULL },
    { "u", NULL },
    { "3-5-99999", NULL },
    { "٣-٥-٢٠٢٦", NULL },
    { "3 \xf0\x9f\x98\x80 2026", NULL },
    { "0-0-0000", NULL },
    { "3-5-20260", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = kt_date_parser_read_date (cases[i].text, "2026-03-01");

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

static void
assert_moment (const char *text, const char *expected)
{
  /* A Tuesday. */
  g_autofree char *moment = kt_date_parser_read_moment (text, "2026-10-20T14:03", "2026-09-01T11:15");

  g_assert_cmpstr (moment, ==, expected);
}

static void
test_moment (void)
{
  assert_moment ("14 okt 14:00", "2026-10-14T14:00");
  assert_moment ("di 14 oktober 2025 9:05", "2025-10-14T09:05");
  assert_moment ("14 October 2025 9:05", "2025-10-14T09:05");
  assert_moment ("14-10-2026 9.30", "2026-10-14T09:30");
  assert_moment ("14/10", "2026-10-14T11:15");
  assert_moment ("3.5.26", "2026-05-03T11:15");
  assert_moment ("2026-10-14T08:00", "2026-10-14T08:00");
  assert_moment ("2026-10-14", "2026-10-14T11:15");
  assert_moment ("14:00", "2026-09-01T14:00");
  assert_moment ("vandaag om 8:45 uur", "2026-10-20T08:45");
  assert_moment ("gisteren 9:30", "2026-10-19T09:30");
  assert_moment ("eergisteren", "2026-10-18T11:15");
  assert_moment ("vrijdag 16:00", "2026-10-16T16:00");
  assert_moment ("di", "2026-10-20T11:15");
  assert_moment ("1 mrt", "2026-03-01T11:15");
  assert_moment ("20 dec", "2026-12-20T11:15");
  assert_moment ("20 mei", "2026-05-20T11:15");
  assert_moment ("30 apr", "2026-04-30T11:15");
  assert_moment ("yesterday", "2026-10-19T11:15");
  assert_moment ("14okt2026 9:30", "2026-10-14T09:30");
  assert_moment ("14.10.98", "1998-10-14T11:15");

  assert_moment ("", NULL);
  assert_moment ("30 feb", NULL);
  assert_moment ("31-4-2026", NULL);
  assert_moment ("25:00", NULL);
  assert_moment ("14 okt 14:60", NULL);
  assert_moment ("straks", NULL);
  assert_moment ("14 okt nov", NULL);
  assert_moment ("99999999999999999999", NULL);
  assert_moment ("1 2 3 4", NULL);
  assert_moment ("3 \xf0\x9f\x98\x80 2026", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-parser/date", test_date);
  g_test_add_func ("/date-parser/moment", test_moment);
  return g_test_run ();
}
