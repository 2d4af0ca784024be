/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-difference-bar.h"

#include <adwaita.h>

#define WIDTH_NATURAL 240
#define HEIGHT 10
#define RANGE_HEIGHT 4
#define RADIUS 2

struct _KtDifferenceBar
{
  GtkWidget parent_instance;

  KtMoney difference;
  gint64 most;
};

G_DEFINE_FINAL_TYPE (KtDifferenceBar, kt_difference_bar, GTK_TYPE_WIDGET)

static void
kt_difference_bar_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 0 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_NATURAL : HEIGHT;
}

/* Where @cents stand in a bar of @width. */
static float
map (const KtDifferenceBar *self, gint64 cents, float width)
{
  return width / 2 + (float)((double)cents / (double)self->most) * width / 2;
}

static void
append_rect (GtkSnapshot *snapshot, float from, float to, float height, const GdkRGBA *colour)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (from, (HEIGHT - height) / 2, to - from, height);

  gtk_snapshot_append_color (snapshot, colour, &rect);
}

/* What is saved is filled and what is spent is hollow, so that it is told apart without colour. */
static void
append_bar (GtkSnapshot *snapshot, float from, float to, gboolean filled, const GdkRGBA *colour)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (from, 0, MAX (to - from, 1), HEIGHT);
  const float widths[] = { 1.5, 1.5, 1.5, 1.5 };
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &rect, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  if (filled)
    gtk_snapshot_append_color (snapshot, colour, &rect);
  else
    gtk_snapshot_append_border (snapshot, &outline, widths, colours);
  gtk_snapshot_pop (snapshot);
}

static void
kt_difference_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KtDifferenceBar *self = KT_DIFFERENCE_BAR (widget);
  float width = (float)gtk_widget_get_width (widget), middle = width / 2, likely;
  GdkRGBA *accent;
  GdkRGBA text, dim;

  if (self->most <= 0)
    return;
  gtk_widget_get_color (widget, &text);
  dim = text;
  dim.alpha *= 0.3f;
  accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());
  likely = map (self, self->difference.likely, width);
  append_rect (snapshot, map (self, self->difference.low, width), map (self, self->difference.high, width),
               RANGE_HEIGHT, &dim);
  if (self->difference.likely >= 0)
    append_bar (snapshot, middle, likely, TRUE, accent);
  else
    append_bar (snapshot, likely, middle, FALSE, &text);
  append_rect (snapshot, middle - 0.5f, middle + 0.5f, HEIGHT, &text);
  gdk_rgba_free (accent);
}

static void
kt_difference_bar_class_init (KtDifferenceBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = kt_difference_bar_measure;
  widget_class->snapshot = kt_difference_bar_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
kt_difference_bar_init (KtDifferenceBar *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
kt_difference_bar_set (KtDifferenceBar *self, KtMoney difference, gint64 most)
{
  self->difference = difference;
  self->most = most;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
