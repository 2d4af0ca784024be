/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-note-saver.h"

struct _KtNoteSaver
{
  GObject parent_instance;

  KtSession *session;
  KtNoteCollectFunc collect;
  gpointer user_data;

  gint64 note_id;
  KtNote *note; /* the words that were asked for last */
  KtAutosave autosave;
  guint timeout;
  char *saved_moment;
  GError *error;
  gboolean finished;
  gboolean left;    /* to the session */
  gboolean counted; /* among what the session could not store */
};

G_DEFINE_FINAL_TYPE (KtNoteSaver, kt_note_saver, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void advance (KtNoteSaver *self);

static void
emit_changed (KtNoteSaver *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
collect (KtNoteSaver *self)
{
  if (self->collect == NULL)
    return;

  g_clear_pointer (&self->note, kt_note_unref);
  self->note = self->collect (self->user_data);
}

static gboolean
timeout_cb (gpointer user_data)
{
  KtNoteSaver *self = user_data;

  self->timeout = 0;
  advance (self);
  return G_SOURCE_REMOVE;
}

static void
count (KtNoteSaver *self, gboolean counted)
{
  if (self->counted != counted)
    kt_session_change_unsaved (self->session, counted ? 1 : -1);
  self->counted = counted;
}

static KtNote *
get_kept (gpointer user_data)
{
  return kt_note_ref (user_data);
}

static void
store_kept (KtSession *session, gpointer note)
{
  g_autoptr (KtNoteSaver) saver = kt_note_saver_new (session, ((KtNote *)note)->id, get_kept, note);

  kt_note_saver_change (saver);
  kt_note_saver_finish (saver);
}

/* The vault was closed before the words were in it: they are stored when it is open again. */
static void
leave_note (KtNoteSaver *self)
{
  KtNote *note = kt_note_copy (self->note);
  g_autoptr (KtKeptSave) save = kt_kept_save_new (store_kept, note, (GDestroyNotify)kt_note_unref);

  self->left = TRUE;
  note->id = self->note_id;
  self->autosave.changed = FALSE;
  count (self, FALSE);
  kt_session_leave (self->session, save);
}

static void
schedule (KtNoteSaver *self)
{
  gint64 wait = kt_autosave_get_wait (&self->autosave, g_get_monotonic_time ());

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (wait < 0)
    return;

  if (self->autosave.failures > 0 && kt_vault_is_closed (kt_session_get_vault (self->session)))
    leave_note (self);
  else
    self->timeout = g_timeout_add_full (G_PRIORITY_DEFAULT, (guint)(wait / 1000 + 1), timeout_cb, g_object_ref (self),
                                        g_object_unref);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtNoteSaver) self = user_data;
  g_autoptr (GError) error = NULL;

  /* A blank note that stays is no loss; it is offered for writing like any other. */
  if (!kt_vault_set_note_deleted_finish (KT_VAULT (source), result, &error))
    g_debug ("A blank note was not removed: %s", error->message);
}

/* Removes what was stored and is blank now. Writing on makes a new note. */
static void
remove_blank (KtNoteSaver *self)
{
  if (self->note_id == 0 || self->note == NULL || !kt_note_is_blank (self->note))
    return;

  kt_vault_set_note_deleted_async (kt_session_get_vault (self->session), self->note_id, TRUE, NULL, removed_cb,
                                   g_object_ref (self));
  self->note_id = 0;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtNoteSaver) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 id = kt_vault_save_note_finish (KT_VAULT (source), result, &error);

  g_clear_error (&self->error);
  kt_autosave_end (&self->autosave, id != 0, g_get_monotonic_time ());
  count (self, id == 0);
  /* Without an editor nobody says it. */
  if (id == 0 && self->finished && !kt_vault_is_closed (KT_VAULT (source)))
    kt_session_refuse (self->session, error);
  if (id != 0)
    {
      self->note_id = id;
      g_free (self->saved_moment);
      self->saved_moment = kt_clock_get_moment (kt_session_get_clock (self->session));
    }
  else
    {
      self->error = g_steal_pointer (&error);
    }

  emit_changed (self);
  advance (self);
}

/* Begins a save when one is due, or waits until then. The timeout and the save hold a reference, so that the words are
 * stored also when the editor is gone. */
static void
advance (KtNoteSaver *self)
{
  g_autoptr (KtNoteSaver) hold = g_object_ref (self);

  if (kt_autosave_begin (&self->autosave, g_get_monotonic_time ()))
    {
      collect (self);

      if (self->note_id == 0 && kt_note_is_blank (self->note))
        {
          kt_autosave_end (&self->autosave, TRUE, g_get_monotonic_time ());
        }
      else
        {
          g_autoptr (KtNote) note = kt_note_copy (self->note);

          note->id = self->note_id;
          kt_vault_save_note_async (kt_session_get_vault (self->session), note, NULL, saved_cb, g_object_ref (self));
        }
      emit_changed (self);
    }

  schedule (self);
  if (self->finished && kt_autosave_get_state (&self->autosave) == KT_AUTOSAVE_SAVED)
    remove_blank (self);
}

static void
closing_cb (KtSession *session, gpointer user_data)
{
  g_autoptr (KtNoteSaver) self = g_object_ref (user_data);

  kt_autosave_hurry (&self->autosave, g_get_monotonic_time ());

  /* The vault does what it was asked before it was closed, but a first save must have answered with the id of the note
   * before the words typed since can be saved under it: a few milliseconds. */
  while (self->autosave.saving && self->autosave.changed)
    g_main_context_iteration (NULL, TRUE);

  /* What failed meanwhile is tried once more. */
  kt_autosave_hurry (&self->autosave, g_get_monotonic_time ());
  collect (self);
  if (self->note != NULL && kt_note_is_blank (self->note))
    {
      remove_blank (self);
      self->autosave.changed = FALSE;
    }
  else
    {
      advance (self);
    }
}

static void
kt_note_saver_finalize (GObject *object)
{
  KtNoteSaver *self = KT_NOTE_SAVER (object);

  count (self, FALSE);
  g_clear_object (&self->session);
  g_clear_pointer (&self->note, kt_note_unref);
  g_clear_pointer (&self->saved_moment, g_free);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (kt_note_saver_parent_class)->finalize (object);
}

static void
kt_note_saver_class_init (KtNoteSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kt_note_saver_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", KT_TYPE_NOTE_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_note_saver_init (KtNoteSaver *self)
{
}

KtNoteSaver *
kt_note_saver_new (KtSession *session, gint64 note_id, KtNoteCollectFunc collect_func, gpointer user_data)
{
  KtNoteSaver *self = g_object_new (KT_TYPE_NOTE_SAVER, NULL);

  self->session = g_object_ref (session);
  self->note_id = note_id;
  self->collect = collect_func;
  self->user_data = user_data;
  g_signal_connect_object (session, "closing", G_CALLBACK (closing_cb), self, 0);
  return self;
}

void
kt_note_saver_change (KtNoteSaver *self)
{
  KtAutosaveState before = kt_autosave_get_state (&self->autosave);

  if (self->finished || self->left)
    return;

  kt_autosave_change (&self->autosave, g_get_monotonic_time ());
  if (self->timeout == 0)
    schedule (self);
  if (kt_autosave_get_state (&self->autosave) != before)
    emit_changed (self);
}

void
kt_note_saver_hurry (KtNoteSaver *self)
{
  kt_autosave_hurry (&self->autosave, g_get_monotonic_time ());
  advance (self);
}

void
kt_note_saver_finish (KtNoteSaver *self)
{
  if (self->finished)
    return;

  collect (self);
  self->collect = NULL;
  self->finished = TRUE;
  kt_note_saver_hurry (self);
}

KtAutosaveState
kt_note_saver_get_state (KtNoteSaver *self)
{
  return kt_autosave_get_state (&self->autosave);
}

gint64
kt_note_saver_get_note_id (KtNoteSaver *self)
{
  return self->note_id;
}

const char *
kt_note_saver_get_saved_moment (KtNoteSaver *self)
{
  return self->saved_moment;
}

const GError *
kt_note_saver_get_error (KtNoteSaver *self)
{
  return self->error;
}
