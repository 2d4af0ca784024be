/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-record-saver.h"

#include "core/kt-error.h"

struct _KtRecordSaver
{
  GObject parent_instance;

  KtSession *session;
  const KtRecordCalls *calls;
  gint64 id;
  gpointer state; /* (nullable): what was put last */
  KtAutosave autosave;
  guint n_saves; /* under way; the last of them has the last state */
  guint timeout;
  GError *error;
  gboolean left;    /* to the session */
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

static gboolean
is_closed (KtRecordSaver *self)
{
  return kt_vault_is_closed (kt_session_get_vault (self->session));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtRecordSaver) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = self->calls->finish (KT_VAULT (source), result, &error);

  self->n_saves--;
  if (self->n_saves > 0)
    return;
  /* Somebody removed it; there is nothing left to save. */
  if (g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
    saved = TRUE;
  g_clear_error (&self->error);
  if (!saved)
    self->error = g_steal_pointer (&error);
  kt_autosave_end (&self->autosave, saved, g_get_monotonic_time ());
  count (self, !saved);
  if (!saved && !is_closed (self))
    kt_session_refuse (self->session, self->error);
  g_signal_emit (self, signals[CHANGED], 0);
  advance (self);
}

/* --- What a vault could not store before it was closed --- */

typedef struct
{
  const KtRecordCalls *calls;
  gint64 id;
  gpointer state;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  if (kept->state != NULL)
    kept->calls->free_state (kept->state);
  g_free (kept);
}

static void
store_kept (KtSession *session, gpointer work)
{
  Kept *kept = work;
  g_autoptr (KtRecordSaver) saver = kt_record_saver_open (session, kept->calls, kept->id);

  kt_record_saver_put (saver, g_steal_pointer (&kept->state));
  kt_record_saver_hurry (saver);
}

static void
leave_state (KtRecordSaver *self)
{
  Kept *kept = g_new (Kept, 1);
  g_autoptr (KtKeptSave) save = kt_kept_save_new (store_kept, kept, kept_free);

  kept->calls = self->calls;
  kept->id = self->id;
  kept->state = g_steal_pointer (&self->state);
  self->left = TRUE;
  self->autosave.changed = FALSE;
  count (self, FALSE);
  kt_session_leave (self->session, save);
}

/* --- When it is stored --- */

static gboolean
timeout_cb (gpointer user_data)
{
  KtRecordSaver *self = user_data;

  self->timeout = 0;
  advance (self);
  return G_SOURCE_REMOVE;
}

static void
save (KtRecordSaver *self)
{
  self->n_saves++;
  self->calls->write (kt_session_get_vault (self->session), self->state, saved_cb, g_object_ref (self));
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
      save (self);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  g_clear_handle_id (&self->timeout, g_source_remove);
  wait = kt_autosave_get_wait (&self->autosave, g_get_monotonic_time ());
  if (wait < 0)
    return;
  if (!is_closed (self))
    self->timeout = g_timeout_add_full (G_PRIORITY_DEFAULT, (guint)(wait / 1000 + 1), timeout_cb, g_object_ref (self),
                                        g_object_unref);
  else if (self->autosave.failures > 0)
    leave_state (self);
}

/* The vault does what it was asked before it closes, so a save that is under way need not be waited for. */
static void
closing_cb (KtRecordSaver *self)
{
  g_autoptr (KtRecordSaver) hold = g_object_ref (self);

  if (!self->autosave.saving)
    {
      kt_record_saver_hurry (hold);
    }
  else if (self->autosave.changed)
    {
      self->autosave.changed = FALSE;
      save (hold);
    }
}

/* --- The savers of a session --- */

/* (transfer none) (element-type KtRecordSaver): those that are there, which are not kept by it. */
static GPtrArray *
get_savers (KtSession *session)
{
  static const char key[] = "kt-record-savers";
  GPtrArray *savers = g_object_get_data (G_OBJECT (session), key);

  if (savers == NULL)
    {
      savers = g_ptr_array_new ();
      g_object_set_data_full (G_OBJECT (session), key, savers, (GDestroyNotify)g_ptr_array_unref);
    }
  return savers;
}

/* (transfer none) (nullable): the one that tries again and again to store that record. */
static KtRecordSaver *
find_failing (KtSession *session, const KtRecordCalls *calls, gint64 id)
{
  GPtrArray *savers = get_savers (session);

  for (guint i = 0; i < savers->len; i++)
    {
      KtRecordSaver *saver = savers->pdata[i];

      if (saver->calls == calls && saver->id == id && kt_record_saver_get_unstored (saver) != NULL)
        return saver;
    }
  return NULL;
}

static void
kt_record_saver_finalize (GObject *object)
{
  KtRecordSaver *self = KT_RECORD_SAVER (object);

  count (self, FALSE);
  g_ptr_array_remove_fast (get_savers (self->session), self);
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
kt_record_saver_open (KtSession *session, const KtRecordCalls *calls, gint64 id)
{
  KtRecordSaver *self = find_failing (session, calls, id);

  if (self != NULL)
    return g_object_ref (self);
  self = g_object_new (KT_TYPE_RECORD_SAVER, NULL);
  self->session = g_object_ref (session);
  self->calls = calls;
  self->id = id;
  g_ptr_array_add (get_savers (session), self);
  g_signal_connect_object (session, "closing", G_CALLBACK (closing_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
kt_record_saver_put (KtRecordSaver *self, gpointer state)
{
  KtAutosaveState before = kt_autosave_get_state (&self->autosave);

  if (self->left)
    {
      self->calls->free_state (state);
      return;
    }
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

gpointer
kt_record_saver_get_unstored (KtRecordSaver *self)
{
  return self->autosave.failures > 0 && !self->left ? self->state : NULL;
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
