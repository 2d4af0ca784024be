/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-text.h"
#include "effects/kt-analysis-edit.h"
#include "publish/kt-effects-words.h"
#include "ui/effects/dialogue/kt-answer-panel.h"
#include "ui/effects/dialogue/kt-fact-list.h"
#include "ui/effects/dialogue/kt-outcome-panel.h"
#include "ui/widgets/kt-words-field.h"

#include <glib/gi18n-lib.h>

struct _KtDifferencesPanel
{
  KtDialoguePanel parent_instance;

  KtFactList *differences;
  GtkLabel *words;
  KtWordsField *field;
};

G_DEFINE_FINAL_TYPE (KtDifferencesPanel, kt_differences_panel, KT_TYPE_DIALOGUE_PANEL)

/* (transfer full): what a remark is about. */
static char *
name_item (const KtAnalysis *analysis, const KtRemark *remark)
{
  const KtScenario *scenario;
  const KtActivity *activity;
  const KtEvent *event;
  const char *item;
  g_autofree char *whole = NULL;
  guint index;

  if (!kt_analysis_find_scenario (analysis, remark->scenario, &index))
    return g_strdup (_ ("The whole analysis"));
  scenario = analysis->scenarios->pdata[index];
  activity = kt_scenario_find_activity (scenario, remark->item);
  event = kt_scenario_find_event (scenario, remark->item);
  item = activity != NULL ? activity->label
         : event != NULL  ? event->label
                          : kt_words_get_life_domain_label (remark->item);
  whole = kt_effects_words_scenario (analysis, scenario);
  if (remark->rater != KT_DIALOGUE_NO_RATER)
    return g_strdup_printf ("%s · %s · %s", whole, item,
                            kt_vocabulary_get_label (KT_VOCABULARY_RATER, (guint)remark->rater));
  return g_strdup_printf ("%s · %s", whole, item);
}

static void
kt_differences_panel_fill (KtDialoguePanel *panel)
{
  KtDifferencesPanel *self = KT_DIFFERENCES_PANEL (panel);
  const KtDialogue *dialogue = kt_dialogue_panel_get_dialogue (panel);
  guint n_agreed = 0;
  g_autofree char *words = NULL;

  kt_fact_list_begin (self->differences);
  for (guint i = 0; i < dialogue->remarks->len; i++)
    {
      const KtRemark *remark = dialogue->remarks->pdata[i];

      if (remark->agreed)
        n_agreed++;
      else
        {
          g_autofree char *item = name_item (kt_dialogue_panel_get_analysis (panel), remark);

          kt_fact_list_add (self->differences, item,
                            kt_text_is_blank (remark->text) ? _ ("Nobody said yet how") : remark->text);
        }
    }
  kt_fact_list_end (self->differences);
  if (dialogue->remarks->len == n_agreed)
    words = g_strdup (_ ("So far nobody said to see anything differently."));
  else
    words = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "You agree about %u other item.", "You agree about %u other items.", n_agreed),
        n_agreed);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->words), n_agreed > 0 || dialogue->remarks->len == 0);
  kt_words_field_set_text (self->field, kt_answer_get (panel, kt_dialogue_panel_get_question (panel)->name));
}

static void
changed_cb (KtDifferencesPanel *self)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  g_autofree char *text = kt_words_field_get_text (self->field);

  kt_answer_put (panel, kt_dialogue_panel_get_question (panel)->name, text);
}

static void
kt_differences_panel_build (KtDialoguePanel *panel)
{
  KtDifferencesPanel *self = KT_DIFFERENCES_PANEL (panel);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->differences = kt_fact_list_new (_ ("Seen differently"));
  self->words = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "dimmed");
  self->field = kt_words_field_new (_ ("What we say about it"), TRUE);
  g_signal_connect_object (self->field, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->differences));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->field));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
kt_differences_panel_class_init (KtDifferencesPanelClass *klass)
{
  KT_DIALOGUE_PANEL_CLASS (klass)->build = kt_differences_panel_build;
  KT_DIALOGUE_PANEL_CLASS (klass)->fill = kt_differences_panel_fill;
}

static void
kt_differences_panel_init (KtDifferencesPanel *self)
{
}
