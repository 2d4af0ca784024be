/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-analysis-editor.h"

#include "core/kt-error.h"
#include "core/kt-json.h"
#include "effects/kt-analysis-edit.h"
#include "effects/kt-analysis-reader.h"
#include "effects/kt-dialogue-edit.h"
#include "ui/effects/kt-analysis-saver.h"

#include <string.h>

/* One state; everything in it is shared with the others as far as it is the same. */
typedef struct
{
  KtAnalysis *analysis;
  KtDialogue *dialogue;
  char *price_list;
} State;

struct _KtAnalysisEditor
{
  GObject parent_instance;

  gint64 id;
  gint64 casus_id;
  KtAnalysisSaver *saver;

  State *now;
  GPtrArray *before; /* the latest last */
  GPtrArray *after;  /* the next one last */
  char *field;       /* (nullable): what the last step is in */

  KtAnalysisResult *result;
  KtAnalysisResult *drawn; /* (nullable): the last that was drawn */
  gboolean is_drawing;
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

/* @analysis, @dialogue: (transfer full). */
static State *
state_new (KtAnalysis *analysis, KtDialogue *dialogue, const char *price_list)
{
  State *self = g_new0 (State, 1);

  self->analysis = analysis;
  self->dialogue = dialogue;
  self->price_list = g_strdup (price_list);
  return self;
}

static void
state_free (gpointer data)
{
  State *self = data;

  kt_analysis_unref (self->analysis);
  kt_dialogue_unref (self->dialogue);
  g_free (self->price_list);
  g_free (self);
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
  if (drawn->analysis != self->now->analysis)
    {
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
  g_task_set_task_data (task, kt_analysis_ref (self->now->analysis), (GDestroyNotify)kt_analysis_unref);
  g_task_run_in_thread (task, draw_thread);
}

/* --- Going from state to state --- */

static void
save (KtAnalysisEditor *self)
{
  kt_analysis_saver_put (self->saver, self->now->analysis, self->now->dialogue, self->now->price_list);
}

/* Makes @state, which is taken, the one of now; whether its figures can be counted. */
static gboolean
enter (KtAnalysisEditor *self, State *state)
{
  g_autoptr (GError) error = NULL;
  KtAnalysisResult *result = NULL;

  if (self->now == NULL || state->analysis != self->now->analysis)
    {
      /* What is kept must be what kt_analysis_read() takes again. */
      if (kt_analysis_count_activities (state->analysis) > KT_ANALYSIS_ACTIVITIES_MAX)
        g_set_error_literal (&error, KT_ERROR, KT_ERROR_INVALID, "there are more than 2000 activities");
      else
        result = kt_analysis_calculate (state->analysis, &error);
      if (result == NULL)
        {
          state_free (state);
          g_signal_emit (self, signals[REFUSED], 0, error);
          return FALSE;
        }
    }
  self->now = state;
  if (result != NULL)
    {
      g_clear_pointer (&self->result, kt_analysis_result_free);
      self->result = result;
      draw (self);
    }
  return TRUE;
}

static void
tell (KtAnalysisEditor *self)
{
  save (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
put (KtAnalysisEditor *self, State *state, const char *field)
{
  State *before = self->now;
  gboolean is_same_step = field != NULL && g_strcmp0 (field, self->field) == 0 && self->before->len > 0;

  if (!enter (self, state))
    return FALSE;
  if (is_same_step)
    state_free (before);
  else
    g_ptr_array_add (self->before, before);
  g_ptr_array_set_size (self->after, 0);
  g_set_str (&self->field, field);
  tell (self);
  return TRUE;
}

static void
go (KtAnalysisEditor *self, GPtrArray *from, GPtrArray *to)
{
  State *before = self->now;

  if (from->len == 0)
    return;
  enter (self, g_ptr_array_steal_index (from, from->len - 1));
  g_ptr_array_add (to, before);
  kt_analysis_editor_end_step (self);
  tell (self);
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

  g_clear_object (&self->saver);
  g_clear_pointer (&self->now, state_free);
  g_clear_pointer (&self->before, g_ptr_array_unref);
  g_clear_pointer (&self->after, g_ptr_array_unref);
  g_clear_pointer (&self->field, g_free);
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
  self->before = g_ptr_array_new_with_free_func (state_free);
  self->after = g_ptr_array_new_with_free_func (state_free);
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

KtAnalysisEditor *
kt_analysis_editor_new (KtSession *session, const KtAnalysisRecord *record, GError **error)
{
  g_autoptr (KtAnalysisEditor) self = NULL;
  g_autoptr (JsonNode) node = kt_json_parse (record->document, strlen (record->document), error);
  g_autoptr (KtAnalysis) analysis = node != NULL ? kt_analysis_read (node, "", error) : NULL;
  g_autoptr (KtDialogue) dialogue = analysis != NULL ? read_dialogue (record->dialogue, error) : NULL;
  g_autoptr (KtAnalysisResult) result = dialogue != NULL ? kt_analysis_calculate (analysis, error) : NULL;

  if (result == NULL)
    return NULL;
  self = g_object_new (KT_TYPE_ANALYSIS_EDITOR, NULL);
  self->id = record->id;
  self->casus_id = record->casus_id;
  self->saver = kt_analysis_saver_new (session, record->casus_id, record->id);
  g_signal_connect_object (self->saver, "changed", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  self->now = state_new (g_steal_pointer (&analysis), g_steal_pointer (&dialogue), record->price_list);
  self->result = g_steal_pointer (&result);
  draw (self);
  return g_steal_pointer (&self);
}

gint64
kt_analysis_editor_get_id (KtAnalysisEditor *self)
{
  return self->id;
}

gint64
kt_analysis_editor_get_casus_id (KtAnalysisEditor *self)
{
  return self->casus_id;
}

KtAnalysis *
kt_analysis_editor_get_analysis (KtAnalysisEditor *self)
{
  return self->now->analysis;
}

KtDialogue *
kt_analysis_editor_get_dialogue (KtAnalysisEditor *self)
{
  return self->now->dialogue;
}

const char *
kt_analysis_editor_get_price_list (KtAnalysisEditor *self)
{
  return self->now->price_list;
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
  return put (self, state_new (next, kt_dialogue_ref (self->now->dialogue), self->now->price_list), field);
}

void
kt_analysis_editor_put_dialogue (KtAnalysisEditor *self, KtDialogue *next, const char *field)
{
  put (self, state_new (kt_analysis_ref (self->now->analysis), next, self->now->price_list), field);
}

gboolean
kt_analysis_editor_put_prices (KtAnalysisEditor *self, KtAnalysis *next, const char *price_list)
{
  return put (self, state_new (next, kt_dialogue_ref (self->now->dialogue), price_list), NULL);
}

void
kt_analysis_editor_keep_progress (KtAnalysisEditor *self, gint step, gint seconds, const gint *step_seconds)
{
  KtDialogue *before = self->now->dialogue;

  if (before->step == step && before->seconds == seconds &&
      memcmp (before->step_seconds, step_seconds, sizeof before->step_seconds) == 0)
    return;
  self->now->dialogue = kt_dialogue_set_progress (before, step, seconds, step_seconds);
  kt_dialogue_unref (before);
  save (self);
}

void
kt_analysis_editor_end_step (KtAnalysisEditor *self)
{
  g_clear_pointer (&self->field, g_free);
}

void
kt_analysis_editor_take_back (KtAnalysisEditor *self, const char *field)
{
  if (g_strcmp0 (self->field, field) != 0)
    return;
  go (self, self->before, self->after);
  g_ptr_array_set_size (self->after, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
kt_analysis_editor_can_undo (KtAnalysisEditor *self)
{
  return self->before->len > 0;
}

gboolean
kt_analysis_editor_can_redo (KtAnalysisEditor *self)
{
  return self->after->len > 0;
}

void
kt_analysis_editor_undo (KtAnalysisEditor *self)
{
  go (self, self->before, self->after);
}

void
kt_analysis_editor_redo (KtAnalysisEditor *self)
{
  go (self, self->after, self->before);
}

KtAnalysisRecord *
kt_analysis_editor_make_record (KtAnalysisEditor *self)
{
  KtAnalysisRecord *record = kt_analysis_record_make (self->now->analysis, self->now->dialogue, self->now->price_list);

  record->id = self->id;
  record->casus_id = self->casus_id;
  return record;
}

KtAutosaveState
kt_analysis_editor_get_save_state (KtAnalysisEditor *self)
{
  return kt_analysis_saver_get_state (self->saver);
}

const GError *
kt_analysis_editor_get_save_error (KtAnalysisEditor *self)
{
  return kt_analysis_saver_get_error (self->saver);
}

void
kt_analysis_editor_hurry (KtAnalysisEditor *self)
{
  kt_analysis_saver_hurry (self->saver);
}
