/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects-fixture.h"

#include "core/kt-json.h"
#include "effects/kt-method.h"
#include "ui/effects/dialogue/kt-dialogue-page.h"
#include "ui/effects/dialogue/kt-seats-panel.h"
#include "ui/effects/kt-analysis-view.h"
#include "ui/widgets/kt-date-row.h"

#include <string.h>

/* --- A conversation --- */

typedef struct
{
  EffectsFixture effects;
  KtAnalysisEditor *editor;
  AdwNavigationView *view;
  KtDialoguePage *page;
} Fixture;

/* Opens the conversation in the window that the rest of the program is in. */
static void
open (Fixture *self)
{
  GtkWidget *button = gtk_button_new ();

  self->editor = effects_fixture_make_editor (&self->effects);
  self->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_add (self->view, adw_navigation_page_new (button, "Keukentafel"));
  page_fixture_show (&self->effects.base, GTK_WIDGET (self->view));
  kt_dialogue_page_present (button, self->effects.base.session, self->editor, "");
  self->page = KT_DIALOGUE_PAGE (adw_navigation_view_get_visible_page (self->view));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  effects_fixture_set_up (&self->effects, data);
  page_fixture_add_person (&self->effects.base, self->effects.casus_id, "Fatima el Amrani", KT_PERSON_KIND_INWONER,
                           "moeder");
  open (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->editor);
  effects_fixture_tear_down (&self->effects, data);
}

static void
go_on (Fixture *self)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "dialogue.next", NULL));
}

/* Goes on until the question that is called @name. */
static void
go_to (Fixture *self, const char *name)
{
  guint step = 0, index = 0;

  while (!g_str_equal (kt_method_get_question (step, index).name, name))
    g_assert_true (kt_method_go_on (&step, &index));
  while (!shows_text (self->page, kt_method_get_question (step, index).text))
    go_on (self);
}

/* The first widget of @type that is there, once it is. */
static gpointer
find (Fixture *self, GType type, const char *text)
{
  gpointer found;

  wait_until ((found = find_widget (self->page, type, text)) != NULL);
  return found;
}

static void
enter (Fixture *self, GType type, const char *title, const char *text)
{
  gpointer row = find (self, type, title);

  set_text (row, text);
  g_signal_emit_by_name (row, "entry-activated");
}

static void
write_answer (Fixture *self, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (find (self, GTK_TYPE_TEXT_VIEW, NULL)), text, -1);
}

static const KtScenario *
get_scenario (Fixture *self, guint index)
{
  return kt_analysis_editor_get_analysis (self->editor)->scenarios->pdata[index];
}

static const KtDialogue *
get_dialogue (Fixture *self)
{
  return kt_analysis_editor_get_dialogue (self->editor);
}

/* --- Keys --- */

static void
test_keys (Fixture *self, gconstpointer data)
{
  static const char *const forward[] = { "Right", "space", "Page_Down" };
  static const char *const back[] = { "Left", "Page_Up" };

  g_assert_true (shows_text (self->page, kt_method_get_question (0, 0).text));
  g_assert_false (press (self->page, "Left"));
  for (guint i = 0; i < G_N_ELEMENTS (forward); i++)
    {
      g_assert_true (press (self->page, forward[i]));
      g_assert_true (shows_text (self->page, kt_method_get_question (0, i + 1).text));
    }
  for (guint i = 0; i < G_N_ELEMENTS (back); i++)
    {
      g_assert_true (press (self->page, back[i]));
      g_assert_true (shows_text (self->page, kt_method_get_question (0, 2 - i).text));
      g_assert_true (shows_text (self->page, kt_method_get_caution (0)));
    }
  /* What comes after the last question is the end. */
  go_to (self, "date");
  go_on (self);
  g_assert_true (adw_navigation_view_get_visible_page (self->view) != ADW_NAVIGATION_PAGE (self->page));
}

/* The arrows walk along what stands in a row, where else they would leave the question. */
static void
test_arrows (Fixture *self, gconstpointer data)
{
  go_to (self, "ratings");
  wait_until (gtk_widget_get_focus_child (find (self, ADW_TYPE_TOGGLE_GROUP, NULL)) != NULL);
  g_assert_false (press (self->page, "Right"));
  gtk_widget_grab_focus (find (self, GTK_TYPE_TOGGLE_BUTTON, NULL));
  g_assert_false (press (self->page, "Left"));
  gtk_widget_grab_focus (get_child (self->page, "next_button"));
  g_assert_true (press (self->page, "Right"));
}

/* --- Time --- */

static gint64
tell (gpointer data)
{
  return *(gint64 *)data;
}

static void
test_clock (Fixture *self, gconstpointer data)
{
  KtDialogueClock *clock = kt_dialogue_page_get_clock (self->page);
  static gint64 now;

  now = 1000 * G_USEC_PER_SEC;
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (clock)));
  kt_dialogue_clock_set_now (clock, tell, &now);
  g_assert_cmpint (kt_dialogue_clock_get_seconds (clock), <, 60);
  now += 600 * G_USEC_PER_SEC;
  kt_dialogue_clock_tick (clock);
  g_assert_cmpint (kt_dialogue_clock_get_seconds (clock), >=, 600);
  g_assert_cmpint (get_dialogue (self)->seconds, ==, kt_dialogue_clock_get_seconds (clock));

  click (find_widget (clock, GTK_TYPE_BUTTON, NULL));
  now += 600 * G_USEC_PER_SEC;
  kt_dialogue_clock_tick (clock);
  g_assert_cmpint (kt_dialogue_clock_get_seconds (clock), <, 700);
  click (find_widget (clock, GTK_TYPE_BUTTON, NULL));
  now += 100 * G_USEC_PER_SEC;
  go_to (self, "begin");
  g_assert_cmpint (get_dialogue (self)->seconds, >=, 700);
  g_assert_cmpint (get_dialogue (self)->seconds, <, 760);
  g_assert_cmpint (get_dialogue (self)->step, ==, 1);
  /* Another step begins at nothing. */
  g_assert_true (shows_text (clock, "0:00"));

  /* The time that was spoken is no step to undo, and undoing does not take it back. */
  g_assert_false (kt_analysis_editor_can_undo (self->editor));
  write_answer (self, "Schulden");
  now += 60 * G_USEC_PER_SEC;
  kt_dialogue_clock_tick (clock);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "dialogue.undo", NULL);
  g_assert_null (kt_dialogue_find_answer (get_dialogue (self), "begin"));
  g_assert_cmpint (get_dialogue (self)->seconds, >=, 760);
}

/* A conversation that goes on after a break goes on from the time that was spoken, also about the step. */
static void
test_break (Fixture *self, gconstpointer data)
{
  gint steps[KT_DIALOGUE_STEPS];
  static gint64 now;
  KtDialogueClock *clock = kt_dialogue_page_get_clock (self->page);

  now = 1000 * G_USEC_PER_SEC;
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (clock)));
  kt_dialogue_clock_set_now (clock, tell, &now);
  now += 300 * G_USEC_PER_SEC;
  go_to (self, "begin");
  now += 600 * G_USEC_PER_SEC;
  click (find_widget (clock, GTK_TYPE_BUTTON, "Pause the clock"));
  now += (gint64)3600 * G_USEC_PER_SEC;

  self->page = NULL;
  g_clear_object (&self->editor);
  page_fixture_reopen (&self->effects.base);
  open (self);
  g_assert_true (shows_text (self->page, kt_method_get_question (1, 0).text));
  clock = kt_dialogue_page_get_clock (self->page);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (clock)));
  kt_dialogue_clock_set_now (clock, tell, &now);
  now += 60 * G_USEC_PER_SEC;
  kt_dialogue_clock_get_step_seconds (clock, steps);
  g_assert_cmpint (steps[0], >=, 300);
  g_assert_cmpint (steps[0], <, 360);
  g_assert_cmpint (steps[1], >=, 660);
  g_assert_cmpint (steps[1], <, 720);
  g_assert_cmpint (kt_dialogue_clock_get_seconds (clock), >=, steps[0] + steps[1]);
  g_assert_cmpint (kt_dialogue_clock_get_seconds (clock), <, 1080);
  kt_dialogue_clock_tick (clock);
  g_assert_cmpint (get_dialogue (self)->step_seconds[1], ==, steps[1]);
}

/* --- The window --- */

static void
test_fullscreen (Fixture *self, gconstpointer data)
{
  GtkWindow *window = self->effects.base.window;

  wait_until (gtk_widget_get_mapped (GTK_WIDGET (self->page)));
  g_assert_true (press (self->page, "F11"));
  wait_until (gtk_window_is_fullscreen (window));
  click (find (self, GTK_TYPE_BUTTON, "Full screen"));
  wait_until (!gtk_window_is_fullscreen (window));
  click (find (self, GTK_TYPE_BUTTON, "Full screen"));
  wait_until (gtk_window_is_fullscreen (window));
  /* It is not left behind. */
  adw_navigation_view_pop (self->view);
  wait_until (!gtk_window_is_fullscreen (window));
}

/* --- What is entered --- */

/* A digit is somebody of the casus, unless it is typed in a name. */
static void
test_digits (Fixture *self, gconstpointer data)
{
  gpointer panel = find (self, KT_TYPE_SEATS_PANEL, NULL);
  gpointer entry = find (self, ADW_TYPE_ENTRY_ROW, "Name or role, then Enter");

  find (self, GTK_TYPE_BUTTON, "Is at the table");
  g_assert_false (press_key (panel, GDK_KEY_2));
  g_assert_false (press_key (panel, GDK_KEY_0));
  set_text (entry, "Groep ");
  g_assert_false (press_key (panel, GDK_KEY_1));
  g_assert_cmpuint (get_dialogue (self)->seats->len, ==, 0);
  set_text (entry, "");
  g_assert_true (press_key (panel, GDK_KEY_KP_1));
  g_assert_true (press_key (panel, GDK_KEY_1));
  g_assert_cmpuint (get_dialogue (self)->seats->len, ==, 1);
  g_assert_cmpstr (((KtSeat *)get_dialogue (self)->seats->pdata[0])->who, ==, "Fatima el Amrani, moeder");
}

static void
test_seats (Fixture *self, gconstpointer data)
{
  const KtSeat *seat;

  click (find (self, GTK_TYPE_BUTTON, "Is at the table"));
  g_assert_cmpuint (get_dialogue (self)->seats->len, ==, 1);
  g_assert_cmpstr (((KtSeat *)get_dialogue (self)->seats->pdata[0])->who, ==, "Fatima el Amrani, moeder");
  g_assert_null (find_widget (self->page, GTK_TYPE_BUTTON, "Is at the table"));
  enter (self, ADW_TYPE_ENTRY_ROW, "Name or role, then Enter", "Huisarts\v");
  enter (self, ADW_TYPE_ENTRY_ROW, "Name or role, then Enter", "Huisarts");
  g_assert_cmpuint (get_dialogue (self)->seats->len, ==, 2);

  adw_toggle_group_set_active (find_widget (find (self, ADW_TYPE_ACTION_ROW, "Huisarts"), ADW_TYPE_TOGGLE_GROUP, NULL),
                               1);
  seat = get_dialogue (self)->seats->pdata[1];
  g_assert_cmpstr (seat->who, ==, "Huisarts");
  g_assert_false (seat->present);
  g_assert_true (shows_text (self->page, "Why they are missing, and what that means for the outcome"));
  write_answer (self, "Geen tijd");
  g_assert_cmpstr (kt_dialogue_find_answer (get_dialogue (self), "missing"), ==, "Geen tijd");
  g_assert_null (strstr (
      gtk_window_get_title (self->effects.base.window) != NULL ? gtk_window_get_title (self->effects.base.window) : "",
      "Fatima"));
}

static void
test_events (Fixture *self, gconstpointer data)
{
  const KtEvent *event;

  go_to (self, "events");
  kt_date_row_set_date (find (self, KT_TYPE_DATE_ROW, "When"), "2024-05-03");
  enter (self, ADW_TYPE_ENTRY_ROW, "What happened, then Enter", "Baan gevonden");
  enter (self, ADW_TYPE_ENTRY_ROW, "What happened, then Enter", "");
  g_assert_cmpuint (get_scenario (self, 0)->events->len, ==, 1);
  g_assert_cmpuint (get_scenario (self, 1)->events->len, ==, 0);
  event = get_scenario (self, 0)->events->pdata[0];
  g_assert_cmpstr (event->date, ==, "2024-05-03");
  g_assert_cmpstr (event->label, ==, "Baan gevonden");
}

static void
test_activities (Fixture *self, gconstpointer data)
{
  const KtActivity *activity;

  go_to (self, "activities");
  enter (self, ADW_TYPE_ENTRY_ROW, "What, and by whom; then Enter", "Begeleiding");
  set_text (find (self, ADW_TYPE_ENTRY_ROW, "How much at a time"), "1,5");
  kt_date_row_set_date (find (self, KT_TYPE_DATE_ROW, "Until"), "2024-06-30");
  activity = get_scenario (self, 0)->activities->pdata[0];
  g_assert_cmpstr (activity->quantity.likely, ==, "1.5");
  g_assert_cmpstr (activity->start, ==, "2024-01-01");
  g_assert_cmpstr (activity->end, ==, "2024-06-30");
  /* What is no figure stays in its field, and what was right before stays in the analysis. */
  set_text (find (self, ADW_TYPE_ENTRY_ROW, "How much at a time"), "veel");
  activity = get_scenario (self, 0)->activities->pdata[0];
  g_assert_cmpstr (activity->quantity.likely, ==, "1.5");
  /* What happens once has no end. */
  adw_combo_row_set_selected (find (self, ADW_TYPE_COMBO_ROW, "How often"), KT_PER_ONCE);
  activity = get_scenario (self, 0)->activities->pdata[0];
  g_assert_null (activity->end);

  go_to (self, "reference-activities");
  g_signal_emit_by_name (find (self, ADW_TYPE_BUTTON_ROW, "Begin with what was done"), "activated");
  g_assert_cmpuint (get_scenario (self, 1)->activities->len, ==, 1);
  g_assert_null (find_widget (self->page, ADW_TYPE_BUTTON_ROW, "Begin with what was done"));
}

static gpointer
wait_for_dialog (Fixture *self, const char *title)
{
  AdwDialog *dialog;

  wait_until ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->effects.base.window))) != NULL &&
              g_strcmp0 (adw_dialog_get_title (dialog), title) == 0 && gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  return dialog;
}

/* A price of the list for a year that the analysis has an index of. */
static const KtPriceEntry *
find_price (Fixture *self)
{
  KtEditions *lists = kt_session_get_price_lists (self->effects.base.session);
  const KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);
  const KtPriceList *newest;

  wait_until ((newest = kt_editions_get_newest (lists)) != NULL);
  for (guint i = 0; i < newest->prices->len; i++)
    if (kt_analysis_has_year (analysis, ((KtPriceEntry *)newest->prices->pdata[i])->year))
      return newest->prices->pdata[i];
  g_assert_not_reached ();
}

/* Price and payer have a dialog of their own, in which a price of the list can be taken. */
static void
test_price (Fixture *self, gconstpointer data)
{
  const KtPriceEntry *price = find_price (self);
  const KtActivity *activity;
  gpointer form, chooser;

  go_to (self, "activities");
  adw_expander_row_set_expanded (find (self, ADW_TYPE_EXPANDER_ROW, "Begeleiding"), TRUE);
  g_signal_emit_by_name (find (self, ADW_TYPE_BUTTON_ROW, "Price, payer and more…"), "activated");
  form = wait_for_dialog (self, "Activity");
  wait_until (find_widget (form, GTK_TYPE_BUTTON, "From the list…") != NULL);
  click (find_widget (form, GTK_TYPE_BUTTON, "From the list…"));
  chooser = wait_for_dialog (self, "Choose a price");
  set_text (get_child (get_child (chooser, "browser"), "entry"), price->description);
  g_signal_emit_by_name (get_child (get_child (chooser, "browser"), "entry"), "activate");
  wait_for_dialog (self, "Activity");
  activity = get_scenario (self, 0)->activities->pdata[0];
  g_assert_cmpstr (activity->price.code, ==, price->code);
  g_assert_cmpint (activity->price.cents, ==, price->cents);
  adw_dialog_force_close (form);

  /* It is a step to take back in the conversation. */
  gtk_widget_activate_action (GTK_WIDGET (self->page), "dialogue.undo", NULL);
  activity = get_scenario (self, 0)->activities->pdata[0];
  g_assert_cmpint (activity->price.cents, ==, 6000);
}

static void
test_reference (Fixture *self, gconstpointer data)
{
  go_to (self, "basis");
  gtk_check_button_set_active (find (self, GTK_TYPE_CHECK_BUTTON, NULL), TRUE);
  g_assert_cmpint (get_scenario (self, 1)->basis, ==, KT_BASIS_FORMER);
  go_on (self);
  write_answer (self, "Zo ging het vroeger\x0b");
  g_assert_cmpstr (get_scenario (self, 1)->why, ==, "Zo ging het vroeger");
  g_assert_cmpint (get_scenario (self, 1)->basis, ==, KT_BASIS_FORMER);
}

/* (nullable): where it is chosen which reference they speak about. */
static gpointer
find_reference_choice (Fixture *self)
{
  return find_widget (self->page, ADW_TYPE_COMBO_ROW, "Compared with");
}

/* Which reference they speak about is asked when there are several, and only where it matters. */
static void
test_references (Fixture *self, gconstpointer data)
{
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);
  gpointer row;

  go_to (self, "basis");
  wait_until (find_widget (self->page, GTK_TYPE_CHECK_BUTTON, NULL) != NULL);
  g_assert_null (find_reference_choice (self));
  kt_analysis_editor_put (self->editor, kt_analysis_add_reference (analysis, "Niets <doen>"), NULL);
  row = find (self, ADW_TYPE_COMBO_ROW, "Compared with");
  adw_combo_row_set_selected (row, 1);
  gtk_check_button_set_active (find (self, GTK_TYPE_CHECK_BUTTON, NULL), TRUE);
  g_assert_cmpint (get_scenario (self, 1)->basis, !=, KT_BASIS_FORMER);
  g_assert_cmpint (get_scenario (self, 2)->basis, ==, KT_BASIS_FORMER);

  /* It stays with them in what follows. */
  go_on (self);
  write_answer (self, "Zo ging het bij de buren");
  g_assert_cmpstr (get_scenario (self, 1)->why, ==, "");
  g_assert_cmpstr (get_scenario (self, 2)->why, ==, "Zo ging het bij de buren");
  adw_combo_row_set_selected (row, 0);
  write_answer (self, "Zo ging het hier");
  g_assert_cmpstr (get_scenario (self, 1)->why, ==, "Zo ging het hier");
  g_assert_cmpstr (get_scenario (self, 2)->why, ==, "Zo ging het bij de buren");
  adw_combo_row_set_selected (row, 1);
  go_on (self);
  enter (self, ADW_TYPE_ENTRY_ROW, "What, and by whom; then Enter", "Opname");
  g_assert_cmpuint (get_scenario (self, 2)->activities->len, ==, 1);
  go_to (self, "ratings");
  g_assert_null (find_reference_choice (self));
  go_to (self, "outcome");
  row = find (self, ADW_TYPE_COMBO_ROW, "Compared with");
  g_assert_true (shows_text (self->page, "€\u00a0600 more"));
  adw_combo_row_set_selected (row, 0);
  g_assert_true (shows_text (self->page, "€\u00a01.200 less"));

  /* One that is gone is not spoken about any more. */
  adw_combo_row_set_selected (row, 1);
  analysis = kt_analysis_editor_get_analysis (self->editor);
  kt_analysis_editor_put (self->editor, kt_analysis_remove_reference (analysis, 2), NULL);
  g_assert_true (shows_text (self->page, "€\u00a01.200 less"));
  g_assert_null (find_reference_choice (self));
}

static void
test_remark (Fixture *self, gconstpointer data)
{
  const KtRemark *remark;

  go_to (self, "events");
  gtk_toggle_button_set_active (find (self, GTK_TYPE_TOGGLE_BUTTON, "Not agreed"), TRUE);
  remark = kt_dialogue_find_remark (get_dialogue (self), "interventie", "e1", KT_DIALOGUE_NO_RATER);
  g_assert_false (remark->agreed);
  /* There is room at once to say how. */
  g_assert_true (adw_expander_row_get_expanded (find (self, ADW_TYPE_EXPANDER_ROW, "Huurcontract")));
  set_text (find (self, ADW_TYPE_ENTRY_ROW, "Who sees it otherwise, and how"), "Het was later");
  remark = kt_dialogue_find_remark (get_dialogue (self), "interventie", "e1", KT_DIALOGUE_NO_RATER);
  g_assert_false (remark->agreed);
  g_assert_cmpstr (remark->text, ==, "Het was later");

  go_to (self, "differences");
  g_assert_true (shows_text (self->page, "Het was later"));
  g_assert_true (shows_text (self->page, "Intervention · Huurcontract"));
}

static void
test_ratings (Fixture *self, gconstpointer data)
{
  const KtRating *rating;
  gpointer domain;
  GtkWidget *button;

  go_to (self, "ratings");
  adw_toggle_group_set_active (find (self, ADW_TYPE_TOGGLE_GROUP, NULL), KT_RATER_NETWERK);
  domain = find (self, ADW_TYPE_PREFERENCES_GROUP, NULL);
  button = gtk_widget_get_ancestor (find_widget (domain, GTK_TYPE_LABEL, "+"), GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  rating = kt_scenario_find_rating (get_scenario (self, 0), "wonen", KT_RATER_NETWERK);
  g_assert_nonnull (rating);
  g_assert_cmpint (rating->score, ==, 1);
  set_text (find_widget (domain, ADW_TYPE_ENTRY_ROW, "Why"), "Eigen kamer");
  rating = kt_scenario_find_rating (get_scenario (self, 0), "wonen", KT_RATER_NETWERK);
  g_assert_cmpstr (rating->why, ==, "Eigen kamer");
  /* What is said about it is about what this rater says. */
  gtk_toggle_button_set_active (find_widget (domain, GTK_TYPE_TOGGLE_BUTTON, "Not agreed"), TRUE);
  set_text (find_widget (domain, ADW_TYPE_ENTRY_ROW, "Who sees it otherwise, and how"), "Zijn zus");
  adw_toggle_group_set_active (find (self, ADW_TYPE_TOGGLE_GROUP, NULL), KT_RATER_INWONER);
  g_assert_false (gtk_toggle_button_get_active (find_widget (domain, GTK_TYPE_TOGGLE_BUTTON, "Not agreed")));
  gtk_toggle_button_set_active (find_widget (domain, GTK_TYPE_TOGGLE_BUTTON, "Agreed"), TRUE);
  adw_toggle_group_set_active (find (self, ADW_TYPE_TOGGLE_GROUP, NULL), KT_RATER_NETWERK);
  g_assert_true (gtk_toggle_button_get_active (find_widget (domain, GTK_TYPE_TOGGLE_BUTTON, "Not agreed")));
  g_assert_cmpstr (kt_dialogue_find_remark (get_dialogue (self), "interventie", "wonen", KT_RATER_NETWERK)->text, ==,
                   "Zijn zus");
  g_assert_true (kt_dialogue_find_remark (get_dialogue (self), "interventie", "wonen", KT_RATER_INWONER)->agreed);

  /* Pressed once more it is taken back. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  g_assert_null (kt_scenario_find_rating (get_scenario (self, 0), "wonen", KT_RATER_NETWERK));
}

static void
test_outcome (Fixture *self, gconstpointer data)
{
  go_to (self, "outcome");
  g_assert_true (shows_text (self->page, "Gemeente (Wmo)"));
  g_assert_true (shows_text (self->page, "€\u00a01.200 less"));
  g_assert_true (shows_text (self->page, "much better off; otherwise worse off"));
  go_on (self);
  enter (self, ADW_TYPE_ENTRY_ROW, "Made it dearer; then Enter", "Wachtlijst");
  enter (self, ADW_TYPE_ENTRY_ROW, "Made it cheaper; then Enter", "Kort traject");
  set_text (find (self, ADW_TYPE_ENTRY_ROW, "Cheaper"), "Kort cyclisch");
  g_assert_true (((KtMechanism *)get_dialogue (self)->mechanisms->pdata[0])->dearer);
  g_assert_cmpstr (((KtMechanism *)get_dialogue (self)->mechanisms->pdata[1])->text, ==, "Kort cyclisch");
}

/* What they spoke about last is what the page of the analysis shows after it. */
static void
test_reference_kept (Fixture *self, gconstpointer data)
{
  GtkWidget *view, *drop_down;

  kt_analysis_editor_put (
      self->editor, kt_analysis_add_reference (kt_analysis_editor_get_analysis (self->editor), "Niets doen"), NULL);
  adw_navigation_view_pop (self->view);
  view = kt_analysis_view_new (self->effects.base.session, self->editor);
  adw_navigation_view_push (self->view, adw_navigation_page_new (view, "Effecten"));
  drop_down = GTK_WIDGET (gtk_widget_get_template_child (view, KT_TYPE_ANALYSIS_VIEW, "reference_drop_down"));
  gtk_widget_activate_action (view, "analysis.dialogue", NULL);
  self->page = KT_DIALOGUE_PAGE (adw_navigation_view_get_visible_page (self->view));
  go_to (self, "basis");
  adw_combo_row_set_selected (find (self, ADW_TYPE_COMBO_ROW, "Compared with"), 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)), ==, 1);
}

/* Whatever was said, what is in the vault when it closes at once is an analysis and a dialogue that can be read. */
static void
test_closing (Fixture *self, gconstpointer data)
{
  g_autoptr (KtAnalysis) analysis = NULL;
  g_autoptr (KtAnalysisRecord) record = NULL;
  g_autoptr (KtAnalysisEditor) again = NULL;

  go_to (self, "events");
  kt_date_row_set_date (find (self, KT_TYPE_DATE_ROW, "When"), "2024-05-03");
  enter (self, ADW_TYPE_ENTRY_ROW, "What happened, then Enter", "Baan");
  go_to (self, "turn");
  write_answer (self, "Toen de buurvrouw belde\f");
  self->page = NULL;
  g_clear_object (&self->editor);
  page_fixture_reopen (&self->effects.base);
  analysis = effects_fixture_get_analysis (&self->effects);
  g_assert_cmpuint (((KtScenario *)analysis->scenarios->pdata[0])->events->len, ==, 1);
  again = effects_fixture_make_editor (&self->effects);
  g_assert_cmpstr (kt_dialogue_find_answer (kt_analysis_editor_get_dialogue (again), "turn"), ==,
                   "Toen de buurvrouw belde");
  g_assert_cmpint (kt_analysis_editor_get_dialogue (again)->step, ==, 2);
}

#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/dialogue/keys", NULL, test_keys);
  ADD ("/dialogue/arrows", NULL, test_arrows);
  ADD ("/dialogue/clock", NULL, test_clock);
  ADD ("/dialogue/break", NULL, test_break);
  ADD ("/dialogue/fullscreen", NULL, test_fullscreen);
  ADD ("/dialogue/digits", NULL, test_digits);
  ADD ("/dialogue/price", "full", test_price);
  ADD ("/dialogue/seats", NULL, test_seats);
  ADD ("/dialogue/events", NULL, test_events);
  ADD ("/dialogue/activities", NULL, test_activities);
  ADD ("/dialogue/reference", NULL, test_reference);
  ADD ("/dialogue/references", "full", test_references);
  ADD ("/dialogue/reference-kept", "full", test_reference_kept);
  ADD ("/dialogue/remark", "full", test_remark);
  ADD ("/dialogue/ratings", NULL, test_ratings);
  ADD ("/dialogue/outcome", "full", test_outcome);
  ADD ("/dialogue/closing", NULL, test_closing);
  return g_test_run ();
}
