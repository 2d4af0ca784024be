/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lanes-fixture.h"

static void
add_activity (KtScenario *scenario, const char *id, const char *label, const char *start, const char *end)
{
  KtActivity *activity = kt_activity_new ();

  g_set_str (&activity->id, id);
  g_set_str (&activity->label, label);
  g_set_str (&activity->life_domain, "wonen");
  g_set_str (&activity->start, start);
  activity->end = g_strdup (end);
  activity->per = end != NULL ? KT_PER_WEEK : KT_PER_ONCE;
  g_ptr_array_add (scenario->activities, activity);
}

KtAnalysis *
lanes_fixture_make_analysis (void)
{
  KtAnalysis *analysis = kt_analysis_new ();

  g_set_str (&analysis->start, "2024-01-01");
  g_set_str (&analysis->end, "2024-12-31");
  for (guint role = 0; role < KT_SCENARIO_ROLE_COUNT; role++)
    {
      KtScenario *scenario = kt_scenario_new ();

      scenario->role = (KtScenarioRole)role;
      g_set_str (&scenario->id, role == KT_SCENARIO_ROLE_INTERVENTION ? "nu" : "oud");
      g_set_str (&scenario->label, "Zoals het ging");
      if (role == KT_SCENARIO_ROLE_INTERVENTION)
        {
          KtEvent *event = kt_event_new ();

          add_activity (scenario, "a1", "Begeleiding", "2024-01-31", "2024-06-30");
          add_activity (scenario, "a2", "Opvang", "2024-02-28", "2024-02-29");
          add_activity (scenario, "a3", "Verhuizing", "2024-09-01", NULL);
          g_set_str (&event->id, "a1");
          g_set_str (&event->label, "Baan");
          g_set_str (&event->life_domain, "dagbesteding-en-werk");
          g_set_str (&event->date, "2024-02-29");
          g_ptr_array_add (scenario->events, event);
        }
      g_ptr_array_add (analysis->scenarios, scenario);
    }
  return analysis;
}
