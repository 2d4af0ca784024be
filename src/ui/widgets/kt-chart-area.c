/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-chart-area.h"

#include "chart/kt-chart-draw.h"

#include <adwaita.h>

#include <math.h>

#define WIDTH_MIN 280
#define WIDTH_NATURAL 520
/* What the ring of the focus takes on every side. */
#define RING 2
#define RING_RADIUS 6

struct _KtChartArea
{
  GtkWidget parent_instance;

  KtChart *chart;
  KtChartFont *font;
  guint font_serial;
  KtChartLayout *layout;
  int layout_width;

  GtkWidget *viewport; /* (nullable), weak: what it scrolls in */
  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  gboolean is_unseen; /* not drawn, because it was out of sight */
  int unseen_height;  /* of the chart before, for who asks how high this one is while it is out of sight; 0 for none */
};

G_DEFINE_FINAL_TYPE (KtChartArea, kt_chart_area, GTK_TYPE_WIDGET)

/* What was laid out is right as long as its font is. */
static void
update_font (KtChartArea *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  guint serial = pango_context_get_serial (context);

  if (self->font != NULL && self->font_serial == serial)
    return;
  g_clear_pointer (&self->layout, kt_chart_layout_free);
  g_clear_pointer (&self->font, kt_chart_font_free);
  self->font = kt_chart_font_new (context);
  self->font_serial = serial;
}

/* (transfer none): for a widget of @width. */
static const KtChartLayout *
get_layout (KtChartArea *self, int width)
{
  KtChartMeasure measure;

  update_font (self);
  if (self->layout != NULL && self->layout_width == width)
    return self->layout;
  g_clear_pointer (&self->layout, kt_chart_layout_free);
  measure = kt_chart_font_get_measure (self->font);
  self->layout = kt_chart_layout_new (self->chart, width - 2 * RING, FALSE, &measure);
  self->layout_width = width;
  return self->layout;
}

static int
get_height (KtChartArea *self, int width)
{
  return (int)ceil (get_layout (self, width)->height) + 2 * RING;
}

static KtChartLook
get_look (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean is_dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return is_dark ? KT_CHART_LOOK_CONTRAST_DARK : KT_CHART_LOOK_CONTRAST_LIGHT;
  return is_dark ? KT_CHART_LOOK_DARK : KT_CHART_LOOK_LIGHT;
}

static GtkSizeRequestMode
kt_chart_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kt_chart_area_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  KtChartArea *self = KT_CHART_AREA (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = WIDTH_MIN;
      *natural = WIDTH_NATURAL;
    }
  else if (self->unseen_height != 0 && for_size == self->layout_width)
    {
      *minimum = *natural = self->unseen_height;
    }
  else if (self->chart != NULL)
    {
      *minimum = *natural = get_height (self, for_size < 0 ? WIDTH_NATURAL : MAX (for_size, WIDTH_MIN));
    }
}

/* --- What is out of sight is not drawn: a page may have many charts that change at every key --- */

static void
scrolled_cb (KtChartArea *self)
{
  if (self->is_unseen)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
resize_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  gtk_widget_queue_resize (widget);
  return G_SOURCE_REMOVE;
}

/* Out of sight a chart is as high as the one before; what it really asks for is found when it comes in sight, and got
 * in the next frame. */
static void
end_unseen (KtChartArea *self)
{
  int height = self->unseen_height;

  self->unseen_height = 0;
  if (height != 0 && get_height (self, self->layout_width) != height)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), resize_cb, NULL, NULL);
}

/* The adjustments are kept, because a viewport that goes has let go of its own before it is known to be gone. */
static void
follow_adjustment (KtChartArea *self, GtkAdjustment **followed, GtkAdjustment *adjustment)
{
  if (*followed != NULL)
    g_signal_handlers_disconnect_by_func (*followed, scrolled_cb, self);
  g_set_object (followed, adjustment);
  if (adjustment == NULL)
    return;
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static void
follow (KtChartArea *self, GtkWidget *viewport)
{
  GtkScrollable *scrollable = GTK_SCROLLABLE (viewport);

  if (self->viewport == viewport)
    return;
  follow_adjustment (self, &self->hadjustment, viewport != NULL ? gtk_scrollable_get_hadjustment (scrollable) : NULL);
  follow_adjustment (self, &self->vadjustment, viewport != NULL ? gtk_scrollable_get_vadjustment (scrollable) : NULL);
  g_set_weak_pointer (&self->viewport, viewport);
}

static gboolean
is_in_sight (KtChartArea *self)
{
  graphene_rect_t bounds, sight;

  follow (self, gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT));
  if (self->viewport == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self), self->viewport, &bounds))
    return TRUE;
  graphene_rect_init (&sight, 0, 0, (float)gtk_widget_get_width (self->viewport),
                      (float)gtk_widget_get_height (self->viewport));
  return graphene_rect_intersection (&sight, &bounds, NULL);
}

static void
kt_chart_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KtChartArea *self = KT_CHART_AREA (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height);
  cairo_t *cr;

  self->is_unseen = !is_in_sight (self);
  if (self->chart == NULL || self->is_unseen)
    return;
  end_unseen (self);
  if (gtk_widget_has_visible_focus (widget))
    {
      AdwStyleManager *manager = adw_style_manager_get_default ();
      GskRoundedRect outline;
      GdkRGBA *accent = adw_style_manager_get_accent_color_rgba (manager);
      const float widths[] = { RING, RING, RING, RING };
      const GdkRGBA colours[] = { *accent, *accent, *accent, *accent };

      gsk_rounded_rect_init_from_rect (&outline, &bounds, RING_RADIUS);
      gtk_snapshot_append_border (snapshot, &outline, widths, colours);
      gdk_rgba_free (accent);
    }

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, RING, RING);
  kt_chart_draw (get_layout (self, MAX (width, WIDTH_MIN)), kt_chart_palette_get (get_look ()), self->font,
                 gdk_surface_get_scale (gtk_native_get_surface (gtk_widget_get_native (widget))), cr);
  cairo_destroy (cr);
}

static void
kt_chart_area_dispose (GObject *object)
{
  KtChartArea *self = KT_CHART_AREA (object);

  follow_adjustment (self, &self->hadjustment, NULL);
  follow_adjustment (self, &self->vadjustment, NULL);
  g_clear_weak_pointer (&self->viewport);
  g_clear_pointer (&self->layout, kt_chart_layout_free);
  g_clear_pointer (&self->font, kt_chart_font_free);
  g_clear_pointer (&self->chart, kt_chart_unref);
  G_OBJECT_CLASS (kt_chart_area_parent_class)->dispose (object);
}

static void
kt_chart_area_class_init (KtChartAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_chart_area_dispose;
  widget_class->get_request_mode = kt_chart_area_get_request_mode;
  widget_class->measure = kt_chart_area_measure;
  widget_class->snapshot = kt_chart_area_snapshot;

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
kt_chart_area_init (KtChartArea *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

void
kt_chart_area_set_chart (KtChartArea *self, KtChart *chart)
{
  int height = 0;

  g_return_if_fail (KT_IS_CHART_AREA (self));

  if (self->unseen_height != 0)
    height = self->unseen_height;
  else if (self->layout != NULL)
    height = get_height (self, self->layout_width);
  self->unseen_height = 0;
  g_clear_pointer (&self->layout, kt_chart_layout_free);
  g_clear_pointer (&self->chart, kt_chart_unref);
  if (chart != NULL)
    {
      self->chart = kt_chart_ref (chart);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, chart->title,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, chart->description, -1);
    }
  /* At every key of who types a chart is drawn anew; only seldom it is another height. */
  if (chart == NULL || height == 0)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else if (self->is_unseen)
    self->unseen_height = height;
  else if (get_height (self, self->layout_width) != height)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
