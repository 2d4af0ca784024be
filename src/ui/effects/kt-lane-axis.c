/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-lane-axis.h"

#include "ui/effects/kt-lane-shape.h"

#include <math.h>

#define SCALE 0.82
#define LINE_SPACING 2
#define MARGIN 3
#define TEXT_GAP 4

struct _KtLaneAxis
{
  GtkWidget parent_instance;

  KtTimeAxis axis;
  double offset;
  int line_height; /* in pixels; 0 when it is to be measured */
  int char_width;
};

G_DEFINE_FINAL_TYPE (KtLaneAxis, kt_lane_axis, GTK_TYPE_WIDGET)

static void
measure_font (KtLaneAxis *self)
{
  PangoFontMetrics *metrics;

  if (self->line_height > 0)
    return;
  metrics = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  self->line_height = PANGO_PIXELS_CEIL ((int)(pango_font_metrics_get_height (metrics) * SCALE));
  self->char_width = PANGO_PIXELS_CEIL ((int)(pango_font_metrics_get_approximate_char_width (metrics) * SCALE));
  pango_font_metrics_unref (metrics);
}

static void
kt_lane_axis_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  KtLaneAxis *self = KT_LANE_AXIS (widget);

  measure_font (self);
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? 0 : 2 * self->line_height + LINE_SPACING + 2 * MARGIN;
}

static PangoLayout *
create_layout (KtLaneAxis *self, const char *text, gboolean is_bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (SCALE));
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* A label of the upper line stays in sight as long as a bit of its part is; one of the lower line stands in the
 * middle. */
static void
draw_scale (KtLaneAxis *self, GtkSnapshot *snapshot, KtTimeScale scale, gboolean is_above)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  g_autoptr (GArray) ticks =
      kt_time_axis_create_ticks (&self->axis, scale, kt_time_axis_get_day (&self->axis, -self->offset),
                                 kt_time_axis_get_day (&self->axis, width - self->offset));
  GdkRGBA color;
  GdkRGBA line;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  line = color;
  line.alpha *= 0.25f;
  if (!is_above)
    color.alpha *= kt_lane_shape_get_dimmed (GTK_WIDGET (self));
  for (guint i = 0; i < ticks->len; i++)
    {
      const KtTimeTick *tick = &g_array_index (ticks, KtTimeTick, i);
      g_autofree char *text = kt_time_tick_get_label (tick, scale, is_above);
      g_autoptr (PangoLayout) layout = create_layout (self, text, is_above);
      double x = round (tick->x) + self->offset;
      double y = is_above ? MARGIN : MARGIN + self->line_height + LINE_SPACING;
      double end = tick->x + tick->width + self->offset;
      double text_x;
      int text_width;

      pango_layout_get_pixel_size (layout, &text_width, NULL);
      text_x = is_above ? MAX (x, 0) + TEXT_GAP : x + (tick->width - text_width) / 2;
      if (x >= 0)
        gtk_snapshot_append_color (
            snapshot, &line,
            &GRAPHENE_RECT_INIT ((float)x, (float)y, 1, (float)(gtk_widget_get_height (GTK_WIDGET (self)) - y)));
      if (text_x < x || text_x + text_width > end)
        continue;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)round (text_x), (float)y));
      gtk_snapshot_append_layout (snapshot, layout, &color);
      gtk_snapshot_restore (snapshot);
    }
}

static void
kt_lane_axis_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KtLaneAxis *self = KT_LANE_AXIS (widget);
  KtTimeScale scale;
  KtTimeScale above;

  if (self->axis.width <= 0)
    return;
  measure_font (self);
  scale = kt_time_axis_choose_scale (&self->axis, self->char_width);
  if (kt_time_scale_get_above (scale, &above))
    draw_scale (self, snapshot, above, TRUE);
  draw_scale (self, snapshot, scale, FALSE);
}

static void
kt_lane_axis_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (kt_lane_axis_parent_class)->system_setting_changed (widget, setting);
  KT_LANE_AXIS (widget)->line_height = 0;
  gtk_widget_queue_resize (widget);
}

static void
kt_lane_axis_class_init (KtLaneAxisClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = kt_lane_axis_measure;
  widget_class->snapshot = kt_lane_axis_snapshot;
  widget_class->system_setting_changed = kt_lane_axis_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "lane-axis");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
kt_lane_axis_init (KtLaneAxis *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

KtLaneAxis *
kt_lane_axis_new (void)
{
  return g_object_new (KT_TYPE_LANE_AXIS, NULL);
}

void
kt_lane_axis_set_axis (KtLaneAxis *self, KtTimeAxis axis, double offset)
{
  self->axis = axis;
  self->offset = offset;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
