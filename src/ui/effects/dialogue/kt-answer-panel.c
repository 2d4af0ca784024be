/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-answer-panel.h"

#include "core/kt-text.h"
#include "effects/kt-analysis-edit.h"
#include "effects/kt-dialogue-edit.h"
#include "ui/widgets/kt-words-field.h"

struct _KtAnswerPanel
{
  KtDialoguePanel parent_instance;

  KtWordsField *field;
};

G_DEFINE_FINAL_TYPE (KtAnswerPanel, kt_answer_panel, KT_TYPE_DIALOGUE_PANEL)

void
kt_answer_put (KtDialoguePanel *panel, const char *name, const char *text)
{
  g_autofree char *field = g_strconcat ("answer/", name, NULL);

  kt_dialogue_panel_put_dialogue (panel, kt_dialogue_put_answer (kt_dialogue_panel_get_dialogue (panel), name, text),
                                  field);
}

const char *
kt_answer_get (KtDialoguePanel *panel, const char *name)
{
  const char *text = kt_dialogue_find_answer (kt_dialogue_panel_get_dialogue (panel), name);

  return text != NULL ? text : "";
}

static gboolean
is_why (KtDialoguePanel *panel)
{
  return kt_dialogue_panel_get_question (panel)->input == KT_METHOD_WHY;
}

static void
changed_cb (KtAnswerPanel *self)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  const KtScenario *scenario = kt_dialogue_panel_get_scenario (panel);
  g_autofree char *text = kt_words_field_get_text (self->field);
  g_autofree char *why = NULL, *field = NULL;

  if (!is_why (panel))
    {
      kt_answer_put (panel, kt_dialogue_panel_get_question (panel)->name, text);
      return;
    }
  field = g_strconcat ("why/", scenario->id, NULL);
  why = kt_text_clean (text, KT_TEXT_MAX, FALSE);
  kt_dialogue_panel_put (panel,
                         kt_analysis_describe (kt_dialogue_panel_get_analysis (panel),
                                               kt_dialogue_panel_get_scenario_index (panel), scenario->label,
                                               scenario->basis, why),
                         field);
}

static void
kt_answer_panel_build (KtDialoguePanel *panel)
{
  KtAnswerPanel *self = KT_ANSWER_PANEL (panel);

  self->field = kt_words_field_new (kt_dialogue_panel_get_question (panel)->text, FALSE);
  g_signal_connect_object (self->field, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->field));
}

static void
kt_answer_panel_fill (KtDialoguePanel *panel)
{
  kt_words_field_set_text (KT_ANSWER_PANEL (panel)->field,
                           is_why (panel) ? kt_dialogue_panel_get_scenario (panel)->why
                                          : kt_answer_get (panel, kt_dialogue_panel_get_question (panel)->name));
}

static void
kt_answer_panel_class_init (KtAnswerPanelClass *klass)
{
  KT_DIALOGUE_PANEL_CLASS (klass)->build = kt_answer_panel_build;
  KT_DIALOGUE_PANEL_CLASS (klass)->fill = kt_answer_panel_fill;
}

static void
kt_answer_panel_init (KtAnswerPanel *self)
{
}
