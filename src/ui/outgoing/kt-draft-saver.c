/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-draft-saver.h"

#include "core/kt-error.h"
#include "store/kt-vault-review.h"
#include "ui/widgets/kt-autosave.h"

struct _KtDraftSaver
{
  GObject parent_instance;

  KtSession *session;
  gint64 casus_id;
  KtAssessmentForm *form; /* weak */

  gboolean is_loaded;
  KtAssessmentDraft *before;
  char *fingerprint;
  KtAutosave autosave;
  gboolean is_forgotten; /* since the save under way began */
  guint timeout;
};

enum
{
  LOADED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtDraftSaver, kt_draft_saver, G_TYPE_OBJECT)

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtDraftSaver) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtAssessmentDraft) draft = kt_vault_get_assessment_draft_finish (KT_VAULT (source), result, &error);

  /* To begin anew is better than not to be able to begin. */
  if (draft == NULL)
    g_debug ("What was begun was not read: %s", error->message);
  else if (!self->autosave.changed && !self->autosave.saving && !kt_assessment_draft_is_blank (draft))
    self->before = g_steal_pointer (&draft);
  self->is_loaded = TRUE;
  g_signal_emit (self, signals[LOADED], 0);
}

/* (transfer full) (nullable): what is typed; %NULL when the form is gone. */
static KtAssessmentDraft *
make_draft (KtDraftSaver *self)
{
  KtAssessmentDraft *draft;

  if (self->form == NULL)
    return NULL;
  draft = kt_assessment_form_make_draft (self->form);
  draft->casus_id = self->casus_id;
  g_set_str (&draft->fingerprint, self->fingerprint != NULL ? self->fingerprint : "");
  return draft;
}

/* Whether the vault has what it was asked to keep, or nobody wants it any more; one failure after another is told once.
 */
static gboolean
is_done (KtDraftSaver *self, const GError *error)
{
  if (error == NULL || self->is_forgotten || g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
    return TRUE;
  if (self->autosave.failures == 0)
    g_signal_emit (self, signals[FAILED], 0, error);
  return FALSE;
}

static void advance (KtDraftSaver *self);

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtDraftSaver) self = user_data;
  g_autoptr (GError) error = NULL;

  kt_vault_put_assessment_draft_finish (KT_VAULT (source), result, &error);
  kt_autosave_end (&self->autosave, is_done (self, error), g_get_monotonic_time ());
  advance (self);
}

static void
handed_over_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtDraftSaver) self = user_data;
  g_autoptr (GError) error = NULL;

  kt_vault_put_assessment_draft_finish (KT_VAULT (source), result, &error);
  if (!is_done (self, error))
    kt_autosave_change (&self->autosave, g_get_monotonic_time ());
  advance (self);
}

/* Not cancelled with the page: it is for when the page is gone. */
static void
save (KtDraftSaver *self, KtAssessmentDraft *draft, GAsyncReadyCallback callback)
{
  self->is_forgotten = FALSE;
  kt_vault_put_assessment_draft_async (kt_session_get_vault (self->session), draft, NULL, callback,
                                       g_object_ref (self));
}

static gboolean
timeout_cb (gpointer user_data)
{
  KtDraftSaver *self = user_data;

  self->timeout = 0;
  advance (self);
  return G_SOURCE_REMOVE;
}

/* Begins a save when one is due, or waits until then; also after one that failed. */
static void
advance (KtDraftSaver *self)
{
  g_autoptr (KtAssessmentDraft) draft = make_draft (self);
  gint64 wait;

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (draft == NULL || self->session == NULL)
    return;
  if (kt_autosave_begin (&self->autosave, g_get_monotonic_time ()))
    save (self, draft, saved_cb);
  wait = kt_autosave_get_wait (&self->autosave, g_get_monotonic_time ());
  if (wait >= 0 && !kt_vault_is_closed (kt_session_get_vault (self->session)))
    self->timeout = g_timeout_add ((guint)(wait / 1000 + 1), timeout_cb, self);
}

static void
changed_cb (KtDraftSaver *self)
{
  kt_autosave_change (&self->autosave, g_get_monotonic_time ());
  g_clear_pointer (&self->before, kt_assessment_draft_unref);
  if (self->timeout == 0)
    advance (self);
}

static void
kt_draft_saver_dispose (GObject *object)
{
  KtDraftSaver *self = KT_DRAFT_SAVER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->form);
  g_clear_pointer (&self->before, kt_assessment_draft_unref);
  g_clear_pointer (&self->fingerprint, g_free);

  G_OBJECT_CLASS (kt_draft_saver_parent_class)->dispose (object);
}

static void
kt_draft_saver_class_init (KtDraftSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_draft_saver_dispose;

  signals[LOADED] =
      g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kt_draft_saver_init (KtDraftSaver *self)
{
}

KtDraftSaver *
kt_draft_saver_new (KtSession *session, gint64 casus_id, const char *kind, KtAssessmentForm *form)
{
  KtDraftSaver *self = g_object_new (KT_TYPE_DRAFT_SAVER, NULL);

  self->session = g_object_ref (session);
  self->casus_id = casus_id;
  g_set_weak_pointer (&self->form, form);
  g_signal_connect_object (form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "closing", G_CALLBACK (kt_draft_saver_hurry), self, G_CONNECT_SWAPPED);
  kt_vault_get_assessment_draft_async (kt_session_get_vault (session), casus_id, kind, NULL, loaded_cb,
                                       g_object_ref (self));
  return self;
}

gboolean
kt_draft_saver_is_loaded (KtDraftSaver *self)
{
  return self->is_loaded;
}

KtAssessmentDraft *
kt_draft_saver_take (KtDraftSaver *self)
{
  return g_steal_pointer (&self->before);
}

void
kt_draft_saver_set_fingerprint (KtDraftSaver *self, const char *fingerprint)
{
  g_set_str (&self->fingerprint, fingerprint);
}

void
kt_draft_saver_hurry (KtDraftSaver *self)
{
  g_autoptr (KtAssessmentDraft) draft = make_draft (self);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (!self->autosave.changed || draft == NULL)
    return;
  /* The vault does what it is asked in order, so a save that is under way need not be waited for. */
  self->autosave.changed = FALSE;
  save (self, draft, handed_over_cb);
}

void
kt_draft_saver_forget (KtDraftSaver *self)
{
  self->autosave.changed = FALSE;
  self->is_forgotten = TRUE;
  g_clear_handle_id (&self->timeout, g_source_remove);
}

void
kt_draft_saver_remember (KtDraftSaver *self)
{
  changed_cb (self);
}
