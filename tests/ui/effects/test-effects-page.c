/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects-fixture.h"

#include "ui/effects/kt-activity-form.h"
#include "ui/effects/kt-analysis-view.h"
#include "ui/effects/kt-effects-page.h"
#include "ui/effects/kt-lane-board.h"
#include "ui/effects/kt-lanes.h"
#include "ui/effects/kt-outcome-pane.h"
#include "ui/effects/kt-setup-page.h"
#include "ui/effects/kt-why-dialog.h"
#include "ui/widgets/kt-chart-view.h"
#include "ui/widgets/kt-editions.h"
#include "ui/widgets/kt-words-field.h"

#include <string.h>

static gpointer
show_page (EffectsFixture *fixture, const char *name)
{
  GtkWidget *page = kt_effects_page_new (fixture->base.session, fixture->casus_id);

  page_fixture_show (&fixture->base, page);
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (page, "stack")), name) == 0);
  return page;
}

static gpointer
get_view (gpointer page)
{
  return find_widget (page, KT_TYPE_ANALYSIS_VIEW, NULL);
}

static gboolean
shows_difference (gpointer page, const char *text)
{
  return strstr (gtk_label_get_label (get_child (find_widget (page, KT_TYPE_OUTCOME_PANE, NULL), "difference_label")),
                 text) != NULL;
}

static void
fire (gpointer page, const char *action)
{
  g_assert_true (gtk_widget_activate_action (get_child (get_view (page), "form_stack"), action, NULL));
}

/* Who comes to the page before it was read has the focus in it once it was. */
static void
test_focus (EffectsFixture *fixture, gconstpointer data)
{
  GtkWidget *page = kt_effects_page_new (fixture->base.session, fixture->casus_id);

  page_fixture_show (&fixture->base, page);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (page, "stack")), ==, "blank");
  g_assert_true (gtk_widget_grab_focus (page));
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (page, "stack")), "blank") != 0);
  wait_until ((gtk_widget_get_state_flags (page) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0);
}

/* Who begins finds a period that is that of the casus. */
static void
test_begin (EffectsFixture *fixture, gconstpointer data)
{
  gpointer page = show_page (fixture, "empty");

  wait_until (kt_editions_get_newest (kt_session_get_price_lists (fixture->base.session)) != NULL);
  click (find_widget (page, GTK_TYPE_BUTTON, "Begin an analysis"));
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (page, "stack")), "analysis") == 0);
  g_assert_true (shows_difference (page, "no difference"));
}

/* An activity that is added and typed changes the difference at once, and is in the vault when it closes. */
static void
test_type (EffectsFixture *fixture, gconstpointer data)
{
  gpointer page = show_page (fixture, "analysis"), form, amount;
  g_autoptr (KtAnalysis) saved = NULL;
  const KtActivity *activity;

  g_assert_true (shows_difference (page, "no difference"));
  g_signal_emit_by_name (find_widget (page, KT_TYPE_LANES, NULL), "add", KT_ANALYSIS_INTERVENTION_ID, FALSE,
                         "2024-02-01");
  form = find_widget (page, KT_TYPE_ACTIVITY_FORM, NULL);
  set_text (get_child (form, "label_row"), "Begeleiding");
  amount = get_child (get_child (form, "amount_row"), "likely_entry");
  adw_expander_row_set_expanded (get_child (form, "price_row"), TRUE);
  set_text (amount, "70");
  g_assert_true (adw_expander_row_get_expanded (get_child (form, "price_row")));
  set_text (get_child (get_child (form, "quantity_row"), "likely_entry"), "2,5");
  set_text (get_child (form, "start_row"), "2024-01-01");
  set_text (get_child (form, "end_row"), "2024-01-07");
  /* A week of 2.5 hours of € 70. */
  g_assert_true (shows_difference (page, "175"));
  set_text (get_child (get_child (form, "quantity_row"), "likely_entry"), "twee");
  g_assert_true (shows_text (form, "Type a number, such as 2 or 2,5"));
  g_assert_true (shows_difference (page, "175"));
  fire (page, "analysis.undo");

  page_fixture_reopen (&fixture->base);
  saved = effects_fixture_get_analysis (fixture);
  activity = kt_scenario_find_activity (saved->scenarios->pdata[0], "a1");
  g_assert_cmpstr (activity->label, ==, "Begeleiding");
  g_assert_cmpstr (activity->quantity.likely, ==, "2.5");
  g_assert_cmpstr (activity->start, ==, "2024-02-01");
  g_assert_cmpstr (activity->end, ==, "2024-12-31");
}

static void
test_copy (EffectsFixture *fixture, gconstpointer data)
{
  gpointer page = show_page (fixture, "analysis");

  g_assert_true (shows_difference (page, "1.200"));
  fire (page, "analysis.copy-intervention");
  /* The reference now costs what the intervention costs more than it did. */
  g_assert_true (shows_difference (page, "1.800"));
  fire (page, "analysis.undo");
  g_assert_true (shows_difference (page, "1.200"));
  fire (page, "analysis.redo");
  g_assert_true (shows_difference (page, "1.800"));
}

static guint
count_activities (gpointer page, guint scenario)
{
  KtAnalysisEditor *editor = kt_analysis_view_get_editor (get_view (page));

  return ((const KtScenario *)kt_analysis_editor_get_analysis (editor)->scenarios->pdata[scenario])->activities->len;
}

static void
test_copy_item (EffectsFixture *fixture, gconstpointer data)
{
  gpointer page = show_page (fixture, "analysis"), board = find_widget (page, KT_TYPE_LANE_BOARD, NULL);
  KtLanes *lanes = find_widget (page, KT_TYPE_LANES, NULL);
  KtLane *lane = kt_lane_board_get_lane (board, 0), *below = kt_lane_board_get_lane (board, 1);

  gtk_widget_activate_action (GTK_WIDGET (kt_lane_find (lane, "a1", FALSE)), "item.duplicate", NULL);
  g_assert_cmpuint (count_activities (page, 0), ==, 2);
  g_assert_cmpstr (kt_lanes_get_selected_item (lanes), ==, "a2");
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (kt_lane_find (lane, "a2", FALSE))));
  gtk_widget_activate_action (GTK_WIDGET (kt_lane_find (lane, "a1", FALSE)), "item.copy", NULL);
  g_assert_cmpuint (count_activities (page, 1), ==, 2);
  g_assert_cmpstr (kt_lanes_get_selected_scenario (lanes), ==, KT_ANALYSIS_REFERENCE_ID);
  gtk_widget_activate_action (GTK_WIDGET (kt_lane_find (below, "a1", FALSE)), "item.copy", NULL);
  g_assert_cmpuint (count_activities (page, 1), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (kt_lane_find (lane, "e1", TRUE)), "item.copy", NULL);
  g_assert_nonnull (kt_lane_find (below, "e1", TRUE));
  gtk_widget_activate_action (GTK_WIDGET (kt_lane_find (below, "a2", FALSE)), "item.remove", NULL);
  g_assert_cmpuint (count_activities (page, 1), ==, 1);
}

static void
test_references (EffectsFixture *fixture, gconstpointer data)
{
  gpointer page = show_page (fixture, "analysis"), drop_down = get_child (get_view (page), "reference_drop_down"),
           setup;

  adw_view_stack_set_visible_child_name (get_child (get_view (page), "stack"), "setup");
  setup = find_widget (page, KT_TYPE_SETUP_PAGE, NULL);
  g_assert_false (gtk_widget_get_visible (drop_down));
  click (find_widget (setup, GTK_TYPE_BUTTON, "Add another reference"));
  g_assert_true (gtk_widget_get_visible (drop_down));
  gtk_drop_down_set_selected (drop_down, 1);
  g_assert_true (shows_difference (page, "600"));
  fire (page, "analysis.undo");
  g_assert_false (gtk_widget_get_visible (drop_down));
  g_assert_true (shows_difference (page, "1.200"));
}

/* Every chart of an analysis that leaves is in the register of its casus. */
static void
test_registered (EffectsFixture *fixture, gconstpointer data)
{
  gpointer page = show_page (fixture, "analysis");
  GtkWidget *box = get_child (find_widget (page, KT_TYPE_OUTCOME_PANE, NULL), "chart_box");
  g_autoptr (GPtrArray) disclosures = NULL;
  guint n = 0;

  for (GtkWidget *view = gtk_widget_get_first_child (box); view != NULL; view = gtk_widget_get_next_sibling (view))
    {
      /* One without numbers cannot leave. */
      if (!KT_IS_CHART_VIEW (view) || kt_chart_is_empty (kt_chart_view_get_chart (KT_CHART_VIEW (view))))
        continue;
      g_assert_true (gtk_widget_activate_action (view, "chart.copy-numbers", NULL));
      n++;
      do
        {
          g_clear_pointer (&disclosures, g_ptr_array_unref);
          disclosures = page_fixture_list_disclosures (&fixture->base, fixture->casus_id);
        }
      while (disclosures->len < n);
      g_assert_cmpint (((KtDisclosure *)disclosures->pdata[0])->form, ==, KT_DISCLOSURE_FORM_COPY);
      g_assert_true (g_str_has_prefix (((KtDisclosure *)disclosures->pdata[0])->title, "Chart: "));
    }
  g_assert_cmpuint (n, ==, 6);
  wait_until (shows_text (fixture->base.overlay, "Numbers copied"));
}

/* Who comes for one of several gets that one. */
static void
test_show_analysis (EffectsFixture *fixture, gconstpointer data)
{
  gpointer page = show_page (fixture, "analysis");
  GtkDropDown *analyses = get_child (page, "analysis_drop_down");

  wait_until (kt_editions_get_newest (kt_session_get_price_lists (fixture->base.session)) != NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (analyses), "effects.add-analysis", NULL));
  wait_until (gtk_drop_down_get_selected (analyses) == 1);
  kt_effects_page_show_analysis (page, fixture->analysis_id);
  wait_until (gtk_drop_down_get_selected (analyses) == 0);
  g_assert_cmpuint (count_activities (page, 0), ==, 1);
}

static void
test_delete (EffectsFixture *fixture, gconstpointer data)
{
  gpointer page = show_page (fixture, "analysis");

  fire (page, "effects.delete-analysis");
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (page, "stack")), "empty") == 0);
  wait_until (find_widget (fixture->base.overlay, GTK_TYPE_BUTTON, "Undo") != NULL);
  click (find_widget (fixture->base.overlay, GTK_TYPE_BUTTON, "Undo"));
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (page, "stack")), "analysis") == 0);
}

static int
get_height (gpointer widget)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, 400, &height, NULL, NULL, NULL);
  return height;
}

/* Why a reference is plausible takes lines, and is taken back like all else. */
static void
test_plausible (EffectsFixture *fixture, gconstpointer data)
{
  gpointer page = show_page (fixture, "analysis"), field;
  KtAnalysisEditor *editor = kt_analysis_view_get_editor (get_view (page));
  GtkTextView *text;
  int before;

  adw_view_stack_set_visible_child_name (get_child (get_view (page), "stack"), "setup");
  field = find_widget (find_widget (page, KT_TYPE_SETUP_PAGE, NULL), KT_TYPE_WORDS_FIELD, NULL);
  text = find_widget (field, GTK_TYPE_TEXT_VIEW, NULL);
  before = get_height (field);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (text),
                            "Er was al een melding.\nEn een aanzegging.\n\n\n\n\n\n\n.", -1);
  g_assert_cmpstr (((const KtScenario *)kt_analysis_editor_get_analysis (editor)->scenarios->pdata[0])->why, ==,
                   "Er was al een melding.\nEn een aanzegging.\n\n\n\n\n\n\n.");
  wait_until (get_height (field) > before);
  fire (page, "analysis.undo");
  g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (text)), ==, 0);
}

/* Of a price whose list is not in the vault it is said that nobody knows where it comes from. */
static void
test_why_without_list (EffectsFixture *fixture, gconstpointer data)
{
  gpointer page = show_page (fixture, "analysis");
  KtAnalysisEditor *editor = kt_analysis_view_get_editor (get_view (page));
  g_autoptr (KtActivity) activity = effects_fixture_make_activity ("a1", "Begeleiding", "10");
  AdwActionRow *row = NULL;
  AdwDialog *dialog;

  g_set_str (&activity->price.code, "P1");
  kt_analysis_editor_put_prices (
      editor, kt_analysis_put_activity (kt_analysis_editor_get_analysis (editor), 0, activity), "weg");
  dialog = kt_why_dialog_new (fixture->base.session, editor, 0);
  adw_dialog_present (dialog, page);
  wait_until ((row = find_widget (dialog, ADW_TYPE_ACTION_ROW, NULL)) != NULL);
  wait_until (strstr (adw_action_row_get_subtitle (row), "not in this vault") != NULL);
  adw_dialog_force_close (dialog);
}

#define ADD(path, data, test)                                                                                          \
  g_test_add (path, EffectsFixture, data, effects_fixture_set_up, test, effects_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/effects-page/begin", "none", test_begin);
  ADD ("/effects-page/focus", "full", test_focus);
  ADD ("/effects-page/focus-without-analysis", "none", test_focus);
  ADD ("/effects-page/type", NULL, test_type);
  ADD ("/effects-page/show-analysis", "full", test_show_analysis);
  ADD ("/effects-page/copy", "full", test_copy);
  ADD ("/effects-page/copy-item", "full", test_copy_item);
  ADD ("/effects-page/references", "full", test_references);
  ADD ("/effects-page/registered", "full", test_registered);
  ADD ("/effects-page/delete", "full", test_delete);
  ADD ("/effects-page/plausible", "full", test_plausible);
  ADD ("/effects-page/why-without-list", "full", test_why_without_list);
  return g_test_run ();
}
