/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-method.h"
#include "ui/effects/kt-analysis-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_DIALOGUE_PANEL (kt_dialogue_panel_get_type ())
G_DECLARE_DERIVABLE_TYPE (KtDialoguePanel, kt_dialogue_panel, KT, DIALOGUE_PANEL, AdwBin)

/**
 * KtDialoguePanelClass:
 * @build: makes what is in it, once, when it has its editor
 * @fill: shows the state of the editor as it is now
 *
 * The place for the answer to one question. What is entered is the next state of the editor at once.
 */
struct _KtDialoguePanelClass
{
  AdwBinClass parent_class;

  void (*build) (KtDialoguePanel *self);
  void (*fill) (KtDialoguePanel *self);
};

/* A panel of @type for @question. @reference: the id of the reference that it is about, if it is about one */
GtkWidget *kt_dialogue_panel_new (GType type,
                                  KtSession *session,
                                  KtAnalysisEditor *editor,
                                  const KtMethodQuestion *question,
                                  const char *reference);

/* (transfer none), all. */
KtSession *kt_dialogue_panel_get_session (KtDialoguePanel *self);
KtAnalysisEditor *kt_dialogue_panel_get_editor (KtDialoguePanel *self);
KtAnalysis *kt_dialogue_panel_get_analysis (KtDialoguePanel *self);
KtDialogue *kt_dialogue_panel_get_dialogue (KtDialoguePanel *self);
const KtMethodQuestion *kt_dialogue_panel_get_question (KtDialoguePanel *self);
/* The number of the reference that they speak about, from 0. */
guint kt_dialogue_panel_get_reference_number (KtDialoguePanel *self);
/* The index of the scenario that the question is about, and the scenario. */
guint kt_dialogue_panel_get_scenario_index (KtDialoguePanel *self);
const KtScenario *kt_dialogue_panel_get_scenario (KtDialoguePanel *self);

/* Whether widgets change because a state is shown, and not because somebody enters something. */
gboolean kt_dialogue_panel_is_filling (KtDialoguePanel *self);

/* @next: (transfer full). As the functions of the editor. */
void kt_dialogue_panel_put (KtDialoguePanel *self, KtAnalysis *next, const char *field);
void kt_dialogue_panel_put_dialogue (KtDialoguePanel *self, KtDialogue *next, const char *field);

G_END_DECLS
