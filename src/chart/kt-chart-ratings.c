/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-pen.h"

#include "chart/kt-chart-number.h"

#include <glib/gi18n-lib.h>

#define BESIDE_FROM 34
#define NAME_LINES 3
#define LINE 1.35

typedef struct
{
  gboolean beside;
  double name_width;
  double end; /* of what is said to the right of the scale */
  KtChartScale scale;
} Columns;

static const KtChartRating *
get_rating (const KtChartPen *pen, guint i)
{
  return &g_array_index (pen->chart->rows, KtChartRating, i);
}

static KtChartMark
get_mark (KtRater rater)
{
  return rater == KT_RATER_INWONER   ? KT_CHART_MARK_CIRCLE
         : rater == KT_RATER_NETWERK ? KT_CHART_MARK_SQUARE
                                     : KT_CHART_MARK_TRIANGLE;
}

/* What the intervention does more; nothing when one of both is not known. */
static char *
format_gain (const KtChartRating *rating)
{
  if (rating->intervention == KT_CHART_NO_SCORE || rating->reference == KT_CHART_NO_SCORE)
    return g_strdup ("");
  return kt_chart_format_score (rating->intervention - rating->reference);
}

static Columns
make_columns (const KtChartPen *pen)
{
  Columns columns = { .beside = pen->width >= BESIDE_FROM * pen->em };
  double names = 0, gains = kt_chart_pen_get_width (pen, KT_CHART_TEXT_SMALL, C_ ("chart", "Difference"));

  for (guint i = 0; i < pen->chart->rows->len; i++)
    names = MAX (names, kt_chart_pen_get_width (pen, KT_CHART_TEXT_LABEL, get_rating (pen, i)->name));
  columns.name_width = columns.beside ? MIN (names, pen->width * 0.3) : pen->width;
  columns.scale = (KtChartScale){
    .low = -KT_CHART_SCORE_MAX,
    .high = KT_CHART_SCORE_MAX,
    .start = (columns.beside ? columns.name_width + pen->em : 0) + pen->em,
    .end = pen->width - gains - pen->em * 1.5,
  };
  return columns;
}

/* Every fifth of the scale, said above it. */
static void
add_head (KtChartPen *pen, const Columns *columns)
{
  if (pen->chart->effects != NULL)
    {
      kt_chart_pen_paragraph (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_START,
                              pen->chart->effects, 2);
      pen->y += pen->em * 0.2;
    }
  for (gint score = -KT_CHART_SCORE_MAX; score <= KT_CHART_SCORE_MAX; score++)
    {
      g_autofree char *label = kt_chart_format_score (score);

      kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_MIDDLE,
                         kt_chart_scale_map (&columns->scale, score), pen->y, label);
    }
  kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT_DIM, KT_CHART_TEXT_SMALL, KT_CHART_ANCHOR_END, pen->width, pen->y,
                     C_ ("chart", "Difference"));
  pen->y += kt_chart_pen_get_height (pen, KT_CHART_TEXT_SMALL) + pen->em * 0.2;
}

static void
add_marks (KtChartPen *pen, const Columns *columns, guint i, double y)
{
  const KtChartRating *rating = get_rating (pen, i);
  double intervention = kt_chart_scale_map (&columns->scale, rating->intervention),
         reference = kt_chart_scale_map (&columns->scale, rating->reference);
  g_autofree char *gain = format_gain (rating);

  if (*gain != '\0')
    kt_chart_pen_line (pen, KT_CHART_ROLE_TEXT_DIM, MIN (intervention, reference), y, MAX (intervention, reference), y);
  /* The hollow one is larger, so that both are seen where they meet. */
  if (rating->reference != KT_CHART_NO_SCORE)
    kt_chart_pen_mark (pen, KT_CHART_ROLE_REFERENCE, (gint)i, get_mark (rating->rater), reference, y, pen->em * 0.95);
  if (rating->intervention != KT_CHART_NO_SCORE)
    kt_chart_pen_mark (pen, KT_CHART_ROLE_INTERVENTION, (gint)i, get_mark (rating->rater), intervention, y,
                       pen->em * 0.6);
  kt_chart_pen_text (pen, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_STRONG, KT_CHART_ANCHOR_END, pen->width,
                     y - kt_chart_pen_get_height (pen, KT_CHART_TEXT_STRONG) / 2, gain);
}

/* The rows from @first on with one name; returns how many. */
static guint
add_group (KtChartPen *pen, const Columns *columns, guint first)
{
  const char *name = get_rating (pen, first)->name;
  g_auto (GStrv) lines =
      kt_chart_pen_wrap (pen, KT_CHART_TEXT_LABEL, name, columns->name_width, columns->beside ? NAME_LINES : 1);
  double height = kt_chart_pen_lines (pen, KT_CHART_ROLE_TEXT, KT_CHART_TEXT_LABEL, KT_CHART_ANCHOR_START, 0, pen->y,
                                      (const char *const *)lines);
  double top = columns->beside ? pen->y : pen->y + height, bottom;
  guint n = 0;

  while (first + n < pen->chart->rows->len && g_str_equal (get_rating (pen, first + n)->name, name))
    n++;
  bottom = top + n * LINE * pen->em;
  for (gint score = -KT_CHART_SCORE_MAX; score <= KT_CHART_SCORE_MAX; score++)
    {
      double x = kt_chart_scale_map (&columns->scale, score);

      kt_chart_pen_line (pen, score == 0 ? KT_CHART_ROLE_AXIS : KT_CHART_ROLE_GRID, x, top, x, bottom);
    }
  for (guint i = 0; i < n; i++)
    add_marks (pen, columns, first + i, top + (i + 0.5) * LINE * pen->em);
  pen->y = MAX (bottom, pen->y + height) + pen->em * 0.5;
  return n;
}

static void
add_legend (KtChartPen *pen)
{
  KtChartLegendItem items[2 + KT_RATER_COUNT] = {
    { KT_CHART_ROLE_INTERVENTION, TRUE, KT_CHART_MARK_CIRCLE, pen->chart->intervention },
    { KT_CHART_ROLE_REFERENCE, TRUE, KT_CHART_MARK_CIRCLE, pen->chart->reference },
  };

  kt_chart_pen_legend (pen, items, 2);
  for (guint i = 0; i < KT_RATER_COUNT; i++)
    items[i] = (KtChartLegendItem){ KT_CHART_ROLE_TEXT_DIM, TRUE, get_mark ((KtRater)i),
                                    kt_vocabulary_get_label (KT_VOCABULARY_RATER, i) };
  kt_chart_pen_legend (pen, items, KT_RATER_COUNT);
}

void
kt_chart_ratings_lay_out (KtChartPen *pen)
{
  Columns columns = make_columns (pen);

  add_legend (pen);
  add_head (pen, &columns);
  for (guint i = 0; i < pen->chart->rows->len;)
    i += add_group (pen, &columns, i);
}
