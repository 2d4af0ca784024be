/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects-fixture.h"

#include "core/kt-json.h"
#include "effects/kt-analysis-reader.h"
#include "effects/kt-analysis-writer.h"
#include "store/kt-vault-effects.h"

#include <string.h>

KtActivity *
effects_fixture_make_activity (const char *id, const char *label, const char *quantity)
{
  KtActivity *activity = kt_activity_new ();

  activity->id = g_strdup (id);
  activity->label = g_strdup (label);
  activity->payer = g_strdup ("gemeente-wmo");
  activity->life_domain = g_strdup ("wonen");
  activity->price.code = g_strdup ("");
  activity->price.unit = g_strdup ("uur");
  activity->price.year = 2024;
  activity->price.cents = 6000;
  activity->per = KT_PER_ONCE;
  activity->quantity.likely = g_strdup (quantity);
  activity->start = g_strdup ("2024-03-01");
  return activity;
}

static void
put_activity (KtAnalysis **analysis, guint scenario, const char *id, const char *label, const char *quantity)
{
  g_autoptr (KtActivity) activity = effects_fixture_make_activity (id, label, quantity);
  KtAnalysis *next = kt_analysis_put_activity (*analysis, scenario, activity);

  kt_analysis_unref (*analysis);
  *analysis = next;
}

static void
put_rating (KtAnalysis **analysis, guint scenario, KtRater rater, gint score)
{
  g_autoptr (KtRating) rating = kt_rating_new ();
  KtAnalysis *next;

  rating->life_domain = g_strdup ("wonen");
  rating->rater = rater;
  rating->score = score;
  rating->why = g_strdup ("");
  next = kt_analysis_put_rating (*analysis, scenario, rating);
  kt_analysis_unref (*analysis);
  *analysis = next;
}

/* The intervention costs € 600, the reference € 1.800. */
static void
fill (KtAnalysis **analysis)
{
  g_autoptr (KtEvent) event = kt_event_new ();
  KtAnalysis *next;

  put_activity (analysis, 0, "a1", "Begeleiding", "10");
  put_activity (analysis, 1, "a1", "Opvang", "30");
  put_rating (analysis, 0, KT_RATER_INWONER, 2);
  put_rating (analysis, 1, KT_RATER_INWONER, -1);
  event->id = g_strdup ("e1");
  event->date = g_strdup ("2024-05-01");
  event->label = g_strdup ("Huurcontract");
  event->life_domain = g_strdup ("wonen");
  next = kt_analysis_put_event (*analysis, 0, event);
  kt_analysis_unref (*analysis);
  *analysis = next;
}

static void
add_analysis (EffectsFixture *self, gboolean is_full)
{
  g_autoptr (KtPriceList) prices = kt_price_list_new ();
  g_autoptr (KtAnalysis) analysis = kt_analysis_new_blank ("Proef", "2024-01-01", "2024-12-31", prices);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;
  g_autoptr (KtAnalysisRecord) record = NULL;
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (is_full)
    fill (&analysis);
  node = kt_analysis_write (analysis);
  text = json_to_string (node, FALSE);
  record = kt_analysis_record_new (text);
  record->casus_id = self->casus_id;
  kt_vault_add_analysis_async (self->base.vault, record, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  self->analysis_id = kt_vault_add_analysis_finish (self->base.vault, result, &error);
  g_assert_no_error (error);
}

void
effects_fixture_set_up (EffectsFixture *self, gconstpointer data)
{
  page_fixture_set_up (&self->base, NULL);
  self->casus_id = page_fixture_add_casus (&self->base, "Een", KT_CASUS_STATUS_OPEN, 0);
  if (g_strcmp0 (data, "none") != 0)
    add_analysis (self, g_strcmp0 (data, "full") == 0);
}

void
effects_fixture_tear_down (EffectsFixture *self, gconstpointer data)
{
  kt_session_flush (self->base.session);
  page_fixture_tear_down (&self->base, NULL);
}

KtAnalysisRecord *
effects_fixture_get_record (EffectsFixture *self)
{
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  kt_vault_get_analysis_async (self->base.vault, self->analysis_id, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  return kt_vault_get_analysis_finish (self->base.vault, result, NULL);
}

KtAnalysis *
effects_fixture_get_analysis (EffectsFixture *self)
{
  g_autoptr (KtAnalysisRecord) record = effects_fixture_get_record (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = kt_json_parse (record->document, strlen (record->document), &error);
  KtAnalysis *analysis;

  g_assert_no_error (error);
  analysis = kt_analysis_read (node, "", &error);
  g_assert_no_error (error);
  return analysis;
}

KtAnalysisEditor *
effects_fixture_make_editor (EffectsFixture *self)
{
  g_autoptr (KtAnalysisRecord) record = effects_fixture_get_record (self);
  g_autoptr (GError) error = NULL;
  KtAnalysisEditor *editor = kt_analysis_editor_new (self->base.session, record, &error);

  g_assert_no_error (error);
  return editor;
}
