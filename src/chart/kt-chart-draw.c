/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-draw.h"

#include "chart/kt-chart-font-private.h"

#include <math.h>

#define HATCH_DISTANCE 5.0
#define HATCH_WIDTH 1.5
#define OUTLINE 1.5

/* @tiles: of the roles that are hatched, once they are needed */
typedef struct
{
  cairo_t *cr;
  const KtChartPalette *palette;
  double scale; /* pixels in a unit */
  cairo_pattern_t *tiles[KT_CHART_ROLE_COUNT];
} Drawing;

static void
set_colour (cairo_t *cr, const KtChartColour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

static gboolean
is_hatched (KtChartRole role)
{
  return role == KT_CHART_ROLE_REFERENCE || role == KT_CHART_ROLE_LOSS || role == KT_CHART_ROLE_LOW;
}

/* Lines that rise to the right in @x, @y, @width, @height, where they are cut; they are in place for the whole drawing,
 * so that the halves of a bar go on in one another. */
static void
draw_hatch (cairo_t *cr, double x, double y, double width, double height)
{
  double right = x + width, bottom = y + height;

  for (double sum = ceil ((x + y) / HATCH_DISTANCE) * HATCH_DISTANCE; sum <= right + bottom; sum += HATCH_DISTANCE)
    {
      double from = MAX (x, sum - bottom), to = MIN (right, sum - y);

      cairo_move_to (cr, from, sum - from);
      cairo_line_to (cr, to, sum - to);
    }
  cairo_set_line_width (cr, HATCH_WIDTH);
  cairo_stroke (cr);
}

static gboolean
is_made_of_pixels (cairo_t *cr)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_target (cr));

  return type != CAIRO_SURFACE_TYPE_SVG && type != CAIRO_SURFACE_TYPE_PDF;
}

/* (transfer full): the lines of @role as a tile that is repeated, in @scale pixels a unit. Pixels are copied many times
 * as fast as so many lines are drawn. */
static cairo_pattern_t *
make_tile (KtChartRole role, const KtChartPalette *palette, double scale)
{
  int size = MAX ((int)(HATCH_DISTANCE * scale + 0.5), 1);
  double factor = size / HATCH_DISTANCE;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (surface);
  cairo_pattern_t *pattern = cairo_pattern_create_for_surface (surface);
  cairo_matrix_t matrix;

  cairo_scale (cr, factor, factor);
  set_colour (cr, &palette->roles[role]);
  /* What lies beside the tile has its width in it. */
  draw_hatch (cr, -HATCH_DISTANCE, -HATCH_DISTANCE, 3 * HATCH_DISTANCE, 3 * HATCH_DISTANCE);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  cairo_matrix_init_scale (&matrix, factor, factor);
  cairo_pattern_set_matrix (pattern, &matrix);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_REPEAT);
  return pattern;
}

static void
fill_hatched (Drawing *self, const KtChartShape *shape)
{
  cairo_pattern_t **tile = &self->tiles[shape->role];

  if (!is_made_of_pixels (self->cr))
    {
      draw_hatch (self->cr, shape->x, shape->y, shape->width, shape->height);
      return;
    }
  if (*tile == NULL)
    *tile = make_tile (shape->role, self->palette, self->scale);
  cairo_set_source (self->cr, *tile);
  cairo_rectangle (self->cr, shape->x, shape->y, shape->width, shape->height);
  cairo_fill (self->cr);
  set_colour (self->cr, &self->palette->roles[shape->role]);
}

static void
draw_rect (Drawing *self, const KtChartShape *shape)
{
  cairo_t *cr = self->cr;
  double inset = MIN (OUTLINE, MIN (shape->width, shape->height)) / 2;

  if (shape->width <= 0 || shape->height <= 0)
    return;
  if (!is_hatched (shape->role))
    {
      cairo_rectangle (cr, shape->x, shape->y, shape->width, shape->height);
      cairo_fill (cr);
      return;
    }
  fill_hatched (self, shape);
  cairo_rectangle (cr, shape->x + inset, shape->y + inset, shape->width - 2 * inset, shape->height - 2 * inset);
  cairo_set_line_width (cr, 2 * inset);
  cairo_stroke (cr);
}

static void
draw_line (cairo_t *cr, const KtChartShape *shape, const KtChartPalette *palette)
{
  /* A line that stands or lies is sharp between two pixels. */
  double x = shape->width > 0 ? shape->x : floor (shape->x) + 0.5,
         y = shape->height > 0 ? shape->y : floor (shape->y) + 0.5;

  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + shape->width, y + shape->height);
  if (shape->role == KT_CHART_ROLE_TEXT)
    {
      /* It crosses what is filled, against which it need not stand out. */
      set_colour (cr, &palette->background);
      cairo_set_line_width (cr, 3);
      cairo_stroke_preserve (cr);
      set_colour (cr, &palette->roles[shape->role]);
    }
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
add_mark_path (cairo_t *cr, const KtChartShape *shape, double inset)
{
  double left = shape->x + inset, top = shape->y + inset, right = shape->x + shape->width - inset,
         bottom = shape->y + shape->height - inset, x = shape->x + shape->width / 2, y = shape->y + shape->height / 2;

  cairo_new_path (cr);
  switch (shape->mark)
    {
    case KT_CHART_MARK_SQUARE:
      /* As much surface as the circle. */
      cairo_rectangle (cr, left + (right - left) * 0.06, top + (bottom - top) * 0.06, (right - left) * 0.88,
                       (bottom - top) * 0.88);
      break;
    case KT_CHART_MARK_TRIANGLE:
      cairo_move_to (cr, x, top);
      cairo_line_to (cr, right, bottom);
      cairo_line_to (cr, left, bottom);
      cairo_close_path (cr);
      break;
    case KT_CHART_MARK_DIAMOND:
      cairo_move_to (cr, x, top);
      cairo_line_to (cr, right, y);
      cairo_line_to (cr, x, bottom);
      cairo_line_to (cr, left, y);
      cairo_close_path (cr);
      break;
    case KT_CHART_MARK_CIRCLE:
    default:
      cairo_arc (cr, x, y, (right - left) / 2, 0, 2 * G_PI);
      break;
    }
}

static void
draw_mark (cairo_t *cr, const KtChartShape *shape)
{
  if (is_hatched (shape->role))
    {
      add_mark_path (cr, shape, OUTLINE / 2);
      cairo_set_line_width (cr, OUTLINE);
      cairo_stroke (cr);
    }
  else
    {
      add_mark_path (cr, shape, 0);
      cairo_fill (cr);
    }
}

static void
draw_text (const Drawing *drawing, const KtChartShape *shape, KtChartFont *font)
{
  PangoLayout *layout = kt_chart_font_get_layout (font, shape->style, shape->text);
  double baseline = pango_units_to_double (pango_layout_get_baseline (layout));

  /* Small letters between two rows of pixels lose what is thin in them. */
  cairo_move_to (drawing->cr, shape->x, round ((shape->y + baseline) * drawing->scale) / drawing->scale - baseline);
  pango_cairo_show_layout (drawing->cr, layout);
}

void
kt_chart_draw (const KtChartLayout *layout, const KtChartPalette *palette, KtChartFont *font, double scale, cairo_t *cr)
{
  Drawing drawing = { .cr = cr, .palette = palette, .scale = scale };

  cairo_save (cr);
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const KtChartShape *shape = &g_array_index (layout->shapes, KtChartShape, i);

      set_colour (cr, &palette->roles[shape->role]);
      switch (shape->kind)
        {
        case KT_CHART_SHAPE_RECT:
          draw_rect (&drawing, shape);
          break;
        case KT_CHART_SHAPE_LINE:
          draw_line (cr, shape, palette);
          break;
        case KT_CHART_SHAPE_MARK:
          draw_mark (cr, shape);
          break;
        case KT_CHART_SHAPE_TEXT:
          draw_text (&drawing, shape, font);
          break;
        default:
          g_warn_if_reached ();
        }
    }
  cairo_restore (cr);
  for (guint i = 0; i < KT_CHART_ROLE_COUNT; i++)
    g_clear_pointer (&drawing.tiles[i], cairo_pattern_destroy);
}
