/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-record-saver.h"

#include "core/kt-error.h"

struct _KtRecordSaver
{
  GObject parent_instance;

  KtSession *session;
  const KtRecordCalls *calls;
  gpointer state; /* (nullable): what was put last */
  KtAutosave autosave;
  guint timeout;
  GError *error;
  gboolean counted; /* among what the session could not store */
};

G_DEFINE_FINAL_TYPE (KtRecordSaver, kt_record_saver, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void advance (KtRecordSaver *self);

static void
count (KtRecordSaver *self, gboolean counted)
{
  if (self->counted != counted)
    kt_session_change_unsaved (self->session, counted ? 1 : -1);
  self->counted = counted;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtRecordSaver) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = self->calls->finish (KT_VAULT (source), result, &error);

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
  KtRecordSaver *self = user_data;

  self->timeout = 0;
  advance (self);
  return G_SOURCE_REMOVE;
}

static void
save (KtRecordSaver *self, GAsyncReadyCallback callback)
{
  self->calls->write (kt_session_get_vault (self->session), self->state, callback, g_object_ref (self));
}

/* Begins a save when one is due, or waits until then. The timeout and the save hold a reference, so that the last state
 * is stored also when the page is gone. */
static void
advance (KtRecordSaver *self)
{
  g_autoptr (KtRecordSaver) hold = g_object_ref (self);
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
  g_autoptr (KtRecordSaver) self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->calls->finish (KT_VAULT (source), result, &error) || g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
    return;
  kt_autosave_change (&self->autosave, g_get_monotonic_time ());
  count (self, TRUE);
  advance (self);
}

/* The vault does what it was asked before it closes, so a save that is under way need not be waited for. */
static void
closing_cb (KtRecordSaver *self)
{
  g_autoptr (KtRecordSaver) hold = g_object_ref (self);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (!self->autosave.changed)
    return;
  self->autosave.changed = FALSE;
  save (hold, last_saved_cb);
}

static void
kt_record_saver_finalize (GObject *object)
{
  KtRecordSaver *self = KT_RECORD_SAVER (object);

  count (self, FALSE);
  g_clear_object (&self->session);
  g_clear_pointer (&self->state, self->calls->free_state);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (kt_record_saver_parent_class)->finalize (object);
}

static void
kt_record_saver_class_init (KtRecordSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_record_saver_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_record_saver_init (KtRecordSaver *self)
{
}

KtRecordSaver *
kt_record_saver_new (KtSession *session, const KtRecordCalls *calls)
{
  KtRecordSaver *self = g_object_new (KT_TYPE_RECORD_SAVER, NULL);

  self->session = g_object_ref (session);
  self->calls = calls;
  g_signal_connect_object (session, "closing", G_CALLBACK (closing_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
kt_record_saver_put (KtRecordSaver *self, gpointer state)
{
  KtAutosaveState before = kt_autosave_get_state (&self->autosave);

  g_clear_pointer (&self->state, self->calls->free_state);
  self->state = state;
  kt_autosave_change (&self->autosave, g_get_monotonic_time ());
  if (self->timeout == 0)
    advance (self);
  if (kt_autosave_get_state (&self->autosave) != before)
    g_signal_emit (self, signals[CHANGED], 0);
}

void
kt_record_saver_hurry (KtRecordSaver *self)
{
  kt_autosave_hurry (&self->autosave, g_get_monotonic_time ());
  advance (self);
}

KtAutosaveState
kt_record_saver_get_state (KtRecordSaver *self)
{
  return kt_autosave_get_state (&self->autosave);
}

const GError *
kt_record_saver_get_error (KtRecordSaver *self)
{
  return self->error;
}
