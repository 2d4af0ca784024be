/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects-fixture.h"

#include "core/kt-error.h"
#include "ui/effects/kt-analysis-editor.h"

static void
note_cb (gboolean *noted)
{
  *noted = TRUE;
}

static void
put (KtAnalysisEditor *editor, const char *quantity, const char *field)
{
  g_autoptr (KtActivity) activity = effects_fixture_make_activity ("a1", "Begeleiding", quantity);

  g_assert_true (kt_analysis_editor_put (
      editor, kt_analysis_put_activity (kt_analysis_editor_get_analysis (editor), 0, activity), field));
}

static gint64
get_difference (KtAnalysisEditor *editor)
{
  const KtAnalysisResult *result = kt_analysis_editor_get_result (editor);

  return ((const KtComparison *)result->comparisons->pdata[0])->difference.likely;
}

/* Every step can be taken back, in order, and done again; what is typed in one field is one step. */
static void
test_undo (EffectsFixture *fixture, gconstpointer data)
{
  g_autoptr (KtAnalysisEditor) editor = effects_fixture_make_editor (fixture);

  g_assert_false (kt_analysis_editor_can_undo (editor));
  put (editor, "1", NULL);
  put (editor, "2", "a1.quantity");
  put (editor, "23", "a1.quantity");
  g_assert_cmpint (get_difference (editor), ==, -138000);
  kt_analysis_editor_end_step (editor);
  put (editor, "4", "a1.quantity");
  kt_analysis_editor_undo (editor);
  g_assert_cmpint (get_difference (editor), ==, -138000);
  kt_analysis_editor_undo (editor);
  g_assert_cmpint (get_difference (editor), ==, -6000);
  kt_analysis_editor_redo (editor);
  g_assert_cmpint (get_difference (editor), ==, -138000);
  kt_analysis_editor_undo (editor);
  kt_analysis_editor_undo (editor);
  g_assert_cmpint (get_difference (editor), ==, 0);
  g_assert_false (kt_analysis_editor_can_undo (editor));

  /* What was only tried leaves nothing behind. */
  put (editor, "6", "drag");
  put (editor, "7", "drag");
  kt_analysis_editor_take_back (editor, "drag");
  g_assert_cmpint (get_difference (editor), ==, 0);
  g_assert_false (kt_analysis_editor_can_redo (editor));
  kt_analysis_editor_take_back (editor, "drag");
  g_assert_cmpint (get_difference (editor), ==, 0);

  /* Who goes on from here does not come back there. */
  put (editor, "5", NULL);
  g_assert_false (kt_analysis_editor_can_redo (editor));
  for (guint i = 0; i < 500; i++)
    put (editor, i % 2 == 0 ? "1" : "2", NULL);
  for (guint i = 0; i < 501; i++)
    kt_analysis_editor_undo (editor);
  g_assert_cmpint (get_difference (editor), ==, 0);
}

static void
test_draws (EffectsFixture *fixture, gconstpointer data)
{
  g_autoptr (KtAnalysisEditor) editor = effects_fixture_make_editor (fixture);
  g_autoptr (KtActivity) activity = effects_fixture_make_activity ("a1", "Begeleiding", "2");
  gboolean drawn = FALSE;

  g_signal_connect_swapped (editor, "drawn", G_CALLBACK (note_cb), &drawn);
  activity->quantity.low = g_strdup ("1");
  activity->quantity.high = g_strdup ("3");
  kt_analysis_editor_put (editor, kt_analysis_put_activity (kt_analysis_editor_get_analysis (editor), 0, activity),
                          NULL);
  wait_until (drawn);
  g_assert_cmpint (kt_analysis_editor_get_uncertainty (editor, 0)->cheaper, ==, 0);
  g_assert_cmpint (kt_analysis_editor_get_uncertainty (editor, 0)->p5, <, -12000);
  g_assert_cmpint (kt_analysis_editor_get_uncertainty (editor, 0)->p95, >, -12000);
  g_assert_null (kt_analysis_editor_get_uncertainty (editor, 1));
}

/* It is in the vault within a second, and at once when the vault closes. */
static void
test_saved (EffectsFixture *fixture, gconstpointer data)
{
  KtAnalysisEditor *editor = effects_fixture_make_editor (fixture);
  g_autoptr (KtAnalysis) first = NULL, last = NULL;

  put (editor, "7", NULL);
  g_assert_cmpint (kt_analysis_editor_get_save_state (editor), ==, KT_AUTOSAVE_WAITING);
  wait_until (kt_analysis_editor_get_save_state (editor) == KT_AUTOSAVE_SAVED);
  first = effects_fixture_get_analysis (fixture);
  g_assert_cmpstr (kt_scenario_find_activity (first->scenarios->pdata[0], "a1")->quantity.likely, ==, "7");

  put (editor, "8", NULL);
  g_object_unref (editor);
  page_fixture_reopen (&fixture->base);
  last = effects_fixture_get_analysis (fixture);
  g_assert_cmpstr (kt_scenario_find_activity (last->scenarios->pdata[0], "a1")->quantity.likely, ==, "8");
}

static void
test_refused (EffectsFixture *fixture, gconstpointer data)
{
  g_autoptr (KtAnalysisEditor) editor = effects_fixture_make_editor (fixture);
  g_autoptr (KtActivity) activity = effects_fixture_make_activity ("a1", "Begeleiding", "9999999999999999999999");
  gboolean refused = FALSE;

  g_signal_connect_swapped (editor, "refused", G_CALLBACK (note_cb), &refused);
  g_assert_false (kt_analysis_editor_put (
      editor, kt_analysis_put_activity (kt_analysis_editor_get_analysis (editor), 0, activity), NULL));
  g_assert_true (refused);
  g_assert_cmpint (get_difference (editor), ==, 0);
  g_assert_false (kt_analysis_editor_can_undo (editor));
}

/* Copies of copies stop at what an analysis may hold, so that what is kept can be read again. */
static void
test_too_many (EffectsFixture *fixture, gconstpointer data)
{
  g_autoptr (KtAnalysisEditor) editor = effects_fixture_make_editor (fixture);
  KtAnalysis *next;
  guint count;

  put (editor, "1", NULL);
  next = kt_analysis_ref (kt_analysis_editor_get_analysis (editor));
  for (guint i = 1; i < KT_ANALYSIS_ACTIVITIES_MAX; i++)
    {
      KtAnalysis *more = kt_analysis_copy_intervention (next, 1);

      kt_analysis_unref (next);
      next = more;
    }
  g_assert_true (kt_analysis_editor_put (editor, next, NULL));
  count = kt_analysis_count_activities (kt_analysis_editor_get_analysis (editor));
  g_assert_cmpuint (count, ==, KT_ANALYSIS_ACTIVITIES_MAX);
  g_assert_false (kt_analysis_editor_put (
      editor, kt_analysis_copy_intervention (kt_analysis_editor_get_analysis (editor), 1), NULL));
  g_assert_cmpuint (kt_analysis_count_activities (kt_analysis_editor_get_analysis (editor)), ==, count);
}

static void
test_unknown (EffectsFixture *fixture, gconstpointer data)
{
  g_autoptr (KtAnalysisRecord) record =
      kt_analysis_record_new ("{\"format\": \"keukentafel-effects\", \"version\": 2}");
  g_autoptr (GError) error = NULL;

  g_assert_null (kt_analysis_editor_new (fixture->base.session, record, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
}

#define ADD(path, data, test)                                                                                          \
  g_test_add (path, EffectsFixture, data, effects_fixture_set_up, test, effects_fixture_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/analysis-editor/undo", NULL, test_undo);
  ADD ("/analysis-editor/draws", NULL, test_draws);
  ADD ("/analysis-editor/saved", NULL, test_saved);
  ADD ("/analysis-editor/refused", NULL, test_refused);
  ADD ("/analysis-editor/too-many", NULL, test_too_many);
  ADD ("/analysis-editor/unknown", NULL, test_unknown);
  return g_test_run ();
}
