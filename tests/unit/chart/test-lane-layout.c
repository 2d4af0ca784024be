/* SPDX-License-Identifier: GPL-3.0-or-later */

/* On an axis whose days are 10 wide, from day 101 to day 200. */

#include "chart/kt-lane-layout.h"

static const KtTimeAxis axis = { 101, 200, 1000 };
static const KtLaneMetrics metrics = { .mark = 14,
                                       .bar_min = 6,
                                       .padding = 8,
                                       .arrow = 6,
                                       .gap = 5,
                                       .spacing = 14,
                                       .inside_min = 100,
                                       .beside_max = 180 };

static void
assert_bar (const KtLaneBox *box, double x, double width)
{
  g_assert_cmpfloat_with_epsilon (box->x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (box->width, width, 1e-6);
}

static void
assert_label (const KtLaneBox *box, KtLaneLabel place, double x, double width)
{
  g_assert_cmpint (box->place, ==, place);
  g_assert_cmpfloat_with_epsilon (box->label_x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (box->label_width, width, 1e-6);
}

static KtLaneBox
place (guint32 start, guint32 end, gboolean is_mark, double label)
{
  KtLaneBox box = { .start = start, .end = end, .is_mark = is_mark, .label = label };

  kt_lane_box_place (&box, &axis, &metrics);
  return box;
}

static void
test_bars (void)
{
  KtLaneBox wide = place (111, 130, FALSE, 90);
  KtLaneBox shortened = place (111, 120, FALSE, 90);
  KtLaneBox narrow = place (111, 112, FALSE, 90);
  KtLaneBox last = place (199, 200, FALSE, 90);

  assert_bar (&wide, 100, 200);
  assert_label (&wide, KT_LANE_LABEL_INSIDE, 108, 90);
  g_assert_cmpfloat (wide.left, ==, 100);
  g_assert_cmpfloat (wide.right, ==, 300);

  assert_label (&shortened, KT_LANE_LABEL_INSIDE, 108, 84);

  assert_bar (&narrow, 100, 20);
  assert_label (&narrow, KT_LANE_LABEL_AFTER, 125, 90);
  g_assert_cmpfloat (narrow.right, ==, 215);

  assert_label (&last, KT_LANE_LABEL_BEFORE, 885, 90);
  g_assert_cmpfloat (last.left, ==, 885);
  g_assert_cmpfloat (last.right, ==, 1000);
}

static void
test_marks (void)
{
  KtLaneBox event = place (111, 111, TRUE, 90);
  KtLaneBox first = place (101, 101, TRUE, 500);

  assert_bar (&event, 98, 14);
  assert_label (&event, KT_LANE_LABEL_AFTER, 117, 90);
  assert_bar (&first, 0, 14);
  assert_label (&first, KT_LANE_LABEL_AFTER, 19, 180);
}

/* What goes on beyond the axis is cut there, and what lies beside it has a bit at that end. */
static void
test_cut (void)
{
  KtLaneBox both = place (50, 250, FALSE, 90);
  KtLaneBox before = place (50, 60, FALSE, 90);
  KtLaneBox after = place (250, 260, FALSE, 90);
  KtLaneBox event = place (250, 250, TRUE, 90);
  KtLaneBox whole = place (101, 200, FALSE, 90);

  assert_bar (&both, 0, 1000);
  assert_label (&both, KT_LANE_LABEL_INSIDE, 14, 90);
  g_assert_true (both.is_cut_start && both.is_cut_end);
  assert_bar (&before, 0, 12);
  g_assert_true (before.is_cut_start && !before.is_cut_end);
  assert_bar (&after, 988, 12);
  assert_label (&after, KT_LANE_LABEL_BEFORE, 893, 90);
  g_assert_true (!after.is_cut_start && after.is_cut_end);
  assert_bar (&event, 986, 14);
  g_assert_true (event.is_cut_end);
  g_assert_false (whole.is_cut_start || whole.is_cut_end);
}

static void
test_rows (void)
{
  KtLaneBox boxes[] = {
    { .start = 152, .end = 170, .label = 50 }, /* 510 to 700 */
    { .start = 101, .end = 140, .label = 50 }, /* 0 to 400 */
    { .start = 121, .end = 160, .label = 50 }, /* 200 to 600 */
    { .start = 142, .end = 149, .label = 50 }, /* 410 to 490: too near to the second */
    { .start = 143, .end = 149, .label = 50 }, /* 420 to 490 */
  };

  g_assert_cmpuint (kt_lane_layout (boxes, G_N_ELEMENTS (boxes), &axis, &metrics, 3), ==, 6);
  g_assert_cmpuint (boxes[1].row, ==, 3);
  g_assert_cmpuint (boxes[2].row, ==, 4);
  g_assert_cmpuint (boxes[3].row, ==, 5);
  g_assert_cmpuint (boxes[4].row, ==, 3);
  g_assert_cmpuint (boxes[0].row, ==, 3);
  g_assert_cmpuint (kt_lane_layout (NULL, 0, &axis, &metrics, 3), ==, 3);
}

/* A label that was shortened gets what room there is. */
static void
test_room (void)
{
  KtLaneBox boxes[] = {
    { .start = 101, .end = 110, .label = 150 }, /* shortened inside, comes to stand behind */
    { .start = 151, .end = 151, .is_mark = TRUE, .label = 300 },
    { .start = 191, .end = 191, .is_mark = TRUE, .label = 10 },
  };
  KtLaneBox tight[] = {
    { .start = 101, .end = 110, .label = 150 },
    { .start = 121, .end = 150, .label = 10 },
  };
  KtLaneBox late[] = {
    { .start = 101, .end = 110, .label = 10 },
    { .start = 195, .end = 195, .is_mark = TRUE, .label = 400 }, /* in a row of its own */
    { .start = 191, .end = 191, .is_mark = TRUE, .label = 900 }, /* beside the first */
  };

  g_assert_cmpuint (kt_lane_layout (boxes, G_N_ELEMENTS (boxes), &axis, &metrics, 0), ==, 1);
  assert_label (&boxes[0], KT_LANE_LABEL_AFTER, 105, 150);
  assert_label (&boxes[1], KT_LANE_LABEL_AFTER, 517, 300);
  kt_lane_layout (tight, G_N_ELEMENTS (tight), &axis, &metrics, 0);
  assert_label (&tight[0], KT_LANE_LABEL_INSIDE, 8, 84);
  g_assert_cmpuint (kt_lane_layout (late, G_N_ELEMENTS (late), &axis, &metrics, 0), ==, 2);
  assert_label (&late[1], KT_LANE_LABEL_BEFORE, 533, 400);
  assert_label (&late[2], KT_LANE_LABEL_BEFORE, 114, 779);
}

/* Nothing that stands in one row touches, and nothing leaves the axis. */
static void
test_many (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  KtLaneBox boxes[300];

  for (guint round = 0; round < 20; round++)
    {
      guint n = (guint)g_rand_int_range (rand, 1, G_N_ELEMENTS (boxes));

      for (guint i = 0; i < n; i++)
        {
          guint32 start = (guint32)g_rand_int_range (rand, 50, 250);

          boxes[i] = (KtLaneBox){ .start = start,
                                  .end = start + (guint32)g_rand_int_range (rand, 0, 80),
                                  .is_mark = g_rand_boolean (rand),
                                  .label = g_rand_int_range (rand, 0, 400) };
        }
      kt_lane_layout (boxes, n, &axis, &metrics, 0);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpfloat (boxes[i].left, >=, 0);
          g_assert_cmpfloat (boxes[i].right, <=, 1000.001);
          g_assert_cmpfloat (boxes[i].label_width, >=, 0);
          for (guint k = 0; k < i; k++)
            g_assert_true (boxes[i].row != boxes[k].row || boxes[i].left >= boxes[k].right + metrics.spacing - 0.001 ||
                           boxes[k].left >= boxes[i].right + metrics.spacing - 0.001);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lane-layout/bars", test_bars);
  g_test_add_func ("/lane-layout/marks", test_marks);
  g_test_add_func ("/lane-layout/cut", test_cut);
  g_test_add_func ("/lane-layout/rows", test_rows);
  g_test_add_func ("/lane-layout/room", test_room);
  g_test_add_func ("/lane-layout/many", test_many);
  return g_test_run ();
}
