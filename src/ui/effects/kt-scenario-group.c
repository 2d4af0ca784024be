/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-scenario-group.h"

#include "effects/kt-analysis-edit.h"
#include "ui/widgets/kt-typing.h"
#include "ui/widgets/kt-words-field.h"

#include <glib/gi18n-lib.h>

struct _KtScenarioGroup
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget *remove_button;
  GtkEditable *label_row;
  AdwComboRow *basis_row;
  KtWordsField *why_field;

  KtAnalysisEditor *editor;
  char *scenario;
  gboolean is_showing; /* so that what is shown is not taken for typing */
};

G_DEFINE_FINAL_TYPE (KtScenarioGroup, kt_scenario_group, ADW_TYPE_BIN)

enum
{
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show (KtScenarioGroup *self)
{
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);
  const KtScenario *scenario;
  guint index;

  if (!kt_analysis_find_scenario (analysis, self->scenario, &index))
    return;
  scenario = analysis->scenarios->pdata[index];
  self->is_showing = TRUE;
  adw_preferences_group_set_title (self->group, kt_vocabulary_get_label (KT_VOCABULARY_SCENARIO_ROLE, scenario->role));
  gtk_widget_set_visible (self->remove_button,
                          scenario->role == KT_SCENARIO_ROLE_REFERENCE && analysis->scenarios->len > 2);
  kt_typing_show_text (self->label_row, scenario->label);
  adw_combo_row_set_selected (self->basis_row, scenario->basis);
  kt_words_field_set_text (self->why_field, scenario->why);
  self->is_showing = FALSE;
}

static void
changed_cb (KtScenarioGroup *self)
{
  g_autofree char *field = NULL, *why = NULL;
  KtAnalysis *analysis;
  guint index;

  if (self->is_showing)
    return;
  analysis = kt_analysis_editor_get_analysis (self->editor);
  if (!kt_analysis_find_scenario (analysis, self->scenario, &index))
    return;
  field = g_strdup_printf ("%s/about", self->scenario);
  why = kt_words_field_get_text (self->why_field);
  kt_analysis_editor_put (self->editor,
                          kt_analysis_describe (analysis, index, gtk_editable_get_text (self->label_row),
                                                (KtBasis)adw_combo_row_get_selected (self->basis_row), why),
                          field);
}

static void
remove_cb (KtScenarioGroup *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
kt_scenario_group_dispose (GObject *object)
{
  KtScenarioGroup *self = KT_SCENARIO_GROUP (object);

  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_SCENARIO_GROUP);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->scenario, g_free);

  G_OBJECT_CLASS (kt_scenario_group_parent_class)->dispose (object);
}

static void
kt_scenario_group_class_init (KtScenarioGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_scenario_group_dispose;

  signals[REMOVED] =
      g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/effects/kt-scenario-group.ui");
  gtk_widget_class_bind_template_child (widget_class, KtScenarioGroup, group);
  gtk_widget_class_bind_template_child (widget_class, KtScenarioGroup, remove_button);
  gtk_widget_class_bind_template_child (widget_class, KtScenarioGroup, label_row);
  gtk_widget_class_bind_template_child (widget_class, KtScenarioGroup, basis_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
kt_scenario_group_init (KtScenarioGroup *self)
{
  g_autoptr (GtkStringList) bases = gtk_string_list_new (NULL);

  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < KT_BASIS_COUNT; i++)
    gtk_string_list_append (bases, kt_vocabulary_get_label (KT_VOCABULARY_BASIS, i));
  adw_combo_row_set_model (self->basis_row, G_LIST_MODEL (bases));
  self->why_field = kt_words_field_new (_ ("Why it is plausible"), TRUE);
  gtk_widget_set_margin_top (GTK_WIDGET (self->why_field), 12);
  g_signal_connect_object (self->why_field, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->why_field));
  self->is_showing = FALSE;
}

GtkWidget *
kt_scenario_group_new (KtAnalysisEditor *editor, const char *scenario)
{
  KtScenarioGroup *self = g_object_new (KT_TYPE_SCENARIO_GROUP, NULL);

  self->editor = g_object_ref (editor);
  self->scenario = g_strdup (scenario);
  g_signal_connect_object (editor, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

const char *
kt_scenario_group_get_scenario (KtScenarioGroup *self)
{
  return self->scenario;
}
