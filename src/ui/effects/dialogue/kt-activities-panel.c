/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-activities-panel.h"

#include "core/kt-text.h"
#include "effects/kt-analysis-edit.h"
#include "ui/effects/dialogue/kt-activity-row.h"

#include <glib/gi18n-lib.h>

struct _KtActivitiesPanel
{
  KtDialoguePanel parent_instance;

  AdwEntryRow *what_row;
  GtkWidget *copy_button;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (KtActivitiesPanel, kt_activities_panel, KT_TYPE_DIALOGUE_PANEL)

/* (transfer full): who pays and what it is about are often as with the one before. */
static KtActivity *
make_activity (KtDialoguePanel *panel, const char *what)
{
  const KtScenario *scenario = kt_dialogue_panel_get_scenario (panel);
  guint n = scenario->activities->len;
  const KtActivity *last = n > 0 ? scenario->activities->pdata[n - 1] : NULL;
  KtActivity *activity =
      kt_activity_new_blank (kt_dialogue_panel_get_analysis (panel), kt_dialogue_panel_get_scenario_index (panel));

  g_free (activity->label);
  activity->label = g_strstrip (kt_text_clean (what, KT_LINE_MAX, TRUE));
  if (last != NULL)
    {
      g_set_str (&activity->payer, last->payer);
      g_set_str (&activity->life_domain, last->life_domain);
    }
  return activity;
}

static void
entered_cb (KtActivitiesPanel *self)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  const char *what = gtk_editable_get_text (GTK_EDITABLE (self->what_row));
  g_autoptr (KtActivity) activity = NULL;
  GtkWidget *row;

  if (kt_text_is_blank (what) ||
      kt_analysis_count_activities (kt_dialogue_panel_get_analysis (panel)) >= KT_ANALYSIS_ACTIVITIES_MAX)
    return;
  activity = make_activity (panel, what);
  for (gint i = 0; (row = (GtkWidget *)gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  kt_dialogue_panel_put (panel,
                         kt_analysis_put_activity (kt_dialogue_panel_get_analysis (panel),
                                                   kt_dialogue_panel_get_scenario_index (panel), activity),
                         NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->what_row), "");
  row = kt_item_rows_find (self->list, activity->id);
  if (row != NULL)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

static void
copy_cb (KtActivitiesPanel *self)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);

  kt_dialogue_panel_put (panel,
                         kt_analysis_copy_intervention (kt_dialogue_panel_get_analysis (panel),
                                                        kt_dialogue_panel_get_scenario_index (panel)),
                         NULL);
}

static GtkWidget *
make_row (gpointer data, const char *id)
{
  KtDialoguePanel *panel = data;

  return kt_activity_row_new (kt_dialogue_panel_get_session (panel), kt_dialogue_panel_get_editor (panel),
                              kt_dialogue_panel_get_scenario (panel)->id, id);
}

/* Only what differs is left to do when the reference begins as a copy, which is asked while there is nothing in it. */
static gboolean
may_copy (KtDialoguePanel *panel)
{
  const KtAnalysis *analysis = kt_dialogue_panel_get_analysis (panel);
  const KtScenario *intervention = analysis->scenarios->pdata[kt_analysis_find_intervention (analysis)];

  return kt_dialogue_panel_get_question (panel)->is_reference && intervention->activities->len > 0 &&
         kt_dialogue_panel_get_scenario (panel)->activities->len == 0 &&
         kt_analysis_count_activities (analysis) + intervention->activities->len <= KT_ANALYSIS_ACTIVITIES_MAX;
}

/* What was added last stands first, below where it was typed. */
static void
kt_activities_panel_fill (KtDialoguePanel *panel)
{
  KtActivitiesPanel *self = KT_ACTIVITIES_PANEL (panel);
  const KtScenario *scenario = kt_dialogue_panel_get_scenario (panel);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = scenario->activities->len; i > 0; i--)
    g_ptr_array_add (ids, ((const KtActivity *)scenario->activities->pdata[i - 1])->id);
  kt_item_rows_fill (self->list, ids, make_row, self);
  gtk_widget_set_visible (self->copy_button, may_copy (panel));
}

static void
kt_activities_panel_build (KtDialoguePanel *panel)
{
  KtActivitiesPanel *self = KT_ACTIVITIES_PANEL (panel);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *group = adw_preferences_group_new ();

  self->what_row = ADW_ENTRY_ROW (adw_entry_row_new ());
  self->copy_button = adw_button_row_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->what_row), _ ("What, and by whom; then Enter"));
  adw_entry_row_set_max_length (self->what_row, KT_LINE_MAX);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->copy_button), _ ("Begin with what was done"));
  g_signal_connect_object (self->what_row, "entry-activated", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->copy_button, "activated", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->what_row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->copy_button);
  kt_item_rows_prepare (self->list, _ ("Activities"));
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
kt_activities_panel_class_init (KtActivitiesPanelClass *klass)
{
  KT_DIALOGUE_PANEL_CLASS (klass)->build = kt_activities_panel_build;
  KT_DIALOGUE_PANEL_CLASS (klass)->fill = kt_activities_panel_fill;
}

static void
kt_activities_panel_init (KtActivitiesPanel *self)
{
}
