/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-analysis-result.h"

#include "core/kt-json-member.h"

#define RESULT_FORMAT "keukentafel-effects-result"
#define RESULT_VERSION 1

static void
add_money (JsonBuilder *builder, KtMoney money)
{
  kt_json_add_int (builder, "low", money.low);
  kt_json_add_int (builder, "likely", money.likely);
  kt_json_add_int (builder, "high", money.high);
}

static void
add_tally (JsonBuilder *builder, const char *member, const KtTally *tally)
{
  kt_json_begin_object (builder, member);
  for (guint i = 0; i < tally->len; i++)
    {
      const KtTallyEntry *entry = &g_array_index (tally, KtTallyEntry, i);

      kt_json_add_int (builder, entry->name, entry->cents);
    }
  json_builder_end_object (builder);
}

static void
add_by_year (JsonBuilder *builder, const KtAnalysisResult *self, const gint64 *by_year)
{
  kt_json_begin_object (builder, "by_year");
  for (guint i = 0; i < self->n_years; i++)
    {
      g_autofree char *year = g_strdup_printf ("%d", self->first_year + (gint)i);

      kt_json_add_int (builder, year, by_year[i]);
    }
  json_builder_end_object (builder);
}

static void
add_scenario (JsonBuilder *builder, const KtAnalysisResult *self, const KtScenarioCost *cost)
{
  json_builder_begin_object (builder);
  kt_json_add_text (builder, "id", cost->scenario->id);
  kt_json_begin_object (builder, "total");
  add_money (builder, cost->total);
  json_builder_end_object (builder);
  kt_json_add_int (builder, "present_value", cost->present_value);
  add_tally (builder, "by_payer", cost->by_payer);
  add_tally (builder, "by_life_domain", cost->by_life_domain);
  add_by_year (builder, self, cost->by_year);
  kt_json_begin_array (builder, "activities");
  for (guint i = 0; i < cost->costs->len; i++)
    {
      const KtActivity *activity = cost->scenario->activities->pdata[i];
      const KtCost *own = cost->costs->pdata[i];

      json_builder_begin_object (builder);
      kt_json_add_text (builder, "id", activity->id);
      add_money (builder, own->money);
      kt_json_add_boolean (builder, "clipped", own->clipped);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_swings (JsonBuilder *builder, GArray *swings)
{
  kt_json_begin_array (builder, "sensitivity");
  for (guint i = 0; i < swings->len; i++)
    {
      const KtSwing *swing = &g_array_index (swings, KtSwing, i);

      json_builder_begin_object (builder);
      kt_json_add_text (builder, "scenario", swing->scenario->id);
      kt_json_add_text (builder, "activity", swing->activity->id);
      kt_json_add_int (builder, "at_low", swing->at_low);
      kt_json_add_int (builder, "at_high", swing->at_high);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_uncertainty (JsonBuilder *builder, const KtUncertainty *uncertainty)
{
  g_autofree char *percent = g_strdup_printf ("%u.%u", uncertainty->cheaper / 10, uncertainty->cheaper % 10);

  kt_json_begin_object (builder, "uncertainty");
  kt_json_add_int (builder, "draws", uncertainty->draws);
  kt_json_add_int (builder, "p5", uncertainty->p5);
  kt_json_add_int (builder, "p50", uncertainty->p50);
  kt_json_add_int (builder, "p95", uncertainty->p95);
  kt_json_add_text (builder, "cheaper_percent", percent);
  json_builder_end_object (builder);
}

static void
add_break_even (JsonBuilder *builder, GArray *break_even)
{
  kt_json_begin_array (builder, "break_even");
  for (guint i = 0; i < break_even->len; i++)
    {
      const KtBreakEven *even = &g_array_index (break_even, KtBreakEven, i);

      json_builder_begin_object (builder);
      kt_json_add_text (builder, "activity", even->activity->id);
      kt_json_add_text (builder, "factor", even->factor);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_score (JsonBuilder *builder, const char *member, gboolean known, gint score)
{
  json_builder_set_member_name (builder, member);
  if (known)
    json_builder_add_int_value (builder, score);
  else
    json_builder_add_null_value (builder);
}

static void
add_ratings (JsonBuilder *builder, GArray *ratings)
{
  kt_json_begin_array (builder, "effects");
  for (guint i = 0; i < ratings->len; i++)
    {
      const KtRatingPair *pair = &g_array_index (ratings, KtRatingPair, i);
      gint intervention = pair->intervention != NULL ? pair->intervention->score : 0;
      gint reference = pair->reference != NULL ? pair->reference->score : 0;

      json_builder_begin_object (builder);
      kt_json_add_text (builder, "life_domain", pair->life_domain);
      kt_json_add_text (builder, "rater", kt_vocabulary_get_nick (KT_VOCABULARY_RATER, pair->rater));
      add_score (builder, "intervention", pair->intervention != NULL, intervention);
      add_score (builder, "reference", pair->reference != NULL, reference);
      add_score (builder, "difference", pair->intervention != NULL && pair->reference != NULL,
                 intervention - reference);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_comparison (JsonBuilder *builder, const KtAnalysisResult *self, guint index)
{
  const KtComparison *comparison = self->comparisons->pdata[index];

  json_builder_begin_object (builder);
  kt_json_add_text (builder, "reference", comparison->reference->scenario->id);
  kt_json_begin_object (builder, "difference");
  add_money (builder, comparison->difference);
  kt_json_add_int (builder, "present_value", comparison->present_value);
  add_tally (builder, "by_payer", comparison->by_payer);
  add_by_year (builder, self, comparison->by_year);
  json_builder_end_object (builder);
  add_swings (builder, comparison->swings);
  add_uncertainty (builder, &self->uncertainties[index]);
  add_break_even (builder, comparison->break_even);
  add_ratings (builder, comparison->ratings);
  json_builder_end_object (builder);
}

JsonNode *
kt_analysis_result_to_json (const KtAnalysisResult *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  kt_json_add_text (builder, "format", RESULT_FORMAT);
  kt_json_add_int (builder, "version", RESULT_VERSION);
  kt_json_begin_array (builder, "scenarios");
  for (guint i = 0; i < self->scenarios->len; i++)
    add_scenario (builder, self, self->scenarios->pdata[i]);
  json_builder_end_array (builder);
  kt_json_begin_array (builder, "comparisons");
  for (guint i = 0; i < self->comparisons->len; i++)
    add_comparison (builder, self, i);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}
