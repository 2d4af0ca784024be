/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-chart-layout.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  KT_CHART_LOOK_LIGHT,
  KT_CHART_LOOK_DARK,
  KT_CHART_LOOK_CONTRAST_LIGHT,
  KT_CHART_LOOK_CONTRAST_DARK,
} KtChartLook;
#define KT_CHART_LOOK_COUNT 4

/* Parts of red, green and blue from 0 to 1. */
typedef struct
{
  double red;
  double green;
  double blue;
} KtChartColour;

/**
 * KtChartPalette:
 * @background: what the colours are chosen for; only pictures are painted with it
 * @roles: by #KtChartRole
 *
 * The colours of a look. Shapes and texts stand out from the background by 3:1 and 4.5:1, in high contrast by 4.5:1
 * and 7:1; only the grid may be fainter.
 */
typedef struct
{
  KtChartColour background;
  KtChartColour roles[KT_CHART_ROLE_COUNT];
} KtChartPalette;

/* (transfer none). */
const KtChartPalette *kt_chart_palette_get (KtChartLook look);
/* The contrast of two colours as WCAG 2.1 defines it: from 1 to 21. */
double kt_chart_get_contrast (const KtChartColour *one, const KtChartColour *other);

/**
 * KtChartFont:
 *
 * Measures and draws the texts of a chart with the font of a #PangoContext, and remembers those that it had, because a
 * chart that changes keeps most of them. It belongs to one thread.
 */
typedef struct _KtChartFont KtChartFont;

/* @context: (transfer none): its font, with its size, is that of the labels. */
KtChartFont *kt_chart_font_new (PangoContext *context);
void kt_chart_font_free (KtChartFont *self);
/* What kt_chart_layout_new() asks; good as long as @self. */
KtChartMeasure kt_chart_font_get_measure (KtChartFont *self);

/* Draws @layout, which was measured with @font, at the origin of @cr. @scale is how many pixels a unit will have; it
 * only makes a difference to how sharp it is. */
void kt_chart_draw (const KtChartLayout *layout,
                    const KtChartPalette *palette,
                    KtChartFont *font,
                    double scale,
                    cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtChartFont, kt_chart_font_free)

G_END_DECLS
