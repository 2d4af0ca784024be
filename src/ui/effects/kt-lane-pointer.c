/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-lane-pointer.h"

#include "ui/effects/kt-lane-words.h"

/* A drag that comes so near to a side scrolls that way, the faster the nearer; pixels, and pixels a second at most. */
#define SCROLL_EDGE 32
#define SCROLL_SPEED 900
/* After a frame that took longer, in seconds, it does not leap. */
#define SCROLL_STEP_MAX 0.1

struct _KtLanePointer
{
  GObject parent_instance;

  KtLaneBoard *board; /* weak */
  GtkGesture *drag;   /* of the board */

  KtLane *lane;     /* weak: of what is pressed or dragged */
  KtLaneItem *item; /* weak */
  KtLanePart part;
  KtLaneSpan origin; /* of what is dragged; the item itself may follow along */
  gboolean is_dragging;
  double start_x; /* on the lanes */
  double press_x; /* on the board */
  double x;       /* on the board */
  guint tick;     /* while it is near a side */
  gint64 tick_time;
  double zoom;
};

enum
{
  CHOSEN,
  ADDED,
  MOVING,
  MOVED,
  CANCELLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtLanePointer, kt_lane_pointer, G_TYPE_OBJECT)

/* The lane at a point of the board, and the point on it. */
static KtLane *
get_lane_at (KtLanePointer *self, double x, double y, graphene_point_t *point)
{
  for (guint i = 0; i < KT_LANE_BOARD_LANES; i++)
    {
      GtkWidget *lane = GTK_WIDGET (kt_lane_board_get_lane (self->board, i));

      if (gtk_widget_get_visible (lane) &&
          gtk_widget_compute_point (GTK_WIDGET (self->board), lane, &GRAPHENE_POINT_INIT ((float)x, (float)y), point) &&
          gtk_widget_contains (lane, point->x, point->y))
        return KT_LANE (lane);
    }
  return NULL;
}

/* --- Dragging --- */

static void
stop_scrolling (KtLanePointer *self)
{
  if (self->tick != 0 && self->board != NULL)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->board), self->tick);
  self->tick = 0;
  self->tick_time = 0;
}

static void
stop (KtLanePointer *self)
{
  stop_scrolling (self);
  self->is_dragging = FALSE;
  if (self->item != NULL)
    kt_lane_item_set_preview (self->item, NULL);
  if (self->lane != NULL)
    kt_lane_set_moving (self->lane, NULL);
  if (self->board != NULL)
    kt_lane_board_show_dates (self->board, NULL, 0, 0);
  g_clear_weak_pointer (&self->item);
  g_clear_weak_pointer (&self->lane);
}

/* An end that is dragged stays on the calendar; the whole may go beyond it, but not out of sight. */
static KtLaneSpan
get_dragged_span (KtLanePointer *self)
{
  KtTimeAxis axis = kt_lane_board_get_axis (self->board);
  KtLaneSpan span = self->origin;
  guint32 end = MAX (span.start, span.end);
  gint days = kt_time_axis_get_days (&axis, self->x + kt_lane_board_get_offset (self->board) - self->start_x);
  gint least = (gint)axis.start - (gint)(self->part == KT_LANE_PART_START ? span.start : end);
  gint most = (gint)axis.end - (gint)(self->part == KT_LANE_PART_END ? end : span.start);

  return kt_lane_span_shift (span, self->part, CLAMP (days, MIN (least, 0), MAX (most, 0)), 0);
}

/* Where the row of what is dragged begins on the board. */
static double
get_row_y (KtLanePointer *self)
{
  graphene_point_t point = { 0 };
  graphene_rect_t bounds;

  if (kt_lane_get_bounds (self->lane, self->item, gtk_widget_get_width (GTK_WIDGET (self->lane)), &bounds) &&
      gtk_widget_compute_point (GTK_WIDGET (self->lane), GTK_WIDGET (self->board), &bounds.origin, &point))
    return point.y;
  return 0;
}

static void
drag_to (KtLanePointer *self)
{
  KtLaneSpan span = get_dragged_span (self);
  g_autofree char *words = kt_lane_words_short (span, FALSE);
  KtLaneSpan before;

  kt_lane_board_show_dates (self->board, words, self->x, get_row_y (self));
  kt_lane_item_get_preview (self->item, &before);
  if (kt_lane_span_equal (span, before))
    return;
  kt_lane_item_set_preview (self->item, &span);
  kt_lane_update_moving (self->lane);
  g_signal_emit (self, signals[MOVING], 0, self->lane, self->item);
}

/* How near it is to a side: from -1, at the left one or beyond, to 1; 0 when it is near none. */
static double
get_nearness (KtLanePointer *self)
{
  double left = SCROLL_EDGE - self->x;
  double right = self->x - gtk_widget_get_width (GTK_WIDGET (self->board)) + SCROLL_EDGE;

  if (left <= 0 && right <= 0)
    return 0;
  return CLAMP ((left > right ? -left : right) / SCROLL_EDGE, -1, 1);
}

static gboolean
tick_cb (GtkWidget *board, GdkFrameClock *clock, gpointer user_data)
{
  KtLanePointer *self = user_data;
  double before = kt_lane_board_get_offset (self->board);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = self->tick_time != 0 ? (double)(now - self->tick_time) / G_USEC_PER_SEC : 0;

  if (self->item == NULL)
    {
      self->tick = 0;
      stop (self);
      return G_SOURCE_REMOVE;
    }
  self->tick_time = now;
  kt_lane_board_scroll (self->board, get_nearness (self) * SCROLL_SPEED * MIN (seconds, SCROLL_STEP_MAX));
  if (kt_lane_board_get_offset (self->board) != before)
    drag_to (self);
  return G_SOURCE_CONTINUE;
}

static void
scroll_at_side (KtLanePointer *self)
{
  if (get_nearness (self) == 0)
    stop_scrolling (self);
  else if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->board), tick_cb, self, NULL);
}

static void
drag_begin_cb (KtLanePointer *self, double x, double y)
{
  graphene_point_t point;
  KtLane *lane = get_lane_at (self, x, y, &point);
  KtLaneItem *item = lane != NULL ? kt_lane_get_item_at (lane, point.x, point.y, &self->part) : NULL;

  if (item == NULL)
    {
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  g_set_weak_pointer (&self->lane, lane);
  g_set_weak_pointer (&self->item, item);
  self->origin = kt_lane_item_get_span (item);
  self->press_x = x;
  self->start_x = x + kt_lane_board_get_offset (self->board);
}

static void
drag_update_cb (KtLanePointer *self, double offset_x, double offset_y)
{
  if (self->item == NULL)
    {
      stop (self);
      return;
    }
  self->x = self->press_x + offset_x;
  if (!self->is_dragging)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self->board), 0, 0, (int)offset_x, 0))
        return;
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
      self->is_dragging = TRUE;
      kt_lane_set_moving (self->lane, self->item);
    }
  scroll_at_side (self);
  drag_to (self);
}

static void
finish (KtLanePointer *self, gboolean is_cancelled)
{
  g_autoptr (KtLane) lane = self->lane != NULL ? g_object_ref (self->lane) : NULL;
  g_autoptr (KtLaneItem) item = self->item != NULL ? g_object_ref (self->item) : NULL;
  gboolean was_dragging = self->is_dragging;
  KtLaneSpan span;

  if (was_dragging && item != NULL && lane != NULL)
    {
      kt_lane_item_get_preview (item, &span);
      is_cancelled = is_cancelled || kt_lane_span_equal (span, self->origin);
      self->is_dragging = FALSE; /* a handler may ask to cancel */
      g_signal_emit (self, signals[is_cancelled ? CANCELLED : MOVED], 0, lane, item);
    }
  stop (self);
}

static void
drag_end_cb (KtLanePointer *self)
{
  finish (self, FALSE);
}

static void
drag_cancel_cb (KtLanePointer *self)
{
  finish (self, TRUE);
}

gboolean
kt_lane_pointer_cancel (KtLanePointer *self)
{
  gboolean was_dragging = self->is_dragging;

  if (was_dragging)
    {
      finish (self, TRUE);
      gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->drag));
    }
  return was_dragging;
}

/* --- Clicking --- */

static void
pressed_cb (KtLanePointer *self, int n_press, double x, double y)
{
  graphene_point_t point;
  KtLane *lane = get_lane_at (self, x, y, &point);
  KtLanePart part;
  KtLaneItem *item;

  if (lane == NULL)
    return;
  item = kt_lane_get_item_at (lane, point.x, point.y, &part);
  if (n_press == 1)
    g_signal_emit (self, signals[CHOSEN], 0, lane, item);
  else if (n_press == 2 && item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (item), "item.open", NULL);
  else if (n_press == 2 && kt_lane_is_below_title (lane, point.y))
    {
      KtTimeAxis axis = kt_lane_board_get_axis (self->board);

      g_signal_emit (self, signals[ADDED], 0, lane, kt_lane_is_event_row (lane, point.y),
                     kt_time_axis_get_day (&axis, point.x - KT_LANE_INSET));
    }
}

/* The menu of what is there; @x and @y are on the board. */
static void
menu_cb (KtLanePointer *self, double x, double y, GtkGesture *gesture)
{
  graphene_point_t point;
  KtLane *lane = get_lane_at (self, x, y, &point);
  KtLanePart part;
  KtLaneItem *item = lane != NULL ? kt_lane_get_item_at (lane, point.x, point.y, &part) : NULL;

  if (item == NULL)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[CHOSEN], 0, lane, item);
  if (gtk_widget_compute_point (GTK_WIDGET (self->board), GTK_WIDGET (item), &GRAPHENE_POINT_INIT ((float)x, (float)y),
                                &point))
    kt_lane_item_show_menu (item, point.x);
}

static void
menu_pressed_cb (KtLanePointer *self, int n_press, double x, double y, GtkGesture *gesture)
{
  menu_cb (self, x, y, gesture);
}

static void
motion_cb (KtLanePointer *self, double x, double y)
{
  graphene_point_t point;
  KtLanePart part = KT_LANE_PART_ALL;
  KtLane *lane;
  KtLaneItem *item;
  const char *cursor;

  if (self->is_dragging)
    return;
  lane = get_lane_at (self, x, y, &point);
  item = lane != NULL ? kt_lane_get_item_at (lane, point.x, point.y, &part) : NULL;
  cursor = item == NULL ? NULL : part == KT_LANE_PART_ALL ? "grab" : "ew-resize";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->board), cursor);
}

/* --- Zooming --- */

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, gpointer user_data)
{
  KtLanePointer *self = user_data;
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  double factor = dy > 0 ? 1 / 1.2 : 1.2;
  double x;
  double y;
  graphene_point_t point;

  if ((gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller)) & GDK_CONTROL_MASK) == 0 ||
      dy == 0)
    return GDK_EVENT_PROPAGATE;
  if (event == NULL || !gdk_event_get_position (event, &x, &y) ||
      !gtk_widget_compute_point (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self->board))), GTK_WIDGET (self->board),
                                 &GRAPHENE_POINT_INIT ((float)x, (float)y), &point))
    point.x = (float)gtk_widget_get_width (GTK_WIDGET (self->board)) / 2;
  kt_lane_board_zoom (self->board, factor, point.x);
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (KtLanePointer *self)
{
  self->zoom = kt_lane_board_get_zoom (self->board);
}

static void
pinch_cb (KtLanePointer *self, double scale, GtkGesture *gesture)
{
  double x;
  double y;

  if (!gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    x = gtk_widget_get_width (GTK_WIDGET (self->board)) / 2.0;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  kt_lane_board_set_zoom (self->board, self->zoom * scale, x);
}

/* --- */

static void
kt_lane_pointer_dispose (GObject *object)
{
  KtLanePointer *self = KT_LANE_POINTER (object);

  stop (self);
  g_clear_weak_pointer (&self->board);
  G_OBJECT_CLASS (kt_lane_pointer_parent_class)->dispose (object);
}

static void
add_signal (guint id, const char *name, guint n_params, GType second, GType third)
{
  signals[id] = g_signal_new (name, KT_TYPE_LANE_POINTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n_params,
                              KT_TYPE_LANE, second, third);
}

static void
kt_lane_pointer_class_init (KtLanePointerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_lane_pointer_dispose;

  add_signal (CHOSEN, "chosen", 2, KT_TYPE_LANE_ITEM, G_TYPE_NONE);
  add_signal (ADDED, "added", 3, G_TYPE_BOOLEAN, G_TYPE_UINT);
  add_signal (MOVING, "moving", 2, KT_TYPE_LANE_ITEM, G_TYPE_NONE);
  add_signal (MOVED, "moved", 2, KT_TYPE_LANE_ITEM, G_TYPE_NONE);
  add_signal (CANCELLED, "cancelled", 2, KT_TYPE_LANE_ITEM, G_TYPE_NONE);
}

static void
kt_lane_pointer_init (KtLanePointer *self)
{
}

static void
add_controller (KtLanePointer *self, gpointer controller, const char *signal, GCallback callback)
{
  g_signal_connect_object (controller, signal, callback, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->board), controller);
}

KtLanePointer *
kt_lane_pointer_new (KtLaneBoard *board)
{
  KtLanePointer *self = g_object_new (KT_TYPE_LANE_POINTER, NULL);
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new (), *hold = gtk_gesture_long_press_new (),
             *second = gtk_gesture_click_new ();

  g_set_weak_pointer (&self->board, board);
  self->drag = gtk_gesture_drag_new ();
  add_controller (self, self->drag, "drag-begin", G_CALLBACK (drag_begin_cb));
  g_signal_connect_object (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "cancel", G_CALLBACK (drag_cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (second), GDK_BUTTON_SECONDARY);
  add_controller (self, second, "pressed", G_CALLBACK (menu_pressed_cb));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  add_controller (self, hold, "pressed", G_CALLBACK (menu_cb));
  add_controller (self, gtk_gesture_click_new (), "pressed", G_CALLBACK (pressed_cb));
  add_controller (self, gtk_event_controller_motion_new (), "motion", G_CALLBACK (motion_cb));
  add_controller (self, pinch, "begin", G_CALLBACK (pinch_begin_cb));
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (board), scroll);
  return self;
}
