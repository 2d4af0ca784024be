/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "side-fixture.h"

#include "effects/kt-analysis-writer.h"
#include "effects/kt-dialogue.h"
#include "store/kt-vault-collection.h"
#include "store/kt-vault-effects.h"

gint64
side_fixture_add_casus (PageFixture *self, const char *title, const char *theme)
{
  gint64 id = page_fixture_add_casus (self, title, KT_CASUS_STATUS_OPEN, KT_LAW_WMO);
  g_autoptr (KtCasus) casus = page_fixture_get_casus (self, id);
  g_autoptr (KtCasus) copy = kt_casus_copy (casus);

  g_set_str (&copy->theme, theme);
  page_fixture_update_casus (self, copy);
  return id;
}

static KtScenario *
make_scenario (const char *id, KtScenarioRole role, KtBasis basis, gint64 cents, gint score)
{
  KtScenario *scenario = kt_scenario_new ();
  KtActivity *activity = kt_activity_new ();
  KtRating *rating = kt_rating_new ();

  scenario->id = g_strdup (id);
  scenario->role = role;
  scenario->basis = basis;
  scenario->label = g_strdup ("");
  scenario->why = g_strdup ("");
  activity->id = g_strdup ("a");
  activity->label = g_strdup ("");
  activity->payer = g_strdup ("gemeente-wmo");
  activity->life_domain = g_strdup ("wonen");
  activity->price = (KtPrice){ g_strdup (""), g_strdup ("stuk"), 2000, cents, -1, -1 };
  activity->per = KT_PER_ONCE;
  activity->quantity.likely = g_strdup ("1");
  activity->start = g_strdup ("2024-01-01");
  g_ptr_array_add (scenario->activities, activity);
  rating->life_domain = g_strdup ("wonen");
  rating->rater = KT_RATER_INWONER;
  rating->score = score;
  rating->why = g_strdup ("");
  g_ptr_array_add (scenario->ratings, rating);
  return scenario;
}

static KtAnalysisRecord *
make_record (const SideAnalysis *made)
{
  g_autoptr (KtAnalysis) analysis = kt_analysis_new ();
  g_autoptr (KtDialogue) dialogue = kt_dialogue_new ();
  g_autoptr (JsonNode) document = NULL;
  g_autoptr (JsonNode) said = NULL;
  g_autofree char *text = NULL;
  KtAnalysisRecord *record;

  analysis->title = g_strdup ("");
  analysis->start = g_strdup ("2024-01-01");
  analysis->end = g_strdup ("2024-12-31");
  analysis->price_year = made->price_year;
  g_ptr_array_add (analysis->price_index, kt_price_index_new (2000, "1"));
  g_ptr_array_add (analysis->price_index, kt_price_index_new (made->price_year, "1"));
  analysis->discount_percent = g_strdup ("0");
  analysis->draws = 10;
  g_ptr_array_add (analysis->scenarios, make_scenario ("zo", KT_SCENARIO_ROLE_INTERVENTION, KT_BASIS_HAPPENED,
                                                       made->intervention, made->score));
  g_ptr_array_add (analysis->scenarios,
                   make_scenario ("oud", KT_SCENARIO_ROLE_REFERENCE, made->basis, made->reference, 0));
  dialogue->perspective = made->perspective;
  g_set_str (&dialogue->selection, "De eerste van mei");
  if (made->cheaper != NULL)
    g_ptr_array_add (dialogue->mechanisms, kt_mechanism_new (FALSE, made->cheaper));
  if (made->dearer != NULL)
    g_ptr_array_add (dialogue->mechanisms, kt_mechanism_new (TRUE, made->dearer));
  document = kt_analysis_write (analysis);
  said = kt_dialogue_write (dialogue);
  text = json_to_string (document, FALSE);
  record = kt_analysis_record_new (text);
  g_free (record->dialogue);
  record->dialogue = json_to_string (said, FALSE);
  return record;
}

static gint64
add_record (PageFixture *self, KtAnalysisRecord *record)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *call = NULL;
  gint64 id;

  kt_vault_add_analysis_async (self->vault, record, NULL, page_fixture_answered_cb, &call);
  id = kt_vault_add_analysis_finish (self->vault, page_fixture_wait_for (&call), &error);
  g_assert_no_error (error);
  g_object_unref (call);
  return id;
}

gint64
side_fixture_add_analysis (PageFixture *self, gint64 casus_id, const SideAnalysis *analysis)
{
  g_autoptr (KtAnalysisRecord) record = make_record (analysis);

  record->casus_id = casus_id;
  return add_record (self, record);
}

gint64
side_fixture_add_fault (PageFixture *self, gint64 casus_id)
{
  g_autoptr (KtAnalysisRecord) record = kt_analysis_record_new ("{\"format\":\"something-else\"}");

  record->casus_id = casus_id;
  return add_record (self, record);
}

void
side_fixture_update_analysis (PageFixture *self, gint64 id, gint64 casus_id, const SideAnalysis *analysis)
{
  g_autoptr (KtAnalysisRecord) record = make_record (analysis);
  g_autoptr (GError) error = NULL;
  GAsyncResult *call = NULL;

  record->id = id;
  record->casus_id = casus_id;
  kt_vault_update_analysis_async (self->vault, record, NULL, page_fixture_answered_cb, &call);
  kt_vault_update_analysis_finish (self->vault, page_fixture_wait_for (&call), &error);
  g_assert_no_error (error);
  g_object_unref (call);
}

GPtrArray *
side_fixture_list_collections (PageFixture *self)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *call = NULL;
  GPtrArray *records;

  kt_vault_list_collections_async (self->vault, NULL, page_fixture_answered_cb, &call);
  records = kt_vault_list_collections_finish (self->vault, page_fixture_wait_for (&call), &error);
  g_assert_no_error (error);
  g_object_unref (call);
  return records;
}
