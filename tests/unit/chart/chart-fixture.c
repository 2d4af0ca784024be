/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

static const double widths[KT_CHART_TEXT_STYLE_COUNT] = { 7, 6, 8, 9 };
static const double heights[KT_CHART_TEXT_STYLE_COUNT] = { 16, 14, 16, 20 };

static double
get_width (KtChartTextStyle style, const char *text, gpointer data)
{
  return widths[style] * *(const double *)data * g_utf8_strlen (text, -1);
}

static double
get_height (KtChartTextStyle style, gpointer data)
{
  return heights[style] * *(const double *)data;
}

KtChartMeasure
fixture_measure (double *scale)
{
  return (KtChartMeasure){ get_width, get_height, scale };
}

const KtChartShape *
fixture_get_shape (const KtChartLayout *layout, KtChartShapeKind kind, KtChartRole role, gint row, guint number)
{
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const KtChartShape *shape = &g_array_index (layout->shapes, KtChartShape, i);

      if (shape->kind == kind && shape->role == role && shape->row == row && number-- == 0)
        return shape;
    }
  g_assert_not_reached ();
}

static const KtChartShape *
find_text (const KtChartLayout *layout, const char *text)
{
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const KtChartShape *shape = &g_array_index (layout->shapes, KtChartShape, i);

      if (shape->kind == KT_CHART_SHAPE_TEXT && g_str_equal (shape->text, text))
        return shape;
    }
  return NULL;
}

const KtChartShape *
fixture_get_text (const KtChartLayout *layout, const char *text)
{
  const KtChartShape *shape = find_text (layout, text);

  if (shape == NULL)
    g_error ("there is no text \"%s\"", text);
  return shape;
}

gboolean
fixture_has_text (const KtChartLayout *layout, const char *text)
{
  return find_text (layout, text) != NULL;
}
