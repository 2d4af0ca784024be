/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-analysis-editor.h"

#include "core/kt-error.h"
#include "core/kt-json.h"
#include "effects/kt-analysis-edit.h"
#include "effects/kt-analysis-reader.h"
#include "effects/kt-dialogue-edit.h"
#include "ui/effects/kt-analysis-state.h"
#include "ui/widgets/kt-history.h"

#include <string.h>

/* In milliseconds after the last change. */
#define DRAW_AFTER 150

struct _KtAnalysisEditor
{
  GObject parent_instance;

  KtRecordSaver *saver;
  KtHistory *history; /* of KtAnalysisState */

  KtAnalysisResult *result;
  KtAnalysisResult *drawn; /* (nullable): the last that was drawn */
  gboolean is_drawing;
  guint draw_source;
};

G_DEFINE_FINAL_TYPE (KtAnalysisEditor, kt_analysis_editor, G_TYPE_OBJECT)

enum
{
  CHANGED,
  DRAWN,
  REFUSED,
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- States --- */

static KtAnalysisState *
get_state (KtAnalysisEditor *self)
{
  return kt_history_get (self->history);
}

/* What comes after the state of now; @analysis, @dialogue: (transfer full). */
static KtAnalysisState *
make_state (KtAnalysisEditor *self, KtAnalysis *analysis, KtDialogue *dialogue, const char *price_list)
{
  const KtAnalysisState *now = get_state (self);

  return kt_analysis_state_new (now->id, now->casus_id, analysis, dialogue, price_list);
}

/* --- Drawing --- */

static void draw (KtAnalysisEditor *self);

static void
draw_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  KtAnalysisResult *result = kt_analysis_calculate (data, NULL);

  kt_analysis_result_draw (result);
  g_task_return_pointer (task, result, (GDestroyNotify)kt_analysis_result_free);
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GWeakRef *editor = user_data;
  g_autoptr (KtAnalysisEditor) self = g_weak_ref_get (editor);
  g_autoptr (KtAnalysisResult) drawn = g_task_propagate_pointer (G_TASK (result), NULL);

  g_weak_ref_clear (editor);
  g_free (editor);
  if (self == NULL)
    return;

  self->is_drawing = FALSE;
  if (drawn->analysis != get_state (self)->analysis)
    {
      if (self->draw_source == 0)
        draw (self);
      return;
    }
  g_clear_pointer (&self->drawn, kt_analysis_result_free);
  self->drawn = g_steal_pointer (&drawn);
  g_signal_emit (self, signals[DRAWN], 0);
}

/* One at a time; what changes meanwhile is drawn after it. The thread does not keep the editor, and so the vault. */
static void
draw (KtAnalysisEditor *self)
{
  g_autoptr (GTask) task = NULL;
  GWeakRef *editor;

  if (self->is_drawing)
    return;
  self->is_drawing = TRUE;
  editor = g_new (GWeakRef, 1);
  g_weak_ref_init (editor, self);
  task = g_task_new (NULL, NULL, drawn_cb, editor);
  g_task_set_source_tag (task, draw);
  g_task_set_task_data (task, kt_analysis_ref (get_state (self)->analysis), (GDestroyNotify)kt_analysis_unref);
  g_task_run_in_thread (task, draw_thread);
}

static void
rested_cb (gpointer user_data)
{
  KtAnalysisEditor *self = user_data;

  self->draw_source = 0;
  draw (self);
}

/* While a person types or drags, the processor is for that. */
static void
draw_soon (KtAnalysisEditor *self)
{
  g_clear_handle_id (&self->draw_source, g_source_remove);
  self->draw_source = g_timeout_add_once (DRAW_AFTER, rested_cb, self);
}

/* --- Going from state to state --- */

static void
save (KtAnalysisEditor *self)
{
  kt_record_saver_put (self->saver, kt_analysis_state_ref (get_state (self)));
}

/* (transfer full): the figures of @analysis, which follows on what is shown; %NULL when they cannot be counted, or it
 * is more than kt_analysis_read() would take again. */
static KtAnalysisResult *
calculate (KtAnalysisEditor *self, KtAnalysis *analysis, GError **error)
{
  if (kt_analysis_count_activities (analysis) <= KT_ANALYSIS_ACTIVITIES_MAX)
    return kt_analysis_calculate_after (analysis, self->result, error);
  g_set_error_literal (error, KT_ERROR, KT_ERROR_INVALID, "there are more than 2000 activities");
  return NULL;
}

/* @result: (transfer full) (nullable): the figures of the state of now, when they are others. */
static void
tell (KtAnalysisEditor *self, KtAnalysisResult *result)
{
  if (result != NULL)
    {
      g_clear_pointer (&self->result, kt_analysis_result_free);
      self->result = result;
      draw_soon (self);
    }
  save (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* @state: (transfer full) */
static gboolean
put (KtAnalysisEditor *self, KtAnalysisState *state, const char *field)
{
  g_autoptr (GError) error = NULL;
  KtAnalysisResult *result = NULL;

  if (state->analysis != get_state (self)->analysis)
    {
      result = calculate (self, state->analysis, &error);
      if (result == NULL)
        {
          kt_analysis_state_unref (state);
          g_signal_emit (self, signals[REFUSED], 0, error);
          return FALSE;
        }
    }
  kt_history_put (self->history, state, field);
  tell (self, result);
  return TRUE;
}

/* After @is_gone from the state that had @analysis to one that was there before, whose figures were counted then. */
static void
arrive (KtAnalysisEditor *self, gboolean is_gone, const KtAnalysis *analysis)
{
  KtAnalysis *now = get_state (self)->analysis;

  if (is_gone)
    tell (self, now != analysis ? kt_analysis_calculate_after (now, self->result, NULL) : NULL);
}

static void
saved_cb (KtAnalysisEditor *self)
{
  g_signal_emit (self, signals[SAVED], 0);
}

/* --- Object --- */

static void
kt_analysis_editor_finalize (GObject *object)
{
  KtAnalysisEditor *self = KT_ANALYSIS_EDITOR (object);

  g_clear_handle_id (&self->draw_source, g_source_remove);
  g_clear_object (&self->saver);
  g_clear_pointer (&self->history, kt_history_free);
  g_clear_pointer (&self->result, kt_analysis_result_free);
  g_clear_pointer (&self->drawn, kt_analysis_result_free);

  G_OBJECT_CLASS (kt_analysis_editor_parent_class)->finalize (object);
}

static void
kt_analysis_editor_class_init (KtAnalysisEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->finalize = kt_analysis_editor_finalize;

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DRAWN] = g_signal_new ("drawn", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REFUSED] =
      g_signal_new ("refused", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[SAVED] = g_signal_new ("saved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_analysis_editor_init (KtAnalysisEditor *self)
{
}

static KtDialogue *
read_dialogue (const char *text, GError **error)
{
  g_autoptr (JsonNode) node = NULL;

  if (*text == '\0')
    return kt_dialogue_new ();
  node = kt_json_parse (text, strlen (text), error);
  return node != NULL ? kt_dialogue_read (node, "", error) : NULL;
}

/* (transfer full): what @record says; %NULL when it cannot be read. */
static KtAnalysisState *
read_state (const KtAnalysisRecord *record, GError **error)
{
  g_autoptr (JsonNode) node = kt_json_parse (record->document, strlen (record->document), error);
  g_autoptr (KtAnalysis) analysis = node != NULL ? kt_analysis_read (node, "", error) : NULL;
  g_autoptr (KtDialogue) dialogue = analysis != NULL ? read_dialogue (record->dialogue, error) : NULL;

  if (dialogue == NULL)
    return NULL;
  return kt_analysis_state_new (record->id, record->casus_id, g_steal_pointer (&analysis), g_steal_pointer (&dialogue),
                                record->price_list);
}

KtAnalysisEditor *
kt_analysis_editor_new (KtSession *session, const KtAnalysisRecord *record, GError **error)
{
  g_autoptr (KtAnalysisEditor) self = NULL;
  g_autoptr (KtRecordSaver) saver = kt_record_saver_open (session, &kt_analysis_state_calls, record->id);
  KtAnalysisState *unstored = kt_record_saver_get_unstored (saver);
  g_autoptr (KtAnalysisState) state = unstored != NULL ? kt_analysis_state_ref (unstored) : read_state (record, error);
  g_autoptr (KtAnalysisResult) result = state != NULL ? kt_analysis_calculate (state->analysis, error) : NULL;

  if (result == NULL)
    return NULL;
  self = g_object_new (KT_TYPE_ANALYSIS_EDITOR, NULL);
  self->saver = g_steal_pointer (&saver);
  g_signal_connect_object (self->saver, "changed", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  self->history = kt_history_new (g_steal_pointer (&state), (GDestroyNotify)kt_analysis_state_unref);
  self->result = g_steal_pointer (&result);
  draw (self);
  return g_steal_pointer (&self);
}

gint64
kt_analysis_editor_get_id (KtAnalysisEditor *self)
{
  return get_state (self)->id;
}

gint64
kt_analysis_editor_get_casus_id (KtAnalysisEditor *self)
{
  return get_state (self)->casus_id;
}

KtAnalysis *
kt_analysis_editor_get_analysis (KtAnalysisEditor *self)
{
  return get_state (self)->analysis;
}

KtDialogue *
kt_analysis_editor_get_dialogue (KtAnalysisEditor *self)
{
  return get_state (self)->dialogue;
}

const char *
kt_analysis_editor_get_price_list (KtAnalysisEditor *self)
{
  return get_state (self)->price_list;
}

const KtAnalysisResult *
kt_analysis_editor_get_result (KtAnalysisEditor *self)
{
  return self->result;
}

const KtUncertainty *
kt_analysis_editor_get_uncertainty (KtAnalysisEditor *self, guint index)
{
  if (self->drawn == NULL || index >= self->drawn->comparisons->len)
    return NULL;
  return &self->drawn->uncertainties[index];
}

gboolean
kt_analysis_editor_put (KtAnalysisEditor *self, KtAnalysis *next, const char *field)
{
  return put (self, make_state (self, next, kt_dialogue_ref (get_state (self)->dialogue), get_state (self)->price_list),
              field);
}

void
kt_analysis_editor_put_dialogue (KtAnalysisEditor *self, KtDialogue *next, const char *field)
{
  put (self, make_state (self, kt_analysis_ref (get_state (self)->analysis), next, get_state (self)->price_list),
       field);
}

gboolean
kt_analysis_editor_put_prices (KtAnalysisEditor *self, KtAnalysis *next, const char *price_list)
{
  return put (self, make_state (self, next, kt_dialogue_ref (get_state (self)->dialogue), price_list), NULL);
}

void
kt_analysis_editor_keep_progress (KtAnalysisEditor *self, gint step, gint seconds, const gint *step_seconds)
{
  const KtAnalysisState *now = get_state (self);

  if (now->dialogue->step == step && now->dialogue->seconds == seconds &&
      memcmp (now->dialogue->step_seconds, step_seconds, sizeof now->dialogue->step_seconds) == 0)
    return;
  kt_history_amend (self->history, make_state (self, kt_analysis_ref (now->analysis),
                                               kt_dialogue_set_progress (now->dialogue, step, seconds, step_seconds),
                                               now->price_list));
  save (self);
}

void
kt_analysis_editor_end_step (KtAnalysisEditor *self)
{
  kt_history_end_step (self->history);
}

void
kt_analysis_editor_take_back (KtAnalysisEditor *self, const char *field)
{
  const KtAnalysis *before = get_state (self)->analysis;

  arrive (self, kt_history_take_back (self->history, field), before);
}

gboolean
kt_analysis_editor_can_undo (KtAnalysisEditor *self)
{
  return kt_history_can_undo (self->history);
}

gboolean
kt_analysis_editor_can_redo (KtAnalysisEditor *self)
{
  return kt_history_can_redo (self->history);
}

void
kt_analysis_editor_undo (KtAnalysisEditor *self)
{
  const KtAnalysis *before = get_state (self)->analysis;

  arrive (self, kt_history_undo (self->history), before);
}

void
kt_analysis_editor_redo (KtAnalysisEditor *self)
{
  const KtAnalysis *before = get_state (self)->analysis;

  arrive (self, kt_history_redo (self->history), before);
}

KtAnalysisRecord *
kt_analysis_editor_make_record (KtAnalysisEditor *self)
{
  return kt_analysis_state_make_record (get_state (self));
}

KtAutosaveState
kt_analysis_editor_get_save_state (KtAnalysisEditor *self)
{
  return kt_record_saver_get_state (self->saver);
}

const GError *
kt_analysis_editor_get_save_error (KtAnalysisEditor *self)
{
  return kt_record_saver_get_error (self->saver);
}

void
kt_analysis_editor_hurry (KtAnalysisEditor *self)
{
  kt_record_saver_hurry (self->saver);
}
