/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-analyses.h"

#include "bench-vault.h"

#include "effects/kt-analysis-writer.h"
#include "effects/kt-dialogue.h"
#include "store/kt-store-casus.h"
#include "store/kt-store-effects.h"

#define DRAWS 10000
#define SIDE_BY_SIDE_ACTIVITIES 20
#define N_RATINGS 12

static KtActivity *
make_activity (guint i)
{
  KtActivity *activity = kt_activity_new ();

  activity->id = g_strdup_printf ("a%u", i);
  activity->label = g_strdup ("Ambulante begeleiding");
  activity->payer = g_strdup_printf ("financier %u", i % 6);
  activity->life_domain = g_strdup_printf ("leefgebied %u", i % 10);
  activity->price = (KtPrice){ g_strdup ("uur"), g_strdup ("uur"), 2022, 6400 + i, 5000, 9000 };
  activity->per = (KtPer)(KT_PER_DAY + i % 4);
  activity->quantity = (KtEstimate){ g_strdup ("2"), g_strdup ("0.5"), g_strdup ("4.25") };
  activity->chance = (KtEstimate){ g_strdup ("80"), g_strdup ("40"), g_strdup ("100") };
  activity->start = g_strdup_printf ("2023-%02u-10", i % 12 + 1);
  activity->end = g_strdup_printf ("2025-%02u-20", i % 12 + 1);
  return activity;
}

KtAnalysis *
bench_analyses_make_one (guint n_activities)
{
  KtAnalysis *analysis = kt_analysis_new ();

  analysis->title = g_strdup ("");
  analysis->start = g_strdup ("2023-01-01");
  analysis->end = g_strdup ("2025-12-31");
  analysis->price_year = 2024;
  g_ptr_array_add (analysis->price_index, kt_price_index_new (2022, "1"));
  g_ptr_array_add (analysis->price_index, kt_price_index_new (2024, "1.073"));
  analysis->discount_percent = g_strdup ("3");
  analysis->draws = DRAWS;
  for (guint role = 0; role < KT_SCENARIO_ROLE_COUNT; role++)
    {
      KtScenario *scenario = kt_scenario_new ();

      scenario->id = g_strdup_printf ("%u", role);
      scenario->role = (KtScenarioRole)role;
      scenario->label = g_strdup ("");
      scenario->why = g_strdup ("");
      for (guint i = role; i < n_activities; i += 2)
        g_ptr_array_add (scenario->activities, make_activity (i));
      g_ptr_array_add (analysis->scenarios, scenario);
    }
  return analysis;
}

static void
add_ratings (KtAnalysis *analysis)
{
  for (guint i = 0; i < 2 * N_RATINGS; i++)
    {
      const KtScenario *scenario = analysis->scenarios->pdata[i % 2];
      KtRating *rating = kt_rating_new ();

      rating->life_domain = g_strdup (kt_vocabulary_get_nick (KT_VOCABULARY_LIFE_DOMAIN, i / 2 % 4));
      rating->rater = (KtRater)(i / 8);
      rating->score = (gint)(i % 5) - 2;
      rating->why = g_strdup ("Er is weer overzicht");
      g_ptr_array_add (scenario->ratings, rating);
    }
}

/* No two analyses come to the same. */
static void
vary (KtAnalysis *analysis, guint i)
{
  for (guint role = 0; role < KT_SCENARIO_ROLE_COUNT; role++)
    {
      const KtScenario *scenario = analysis->scenarios->pdata[role];

      ((KtActivity *)scenario->activities->pdata[0])->price.cents = 5000 + (i * 37 + role * 1700) % 4000;
      for (guint r = 0; r < scenario->ratings->len; r++)
        ((KtRating *)scenario->ratings->pdata[r])->score = (gint)((i + r * (role + 1)) % 5) - 2;
    }
}

static void
add_casus (KtStore *store, KtAnalysis *analysis, const char *dialogue, guint i)
{
  g_autoptr (KtCasus) casus = kt_casus_new ();
  g_autoptr (JsonNode) document = NULL;
  g_autoptr (KtAnalysisRecord) record = NULL;
  g_autofree char *text = NULL;

  vary (analysis, i);
  document = kt_analysis_write (analysis);
  text = json_to_string (document, FALSE);
  record = kt_analysis_record_new (text);
  g_set_str (&record->dialogue, dialogue);
  g_set_str (&casus->title, "Schulden na een scheiding");
  record->casus_id = kt_store_add_casus (store, casus, NULL);
  g_assert_cmpint (kt_store_add_analysis (store, record, NULL), >, 0);
}

KtStore *
bench_analyses_make_vault (const char *folder, KtClock *clock, guint n)
{
  g_autoptr (KtAnalysis) analysis = bench_analyses_make_one (SIDE_BY_SIDE_ACTIVITIES);
  g_autoptr (KtDialogue) dialogue = kt_dialogue_new ();
  g_autoptr (JsonNode) said = NULL;
  g_autofree char *text = NULL;
  KtStore *store = bench_vault_create (folder, clock);

  add_ratings (analysis);
  g_ptr_array_add (dialogue->seats, kt_seat_new ("Gezinswerker", TRUE));
  g_ptr_array_add (dialogue->mechanisms, kt_mechanism_new (FALSE, "Een korter traject dan een beschikking"));
  said = kt_dialogue_write (dialogue);
  text = json_to_string (said, FALSE);
  kt_store_begin_batch (store, NULL);
  for (guint i = 0; i < n; i++)
    add_casus (store, analysis, text, i);
  g_assert_true (kt_store_end_batch (store, TRUE, NULL));
  return store;
}
