/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-scenario-cost.h"

#include "core/kt-error.h"
#include "effects/kt-fraction.h"

/* Adds the costs of an activity; %FALSE when a total gets too large. */
static gboolean
add_cost (KtScenarioCost *self, const KtActivity *activity, KtCost *cost, guint n_years)
{
  g_ptr_array_add (self->costs, cost);
  /* The low and the likely total are no larger than the high one, and no part is. */
  if (self->total.high > G_MAXINT64 - cost->money.high)
    return FALSE;
  self->total.low += cost->money.low;
  self->total.likely += cost->money.likely;
  self->total.high += cost->money.high;
  kt_tally_add (self->by_payer, activity->payer, cost->money.likely);
  kt_tally_add (self->by_life_domain, activity->life_domain, cost->money.likely);
  for (guint i = 0; i < n_years; i++)
    self->by_year[i] += cost->by_year[i];
  return TRUE;
}

/* Brings the cost of each year back to the first one. */
static gboolean
discount (KtScenarioCost *self, const char *percent, guint n_years)
{
  gboolean fits;
  mpq_t value, factor, cost;

  mpq_inits (value, factor, cost, NULL);
  kt_fraction_set_decimal (factor, percent);
  mpq_set_ui (cost, 1, 100);
  mpq_mul (factor, factor, cost);
  mpq_set_ui (cost, 1, 1);
  mpq_add (factor, factor, cost);
  for (guint i = n_years; i > 0; i--)
    {
      mpq_div (value, value, factor);
      mpq_set_si (cost, self->by_year[i - 1], 1);
      mpq_add (value, value, cost);
    }
  fits = kt_fraction_round (value, &self->present_value);
  mpq_clears (value, factor, cost, NULL);
  return fits;
}

static KtCost *
get_cost (const KtAnalysis *analysis, const KtActivity *activity, KtPeriod period, GHashTable *known)
{
  KtCost *cost = known != NULL ? g_hash_table_lookup (known, activity) : NULL;

  return cost != NULL ? kt_cost_ref (cost) : kt_cost_new (analysis, activity, period);
}

KtScenarioCost *
kt_scenario_cost_new (const KtAnalysis *analysis, guint index, GHashTable *known, GError **error)
{
  g_autoptr (KtScenarioCost) self = g_new0 (KtScenarioCost, 1);
  KtPeriod period = kt_period_new (analysis->start, analysis->end);
  guint n_years = (guint)(kt_period_get_last_year (period) - kt_period_get_first_year (period) + 1);

  self->scenario = analysis->scenarios->pdata[index];
  self->index = index;
  self->costs = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_cost_unref);
  self->by_payer = kt_tally_new ();
  self->by_life_domain = kt_tally_new ();
  self->by_year = g_new0 (gint64, n_years);
  for (guint i = 0; i < self->scenario->activities->len; i++)
    {
      const KtActivity *activity = self->scenario->activities->pdata[i];
      KtCost *cost = get_cost (analysis, activity, period, known);

      if (cost == NULL || !add_cost (self, activity, cost, n_years))
        {
          g_set_error (error, KT_ERROR, KT_ERROR_INVALID,
                       "scenarios[%u].activities[%u]: the cost is larger than can be counted", index, i);
          return NULL;
        }
    }
  if (!discount (self, analysis->discount_percent, n_years))
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "scenarios[%u]: the present value is larger than can be counted",
                   index);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
kt_scenario_cost_free (KtScenarioCost *self)
{
  g_ptr_array_unref (self->costs);
  g_array_unref (self->by_payer);
  g_array_unref (self->by_life_domain);
  g_free (self->by_year);
  g_free (self);
}
