/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-analysis-saver.h"

#include "core/kt-error.h"
#include "effects/kt-analysis-writer.h"
#include "store/kt-vault-effects.h"

struct _KtAnalysisSaver
{
  GObject parent_instance;

  KtSession *session;
  gint64 casus_id;
  gint64 analysis_id;

  KtAnalysis *analysis; /* (nullable): what was put last */
  KtDialogue *dialogue;
  char *price_list;
  KtAutosave autosave;
  guint timeout;
  GError *error;
  gboolean counted; /* among what the session could not store */
};

G_DEFINE_FINAL_TYPE (KtAnalysisSaver, kt_analysis_saver, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void advance (KtAnalysisSaver *self);

static void
count (KtAnalysisSaver *self, gboolean counted)
{
  if (self->counted != counted)
    kt_session_change_unsaved (self->session, counted ? 1 : -1);
  self->counted = counted;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtAnalysisSaver) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = kt_vault_update_analysis_finish (KT_VAULT (source), result, &error);

  /* Somebody removed it; there is nothing left to save. */
  if (g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
    saved = TRUE;
  g_clear_error (&self->error);
  if (!saved)
    self->error = g_steal_pointer (&error);
  kt_autosave_end (&self->autosave, saved, g_get_monotonic_time ());
  count (self, !saved);
  g_signal_emit (self, signals[CHANGED], 0);
  advance (self);
}

static gboolean
timeout_cb (gpointer user_data)
{
  KtAnalysisSaver *self = user_data;

  self->timeout = 0;
  advance (self);
  return G_SOURCE_REMOVE;
}

static void
save (KtAnalysisSaver *self, GAsyncReadyCallback callback)
{
  g_autoptr (KtAnalysisRecord) record = kt_analysis_record_make (self->analysis, self->dialogue, self->price_list);

  record->id = self->analysis_id;
  record->casus_id = self->casus_id;
  kt_vault_update_analysis_async (kt_session_get_vault (self->session), record, NULL, callback, g_object_ref (self));
}

/* Begins a save when one is due, or waits until then. The timeout and the save hold a reference, so that the last state
 * is stored also when the page is gone. */
static void
advance (KtAnalysisSaver *self)
{
  g_autoptr (KtAnalysisSaver) hold = g_object_ref (self);
  gint64 wait;

  if (kt_autosave_begin (&self->autosave, g_get_monotonic_time ()))
    {
      save (self, saved_cb);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  g_clear_handle_id (&self->timeout, g_source_remove);
  wait = kt_autosave_get_wait (&self->autosave, g_get_monotonic_time ());
  if (wait >= 0 && !kt_vault_is_closed (kt_session_get_vault (self->session)))
    self->timeout = g_timeout_add_full (G_PRIORITY_DEFAULT, (guint)(wait / 1000 + 1), timeout_cb, g_object_ref (self),
                                        g_object_unref);
}

static void
last_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtAnalysisSaver) self = user_data;
  g_autoptr (GError) error = NULL;

  if (kt_vault_update_analysis_finish (KT_VAULT (source), result, &error) ||
      g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
    return;
  kt_autosave_change (&self->autosave, g_get_monotonic_time ());
  count (self, TRUE);
  advance (self);
}

/* The vault does what it was asked before it closes, so a save that is under way need not be waited for. */
static void
closing_cb (KtAnalysisSaver *self)
{
  g_autoptr (KtAnalysisSaver) hold = g_object_ref (self);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (!self->autosave.changed)
    return;
  self->autosave.changed = FALSE;
  save (hold, last_saved_cb);
}

static void
kt_analysis_saver_finalize (GObject *object)
{
  KtAnalysisSaver *self = KT_ANALYSIS_SAVER (object);

  count (self, FALSE);
  g_clear_object (&self->session);
  g_clear_pointer (&self->analysis, kt_analysis_unref);
  g_clear_pointer (&self->dialogue, kt_dialogue_unref);
  g_free (self->price_list);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (kt_analysis_saver_parent_class)->finalize (object);
}

static void
kt_analysis_saver_class_init (KtAnalysisSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_analysis_saver_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_analysis_saver_init (KtAnalysisSaver *self)
{
}

KtAnalysisSaver *
kt_analysis_saver_new (KtSession *session, gint64 casus_id, gint64 analysis_id)
{
  KtAnalysisSaver *self = g_object_new (KT_TYPE_ANALYSIS_SAVER, NULL);

  self->session = g_object_ref (session);
  self->casus_id = casus_id;
  self->analysis_id = analysis_id;
  g_signal_connect_object (session, "closing", G_CALLBACK (closing_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
kt_analysis_saver_put (KtAnalysisSaver *self, KtAnalysis *analysis, KtDialogue *dialogue, const char *price_list)
{
  KtAutosaveState before = kt_autosave_get_state (&self->autosave);

  kt_analysis_ref (analysis);
  g_clear_pointer (&self->analysis, kt_analysis_unref);
  self->analysis = analysis;
  kt_dialogue_ref (dialogue);
  g_clear_pointer (&self->dialogue, kt_dialogue_unref);
  self->dialogue = dialogue;
  g_set_str (&self->price_list, price_list);
  kt_autosave_change (&self->autosave, g_get_monotonic_time ());
  if (self->timeout == 0)
    advance (self);
  if (kt_autosave_get_state (&self->autosave) != before)
    g_signal_emit (self, signals[CHANGED], 0);
}

void
kt_analysis_saver_hurry (KtAnalysisSaver *self)
{
  kt_autosave_hurry (&self->autosave, g_get_monotonic_time ());
  advance (self);
}

KtAutosaveState
kt_analysis_saver_get_state (KtAnalysisSaver *self)
{
  return kt_autosave_get_state (&self->autosave);
}

const GError *
kt_analysis_saver_get_error (KtAnalysisSaver *self)
{
  return self->error;
}

KtAnalysisRecord *
kt_analysis_record_make (const KtAnalysis *analysis, const KtDialogue *dialogue, const char *price_list)
{
  g_autoptr (JsonNode) document = kt_analysis_write (analysis), said = kt_dialogue_write (dialogue);
  g_autofree char *text = json_to_string (document, FALSE);
  KtAnalysisRecord *record = kt_analysis_record_new (text);

  g_set_str (&record->title, analysis->title);
  g_set_str (&record->price_list, price_list);
  g_free (record->dialogue);
  record->dialogue = json_to_string (said, FALSE);
  return record;
}
