/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-analysis.h"

#define DRAWS 10000

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
bench_make_analysis (guint n_activities)
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
