/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-effects-charts.h"

#include "core/kt-money.h"
#include "publish/kt-effects-words.h"

#include <glib/gi18n-lib.h>

static const KtComparison *
get_comparison (const KtAnalysisResult *result, guint index)
{
  return result->comparisons->pdata[index];
}

static gint64
find_cents (const KtTally *tally, const char *name)
{
  for (guint i = 0; i < tally->len; i++)
    {
      const KtTallyEntry *entry = &g_array_index (tally, KtTallyEntry, i);

      if (g_str_equal (entry->name, name))
        return entry->cents;
    }
  return 0;
}

/* Whom the difference of @differences, by name, is largest for, and whom it is smallest for, in a sentence. */
static char *
describe_gains (const KtTally *differences, const char *(*get_label) (const char *name))
{
  const KtTallyEntry *most = NULL, *least = NULL;
  g_autofree char *gain = NULL, *loss = NULL;

  for (guint i = 0; i < differences->len; i++)
    {
      const KtTallyEntry *entry = &g_array_index (differences, KtTallyEntry, i);

      if (most == NULL || entry->cents > most->cents)
        most = entry;
      if (least == NULL || entry->cents < least->cents)
        least = entry;
    }
  if (most != NULL && most->cents > 0)
    {
      g_autofree char *size = kt_money_format (most->cents);

      gain = g_strdup_printf (_ ("The most is saved by %s: %s."), get_label (most->name), size);
    }
  if (least != NULL && least->cents < 0)
    {
      g_autofree char *size = kt_money_format (-least->cents);

      loss = g_strdup_printf (_ ("The most extra is paid by %s: %s."), get_label (least->name), size);
    }
  if (gain != NULL && loss != NULL)
    return g_strconcat (gain, " ", loss, NULL);
  if (gain != NULL || loss != NULL)
    return g_strdup (gain != NULL ? gain : loss);
  return g_strdup (_ ("Nobody saves or pays extra."));
}

/* @title: in every chart of costs; @intervention and @reference: tallies by the same kind of name. */
static KtChart *
make_pairs (const char *title,
            const char *names,
            const KtTally *intervention,
            const KtTally *reference,
            const char *(*get_label) (const char *name))
{
  g_autoptr (GArray) differences = kt_tally_subtract (reference, intervention);
  g_autofree char *description = describe_gains (differences, get_label);
  KtChart *chart = kt_chart_new (KT_CHART_KIND_BARS, title, description);

  chart->names = g_strdup (names);
  for (guint i = 0; i < differences->len; i++)
    {
      const char *name = g_array_index (differences, KtTallyEntry, i).name;

      kt_chart_add_pair (chart, get_label (name), find_cents (intervention, name), find_cents (reference, name));
    }
  return chart;
}

KtChart *
kt_effects_chart_payers (const KtAnalysisResult *result, guint comparison)
{
  const KtComparison *pair = get_comparison (result, comparison);

  return make_pairs (_ ("Costs by who pays"), _ ("Payer"), pair->intervention->by_payer, pair->reference->by_payer,
                     kt_words_get_payer_label);
}

KtChart *
kt_effects_chart_life_domains (const KtAnalysisResult *result, guint comparison)
{
  const KtComparison *pair = get_comparison (result, comparison);

  return make_pairs (_ ("Costs by life domain"), _ ("Life domain"), pair->intervention->by_life_domain,
                     pair->reference->by_life_domain, kt_words_get_life_domain_label);
}

KtChart *
kt_effects_chart_years (const KtAnalysisResult *result, guint comparison)
{
  const KtComparison *pair = get_comparison (result, comparison);
  g_autofree char *difference = kt_effects_words_difference (pair, NULL);
  KtChart *chart = kt_chart_new (KT_CHART_KIND_COLUMNS, _ ("Costs by year"), difference);

  chart->names = g_strdup (_ ("Year"));
  for (guint i = 0; i < result->n_years; i++)
    {
      g_autofree char *year = g_strdup_printf ("%d", result->first_year + (gint)i);

      kt_chart_add_pair (chart, year, pair->intervention->by_year[i], pair->reference->by_year[i]);
    }
  return chart;
}

/* In how many ratings somebody is better, and in how many worse off. */
static char *
describe_ratings (const GArray *ratings)
{
  guint better = 0, worse = 0, same = 0;

  for (guint i = 0; i < ratings->len; i++)
    {
      const KtRatingPair *pair = &g_array_index (ratings, KtRatingPair, i);

      if (pair->intervention == NULL || pair->reference == NULL)
        continue;
      better += pair->intervention->score > pair->reference->score;
      worse += pair->intervention->score < pair->reference->score;
      same += pair->intervention->score == pair->reference->score;
    }
  return g_strdup_printf (_ ("Of the ratings that both have, %u say better off with the intervention, %u worse off and "
                             "%u the same."),
                          better, worse, same);
}

KtChart *
kt_effects_chart_ratings (const KtAnalysisResult *result, guint comparison)
{
  const GArray *ratings = get_comparison (result, comparison)->ratings;
  g_autofree char *description = describe_ratings (ratings);
  KtChart *chart = kt_chart_new (KT_CHART_KIND_RATINGS, _ ("Better or worse off"), description);

  chart->names = g_strdup (_ ("Life domain"));
  chart->effects = g_strdup (_ ("Much worse off to much better off than at the start"));
  chart->caption = g_strdup (_ ("The scale of five steps is our own (eigen weergave)."));
  for (guint i = 0; i < ratings->len; i++)
    {
      const KtRatingPair *pair = &g_array_index (ratings, KtRatingPair, i);

      kt_chart_add_rating (chart, kt_words_get_life_domain_label (pair->life_domain), pair->rater,
                           pair->intervention != NULL ? pair->intervention->score : KT_CHART_NO_SCORE,
                           pair->reference != NULL ? pair->reference->score : KT_CHART_NO_SCORE);
    }
  return chart;
}

KtChart *
kt_effects_chart_plane (const KtAnalysisResult *result, guint comparison)
{
  const KtComparison *pair = get_comparison (result, comparison);
  g_autofree char *description = describe_ratings (pair->ratings);
  KtChart *chart = kt_chart_new (KT_CHART_KIND_PLANE, _ ("Costs and effects together"), description);

  chart->effects = g_strdup (_ ("Better off with the intervention"));
  chart->values = g_strdup (_ ("Saved in this life domain"));
  chart->caption = g_strdup (_ ("Each point is one life domain according to one rater. This view is our own (eigen "
                                "weergave)."));
  chart->corners[KT_CHART_CORNER_BETTER_CHEAPER] = g_strdup (_ ("Better and cheaper"));
  chart->corners[KT_CHART_CORNER_BETTER_DEARER] = g_strdup (_ ("Better and dearer"));
  chart->corners[KT_CHART_CORNER_WORSE_CHEAPER] = g_strdup (_ ("Worse and cheaper"));
  chart->corners[KT_CHART_CORNER_WORSE_DEARER] = g_strdup (_ ("Worse and dearer"));
  for (guint i = 0; i < pair->ratings->len; i++)
    {
      const KtRatingPair *rating = &g_array_index (pair->ratings, KtRatingPair, i);
      gint64 saved;

      if (rating->intervention == NULL || rating->reference == NULL)
        continue;
      saved = kt_chart_subtract (find_cents (pair->reference->by_life_domain, rating->life_domain),
                                 find_cents (pair->intervention->by_life_domain, rating->life_domain));
      kt_chart_add_point (chart, kt_words_get_life_domain_label (rating->life_domain),
                          rating->intervention->score - rating->reference->score, saved, (KtChartMark)rating->rater);
    }
  return chart;
}

/* (transfer full): what an activity is called; @number: among those of the chart, from 1. */
static char *
name_activity (const KtActivity *activity, gboolean own_words, guint number)
{
  if (!own_words)
    return g_strdup_printf (_ ("%u. %s, %s"), number, kt_words_get_life_domain_label (activity->life_domain),
                            kt_words_get_payer_label (activity->payer));
  return g_strdup (*activity->label != '\0' ? activity->label : activity->id);
}

/* (transfer full): likewise where it stands by itself. */
static char *
name_swing (const KtSwing *swing, gboolean own_words, guint number)
{
  g_autofree char *name = name_activity (swing->activity, own_words, number);

  return swing->scenario->role == KT_SCENARIO_ROLE_REFERENCE ? g_strdup_printf (_ ("%s (reference)"), name)
                                                             : g_steal_pointer (&name);
}

KtChart *
kt_effects_chart_tornado (const KtAnalysisResult *result, guint comparison, gboolean own_words)
{
  const KtComparison *pair = get_comparison (result, comparison);
  KtChart *chart =
      kt_chart_new (KT_CHART_KIND_TORNADO, _ ("What matters most"),
                    _ ("How the difference moves when one activity alone is at its lowest or at its highest."));

  chart->names = g_strdup (_ ("Activity"));
  chart->values = g_strdup (_ ("Difference"));
  chart->middle = pair->difference.likely;
  for (guint i = 0; i < pair->swings->len; i++)
    {
      const KtSwing *swing = &g_array_index (pair->swings, KtSwing, i);
      g_autofree char *name = name_swing (swing, own_words, i + 1);

      kt_chart_add_swing (chart, name, swing->at_low, swing->at_high);
    }
  return chart;
}

static void
add_time_line (KtChart *chart, const KtScenario *scenario, gboolean own_words)
{
  for (guint i = 0; i < scenario->activities->len; i++)
    {
      const KtActivity *activity = scenario->activities->pdata[i];
      g_autofree char *name = g_strdup_printf (_ ("%s, %s"), kt_words_get_life_domain_label (activity->life_domain),
                                               kt_words_get_payer_label (activity->payer));

      kt_chart_add_activity (chart, own_words ? activity->label : name, scenario->role, activity->start, activity->end);
    }
  for (guint i = 0; i < scenario->events->len; i++)
    {
      const KtEvent *event = scenario->events->pdata[i];

      kt_chart_add_event (chart, own_words ? event->label : kt_words_get_life_domain_label (event->life_domain),
                          scenario->role, event->date);
    }
}

KtChart *
kt_effects_chart_time_lines (const KtAnalysisResult *result, guint comparison, gboolean own_words)
{
  const KtComparison *pair = get_comparison (result, comparison);
  KtChart *chart = kt_chart_new (KT_CHART_KIND_LANES, _ ("Time lines"),
                                 _ ("What was done and what happened, with the intervention and with the reference."));

  kt_chart_set_period (chart, result->analysis->start, result->analysis->end);
  add_time_line (chart, pair->intervention->scenario, own_words);
  add_time_line (chart, pair->reference->scenario, own_words);
  return chart;
}

KtChart *
kt_effects_chart_spread (const KtAnalysisResult *result, guint comparison, const KtUncertainty *uncertainty)
{
  g_autofree char *difference = kt_effects_words_difference (get_comparison (result, comparison), uncertainty);
  KtChart *chart = kt_chart_new (KT_CHART_KIND_SPREAD, _ ("How sure the difference is"), difference);

  chart->values = g_strdup (_ ("Difference"));
  /* What is sure has no spread. */
  if (uncertainty == NULL || uncertainty->lowest == uncertainty->highest)
    return chart;
  kt_chart_set_spread (chart, uncertainty->lowest, uncertainty->highest, uncertainty->bins, KT_SPREAD_BINS);
  chart->spread.p5 = uncertainty->p5;
  chart->spread.p50 = uncertainty->p50;
  chart->spread.p95 = uncertainty->p95;
  return chart;
}
