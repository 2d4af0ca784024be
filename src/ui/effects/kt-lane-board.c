/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-lane-board.h"

#include "ui/effects/kt-lane-axis.h"

#include <math.h>

#define SPACING 1
/* No day is wider than this, in pixels. */
#define DAY_MAX 40
#define MARGIN 24
#define DATES_ABOVE 2

struct _KtLaneBoard
{
  GtkWidget parent_instance;

  KtLane *lanes[KT_LANE_BOARD_LANES];
  KtLaneAxis *axis;
  GtkWidget *dates;
  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  GtkScrollablePolicy hscroll_policy;
  GtkScrollablePolicy vscroll_policy;

  KtLaneSpan period;
  double zoom;
  double anchor; /* the part of the calendar that stays at anchor_x; below 0: none */
  double anchor_x;
  KtLaneItem *shown; /* weak: to be scrolled to */
  double dates_x;
  double dates_y;
  gboolean is_allocating;
};

enum
{
  PROP_0,
  PROP_ZOOM,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (KtLaneBoard,
                               kt_lane_board,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static int
get_content_width (KtLaneBoard *self, int width)
{
  return MAX ((int)round (width * self->zoom), width);
}

static double
get_zoom_max (KtLaneBoard *self)
{
  double days = (double)self->period.end - self->period.start + 1;
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return width > 0 ? MAX (days * DAY_MAX / width, 1) : 1;
}

/* --- Layout --- */

static int
get_height (gpointer widget, int for_size)
{
  int minimum;

  if (!gtk_widget_get_visible (widget))
    return 0;
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
get_lanes_height (KtLaneBoard *self, int content_width)
{
  int height = 0;

  for (guint i = 0; i < KT_LANE_BOARD_LANES; i++)
    {
      int lane = get_height (self->lanes[i], content_width);

      height += lane > 0 && i > 0 ? lane + SPACING : lane;
    }
  return height;
}

static void
kt_lane_board_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  KtLaneBoard *self = KT_LANE_BOARD (widget);
  int lane;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      int width = for_size > 0 ? for_size : gtk_widget_get_width (widget);
      int axis = get_height (self->axis, -1);

      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &lane, NULL, NULL, NULL);
      *natural = axis + get_lanes_height (self, get_content_width (self, MAX (width, lane)));
      *minimum = MIN (*natural, axis * 3);
      return;
    }
  *minimum = 0;
  for (guint i = 0; i < KT_LANE_BOARD_LANES; i++)
    {
      gtk_widget_measure (GTK_WIDGET (self->lanes[i]), orientation, -1, &lane, NULL, NULL, NULL);
      *minimum = MAX (*minimum, lane);
    }
  *natural = *minimum;
}

static void
configure (GtkAdjustment *adjustment, double value, double upper, double page)
{
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, MAX (upper - page, 0)), 0, MAX (upper, page), page / 10,
                            page * 0.9, page);
}

/* The value at which the piece from @from to @to is in sight with some room around, or the one nearest to it. */
static double
reveal (GtkAdjustment *adjustment, double page, double from, double to)
{
  double value = gtk_adjustment_get_value (adjustment);

  if (to - from + 2 * MARGIN > page)
    return from < value + page - MARGIN && to > value + MARGIN ? value : from - MARGIN;
  return CLAMP (value, to + MARGIN - page, from - MARGIN);
}

static void
scroll_to_shown (KtLaneBoard *self, int width, int page_height, int content_width, int lanes_height)
{
  int top = 0;

  for (guint i = 0; i < KT_LANE_BOARD_LANES; i++)
    {
      graphene_rect_t bounds;

      if (kt_lane_get_bounds (self->lanes[i], self->shown, content_width, &bounds))
        {
          configure (self->hadjustment,
                     reveal (self->hadjustment, width, bounds.origin.x, bounds.origin.x + bounds.size.width),
                     content_width, width);
          configure (self->vadjustment,
                     reveal (self->vadjustment, page_height, bounds.origin.y + top,
                             bounds.origin.y + bounds.size.height + top),
                     lanes_height, page_height);
        }
      top += get_height (self->lanes[i], content_width) + SPACING;
    }
  g_clear_weak_pointer (&self->shown);
}

static double
get_value_at_width (KtLaneBoard *self, int content_width)
{
  double upper = gtk_adjustment_get_upper (self->hadjustment);
  double value = gtk_adjustment_get_value (self->hadjustment);

  if (self->anchor >= 0)
    {
      KtTimeAxis axis = kt_lane_get_axis (self->lanes[0], content_width);

      value = KT_LANE_INSET + self->anchor * axis.width - self->anchor_x;
      self->anchor = -1;
      return value;
    }
  return upper > 0 ? value * content_width / upper : 0;
}

static void
allocate_child (gpointer child, double x, double y, int width, int height)
{
  GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float)x, (float)y));

  gtk_widget_allocate (child, width, height, -1, transform);
}

static void
allocate_dates (KtLaneBoard *self, int width)
{
  GtkRequisition size;

  if (!gtk_widget_get_visible (self->dates))
    return;
  gtk_widget_get_preferred_size (self->dates, NULL, &size);
  allocate_child (self->dates, CLAMP (self->dates_x - size.width / 2, 0, MAX (width - size.width, 0)),
                  MAX (self->dates_y - size.height - DATES_ABOVE, 0), size.width, size.height);
}

static void
kt_lane_board_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  KtLaneBoard *self = KT_LANE_BOARD (widget);
  int content_width = get_content_width (self, width);
  int axis_height = get_height (self->axis, -1);
  int lanes_height = get_lanes_height (self, content_width);
  int page_height = MAX (height - axis_height, 1);
  int n_lanes = gtk_widget_get_visible (GTK_WIDGET (self->lanes[1])) ? 2 : 1;
  int spare = MAX (page_height - lanes_height, 0);
  double y;
  double x;

  self->is_allocating = TRUE;
  configure (self->hadjustment, get_value_at_width (self, content_width), content_width, width);
  configure (self->vadjustment, gtk_adjustment_get_value (self->vadjustment), lanes_height, page_height);
  if (self->shown != NULL)
    scroll_to_shown (self, width, page_height, content_width, lanes_height);
  self->is_allocating = FALSE;

  x = round (gtk_adjustment_get_value (self->hadjustment));
  y = axis_height - round (gtk_adjustment_get_value (self->vadjustment));
  for (int i = 0; i < n_lanes; i++)
    {
      int lane = get_height (self->lanes[i], content_width) +
                 (i + 1 < n_lanes ? spare / n_lanes : spare - spare / n_lanes * i);

      kt_lane_set_view (self->lanes[i], &(GdkRectangle){ (int)x, axis_height - (int)y, width, page_height });
      allocate_child (self->lanes[i], -x, y, content_width, lane);
      y += lane + SPACING;
    }
  kt_lane_axis_set_axis (self->axis, kt_lane_get_axis (self->lanes[0], content_width), KT_LANE_INSET - x);
  allocate_child (self->axis, 0, 0, width, axis_height);
  allocate_dates (self, width);
}

static void
kt_lane_board_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KtLaneBoard *self = KT_LANE_BOARD (widget);
  float axis_height = (float)gtk_widget_get_height (GTK_WIDGET (self->axis));

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, axis_height, (float)gtk_widget_get_width (widget),
                                                         (float)gtk_widget_get_height (widget) - axis_height));
  for (guint i = 0; i < KT_LANE_BOARD_LANES; i++)
    gtk_widget_snapshot_child (widget, GTK_WIDGET (self->lanes[i]), snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->axis), snapshot);
  gtk_widget_snapshot_child (widget, self->dates, snapshot);
}

static void
scrolled_cb (KtLaneBoard *self)
{
  if (!self->is_allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (KtLaneBoard *self, GtkAdjustment **own, GtkAdjustment *adjustment)
{
  if (*own != NULL && *own == adjustment)
    return;
  if (*own != NULL)
    g_signal_handlers_disconnect_by_func (*own, scrolled_cb, self);
  g_clear_object (own);
  *own = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (*own, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* --- Overrides --- */

static void
kt_lane_board_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KtLaneBoard *self = KT_LANE_BOARD (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_lane_board_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KtLaneBoard *self = KT_LANE_BOARD (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_lane_board_dispose (GObject *object)
{
  KtLaneBoard *self = KT_LANE_BOARD (object);

  g_clear_weak_pointer (&self->shown);
  for (guint i = 0; i < KT_LANE_BOARD_LANES; i++)
    g_clear_pointer ((GtkWidget **)&self->lanes[i], gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **)&self->axis, gtk_widget_unparent);
  g_clear_pointer (&self->dates, gtk_widget_unparent);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);
  G_OBJECT_CLASS (kt_lane_board_parent_class)->dispose (object);
}

static void
kt_lane_board_class_init (KtLaneBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kt_lane_board_get_property;
  object_class->set_property = kt_lane_board_set_property;
  object_class->dispose = kt_lane_board_dispose;
  widget_class->measure = kt_lane_board_measure;
  widget_class->size_allocate = kt_lane_board_size_allocate;
  widget_class->snapshot = kt_lane_board_snapshot;

  properties[PROP_ZOOM] =
      g_param_spec_double ("zoom", NULL, NULL, 1, G_MAXDOUBLE, 1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  gtk_widget_class_set_css_name (widget_class, "lane-board");
}

static void
kt_lane_board_init (KtLaneBoard *self)
{
  self->zoom = 1;
  self->anchor = -1;
  self->period = (KtLaneSpan){ 1, 1 };
  /* Time goes from left to right in every language. */
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  for (guint i = 0; i < KT_LANE_BOARD_LANES; i++)
    {
      self->lanes[i] = kt_lane_new ();
      gtk_widget_set_parent (GTK_WIDGET (self->lanes[i]), GTK_WIDGET (self));
    }
  self->axis = kt_lane_axis_new ();
  gtk_widget_set_parent (GTK_WIDGET (self->axis), GTK_WIDGET (self));
  self->dates = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->dates, "lane-dates");
  gtk_widget_set_can_target (self->dates, FALSE);
  gtk_widget_set_visible (self->dates, FALSE);
  gtk_widget_set_parent (self->dates, GTK_WIDGET (self));
  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);
}

/* --- What it is asked --- */

KtLane *
kt_lane_board_get_lane (KtLaneBoard *self, guint i)
{
  return self->lanes[i];
}

void
kt_lane_board_set_period (KtLaneBoard *self, KtLaneSpan period, gboolean has_reference)
{
  gtk_widget_set_visible (GTK_WIDGET (self->lanes[1]), has_reference);
  if (kt_lane_span_equal (self->period, period))
    return;
  self->period = period;
  kt_lane_board_zoom (self, 1, 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

KtTimeAxis
kt_lane_board_get_axis (KtLaneBoard *self)
{
  return kt_lane_get_axis (self->lanes[0], get_content_width (self, gtk_widget_get_width (GTK_WIDGET (self))));
}

void
kt_lane_board_set_zoom (KtLaneBoard *self, double zoom, double x)
{
  KtTimeAxis axis = kt_lane_board_get_axis (self);

  zoom = CLAMP (zoom, 1, get_zoom_max (self));
  if (zoom == self->zoom)
    return;
  self->anchor_x = x;
  /* Of two steps within a frame the second one is about what was there at the first. */
  if (self->anchor < 0)
    self->anchor = MAX (x + kt_lane_board_get_offset (self) - KT_LANE_INSET, 0) / axis.width;
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
kt_lane_board_zoom (KtLaneBoard *self, double factor, double x)
{
  kt_lane_board_set_zoom (self, self->zoom * factor, x);
}

void
kt_lane_board_zoom_to_fit (KtLaneBoard *self)
{
  kt_lane_board_set_zoom (self, 1, 0);
}

double
kt_lane_board_get_zoom (KtLaneBoard *self)
{
  return self->zoom;
}

gboolean
kt_lane_board_can_zoom_in (KtLaneBoard *self)
{
  return self->zoom < get_zoom_max (self);
}

double
kt_lane_board_get_offset (KtLaneBoard *self)
{
  return round (gtk_adjustment_get_value (self->hadjustment));
}

void
kt_lane_board_scroll (KtLaneBoard *self, double distance)
{
  gtk_adjustment_set_value (self->hadjustment, gtk_adjustment_get_value (self->hadjustment) + distance);
}

void
kt_lane_board_show_item (KtLaneBoard *self, KtLaneItem *item)
{
  g_set_weak_pointer (&self->shown, item);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
kt_lane_board_show_dates (KtLaneBoard *self, const char *text, double x, double y)
{
  gtk_widget_set_visible (self->dates, text != NULL);
  if (text == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (self->dates), text);
  self->dates_x = x;
  self->dates_y = y;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
