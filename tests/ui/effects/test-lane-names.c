/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a screen reader is told. GTK keeps that apart from the other tests: its test context cannot announce. */

#include "lanes-fixture.h"

#include "effects/kt-analysis-edit.h"
#include "ui/effects/kt-lane-board.h"
#include "ui/effects/kt-lanes.h"

#include <adwaita.h>

static void
assert_name (gpointer widget, const char *name)
{
  g_autofree char *fault =
      gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  g_assert_cmpstr (fault, ==, NULL);
}

static void
test_names (void)
{
  g_autoptr (KtLanes) lanes = g_object_ref_sink (kt_lanes_new ());
  g_autoptr (KtAnalysis) analysis = lanes_fixture_make_analysis ();
  g_autoptr (KtAnalysis) later = kt_analysis_set_period (analysis, "2024-02-01", "2024-12-31");
  KtLaneBoard *board = KT_LANE_BOARD (gtk_widget_get_template_child (GTK_WIDGET (lanes), KT_TYPE_LANES, "board"));
  KtLane *lane = kt_lane_board_get_lane (board, 0);
  KtLaneItem *item;

  kt_lanes_set_analysis (lanes, analysis, 1);
  item = kt_lane_find (lane, "a1", FALSE);
  assert_name (item, "Begeleiding, 31 January up to and including 30 June 2024, Intervention");
  assert_name (kt_lane_find (lane, "a1", TRUE), "Baan, 29 February 2024, Intervention");
  assert_name (lane, "Intervention, Zoals het ging");
  g_assert_true (gtk_test_accessible_has_role (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_ROLE_BUTTON));
  g_assert_true (gtk_test_accessible_has_role (GTK_ACCESSIBLE (lane), GTK_ACCESSIBLE_ROLE_GROUP));

  kt_lanes_set_analysis (lanes, later, 1);
  assert_name (item, "Begeleiding, 31 January up to and including 30 June 2024, partly outside the period of the "
                     "analysis, Intervention");
}

/* After a move it is called by its new period, as is said out loud then. */
static void
test_moved (void)
{
  g_autoptr (KtLanes) lanes = g_object_ref_sink (kt_lanes_new ());
  g_autoptr (KtAnalysis) analysis = lanes_fixture_make_analysis (), moved = NULL;
  g_autoptr (KtActivity) activity = kt_activity_copy (kt_scenario_find_activity (analysis->scenarios->pdata[0], "a1"));
  KtLaneBoard *board = KT_LANE_BOARD (gtk_widget_get_template_child (GTK_WIDGET (lanes), KT_TYPE_LANES, "board"));
  KtLaneItem *item;
  g_autofree char *name = NULL;

  kt_lanes_set_analysis (lanes, analysis, 1);
  item = kt_lane_find (kt_lane_board_get_lane (board, 0), "a1", FALSE);
  g_set_str (&activity->start, "2024-03-01");
  g_set_str (&activity->end, "2024-07-31");
  moved = kt_analysis_put_activity (analysis, 0, activity);
  kt_lanes_set_analysis (lanes, moved, 1);
  name = kt_lane_item_create_name (item);
  g_assert_cmpstr (name, ==, "Begeleiding, 1 March up to and including 31 July 2024, Intervention");
  assert_name (item, name);
}

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/lane-names/names", test_names);
  g_test_add_func ("/lane-names/moved", test_moved);
  return g_test_run ();
}
