/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-analysis-reader.h"

#include "core/kt-date.h"
#include "core/kt-error.h"
#include "core/kt-json-parts.h"
#include "effects/kt-fraction.h"

#include <string.h>

#define YEAR_MAX 9999

/* --- Members of one kind --- */

static void
read_text (KtJsonObject *object, const char *member, gboolean may_be_empty, char **text)
{
  *text = kt_json_object_get_string (object, member, TRUE);
  if (*text != NULL && **text == '\0' && !may_be_empty)
    kt_json_object_fail (object, member, "is empty");
}

static void
read_date (KtJsonObject *object, const char *member, char **date)
{
  *date = kt_json_object_get_string (object, member, TRUE);
  if (*date != NULL && !kt_date_is_valid (*date))
    kt_json_object_fail (object, member, "is not a date");
}

static void
read_period (KtJsonObject *object, char **start, char **end)
{
  read_date (object, "start", start);
  read_date (object, "end", end);
  if (object->error == NULL && strcmp (*end, *start) < 0)
    kt_json_object_fail (object, "end", "lies before start");
}

/* Sets @fraction to the decimal @member. Returns its text. */
static char *
read_decimal (KtJsonObject *object, const char *member, gboolean required, mpq_ptr fraction)
{
  char *text = kt_json_object_get_string (object, member, required);

  if (text != NULL && kt_decimal_is_valid (text))
    kt_fraction_set_decimal (fraction, text);
  else if (text != NULL)
    kt_json_object_fail (object, member, "is not a decimal of at most 30 digits before and behind the point");
  return text;
}

static KtJsonObject *
open_part (KtJsonObject *object, const char *member, gboolean required)
{
  JsonNode *node = kt_json_object_get_object (object, member, required);
  g_autofree char *place = NULL;

  if (node == NULL)
    return NULL;
  place = kt_json_object_get_place (object, member);
  return kt_json_object_new (node, place);
}

static void
read_estimate (KtJsonObject *object, const char *member, gboolean required, gboolean in_percent, KtEstimate *estimate)
{
  g_autoptr (KtJsonObject) part = open_part (object, member, required);
  mpq_t low, likely, high;

  if (part == NULL)
    return;
  mpq_inits (low, likely, high, NULL);
  estimate->likely = read_decimal (part, "likely", TRUE, likely);
  estimate->low = read_decimal (part, "low", FALSE, low);
  estimate->high = read_decimal (part, "high", FALSE, high);
  if (part->error == NULL)
    {
      if (mpq_sgn (likely) < 0)
        kt_json_object_fail (part, "likely", "is below zero");
      else if (estimate->low != NULL && mpq_sgn (low) < 0)
        kt_json_object_fail (part, "low", "is below zero");
      else if (estimate->low != NULL && mpq_cmp (low, likely) > 0)
        kt_json_object_fail (part, "low", "is above likely");
      else if (estimate->high != NULL && mpq_cmp (high, likely) < 0)
        kt_json_object_fail (part, "high", "is below likely");
      else if (in_percent && mpq_cmp_ui (likely, 100, 1) > 0)
        kt_json_object_fail (part, "likely", "is above 100");
      else if (in_percent && estimate->high != NULL && mpq_cmp_ui (high, 100, 1) > 0)
        kt_json_object_fail (part, "high", "is above 100");
    }
  mpq_clears (low, likely, high, NULL);
  kt_json_object_finish_part (object, part);
}

/* --- Keys --- */

static char *
get_activity_key (gconstpointer item)
{
  return g_strdup (((const KtActivity *)item)->id);
}

static char *
get_event_key (gconstpointer item)
{
  return g_strdup (((const KtEvent *)item)->id);
}

static char *
get_rating_key (gconstpointer item)
{
  const KtRating *rating = item;

  return g_strdup_printf ("%u %s", rating->rater, rating->life_domain);
}

static char *
get_scenario_key (gconstpointer item)
{
  return g_strdup (((const KtScenario *)item)->id);
}

/* --- Parts of an analysis --- */

static void
read_price (KtJsonObject *object, KtPrice *price)
{
  g_autoptr (KtJsonObject) part = open_part (object, "price", TRUE);

  if (part == NULL)
    return;
  read_text (part, "code", TRUE, &price->code);
  read_text (part, "unit", FALSE, &price->unit);
  price->year = (gint)kt_json_object_get_int (part, "year", TRUE, 1, YEAR_MAX);
  price->cents = kt_json_object_get_int (part, "cents", TRUE, 0, KT_ANALYSIS_NUMBER_MAX);
  if (json_object_has_member (part->object, "low_cents"))
    price->low = kt_json_object_get_int (part, "low_cents", TRUE, 0, KT_ANALYSIS_NUMBER_MAX);
  if (json_object_has_member (part->object, "high_cents"))
    price->high = kt_json_object_get_int (part, "high_cents", TRUE, 0, KT_ANALYSIS_NUMBER_MAX);
  if (part->error == NULL && price->low > price->cents)
    kt_json_object_fail (part, "low_cents", "is above cents");
  if (part->error == NULL && price->high >= 0 && price->high < price->cents)
    kt_json_object_fail (part, "high_cents", "is below cents");
  kt_json_object_finish_part (object, part);
}

static gpointer
read_activity (KtJsonObject *object)
{
  KtActivity *activity = kt_activity_new ();

  read_text (object, "id", FALSE, &activity->id);
  read_text (object, "label", TRUE, &activity->label);
  read_text (object, "payer", FALSE, &activity->payer);
  read_text (object, "life_domain", FALSE, &activity->life_domain);
  read_price (object, &activity->price);
  activity->per = kt_json_object_get_nick (object, "per", KT_VOCABULARY_PER);
  read_estimate (object, "quantity", TRUE, FALSE, &activity->quantity);
  read_estimate (object, "chance_percent", FALSE, TRUE, &activity->chance);
  if (object->error == NULL && activity->per == KT_PER_ONCE)
    {
      read_date (object, "start", &activity->start);
      if (json_object_has_member (object->object, "end"))
        kt_json_object_fail (object, "end", "what happens once has none");
    }
  else
    {
      read_period (object, &activity->start, &activity->end);
    }
  return activity;
}

static gpointer
read_event (KtJsonObject *object)
{
  KtEvent *event = kt_event_new ();

  read_text (object, "id", FALSE, &event->id);
  read_date (object, "date", &event->date);
  read_text (object, "label", TRUE, &event->label);
  read_text (object, "life_domain", FALSE, &event->life_domain);
  return event;
}

static gpointer
read_rating (KtJsonObject *object)
{
  KtRating *rating = kt_rating_new ();

  read_text (object, "life_domain", FALSE, &rating->life_domain);
  rating->rater = kt_json_object_get_nick (object, "rater", KT_VOCABULARY_RATER);
  rating->score = (gint)kt_json_object_get_int (object, "score", TRUE, KT_SCORE_MIN, KT_SCORE_MAX);
  read_text (object, "why", TRUE, &rating->why);
  return rating;
}

static gpointer
read_scenario (KtJsonObject *object)
{
  KtScenario *scenario = kt_scenario_new ();

  read_text (object, "id", FALSE, &scenario->id);
  scenario->role = kt_json_object_get_nick (object, "role", KT_VOCABULARY_SCENARIO_ROLE);
  read_text (object, "label", TRUE, &scenario->label);
  scenario->basis = kt_json_object_get_nick (object, "basis", KT_VOCABULARY_BASIS);
  read_text (object, "why", TRUE, &scenario->why);
  kt_json_object_read_list (object, "activities", read_activity, scenario->activities);
  kt_json_object_check_unique (object, "activities", scenario->activities, get_activity_key, ".id");
  kt_json_object_read_list (object, "events", read_event, scenario->events);
  kt_json_object_check_unique (object, "events", scenario->events, get_event_key, ".id");
  kt_json_object_read_list (object, "effects", read_rating, scenario->ratings);
  kt_json_object_check_unique (object, "effects", scenario->ratings, get_rating_key, "");
  return scenario;
}

static gint
compare_index (gconstpointer a, gconstpointer b)
{
  return ((*(const KtPriceIndex *const *)a)->year) - ((*(const KtPriceIndex *const *)b)->year);
}

/* A year as a member's name: "2022", and no other way to write it. */
static gint
read_year (const char *text)
{
  guint64 year;
  g_autofree char *again = NULL;

  if (!g_ascii_string_to_unsigned (text, 10, 1, YEAR_MAX, &year, NULL))
    return 0;
  again = g_strdup_printf ("%d", (gint)year);
  return g_str_equal (again, text) ? (gint)year : 0;
}

static void
read_price_index (KtJsonObject *object, GPtrArray *price_index)
{
  g_autoptr (KtJsonObject) part = open_part (object, "price_index", TRUE);
  g_autoptr (GList) years = NULL;
  mpq_t index;

  if (part == NULL)
    return;
  mpq_init (index);
  years = json_object_get_members (part->object);
  for (GList *l = years; l != NULL && part->error == NULL; l = l->next)
    {
      gint year = read_year (l->data);
      g_autofree char *text = NULL;

      /* What is no year stays unknown. */
      if (year == 0)
        continue;
      text = read_decimal (part, l->data, TRUE, index);
      if (part->error == NULL && mpq_sgn (index) <= 0)
        kt_json_object_fail (part, l->data, "is not above zero");
      if (part->error == NULL)
        g_ptr_array_add (price_index, kt_price_index_new (year, text));
    }
  mpq_clear (index);
  g_ptr_array_sort (price_index, compare_index);
  kt_json_object_finish_part (object, part);
}

/* --- What members must have to do with each other --- */

static void
check_roles (KtJsonObject *object, const KtAnalysis *analysis)
{
  guint counts[KT_SCENARIO_ROLE_COUNT] = { 0 };

  for (guint i = 0; i < analysis->scenarios->len; i++)
    counts[((const KtScenario *)analysis->scenarios->pdata[i])->role]++;
  if (counts[KT_SCENARIO_ROLE_INTERVENTION] != 1)
    kt_json_object_fail (object, "scenarios", "exactly one must have the role intervention");
  else if (counts[KT_SCENARIO_ROLE_REFERENCE] == 0)
    kt_json_object_fail (object, "scenarios", "at least one must have the role reference");
  else if (analysis->scenarios->len > KT_ANALYSIS_SCENARIOS_MAX)
    kt_json_object_fail (object, "scenarios", "there are more than 100");
}

static void
check_size (KtJsonObject *object, const KtAnalysis *analysis)
{
  guint n_activities = 0;

  for (guint i = 0; i < analysis->scenarios->len; i++)
    {
      n_activities += ((const KtScenario *)analysis->scenarios->pdata[i])->activities->len;
      if (n_activities > KT_ANALYSIS_ACTIVITIES_MAX)
        {
          g_autofree char *place = g_strdup_printf ("scenarios[%u].activities", i);

          kt_json_object_fail (object, place, "there are more than 2000 in all");
        }
    }
}

static void
check_index (KtJsonObject *object, const KtAnalysis *analysis, gint year)
{
  g_autofree char *place = NULL;

  if (kt_analysis_get_index (analysis, year) != NULL)
    return;
  place = g_strdup_printf ("price_index.%d", year);
  kt_json_object_fail (object, place, "is missing, and a price needs it");
}

static void
check_prices (KtJsonObject *object, const KtAnalysis *analysis)
{
  for (guint s = 0; s < analysis->scenarios->len; s++)
    {
      const KtScenario *scenario = analysis->scenarios->pdata[s];

      for (guint a = 0; a < scenario->activities->len && object->error == NULL; a++)
        {
          const KtActivity *activity = scenario->activities->pdata[a];

          if (activity->price.year == analysis->price_year)
            continue;
          check_index (object, analysis, activity->price.year);
          check_index (object, analysis, analysis->price_year);
        }
    }
}

static gint
get_year (const char *date)
{
  return (gint)g_ascii_strtoll (date, NULL, 10);
}

KtAnalysis *
kt_analysis_read (JsonNode *root, const char *path, GError **error)
{
  g_autoptr (KtJsonObject) object = kt_json_object_new (root, path);
  g_autoptr (KtAnalysis) analysis = kt_analysis_new ();
  mpq_t discount;

  kt_json_object_check_format (object, KT_ANALYSIS_FORMAT, KT_ANALYSIS_VERSION);
  read_text (object, "title", TRUE, &analysis->title);
  read_period (object, &analysis->start, &analysis->end);
  if (object->error == NULL && get_year (analysis->end) - get_year (analysis->start) >= KT_ANALYSIS_YEARS_MAX)
    kt_json_object_fail (object, "end", "lies in more than 200 calendar years");
  analysis->price_year = (gint)kt_json_object_get_int (object, "price_year", TRUE, 1, YEAR_MAX);
  read_price_index (object, analysis->price_index);
  mpq_init (discount);
  analysis->discount_percent = read_decimal (object, "discount_percent", TRUE, discount);
  if (object->error == NULL && mpq_cmp_si (discount, -100, 1) <= 0)
    kt_json_object_fail (object, "discount_percent", "is not above -100");
  mpq_clear (discount);
  analysis->seed = kt_json_object_get_int (object, "seed", TRUE, 0, KT_ANALYSIS_NUMBER_MAX);
  analysis->draws = (gint)kt_json_object_get_int (object, "draws", TRUE, 1, KT_ANALYSIS_DRAWS_MAX);
  kt_json_object_read_list (object, "scenarios", read_scenario, analysis->scenarios);
  kt_json_object_check_unique (object, "scenarios", analysis->scenarios, get_scenario_key, ".id");
  if (object->error == NULL)
    check_roles (object, analysis);
  if (object->error == NULL)
    check_size (object, analysis);
  if (object->error == NULL)
    check_prices (object, analysis);
  return kt_json_object_finish (object, error) ? g_steal_pointer (&analysis) : NULL;
}

gboolean
kt_analysis_check (JsonNode *root, const char *path, GError **error)
{
  g_autoptr (KtAnalysis) analysis = kt_analysis_read (root, path, error);

  return analysis != NULL;
}
