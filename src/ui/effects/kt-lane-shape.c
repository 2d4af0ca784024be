/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-lane-shape.h"

#include <adwaita.h>

#define ROUNDING 5
#define ARROW 5
#define ARROW_INSET 3
#define HATCH 7

typedef struct
{
  GdkRGBA fill;
  GdkRGBA line;
  GdkRGBA hatch; /* transparent: none */
  float width;   /* of the line */
} Paint;

static GdkRGBA
fade (GdkRGBA color, float alpha)
{
  color.alpha *= alpha;
  return color;
}

static AdwStyleManager *
get_style (GtkWidget *widget)
{
  return adw_style_manager_get_for_display (gtk_widget_get_display (widget));
}

float
kt_lane_shape_get_dimmed (GtkWidget *widget)
{
  return adw_style_manager_get_high_contrast (get_style (widget)) ? 0.9f : 0.6f;
}

static Paint
get_paint (const KtLaneShape *shape, GtkWidget *widget)
{
  AdwStyleManager *style = get_style (widget);
  gboolean is_dark = adw_style_manager_get_dark (style);
  gboolean is_strong = adw_style_manager_get_high_contrast (style);
  AdwAccentColor accent = adw_style_manager_get_accent_color (style);
  Paint paint = { .width = shape->is_selected ? 2 : 1 };

  if (is_strong)
    paint.width += 1;
  if (shape->role == KT_SCENARIO_ROLE_INTERVENTION)
    {
      GdkRGBA fill = *adw_style_manager_get_accent_color_rgba (style);

      adw_accent_color_to_standalone_rgba (accent, is_dark, &paint.line);
      paint.fill = fade (fill, (is_dark ? 0.38f : 0.2f) + (shape->is_selected ? 0.2f : 0));
      return paint;
    }
  paint.line = fade (shape->color, is_strong ? 1 : shape->is_selected ? 0.9f : 0.55f);
  paint.fill = fade (shape->color, shape->is_selected ? 0.16f : 0.05f);
  paint.hatch = fade (shape->color, is_dark ? 0.1f : 0.09f);
  return paint;
}

static void
draw_arrow (GtkSnapshot *snapshot, float tip, float base, float middle, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, tip, middle);
  gsk_path_builder_line_to (builder, base, middle - ARROW);
  gsk_path_builder_line_to (builder, base, middle + ARROW);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

static void
draw_arrows (const KtLaneShape *shape, GtkSnapshot *snapshot, const graphene_rect_t *bounds, const GdkRGBA *color)
{
  float left = bounds->origin.x + ARROW_INSET;
  float right = bounds->origin.x + bounds->size.width - ARROW_INSET;
  float middle = bounds->origin.y + bounds->size.height / 2;

  if (shape->is_cut_start)
    draw_arrow (snapshot, left, left + ARROW, middle, color);
  if (shape->is_cut_end)
    draw_arrow (snapshot, right, right - ARROW, middle, color);
}

void
kt_lane_shape_draw_bar (const KtLaneShape *shape,
                        GtkWidget *widget,
                        GtkSnapshot *snapshot,
                        const graphene_rect_t *bounds)
{
  Paint paint = get_paint (shape, widget);
  const GdkRGBA lines[] = { paint.line, paint.line, paint.line, paint.line };
  const float widths[] = { paint.width, paint.width, paint.width, paint.width };
  float start = shape->is_cut_start ? 0 : MIN (ROUNDING, bounds->size.width / 2);
  float end = shape->is_cut_end ? 0 : MIN (ROUNDING, bounds->size.width / 2);
  const graphene_size_t left = { start, start };
  const graphene_size_t right = { end, end };
  GskRoundedRect outline;

  gsk_rounded_rect_init (&outline, bounds, &left, &right, &right, &left);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &paint.fill, bounds);
  if (paint.hatch.alpha > 0)
    {
      const GdkRGBA none = { 0, 0, 0, 0 };
      const GskColorStop stops[] = { { 0, paint.hatch }, { 0.5f, paint.hatch }, { 0.5f, none }, { 1, none } };

      gtk_snapshot_append_repeating_linear_gradient (snapshot, bounds, &GRAPHENE_POINT_INIT (0, 0),
                                                     &GRAPHENE_POINT_INIT (HATCH, HATCH), stops, G_N_ELEMENTS (stops));
    }
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, lines);
  draw_arrows (shape, snapshot, bounds, &paint.line);
}

static GskPath *
create_mark (const graphene_rect_t *bounds, gboolean is_round)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  float radius = MIN (bounds->size.width, bounds->size.height) / 2 - 1;
  float x = bounds->origin.x + bounds->size.width / 2;
  float y = bounds->origin.y + bounds->size.height / 2;

  if (is_round)
    gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), radius - 0.5f);
  else
    {
      gsk_path_builder_move_to (builder, x, y - radius);
      gsk_path_builder_line_to (builder, x + radius, y);
      gsk_path_builder_line_to (builder, x, y + radius);
      gsk_path_builder_line_to (builder, x - radius, y);
      gsk_path_builder_close (builder);
    }
  return gsk_path_builder_to_path (builder);
}

void
kt_lane_shape_draw_mark (const KtLaneShape *shape,
                         GtkWidget *widget,
                         GtkSnapshot *snapshot,
                         const graphene_rect_t *bounds,
                         gboolean is_round)
{
  Paint paint = get_paint (shape, widget);
  gboolean is_beside = shape->is_cut_start || shape->is_cut_end;
  GskStroke *stroke = gsk_stroke_new (MAX (paint.width, 1.5f));
  g_autoptr (GskPath) path = NULL;

  if (is_beside)
    draw_arrows (shape, snapshot, bounds, &paint.line);
  else
    {
      path = create_mark (bounds, is_round);
      if (shape->role == KT_SCENARIO_ROLE_INTERVENTION)
        gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &paint.line);
      gtk_snapshot_append_stroke (snapshot, path, stroke, &paint.line);
    }
  gsk_stroke_free (stroke);
}
