/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-analysis.h"

static void
clear_estimate (KtEstimate *estimate)
{
  g_free (estimate->likely);
  g_free (estimate->low);
  g_free (estimate->high);
}

KtActivity *
kt_activity_new (void)
{
  KtActivity *self = g_new0 (KtActivity, 1);

  self->price.low = self->price.high = -1;
  return self;
}

void
kt_activity_free (KtActivity *self)
{
  g_free (self->id);
  g_free (self->label);
  g_free (self->payer);
  g_free (self->life_domain);
  g_free (self->price.code);
  g_free (self->price.unit);
  clear_estimate (&self->quantity);
  clear_estimate (&self->chance);
  g_free (self->start);
  g_free (self->end);
  g_free (self);
}

KtEvent *
kt_event_new (void)
{
  return g_new0 (KtEvent, 1);
}

void
kt_event_free (KtEvent *self)
{
  g_free (self->id);
  g_free (self->date);
  g_free (self->label);
  g_free (self->life_domain);
  g_free (self);
}

KtRating *
kt_rating_new (void)
{
  return g_new0 (KtRating, 1);
}

void
kt_rating_free (KtRating *self)
{
  g_free (self->life_domain);
  g_free (self->why);
  g_free (self);
}

KtScenario *
kt_scenario_new (void)
{
  KtScenario *self = g_new0 (KtScenario, 1);

  self->activities = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_activity_free);
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_event_free);
  self->ratings = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_rating_free);
  return self;
}

void
kt_scenario_free (KtScenario *self)
{
  g_free (self->id);
  g_free (self->label);
  g_free (self->why);
  g_ptr_array_unref (self->activities);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->ratings);
  g_free (self);
}

KtPriceIndex *
kt_price_index_new (gint year, const char *index)
{
  KtPriceIndex *self = g_new0 (KtPriceIndex, 1);

  self->year = year;
  self->index = g_strdup (index);
  return self;
}

void
kt_price_index_free (KtPriceIndex *self)
{
  g_free (self->index);
  g_free (self);
}

KtAnalysis *
kt_analysis_new (void)
{
  KtAnalysis *self = g_new0 (KtAnalysis, 1);

  self->price_index = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_price_index_free);
  self->scenarios = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_scenario_free);
  return self;
}

void
kt_analysis_free (KtAnalysis *self)
{
  g_free (self->title);
  g_free (self->start);
  g_free (self->end);
  g_ptr_array_unref (self->price_index);
  g_free (self->discount_percent);
  g_ptr_array_unref (self->scenarios);
  g_free (self);
}

const char *
kt_analysis_get_index (const KtAnalysis *self, gint year)
{
  for (guint i = 0; i < self->price_index->len; i++)
    {
      const KtPriceIndex *entry = self->price_index->pdata[i];

      if (entry->year == year)
        return entry->index;
    }
  return NULL;
}
