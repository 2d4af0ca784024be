/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-analysis.h"

#include "core/kt-parts.h"

static void
clear_estimate (KtEstimate *estimate)
{
  g_free (estimate->likely);
  g_free (estimate->low);
  g_free (estimate->high);
}

static KtEstimate
copy_estimate (const KtEstimate *estimate)
{
  return (KtEstimate){
    .likely = g_strdup (estimate->likely),
    .low = g_strdup (estimate->low),
    .high = g_strdup (estimate->high),
  };
}

KtActivity *
kt_activity_new (void)
{
  KtActivity *self = g_atomic_rc_box_new0 (KtActivity);

  self->price.low = self->price.high = -1;
  return self;
}

KtActivity *
kt_activity_copy (const KtActivity *self)
{
  KtActivity *copy = g_atomic_rc_box_new0 (KtActivity);

  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->label = g_strdup (self->label);
  copy->payer = g_strdup (self->payer);
  copy->life_domain = g_strdup (self->life_domain);
  copy->price.code = g_strdup (self->price.code);
  copy->price.unit = g_strdup (self->price.unit);
  copy->start = g_strdup (self->start);
  copy->end = g_strdup (self->end);
  copy->quantity = copy_estimate (&self->quantity);
  copy->chance = copy_estimate (&self->chance);
  return copy;
}

KtActivity *
kt_activity_ref (KtActivity *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_activity (gpointer data)
{
  KtActivity *self = data;

  g_free (self->id);
  g_free (self->label);
  g_free (self->payer);
  g_free (self->life_domain);
  g_free (self->price.code);
  g_free (self->price.unit);
  g_free (self->start);
  g_free (self->end);
  clear_estimate (&self->quantity);
  clear_estimate (&self->chance);
}

void
kt_activity_unref (KtActivity *self)
{
  g_atomic_rc_box_release_full (self, clear_activity);
}

KtEvent *
kt_event_new (void)
{
  return g_atomic_rc_box_new0 (KtEvent);
}

KtEvent *
kt_event_copy (const KtEvent *self)
{
  KtEvent *copy = g_atomic_rc_box_new0 (KtEvent);

  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->date = g_strdup (self->date);
  copy->label = g_strdup (self->label);
  copy->life_domain = g_strdup (self->life_domain);
  return copy;
}

KtEvent *
kt_event_ref (KtEvent *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_event (gpointer data)
{
  KtEvent *self = data;

  g_free (self->id);
  g_free (self->date);
  g_free (self->label);
  g_free (self->life_domain);
}

void
kt_event_unref (KtEvent *self)
{
  g_atomic_rc_box_release_full (self, clear_event);
}

KtRating *
kt_rating_new (void)
{
  return g_atomic_rc_box_new0 (KtRating);
}

KtRating *
kt_rating_copy (const KtRating *self)
{
  KtRating *copy = g_atomic_rc_box_new0 (KtRating);

  *copy = *self;
  copy->life_domain = g_strdup (self->life_domain);
  copy->why = g_strdup (self->why);
  return copy;
}

KtRating *
kt_rating_ref (KtRating *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_rating (gpointer data)
{
  KtRating *self = data;

  g_free (self->life_domain);
  g_free (self->why);
}

void
kt_rating_unref (KtRating *self)
{
  g_atomic_rc_box_release_full (self, clear_rating);
}

KtScenario *
kt_scenario_new (void)
{
  KtScenario *self = g_atomic_rc_box_new0 (KtScenario);

  self->activities = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_activity_unref);
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_event_unref);
  self->ratings = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_rating_unref);
  return self;
}

KtScenario *
kt_scenario_copy (const KtScenario *self)
{
  KtScenario *copy = g_atomic_rc_box_new0 (KtScenario);

  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->label = g_strdup (self->label);
  copy->why = g_strdup (self->why);
  copy->activities = kt_parts_copy (self->activities, (GDestroyNotify)kt_activity_unref);
  copy->events = kt_parts_copy (self->events, (GDestroyNotify)kt_event_unref);
  copy->ratings = kt_parts_copy (self->ratings, (GDestroyNotify)kt_rating_unref);
  return copy;
}

KtScenario *
kt_scenario_ref (KtScenario *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_scenario (gpointer data)
{
  KtScenario *self = data;

  g_free (self->id);
  g_free (self->label);
  g_free (self->why);
  g_ptr_array_unref (self->activities);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->ratings);
}

void
kt_scenario_unref (KtScenario *self)
{
  g_atomic_rc_box_release_full (self, clear_scenario);
}

KtPriceIndex *
kt_price_index_new (gint year, const char *index)
{
  KtPriceIndex *self = g_atomic_rc_box_new0 (KtPriceIndex);

  self->year = year;
  self->index = g_strdup (index);
  return self;
}

KtPriceIndex *
kt_price_index_ref (KtPriceIndex *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_price_index (gpointer data)
{
  KtPriceIndex *self = data;

  g_free (self->index);
}

void
kt_price_index_unref (KtPriceIndex *self)
{
  g_atomic_rc_box_release_full (self, clear_price_index);
}

KtAnalysis *
kt_analysis_new (void)
{
  KtAnalysis *self = g_atomic_rc_box_new0 (KtAnalysis);

  self->price_index = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_price_index_unref);
  self->scenarios = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_scenario_unref);
  return self;
}

KtAnalysis *
kt_analysis_copy (const KtAnalysis *self)
{
  KtAnalysis *copy = g_atomic_rc_box_new0 (KtAnalysis);

  *copy = *self;
  copy->title = g_strdup (self->title);
  copy->start = g_strdup (self->start);
  copy->end = g_strdup (self->end);
  copy->discount_percent = g_strdup (self->discount_percent);
  copy->price_index = kt_parts_copy (self->price_index, (GDestroyNotify)kt_price_index_unref);
  copy->scenarios = kt_parts_copy (self->scenarios, (GDestroyNotify)kt_scenario_unref);
  return copy;
}

KtAnalysis *
kt_analysis_ref (KtAnalysis *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_analysis (gpointer data)
{
  KtAnalysis *self = data;

  g_free (self->title);
  g_free (self->start);
  g_free (self->end);
  g_free (self->discount_percent);
  g_ptr_array_unref (self->price_index);
  g_ptr_array_unref (self->scenarios);
}

void
kt_analysis_unref (KtAnalysis *self)
{
  g_atomic_rc_box_release_full (self, clear_analysis);
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
