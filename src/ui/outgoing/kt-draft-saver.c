/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-draft-saver.h"

#include "core/kt-error.h"
#include "store/kt-vault-review.h"

#define SAVE_MILLISECONDS 800

struct _KtDraftSaver
{
  GObject parent_instance;

  KtSession *session;
  gint64 casus_id;
  KtAssessmentForm *form; /* weak */

  gboolean is_loaded;
  KtAssessmentDraft *before;
  char *fingerprint;
  gboolean is_changed; /* since it was last handed to the vault */
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
  else if (!self->is_changed && !kt_assessment_draft_is_blank (draft))
    self->before = g_steal_pointer (&draft);
  self->is_loaded = TRUE;
  g_signal_emit (self, signals[LOADED], 0);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtDraftSaver) self = user_data;
  g_autoptr (GError) error = NULL;

  if (kt_vault_put_assessment_draft_finish (KT_VAULT (source), result, &error))
    return;
  /* With the next change, or before the vault closes, it is tried again. */
  self->is_changed = TRUE;
  if (!g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static gboolean
timeout_cb (gpointer user_data)
{
  KtDraftSaver *self = user_data;

  self->timeout = 0;
  kt_draft_saver_hurry (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (KtDraftSaver *self)
{
  self->is_changed = TRUE;
  g_clear_pointer (&self->before, kt_assessment_draft_unref);
  if (self->timeout == 0)
    self->timeout = g_timeout_add (SAVE_MILLISECONDS, timeout_cb, self);
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
  g_autoptr (KtAssessmentDraft) draft = NULL;

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (!self->is_changed || self->form == NULL)
    return;
  self->is_changed = FALSE;
  draft = kt_assessment_form_make_draft (self->form);
  draft->casus_id = self->casus_id;
  g_set_str (&draft->fingerprint, self->fingerprint != NULL ? self->fingerprint : "");
  /* Not cancelled with the page: it is for when the page is gone. */
  kt_vault_put_assessment_draft_async (kt_session_get_vault (self->session), draft, NULL, saved_cb,
                                       g_object_ref (self));
}

void
kt_draft_saver_forget (KtDraftSaver *self)
{
  self->is_changed = FALSE;
  g_clear_handle_id (&self->timeout, g_source_remove);
}

void
kt_draft_saver_remember (KtDraftSaver *self)
{
  changed_cb (self);
}
