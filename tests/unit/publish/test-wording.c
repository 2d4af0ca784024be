/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-wording.h"

static void
test_distance (void)
{
  static const struct
  {
    gint64 days;
    const char *distance;
  } cases[] = {
    { 0, "dezelfde dag" },          { 1, "een dag later" },         { -1, "een dag eerder" },
    { 2, "enkele dagen later" },    { 5, "enkele dagen later" },    { 7, "een week later" },
    { -8, "een week eerder" },      { 14, "twee weken later" },     { 20, "drie weken later" },
    { 21, "drie weken later" },     { -21, "drie weken eerder" },   { 61, "twee maanden later" },
    { 91, "drie maanden later" },   { -183, "zes maanden eerder" }, { 730, "twee jaar later" },
    { -1826, "vijf jaar eerder" },  { 40 * 365, "jaren later" },    { 381, "ruim een jaar later" },
    { 549, "ruim een jaar later" }, { 688, "twee jaar later" },     { 379, "twaalf maanden later" },
    { -40 * 365, "jaren eerder" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *distance = kt_wording_distance (cases[i].days);

      g_assert_cmpstr (distance, ==, cases[i].distance);
    }
}

static void
test_date (void)
{
  static const struct
  {
    const char *text;
    const char *moment;
    const char *wording;
  } cases[] = {
    /* With a year. */
    { "3 mei 2026", "2026-02-09T10:00", "[drie maanden later]" },
    { "9-2-2026", "2026-02-09T10:00", "[dezelfde dag]" },
    { "2026-02-10", "2026-02-09T23:59", "[een dag later]" },
    { "08/02/'26", "2026-02-09T00:00", "[een dag eerder]" },
    { "9 februari 2024", "2026-02-09T10:00", "[twee jaar eerder]" },
    { "1 sept. 2025", "2025-09-08T10:00", "[een week eerder]" },
    { "14-02-1980", "2026-02-09T10:00", "[jaren eerder]" },
    { "31 juli", "2026-01-01T10:00", "[vijf maanden eerder]" },
    { "3.5.'98", "2026-02-09T10:00", "[jaren eerder]" },
    /* Without one it is the nearest, also across New Year. */
    { "3 mei", "2026-02-09T10:00", "[drie maanden later]" },
    { "3/5", "2026-05-02T10:00", "[een dag later]" },
    { "de 3e mei", "2026-05-04T10:00", "[een dag eerder]" },
    { "31 december", "2026-01-01T09:00", "[een dag eerder]" },
    { "1 januari", "2025-12-31T09:00", "[een dag later]" },
    { "28 dec", "2026-01-04T09:00", "[een week eerder]" },
    { "12-1", "2025-12-29T09:00", "[twee weken later]" },
    { "2 november", "2026-02-02T09:00", "[drie maanden eerder]" },
    { "29 februari", "2024-03-01T09:00", "[een dag eerder]" },
    /* The weekday says nothing more. */
    { "dinsdag 10 februari", "2026-02-09T10:00", "[een dag later]" },
    { "ma 16/2", "2026-02-09T10:00", "[een week later]" },
    { "vrijdag 2 januari 2026", "2025-12-26T10:00", "[een week later]" },
    /* What names no day. */
    { "31 februari", "2026-02-09T10:00", NULL },
    { "29 februari 2025", "2026-02-09T10:00", NULL },
    { "mei 2024", "2026-02-09T10:00", NULL },
    { "mei 24", "2026-02-09T10:00", NULL },
    { "2024", "2026-02-09T10:00", NULL },
    { "12-13-2025", "2026-02-09T10:00", NULL },
    { "", "2026-02-09T10:00", NULL },
    { "999 mei 99999", "2026-02-09T10:00", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *wording = kt_wording_date (cases[i].text, cases[i].moment);

      if (g_strcmp0 (wording, cases[i].wording) != 0)
        g_error ("\"%s\" on %s became %s", cases[i].text, cases[i].moment, wording);
    }
}

static void
test_age (void)
{
  static const struct
  {
    const char *text;
    const char *wording;
  } cases[] = {
    { "0", "[0 tot 4 jaar]" },
    { "3 jaar", "[0 tot 4 jaar]" },
    { "4", "[4 tot 12 jaar]" },
    { "11 jaar", "[4 tot 12 jaar]" },
    { "6 jaar en 4 maanden", "[4 tot 12 jaar]" },
    { "12", "[12 tot 18 jaar]" },
    { "17-jarige", "[12 tot 18 jaar]" },
    { "achttien", "[18 tot 27 jaar]" },
    { "26 jr.", "[18 tot 27 jaar]" },
    { "34 jaar", "[27 tot 45 jaar]" },
    { "vierenveertig", "[27 tot 45 jaar]" },
    { "45", "[45 tot 65 jaar]" },
    { "64", "[45 tot 65 jaar]" },
    { "eind zeventig", "[65 tot 80 jaar]" },
    { "80", "[80 jaar of ouder]" },
    { "103 jaar oud", "[80 jaar of ouder]" },
    /* Of the smallest the months and weeks are told. */
    { "6 maanden", "[0 tot 4 jaar]" },
    { "18 mnd", "[0 tot 4 jaar]" },
    { "zes weken", "[0 tot 4 jaar]" },
    { "jong", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *wording = kt_wording_age (cases[i].text);

      if (g_strcmp0 (wording, cases[i].wording) != 0)
        g_error ("\"%s\" became %s", cases[i].text, wording);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/distance", test_distance);
  g_test_add_func ("/wording/date", test_date);
  g_test_add_func ("/wording/age", test_age);
  return g_test_run ();
}
