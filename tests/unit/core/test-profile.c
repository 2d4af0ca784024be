/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-profile.h"

#define TODAY "2026-03-04"

static GPtrArray *
new_caseload (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)kt_profile_free);
}

/* @born: dates with a space between, which may be none. */
static void
add (GPtrArray *profiles, KtLaws laws, const char *theme, guint household, const char *born)
{
  KtProfile *profile = kt_profile_new (profiles->len + 1);
  g_auto (GStrv) dates = g_strsplit (born, " ", -1);

  profile->laws = laws;
  profile->household = household;
  g_set_str (&profile->theme, theme);
  for (gsize i = 0; dates[i] != NULL; i++)
    g_ptr_array_add (profile->born, g_strdup (dates[i]));
  g_ptr_array_add (profiles, profile);
}

/* Whether two casussen that differ in these only are alike. */
static gboolean
are_alike (const char *theme,
           guint household,
           const char *born,
           const char *theme_2,
           guint household_2,
           const char *born_2)
{
  g_autoptr (GPtrArray) profiles = new_caseload ();
  guint n;

  add (profiles, KT_LAW_WMO, theme, household, born);
  add (profiles, KT_LAW_WMO, theme_2, household_2, born_2);
  n = kt_profile_count_alike (profiles, 1, TODAY);
  g_assert_cmpuint (kt_profile_count_alike (profiles, 2, TODAY), ==, n);
  g_assert_cmpuint (n, >=, 1);
  return n == 2;
}

static void
test_count (void)
{
  g_autoptr (GPtrArray) profiles = new_caseload ();

  g_assert_cmpuint (kt_profile_count_alike (profiles, 1, TODAY), ==, 0);
  add (profiles, KT_LAW_WMO | KT_LAW_WGS, "schulden", 3, "1980-02-14 2015-05-05");
  g_assert_cmpuint (kt_profile_count_alike (profiles, 1, TODAY), ==, 1);
  add (profiles, KT_LAW_WMO | KT_LAW_WGS, "Schulden", 4, "1970-12-01");
  add (profiles, KT_LAW_WMO, "schulden", 3, "1980-02-14");
  add (profiles, KT_LAW_WMO | KT_LAW_WGS, "wonen", 3, "1980-02-14");
  add (profiles, KT_LAW_WMO | KT_LAW_WGS, "schulden", 2, "1980-02-14");
  add (profiles, KT_LAW_WMO | KT_LAW_WGS, "schulden", 3, "1960-02-14");
  g_assert_cmpuint (kt_profile_count_alike (profiles, 1, TODAY), ==, 2);
  g_assert_cmpuint (kt_profile_count_alike (profiles, 2, TODAY), ==, 2);
  for (gint64 id = 3; id <= 6; id++)
    g_assert_cmpuint (kt_profile_count_alike (profiles, id, TODAY), ==, 1);
  g_assert_cmpuint (kt_profile_count_alike (profiles, 7, TODAY), ==, 0);
}

static void
test_themes (void)
{
  g_assert_true (are_alike ("Éénzaamheid", 1, "", " eenzaamheid ", 1, ""));
  g_assert_true (are_alike ("schulden en wonen", 1, "", "Wonen en schulden", 1, ""));
  g_assert_true (are_alike ("", 1, "", " ", 1, ""));
  g_assert_false (are_alike ("schulden", 1, "", "", 1, ""));
  g_assert_false (are_alike ("schuld", 1, "", "schulden", 1, ""));
  g_assert_false (are_alike ("سكن", 1, "", "ديون", 1, ""));
  g_assert_false (are_alike ("سكن", 1, "", "", 1, ""));
  g_assert_true (are_alike ("ДОЛГИ", 1, "", "долги", 1, ""));
}

static void
test_households (void)
{
  static const guint bands[] = { 0, 1, 2, 3, 3, 4, 4, 4 };

  for (guint a = 0; a < G_N_ELEMENTS (bands); a++)
    {
      for (guint b = 0; b < G_N_ELEMENTS (bands); b++)
        g_assert_cmpint (are_alike ("", a, "", "", b, ""), ==, bands[a] == bands[b]);
    }
}

static void
test_ages (void)
{
  /* The last day of each age band and the first of the next. */
  static const struct
  {
    const char *younger;
    const char *older;
  } borders[] = {
    { "2022-03-05", "2022-03-04" }, { "2014-03-05", "2014-03-04" }, { "2008-03-05", "2008-03-04" },
    { "1999-03-05", "1999-03-04" }, { "1981-03-05", "1981-03-04" }, { "1961-03-05", "1961-03-04" },
    { "1946-03-05", "1946-03-04" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (borders); i++)
    {
      g_assert_false (are_alike ("", 1, borders[i].younger, "", 1, borders[i].older));
      g_assert_true (i == 0 || are_alike ("", 1, borders[i].younger, "", 1, borders[i - 1].older));
      g_assert_false (are_alike ("", 1, borders[i].younger, "", 1, ""));
    }
  g_assert_true (are_alike ("", 1, "1946-03-04", "", 1, "1921-01-01"));
  g_assert_true (are_alike ("", 1, "2022-03-05", "", 1, TODAY));

  /* The oldest counts, wherever it stands. */
  g_assert_true (are_alike ("", 2, "2020-01-01 1980-01-01", "", 2, "1979-01-01 2001-01-01"));
  g_assert_false (are_alike ("", 2, "2020-01-01 1980-01-01", "", 2, "2020-01-01"));
  /* Who is yet to be born has no age. */
  g_assert_true (are_alike ("", 1, "2026-03-05", "", 1, ""));
  g_assert_false (are_alike ("", 1, "2026-03-05", "", 1, TODAY));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/profile/count", test_count);
  g_test_add_func ("/core/profile/themes", test_themes);
  g_test_add_func ("/core/profile/households", test_households);
  g_test_add_func ("/core/profile/ages", test_ages);
  return g_test_run ();
}
