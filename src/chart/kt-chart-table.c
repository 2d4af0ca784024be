/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-table.h"

#include "chart/kt-chart-number.h"
#include "core/kt-text.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Takes @cells over. */
static void
add_row (KtChartTable *self, guint n, char *const *cells)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    g_strv_builder_take (row, cells[i]);
  self->n_columns = n;
  g_ptr_array_add (self->rows, g_strv_builder_end (row));
}

#define ADD_ROW(self, ...)                                                                                             \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    char *cells[] = { __VA_ARGS__ };                                                                                   \
                                                                                                                       \
    add_row (self, G_N_ELEMENTS (cells), cells);                                                                       \
  }                                                                                                                    \
  G_STMT_END

static char *
or_else (const char *text, const char *other)
{
  return g_strdup (text != NULL ? text : other);
}

static void
add_pairs (KtChartTable *self, const KtChart *chart)
{
  ADD_ROW (self, or_else (chart->names, C_ ("chart", "What")), g_strdup (chart->intervention),
           g_strdup (chart->reference), g_strdup (C_ ("chart", "Difference")));
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const KtChartPair *pair = &g_array_index (chart->rows, KtChartPair, i);

      ADD_ROW (self, g_strdup (pair->name), kt_chart_format_euro (pair->intervention),
               kt_chart_format_euro (pair->reference),
               kt_chart_format_difference (kt_chart_subtract (pair->reference, pair->intervention)));
    }
}

static char *
format_rating (gint score)
{
  return score == KT_CHART_NO_SCORE ? g_strdup ("") : kt_chart_format_score (score);
}

static void
add_ratings (KtChartTable *self, const KtChart *chart)
{
  ADD_ROW (self, or_else (chart->names, C_ ("chart", "What")), g_strdup (C_ ("chart", "According to")),
           g_strdup (chart->intervention), g_strdup (chart->reference), g_strdup (C_ ("chart", "Difference")));
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const KtChartRating *rating = &g_array_index (chart->rows, KtChartRating, i);
      gboolean is_known = rating->intervention != KT_CHART_NO_SCORE && rating->reference != KT_CHART_NO_SCORE;

      ADD_ROW (self, g_strdup (rating->name),
               g_strdup (kt_vocabulary_get_label (KT_VOCABULARY_RATER, (guint)rating->rater)),
               format_rating (rating->intervention), format_rating (rating->reference),
               is_known ? kt_chart_format_score (rating->intervention - rating->reference) : g_strdup (""));
    }
}

static void
add_points (KtChartTable *self, const KtChart *chart)
{
  ADD_ROW (self, or_else (chart->names, C_ ("chart", "What")), g_strdup (_ ("Better or worse off")),
           g_strdup (C_ ("chart", "Difference")));
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const KtChartPoint *point = &g_array_index (chart->rows, KtChartPoint, i);

      ADD_ROW (self, g_strdup (point->name), kt_chart_format_score (point->effect),
               kt_chart_format_difference (point->cents));
    }
}

static void
add_swings (KtChartTable *self, const KtChart *chart)
{
  g_autoptr (GArray) order = kt_chart_order_swings (chart);

  ADD_ROW (self, or_else (chart->names, C_ ("chart", "What")), g_strdup (_ ("At its lowest")),
           g_strdup (_ ("At its highest")));
  for (guint i = 0; i < order->len; i++)
    {
      const KtChartSwing *swing = &g_array_index (chart->rows, KtChartSwing, g_array_index (order, guint, i));

      ADD_ROW (self, g_strdup (swing->name), kt_chart_format_difference (swing->at_low),
               kt_chart_format_difference (swing->at_high));
    }
}

/* Where bin @i begins, in whole cents rounded down. */
static gint64
get_edge (const KtChartSpread *spread, guint i)
{
  guint64 width = (guint64)spread->highest - (guint64)spread->lowest, part = width / spread->n_bins,
          rest = width % spread->n_bins;

  return (gint64)((guint64)spread->lowest + part * i + rest * i / spread->n_bins);
}

static void
add_spread (KtChartTable *self, const KtChart *chart)
{
  const KtChartSpread *spread = &chart->spread;
  const struct
  {
    const char *name;
    gint64 cents;
  } parts[] = {
    { _ ("5 of 100 draws lie below"), spread->p5 },
    { _ ("Half of the draws lie below"), spread->p50 },
    { _ ("95 of 100 draws lie below"), spread->p95 },
  };

  ADD_ROW (self, or_else (chart->values, C_ ("chart", "Difference")), g_strdup (_ ("Number of draws")));
  if (kt_chart_is_empty (chart))
    return;
  for (guint i = 0; i < spread->n_bins; i++)
    {
      g_autofree char *from = kt_chart_format_euro (get_edge (spread, i));
      g_autofree char *to = kt_chart_format_euro (get_edge (spread, i + 1));

      ADD_ROW (self, g_strdup_printf (_ ("From %s to %s"), from, to), g_strdup_printf ("%u", spread->bins[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    ADD_ROW (self, g_strdup (parts[i].name), kt_chart_format_difference (parts[i].cents));
}

static char *
format_day (guint32 day)
{
  g_autoptr (GDateTime) time = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  time = g_date_time_new_utc (g_date_get_year (&date), (gint)g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0);
  /* Translators: a short date with the year, see strftime(). */
  return g_date_time_format (time, _ ("%-d %b %Y"));
}

/* The intervention first, and in each the order of time, as they are drawn. */
static void
add_spans (KtChartTable *self, const KtChart *chart)
{
  g_autoptr (GArray) order = kt_chart_order_spans (chart);

  ADD_ROW (self, or_else (chart->names, C_ ("chart", "What")), g_strdup (_ ("Time line")),
           g_strdup (C_ ("chart", "Kind")), g_strdup (C_ ("chart", "From")), g_strdup (_ ("Up to and including")));
  for (guint i = 0; i < order->len; i++)
    {
      const KtChartSpan *span = &g_array_index (chart->rows, KtChartSpan, g_array_index (order, guint, i));

      ADD_ROW (self, g_strdup (span->name),
               g_strdup (span->role == KT_SCENARIO_ROLE_INTERVENTION ? chart->intervention : chart->reference),
               g_strdup (span->is_event    ? _ ("Event")
                         : span->is_moment ? C_ ("chart", "Once")
                                           : _ ("Activity")),
               format_day (span->start), span->is_moment ? g_strdup ("") : format_day (span->end));
    }
}

char *
kt_chart_say_looked (const KtChartPane *pane)
{
  if (pane->n_answered == 0)
    return g_strdup (_ ("No question looked at"));
  /* Translators: how many of the questions of a window. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u of %u question looked at", "%u of %u questions looked at", pane->n_asked),
      pane->n_answered, pane->n_asked);
}

static void
add_panes (KtChartTable *self, const KtChart *chart)
{
  gboolean has_viewers = FALSE;

  for (guint i = 0; i < chart->rows->len; i++)
    has_viewers = has_viewers || g_array_index (chart->rows, KtChartPane, i).viewer != NULL;
  if (has_viewers)
    ADD_ROW (self, or_else (chart->names, C_ ("chart", "What")), g_strdup (C_ ("chart", "According to")),
             g_strdup (_ ("What helps")), g_strdup (_ ("What hinders")), g_strdup (_ ("Questions looked at")));
  else
    ADD_ROW (self, or_else (chart->names, C_ ("chart", "What")), g_strdup (_ ("What helps")),
             g_strdup (_ ("What hinders")), g_strdup (_ ("Questions looked at")));
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const KtChartPane *pane = &g_array_index (chart->rows, KtChartPane, i);
      char *helps = g_strjoinv ("; ", pane->helps), *hinders = g_strjoinv ("; ", pane->hinders);
      /* Translators: how many of the questions of a window. */
      char *looked = g_strdup_printf (C_ ("questions", "%u of %u"), pane->n_answered, pane->n_asked);

      if (has_viewers)
        ADD_ROW (self, g_strdup (pane->name), or_else (pane->viewer, ""), helps, hinders, looked);
      else
        ADD_ROW (self, g_strdup (pane->name), helps, hinders, looked);
    }
}

KtChartTable *
kt_chart_get_table (const KtChart *chart)
{
  KtChartTable *self = g_new0 (KtChartTable, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  switch (chart->kind)
    {
    case KT_CHART_KIND_BARS:
    case KT_CHART_KIND_COLUMNS:
      add_pairs (self, chart);
      break;
    case KT_CHART_KIND_RATINGS:
      add_ratings (self, chart);
      break;
    case KT_CHART_KIND_PLANE:
      add_points (self, chart);
      break;
    case KT_CHART_KIND_TORNADO:
      add_swings (self, chart);
      break;
    case KT_CHART_KIND_SPREAD:
      add_spread (self, chart);
      break;
    case KT_CHART_KIND_LANES:
      add_spans (self, chart);
      break;
    case KT_CHART_KIND_WINDOW:
      add_panes (self, chart);
      break;
    default:
      g_return_val_if_reached (self);
    }
  return self;
}

char *
kt_chart_get_words (const KtChart *chart)
{
  const char *const around[] = {
    chart->title,        chart->description, chart->caption,    chart->names,      chart->values,     chart->effects,
    chart->intervention, chart->reference,   chart->corners[0], chart->corners[1], chart->corners[2], chart->corners[3],
  };
  g_autoptr (KtChartTable) table = kt_chart_get_table (chart);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (around); i++)
    if (around[i] != NULL)
      g_string_append_printf (words, "%s\n", around[i]);
  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autofree char *line = g_strjoinv ("\n", table->rows->pdata[i]);

      g_string_append_printf (words, "%s\n", line);
    }
  return g_string_free (words, FALSE);
}

void
kt_chart_table_free (KtChartTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* Whether @cell is a number as this file writes them, which may begin with a sign. */
static gboolean
is_number (const char *cell)
{
  return *cell != '\0' &&
         strspn (cell + (*cell == '+' || *cell == '-'), "0123456789.") ==
             strlen (cell) - (*cell == '+' || *cell == '-') &&
         strpbrk (cell, "0123456789") != NULL;
}

static void
append_cell (GString *text, const char *cell)
{
  g_autofree char *line = kt_text_gist (cell, KT_LINE_MAX);
  g_auto (GStrv) parts = g_strsplit (line, "\u2212", -1);
  g_autofree char *plain = g_strjoinv ("-", parts);

  if (plain[0] != '\0' && strchr ("=+-@", plain[0]) != NULL && !is_number (plain))
    g_string_append_c (text, '\'');
  g_string_append (text, plain);
}

char *
kt_chart_table_to_text (const KtChartTable *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *const *row = self->rows->pdata[i];

      for (guint column = 0; column < self->n_columns; column++)
        {
          if (column > 0)
            g_string_append_c (text, '\t');
          append_cell (text, row[column]);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static guint64
get_size (const KtChartSwing *swing)
{
  return swing->at_low < swing->at_high ? (guint64)swing->at_high - (guint64)swing->at_low
                                        : (guint64)swing->at_low - (guint64)swing->at_high;
}

static int
compare_swings (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const GArray *rows = user_data;
  guint one = *(const guint *)a, other = *(const guint *)b;
  guint64 x = get_size (&g_array_index (rows, KtChartSwing, one)),
          y = get_size (&g_array_index (rows, KtChartSwing, other));

  return x != y ? (x < y) - (x > y) : (one > other) - (one < other);
}

static GArray *
order_rows (const KtChart *chart, GCompareDataFunc compare)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), chart->rows->len);

  for (guint i = 0; i < chart->rows->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare, chart->rows);
  return order;
}

GArray *
kt_chart_order_swings (const KtChart *chart)
{
  return order_rows (chart, compare_swings);
}

static int
compare_spans (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const GArray *rows = user_data;
  guint one = *(const guint *)a, other = *(const guint *)b;
  const KtChartSpan *x = &g_array_index (rows, KtChartSpan, one), *y = &g_array_index (rows, KtChartSpan, other);

  if (x->role != y->role)
    return x->role < y->role ? -1 : 1;
  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return (one > other) - (one < other);
}

GArray *
kt_chart_order_spans (const KtChart *chart)
{
  return order_rows (chart, compare_spans);
}
