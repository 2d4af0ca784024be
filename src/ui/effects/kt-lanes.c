/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-lanes-private.h"

#include "ui/effects/kt-lane-words.h"
#include "ui/widgets/kt-style.h"

#include <adwaita.h>

/* Where it begins to scroll when there is less room, in pixels. */
#define HEIGHT_MIN 360

enum
{
  SELECTED,
  MOVING,
  MOVED,
  CANCELLED,
  ADD,
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
emit_span (KtLanes *self, guint signal, KtLane *lane, KtLaneItem *item, KtLaneSpan span)
{
  g_autofree char *start = kt_lane_day_to_date (span.start);
  g_autofree char *end = span.end != 0 ? kt_lane_day_to_date (span.end) : NULL;
  g_autofree char *scenario = g_strdup (kt_lane_get_scenario_id (lane));
  g_autofree char *id = g_strdup (kt_lane_item_get_id (item));

  g_signal_emit (self, signals[signal], 0, scenario, id, kt_lane_item_is_event (item), start, end);
}

static void
cancelled_cb (KtLanes *self, KtLane *lane, KtLaneItem *item)
{
  g_signal_emit (self, signals[CANCELLED], 0, kt_lane_get_scenario_id (lane), kt_lane_item_get_id (item),
                 kt_lane_item_is_event (item));
}

static void
moving_cb (KtLanes *self, KtLane *lane, KtLaneItem *item)
{
  KtLaneSpan span;

  kt_lane_item_get_preview (item, &span);
  emit_span (self, MOVING, lane, item, span);
}

static void
announce (KtLanes *self, KtLane *lane, const char *id, gboolean is_event)
{
  KtLaneItem *item = kt_lane_find (lane, id, is_event);
  g_autofree char *words = item != NULL ? kt_lane_item_create_name (item) : NULL;

  if (words != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (item), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
kt_lanes_move (KtLanes *self, KtLane *lane, KtLaneItem *item, KtLaneSpan span)
{
  g_autofree char *id = g_strdup (kt_lane_item_get_id (item));
  gboolean is_event = kt_lane_item_is_event (item);

  emit_span (self, MOVED, lane, item, span);
  announce (self, lane, id, is_event);
}

static void
moved_cb (KtLanes *self, KtLane *lane, KtLaneItem *item)
{
  KtLaneSpan span;

  kt_lane_item_get_preview (item, &span);
  kt_lanes_move (self, lane, item, span);
}

static void
added_cb (KtLanes *self, KtLane *lane, gboolean is_event, guint day)
{
  g_autofree char *date = kt_lane_day_to_date (day);
  g_autofree char *scenario = g_strdup (kt_lane_get_scenario_id (lane));

  g_signal_emit (self, signals[ADD], 0, scenario, is_event, date);
}

/* Where something new goes when nobody pointed at a day: where what is selected begins, or else the first day that is
 * in sight. */
void
kt_lanes_add (KtLanes *self, KtLane *lane, gboolean is_event)
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
  kt_lanes_add (self, lane, is_event);
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

  gtk_widget_measure (self->bar, orientation, for_size, &bar, &bar_natural, NULL, NULL);
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

  gtk_widget_measure (self->bar, GTK_ORIENTATION_VERTICAL, width, &bar, NULL, NULL, NULL);
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
add_signals (void)
{
  const struct
  {
    guint id;
    const char *name;
    guint n_params;
  } items[] = {
    { SELECTED, "selected", 3 }, { MOVING, "moving", 5 }, { MOVED, "moved", 5 }, { CANCELLED, "cancelled", 3 }
  };

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
  kt_lanes_add_keys (widget_class);
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
  g_signal_connect_object (self->pointer, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pointer, "moving", G_CALLBACK (moving_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pointer, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pointer, "cancelled", G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < KT_LANE_BOARD_LANES; i++)
    {
      KtLane *lane = kt_lane_board_get_lane (self->board, i);

      g_signal_connect_object (lane, "focus-moved", G_CALLBACK (focus_moved_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (lane, "add", G_CALLBACK (lane_add_cb), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (self->board, "notify::zoom", G_CALLBACK (kt_lanes_update_zoom), self, G_CONNECT_SWAPPED);
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
