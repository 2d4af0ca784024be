/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever the numbers, names, width and size of the letters: nothing leaves the canvas, no two texts overlap
 * and no line goes through one. */

#include "chart-fixture.h"

#include <math.h>

#define ROUNDS 700
#define SLACK 0.01

static char *
make_name (GRand *rand)
{
  static const char *const words[] = { "gemeente",
                                       "zorgverzekeraar",
                                       "begeleiding",
                                       "à",
                                       "woningcorporatie-en-meer",
                                       "beschermd",
                                       "wonen",
                                       "2024",
                                       "Donaudampfschifffahrtsgesellschaftskapitän" };
  GString *name = g_string_new (NULL);
  gint n = g_rand_int_range (rand, 0, g_rand_int_range (rand, 0, 12) == 0 ? 40 : 4);

  for (gint i = 0; i < n; i++)
    g_string_append_printf (name, "%s%s", i > 0 ? " " : "",
                            words[g_rand_int_range (rand, 0, (gint)G_N_ELEMENTS (words))]);
  return g_string_free (name, FALSE);
}

/* From cents to all that a figure may be, often zero, and below zero when @negative. */
static gint64
make_cents (GRand *rand, gboolean negative)
{
  gint64 bits = ((gint64)g_rand_int (rand) << 31 | g_rand_int (rand)) & G_MAXINT64,
         cents = bits >> g_rand_int_range (rand, 0, 63);

  if (g_rand_int_range (rand, 0, 6) == 0)
    cents = 0;
  return negative && g_rand_boolean (rand) ? -cents : cents;
}

static gint
make_score (GRand *rand)
{
  return g_rand_int_range (rand, 0, 5) == 0 ? KT_CHART_NO_SCORE : g_rand_int_range (rand, -3, 4);
}

static char *
make_date (GRand *rand, gint first_year, gint last_year)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_rand_int_range (rand, first_year, last_year + 1),
                          g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 29));
}

static void
add_span (KtChart *chart, GRand *rand, const char *name)
{
  g_autofree char *start = make_date (rand, 2022, 2024), *end = make_date (rand, 2024, 2026);
  KtScenarioRole role = (KtScenarioRole)g_rand_int_range (rand, 0, KT_SCENARIO_ROLE_COUNT);
  gboolean is_once = g_rand_boolean (rand);

  if (g_rand_boolean (rand))
    kt_chart_add_event (chart, name, role, start);
  else
    kt_chart_add_activity (chart, name, role, g_strcmp0 (start, end) <= 0 ? start : end, is_once ? NULL : end);
}

static GStrv
make_words (GRand *rand)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (gint i = g_rand_int_range (rand, 0, 10); i > 0; i--)
    g_strv_builder_take (words, make_name (rand));
  return g_strv_builder_end (words);
}

/* As often as not what another sees in the pane before it. */
static void
add_pane (KtChart *chart, GRand *rand, const char *name)
{
  g_auto (GStrv) helps = make_words (rand), hinders = make_words (rand);
  g_autofree char *viewer = g_rand_boolean (rand) ? make_name (rand) : NULL;
  g_autofree char *before = chart->rows->len > 0 && g_rand_boolean (rand)
                                ? g_strdup (g_array_index (chart->rows, KtChartPane, chart->rows->len - 1).name)
                                : NULL;

  kt_chart_add_pane (chart, before != NULL ? before : name, viewer, (const char *const *)helps,
                     (const char *const *)hinders, (guint)g_rand_int_range (rand, 0, 20),
                     (guint)g_rand_int_range (rand, 0, 20));
}

static void
set_period (KtChart *chart, GRand *rand)
{
  g_autofree char *start = make_date (rand, 2022, 2024), *end = make_date (rand, 2022, 2100);

  kt_chart_set_period (chart, start, end);
}

static void
add_row (KtChart *chart, GRand *rand, gint shift, gboolean negative)
{
  g_autofree char *name = make_name (rand);
  gint64 one = make_cents (rand, negative) >> shift, other = make_cents (rand, negative) >> shift;

  switch (chart->kind)
    {
    case KT_CHART_KIND_BARS:
    case KT_CHART_KIND_COLUMNS:
      kt_chart_add_pair (chart, name, one, other);
      break;
    case KT_CHART_KIND_RATINGS:
      kt_chart_add_rating (chart, name, (KtRater)g_rand_int_range (rand, 0, KT_RATER_COUNT), make_score (rand),
                           make_score (rand));
      break;
    case KT_CHART_KIND_PLANE:
      kt_chart_add_point (chart, name, g_rand_int_range (rand, -4, 5), one,
                          (KtChartMark)g_rand_int_range (rand, 0, KT_CHART_MARK_COUNT));
      break;
    case KT_CHART_KIND_TORNADO:
      kt_chart_add_swing (chart, name, one, other);
      break;
    case KT_CHART_KIND_LANES:
      add_span (chart, rand, name);
      break;
    case KT_CHART_KIND_WINDOW:
      add_pane (chart, rand, name);
      break;
    case KT_CHART_KIND_SPREAD:
    default:
      break;
    }
}

static int
compare_cents (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *)a, other = *(const gint64 *)b;

  return (one > other) - (one < other);
}

static void
set_spread (KtChart *chart, GRand *rand, gint shift)
{
  gint64 cents[5];
  guint bins[40], n = (guint)g_rand_int_range (rand, 0, 41);

  for (guint i = 0; i < G_N_ELEMENTS (cents); i++)
    cents[i] = make_cents (rand, TRUE) >> shift;
  qsort (cents, G_N_ELEMENTS (cents), sizeof (gint64), compare_cents);
  for (guint i = 0; i < n; i++)
    bins[i] = g_rand_int_range (rand, 0, 3) == 0 ? 0 : (guint)g_rand_int_range (rand, 0, 10000);
  kt_chart_set_spread (chart, cents[0], g_rand_int_range (rand, 0, 8) == 0 ? cents[0] : cents[4], bins, n);
  chart->spread.p5 = cents[1];
  chart->spread.p50 = cents[2];
  chart->spread.p95 = cents[3];
}

static KtChart *
make_chart (KtChartKind kind, GRand *rand)
{
  static const guint most[] = { 0, 1, 2, 6, 15, 60 };
  g_autofree char *title = make_name (rand);
  KtChart *chart = kt_chart_new (kind, title, "");
  guint n = most[g_rand_int_range (rand, 0, (gint)G_N_ELEMENTS (most))];
  gint shift = g_rand_boolean (rand) ? 36 : 0;
  gboolean negative = g_rand_boolean (rand);

  if (g_rand_boolean (rand))
    {
      chart->names = make_name (rand);
      chart->values = make_name (rand);
      chart->effects = make_name (rand);
      chart->caption = make_name (rand);
      for (guint i = 0; i < KT_CHART_CORNER_COUNT; i++)
        chart->corners[i] = make_name (rand);
    }
  chart->middle = make_cents (rand, TRUE) >> shift;
  for (guint i = 0; i < n; i++)
    add_row (chart, rand, shift, negative);
  if (kind == KT_CHART_KIND_SPREAD)
    set_spread (chart, rand, shift);
  if (kind == KT_CHART_KIND_LANES)
    set_period (chart, rand);
  return chart;
}

static gboolean
is_inside (const KtChartLayout *layout, const KtChartShape *shape)
{
  return isfinite (shape->x) && isfinite (shape->y) && shape->width >= 0 && shape->height >= 0 && shape->x >= -SLACK &&
         shape->y >= -SLACK && shape->x + shape->width <= layout->width + SLACK &&
         shape->y + shape->height <= layout->height + SLACK;
}

static gboolean
overlap (const KtChartShape *a, const KtChartShape *b)
{
  return a->x + SLACK < b->x + b->width && b->x + SLACK < a->x + a->width && a->y + SLACK < b->y + b->height &&
         b->y + SLACK < a->y + a->height;
}

static gboolean
crosses (const KtChartShape *line, const KtChartShape *text)
{
  return line->x + line->width > text->x + SLACK && line->x < text->x + text->width - SLACK &&
         line->y + line->height > text->y + SLACK && line->y < text->y + text->height - SLACK;
}

static void
assert_sound (const KtChartLayout *layout)
{
  g_assert_cmpfloat (layout->height, >, 0);
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const KtChartShape *shape = &g_array_index (layout->shapes, KtChartShape, i);

      if (!is_inside (layout, shape))
        g_error ("shape %u of %u leaves the canvas of %g x %g: kind %d, role %d, %g %g %g %g, \"%s\"", i,
                 layout->shapes->len, layout->width, layout->height, shape->kind, shape->role, shape->x, shape->y,
                 shape->width, shape->height, shape->text != NULL ? shape->text : "");
      if (shape->kind != KT_CHART_SHAPE_TEXT)
        continue;
      for (guint j = 0; j < layout->shapes->len; j++)
        {
          const KtChartShape *other = &g_array_index (layout->shapes, KtChartShape, j);

          if (other->kind == KT_CHART_SHAPE_LINE && crosses (other, shape))
            g_error ("a line at %g %g goes through \"%s\" (%g %g %g %g)", other->x, other->y, shape->text, shape->x,
                     shape->y, shape->width, shape->height);
          if (j < i && other->kind == KT_CHART_SHAPE_TEXT && overlap (shape, other))
            g_error ("\"%s\" (%g %g %g %g) overlaps \"%s\" (%g %g %g %g) at width %g", shape->text, shape->x, shape->y,
                     shape->width, shape->height, other->text, other->x, other->y, other->width, other->height,
                     layout->width);
        }
    }
}

static void
test_sound (gconstpointer data)
{
  KtChartKind kind = (KtChartKind)GPOINTER_TO_INT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (KtChart) chart = make_chart (kind, rand);
      double scale = g_rand_double_range (rand, 1, 2), width = g_rand_int_range (rand, 300, 1401);
      KtChartMeasure measure = fixture_measure (&scale);
      g_autoptr (KtChartLayout) layout = kt_chart_layout_new (chart, width, g_rand_boolean (rand), &measure);

      g_assert_cmpfloat (layout->width, ==, width);
      assert_sound (layout);
    }
}

/* Bars are to one another as their figures, so that a figure of zero has none. */
static void
test_proportional (gconstpointer data)
{
  KtChartKind kind = (KtChartKind)GPOINTER_TO_INT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (KtChart) chart = kt_chart_new (kind, "", "");
      double scale = 1, lengths[10], figures[10] = { 0 };
      guint largest = 0;
      KtChartMeasure measure = fixture_measure (&scale);

      for (guint i = 0; i < 5; i++)
        add_row (chart, rand, 36, TRUE);

      g_autoptr (KtChartLayout) layout = kt_chart_layout_new (chart, 800, FALSE, &measure);

      for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
        {
          const KtChartPair *pair = &g_array_index (chart->rows, KtChartPair, i / 2);
          double cents = (double)ABS (i % 2 == 0 ? pair->intervention : pair->reference);
          const KtChartShape *bar =
              fixture_get_shape (layout, KT_CHART_SHAPE_RECT,
                                 i % 2 == 0 ? KT_CHART_ROLE_INTERVENTION : KT_CHART_ROLE_REFERENCE, (gint)i / 2, 0);
          double length = kind == KT_CHART_KIND_BARS ? bar->width : bar->height;

          lengths[i] = length;
          figures[i] = cents;
          largest = figures[i] > figures[largest] ? i : largest;
        }
      for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
        g_assert_cmpfloat_with_epsilon (lengths[i] * figures[largest], figures[i] * lengths[largest],
                                        figures[largest] * 1e-6);
    }
}

int
main (int argc, char *argv[])
{
  static const char *const names[KT_CHART_KIND_COUNT] = { "bars",    "columns", "ratings", "plane",
                                                          "tornado", "spread",  "lanes",   "window" };

  g_test_init (&argc, &argv, NULL);
  for (int kind = 0; kind < KT_CHART_KIND_COUNT; kind++)
    {
      g_autofree char *path = g_strconcat ("/chart-properties/sound/", names[kind], NULL);

      g_test_add_data_func (path, GINT_TO_POINTER (kind), test_sound);
    }
  g_test_add_data_func ("/chart-properties/proportional/bars", GINT_TO_POINTER (KT_CHART_KIND_BARS), test_proportional);
  g_test_add_data_func ("/chart-properties/proportional/columns", GINT_TO_POINTER (KT_CHART_KIND_COLUMNS),
                        test_proportional);
  return g_test_run ();
}
