/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-analysis-writer.h"

#include "effects/kt-analysis-reader.h"

static void
add_int (JsonBuilder *builder, const char *member, gint64 value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, value);
}

static void
add_text (JsonBuilder *builder, const char *member, const char *text)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

static void
add_nick (JsonBuilder *builder, const char *member, KtVocabulary vocabulary, guint index)
{
  add_text (builder, member, kt_vocabulary_get_nick (vocabulary, index));
}

static void
begin (JsonBuilder *builder, const char *member)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
}

static void
add_estimate (JsonBuilder *builder, const char *member, const KtEstimate *estimate)
{
  begin (builder, member);
  add_text (builder, "likely", estimate->likely);
  if (estimate->low != NULL)
    add_text (builder, "low", estimate->low);
  if (estimate->high != NULL)
    add_text (builder, "high", estimate->high);
  json_builder_end_object (builder);
}

static void
add_price (JsonBuilder *builder, const KtPrice *price)
{
  begin (builder, "price");
  add_text (builder, "code", price->code);
  add_text (builder, "unit", price->unit);
  add_int (builder, "year", price->year);
  add_int (builder, "cents", price->cents);
  if (price->low >= 0)
    add_int (builder, "low_cents", price->low);
  if (price->high >= 0)
    add_int (builder, "high_cents", price->high);
  json_builder_end_object (builder);
}

static void
add_activity (JsonBuilder *builder, gconstpointer item)
{
  const KtActivity *activity = item;

  add_text (builder, "id", activity->id);
  add_text (builder, "label", activity->label);
  add_text (builder, "payer", activity->payer);
  add_text (builder, "life_domain", activity->life_domain);
  add_price (builder, &activity->price);
  add_nick (builder, "per", KT_VOCABULARY_PER, activity->per);
  add_estimate (builder, "quantity", &activity->quantity);
  if (activity->chance.likely != NULL)
    add_estimate (builder, "chance_percent", &activity->chance);
  add_text (builder, "start", activity->start);
  if (activity->end != NULL)
    add_text (builder, "end", activity->end);
}

static void
add_event (JsonBuilder *builder, gconstpointer item)
{
  const KtEvent *event = item;

  add_text (builder, "id", event->id);
  add_text (builder, "date", event->date);
  add_text (builder, "label", event->label);
  add_text (builder, "life_domain", event->life_domain);
}

static void
add_rating (JsonBuilder *builder, gconstpointer item)
{
  const KtRating *rating = item;

  add_text (builder, "life_domain", rating->life_domain);
  add_nick (builder, "rater", KT_VOCABULARY_RATER, rating->rater);
  add_int (builder, "score", rating->score);
  add_text (builder, "why", rating->why);
}

static void
add_list (JsonBuilder *builder,
          const char *member,
          const GPtrArray *items,
          void (*add) (JsonBuilder *builder, gconstpointer item))
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    {
      json_builder_begin_object (builder);
      add (builder, items->pdata[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_scenario (JsonBuilder *builder, gconstpointer item)
{
  const KtScenario *scenario = item;

  add_text (builder, "id", scenario->id);
  add_nick (builder, "role", KT_VOCABULARY_SCENARIO_ROLE, scenario->role);
  add_text (builder, "label", scenario->label);
  add_nick (builder, "basis", KT_VOCABULARY_BASIS, scenario->basis);
  add_text (builder, "why", scenario->why);
  add_list (builder, "activities", scenario->activities, add_activity);
  add_list (builder, "events", scenario->events, add_event);
  add_list (builder, "effects", scenario->ratings, add_rating);
}

JsonNode *
kt_analysis_write (const KtAnalysis *analysis)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_text (builder, "format", KT_ANALYSIS_FORMAT);
  add_int (builder, "version", KT_ANALYSIS_VERSION);
  add_text (builder, "title", analysis->title);
  add_text (builder, "start", analysis->start);
  add_text (builder, "end", analysis->end);
  add_int (builder, "price_year", analysis->price_year);
  begin (builder, "price_index");
  for (guint i = 0; i < analysis->price_index->len; i++)
    {
      const KtPriceIndex *entry = analysis->price_index->pdata[i];
      g_autofree char *year = g_strdup_printf ("%d", entry->year);

      add_text (builder, year, entry->index);
    }
  json_builder_end_object (builder);
  add_text (builder, "discount_percent", analysis->discount_percent);
  add_int (builder, "seed", analysis->seed);
  add_int (builder, "draws", analysis->draws);
  add_list (builder, "scenarios", analysis->scenarios, add_scenario);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}
