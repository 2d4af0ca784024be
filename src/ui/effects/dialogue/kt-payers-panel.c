/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-activities-panel.h"

#include "core/kt-text.h"
#include "effects/kt-analysis-edit.h"
#include "publish/kt-effects-words.h"
#include "ui/effects/kt-choice.h"

#include <glib/gi18n-lib.h>

struct _KtPayersPanel
{
  KtDialoguePanel parent_instance;

  GtkBox *box;
  GPtrArray *rows; /* (element-type AdwComboRow) (unowned): of all scenarios, in order */
};

G_DEFINE_FINAL_TYPE (KtPayersPanel, kt_payers_panel, KT_TYPE_DIALOGUE_PANEL)

#define SCENARIO "kt-scenario"
#define ACTIVITY "kt-activity"

static void
chosen_cb (KtPayersPanel *self, GParamSpec *pspec, AdwComboRow *row)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  const KtAnalysis *analysis = kt_dialogue_panel_get_analysis (panel);
  const char *payer = kt_choice_get (row, KT_VOCABULARY_PAYER);
  g_autoptr (KtActivity) next = NULL;
  guint scenario;
  KtActivity *activity;

  if (kt_dialogue_panel_is_filling (panel) || payer == NULL ||
      !kt_analysis_find_scenario (analysis, g_object_get_data (G_OBJECT (row), SCENARIO), &scenario))
    return;
  activity =
      kt_scenario_find_activity (analysis->scenarios->pdata[scenario], g_object_get_data (G_OBJECT (row), ACTIVITY));
  if (activity == NULL || g_str_equal (activity->payer, payer))
    return;
  next = kt_activity_copy (activity);
  g_set_str (&next->payer, payer);
  kt_dialogue_panel_put (panel, kt_analysis_put_activity (analysis, scenario, next), NULL);
}

static void
add_row (KtPayersPanel *self, GtkWidget *group, const KtScenario *scenario, const KtActivity *activity)
{
  GtkWidget *row = adw_combo_row_new ();

  g_object_set_data_full (G_OBJECT (row), SCENARIO, g_strdup (scenario->id), g_free);
  g_object_set_data_full (G_OBJECT (row), ACTIVITY, g_strdup (activity->id), g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_ptr_array_add (self->rows, row);
}

/* Whether the rows are those of the activities there are. */
static gboolean
is_current (KtPayersPanel *self, const KtAnalysis *analysis)
{
  guint n = 0;

  if (self->rows->len != kt_analysis_count_activities (analysis))
    return FALSE;
  for (guint s = 0; s < analysis->scenarios->len; s++)
    {
      const KtScenario *scenario = analysis->scenarios->pdata[s];

      for (guint a = 0; a < scenario->activities->len; a++, n++)
        if (g_strcmp0 (g_object_get_data (self->rows->pdata[n], SCENARIO), scenario->id) != 0 ||
            g_strcmp0 (g_object_get_data (self->rows->pdata[n], ACTIVITY),
                       ((const KtActivity *)scenario->activities->pdata[a])->id) != 0)
          return FALSE;
    }
  return TRUE;
}

static void
make_rows (KtPayersPanel *self, const KtAnalysis *analysis)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  g_ptr_array_set_size (self->rows, 0);
  for (guint s = 0; s < analysis->scenarios->len; s++)
    {
      const KtScenario *scenario = analysis->scenarios->pdata[s];
      g_autofree char *whole = kt_effects_words_scenario (analysis, scenario);
      g_autofree char *title = g_markup_escape_text (whole, -1);
      GtkWidget *group;

      if (scenario->activities->len == 0)
        continue;
      group = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
      for (guint a = 0; a < scenario->activities->len; a++)
        add_row (self, group, scenario, scenario->activities->pdata[a]);
      gtk_box_append (self->box, group);
    }
  if (self->rows->len == 0)
    gtk_box_append (
        self->box, g_object_new (GTK_TYPE_LABEL, "label", _ ("Nothing was put down yet. Go back a question to do so."),
                                 "xalign", 0.0, "wrap", TRUE, "css-classes", (const char *[]){ "dimmed", NULL }, NULL));
}

static void
kt_payers_panel_fill (KtDialoguePanel *panel)
{
  KtPayersPanel *self = KT_PAYERS_PANEL (panel);
  const KtAnalysis *analysis = kt_dialogue_panel_get_analysis (panel);
  guint n = 0;

  if (self->rows->len == 0 || !is_current (self, analysis))
    make_rows (self, analysis);
  for (guint s = 0; s < analysis->scenarios->len; s++)
    {
      const KtScenario *scenario = analysis->scenarios->pdata[s];

      for (guint a = 0; a < scenario->activities->len; a++, n++)
        {
          const KtActivity *activity = scenario->activities->pdata[a];

          adw_preferences_row_set_title (self->rows->pdata[n], kt_text_is_blank (activity->label)
                                                                   ? _ ("An activity without a name")
                                                                   : activity->label);
          kt_choice_set (self->rows->pdata[n], KT_VOCABULARY_PAYER, activity->payer);
        }
    }
}

static void
kt_payers_panel_build (KtDialoguePanel *panel)
{
  KtPayersPanel *self = KT_PAYERS_PANEL (panel);

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static void
kt_payers_panel_finalize (GObject *object)
{
  g_ptr_array_unref (KT_PAYERS_PANEL (object)->rows);
  G_OBJECT_CLASS (kt_payers_panel_parent_class)->finalize (object);
}

static void
kt_payers_panel_class_init (KtPayersPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_payers_panel_finalize;
  KT_DIALOGUE_PANEL_CLASS (klass)->build = kt_payers_panel_build;
  KT_DIALOGUE_PANEL_CLASS (klass)->fill = kt_payers_panel_fill;
}

static void
kt_payers_panel_init (KtPayersPanel *self)
{
  self->rows = g_ptr_array_new ();
}
