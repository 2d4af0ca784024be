/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places that were worked out by hand from the letters of the fixture: a line of labels is 16 high. */

#include "chart-fixture.h"

static KtChartLayout *
lay_out (const KtChart *chart, double width)
{
  static double scale = 1;
  KtChartMeasure measure = fixture_measure (&scale);

  return kt_chart_layout_new (chart, width, FALSE, &measure);
}

static void
assert_box (const KtChartShape *shape, double x, double y, double width, double height)
{
  g_assert_cmpfloat_with_epsilon (shape->x, x, 0.001);
  g_assert_cmpfloat_with_epsilon (shape->y, y, 0.001);
  g_assert_cmpfloat_with_epsilon (shape->width, width, 0.001);
  g_assert_cmpfloat_with_epsilon (shape->height, height, 0.001);
}

static void
assert_rect (const KtChartLayout *layout, KtChartRole role, gint row, double x, double y, double width, double height)
{
  assert_box (fixture_get_shape (layout, KT_CHART_SHAPE_RECT, role, row, 0), x, y, width, height);
}

static guint
count (const KtChartLayout *layout, KtChartShapeKind kind, KtChartRole role)
{
  guint n = 0;

  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const KtChartShape *shape = &g_array_index (layout->shapes, KtChartShape, i);

      n += shape->kind == kind && shape->role == role && shape->row >= 0;
    }
  return n;
}

/* Names 56 wide, so bars begin at 56 + 16. "Difference" is 60 wide, so figures end at 600 - 60 - 24; "18.400" is 42
 * wide, so bars end at 516 - 42 - 9.6. The legend takes 25.6, the head 14 + 4.8. */
static void
test_bars (void)
{
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_BARS, "", "");
  g_autoptr (KtChartLayout) layout = NULL;

  kt_chart_add_pair (chart, "gemeente", 920000, 1840000);
  kt_chart_add_pair (chart, "Zvw", 0, 0);
  layout = lay_out (chart, 600);
  assert_rect (layout, KT_CHART_ROLE_INTERVENTION, 0, 72, 46, 196.2, 12.8);
  assert_rect (layout, KT_CHART_ROLE_REFERENCE, 0, 72, 62, 392.4, 12.8);
  assert_rect (layout, KT_CHART_ROLE_INTERVENTION, 1, 72, 89.2, 0, 12.8);
  assert_rect (layout, KT_CHART_ROLE_REFERENCE, 1, 72, 105.2, 0, 12.8);
  assert_box (fixture_get_text (layout, "18.400"), 474, 60.4, 42, 16);
  assert_box (fixture_get_text (layout, "+9.200"), 552, 52.4, 48, 16);
  assert_box (fixture_get_text (layout, "gemeente"), 0, 52.4, 56, 16);
  g_assert_cmpfloat_with_epsilon (layout->height, 44.4 + 2 * 43.2, 0.001);
}

/* In a narrow place the name and the difference stand above the bars. */
static void
test_bars_narrow (void)
{
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_BARS, "", "");
  g_autoptr (KtChartLayout) layout = NULL;

  kt_chart_add_pair (chart, "gemeente", -920000, 920000);
  layout = lay_out (chart, 300);
  /* "−9.200" is 42 wide, so bars end at 300 - 42 - 9.6, and zero is half way. */
  assert_rect (layout, KT_CHART_ROLE_INTERVENTION, 0, 0, 63.6, 124.2, 12.8);
  assert_rect (layout, KT_CHART_ROLE_REFERENCE, 0, 124.2, 79.6, 124.2, 12.8);
  assert_box (fixture_get_text (layout, "gemeente"), 0, 44.4, 56, 16);
  assert_box (fixture_get_text (layout, "+18.400"), 244, 44.4, 56, 16);
}

static void
test_long_names (void)
{
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_BARS, "", "");
  g_autoptr (KtChartLayout) wide = NULL, narrow = NULL;

  kt_chart_add_pair (chart, "gemeente maatschappelijke ondersteuning en jeugd", 0, 920000);
  wide = lay_out (chart, 600);
  g_assert_true (fixture_has_text (wide, "gemeente"));
  g_assert_true (fixture_has_text (wide, "maatschappelijke onders…"));
  narrow = lay_out (chart, 300);
  g_assert_true (fixture_has_text (narrow, "gemeente maatschappelijke onder…"));
}

/* Figures of 10.000 to 30.000 need the ladder 0, 10.000, 20.000, 30.000, whose labels are 36 wide with a gap of 6.4;
 * half of the rest is for each year, of which every column has 0.4 but no more than 5 lines. */
static void
test_columns (void)
{
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_COLUMNS, "", "");
  g_autoptr (KtChartLayout) layout = NULL;

  kt_chart_add_pair (chart, "2024", 1500000, 3000000);
  kt_chart_add_pair (chart, "2025", 1000000, 0);
  layout = lay_out (chart, 442.4);
  assert_rect (layout, KT_CHART_ROLE_INTERVENTION, 0, 62.4, 129.2, 80, 88);
  assert_rect (layout, KT_CHART_ROLE_REFERENCE, 0, 142.4, 41.2, 80, 176);
  assert_rect (layout, KT_CHART_ROLE_REFERENCE, 1, 342.4, 217.2, 80, 0);
  assert_box (fixture_get_text (layout, "15.000"), 84.4, 113.6, 36, 14);
  g_assert_true (fixture_has_text (layout, "30.000"));
  g_assert_true (fixture_has_text (layout, "2024"));
}

/* Where the years have no room, some of them stand there, and no figures. */
static void
test_many_columns (void)
{
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_COLUMNS, "", "");
  g_autoptr (KtChartLayout) layout = NULL;

  for (guint year = 1900; year < 2100; year++)
    {
      g_autofree char *name = g_strdup_printf ("%u", year);

      kt_chart_add_pair (chart, name, 12300, 45600);
    }
  layout = lay_out (chart, 300);
  g_assert_true (fixture_has_text (layout, "1900"));
  g_assert_false (fixture_has_text (layout, "1901"));
  g_assert_false (fixture_has_text (layout, "123"));
  g_assert_cmpuint (count (layout, KT_CHART_SHAPE_RECT, KT_CHART_ROLE_INTERVENTION), ==, 200);
}

static void
test_ratings (void)
{
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_RATINGS, "", "");
  g_autoptr (KtChartLayout) layout = NULL;
  const KtChartShape *intervention, *reference, *zero;

  kt_chart_add_rating (chart, "wonen", KT_RATER_INWONER, 2, -2);
  kt_chart_add_rating (chart, "wonen", KT_RATER_NETWERK, 0, KT_CHART_NO_SCORE);
  kt_chart_add_rating (chart, "veiligheid", KT_RATER_PROFESSIONAL, 1, 1);
  layout = lay_out (chart, 300);

  /* From 16 to 300 - 60 - 24, less a line before: the middle is 116. */
  intervention = fixture_get_shape (layout, KT_CHART_SHAPE_MARK, KT_CHART_ROLE_INTERVENTION, 0, 0);
  reference = fixture_get_shape (layout, KT_CHART_SHAPE_MARK, KT_CHART_ROLE_REFERENCE, 0, 0);
  zero = fixture_get_shape (layout, KT_CHART_SHAPE_MARK, KT_CHART_ROLE_INTERVENTION, 1, 0);
  g_assert_cmpfloat_with_epsilon (intervention->x + intervention->width / 2, 216, 0.001);
  g_assert_cmpfloat_with_epsilon (reference->x + reference->width / 2, 16, 0.001);
  g_assert_cmpfloat_with_epsilon (zero->x + zero->width / 2, 116, 0.001);
  g_assert_cmpfloat_with_epsilon (zero->y - intervention->y, 1.35 * 16, 0.001);

  g_assert_cmpint (intervention->mark, ==, KT_CHART_MARK_CIRCLE);
  g_assert_cmpint (zero->mark, ==, KT_CHART_MARK_SQUARE);
  g_assert_cmpint (fixture_get_shape (layout, KT_CHART_SHAPE_MARK, KT_CHART_ROLE_REFERENCE, 2, 0)->mark, ==,
                   KT_CHART_MARK_TRIANGLE);
  g_assert_cmpuint (count (layout, KT_CHART_SHAPE_MARK, KT_CHART_ROLE_REFERENCE), ==, 2);
  g_assert_true (fixture_has_text (layout, "+4"));
  g_assert_true (fixture_has_text (layout, "wonen"));
  g_assert_true (fixture_has_text (layout, "veiligheid"));

  /* The line that joins two marks goes from one to the other. */
  assert_box (fixture_get_shape (layout, KT_CHART_SHAPE_LINE, KT_CHART_ROLE_TEXT_DIM, -1, 0), 16,
              intervention->y + intervention->height / 2, 200, 0);
}

static void
test_plane (void)
{
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_PLANE, "", "");
  g_autoptr (KtChartLayout) layout = NULL;
  const KtChartShape *origin, *best, *upright, *flat;

  g_set_str (&chart->corners[KT_CHART_CORNER_BETTER_CHEAPER], "beter en goedkoper");
  kt_chart_add_point (chart, "nul", 0, 0, KT_CHART_MARK_CIRCLE);
  kt_chart_add_point (chart, "best", 4, 1000000, KT_CHART_MARK_SQUARE);
  layout = lay_out (chart, 600);
  origin = fixture_get_shape (layout, KT_CHART_SHAPE_MARK, KT_CHART_ROLE_INTERVENTION, 0, 0);
  best = fixture_get_shape (layout, KT_CHART_SHAPE_MARK, KT_CHART_ROLE_INTERVENTION, 1, 0);
  flat = fixture_get_shape (layout, KT_CHART_SHAPE_LINE, KT_CHART_ROLE_AXIS, -1, 0);
  /* "nul" stands in the line that lies, which is therefore in two parts. */
  upright = fixture_get_shape (layout, KT_CHART_SHAPE_LINE, KT_CHART_ROLE_AXIS, -1, 2);

  g_assert_cmpfloat_with_epsilon (origin->x + origin->width / 2, upright->x, 0.001);
  g_assert_cmpfloat_with_epsilon (origin->y + origin->height / 2, flat->y, 0.001);
  g_assert_cmpfloat (best->x, >, origin->x);
  g_assert_cmpfloat (best->y, <, origin->y);
  g_assert_cmpint (best->mark, ==, KT_CHART_MARK_SQUARE);
  /* To the right of the first there is room; the second stands at the edge. */
  g_assert_cmpfloat (fixture_get_text (layout, "nul")->x, >, origin->x);
  g_assert_cmpfloat (fixture_get_text (layout, "best")->x, <, best->x);
  /* What a corner means stands in it. */
  g_assert_cmpfloat (fixture_get_text (layout, "beter en goedkoper")->x, >, upright->x);
  g_assert_cmpfloat (fixture_get_text (layout, "beter en goedkoper")->y, <, flat->y);
}

/* A plane that goes further has its outermost places elsewhere. */
static void
test_wide_plane (void)
{
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_PLANE, "", "");
  g_autoptr (KtChartLayout) layout = NULL;
  const KtChartShape *middle, *best;

  chart->effect_max = 8;
  kt_chart_add_point (chart, "", 4, 0, KT_CHART_MARK_CIRCLE);
  kt_chart_add_point (chart, "", 9, 0, KT_CHART_MARK_CIRCLE);
  kt_chart_add_point (chart, "", 0, 0, KT_CHART_MARK_CIRCLE);
  layout = lay_out (chart, 600);
  middle = fixture_get_shape (layout, KT_CHART_SHAPE_MARK, KT_CHART_ROLE_INTERVENTION, 0, 0);
  best = fixture_get_shape (layout, KT_CHART_SHAPE_MARK, KT_CHART_ROLE_INTERVENTION, 1, 0);
  g_assert_true (fixture_has_text (layout, "+8"));
  g_assert_false (fixture_has_text (layout, "+9"));
  g_assert_cmpfloat_with_epsilon (
      middle->x - fixture_get_shape (layout, KT_CHART_SHAPE_MARK, KT_CHART_ROLE_INTERVENTION, 2, 0)->x,
      best->x - middle->x, 0.001);
}

/* Four of these names have room around one place. */
static void
test_crowded_plane (void)
{
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_PLANE, "", "");
  g_autoptr (KtChartLayout) layout = NULL;

  for (guint i = 0; i < 20; i++)
    kt_chart_add_point (chart, "K-1", 0, 0, KT_CHART_MARK_CIRCLE);
  layout = lay_out (chart, 600);
  g_assert_true (fixture_has_text (layout, "There is no room for 16 names; the table has them"));
}

static void
test_tornado (void)
{
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_TORNADO, "", "");
  g_autoptr (KtChartLayout) layout = NULL;

  chart->middle = 100000;
  for (gint i = 0; i < 14; i++)
    {
      g_autofree char *name = g_strdup_printf ("a%d", i);

      kt_chart_add_swing (chart, name, 100000 + i * 20000, 100000 - i * 10000);
    }
  layout = lay_out (chart, 500);

  /* The figures at the ends are 18 ("800") at most wide before ("−300" is 24) and 30 ("3.600") after, and 6.4 away:
   * the bars stand from 30.4 to 463.6, for −30.000 to 360.000 cents. */
  g_assert_cmpuint (count (layout, KT_CHART_SHAPE_RECT, KT_CHART_ROLE_LOW), ==, 12);
  assert_rect (layout, KT_CHART_ROLE_HIGH, 13, 30.4, 60.4, 433.2 / 3, 12.8);
  assert_rect (layout, KT_CHART_ROLE_LOW, 13, 30.4 + 433.2 / 3, 60.4, 433.2 * 2 / 3, 12.8);
  assert_box (fixture_get_text (layout, "−300"), 0, 59.8, 24, 14);
  assert_box (fixture_get_text (layout, "3.600"), 470, 59.8, 30, 14);
  g_assert_cmpfloat (fixture_get_text (layout, "a13")->y, <, fixture_get_text (layout, "a12")->y);
  g_assert_false (fixture_has_text (layout, "a1"));
  g_assert_true (fixture_has_text (layout, "2 more matter less"));
  g_assert_true (fixture_has_text (layout, "Likely 1.000"));
}

static KtChart *
make_spread (gint64 lowest, gint64 highest, guint first, guint second, guint third)
{
  KtChart *chart = kt_chart_new (KT_CHART_KIND_SPREAD, "", "");
  const guint bins[] = { first, second, third };

  kt_chart_set_spread (chart, lowest, highest, bins, G_N_ELEMENTS (bins));
  chart->spread.p5 = lowest;
  chart->spread.p50 = (lowest + highest) / 2;
  chart->spread.p95 = highest;
  return chart;
}

/* From 8 to 608 for 30.000 cents; the highest column is 9 lines. */
static void
test_spread (void)
{
  g_autoptr (KtChart) chart = make_spread (-15000, 15000, 1, 4, 2);
  g_autoptr (KtChartLayout) layout = lay_out (chart, 616);
  const KtChartShape *loss = fixture_get_shape (layout, KT_CHART_SHAPE_RECT, KT_CHART_ROLE_LOSS, 0, 0);
  double bottom = loss->y + loss->height;

  assert_rect (layout, KT_CHART_ROLE_LOSS, 0, 8, bottom - 36, 200, 36);
  assert_rect (layout, KT_CHART_ROLE_LOSS, 1, 208, bottom - 144, 100, 144);
  assert_rect (layout, KT_CHART_ROLE_GAIN, 1, 308, bottom - 144, 100, 144);
  assert_rect (layout, KT_CHART_ROLE_GAIN, 2, 408, bottom - 72, 200, 72);
  g_assert_cmpfloat_with_epsilon (fixture_get_shape (layout, KT_CHART_SHAPE_LINE, KT_CHART_ROLE_TEXT, -1, 1)->x, 308,
                                  0.001);
  g_assert_true (fixture_has_text (layout, "Half below 0"));
  g_assert_true (fixture_has_text (layout, "95% below 150"));
}

/* When every draw is the same there is one column. */
static void
test_narrow_spread (void)
{
  g_autoptr (KtChart) chart = make_spread (500000, 500000, 0, 1000, 0);
  g_autoptr (KtChartLayout) layout = lay_out (chart, 616);
  const KtChartShape *gain = fixture_get_shape (layout, KT_CHART_SHAPE_RECT, KT_CHART_ROLE_GAIN, 1, 0);

  g_assert_cmpfloat (gain->width, >=, 2);
  g_assert_cmpuint (count (layout, KT_CHART_SHAPE_RECT, KT_CHART_ROLE_GAIN), ==, 1);
  g_assert_cmpuint (count (layout, KT_CHART_SHAPE_RECT, KT_CHART_ROLE_LOSS), ==, 0);
}

/* 366 days of 2, so a month is some 60 wide; small letters are 14 high and 6 wide. The legend takes 25.6, the calendar
 * 2 x 14 + 10.4; below the name of a lane, 16 and half of 12.8, is a row of 20 for its event and one of 33.2 for each
 * bar.
 */
static void
test_lanes (void)
{
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_LANES, "", "");
  g_autoptr (KtChartLayout) layout = NULL;
  const KtChartShape *event, *once;

  kt_chart_set_period (chart, "2024-01-01", "2024-12-31");
  kt_chart_add_activity (chart, "begeleiding", KT_SCENARIO_ROLE_INTERVENTION, "2023-12-01", "2024-02-29");
  kt_chart_add_activity (chart, "opvang", KT_SCENARIO_ROLE_INTERVENTION, "2024-01-11", "2024-01-20");
  kt_chart_add_event (chart, "baan", KT_SCENARIO_ROLE_INTERVENTION, "2024-03-01");
  kt_chart_add_activity (chart, "verhuizing", KT_SCENARIO_ROLE_REFERENCE, "2024-12-31", NULL);
  layout = lay_out (chart, 732);

  assert_rect (layout, KT_CHART_ROLE_INTERVENTION, 0, 0, 122.8, 120, 8);
  assert_rect (layout, KT_CHART_ROLE_INTERVENTION, 1, 20, 156, 20, 8);
  assert_box (fixture_get_text (layout, "\u2190 begeleiding"), 0, 106.4, 78, 14);
  assert_box (fixture_get_text (layout, "opvang"), 20, 139.6, 36, 14);
  event = fixture_get_shape (layout, KT_CHART_SHAPE_MARK, KT_CHART_ROLE_INTERVENTION, 2, 0);
  g_assert_cmpint (event->mark, ==, KT_CHART_MARK_CIRCLE);
  assert_box (event, 114.6, 90, 12.8, 12.8);
  once = fixture_get_shape (layout, KT_CHART_SHAPE_MARK, KT_CHART_ROLE_REFERENCE, 3, 0);
  g_assert_cmpint (once->mark, ==, KT_CHART_MARK_DIAMOND);
  g_assert_cmpfloat_with_epsilon (once->x + once->width, 732, 0.001);
  g_assert_cmpfloat_with_epsilon (fixture_get_text (layout, "verhuizing")->x, 732 - 60, 0.001);
  g_assert_true (fixture_has_text (layout, "2024"));
  g_assert_true (fixture_has_text (layout, "Mar"));
  g_assert_true (fixture_has_text (layout, "Reference"));
}

/* Bars are 5.6 thick and stand 11.2 from what they hold. The legend takes 22.4, a name 16 + 1.6, what was looked at 14
 * + 6.4, a word 16 + 2.4 and is 16 behind its sign. Half of 600 is 291.6 without the bars. The last pane, without
 * another beside it, has all of that. */
static void
test_window (void)
{
  static const char *const helps[] = { "kent elkaar", NULL }, *const hinders[] = { "schotten", NULL },
                           *const all[] = { "keuzes van professionals en gemeente die elkaar helpen", NULL };
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_WINDOW, "", "");
  g_autoptr (KtChartLayout) layout = NULL, narrow = NULL;
  const KtChartShape *mullion;

  kt_chart_add_pane (chart, "Leefwereld", NULL, helps, hinders, 10, 3);
  kt_chart_add_pane (chart, "Professie", NULL, NULL, NULL, 8, 0);
  kt_chart_add_pane (chart, "Samenhang", NULL, all, NULL, 3, 3);
  layout = lay_out (chart, 600);
  assert_box (fixture_get_text (layout, "Leefwereld"), 16.8, 39.2, 80, 16);
  assert_box (fixture_get_text (layout, "3 of 10 questions looked at"), 16.8, 56.8, 162, 14);
  assert_box (fixture_get_text (layout, "kent elkaar"), 32.8, 77.2, 77, 16);
  assert_box (fixture_get_text (layout, "schotten"), 32.8, 95.6, 56, 16);
  assert_box (fixture_get_text (layout, "Professie"), 314, 39.2, 72, 16);
  g_assert_true (fixture_has_text (layout, "No question looked at"));
  mullion = fixture_get_shape (layout, KT_CHART_SHAPE_RECT, KT_CHART_ROLE_GRID, -1, 1);
  assert_box (mullion, 297.2, 28, 5.6, 97.2);
  assert_box (fixture_get_text (layout, "Samenhang"), 16.8, 142, 72, 16);
  assert_box (fixture_get_text (layout, all[0]), 32.8, 180, 378, 16);
  g_assert_cmpfloat_with_epsilon (layout->height, 215.2, 0.001);
  /* In a narrow place one stands below the other. */
  narrow = lay_out (chart, 300);
  g_assert_cmpfloat (fixture_get_text (narrow, "Professie")->x, ==, fixture_get_text (narrow, "Leefwereld")->x);
  g_assert_cmpfloat (fixture_get_text (narrow, "Professie")->y, >, fixture_get_text (narrow, "schotten")->y);
}

/* Two pairs of eyes stand beside each other within their pane, and below one another where there is no room. */
static void
test_window_of_two (void)
{
  static const char *const seven[] = { "een", "twee", "drie", "vier", "vijf", "zes", "zeven", NULL };
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_WINDOW, "", "");
  g_autoptr (KtChartLayout) layout = NULL, narrow = NULL;

  kt_chart_add_pane (chart, "Beleid", "Professional", seven, NULL, 10, 10);
  kt_chart_add_pane (chart, "Beleid", "Inwoner", NULL, NULL, 10, 4);
  layout = lay_out (chart, 1000);
  g_assert_cmpfloat (fixture_get_text (layout, "Professional")->y, ==, fixture_get_text (layout, "Inwoner")->y);
  g_assert_cmpfloat (fixture_get_text (layout, "Professional")->x, <, fixture_get_text (layout, "Inwoner")->x);
  g_assert_true (fixture_has_text (layout, "zes"));
  g_assert_false (fixture_has_text (layout, "zeven"));
  g_assert_true (fixture_has_text (layout, "and 1 more"));
  narrow = lay_out (chart, 300);
  g_assert_cmpfloat (fixture_get_text (narrow, "Professional")->x, ==, fixture_get_text (narrow, "Inwoner")->x);
}

/* What is said below two names begins on one line, however long these are. */
static void
test_window_names (void)
{
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_WINDOW, "", "");
  g_autoptr (KtChartLayout) layout = NULL;

  kt_chart_add_pane (chart, "Beleid", "Professional, september 2026", NULL, NULL, 9, 9);
  kt_chart_add_pane (chart, "Beleid", "Inwoner", NULL, NULL, 9, 4);
  layout = lay_out (chart, 400);
  g_assert_true (fixture_has_text (layout, "2026") || fixture_has_text (layout, "september 2026"));
  g_assert_cmpfloat (fixture_get_text (layout, "9 of 9 questions looked at")->y, ==,
                     fixture_get_text (layout, "4 of 9 questions looked at")->y);
}

static void
test_empty (void)
{
  for (guint kind = 0; kind < KT_CHART_KIND_COUNT; kind++)
    {
      g_autoptr (KtChart) chart = kt_chart_new ((KtChartKind)kind, "", "");
      g_autoptr (KtChartLayout) layout = lay_out (chart, 300);

      g_assert_true (fixture_has_text (layout, "There are no figures for this yet"));
      g_assert_cmpuint (layout->shapes->len, ==, 1);
    }
}

static void
test_words_around (void)
{
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_BARS, "Kosten per betaler", "");
  g_autoptr (KtChartLayout) layout = NULL;
  double scale = 1;
  KtChartMeasure measure = fixture_measure (&scale);

  g_set_str (&chart->caption, "Prijzen van 2024");
  layout = kt_chart_layout_new (chart, 300, TRUE, &measure);
  g_assert_cmpfloat (fixture_get_text (layout, "Kosten per betaler")->y, ==, 0);
  g_assert_cmpfloat (fixture_get_text (layout, "Prijzen van 2024")->y + 14, ==, layout->height);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-layout/bars", test_bars);
  g_test_add_func ("/chart-layout/lanes", test_lanes);
  g_test_add_func ("/chart-layout/bars-narrow", test_bars_narrow);
  g_test_add_func ("/chart-layout/long-names", test_long_names);
  g_test_add_func ("/chart-layout/columns", test_columns);
  g_test_add_func ("/chart-layout/many-columns", test_many_columns);
  g_test_add_func ("/chart-layout/ratings", test_ratings);
  g_test_add_func ("/chart-layout/plane", test_plane);
  g_test_add_func ("/chart-layout/crowded-plane", test_crowded_plane);
  g_test_add_func ("/chart-layout/wide-plane", test_wide_plane);
  g_test_add_func ("/chart-layout/tornado", test_tornado);
  g_test_add_func ("/chart-layout/spread", test_spread);
  g_test_add_func ("/chart-layout/narrow-spread", test_narrow_spread);
  g_test_add_func ("/chart-layout/window", test_window);
  g_test_add_func ("/chart-layout/window-of-two", test_window_of_two);
  g_test_add_func ("/chart-layout/window-names", test_window_names);
  g_test_add_func ("/chart-layout/empty", test_empty);
  g_test_add_func ("/chart-layout/words-around", test_words_around);
  return g_test_run ();
}
