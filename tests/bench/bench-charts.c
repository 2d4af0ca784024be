/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-charts.h"

#include "chart/kt-chart-draw.h"
#include "effects/kt-analysis-result.h"

#include <math.h>
#include <stdio.h>

#define RUNS 200
#define WIDTH 900
#define N_POINTS 10
#define N_RATINGS 30

typedef struct
{
  KtChartFont *font;
  cairo_surface_t *surface;
} Screen;

static KtChart *
make_bars (const KtComparison *comparison)
{
  KtChart *chart = kt_chart_new (KT_CHART_KIND_BARS, "Kosten per betaler", "");

  for (guint i = 0; i < comparison->by_payer->len; i++)
    {
      const KtTallyEntry *entry = &g_array_index (comparison->by_payer, KtTallyEntry, i);

      kt_chart_add_pair (chart, entry->name, entry->cents, 2 * entry->cents);
    }
  return chart;
}

static KtChart *
make_columns (const KtAnalysisResult *result, const KtComparison *comparison)
{
  KtChart *chart = kt_chart_new (KT_CHART_KIND_COLUMNS, "Kosten per jaar", "");

  for (guint i = 0; i < result->n_years; i++)
    {
      g_autofree char *year = g_strdup_printf ("%d", result->first_year + (gint)i);

      kt_chart_add_pair (chart, year, comparison->intervention->by_year[i], comparison->reference->by_year[i]);
    }
  return chart;
}

static KtChart *
make_ratings (void)
{
  KtChart *chart = kt_chart_new (KT_CHART_KIND_RATINGS, "Beter of slechter af", "");

  for (guint i = 0; i < N_RATINGS; i++)
    kt_chart_add_rating (chart, kt_vocabulary_get_label (KT_VOCABULARY_LIFE_DOMAIN, i / KT_RATER_COUNT),
                         (KtRater)(i % KT_RATER_COUNT), (gint)(i % 5) - 2, (gint)(i % 3) - 2);
  return chart;
}

static KtChart *
make_plane (const KtComparison *comparison)
{
  KtChart *chart = kt_chart_new (KT_CHART_KIND_PLANE, "Effect en kosten", "");

  for (gint i = 0; i < N_POINTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("K-2024-%03d", i);

      kt_chart_add_point (chart, name, i % 9 - 4, comparison->difference.likely / (i + 1), KT_CHART_MARK_CIRCLE);
    }
  return chart;
}

static KtChart *
make_tornado (const KtComparison *comparison)
{
  KtChart *chart = kt_chart_new (KT_CHART_KIND_TORNADO, "Wat het zwaarst weegt", "");

  chart->middle = comparison->difference.likely;
  for (guint i = 0; i < comparison->swings->len; i++)
    {
      const KtSwing *swing = &g_array_index (comparison->swings, KtSwing, i);

      kt_chart_add_swing (chart, swing->activity->label, swing->at_low, swing->at_high);
    }
  return chart;
}

static KtChart *
make_spread (const KtUncertainty *uncertainty)
{
  KtChart *chart = kt_chart_new (KT_CHART_KIND_SPREAD, "Hoe zeker is het", "");

  kt_chart_set_spread (chart, uncertainty->lowest, uncertainty->highest, uncertainty->bins, KT_SPREAD_BINS);
  chart->spread.p5 = uncertainty->p5;
  chart->spread.p50 = uncertainty->p50;
  chart->spread.p95 = uncertainty->p95;
  return chart;
}

static void
show (Screen *screen, KtChart *chart)
{
  g_autoptr (KtChart) owned = chart;
  KtChartMeasure measure = kt_chart_font_get_measure (screen->font);
  g_autoptr (KtChartLayout) layout = kt_chart_layout_new (owned, WIDTH, FALSE, &measure);
  cairo_t *cr = cairo_create (screen->surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, layout->width, ceil (layout->height));
  cairo_fill (cr);
  kt_chart_draw (layout, kt_chart_palette_get (KT_CHART_LOOK_LIGHT), screen->font, 1, cr);
  cairo_destroy (cr);
}

static void
show_all (Screen *screen, KtAnalysis *analysis, const KtUncertainty *uncertainty)
{
  g_autoptr (KtAnalysisResult) result = kt_analysis_calculate (analysis, NULL);
  const KtComparison *comparison = result->comparisons->pdata[0];

  show (screen, make_bars (comparison));
  show (screen, make_columns (result, comparison));
  show (screen, make_ratings ());
  show (screen, make_plane (comparison));
  show (screen, make_tornado (comparison));
  show (screen, make_spread (uncertainty));
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

void
bench_charts (KtAnalysis *analysis)
{
  g_autoptr (KtAnalysisResult) drawn = kt_analysis_calculate (analysis, NULL);
  PangoFontMap *map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, Adwaita Sans, Sans 11");
  Screen screen = { .surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, 2 * WIDTH) };
  gint64 times[RUNS];

  kt_analysis_result_draw (drawn);
  pango_context_set_font_description (context, font);
  screen.font = kt_chart_font_new (context);
  /* The first time fonts are read from disk. */
  show_all (&screen, analysis, &drawn->uncertainties[0]);
  for (guint run = 0; run < RUNS; run++)
    {
      gint64 start = g_get_monotonic_time ();

      show_all (&screen, analysis, &drawn->uncertainties[0]);
      times[run] = g_get_monotonic_time () - start;
    }
  qsort (times, RUNS, sizeof (gint64), compare_times);
  printf ("charts-p50 %.2f\n", (double)times[RUNS / 2] / 1000);
  printf ("charts-p99 %.2f\n", (double)times[RUNS * 99 / 100] / 1000);

  kt_chart_font_free (screen.font);
  cairo_surface_destroy (screen.surface);
  pango_font_description_free (font);
  g_object_unref (context);
  g_object_unref (map);
}
