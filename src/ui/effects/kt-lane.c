/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-lane-private.h"

#include "ui/widgets/kt-focus.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ROW_PADDING 8
#define BOTTOM 8
/* What a mark may draw around itself, such as the ring of the focus. */
#define RING 4
/* In letters. */
#define INSIDE_MIN_CHARS 20
#define INSIDE_MIN_CHARS_NARROW 14
#define NARROW_CHARS 80
#define BESIDE_MAX_CHARS 26

G_DEFINE_FINAL_TYPE (KtLane, kt_lane, GTK_TYPE_WIDGET)

enum
{
  FOCUS_MOVED,
  ADD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- Layout --- */

static void
measure_font (KtLane *self)
{
  PangoFontMetrics *metrics;

  if (self->row_height > 0)
    return;
  metrics = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  self->row_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics)) + ROW_PADDING;
  self->char_width = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));
  pango_font_metrics_unref (metrics);
}

static KtLaneMetrics
get_metrics (KtLane *self, int width)
{
  gboolean is_narrow = width < NARROW_CHARS * self->char_width;

  return (KtLaneMetrics){ .mark = self->row_height - ROW_PADDING - 2,
                          .bar_min = 6,
                          .padding = 8,
                          .arrow = 6,
                          .gap = 5,
                          .spacing = 14,
                          .inside_min = (is_narrow ? INSIDE_MIN_CHARS_NARROW : INSIDE_MIN_CHARS) * self->char_width,
                          .beside_max = BESIDE_MAX_CHARS * self->char_width };
}

KtTimeAxis
kt_lane_get_axis (KtLane *self, int width)
{
  return (KtTimeAxis){ self->period.start, self->period.end, MAX (width - 2 * KT_LANE_INSET, 1) };
}

/* Events and activities have rows of their own. What moves stays in its row. */
void
kt_lane_ensure_boxes (KtLane *self, int width)
{
  KtTimeAxis axis = kt_lane_get_axis (self, width);
  g_autoptr (GArray) boxes = NULL;
  KtLaneMetrics metrics;

  if (self->boxes_width == width)
    return;
  measure_font (self);
  metrics = get_metrics (self, width);
  g_array_set_size (self->boxes, self->items->len);
  boxes = g_array_sized_new (FALSE, TRUE, sizeof (KtLaneBox), self->items->len);
  self->n_rows = 0;
  for (int is_event = 1; is_event >= 0; is_event--)
    {
      guint n = 0;

      g_array_set_size (boxes, 0);
      for (guint i = 0; i < self->items->len; i++)
        {
          if (kt_lane_item_is_event (kt_lane_get_item (self, i)) == is_event)
            {
              KtLaneBox box = kt_lane_item_create_box (kt_lane_get_item (self, i));

              if (kt_lane_get_item (self, i) == self->moving)
                {
                  box.start = self->moving_origin.start;
                  box.end = MAX (self->moving_origin.start, self->moving_origin.end);
                }
              g_array_append_val (boxes, box);
            }
        }
      self->n_rows = kt_lane_layout ((KtLaneBox *)(void *)boxes->data, boxes->len, &axis, &metrics, self->n_rows);
      for (guint i = 0; i < self->items->len; i++)
        {
          if (kt_lane_item_is_event (kt_lane_get_item (self, i)) == is_event)
            g_array_index (self->boxes, KtLaneBox, i) = g_array_index (boxes, KtLaneBox, n++);
        }
    }
  self->boxes_width = width;
}

void
kt_lane_invalidate (KtLane *self)
{
  self->boxes_width = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

int
kt_lane_get_title_height (KtLane *self)
{
  int height;

  gtk_widget_measure (self->title, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  return height;
}

static void
kt_lane_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  KtLane *self = KT_LANE (widget);
  int empty = 0;

  gtk_widget_measure (self->title, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  kt_lane_ensure_boxes (self, for_size > 0 ? for_size : gtk_widget_get_width (widget));
  if (gtk_widget_get_visible (self->empty_label))
    gtk_widget_measure (self->empty_label, orientation,
                        self->view.width > 0 ? self->view.width - 2 * KT_LANE_INSET : -1, &empty, NULL, NULL, NULL);
  *minimum = *natural = *minimum + MAX ((int)self->n_rows * self->row_height, empty) + BOTTOM;
}

static void
allocate_item (KtLane *self, KtLaneItem *item, const KtLaneBox *box, int top)
{
  double left = floor (box->left);
  KtLaneBox whole = *box;
  GtkAllocation allocation = { KT_LANE_INSET + (int)left, top + (int)box->row * self->row_height,
                               (int)(ceil (box->right) - left), self->row_height };
  int minimum;

  whole.left = left;
  kt_lane_item_set_box (item, &whole);
  kt_lane_item_set_view_left (item, self->view.x - KT_LANE_INSET);
  gtk_widget_measure (GTK_WIDGET (item), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (item), &allocation, -1);
}

static void
kt_lane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  KtLane *self = KT_LANE (widget);
  int top = kt_lane_get_title_height (self);
  int view_width = self->view.width > 0 ? self->view.width : width;

  kt_lane_ensure_boxes (self, width);
  gtk_widget_size_allocate (self->title, &(GtkAllocation){ self->view.x, 0, view_width, top }, -1);
  if (gtk_widget_get_visible (self->empty_label))
    gtk_widget_size_allocate (
        self->empty_label,
        &(GtkAllocation){ self->view.x + KT_LANE_INSET, top, view_width - 2 * KT_LANE_INSET, height - top - BOTTOM },
        -1);
  for (guint i = 0; i < self->items->len; i++)
    {
      KtLaneItem *item = kt_lane_get_item (self, i);
      KtLaneBox box = g_array_index (self->boxes, KtLaneBox, i);

      if (item == self->moving)
        {
          KtTimeAxis axis = kt_lane_get_axis (self, width);
          KtLaneMetrics metrics = get_metrics (self, width);
          KtLaneBox moved = kt_lane_item_create_box (item);

          kt_lane_box_place (&moved, &axis, &metrics);
          moved.row = box.row;
          box = moved;
        }
      allocate_item (self, item, &box, top);
    }
}

/* --- Drawing --- */

static void
draw_lines (KtLane *self, GtkSnapshot *snapshot, KtTimeScale scale, float alpha)
{
  KtTimeAxis axis = kt_lane_get_axis (self, gtk_widget_get_width (GTK_WIDGET (self)));
  g_autoptr (GArray) ticks =
      kt_time_axis_create_ticks (&axis, scale, kt_time_axis_get_day (&axis, self->view.x - KT_LANE_INSET),
                                 kt_time_axis_get_day (&axis, self->view.x + self->view.width));
  int top = kt_lane_get_title_height (self);
  float height = (float)(gtk_widget_get_height (GTK_WIDGET (self)) - top);
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= alpha;
  for (guint i = 0; i < ticks->len; i++)
    {
      float x = (float)round (g_array_index (ticks, KtTimeTick, i).x) + KT_LANE_INSET;

      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, (float)top, 1, height));
    }
}

/* GTK would draw all of a long lane at every key in a form beside it. */
static gboolean
is_in_sight (KtLane *self, GtkWidget *child)
{
  graphene_rect_t bounds, view = GRAPHENE_RECT_INIT ((float)self->view.x, (float)self->view.y, (float)self->view.width,
                                                     (float)self->view.height);

  return gtk_widget_compute_bounds (child, GTK_WIDGET (self), &bounds) &&
         graphene_rect_intersection (&view, graphene_rect_inset (&bounds, -RING, -RING), NULL);
}

static void
kt_lane_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KtLane *self = KT_LANE (widget);
  KtTimeAxis axis = kt_lane_get_axis (self, gtk_widget_get_width (widget));
  KtTimeScale scale = kt_time_axis_choose_scale (&axis, self->char_width);
  KtTimeScale above;

  draw_lines (self, snapshot, scale, 0.07f);
  if (kt_time_scale_get_above (scale, &above))
    draw_lines (self, snapshot, above, 0.12f);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (child != (GtkWidget *)self->moving && is_in_sight (self, child))
        gtk_widget_snapshot_child (widget, child, snapshot);
    }
  if (self->moving != NULL)
    gtk_widget_snapshot_child (widget, GTK_WIDGET (self->moving), snapshot);
}

/* --- Focus --- */

static gboolean
focus_items (KtLane *self)
{
  KtLaneItem *item = self->current != NULL ? self->current : kt_lane_get_end (self, FALSE);

  return gtk_widget_grab_focus (item != NULL ? GTK_WIDGET (item) : GTK_WIDGET (self));
}

/* The buttons of the title are one stop after the other and all items together are one, which the arrows go about. */
static gboolean
kt_lane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  KtLane *self = KT_LANE (widget);
  gboolean is_back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  gboolean is_in_title = kt_focus_is_within (self->title);
  gboolean is_in_items = kt_focus_is_within (widget) && !is_in_title;

  if (is_back)
    return is_in_items || is_in_title ? gtk_widget_child_focus (self->title, direction) : focus_items (self);
  if (is_in_items)
    return FALSE;
  return gtk_widget_child_focus (self->title, direction) || focus_items (self);
}

static void
kt_lane_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  KtLane *self = KT_LANE (widget);

  GTK_WIDGET_CLASS (kt_lane_parent_class)->set_focus_child (widget, child);
  if (child == NULL || !KT_IS_LANE_ITEM (child))
    return;
  self->current = KT_LANE_ITEM (child);
  g_signal_emit (self, signals[FOCUS_MOVED], 0, child);
}

/* --- Overrides --- */

static void
kt_lane_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (kt_lane_parent_class)->system_setting_changed (widget, setting);
  KT_LANE (widget)->row_height = 0;
  kt_lane_invalidate (KT_LANE (widget));
}

static gboolean
kt_lane_query_tooltip (GtkWidget *widget, int x, int y, gboolean is_keyboard, GtkTooltip *tooltip)
{
  KtLane *self = KT_LANE (widget);
  KtLanePart part;
  KtLaneItem *item = is_keyboard ? self->current : kt_lane_get_item_at (self, x, y, &part);
  g_autofree char *text = NULL;

  if (item == NULL || self->moving != NULL)
    return FALSE;
  text = kt_lane_item_create_tooltip (item);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
add_activity_cb (KtLane *self)
{
  g_signal_emit (self, signals[ADD], 0, FALSE);
}

static void
add_event_cb (KtLane *self)
{
  g_signal_emit (self, signals[ADD], 0, TRUE);
}

static void
kt_lane_dispose (GObject *object)
{
  KtLane *self = KT_LANE (object);

  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_unparent (GTK_WIDGET (kt_lane_get_item (self, i)));
  g_ptr_array_set_size (self->items, 0);
  self->selected = self->current = self->moving = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_LANE);
  G_OBJECT_CLASS (kt_lane_parent_class)->dispose (object);
}

static void
kt_lane_finalize (GObject *object)
{
  KtLane *self = KT_LANE (object);

  g_ptr_array_unref (self->items);
  g_array_unref (self->boxes);
  g_clear_pointer (&self->scenario, kt_scenario_unref);
  G_OBJECT_CLASS (kt_lane_parent_class)->finalize (object);
}

static void
kt_lane_class_init (KtLaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_lane_dispose;
  object_class->finalize = kt_lane_finalize;
  widget_class->measure = kt_lane_measure;
  widget_class->size_allocate = kt_lane_size_allocate;
  widget_class->snapshot = kt_lane_snapshot;
  widget_class->focus = kt_lane_focus;
  widget_class->set_focus_child = kt_lane_set_focus_child;
  widget_class->query_tooltip = kt_lane_query_tooltip;
  widget_class->system_setting_changed = kt_lane_system_setting_changed;

  signals[FOCUS_MOVED] = g_signal_new ("focus-moved", KT_TYPE_LANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                       1, KT_TYPE_LANE_ITEM);
  signals[ADD] =
      g_signal_new ("add", KT_TYPE_LANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "lane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/effects/kt-lane.ui");
  gtk_widget_class_bind_template_child (widget_class, KtLane, title);
  gtk_widget_class_bind_template_child (widget_class, KtLane, role_label);
  gtk_widget_class_bind_template_child (widget_class, KtLane, name_label);
  gtk_widget_class_bind_template_child (widget_class, KtLane, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, add_activity_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_event_cb);
}

static void
kt_lane_init (KtLane *self)
{
  self->items = g_ptr_array_new ();
  self->boxes = g_array_new (FALSE, TRUE, sizeof (KtLaneBox));
  gtk_widget_init_template (GTK_WIDGET (self));
}

KtLane *
kt_lane_new (void)
{
  return g_object_new (KT_TYPE_LANE, NULL);
}

void
kt_lane_set_view (KtLane *self, const GdkRectangle *view)
{
  gboolean is_across = self->view.x != view->x || self->view.width != view->width;

  if (gdk_rectangle_equal (&self->view, view))
    return;
  self->view = *view;
  if (is_across)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- What is done with them --- */

void
kt_lane_select (KtLane *self, KtLaneItem *item)
{
  if (self->selected != NULL)
    kt_lane_item_set_selected (self->selected, FALSE);
  self->selected = item;
  if (item == NULL)
    return;
  kt_lane_item_set_selected (item, TRUE);
  self->current = item;
}

void
kt_lane_set_moving (KtLane *self, KtLaneItem *item)
{
  self->moving = item;
  if (item != NULL)
    self->moving_origin = kt_lane_item_get_span (item);
  kt_lane_invalidate (self);
}

void
kt_lane_update_moving (KtLane *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
