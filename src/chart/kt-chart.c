/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart.h"

#include "core/kt-date.h"

/* Every kind of row begins with its name. */
static void
row_clear (gpointer data)
{
  g_free (*(char **)data);
}

static void
pane_clear (gpointer data)
{
  KtChartPane *pane = data;

  g_free (pane->name);
  g_free (pane->viewer);
  g_strfreev (pane->helps);
  g_strfreev (pane->hinders);
}

static gsize
get_row_size (KtChartKind kind)
{
  switch (kind)
    {
    case KT_CHART_KIND_RATINGS:
      return sizeof (KtChartRating);
    case KT_CHART_KIND_PLANE:
      return sizeof (KtChartPoint);
    case KT_CHART_KIND_TORNADO:
      return sizeof (KtChartSwing);
    case KT_CHART_KIND_LANES:
      return sizeof (KtChartSpan);
    case KT_CHART_KIND_WINDOW:
      return sizeof (KtChartPane);
    case KT_CHART_KIND_BARS:
    case KT_CHART_KIND_COLUMNS:
    case KT_CHART_KIND_SPREAD:
    default:
      return sizeof (KtChartPair);
    }
}

KtChart *
kt_chart_new (KtChartKind kind, const char *title, const char *description)
{
  KtChart *self = g_atomic_rc_box_new0 (KtChart);

  self->kind = kind;
  self->title = g_strdup (title);
  self->description = g_strdup (description);
  self->intervention = g_strdup (kt_vocabulary_get_label (KT_VOCABULARY_SCENARIO_ROLE, KT_SCENARIO_ROLE_INTERVENTION));
  self->reference = g_strdup (kt_vocabulary_get_label (KT_VOCABULARY_SCENARIO_ROLE, KT_SCENARIO_ROLE_REFERENCE));
  self->effect_max = KT_CHART_EFFECT_MAX;
  self->start = self->end = 1;
  self->rows = g_array_new (FALSE, FALSE, (guint)get_row_size (kind));
  g_array_set_clear_func (self->rows, kind == KT_CHART_KIND_WINDOW ? pane_clear : row_clear);
  return self;
}

KtChart *
kt_chart_ref (KtChart *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtChart *self = data;

  g_free (self->title);
  g_free (self->description);
  g_free (self->caption);
  g_free (self->names);
  g_free (self->values);
  g_free (self->effects);
  g_free (self->intervention);
  g_free (self->reference);
  for (guint i = 0; i < KT_CHART_CORNER_COUNT; i++)
    g_free (self->corners[i]);
  g_array_unref (self->rows);
  g_free (self->spread.bins);
}

void
kt_chart_unref (KtChart *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

void
kt_chart_add_pair (KtChart *self, const char *name, gint64 intervention, gint64 reference)
{
  KtChartPair pair = { g_strdup (name), intervention, reference };

  g_return_if_fail (self->kind == KT_CHART_KIND_BARS || self->kind == KT_CHART_KIND_COLUMNS);
  g_array_append_val (self->rows, pair);
}

static gint
limit_score (gint score)
{
  return score == KT_CHART_NO_SCORE ? score : CLAMP (score, -KT_CHART_SCORE_MAX, KT_CHART_SCORE_MAX);
}

void
kt_chart_add_rating (KtChart *self, const char *name, KtRater rater, gint intervention, gint reference)
{
  KtChartRating rating = { g_strdup (name), rater, limit_score (intervention), limit_score (reference) };

  g_return_if_fail (self->kind == KT_CHART_KIND_RATINGS);
  g_array_append_val (self->rows, rating);
}

void
kt_chart_add_point (KtChart *self, const char *name, gint effect, gint64 cents, KtChartMark mark)
{
  KtChartPoint point = { g_strdup (name), CLAMP (effect, -self->effect_max, self->effect_max), cents, mark };

  g_return_if_fail (self->kind == KT_CHART_KIND_PLANE);
  g_array_append_val (self->rows, point);
}

void
kt_chart_add_swing (KtChart *self, const char *name, gint64 at_low, gint64 at_high)
{
  KtChartSwing swing = { g_strdup (name), at_low, at_high };

  g_return_if_fail (self->kind == KT_CHART_KIND_TORNADO);
  g_array_append_val (self->rows, swing);
}

void
kt_chart_set_spread (KtChart *self, gint64 lowest, gint64 highest, const guint *bins, guint n_bins)
{
  g_return_if_fail (self->kind == KT_CHART_KIND_SPREAD);
  g_return_if_fail (lowest <= highest);
  g_free (self->spread.bins);
  self->spread.lowest = lowest;
  self->spread.highest = highest;
  self->spread.bins = g_memdup2 (bins, n_bins * sizeof (guint));
  self->spread.n_bins = n_bins;
}

static guint32
get_day (const char *text)
{
  g_autoptr (GDate) date = kt_date_to_gdate (text);

  return g_date_get_julian (date);
}

void
kt_chart_set_period (KtChart *self, const char *start, const char *end)
{
  g_return_if_fail (self->kind == KT_CHART_KIND_LANES);
  self->start = get_day (start);
  self->end = MAX (get_day (end), self->start);
}

void
kt_chart_add_activity (KtChart *self, const char *name, KtScenarioRole role, const char *start, const char *end)
{
  KtChartSpan span = {
    g_strdup (name), role, get_day (start), get_day (end != NULL ? end : start), end == NULL, FALSE
  };

  g_return_if_fail (self->kind == KT_CHART_KIND_LANES);
  g_array_append_val (self->rows, span);
}

void
kt_chart_add_event (KtChart *self, const char *name, KtScenarioRole role, const char *date)
{
  KtChartSpan span = { g_strdup (name), role, get_day (date), get_day (date), TRUE, TRUE };

  g_return_if_fail (self->kind == KT_CHART_KIND_LANES);
  g_array_append_val (self->rows, span);
}

void
kt_chart_add_pane (KtChart *self,
                   const char *name,
                   const char *viewer,
                   const char *const *helps,
                   const char *const *hinders,
                   guint n_asked,
                   guint n_answered)
{
  static const char *const none[] = { NULL };
  KtChartPane pane = {
    .name = g_strdup (name),
    .viewer = g_strdup (viewer),
    .helps = g_strdupv ((char **)(helps != NULL ? helps : none)),
    .hinders = g_strdupv ((char **)(hinders != NULL ? hinders : none)),
    .n_asked = n_asked,
    .n_answered = n_answered,
  };

  g_return_if_fail (self->kind == KT_CHART_KIND_WINDOW);
  g_array_append_val (self->rows, pane);
}

gboolean
kt_chart_is_empty (const KtChart *self)
{
  guint64 n_draws = 0;

  if (self->kind != KT_CHART_KIND_SPREAD)
    return self->rows->len == 0;
  for (guint i = 0; i < self->spread.n_bins; i++)
    n_draws += self->spread.bins[i];
  return n_draws == 0;
}

gint64
kt_chart_subtract (gint64 reference, gint64 intervention)
{
  gint64 difference;

  if (__builtin_sub_overflow (reference, intervention, &difference))
    return reference < 0 ? G_MININT64 : G_MAXINT64;
  return difference;
}
