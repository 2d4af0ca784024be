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

/* So many texts are remembered; a chart has about a hundred, and more while it finds out where to cut them. */
#define TEXTS_MAX 4000

/* A text that was measured; @layout is there once it was drawn. */
typedef struct
{
  double width;
  PangoLayout *layout;
} Text;

struct _KtChartFont
{
  PangoLayout *layouts[KT_CHART_TEXT_STYLE_COUNT]; /* to measure with */
  double heights[KT_CHART_TEXT_STYLE_COUNT];
  GHashTable *texts[KT_CHART_TEXT_STYLE_COUNT]; /* char * to Text */
};

static void
text_free (gpointer data)
{
  Text *text = data;

  g_clear_object (&text->layout);
  g_free (text);
}

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
      self->texts[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, text_free);
    }
  return self;
}

void
kt_chart_font_free (KtChartFont *self)
{
  for (guint i = 0; i < KT_CHART_TEXT_STYLE_COUNT; i++)
    {
      g_object_unref (self->layouts[i]);
      g_hash_table_unref (self->texts[i]);
    }
  g_free (self);
}

static void
measure (KtChartFont *self, KtChartTextStyle style, const char *text, double *width, double *height)
{
  int pango_width, pango_height;

  pango_layout_set_text (self->layouts[style], text, -1);
  pango_layout_get_size (self->layouts[style], &pango_width, &pango_height);
  *width = pango_units_to_double (pango_width);
  *height = pango_units_to_double (pango_height);
}

/* (transfer none): what is remembered of @text, until the next one is asked for. */
static Text *
find_text (KtChartFont *self, KtChartTextStyle style, const char *text)
{
  Text *found = g_hash_table_lookup (self->texts[style], text);

  if (found == NULL)
    {
      double height;

      if (g_hash_table_size (self->texts[style]) >= TEXTS_MAX)
        g_hash_table_remove_all (self->texts[style]);
      found = g_new0 (Text, 1);
      measure (self, style, text, &found->width, &height);
      g_hash_table_insert (self->texts[style], g_strdup (text), found);
    }
  return found;
}

PangoLayout *
kt_chart_font_get_layout (KtChartFont *self, KtChartTextStyle style, const char *text)
{
  Text *found = find_text (self, style, text);

  if (found->layout == NULL)
    {
      found->layout = pango_layout_copy (self->layouts[style]);
      pango_layout_set_text (found->layout, text, -1);
    }
  return found->layout;
}

static double
get_width (KtChartTextStyle style, const char *text, gpointer data)
{
  return find_text (data, style, text)->width;
}

static double
get_height (KtChartTextStyle style, gpointer data)
{
  KtChartFont *self = data;
  double width;

  if (self->heights[style] <= 0)
    measure (self, style, "0", &width, &self->heights[style]);
  return self->heights[style];
}

KtChartMeasure
kt_chart_font_get_measure (KtChartFont *self)
{
  return (KtChartMeasure){ get_width, get_height, self };
}
