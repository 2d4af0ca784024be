/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-dialogue-panel.h"

#include "effects/kt-analysis-edit.h"

typedef struct
{
  KtSession *session;
  KtAnalysisEditor *editor;
  KtMethodQuestion question;
  char *reference;
  gboolean is_filling;
} KtDialoguePanelPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KtDialoguePanel, kt_dialogue_panel, ADW_TYPE_BIN)

#define GET(self) ((KtDialoguePanelPrivate *)kt_dialogue_panel_get_instance_private (self))

static void
fill (KtDialoguePanel *self)
{
  KtDialoguePanelPrivate *priv = GET (self);

  priv->is_filling = TRUE;
  KT_DIALOGUE_PANEL_GET_CLASS (self)->fill (self);
  priv->is_filling = FALSE;
}

static void
kt_dialogue_panel_dispose (GObject *object)
{
  KtDialoguePanelPrivate *priv = GET (KT_DIALOGUE_PANEL (object));

  if (priv->editor != NULL)
    g_signal_handlers_disconnect_by_func (priv->editor, fill, object);
  G_OBJECT_CLASS (kt_dialogue_panel_parent_class)->dispose (object);
}

static void
kt_dialogue_panel_finalize (GObject *object)
{
  KtDialoguePanelPrivate *priv = GET (KT_DIALOGUE_PANEL (object));

  g_clear_object (&priv->session);
  g_clear_object (&priv->editor);
  g_free (priv->reference);
  G_OBJECT_CLASS (kt_dialogue_panel_parent_class)->finalize (object);
}

static void
kt_dialogue_panel_class_init (KtDialoguePanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kt_dialogue_panel_dispose;
  object_class->finalize = kt_dialogue_panel_finalize;
}

static void
kt_dialogue_panel_init (KtDialoguePanel *self)
{
}

GtkWidget *
kt_dialogue_panel_new (GType type,
                       KtSession *session,
                       KtAnalysisEditor *editor,
                       const KtMethodQuestion *question,
                       const char *reference)
{
  KtDialoguePanel *self = g_object_new (type, NULL);
  KtDialoguePanelPrivate *priv = GET (self);

  priv->session = g_object_ref (session);
  priv->editor = g_object_ref (editor);
  priv->question = *question;
  priv->reference = g_strdup (reference);
  priv->is_filling = TRUE;
  KT_DIALOGUE_PANEL_GET_CLASS (self)->build (self);
  fill (self);
  g_signal_connect_object (editor, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

KtSession *
kt_dialogue_panel_get_session (KtDialoguePanel *self)
{
  return GET (self)->session;
}

KtAnalysisEditor *
kt_dialogue_panel_get_editor (KtDialoguePanel *self)
{
  return GET (self)->editor;
}

KtAnalysis *
kt_dialogue_panel_get_analysis (KtDialoguePanel *self)
{
  return kt_analysis_editor_get_analysis (GET (self)->editor);
}

KtDialogue *
kt_dialogue_panel_get_dialogue (KtDialoguePanel *self)
{
  return kt_analysis_editor_get_dialogue (GET (self)->editor);
}

const KtMethodQuestion *
kt_dialogue_panel_get_question (KtDialoguePanel *self)
{
  return &GET (self)->question;
}

guint
kt_dialogue_panel_get_reference_number (KtDialoguePanel *self)
{
  return kt_analysis_get_reference_number (kt_dialogue_panel_get_analysis (self), GET (self)->reference);
}

guint
kt_dialogue_panel_get_scenario_index (KtDialoguePanel *self)
{
  KtAnalysis *analysis = kt_dialogue_panel_get_analysis (self);
  guint number = kt_dialogue_panel_get_reference_number (self);

  return GET (self)->question.is_reference ? kt_analysis_find_reference (analysis, number)
                                           : kt_analysis_find_intervention (analysis);
}

const KtScenario *
kt_dialogue_panel_get_scenario (KtDialoguePanel *self)
{
  return kt_dialogue_panel_get_analysis (self)->scenarios->pdata[kt_dialogue_panel_get_scenario_index (self)];
}

gboolean
kt_dialogue_panel_is_filling (KtDialoguePanel *self)
{
  return GET (self)->is_filling;
}

void
kt_dialogue_panel_put (KtDialoguePanel *self, KtAnalysis *next, const char *field)
{
  kt_analysis_editor_put (GET (self)->editor, next, field);
}

void
kt_dialogue_panel_put_dialogue (KtDialoguePanel *self, KtDialogue *next, const char *field)
{
  kt_analysis_editor_put_dialogue (GET (self)->editor, next, field);
}
