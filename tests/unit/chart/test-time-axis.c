/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-time-axis.h"

#include "core/kt-date.h"

static guint32
get_day (const char *text)
{
  g_autoptr (GDate) date = kt_date_to_gdate (text);

  return g_date_get_julian (date);
}

/* 2024 has 366 days, which are 2 wide here. */
static void
test_places (void)
{
  KtTimeAxis axis = kt_time_axis_new ("2024-01-01", "2024-12-31", 732);

  g_assert_cmpfloat (kt_time_axis_get_x (&axis, get_day ("2024-01-01")), ==, 0);
  g_assert_cmpfloat (kt_time_axis_get_x (&axis, get_day ("2024-03-01")), ==, 120);
  g_assert_cmpfloat (kt_time_axis_get_x (&axis, get_day ("2025-01-01")), ==, 732);
  g_assert_cmpfloat (kt_time_axis_get_x (&axis, get_day ("2023-12-31")), ==, -2);

  g_assert_cmpuint (kt_time_axis_get_day (&axis, 119.9), ==, get_day ("2024-02-29"));
  g_assert_cmpuint (kt_time_axis_get_day (&axis, 120), ==, get_day ("2024-03-01"));
  g_assert_cmpuint (kt_time_axis_get_day (&axis, -50), ==, get_day ("2024-01-01"));
  g_assert_cmpuint (kt_time_axis_get_day (&axis, 5000), ==, get_day ("2024-12-31"));

  g_assert_cmpint (kt_time_axis_get_days (&axis, 0.9), ==, 0);
  g_assert_cmpint (kt_time_axis_get_days (&axis, 5.1), ==, 3);
  g_assert_cmpint (kt_time_axis_get_days (&axis, -5.1), ==, -3);
}

static void
test_backwards (void)
{
  KtTimeAxis axis = kt_time_axis_new ("2024-05-01", "2024-04-01", 100);

  g_assert_cmpuint (axis.end, ==, axis.start);
  g_assert_cmpfloat (kt_time_axis_get_x (&axis, axis.end + 1), ==, 100);
}

/* All labels of an axis, with a bar where a part begins. */
static char *
write_labels (const char *start, const char *end, double width, gboolean is_above)
{
  KtTimeAxis axis = kt_time_axis_new (start, end, width);
  KtTimeScale scale = kt_time_axis_choose_scale (&axis, 7);
  g_autoptr (GArray) ticks = NULL;
  GString *text = g_string_new (NULL);
  double x = 0;

  if (is_above && !kt_time_scale_get_above (scale, &scale))
    return g_string_free (text, FALSE);
  ticks = kt_time_axis_create_ticks (&axis, scale, axis.start, axis.end);
  for (guint i = 0; i < ticks->len; i++)
    {
      const KtTimeTick *tick = &g_array_index (ticks, KtTimeTick, i);
      g_autofree char *label = kt_time_tick_get_label (tick, scale, is_above);

      /* They follow each other, from one end to the other. */
      g_assert_cmpfloat_with_epsilon (tick->x, x, 1e-6);
      g_assert_cmpuint (tick->start, <=, tick->end);
      x = tick->x + tick->width;
      g_string_append_printf (text, "|%s", label);
    }
  g_assert_cmpfloat_with_epsilon (x, width, 1e-6);
  return g_string_free (text, FALSE);
}

static void
test_scales (void)
{
  const struct
  {
    const char *start;
    const char *end;
    double width;
    const char *ticks;
    const char *above;
  } cases[] = {
    { "2024-02-27", "2024-03-02", 200, "|27|28|29|1|2", "|Feb 2024|Mar 2024" },
    /* From Monday: 5 and 12 February 2024. */
    { "2024-02-03", "2024-02-14", 60, "|3|5|12", "|Feb 2024" },
    { "2023-12-15", "2024-03-01", 100, "|Dec|Jan|Feb|Mar", "|2023|2024" },
    { "2024-01-01", "2024-12-31", 200, "|Q1|Q2|Q3|Q4", "|2024" },
    { "2024-02-01", "2025-04-15", 200, "|Q1|Q2|Q3|Q4|Q1|Q2", "|2024|2025" },
    { "2023-06-01", "2026-01-01", 150, "|2023|2024|2025|2026", "" },
    { "2003-06-01", "2026-01-01", 150, "|2000|2010|2020", "" },
    { "1900-01-01", "2099-12-31", 160, "|1900|1950|2000|2050", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ticks = write_labels (cases[i].start, cases[i].end, cases[i].width, FALSE);
      g_autofree char *above = write_labels (cases[i].start, cases[i].end, cases[i].width, TRUE);

      g_test_message ("%s", cases[i].ticks);
      g_assert_cmpstr (ticks, ==, cases[i].ticks);
      g_assert_cmpstr (above, ==, cases[i].above);
    }
}

/* Only what is in sight is made, also of an axis of two centuries of days. */
static void
test_piece (void)
{
  KtTimeAxis axis = kt_time_axis_new ("1900-01-01", "2099-12-31", 73049 * 40.0);
  KtTimeScale scale = kt_time_axis_choose_scale (&axis, 7);
  g_autoptr (GArray) days = kt_time_axis_create_ticks (&axis, scale, get_day ("2024-02-28"), get_day ("2024-03-01"));
  g_autoptr (GArray) years =
      kt_time_axis_create_ticks (&axis, (KtTimeScale){ KT_TIME_UNIT_YEAR, 1 }, get_day ("2024-02-28"), axis.end + 500);

  g_assert_cmpint (scale.unit, ==, KT_TIME_UNIT_DAY);
  g_assert_cmpuint (days->len, ==, 3);
  g_assert_cmpuint (years->len, ==, 76);
  g_assert_cmpuint (g_array_index (years, KtTimeTick, 0).start, ==, get_day ("2024-01-01"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-axis/places", test_places);
  g_test_add_func ("/time-axis/backwards", test_backwards);
  g_test_add_func ("/time-axis/scales", test_scales);
  g_test_add_func ("/time-axis/piece", test_piece);
  return g_test_run ();
}
