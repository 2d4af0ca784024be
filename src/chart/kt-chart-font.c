/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-font-private.h"

static const struct
{
  double size; /* of that of the labels */
  PangoWeight weight;
} styles[KT_CHART_TEXT_STYLE_COUNT] = {
  [KT_CHART_TEXT_LABEL] = { 1, PANGO_WEIGHT_NORMAL },
  [KT_CHART_TEXT_SMALL] = { 0.86, PANGO_WEIGHT_NORMAL },
  [KT_CHART_TEXT_STRONG] = { 1, PANGO_WEIGHT_BOLD },
  [KT_CHART_TEXT_TITLE] = { 1.3, PANGO_WEIGHT_BOLD },
};

struct _KtChartFont
{
  PangoLayout *layouts[KT_CHART_TEXT_STYLE_COUNT];
  double heights[KT_CHART_TEXT_STYLE_COUNT];
};

KtChartFont *
kt_chart_font_new (PangoContext *context)
{
  KtChartFont *self = g_new0 (KtChartFont, 1);

  for (guint i = 0; i < KT_CHART_TEXT_STYLE_COUNT; i++)
    {
      PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));
      int size = (int)(pango_font_description_get_size (font) * styles[i].size);

      if (pango_font_description_get_size_is_absolute (font))
        pango_font_description_set_absolute_size (font, size);
      else
        pango_font_description_set_size (font, size);
      pango_font_description_set_weight (font, styles[i].weight);
      self->layouts[i] = pango_layout_new (context);
      pango_layout_set_font_description (self->layouts[i], font);
      pango_layout_set_single_paragraph_mode (self->layouts[i], TRUE);
      pango_font_description_free (font);
    }
  return self;
}

void
kt_chart_font_free (KtChartFont *self)
{
  for (guint i = 0; i < KT_CHART_TEXT_STYLE_COUNT; i++)
    g_object_unref (self->layouts[i]);
  g_free (self);
}

PangoLayout *
kt_chart_font_get_layout (KtChartFont *self, KtChartTextStyle style, const char *text)
{
  pango_layout_set_text (self->layouts[style], text, -1);
  return self->layouts[style];
}

static double
get_width (KtChartTextStyle style, const char *text, gpointer data)
{
  int width;

  pango_layout_get_size (kt_chart_font_get_layout (data, style, text), &width, NULL);
  return pango_units_to_double (width);
}

static double
get_height (KtChartTextStyle style, gpointer data)
{
  KtChartFont *self = data;

  if (self->heights[style] <= 0)
    {
      int height;

      pango_layout_get_size (kt_chart_font_get_layout (self, style, "0"), NULL, &height);
      self->heights[style] = pango_units_to_double (height);
    }
  return self->heights[style];
}

KtChartMeasure
kt_chart_font_get_measure (KtChartFont *self)
{
  return (KtChartMeasure){ get_width, get_height, self };
}
