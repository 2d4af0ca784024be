/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-picture.h"

#include "chart/kt-chart-draw.h"
#include "core/kt-error.h"

#include <cairo-svg.h>

#include <string.h>

#define FONT "Cantarell, Adwaita Sans, Sans 11"
#define MARGIN 16.0

/* A chart and how it is drawn in a picture. */
typedef struct
{
  KtChartFont *font;
  KtChartLayout *layout;
  double width;
  double height;
} Picture;

static PangoContext *
create_context (void)
{
  /* A font map of its own, because the default one belongs to another thread. */
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoFontDescription *font = pango_font_description_from_string (FONT);

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

static Picture
make_picture (const KtChart *chart, double width)
{
  PangoContext *context = create_context ();
  Picture picture = { .font = kt_chart_font_new (context) };
  KtChartMeasure measure = kt_chart_font_get_measure (picture.font);

  g_object_unref (context);
  picture.layout = kt_chart_layout_new (chart, width - 2 * MARGIN, TRUE, &measure);
  picture.width = picture.layout->width + 2 * MARGIN;
  picture.height = picture.layout->height + 2 * MARGIN;
  return picture;
}

static void
picture_clear (Picture *self)
{
  kt_chart_layout_free (self->layout);
  kt_chart_font_free (self->font);
}

static void
draw (const Picture *picture, double scale, cairo_t *cr)
{
  const KtChartPalette *palette = kt_chart_palette_get (KT_CHART_LOOK_LIGHT);

  cairo_set_source_rgb (cr, palette->background.red, palette->background.green, palette->background.blue);
  cairo_paint (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  kt_chart_draw (picture->layout, palette, picture->font, scale, cr);
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_string_append_len (closure, (const char *)data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, KT_ERROR, KT_ERROR_FAILED, "the picture could not be made: %s", cairo_status_to_string (status));
  return FALSE;
}

static cairo_status_t
draw_on (const Picture *picture, double scale, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  draw (picture, scale, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

/* @text for XML, which has no place for control characters even when they are escaped. */
static char *
escape (const char *text)
{
  g_autofree char *clean = g_utf8_make_valid (text, -1);

  for (char *at = clean; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';
  return g_markup_escape_text (clean, -1);
}

/* Puts what the picture is after the tag that opens it; cairo has no words for it. */
static void
add_words (GString *file, const KtChart *chart)
{
  g_autofree char *title = escape (chart->title), *description = escape (chart->description);
  g_autofree char *words = g_strdup_printf ("<title>%s</title><desc>%s</desc>", title, description);
  const char *svg = strstr (file->str, "<svg"), *end = svg != NULL ? strchr (svg, '>') : NULL;
  gssize at = end != NULL ? end - file->str : -1;

  if (at < 0)
    return;
  g_string_insert (file, at + 1, words);
  g_string_insert (file, at, " role=\"img\"");
}

GBytes *
kt_chart_to_svg (const KtChart *chart, double width, GError **error)
{
  g_autoptr (GString) file = g_string_new (NULL);
  Picture picture = make_picture (chart, width);
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (write_cb, file, picture.width, picture.height);
  cairo_status_t status;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  status = draw_on (&picture, 1, surface);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  picture_clear (&picture);
  if (!check (status, error))
    return NULL;
  add_words (file, chart);
  return g_string_free_to_bytes (g_steal_pointer (&file));
}

GBytes *
kt_chart_to_png (const KtChart *chart, double width, double scale, GError **error)
{
  g_autoptr (GString) file = g_string_new (NULL);
  Picture picture = make_picture (chart, width);
  double most = MIN (scale, KT_CHART_PIXELS_MAX / MAX (picture.width, picture.height));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)(picture.width * most + 0.5),
                                                         (int)(picture.height * most + 0.5));
  cairo_status_t status;

  cairo_surface_set_device_scale (surface, most, most);
  status = draw_on (&picture, most, surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, write_cb, file);
  cairo_surface_destroy (surface);
  picture_clear (&picture);
  return check (status, error) ? g_string_free_to_bytes (g_steal_pointer (&file)) : NULL;
}
