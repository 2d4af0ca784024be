/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-analysis-writer.h"

#include "core/kt-json-member.h"
#include "effects/kt-analysis-reader.h"
#include "core/kt-parts.h"

static void
add_nick (JsonBuilder *builder, const char *member, KtVocabulary vocabulary, guint index)
{
  kt_json_add_text (builder, member, kt_vocabulary_get_nick (vocabulary, index));
}

static void
add_estimate (JsonBuilder *builder, const char *member, const KtEstimate *estimate)
{
  kt_json_begin_object (builder, member);
  kt_json_add_text (builder, "likely", estimate->likely);
  if (estimate->low != NULL)
    kt_json_add_text (builder, "low", estimate->low);
  if (estimate->high != NULL)
    kt_json_add_text (builder, "high", estimate->high);
  json_builder_end_object (builder);
}

static void
add_price (JsonBuilder *builder, const KtPrice *price)
{
  kt_json_begin_object (builder, "price");
  kt_json_add_text (builder, "code", price->code);
  kt_json_add_text (builder, "unit", price->unit);
  kt_json_add_int (builder, "year", price->year);
  kt_json_add_int (builder, "cents", price->cents);
  if (price->low >= 0)
    kt_json_add_int (builder, "low_cents", price->low);
  if (price->high >= 0)
    kt_json_add_int (builder, "high_cents", price->high);
  json_builder_end_object (builder);
}

static void
add_activity (JsonBuilder *builder, gconstpointer item)
{
  const KtActivity *activity = item;

  kt_json_add_text (builder, "id", activity->id);
  kt_json_add_text (builder, "label", activity->label);
  kt_json_add_text (builder, "payer", activity->payer);
  kt_json_add_text (builder, "life_domain", activity->life_domain);
  add_price (builder, &activity->price);
  add_nick (builder, "per", KT_VOCABULARY_PER, activity->per);
  add_estimate (builder, "quantity", &activity->quantity);
  if (activity->chance.likely != NULL)
    add_estimate (builder, "chance_percent", &activity->chance);
  kt_json_add_text (builder, "start", activity->start);
  if (activity->end != NULL)
    kt_json_add_text (builder, "end", activity->end);
}

static void
add_event (JsonBuilder *builder, gconstpointer item)
{
  const KtEvent *event = item;

  kt_json_add_text (builder, "id", event->id);
  kt_json_add_text (builder, "date", event->date);
  kt_json_add_text (builder, "label", event->label);
  kt_json_add_text (builder, "life_domain", event->life_domain);
}

static void
add_rating (JsonBuilder *builder, gconstpointer item)
{
  const KtRating *rating = item;

  kt_json_add_text (builder, "life_domain", rating->life_domain);
  add_nick (builder, "rater", KT_VOCABULARY_RATER, rating->rater);
  kt_json_add_int (builder, "score", rating->score);
  kt_json_add_text (builder, "why", rating->why);
}

static void
add_scenario (JsonBuilder *builder, gconstpointer item)
{
  const KtScenario *scenario = item;

  kt_json_add_text (builder, "id", scenario->id);
  add_nick (builder, "role", KT_VOCABULARY_SCENARIO_ROLE, scenario->role);
  kt_json_add_text (builder, "label", scenario->label);
  add_nick (builder, "basis", KT_VOCABULARY_BASIS, scenario->basis);
  kt_json_add_text (builder, "why", scenario->why);
  kt_parts_write (scenario->activities, builder, "activities", add_activity);
  kt_parts_write (scenario->events, builder, "events", add_event);
  kt_parts_write (scenario->ratings, builder, "effects", add_rating);
}

JsonNode *
kt_analysis_write (const KtAnalysis *analysis)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  kt_json_add_text (builder, "format", KT_ANALYSIS_FORMAT);
  kt_json_add_int (builder, "version", KT_ANALYSIS_VERSION);
  kt_json_add_text (builder, "title", analysis->title);
  kt_json_add_text (builder, "start", analysis->start);
  kt_json_add_text (builder, "end", analysis->end);
  kt_json_add_int (builder, "price_year", analysis->price_year);
  kt_json_begin_object (builder, "price_index");
  for (guint i = 0; i < analysis->price_index->len; i++)
    {
      const KtPriceIndex *entry = analysis->price_index->pdata[i];
      g_autofree char *year = g_strdup_printf ("%d", entry->year);

      kt_json_add_text (builder, year, entry->index);
    }
  json_builder_end_object (builder);
  kt_json_add_text (builder, "discount_percent", analysis->discount_percent);
  kt_json_add_int (builder, "seed", analysis->seed);
  kt_json_add_int (builder, "draws", analysis->draws);
  kt_parts_write (analysis->scenarios, builder, "scenarios", add_scenario);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}
