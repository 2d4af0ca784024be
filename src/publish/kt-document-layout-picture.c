/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-layout-private.h"

#include "chart/kt-chart-draw.h"

#define FONT "Cantarell, Adwaita Sans, Sans 9"
/* What a heading and a line above it may take of a page. */
#define ROOM_ABOVE 60
#define HEIGHT_MAX (KT_PAGE_HEIGHT - KT_PAGE_MARGIN_TOP - KT_PAGE_MARGIN_BOTTOM - ROOM_ABOVE)

struct _KtDocumentPicture
{
  KtChartFont *font;
  KtChartLayout *layout;
  double scale;
};

KtDocumentPicture *
kt_document_picture_new (KtDocumentLayout *self, const KtChart *chart)
{
  KtDocumentPicture *picture = g_new0 (KtDocumentPicture, 1);
  PangoContext *context = kt_document_layout_create_context (self->document->language);
  PangoFontDescription *font = pango_font_description_from_string (FONT);
  KtChartMeasure measure;

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  picture->font = kt_chart_font_new (context);
  g_object_unref (context);
  measure = kt_chart_font_get_measure (picture->font);
  picture->layout = kt_chart_layout_new (chart, KT_PAGE_TEXT_WIDTH, TRUE, &measure);
  picture->scale = MIN (1, HEIGHT_MAX / picture->layout->height);
  return picture;
}

void
kt_document_picture_free (KtDocumentPicture *self)
{
  kt_chart_layout_free (self->layout);
  kt_chart_font_free (self->font);
  g_free (self);
}

double
kt_document_picture_get_height (const KtDocumentPicture *self)
{
  return self->layout->height * self->scale;
}

void
kt_document_picture_draw (const KtDocumentPicture *self, double x, double y, cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, self->scale, self->scale);
  kt_chart_draw (self->layout, kt_chart_palette_get (KT_CHART_LOOK_LIGHT), self->font, self->scale, cr);
  cairo_restore (cr);
}
