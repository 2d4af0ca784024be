/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-lanes.h"

#include "ui/effects/kt-lane-pointer.h"
#include "ui/effects/kt-lane-words.h"
#include "ui/widgets/kt-style.h"

#include <adwaita.h>

/* Where it begins to scroll when there is less room, in pixels. */
#define HEIGHT_MIN 360
#define ZOOM_STEP 1.5

struct _KtLanes
{
  GtkWidget parent_instance;

  GtkWidget *bar;
  GtkLabel *period_label;
  GtkWidget *scroller;
  KtLaneBoard *board;
  KtLanePointer *pointer;

  KtAnalysis *analysis;
  guint reference;
  char *scenario; /* of what is selected */
  char *item;
  gboolean is_event;
};

enum
{
  SELECTED,
  ACTIVATED,
  MOVING,
  MOVED,
  CANCELLED,
  ADD,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtLanes, kt_lanes, GTK_TYPE_WIDGET)

static KtLane *
find_lane (KtLanes *self, const char *scenario)
{
  for (guint i = 0; i < KT_LANE_BOARD_LANES; i++)
    {
      KtLane *lane = kt_lane_board_get_lane (self->board, i);

      if (gtk_widget_get_visible (GTK_WIDGET (lane)) && scenario != NULL &&
          g_strcmp0 (kt_lane_get_scenario_id (lane), scenario) == 0)
        return lane;
    }
  return NULL;
}

/* --- Selecting --- */

static void
set_selected (KtLanes *self, KtLane *lane, KtLaneItem *item)
{
  for (guint i = 0; i < KT_LANE_BOARD_LANES; i++)
    {
      KtLane *other = kt_lane_board_get_lane (self->board, i);

      kt_lane_select (other, other == lane ? item : NULL);
    }
  g_set_str (&self->scenario, lane != NULL ? kt_lane_get_scenario_id (lane) : NULL);
  g_set_str (&self->item, item != NULL ? kt_lane_item_get_id (item) : NULL);
  self->is_event = item != NULL && kt_lane_item_is_event (item);
}

static void
select_and_tell (KtLanes *self, KtLane *lane, KtLaneItem *item)
{
  if (g_strcmp0 (self->scenario, kt_lane_get_scenario_id (lane)) == 0 &&
      (item != NULL
           ? g_strcmp0 (self->item, kt_lane_item_get_id (item)) == 0 && self->is_event == kt_lane_item_is_event (item)
           : self->item == NULL))
    return;
  set_selected (self, lane, item);
  g_signal_emit (self, signals[SELECTED], 0, self->scenario, self->item, self->is_event);
}

static void
chosen_cb (KtLanes *self, KtLane *lane, KtLaneItem *item)
{
  if (item != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (item));
  select_and_tell (self, lane, item);
}

static void
focus_moved_cb (KtLanes *self, KtLaneItem *item, KtLane *lane)
{
  kt_lane_board_show_item (self->board, item);
  select_and_tell (self, lane, item);
}

/* --- What people want --- */

static void
emit_about (KtLanes *self, guint signal, KtLane *lane, KtLaneItem *item)
{
  g_signal_emit (self, signals[signal], 0, kt_lane_get_scenario_id (lane), kt_lane_item_get_id (item),
                 kt_lane_item_is_event (item));
}

static void
emit_span (KtLanes *self, guint signal, KtLane *lane, KtLaneItem *item, KtLaneSpan span)
{
  g_autofree char *start = kt_lane_day_to_date (span.start);
  g_autofree char *end = span.end != 0 ? kt_lane_day_to_date (span.end) : NULL;
  g_autofree char *scenario = g_strdup (kt_lane_get_scenario_id (lane));
  g_autofree char *id = g_strdup (kt_lane_item_get_id (item));

  g_signal_emit (self, signals[signal], 0, scenario, id, kt_lane_item_is_event (item), start, end);
}

static void
opened_cb (KtLanes *self, KtLane *lane, KtLaneItem *item)
{
  emit_about (self, ACTIVATED, lane, item);
}

static void
cancelled_cb (KtLanes *self, KtLane *lane, KtLaneItem *item)
{
  emit_about (self, CANCELLED, lane, item);
}

static void
moving_cb (KtLanes *self, KtLane *lane, KtLaneItem *item)
{
  KtLaneSpan span;

  kt_lane_item_get_preview (item, &span);
  emit_span (self, MOVING, lane, item, span);
}

static void
moved_cb (KtLanes *self, KtLane *lane, KtLaneItem *item)
{
  KtLaneSpan span;

  kt_lane_item_get_preview (item, &span);
  emit_span (self, MOVED, lane, item, span);
}

static void
added_cb (KtLanes *self, KtLane *lane, gboolean is_event, guint day)
{
  g_autofree char *date = kt_lane_day_to_date (day);
  g_autofree char *scenario = g_strdup (kt_lane_get_scenario_id (lane));

  g_signal_emit (self, signals[ADD], 0, scenario, is_event, date);
}

static void
lane_open_cb (KtLanes *self, KtLaneItem *item, KtLane *lane)
{
  emit_about (self, ACTIVATED, lane, item);
}

static void
lane_remove_cb (KtLanes *self, KtLaneItem *item, KtLane *lane)
{
  emit_about (self, REMOVED, lane, item);
}

/* Where something new goes when nobody pointed at a day: where what is selected begins, or else the first day that is
 * in sight. */
static void
add (KtLanes *self, KtLane *lane, gboolean is_event)
{
  KtTimeAxis axis = kt_lane_board_get_axis (self->board);
  KtLaneItem *item = lane == find_lane (self, self->scenario) && self->item != NULL
                         ? kt_lane_find (lane, self->item, self->is_event)
                         : NULL;
  guint32 day = item != NULL ? kt_lane_item_get_span (item).start
                             : kt_time_axis_get_day (&axis, kt_lane_board_get_offset (self->board) - KT_LANE_INSET);

  added_cb (self, lane, is_event, CLAMP (day, axis.start, axis.end));
}

static void
lane_add_cb (KtLanes *self, gboolean is_event, KtLane *lane)
{
  add (self, lane, is_event);
}

/* --- Keys --- */

static KtLane *
get_focus_lane (KtLanes *self, KtLaneItem **item)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  *item = focus != NULL && KT_IS_LANE_ITEM (focus) ? KT_LANE_ITEM (focus) : NULL;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  return (KtLane *)(KT_IS_LANE (focus) ? focus : gtk_widget_get_ancestor (focus, KT_TYPE_LANE));
}

/* "(ii)": to the side, and down. */
static gboolean
go_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  KtLanes *self = KT_LANES (widget);
  KtLaneItem *item;
  KtLane *lane = get_focus_lane (self, &item);
  KtLaneItem *next = NULL;
  int side;
  int down;

  if (lane == NULL || (item == NULL && !KT_IS_LANE (gtk_root_get_focus (gtk_widget_get_root (widget)))))
    return GDK_EVENT_PROPAGATE;
  g_variant_get (args, "(ii)", &side, &down);
  if (item != NULL && side != 0)
    next = kt_lane_get_next (lane, item, side > 0);
  else if (down != 0)
    {
      KtLane *other = kt_lane_board_get_lane (self->board, down > 0 ? 1 : 0);
      double x = item != NULL ? kt_lane_item_get_box (item)->x : 0;

      next = item != NULL ? kt_lane_get_beside (lane, item, x, down > 0) : NULL;
      if (next == NULL && other != lane && gtk_widget_get_visible (GTK_WIDGET (other)))
        {
          next = kt_lane_get_beside (other, NULL, x, down > 0);
          if (next == NULL)
            gtk_widget_grab_focus (GTK_WIDGET (other));
        }
    }
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
  return GDK_EVENT_STOP;
}

/* "b": to the last one. */
static gboolean
go_to_end_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  KtLaneItem *item;
  KtLane *lane = get_focus_lane (KT_LANES (widget), &item);
  KtLaneItem *end = item != NULL ? kt_lane_get_end (lane, g_variant_get_boolean (args)) : NULL;

  return end != NULL && gtk_widget_grab_focus (GTK_WIDGET (end));
}

static void
announce (KtLanes *self, KtLane *lane, const char *id, gboolean is_event)
{
  KtLaneItem *item = kt_lane_find (lane, id, is_event);
  g_autofree char *words = item != NULL ? kt_lane_words_long (kt_lane_item_get_span (item)) : NULL;

  if (words != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (item), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* "(iii)": which part, days and months. */
static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  KtLanes *self = KT_LANES (widget);
  KtLaneItem *item;
  KtLane *lane = get_focus_lane (self, &item);
  g_autofree char *id = NULL;
  gboolean is_event;
  KtLaneSpan span;
  int part, days, months;

  if (item == NULL)
    return GDK_EVENT_PROPAGATE;
  g_variant_get (args, "(iii)", &part, &days, &months);
  span = kt_lane_span_shift (kt_lane_item_get_span (item), (KtLanePart)part, days, months);
  if (kt_lane_span_equal (span, kt_lane_item_get_span (item)))
    {
      gtk_widget_error_bell (widget);
      return GDK_EVENT_STOP;
    }
  id = g_strdup (kt_lane_item_get_id (item));
  is_event = kt_lane_item_is_event (item);
  kt_lane_board_show_item (self->board, item);
  emit_span (self, MOVED, lane, item, span);
  announce (self, lane, id, is_event);
  return GDK_EVENT_STOP;
}

static gboolean
open_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  KtLaneItem *item;
  KtLane *lane = get_focus_lane (KT_LANES (widget), &item);

  if (item == NULL)
    return GDK_EVENT_PROPAGATE;
  emit_about (KT_LANES (widget), ACTIVATED, lane, item);
  return GDK_EVENT_STOP;
}

static gboolean
remove_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  KtLaneItem *item;
  KtLane *lane = get_focus_lane (KT_LANES (widget), &item);

  if (item == NULL)
    return GDK_EVENT_PROPAGATE;
  emit_about (KT_LANES (widget), REMOVED, lane, item);
  return GDK_EVENT_STOP;
}

/* "b": an event. */
static gboolean
add_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  KtLaneItem *item;
  KtLane *lane = get_focus_lane (KT_LANES (widget), &item);

  if (lane == NULL)
    return GDK_EVENT_PROPAGATE;
  add (KT_LANES (widget), lane, g_variant_get_boolean (args));
  return GDK_EVENT_STOP;
}

static gboolean
cancel_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return kt_lane_pointer_cancel (KT_LANES (widget)->pointer);
}

/* --- Zooming --- */

static void
zoom (KtLanes *self, double factor)
{
  double x = gtk_widget_get_width (GTK_WIDGET (self->board)) / 2.0;
  KtLaneItem *item;

  /* What one is busy with stays where it is. */
  if (get_focus_lane (self, &item) != NULL && item != NULL)
    x = kt_lane_item_get_box (item)->x + KT_LANE_INSET - kt_lane_board_get_offset (self->board);
  kt_lane_board_zoom (self->board, factor, CLAMP (x, 0, gtk_widget_get_width (GTK_WIDGET (self->board))));
}

static void
zoom_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom (KT_LANES (widget), ZOOM_STEP);
}

static void
zoom_out_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom (KT_LANES (widget), 1 / ZOOM_STEP);
}

static void
zoom_fit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kt_lane_board_zoom_to_fit (KT_LANES (widget)->board);
}

static void
zoom_changed_cb (KtLanes *self)
{
  gboolean is_zoomed = kt_lane_board_get_zoom (self->board) > 1;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lanes.zoom-in", kt_lane_board_can_zoom_in (self->board));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lanes.zoom-out", is_zoomed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lanes.zoom-fit", is_zoomed);
}

/* --- Overrides --- */

static void
kt_lanes_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  KtLanes *self = KT_LANES (widget);
  int bar, bar_natural, board, board_natural;

  gtk_widget_measure (self->bar, orientation, -1, &bar, &bar_natural, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->board), orientation, for_size, &board, &board_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (bar, board);
      *natural = MAX (bar_natural, board_natural);
      return;
    }
  *natural = bar + board_natural;
  *minimum = MIN (*natural, HEIGHT_MIN);
}

static void
kt_lanes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  KtLanes *self = KT_LANES (widget);
  int bar;

  gtk_widget_measure (self->bar, GTK_ORIENTATION_VERTICAL, -1, &bar, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->bar, &(GtkAllocation){ 0, 0, width, bar }, -1);
  gtk_widget_size_allocate (self->scroller, &(GtkAllocation){ 0, bar, width, MAX (height - bar, 0) }, -1);
}

static void
kt_lanes_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kt_lanes_parent_class)->realize (widget);
  kt_style_ensure (widget, "effects/effects.css");
}

/* What is drawn by hand has colours that no style sheet tells it of. */
static void
style_changed_cb (KtLanes *self)
{
  for (guint i = 0; i < KT_LANE_BOARD_LANES; i++)
    {
      GtkWidget *lane = GTK_WIDGET (kt_lane_board_get_lane (self->board, i));

      for (GtkWidget *child = gtk_widget_get_first_child (lane); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        gtk_widget_queue_draw (child);
    }
}

static void
kt_lanes_dispose (GObject *object)
{
  KtLanes *self = KT_LANES (object);

  g_clear_object (&self->pointer);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_LANES);
  G_OBJECT_CLASS (kt_lanes_parent_class)->dispose (object);
}

static void
kt_lanes_finalize (GObject *object)
{
  KtLanes *self = KT_LANES (object);

  g_clear_pointer (&self->analysis, kt_analysis_unref);
  g_free (self->scenario);
  g_free (self->item);
  G_OBJECT_CLASS (kt_lanes_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint keys[2];
    int step;
  } arrows[] = { { { GDK_KEY_Left, GDK_KEY_KP_Left }, -1 }, { { GDK_KEY_Right, GDK_KEY_KP_Right }, 1 } };
  /* Desktops may keep Ctrl+Alt and an arrow for themselves. */
  const struct
  {
    GdkModifierType modifiers;
    KtLanePart part;
  } moves[] = { { GDK_ALT_MASK, KT_LANE_PART_ALL },
                { GDK_CONTROL_MASK | GDK_ALT_MASK, KT_LANE_PART_END },
                { GDK_CONTROL_MASK, KT_LANE_PART_END } };

  for (gsize i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      for (gsize k = 0; k < G_N_ELEMENTS (arrows[i].keys); k++)
        {
          guint key = arrows[i].keys[k];
          int step = arrows[i].step;

          gtk_widget_class_add_binding (widget_class, key, 0, go_cb, "(ii)", step, 0);
          for (gsize m = 0; m < G_N_ELEMENTS (moves); m++)
            {
              gtk_widget_class_add_binding (widget_class, key, moves[m].modifiers, move_cb, "(iii)", moves[m].part,
                                            step, 0);
              gtk_widget_class_add_binding (widget_class, key, moves[m].modifiers | GDK_SHIFT_MASK, move_cb, "(iii)",
                                            moves[m].part, 0, step);
            }
        }
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, go_cb, "(ii)", 0, -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, go_cb, "(ii)", 0, 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, go_to_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, go_to_end_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, open_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, open_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, remove_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Insert, 0, add_key_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, add_key_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, cancel_cb, NULL);
}

static void
add_zoom_keys (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "lanes.zoom-in" },   { GDK_KEY_equal, "lanes.zoom-in" },        { GDK_KEY_KP_Add, "lanes.zoom-in" },
    { GDK_KEY_minus, "lanes.zoom-out" }, { GDK_KEY_KP_Subtract, "lanes.zoom-out" }, { GDK_KEY_0, "lanes.zoom-fit" },
  };

  gtk_widget_class_install_action (widget_class, "lanes.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "lanes.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "lanes.zoom-fit", NULL, zoom_fit_action);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, NULL);
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK, keys[i].action, NULL);
    }
}

static void
add_signals (void)
{
  const struct
  {
    guint id;
    const char *name;
    guint n_params;
  } items[] = { { SELECTED, "selected", 3 }, { ACTIVATED, "activated", 3 }, { MOVING, "moving", 5 },
                { MOVED, "moved", 5 },       { CANCELLED, "cancelled", 3 }, { REMOVED, "removed", 3 } };

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    signals[items[i].id] =
        g_signal_new (items[i].name, KT_TYPE_LANES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                      items[i].n_params, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_BOOLEAN, G_TYPE_STRING, G_TYPE_STRING);
  signals[ADD] = g_signal_new ("add", KT_TYPE_LANES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                               G_TYPE_STRING, G_TYPE_BOOLEAN, G_TYPE_STRING);
}

static void
kt_lanes_class_init (KtLanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_lanes_dispose;
  object_class->finalize = kt_lanes_finalize;
  widget_class->measure = kt_lanes_measure;
  widget_class->size_allocate = kt_lanes_size_allocate;
  widget_class->realize = kt_lanes_realize;

  add_signals ();
  add_keys (widget_class);
  add_zoom_keys (widget_class);
  g_type_ensure (KT_TYPE_LANE_BOARD);
  gtk_widget_class_set_css_name (widget_class, "lanes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/effects/kt-lanes.ui");
  gtk_widget_class_bind_template_child (widget_class, KtLanes, bar);
  gtk_widget_class_bind_template_child (widget_class, KtLanes, period_label);
  gtk_widget_class_bind_template_child (widget_class, KtLanes, scroller);
  gtk_widget_class_bind_template_child (widget_class, KtLanes, board);
}

static void
kt_lanes_init (KtLanes *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->pointer = kt_lane_pointer_new (self->board);
  g_signal_connect_object (self->pointer, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pointer, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pointer, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pointer, "moving", G_CALLBACK (moving_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pointer, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pointer, "cancelled", G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < KT_LANE_BOARD_LANES; i++)
    {
      KtLane *lane = kt_lane_board_get_lane (self->board, i);

      g_signal_connect_object (lane, "focus-moved", G_CALLBACK (focus_moved_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (lane, "open", G_CALLBACK (lane_open_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (lane, "remove", G_CALLBACK (lane_remove_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (lane, "add", G_CALLBACK (lane_add_cb), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (self->board, "notify::zoom", G_CALLBACK (zoom_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color-rgba", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lanes.zoom-out", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lanes.zoom-fit", FALSE);
}

KtLanes *
kt_lanes_new (void)
{
  return g_object_new (KT_TYPE_LANES, NULL);
}

/* --- What it shows --- */

static KtScenario *
get_intervention (KtAnalysis *analysis)
{
  for (guint i = 0; i < analysis->scenarios->len; i++)
    {
      KtScenario *scenario = g_ptr_array_index (analysis->scenarios, i);

      if (scenario->role == KT_SCENARIO_ROLE_INTERVENTION)
        return scenario;
    }
  return NULL;
}

static KtScenario *
get_reference (KtAnalysis *analysis, guint reference)
{
  KtScenario *scenario =
      reference < analysis->scenarios->len ? g_ptr_array_index (analysis->scenarios, reference) : NULL;

  return scenario != NULL && scenario->role == KT_SCENARIO_ROLE_REFERENCE ? scenario : NULL;
}

/* What was selected may be gone. */
static void
keep_selected (KtLanes *self)
{
  KtLane *lane = find_lane (self, self->scenario);

  set_selected (self, lane,
                lane != NULL && self->item != NULL ? kt_lane_find (lane, self->item, self->is_event) : NULL);
}

void
kt_lanes_set_analysis (KtLanes *self, KtAnalysis *analysis, guint reference)
{
  KtLaneSpan period = kt_lane_span_new (analysis->start, analysis->end);
  KtScenario *intervention = get_intervention (analysis);
  KtScenario *below = get_reference (analysis, reference);
  g_autofree char *words = NULL;

  if (self->analysis == analysis && self->reference == reference)
    return;
  kt_analysis_ref (analysis);
  g_clear_pointer (&self->analysis, kt_analysis_unref);
  self->analysis = analysis;
  self->reference = reference;

  words = kt_lane_words_long (period);
  gtk_label_set_label (self->period_label, words);
  if (intervention != NULL)
    kt_lane_set_scenario (kt_lane_board_get_lane (self->board, 0), intervention, period);
  if (below != NULL)
    kt_lane_set_scenario (kt_lane_board_get_lane (self->board, 1), below, period);
  kt_lane_board_set_period (self->board, period, below != NULL);
  keep_selected (self);
}

const char *
kt_lanes_get_selected_scenario (KtLanes *self)
{
  return self->scenario;
}

const char *
kt_lanes_get_selected_item (KtLanes *self)
{
  return self->item;
}

gboolean
kt_lanes_get_selected_is_event (KtLanes *self)
{
  return self->is_event;
}

void
kt_lanes_select (KtLanes *self, const char *scenario, const char *item, gboolean is_event)
{
  KtLane *lane = find_lane (self, scenario);
  KtLaneItem *found = lane != NULL && item != NULL ? kt_lane_find (lane, item, is_event) : NULL;

  if (lane == NULL || (item != NULL && found == NULL))
    return;
  set_selected (self, lane, found);
  if (found != NULL)
    kt_lane_board_show_item (self->board, found);
}

void
kt_lanes_grab_focus (KtLanes *self)
{
  KtLane *lane = find_lane (self, self->scenario);
  KtLaneItem *item = NULL;

  if (lane == NULL)
    lane = kt_lane_board_get_lane (self->board, 0);
  if (self->item != NULL)
    item = kt_lane_find (lane, self->item, self->is_event);
  if (item == NULL)
    item = kt_lane_get_end (lane, FALSE);
  gtk_widget_grab_focus (item != NULL ? GTK_WIDGET (item) : GTK_WIDGET (lane));
}
