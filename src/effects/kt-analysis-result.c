/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-analysis-result.h"

static const KtScenarioCost *
get_intervention (const KtAnalysisResult *self)
{
  for (guint i = 0; i < self->scenarios->len; i++)
    {
      const KtScenarioCost *cost = self->scenarios->pdata[i];

      if (cost->scenario->role == KT_SCENARIO_ROLE_INTERVENTION)
        return cost;
    }
  g_assert_not_reached ();
}

/* Whether an activity costs in @analysis what it costs in @other; see kt_cost_new(). */
static gboolean
counts_alike (const KtAnalysis *analysis, const KtAnalysis *other)
{
  if (!g_str_equal (analysis->start, other->start) || !g_str_equal (analysis->end, other->end) ||
      analysis->price_year != other->price_year || analysis->price_index->len != other->price_index->len)
    return FALSE;
  for (guint i = 0; i < analysis->price_index->len; i++)
    if (analysis->price_index->pdata[i] != other->price_index->pdata[i])
      return FALSE;
  return TRUE;
}

/* (transfer full) (nullable) (element-type KtActivity KtCost): what is known of activities in @analysis, unowned. */
static GHashTable *
find_known (const KtAnalysis *analysis, const KtAnalysisResult *before)
{
  GHashTable *known;

  if (before == NULL || !counts_alike (analysis, before->analysis))
    return NULL;
  known = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < before->scenarios->len; i++)
    {
      const KtScenarioCost *cost = before->scenarios->pdata[i];

      for (guint j = 0; j < cost->costs->len; j++)
        g_hash_table_insert (known, cost->scenario->activities->pdata[j], cost->costs->pdata[j]);
    }
  return known;
}

KtAnalysisResult *
kt_analysis_calculate (KtAnalysis *analysis, GError **error)
{
  return kt_analysis_calculate_after (analysis, NULL, error);
}

KtAnalysisResult *
kt_analysis_calculate_after (KtAnalysis *analysis, const KtAnalysisResult *before, GError **error)
{
  g_autoptr (GHashTable) known = find_known (analysis, before);
  g_autoptr (KtAnalysisResult) self = g_new0 (KtAnalysisResult, 1);
  KtPeriod period = kt_period_new (analysis->start, analysis->end);
  const KtScenarioCost *intervention;

  self->analysis = kt_analysis_ref (analysis);
  self->first_year = kt_period_get_first_year (period);
  self->n_years = (guint)(kt_period_get_last_year (period) - self->first_year + 1);
  self->scenarios = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_scenario_cost_free);
  self->comparisons = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_comparison_free);
  for (guint i = 0; i < analysis->scenarios->len; i++)
    {
      KtScenarioCost *cost = kt_scenario_cost_new (analysis, i, known, error);

      if (cost == NULL)
        return NULL;
      g_ptr_array_add (self->scenarios, cost);
    }
  intervention = get_intervention (self);
  for (guint i = 0; i < self->scenarios->len; i++)
    {
      const KtScenarioCost *cost = self->scenarios->pdata[i];

      if (cost != intervention)
        g_ptr_array_add (self->comparisons, kt_comparison_new (intervention, cost, self->n_years));
    }
  return g_steal_pointer (&self);
}

void
kt_analysis_result_draw (KtAnalysisResult *self)
{
  gint draws = self->analysis->draws;
  g_autofree gint64 *intervention = kt_draws_new (self->analysis, get_intervention (self));

  g_free (self->uncertainties);
  self->uncertainties = g_new (KtUncertainty, self->comparisons->len);
  for (guint i = 0; i < self->comparisons->len; i++)
    {
      const KtComparison *comparison = self->comparisons->pdata[i];
      g_autofree gint64 *reference = kt_draws_new (self->analysis, comparison->reference);

      self->uncertainties[i] = kt_draws_compare (intervention, reference, draws);
    }
}

void
kt_analysis_result_free (KtAnalysisResult *self)
{
  g_ptr_array_unref (self->comparisons);
  g_ptr_array_unref (self->scenarios);
  g_free (self->uncertainties);
  kt_analysis_unref (self->analysis);
  g_free (self);
}
