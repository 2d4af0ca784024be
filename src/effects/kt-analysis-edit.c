/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-analysis-edit.h"

#include "effects/kt-fraction.h"

/* --- Finding --- */

guint
kt_analysis_find_intervention (const KtAnalysis *self)
{
  for (guint i = 0; i < self->scenarios->len; i++)
    if (((const KtScenario *)self->scenarios->pdata[i])->role == KT_SCENARIO_ROLE_INTERVENTION)
      return i;
  g_assert_not_reached ();
}

guint
kt_analysis_find_reference (const KtAnalysis *self, guint number)
{
  for (guint i = 0; i < self->scenarios->len; i++)
    if (((const KtScenario *)self->scenarios->pdata[i])->role == KT_SCENARIO_ROLE_REFERENCE && number-- == 0)
      return i;
  g_assert_not_reached ();
}

guint
kt_analysis_count_references (const KtAnalysis *self)
{
  return self->scenarios->len - 1;
}

guint
kt_analysis_get_reference_number (const KtAnalysis *self, const char *id)
{
  for (guint number = 0; number < kt_analysis_count_references (self); number++)
    {
      const KtScenario *scenario = self->scenarios->pdata[kt_analysis_find_reference (self, number)];

      if (g_str_equal (scenario->id, id))
        return number;
    }
  return 0;
}

gboolean
kt_analysis_find_scenario (const KtAnalysis *self, const char *id, guint *scenario)
{
  for (*scenario = 0; *scenario < self->scenarios->len; (*scenario)++)
    if (g_str_equal (((const KtScenario *)self->scenarios->pdata[*scenario])->id, id))
      return TRUE;
  return FALSE;
}

/* Activities and events begin with their id. */
static gboolean
has_id (gconstpointer part, gconstpointer id)
{
  return g_str_equal (*(char *const *)part, id);
}
G_STATIC_ASSERT (G_STRUCT_OFFSET (KtActivity, id) == 0 && G_STRUCT_OFFSET (KtEvent, id) == 0);

static gboolean
has_key (gconstpointer part, gconstpointer key)
{
  const KtRating *rating = part, *other = key;

  return rating->rater == other->rater && g_str_equal (rating->life_domain, other->life_domain);
}

static gpointer
find (GPtrArray *parts, gconstpointer key, GEqualFunc equal)
{
  guint index;

  return g_ptr_array_find_with_equal_func (parts, key, equal, &index) ? parts->pdata[index] : NULL;
}

KtActivity *
kt_scenario_find_activity (const KtScenario *self, const char *id)
{
  return find (self->activities, id, has_id);
}

KtEvent *
kt_scenario_find_event (const KtScenario *self, const char *id)
{
  return find (self->events, id, has_id);
}

KtRating *
kt_scenario_find_rating (const KtScenario *self, const char *life_domain, KtRater rater)
{
  KtRating key = { .life_domain = (char *)life_domain, .rater = rater };

  return find (self->ratings, &key, has_key);
}

static char *
make_id (GPtrArray *parts, const char *prefix)
{
  for (guint number = parts->len + 1;; number++)
    {
      g_autofree char *id = g_strdup_printf ("%s%u", prefix, number);

      if (find (parts, id, has_id) == NULL)
        return g_steal_pointer (&id);
    }
}

char *
kt_scenario_make_activity_id (const KtScenario *self)
{
  return make_id (self->activities, "a");
}

char *
kt_scenario_make_event_id (const KtScenario *self)
{
  return make_id (self->events, "e");
}

KtActivity *
kt_activity_new_blank (const KtAnalysis *analysis, guint scenario)
{
  KtActivity *activity = kt_activity_new ();

  activity->id = kt_scenario_make_activity_id (analysis->scenarios->pdata[scenario]);
  activity->label = g_strdup ("");
  activity->payer = g_strdup ("gemeente-wmo");
  activity->life_domain = g_strdup ("praktisch-functioneren");
  activity->price.code = g_strdup ("");
  activity->price.unit = g_strdup ("uur");
  activity->price.year = analysis->price_year;
  activity->per = KT_PER_WEEK;
  activity->quantity.likely = g_strdup ("1");
  activity->start = g_strdup (analysis->start);
  activity->end = g_strdup (analysis->end);
  return activity;
}

guint
kt_analysis_count_activities (const KtAnalysis *self)
{
  guint count = 0;

  for (guint i = 0; i < self->scenarios->len; i++)
    count += ((const KtScenario *)self->scenarios->pdata[i])->activities->len;
  return count;
}

/* --- Changing a part --- */

/* Sets @next to a copy of @self, and returns its copy of a scenario, which may be changed. */
static KtScenario *
open_scenario (const KtAnalysis *self, guint index, KtAnalysis **next)
{
  KtScenario *scenario = kt_scenario_copy (self->scenarios->pdata[index]);

  *next = kt_analysis_copy (self);
  kt_scenario_unref ((*next)->scenarios->pdata[index]);
  (*next)->scenarios->pdata[index] = scenario;
  return scenario;
}

/* @part: (transfer full). */
static void
put (GPtrArray *parts, gconstpointer key, GEqualFunc equal, gpointer part, GDestroyNotify unref)
{
  guint index;

  if (!g_ptr_array_find_with_equal_func (parts, key, equal, &index))
    {
      g_ptr_array_add (parts, part);
      return;
    }
  unref (parts->pdata[index]);
  parts->pdata[index] = part;
}

static void
drop (GPtrArray *parts, gconstpointer key, GEqualFunc equal)
{
  guint index;

  if (g_ptr_array_find_with_equal_func (parts, key, equal, &index))
    g_ptr_array_remove_index (parts, index);
}

KtAnalysis *
kt_analysis_put_activity (const KtAnalysis *self, guint scenario, KtActivity *activity)
{
  KtAnalysis *next;
  KtScenario *open = open_scenario (self, scenario, &next);

  put (open->activities, activity->id, has_id, kt_activity_ref (activity), (GDestroyNotify)kt_activity_unref);
  return next;
}

KtAnalysis *
kt_analysis_put_event (const KtAnalysis *self, guint scenario, KtEvent *event)
{
  KtAnalysis *next;
  KtScenario *open = open_scenario (self, scenario, &next);

  put (open->events, event->id, has_id, kt_event_ref (event), (GDestroyNotify)kt_event_unref);
  return next;
}

KtAnalysis *
kt_analysis_put_rating (const KtAnalysis *self, guint scenario, KtRating *rating)
{
  KtAnalysis *next;
  KtScenario *open = open_scenario (self, scenario, &next);

  put (open->ratings, rating, has_key, kt_rating_ref (rating), (GDestroyNotify)kt_rating_unref);
  return next;
}

KtAnalysis *
kt_analysis_remove_activity (const KtAnalysis *self, guint scenario, const char *id)
{
  KtAnalysis *next;

  drop (open_scenario (self, scenario, &next)->activities, id, has_id);
  return next;
}

KtAnalysis *
kt_analysis_remove_event (const KtAnalysis *self, guint scenario, const char *id)
{
  KtAnalysis *next;

  drop (open_scenario (self, scenario, &next)->events, id, has_id);
  return next;
}

KtAnalysis *
kt_analysis_remove_rating (const KtAnalysis *self, guint scenario, const char *life_domain, KtRater rater)
{
  KtRating key = { .life_domain = (char *)life_domain, .rater = rater };
  KtAnalysis *next;

  drop (open_scenario (self, scenario, &next)->ratings, &key, has_key);
  return next;
}

/* --- Changing the whole --- */

KtAnalysis *
kt_analysis_set_period (const KtAnalysis *self, const char *start, const char *end)
{
  KtAnalysis *next = kt_analysis_copy (self);

  g_set_str (&next->start, start);
  g_set_str (&next->end, end);
  return next;
}

KtAnalysis *
kt_analysis_set_title (const KtAnalysis *self, const char *title)
{
  KtAnalysis *next = kt_analysis_copy (self);

  g_set_str (&next->title, title);
  return next;
}

KtAnalysis *
kt_analysis_set_discount (const KtAnalysis *self, const char *percent)
{
  KtAnalysis *next = kt_analysis_copy (self);

  g_set_str (&next->discount_percent, percent);
  return next;
}

KtAnalysis *
kt_analysis_set_price_year (const KtAnalysis *self, gint year)
{
  KtAnalysis *next = kt_analysis_copy (self);

  next->price_year = year;
  return next;
}

KtAnalysis *
kt_analysis_describe (const KtAnalysis *self, guint scenario, const char *label, KtBasis basis, const char *why)
{
  KtAnalysis *next;
  KtScenario *open = open_scenario (self, scenario, &next);

  g_set_str (&open->label, label);
  g_set_str (&open->why, why);
  open->basis = basis;
  return next;
}

static KtScenario *
make_scenario (const char *id, KtScenarioRole role, KtBasis basis, const char *label)
{
  KtScenario *scenario = kt_scenario_new ();

  scenario->id = g_strdup (id);
  scenario->role = role;
  scenario->basis = basis;
  scenario->label = g_strdup (label);
  scenario->why = g_strdup ("");
  return scenario;
}

KtAnalysis *
kt_analysis_add_reference (const KtAnalysis *self, const char *label)
{
  KtAnalysis *next = kt_analysis_copy (self);
  g_autofree char *id = NULL;
  guint index, number = self->scenarios->len;

  do
    {
      g_free (id);
      id = g_strdup_printf (KT_ANALYSIS_REFERENCE_ID "-%u", number++);
    }
  while (kt_analysis_find_scenario (self, id, &index));
  g_ptr_array_add (next->scenarios, make_scenario (id, KT_SCENARIO_ROLE_REFERENCE, KT_BASIS_NONE, label));
  return next;
}

KtAnalysis *
kt_analysis_remove_reference (const KtAnalysis *self, guint scenario)
{
  KtAnalysis *next = kt_analysis_copy (self);

  g_ptr_array_remove_index (next->scenarios, scenario);
  return next;
}

KtAnalysis *
kt_analysis_copy_intervention (const KtAnalysis *self, guint scenario)
{
  const KtScenario *intervention = self->scenarios->pdata[kt_analysis_find_intervention (self)];
  KtAnalysis *next;
  KtScenario *open = open_scenario (self, scenario, &next);

  for (guint i = 0; i < intervention->activities->len; i++)
    {
      KtActivity *copy = kt_activity_copy (intervention->activities->pdata[i]);

      g_free (copy->id);
      copy->id = kt_scenario_make_activity_id (open);
      g_ptr_array_add (open->activities, copy);
    }
  for (guint i = 0; i < intervention->events->len; i++)
    {
      KtEvent *copy = kt_event_copy (intervention->events->pdata[i]);

      g_free (copy->id);
      copy->id = kt_scenario_make_event_id (open);
      g_ptr_array_add (open->events, copy);
    }
  return next;
}

/* --- Prices --- */

static gint
compare_index (gconstpointer a, gconstpointer b)
{
  return (*(const KtPriceIndex *const *)a)->year - (*(const KtPriceIndex *const *)b)->year;
}

static gboolean
is_above_zero (const char *decimal)
{
  mpq_t value;
  gboolean above;

  mpq_init (value);
  kt_fraction_set_decimal (value, decimal);
  above = mpq_sgn (value) > 0;
  mpq_clear (value);
  return above;
}

/* Takes the chain of @prices in place of the indices of the same years; others stay, because a price may need them. */
static void
take_indices (KtAnalysis *self, const KtPriceList *prices)
{
  for (guint i = 0; i < prices->indices->len; i++)
    {
      const KtIndexFigure *figure = prices->indices->pdata[i];

      if (!g_str_equal (figure->series, KT_PRICE_LIST_CHAIN) || !is_above_zero (figure->value))
        continue;
      for (guint j = 0; j < self->price_index->len; j++)
        if (((const KtPriceIndex *)self->price_index->pdata[j])->year == figure->year)
          g_ptr_array_remove_index (self->price_index, j--);
      g_ptr_array_add (self->price_index, kt_price_index_new (figure->year, figure->value));
    }
  g_ptr_array_sort (self->price_index, compare_index);
}

/* The last year of the period, or the latest before it that has an index. */
static gint
choose_price_year (const KtAnalysis *self)
{
  gint last = (gint)g_ascii_strtoll (self->end, NULL, 10);

  for (guint i = self->price_index->len; i > 0; i--)
    {
      gint year = ((const KtPriceIndex *)self->price_index->pdata[i - 1])->year;

      if (year <= last)
        return year;
    }
  return last;
}

KtAnalysis *
kt_analysis_new_blank (const char *title, const char *start, const char *end, const KtPriceList *prices)
{
  KtAnalysis *self = kt_analysis_new ();

  self->title = g_strdup (title);
  self->start = g_strdup (start);
  self->end = g_strdup (end);
  self->discount_percent = g_strdup ("0");
  self->seed = KT_ANALYSIS_SEED_USUAL;
  self->draws = KT_ANALYSIS_DRAWS_USUAL;
  take_indices (self, prices);
  self->price_year = choose_price_year (self);
  g_ptr_array_add (self->scenarios,
                   make_scenario (KT_ANALYSIS_INTERVENTION_ID, KT_SCENARIO_ROLE_INTERVENTION, KT_BASIS_HAPPENED, ""));
  g_ptr_array_add (self->scenarios,
                   make_scenario (KT_ANALYSIS_REFERENCE_ID, KT_SCENARIO_ROLE_REFERENCE, KT_BASIS_NONE, ""));
  return self;
}

gboolean
kt_analysis_has_year (const KtAnalysis *self, gint year)
{
  return year == self->price_year ||
         (kt_analysis_get_index (self, year) != NULL && kt_analysis_get_index (self, self->price_year) != NULL);
}

/* @cents in the proportion of @to to @from. */
static gint64
scale (gint64 cents, gint64 from, gint64 to)
{
  mpq_t share, factor;
  gint64 scaled = to;

  if (cents < 0 || from == 0)
    return -1;
  mpq_inits (share, factor, NULL);
  mpq_set_si (share, cents, (gulong)from);
  mpq_canonicalize (share);
  mpq_set_si (factor, to, 1);
  mpq_mul (share, share, factor);
  if (!kt_fraction_round (share, &scaled) || scaled > KT_ANALYSIS_NUMBER_MAX)
    scaled = KT_ANALYSIS_NUMBER_MAX;
  mpq_clears (share, factor, NULL);
  return scaled;
}

/* (transfer full) (nullable): @activity at the price of @entry; %NULL when that is the price that it has. */
static KtActivity *
reprice (const KtActivity *activity, const KtPriceEntry *entry)
{
  const KtPrice *price = &activity->price;
  KtActivity *next;

  if (price->cents == entry->cents && price->year == entry->year && g_str_equal (price->unit, entry->unit))
    return NULL;
  next = kt_activity_copy (activity);
  next->price.low = scale (price->low, price->cents, entry->cents);
  next->price.high = scale (price->high, price->cents, entry->cents);
  next->price.cents = entry->cents;
  next->price.year = entry->year;
  g_set_str (&next->price.unit, entry->unit);
  return next;
}

KtAnalysis *
kt_analysis_use_prices (const KtAnalysis *self, const KtPriceList *prices, guint *n_changed)
{
  KtAnalysis *next = kt_analysis_copy (self);
  guint count = 0;

  take_indices (next, prices);
  for (guint s = 0; s < self->scenarios->len; s++)
    {
      KtScenario *scenario = kt_scenario_copy (self->scenarios->pdata[s]);

      kt_scenario_unref (next->scenarios->pdata[s]);
      next->scenarios->pdata[s] = scenario;
      for (guint a = 0; a < scenario->activities->len; a++)
        {
          const KtActivity *activity = scenario->activities->pdata[a];
          const KtPriceEntry *entry = kt_price_list_find (prices, activity->price.code);
          KtActivity *repriced = NULL;

          if (entry != NULL && kt_analysis_has_year (next, entry->year))
            repriced = reprice (activity, entry);
          if (repriced == NULL)
            continue;
          put (scenario->activities, activity->id, has_id, repriced, (GDestroyNotify)kt_activity_unref);
          count++;
        }
    }
  if (n_changed != NULL)
    *n_changed = count;
  return next;
}
