/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-review-source.h"

#include "core/kt-error.h"
#include "store/kt-vault-review.h"
#include "ui/outgoing/kt-decided.h"
#include "ui/widgets/kt-result.h"

/* While somebody types in Verloop, the notes change every second. */
#define RELOAD_MILLISECONDS 300

struct _KtReviewSource
{
  GObject parent_instance;

  KtSession *session;
  gint64 casus_id;
  gboolean has_notes;
  gboolean is_active;
  gboolean is_stopped;
  GCancellable *loading; /* of the load of the dossier under way */
  GCancellable *listing; /* of that of what is decided */
  guint reload_source;
  gboolean dossier_is_stale;
  gboolean decisions_are_stale;
  gboolean is_other;  /* than when it was last told */
  gboolean is_behind; /* until the dossier was read */

  KtReviewRecords records;
};

enum
{
  LOADED,
  CHANGED,
  BEHIND,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtReviewSource, kt_review_source, G_TYPE_OBJECT)

/* Cancelled by a later load, or the casus is gone and with it the page; else all is to be read once more. */
static void
fail (KtReviewSource *self, const GError *error)
{
  if (self->is_stopped || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
    return;
  self->dossier_is_stale = TRUE;
  self->decisions_are_stale = TRUE;
  self->is_behind = FALSE;
  g_signal_emit (self, signals[FAILED], 0, error);
}

static gboolean
take (KtReviewSource *self, GPtrArray **place, GPtrArray *records, const GError *error)
{
  if (records == NULL)
    {
      fail (self, error);
      return FALSE;
    }
  g_clear_pointer (place, g_ptr_array_unref);
  *place = records;
  return !self->is_stopped;
}

static void
got_assessments_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtReviewSource) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *records = kt_vault_list_assessments_finish (KT_VAULT (source), result, &error);

  if (records != NULL && (self->records.assessments == NULL || records->len != self->records.assessments->len))
    self->is_other = TRUE;
  /* As a rule what comes back is what was decided here and is shown already. */
  if (!take (self, &self->records.assessments, records, error) || !self->is_other)
    return;
  self->is_other = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
got_passages_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtReviewSource) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *records = kt_vault_list_passages_finish (KT_VAULT (source), result, &error);

  if (records != NULL && !kt_passages_equal (records, self->records.passages))
    self->is_other = TRUE;
  take (self, &self->records.passages, records, error);
}

static void
got_decisions_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtReviewSource) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *records = kt_vault_list_decisions_finish (KT_VAULT (source), result, &error);

  if (records != NULL && !kt_decisions_equal (records, self->records.decisions))
    self->is_other = TRUE;
  take (self, &self->records.decisions, records, error);
}

static void
tell_loaded (KtReviewSource *self)
{
  /* Unless it changed again meanwhile. */
  self->is_behind = self->dossier_is_stale;
  g_signal_emit (self, signals[LOADED], 0);
}

static void
got_notes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtReviewSource) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *records = kt_vault_get_notes_finish (KT_VAULT (source), result, &error);

  if (take (self, &self->records.notes, records, error))
    tell_loaded (self);
}

static void
got_ids_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtReviewSource) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = kt_vault_list_notes_finish (KT_VAULT (source), result, &error);

  /* All of them at once: all are chosen at first, so all are read. */
  if (ids != NULL && !self->is_stopped)
    kt_vault_get_notes_async (KT_VAULT (source), (const gint64 *)(gpointer)ids->data, ids->len, self->loading,
                              got_notes_cb, g_object_ref (self));
  else if (ids == NULL)
    fail (self, error);
}

static void
got_persons_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtReviewSource) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *records = kt_vault_list_persons_finish (KT_VAULT (source), result, &error);

  if (take (self, &self->records.persons, records, error) && !self->has_notes)
    tell_loaded (self);
}

static void
got_casus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtReviewSource) self = user_data;
  g_autoptr (GError) error = NULL;
  KtCasus *casus = kt_vault_get_casus_finish (KT_VAULT (source), result, &error);

  if (casus == NULL)
    {
      fail (self, error);
      return;
    }
  g_clear_pointer (&self->records.casus, kt_casus_unref);
  self->records.casus = casus;
}

/* The vault answers in the order in which it was asked: when the last of the dossier is there, so is the rest. */
static void
load (KtReviewSource *self)
{
  KtVault *vault = kt_session_get_vault (self->session);

  if (self->decisions_are_stale)
    {
      kt_result_ask_anew (&self->listing);
      kt_vault_list_decisions_async (vault, self->casus_id, self->listing, got_decisions_cb, g_object_ref (self));
      kt_vault_list_passages_async (vault, self->casus_id, self->listing, got_passages_cb, g_object_ref (self));
      kt_vault_list_assessments_async (vault, self->casus_id, self->listing, got_assessments_cb, g_object_ref (self));
    }
  if (self->dossier_is_stale)
    {
      kt_result_ask_anew (&self->loading);
      kt_vault_get_casus_async (vault, self->casus_id, self->loading, got_casus_cb, g_object_ref (self));
      kt_vault_list_persons_async (vault, self->casus_id, self->loading, got_persons_cb, g_object_ref (self));
      if (self->has_notes)
        kt_vault_list_notes_async (vault, self->casus_id, self->loading, got_ids_cb, g_object_ref (self));
    }
  self->decisions_are_stale = FALSE;
  self->dossier_is_stale = FALSE;
}

static gboolean
reload_cb (gpointer user_data)
{
  KtReviewSource *self = user_data;

  self->reload_source = 0;
  load (self);
  return G_SOURCE_REMOVE;
}

static void
schedule (KtReviewSource *self)
{
  if (self->is_active && !self->is_stopped && self->reload_source == 0 &&
      (self->dossier_is_stale || self->decisions_are_stale))
    self->reload_source = g_timeout_add (RELOAD_MILLISECONDS, reload_cb, self);
}

static void
dossier_changed_cb (KtReviewSource *self, gint64 casus_id)
{
  if (casus_id != self->casus_id)
    return;
  self->dossier_is_stale = TRUE;
  self->is_behind = TRUE;
  g_signal_emit (self, signals[BEHIND], 0);
  schedule (self);
}

static void
notes_changed_cb (KtReviewSource *self, gint64 casus_id, gint64 note_id)
{
  if (casus_id != self->casus_id || !self->has_notes)
    return;
  /* The passages go with their notes. */
  self->decisions_are_stale = TRUE;
  dossier_changed_cb (self, casus_id);
}

static void
review_changed_cb (KtReviewSource *self, gint64 casus_id)
{
  if (casus_id != self->casus_id)
    return;
  self->decisions_are_stale = TRUE;
  schedule (self);
}

static void
kt_review_source_finalize (GObject *object)
{
  KtReviewSource *self = KT_REVIEW_SOURCE (object);

  kt_review_source_stop (self);
  g_clear_object (&self->loading);
  g_clear_object (&self->listing);
  g_clear_object (&self->session);
  kt_review_records_clear (&self->records);

  G_OBJECT_CLASS (kt_review_source_parent_class)->finalize (object);
}

static void
kt_review_source_class_init (KtReviewSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_review_source_finalize;

  signals[LOADED] =
      g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BEHIND] =
      g_signal_new ("behind", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kt_review_source_init (KtReviewSource *self)
{
  self->has_notes = TRUE;
  self->dossier_is_stale = TRUE;
  self->decisions_are_stale = TRUE;
  self->is_behind = TRUE;
}

void
kt_review_records_copy (const KtReviewRecords *self, KtReviewRecords *copy)
{
  copy->casus = self->casus != NULL ? kt_casus_ref (self->casus) : NULL;
  copy->persons = self->persons != NULL ? g_ptr_array_ref (self->persons) : NULL;
  copy->notes = self->notes != NULL ? g_ptr_array_ref (self->notes) : NULL;
  copy->decisions = self->decisions != NULL ? g_ptr_array_ref (self->decisions) : NULL;
  copy->passages = self->passages != NULL ? g_ptr_array_ref (self->passages) : NULL;
  copy->assessments = self->assessments != NULL ? g_ptr_array_ref (self->assessments) : NULL;
}

void
kt_review_records_clear (KtReviewRecords *self)
{
  g_clear_pointer (&self->casus, kt_casus_unref);
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  g_clear_pointer (&self->assessments, g_ptr_array_unref);
}

gboolean
kt_review_records_are_complete (const KtReviewRecords *self)
{
  return self->casus != NULL && self->persons != NULL && self->decisions != NULL && self->passages != NULL &&
         self->assessments != NULL;
}

KtReviewSource *
kt_review_source_new_without_notes (KtSession *session, gint64 casus_id)
{
  KtReviewSource *self = kt_review_source_new (session, casus_id);

  self->has_notes = FALSE;
  return self;
}

KtReviewSource *
kt_review_source_new (KtSession *session, gint64 casus_id)
{
  KtReviewSource *self = g_object_new (KT_TYPE_REVIEW_SOURCE, NULL);
  KtVault *vault = kt_session_get_vault (session);

  self->session = g_object_ref (session);
  self->casus_id = casus_id;
  g_signal_connect_object (vault, "casus-changed", G_CALLBACK (dossier_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "persons-changed", G_CALLBACK (dossier_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "notes-changed", G_CALLBACK (notes_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "review-changed", G_CALLBACK (review_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
kt_review_source_stop (KtReviewSource *self)
{
  g_return_if_fail (KT_IS_REVIEW_SOURCE (self));

  self->is_stopped = TRUE;
  g_clear_handle_id (&self->reload_source, g_source_remove);
  g_cancellable_cancel (self->loading);
  g_cancellable_cancel (self->listing);
}

void
kt_review_source_set_active (KtReviewSource *self, gboolean is_active)
{
  g_return_if_fail (KT_IS_REVIEW_SOURCE (self));

  self->is_active = is_active;
  if (!is_active)
    g_clear_handle_id (&self->reload_source, g_source_remove);
  else if (self->dossier_is_stale || self->decisions_are_stale)
    load (self);
}

gint64
kt_review_source_get_casus_id (KtReviewSource *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_SOURCE (self), 0);
  return self->casus_id;
}

gboolean
kt_review_source_is_behind (KtReviewSource *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_SOURCE (self), FALSE);
  return self->is_behind;
}

const KtReviewRecords *
kt_review_source_get_records (KtReviewSource *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_SOURCE (self), NULL);
  return &self->records;
}

static void
take_over (KtReviewSource *self, GPtrArray **place, GPtrArray *changed)
{
  g_clear_pointer (place, g_ptr_array_unref);
  *place = changed;
  /* What is being read may be from before the change; the vault tells when that is stored. */
  g_cancellable_cancel (self->listing);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
kt_review_source_put_decision (KtReviewSource *self, KtDecision *decision)
{
  g_return_if_fail (KT_IS_REVIEW_SOURCE (self));
  take_over (self, &self->records.decisions, kt_decisions_change (self->records.decisions, decision, decision));
}

void
kt_review_source_drop_decision (KtReviewSource *self, const KtDecision *decision)
{
  g_return_if_fail (KT_IS_REVIEW_SOURCE (self));
  take_over (self, &self->records.decisions, kt_decisions_change (self->records.decisions, decision, NULL));
}

void
kt_review_source_put_passage (KtReviewSource *self, KtPassage *passage)
{
  g_return_if_fail (KT_IS_REVIEW_SOURCE (self));
  take_over (self, &self->records.passages, kt_passages_change (self->records.passages, passage, passage));
}

void
kt_review_source_drop_passage (KtReviewSource *self, const KtPassage *passage)
{
  g_return_if_fail (KT_IS_REVIEW_SOURCE (self));
  take_over (self, &self->records.passages, kt_passages_change (self->records.passages, passage, NULL));
}

void
kt_review_source_reload (KtReviewSource *self)
{
  g_return_if_fail (KT_IS_REVIEW_SOURCE (self));
  self->decisions_are_stale = TRUE;
  schedule (self);
}
