/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-draw.h"

#include <math.h>

/* clang-format off */
#define COLOUR(rgb) { ((rgb) >> 16 & 0xff) / 255.0, ((rgb) >> 8 & 0xff) / 255.0, ((rgb) & 0xff) / 255.0 }

/* Blue and orange are told apart by whoever does not see red or green. */
static const KtChartPalette palettes[KT_CHART_LOOK_COUNT] = {
  [KT_CHART_LOOK_LIGHT] = {
    COLOUR (0xffffff),
    {
      [KT_CHART_ROLE_INTERVENTION] = COLOUR (0x1c71d8), [KT_CHART_ROLE_REFERENCE] = COLOUR (0xa85500),
      [KT_CHART_ROLE_GAIN] = COLOUR (0x1c71d8),         [KT_CHART_ROLE_LOSS] = COLOUR (0xa85500),
      [KT_CHART_ROLE_HIGH] = COLOUR (0x613583),         [KT_CHART_ROLE_LOW] = COLOUR (0x26734d),
      [KT_CHART_ROLE_AXIS] = COLOUR (0x5e5c64),         [KT_CHART_ROLE_GRID] = COLOUR (0xd6d4d8),
      [KT_CHART_ROLE_TEXT] = COLOUR (0x2e2e33),         [KT_CHART_ROLE_TEXT_DIM] = COLOUR (0x5e5c64),
    },
  },
  [KT_CHART_LOOK_DARK] = {
    COLOUR (0x222226),
    {
      [KT_CHART_ROLE_INTERVENTION] = COLOUR (0x78aeed), [KT_CHART_ROLE_REFERENCE] = COLOUR (0xffbe6f),
      [KT_CHART_ROLE_GAIN] = COLOUR (0x78aeed),         [KT_CHART_ROLE_LOSS] = COLOUR (0xffbe6f),
      [KT_CHART_ROLE_HIGH] = COLOUR (0xd0a8ea),         [KT_CHART_ROLE_LOW] = COLOUR (0x8ff0a4),
      [KT_CHART_ROLE_AXIS] = COLOUR (0x9a9996),         [KT_CHART_ROLE_GRID] = COLOUR (0x46464c),
      [KT_CHART_ROLE_TEXT] = COLOUR (0xffffff),         [KT_CHART_ROLE_TEXT_DIM] = COLOUR (0xb8b7b4),
    },
  },
  [KT_CHART_LOOK_CONTRAST_LIGHT] = {
    COLOUR (0xffffff),
    {
      [KT_CHART_ROLE_INTERVENTION] = COLOUR (0x0b3f80), [KT_CHART_ROLE_REFERENCE] = COLOUR (0x6b3200),
      [KT_CHART_ROLE_GAIN] = COLOUR (0x0b3f80),         [KT_CHART_ROLE_LOSS] = COLOUR (0x6b3200),
      [KT_CHART_ROLE_HIGH] = COLOUR (0x3d1a5c),         [KT_CHART_ROLE_LOW] = COLOUR (0x0d4a2c),
      [KT_CHART_ROLE_AXIS] = COLOUR (0x000000),         [KT_CHART_ROLE_GRID] = COLOUR (0x8a888f),
      [KT_CHART_ROLE_TEXT] = COLOUR (0x000000),         [KT_CHART_ROLE_TEXT_DIM] = COLOUR (0x333333),
    },
  },
  [KT_CHART_LOOK_CONTRAST_DARK] = {
    COLOUR (0x222226),
    {
      [KT_CHART_ROLE_INTERVENTION] = COLOUR (0xb5d6ff), [KT_CHART_ROLE_REFERENCE] = COLOUR (0xffd9a8),
      [KT_CHART_ROLE_GAIN] = COLOUR (0xb5d6ff),         [KT_CHART_ROLE_LOSS] = COLOUR (0xffd9a8),
      [KT_CHART_ROLE_HIGH] = COLOUR (0xe6ccf7),         [KT_CHART_ROLE_LOW] = COLOUR (0xb8f5c6),
      [KT_CHART_ROLE_AXIS] = COLOUR (0xffffff),         [KT_CHART_ROLE_GRID] = COLOUR (0x8a888f),
      [KT_CHART_ROLE_TEXT] = COLOUR (0xffffff),         [KT_CHART_ROLE_TEXT_DIM] = COLOUR (0xe0dfdc),
    },
  },
};
/* clang-format on */

const KtChartPalette *
kt_chart_palette_get (KtChartLook look)
{
  g_return_val_if_fail (look < KT_CHART_LOOK_COUNT, &palettes[KT_CHART_LOOK_LIGHT]);
  return &palettes[look];
}

static double
get_part (double value)
{
  return value <= 0.03928 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const KtChartColour *colour)
{
  return 0.2126 * get_part (colour->red) + 0.7152 * get_part (colour->green) + 0.0722 * get_part (colour->blue);
}

double
kt_chart_get_contrast (const KtChartColour *one, const KtChartColour *other)
{
  double x = get_luminance (one), y = get_luminance (other);

  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}
