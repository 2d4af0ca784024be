/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lanes-fixture.h"

#include "../widgets/page-fixture.h"

#include "effects/kt-analysis-edit.h"
#include "ui/effects/kt-lane-board.h"
#include "ui/effects/kt-lanes.h"

#include <string.h>

/* The lanes in a window of their own. */
typedef struct
{
  GtkWindow *window;
  KtLanes *lanes;
  KtAnalysis *analysis;
  GString *said;    /* a line for every signal */
  gboolean is_live; /* whether what moves does so in the analysis too, as on the page */
} Fixture;

static void
say (Fixture *self, const char *signal, const char *scenario, const char *item, gboolean is_event)
{
  g_string_append_printf (self->said, "%s %s %s%s\n", signal, scenario, is_event ? "event " : "",
                          item != NULL ? item : "-");
}

static void
selected_cb (Fixture *self, const char *scenario, const char *item, gboolean is_event)
{
  say (self, "selected", scenario, item, is_event);
}

static void
wish_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *scenario, *item;
  gboolean is_event;

  g_variant_get (parameter, "(&s&sb)", &scenario, &item, &is_event);
  say (user_data, g_action_get_name (G_ACTION (action)), scenario, item, is_event);
}

static void
cancelled_cb (Fixture *self, const char *scenario, const char *item, gboolean is_event)
{
  say (self, "cancelled", scenario, item, is_event);
}

static void
add_cb (Fixture *self, const char *scenario, gboolean is_event, const char *date)
{
  g_string_append_printf (self->said, "add %s %s%s\n", scenario, is_event ? "event " : "", date);
}

static void
say_span (Fixture *self,
          const char *signal,
          const char *scenario,
          const char *item,
          gboolean is_event,
          const char *start,
          const char *end)
{
  g_string_append_printf (self->said, "%s %s %s%s %s %s\n", signal, scenario, is_event ? "event " : "", item, start,
                          end != NULL ? end : "-");
}

static void
set_analysis (Fixture *self, KtAnalysis *analysis)
{
  kt_analysis_unref (self->analysis);
  self->analysis = analysis;
  kt_lanes_set_analysis (self->lanes, analysis, 1);
}

static guint
get_scenario (Fixture *self, const char *id)
{
  guint scenario = 0;

  g_assert_true (kt_analysis_find_scenario (self->analysis, id, &scenario));
  return scenario;
}

/* As the page does: what is wanted becomes so at once. */
static void
move_item (Fixture *self, const char *scenario, const char *item, gboolean is_event, const char *start, const char *end)
{
  guint i = get_scenario (self, scenario);
  KtScenario *before = g_ptr_array_index (self->analysis->scenarios, i);

  if (is_event)
    {
      KtEvent *event = kt_event_copy (kt_scenario_find_event (before, item));

      g_set_str (&event->date, start);
      set_analysis (self, kt_analysis_put_event (self->analysis, i, event));
      kt_event_unref (event);
    }
  else
    {
      KtActivity *activity = kt_activity_copy (kt_scenario_find_activity (before, item));

      g_set_str (&activity->start, start);
      g_set_str (&activity->end, end);
      set_analysis (self, kt_analysis_put_activity (self->analysis, i, activity));
      kt_activity_unref (activity);
    }
}

static void
moving_cb (Fixture *self, const char *scenario, const char *item, gboolean is_event, const char *start, const char *end)
{
  say_span (self, "moving", scenario, item, is_event, start, end);
  if (self->is_live)
    move_item (self, scenario, item, is_event, start, end);
}

static void
moved_cb (Fixture *self, const char *scenario, const char *item, gboolean is_event, const char *start, const char *end)
{
  say_span (self, "moved", scenario, item, is_event, start, end);
  move_item (self, scenario, item, is_event, start, end);
}

static KtLaneItem *
find_item (gpointer widget, KtScenarioRole role, const char *id, gboolean is_event)
{
  KtLaneBoard *board = find_widget (widget, KT_TYPE_LANE_BOARD, NULL);

  return kt_lane_find (kt_lane_board_get_lane (board, role), id, is_event);
}

static KtLaneItem *
get_item (Fixture *self, const char *id, gboolean is_event)
{
  KtLaneItem *item = find_item (self->lanes, KT_SCENARIO_ROLE_INTERVENTION, id, is_event);

  g_assert_nonnull (item);
  return item;
}

static void
settle (Fixture *self)
{
  wait_until (gtk_widget_get_width (GTK_WIDGET (get_item (self, "a1", FALSE))) > 0);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const GActionEntry wishes[] = {
    { .name = "open-item", .activate = wish_cb, .parameter_type = "(ssb)" },
    { .name = "duplicate-item", .activate = wish_cb, .parameter_type = "(ssb)" },
    { .name = "remove-item", .activate = wish_cb, .parameter_type = "(ssb)" },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->said = g_string_new (NULL);
  self->window = GTK_WINDOW (g_object_ref_sink (gtk_window_new ()));
  self->lanes = kt_lanes_new ();
  self->analysis = lanes_fixture_make_analysis ();
  kt_lanes_set_analysis (self->lanes, self->analysis, 1);
#define CONNECT(name) g_signal_connect_swapped (self->lanes, #name, G_CALLBACK (name##_cb), self)
  CONNECT (selected);
  CONNECT (moving);
  CONNECT (moved);
  CONNECT (cancelled);
  CONNECT (add);
#undef CONNECT
  g_action_map_add_action_entries (G_ACTION_MAP (actions), wishes, G_N_ELEMENTS (wishes), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "analysis", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (self->window, 800, 600);
  gtk_window_set_child (self->window, GTK_WIDGET (self->lanes));
  gtk_window_present (self->window);
  settle (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (self->window);
  g_object_add_weak_pointer (G_OBJECT (self->lanes), (gpointer *)&self->lanes);
  g_clear_object (&self->window);
  wait_until (self->lanes == NULL);
  kt_analysis_unref (self->analysis);
  g_string_free (self->said, TRUE);
}

static void
assert_said (Fixture *self, const char *said)
{
  g_assert_cmpstr (self->said->str, ==, said);
  g_string_truncate (self->said, 0);
}

static void
focus (Fixture *self, const char *id, gboolean is_event)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_item (self, id, is_event)));
  g_string_truncate (self->said, 0);
}

/* --- */

static void
test_empty (Fixture *self, gconstpointer data)
{
  KtLaneBoard *board = find_widget (self->lanes, KT_TYPE_LANE_BOARD, NULL);

  g_assert_false (shows_text (kt_lane_board_get_lane (board, 0), "Double-click or press Insert to begin."));
  g_assert_true (shows_text (kt_lane_board_get_lane (board, 1), "Double-click or press Insert to begin."));
  kt_lanes_set_analysis (self->lanes, self->analysis, 7);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (kt_lane_board_get_lane (board, 1))));
}

static void
test_move_keys (Fixture *self, gconstpointer data)
{
  focus (self, "a2", FALSE);
  g_assert_true (press (self->lanes, "<Alt>Right"));
  assert_said (self, "moved nu a2 2024-02-29 2024-03-01\n");
  press (self->lanes, "<Alt>Right");
  press (self->lanes, "<Alt>Left");
  assert_said (self, "moved nu a2 2024-03-01 2024-03-02\nmoved nu a2 2024-02-29 2024-03-01\n");
  press (self->lanes, "<Control><Alt>Left");
  assert_said (self, "moved nu a2 2024-02-29 2024-02-29\n");
  press (self->lanes, "<Control><Alt>Left");
  assert_said (self, "");
  press (self->lanes, "<Control><Shift>Right");
  assert_said (self, "moved nu a2 2024-02-29 2024-03-31\n");

  focus (self, "a1", FALSE);
  press (self->lanes, "<Alt><Shift>Right");
  assert_said (self, "moved nu a1 2024-02-29 2024-07-31\n");
  focus (self, "a1", TRUE);
  press (self->lanes, "<Alt><Shift>Left");
  assert_said (self, "moved nu event a1 2024-01-29 -\n");
  focus (self, "a3", FALSE);
  press (self->lanes, "<Alt>Left");
  press (self->lanes, "<Control>Right");
  assert_said (self, "moved nu a3 2024-08-31 -\n");
}

/* In the order of time: a1, a2, the event, a3. */
static void
test_arrows (Fixture *self, gconstpointer data)
{
  KtLaneBoard *board = find_widget (self->lanes, KT_TYPE_LANE_BOARD, NULL);

  focus (self, "a1", FALSE);
  press (self->lanes, "Right");
  press (self->lanes, "Right");
  press (self->lanes, "Right");
  press (self->lanes, "Right");
  assert_said (self, "selected nu a2\nselected nu event a1\nselected nu a3\n");
  press (self->lanes, "Home");
  press (self->lanes, "End");
  press (self->lanes, "Left");
  assert_said (self, "selected nu a1\nselected nu a3\nselected nu event a1\n");

  /* The event is in the row above a1; below all is the other lane, which is empty. */
  press (self->lanes, "Down");
  assert_said (self, "selected nu a1\n");
  press (self->lanes, "Up");
  assert_said (self, "selected nu event a1\n");
  press (self->lanes, "Down");
  press (self->lanes, "Down");
  press (self->lanes, "Down");
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (kt_lane_board_get_lane (board, 1))));
  press (self->lanes, "Up");
  g_assert_true (KT_IS_LANE_ITEM (gtk_window_get_focus (self->window)));
}

/* Tab comes to what was selected, and goes on to the other lane. */
static void
test_tab (Fixture *self, gconstpointer data)
{
  KtLaneBoard *board = find_widget (self->lanes, KT_TYPE_LANE_BOARD, NULL);
  GtkWidget *lane = GTK_WIDGET (kt_lane_board_get_lane (board, 0));

  kt_lanes_select (self->lanes, "nu", "a2", FALSE);
  assert_said (self, "");
  gtk_window_set_focus (self->window, NULL);
  for (guint i = 0; i < 10 && !KT_IS_LANE_ITEM (gtk_window_get_focus (self->window)); i++)
    gtk_widget_child_focus (GTK_WIDGET (self->lanes), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (self->window) == GTK_WIDGET (get_item (self, "a2", FALSE)));
  g_assert_false (gtk_widget_child_focus (lane, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (lane, GTK_DIR_TAB_BACKWARD));
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (self->window)));
}

static void
test_wishes (Fixture *self, gconstpointer data)
{
  KtLaneBoard *board = find_widget (self->lanes, KT_TYPE_LANE_BOARD, NULL);

  focus (self, "a2", FALSE);
  press (self->lanes, "Return");
  press (self->lanes, "Delete");
  press (self->lanes, "Insert");
  press (self->lanes, "<Control>e");
  assert_said (self, "open-item nu a2\nremove-item nu a2\nadd nu 2024-02-28\nadd nu event 2024-02-28\n");
  gtk_widget_grab_focus (GTK_WIDGET (kt_lane_board_get_lane (board, 1)));
  press (self->lanes, "Insert");
  click (find_widget (kt_lane_board_get_lane (board, 1), GTK_TYPE_BUTTON, "+ Event"));
  assert_said (self, "add oud 2024-01-01\nadd oud event 2024-01-01\n");
  gtk_widget_activate_action (GTK_WIDGET (get_item (self, "a1", TRUE)), "item.open", NULL);
  assert_said (self, "open-item nu event a1\n");
}

static void
test_reuse (Fixture *self, gconstpointer data)
{
  KtLaneItem *first = get_item (self, "a1", FALSE);
  KtLaneItem *second = get_item (self, "a2", FALSE);
  KtLaneItem *event = get_item (self, "a1", TRUE);

  focus (self, "a2", FALSE);
  press (self->lanes, "<Alt><Shift>Right");
  g_assert_true (get_item (self, "a2", FALSE) == second);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (second)));
  g_assert_cmpstr (kt_lanes_get_selected_item (self->lanes), ==, "a2");

  /* The focus goes to the next one in time, and with it the selection. */
  g_string_truncate (self->said, 0);
  set_analysis (self, kt_analysis_remove_activity (self->analysis, 0, "a2"));
  g_assert_null (find_item (self->lanes, KT_SCENARIO_ROLE_INTERVENTION, "a2", FALSE));
  g_assert_true (get_item (self, "a1", FALSE) == first);
  g_assert_true (get_item (self, "a1", TRUE) == event);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (get_item (self, "a3", FALSE))));
  assert_said (self, "selected nu a3\n");
  g_assert_cmpstr (kt_lanes_get_selected_item (self->lanes), ==, "a3");
}

static void
test_select (Fixture *self, gconstpointer data)
{
  g_assert_null (kt_lanes_get_selected_scenario (self->lanes));
  kt_lanes_select (self->lanes, "nu", "a1", TRUE);
  g_assert_cmpstr (kt_lanes_get_selected_scenario (self->lanes), ==, "nu");
  g_assert_true (kt_lanes_get_selected_is_event (self->lanes));
  kt_lanes_select (self->lanes, "nu", "a9", FALSE);
  g_assert_cmpstr (kt_lanes_get_selected_item (self->lanes), ==, "a1");
  set_analysis (self, kt_analysis_remove_event (self->analysis, 0, "a1"));
  g_assert_cmpstr (kt_lanes_get_selected_scenario (self->lanes), ==, "nu");
  g_assert_null (kt_lanes_get_selected_item (self->lanes));
  assert_said (self, "");
}

/* --- The mouse --- */

static gpointer
get_gesture (Fixture *self, GType type)
{
  GtkWidget *board = find_widget (self->lanes, KT_TYPE_LANE_BOARD, NULL);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (board);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }
  g_assert_not_reached ();
}

static double
get_distance (Fixture *self, double days)
{
  KtTimeAxis axis = kt_lane_board_get_axis (find_widget (self->lanes, KT_TYPE_LANE_BOARD, NULL));

  return days * axis.width / (axis.end - axis.start + 1);
}

/* Where a day is in the row of an item, on the board. */
static graphene_point_t
get_point (Fixture *self, const char *id, gboolean is_event, double days)
{
  GtkWidget *item = GTK_WIDGET (get_item (self, id, is_event));
  graphene_point_t point;

  g_assert_true (gtk_widget_compute_point (item, find_widget (self->lanes, KT_TYPE_LANE_BOARD, NULL),
                                           &GRAPHENE_POINT_INIT (0, (float)gtk_widget_get_height (item) / 2), &point));
  point.x = (float)(KT_LANE_INSET + get_distance (self, days));
  return point;
}

static void
press_mouse (Fixture *self, graphene_point_t point)
{
  g_signal_emit_by_name (get_gesture (self, GTK_TYPE_GESTURE_CLICK), "pressed", 1, (double)point.x, (double)point.y);
  g_signal_emit_by_name (get_gesture (self, GTK_TYPE_GESTURE_DRAG), "drag-begin", (double)point.x, (double)point.y);
}

static void
drag (Fixture *self, int days)
{
  g_signal_emit_by_name (get_gesture (self, GTK_TYPE_GESTURE_DRAG), "drag-update", get_distance (self, days), 0.0);
}

static void
let_go (Fixture *self)
{
  g_signal_emit_by_name (get_gesture (self, GTK_TYPE_GESTURE_DRAG), "drag-end", 0.0, 0.0);
}

/* a1 is from day 30 up to and including day 181, from 0. */
static void
test_drag (Fixture *self, gconstpointer data)
{
  press_mouse (self, get_point (self, "a1", FALSE, 100));
  drag (self, 10);
  assert_said (self, "selected nu a1\nmoving nu a1 2024-02-10 2024-07-10\n");
  g_assert_true (shows_text (self->lanes, "10 Feb – 10 Jul"));
  drag (self, 10);
  assert_said (self, "");
  drag (self, -40);
  let_go (self);
  assert_said (self, "moving nu a1 2023-12-22 2024-05-21\nmoved nu a1 2023-12-22 2024-05-21\n");
  g_assert_false (shows_text (self->lanes, "22 Dec – 21 May"));
}

/* The analysis may follow every step: it counts from where the drag began, and the row stays the same. */
static void
test_drag_live (Fixture *self, gconstpointer data)
{
  KtLaneItem *item = get_item (self, "a2", FALSE);
  guint row = kt_lane_item_get_box (item)->row;

  self->is_live = TRUE;
  press_mouse (self, get_point (self, "a2", FALSE, 59));
  drag (self, 100);
  drag (self, 200);
  assert_said (self, "selected nu a2\nmoving nu a2 2024-06-07 2024-06-08\nmoving nu a2 2024-09-15 2024-09-16\n");
  wait_until (kt_lane_item_get_box (item)->x > get_distance (self, 200));
  g_assert_cmpuint (kt_lane_item_get_box (item)->row, ==, row);
  let_go (self);
  assert_said (self, "moved nu a2 2024-09-15 2024-09-16\n");

  press_mouse (self, get_point (self, "a2", FALSE, 259));
  drag (self, 10);
  g_string_truncate (self->said, 0);
  press (self->lanes, "Escape");
  assert_said (self, "cancelled nu a2\n");
}

static void
test_drag_event (Fixture *self, gconstpointer data)
{
  press_mouse (self, get_point (self, "a1", TRUE, 59.5));
  drag (self, 1000);
  let_go (self);
  assert_said (self, "selected nu event a1\nmoving nu event a1 2024-12-31 -\nmoved nu event a1 2024-12-31 -\n");
}

static void
test_resize (Fixture *self, gconstpointer data)
{
  press_mouse (self, get_point (self, "a1", FALSE, 181));
  drag (self, -2); /* too little to be meant */
  assert_said (self, "selected nu a1\n");
  drag (self, -10);
  drag (self, -2);
  assert_said (self, "moving nu a1 2024-01-31 2024-06-20\nmoving nu a1 2024-01-31 2024-06-28\n");
  drag (self, -300);
  let_go (self);
  assert_said (self, "moving nu a1 2024-01-31 2024-01-31\nmoved nu a1 2024-01-31 2024-01-31\n");

  set_analysis (self, lanes_fixture_make_analysis ());
  wait_until (gtk_widget_get_width (GTK_WIDGET (get_item (self, "a1", FALSE))) > 200);
  press_mouse (self, get_point (self, "a1", FALSE, 30.5));
  drag (self, -100);
  let_go (self);
  assert_said (self, "moving nu a1 2024-01-01 2024-06-30\nmoved nu a1 2024-01-01 2024-06-30\n");
}

static void
test_cancel (Fixture *self, gconstpointer data)
{
  g_assert_false (press (self->lanes, "Escape"));
  press_mouse (self, get_point (self, "a1", FALSE, 100));
  drag (self, 10);
  g_string_truncate (self->said, 0);
  g_assert_true (press (self->lanes, "Escape"));
  assert_said (self, "cancelled nu a1\n");
  let_go (self);
  assert_said (self, "");

  /* Back where it was is nothing at all, and neither is a click. */
  press_mouse (self, get_point (self, "a1", FALSE, 100));
  drag (self, 10);
  drag (self, 0);
  g_string_truncate (self->said, 0);
  let_go (self);
  assert_said (self, "cancelled nu a1\n");
  press_mouse (self, get_point (self, "a1", FALSE, 100));
  let_go (self);
  assert_said (self, "");
}

static void
painted_cb (guint *n)
{
  (*n)++;
}

static void
wait_for_frames (Fixture *self, guint n)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->lanes));
  guint seen = 0;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &seen);

  while (seen < n)
    {
      gtk_widget_queue_draw (GTK_WIDGET (self->window));
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, handler);
}

/* Near a side the calendar goes on by itself, and what is dragged with it. */
static void
test_drag_at_side (Fixture *self, gconstpointer data)
{
  KtLaneBoard *board = find_widget (self->lanes, KT_TYPE_LANE_BOARD, NULL);
  GtkGesture *gesture = get_gesture (self, GTK_TYPE_GESTURE_DRAG);
  double width = gtk_widget_get_width (GTK_WIDGET (board)), offset;
  graphene_point_t point;

  self->is_live = TRUE;
  kt_lane_board_zoom (board, 4, 0);
  wait_until (kt_lane_item_get_box (get_item (self, "a1", FALSE))->x > width / 5);
  point = get_point (self, "a1", FALSE, 60);
  press_mouse (self, point);
  g_signal_emit_by_name (gesture, "drag-update", width - 2 - point.x, 0.0);
  wait_until (kt_lane_board_get_offset (board) > width);
  g_assert_cmpint (kt_lane_item_get_span (get_item (self, "a1", FALSE)).start, >,
                   kt_lane_span_new ("2024-05-01", NULL).start);

  /* In the middle it rests. */
  g_signal_emit_by_name (gesture, "drag-update", width / 2 - point.x, 0.0);
  offset = kt_lane_board_get_offset (board);
  wait_for_frames (self, 5);
  g_assert_cmpfloat (kt_lane_board_get_offset (board), ==, offset);

  g_signal_emit_by_name (gesture, "drag-update", 2 - point.x, 0.0);
  wait_until (kt_lane_board_get_offset (board) < offset);
  let_go (self);
  offset = kt_lane_board_get_offset (board);
  wait_for_frames (self, 5);
  g_assert_cmpfloat (kt_lane_board_get_offset (board), ==, offset);

  /* The window may close during a drag. */
  press_mouse (self, get_point (self, "a2", FALSE, 58.5));
  g_signal_emit_by_name (gesture, "drag-update", width * 2, 0.0);
}

/* As two fingers do, which count from where they began: the day between them stays there. */
static void
test_pinch (Fixture *self, gconstpointer data)
{
  KtLaneBoard *board = find_widget (self->lanes, KT_TYPE_LANE_BOARD, NULL);
  KtTimeAxis axis = kt_lane_board_get_axis (board);
  guint32 day = kt_time_axis_get_day (&axis, 300 - KT_LANE_INSET);

  kt_lane_board_set_zoom (board, 2, 300);
  kt_lane_board_set_zoom (board, 3, 300);
  g_assert_cmpfloat (kt_lane_board_get_zoom (board), ==, 3);
  wait_until (kt_lane_board_get_offset (board) > 0);
  axis = kt_lane_board_get_axis (board);
  g_assert_cmpuint (kt_time_axis_get_day (&axis, 300 + kt_lane_board_get_offset (board) - KT_LANE_INSET), ==, day);
  kt_lane_board_set_zoom (board, 0.2, 300);
  g_assert_cmpfloat (kt_lane_board_get_zoom (board), ==, 1);
}

static void
test_menu (Fixture *self, gconstpointer data)
{
  GtkWidget *item = GTK_WIDGET (get_item (self, "a2", FALSE));
  GtkPopover *menu;

  focus (self, "a2", FALSE);
  press (self->lanes, "<Shift>F10");
  menu = GTK_POPOVER (gtk_widget_get_first_child (item));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (menu)));
  press (self->lanes, "Menu");
  g_assert_true (gtk_widget_get_next_sibling (GTK_WIDGET (menu)) == NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (menu), "item.duplicate", NULL));
  assert_said (self, "duplicate-item nu a2\n");
  gtk_popover_popdown (menu);

  /* It goes with what it is about. */
  g_object_add_weak_pointer (G_OBJECT (menu), (gpointer *)&menu);
  set_analysis (self, kt_analysis_remove_activity (self->analysis, 0, "a2"));
  wait_until (menu == NULL);
}

/* What is dragged may be taken away by an undo. */
static void
test_gone_while_dragged (Fixture *self, gconstpointer data)
{
  press_mouse (self, get_point (self, "a1", FALSE, 100));
  drag (self, 10);
  set_analysis (self, kt_analysis_remove_activity (self->analysis, 0, "a1"));
  g_string_truncate (self->said, 0);
  drag (self, 20);
  let_go (self);
  assert_said (self, "");
}

static void
test_double_click (Fixture *self, gconstpointer data)
{
  GtkGesture *gesture = get_gesture (self, GTK_TYPE_GESTURE_CLICK);
  graphene_point_t bar = get_point (self, "a1", FALSE, 100);
  graphene_point_t empty = get_point (self, "a1", FALSE, 350.5);
  graphene_point_t event = get_point (self, "a1", TRUE, 350.5);

  g_signal_emit_by_name (gesture, "pressed", 2, (double)bar.x, (double)bar.y);
  g_signal_emit_by_name (gesture, "pressed", 1, (double)empty.x, (double)empty.y);
  g_signal_emit_by_name (gesture, "pressed", 2, (double)empty.x, (double)empty.y);
  g_signal_emit_by_name (gesture, "pressed", 2, (double)event.x, (double)event.y);
  assert_said (self, "open-item nu a1\nselected nu -\nadd nu 2024-12-16\nadd nu event 2024-12-16\n");
}

static void
test_zoom (Fixture *self, gconstpointer data)
{
  GtkWidget *board = find_widget (self->lanes, KT_TYPE_LANE_BOARD, NULL);
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (board));
  double page = gtk_adjustment_get_page_size (adjustment);

  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==, page);
  g_assert_false (gtk_widget_is_sensitive (find_widget (self->lanes, GTK_TYPE_BUTTON, "Zoom out")));
  for (guint i = 0; i < 5; i++)
    gtk_widget_activate_action (GTK_WIDGET (self->lanes), "lanes.zoom-in", NULL);
  wait_until (gtk_adjustment_get_upper (adjustment) > 5 * page);
  g_assert_true (gtk_widget_is_sensitive (find_widget (self->lanes, GTK_TYPE_BUTTON, "Zoom out")));

  /* What gets the focus comes in sight. */
  focus (self, "a3", FALSE);
  wait_until (gtk_adjustment_get_value (adjustment) > 3 * page);
  gtk_widget_activate_action (GTK_WIDGET (self->lanes), "lanes.zoom-fit", NULL);
  wait_until (gtk_adjustment_get_upper (adjustment) == page);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
}

static GHashTable *drawn; /* the items that were */
static void (*snapshot_item) (GtkWidget *widget, GtkSnapshot *snapshot);

static void
snapshot_cb (GtkWidget *widget, GtkSnapshot *snapshot)
{
  g_hash_table_add (drawn, widget);
  snapshot_item (widget, snapshot);
}

static gboolean
is_drawn (Fixture *self, const char *id)
{
  return g_hash_table_contains (drawn, get_item (self, id, FALSE));
}

/* Of a lane that is longer than the window only what is in sight is drawn, and what comes in sight is. */
static void
test_long (Fixture *self, gconstpointer data)
{
  GtkWidget *board = find_widget (self->lanes, KT_TYPE_LANE_BOARD, NULL);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (board));
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (get_item (self, "a1", FALSE));
  double page;

  drawn = g_hash_table_new (NULL, NULL);
  snapshot_item = klass->snapshot;
  klass->snapshot = snapshot_cb;
  for (guint i = 0; i < 60; i++)
    {
      KtActivity *activity =
          kt_activity_copy (kt_scenario_find_activity (g_ptr_array_index (self->analysis->scenarios, 0), "a1"));
      g_autofree char *id = g_strdup_printf ("b%u", i);

      g_set_str (&activity->id, id);
      set_analysis (self, kt_analysis_put_activity (self->analysis, 0, activity));
      kt_activity_unref (activity);
    }
  wait_until (is_drawn (self, "b0"));
  page = gtk_adjustment_get_page_size (adjustment);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, 2 * page);
  g_assert_false (is_drawn (self, "b59"));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) - page);
  wait_until (is_drawn (self, "b59"));

  klass->snapshot = snapshot_item;
  g_clear_pointer (&drawn, g_hash_table_unref);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) g_test_add ("/lanes/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("empty", test_empty);
  ADD ("move-keys", test_move_keys);
  ADD ("arrows", test_arrows);
  ADD ("tab", test_tab);
  ADD ("wishes", test_wishes);
  ADD ("reuse", test_reuse);
  ADD ("select", test_select);
  ADD ("drag", test_drag);
  ADD ("drag-live", test_drag_live);
  ADD ("drag-event", test_drag_event);
  ADD ("resize", test_resize);
  ADD ("cancel", test_cancel);
  ADD ("drag-at-side", test_drag_at_side);
  ADD ("pinch", test_pinch);
  ADD ("menu", test_menu);
  ADD ("gone-while-dragged", test_gone_while_dragged);
  ADD ("double-click", test_double_click);
  ADD ("zoom", test_zoom);
  ADD ("long", test_long);
  return g_test_run ();
}
