/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-review-maker.h"

#include "core/kt-error.h"
#include "publish/kt-lexicon-file.h"
#include "store/kt-vault-review.h"

/* While somebody types in Verloop, the notes change every second. */
#define RELOAD_MILLISECONDS 300

struct _KtReviewMaker
{
  GObject parent_instance;

  KtSession *session;
  gint64 casus_id;
  gboolean is_active;
  gboolean is_stopped;
  GCancellable *cancellable; /* of the making */
  GCancellable *loading;     /* of the load of the dossier under way */
  GCancellable *listing;     /* of that of what is decided */
  guint reload_source;
  gboolean dossier_is_stale;
  gboolean decisions_are_stale;

  KtCasus *casus;
  GPtrArray *persons;
  GPtrArray *notes;
  GPtrArray *decisions;
  GPtrArray *passages;
  GPtrArray *assessments;
  GPtrArray *chosen;

  gboolean is_other; /* than the review was made of */
  gboolean is_making;
  gboolean make_again;
  KtReview *review;
  KtDocument *document;
  KtAssessment *assessment;
  char *fingerprint;
};

enum
{
  LOADED,
  MADE,
  BUSY,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtReviewMaker, kt_review_maker, G_TYPE_OBJECT)

/* What a review is made of, for the thread that makes it, and what it made. */
typedef struct
{
  KtLexicon *lexicon;
  KtCasus *casus;
  GPtrArray *persons;
  GPtrArray *notes;
  GPtrArray *decisions;
  GPtrArray *passages;
  GPtrArray *assessments;
  char *date;

  KtReview *review;
  KtDocument *document;
  KtAssessment *assessment;
  char *fingerprint;
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  g_clear_pointer (&making->lexicon, kt_lexicon_unref);
  kt_casus_unref (making->casus);
  g_ptr_array_unref (making->persons);
  g_ptr_array_unref (making->notes);
  g_ptr_array_unref (making->decisions);
  g_ptr_array_unref (making->passages);
  g_ptr_array_unref (making->assessments);
  g_free (making->date);
  g_clear_pointer (&making->review, kt_review_unref);
  g_clear_pointer (&making->document, kt_document_unref);
  g_clear_pointer (&making->assessment, kt_assessment_unref);
  g_free (making->fingerprint);
  g_free (making);
}

/* --- Making --- */

static void
make_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Making *making = data;
  GError *error = NULL;

  if (making->lexicon == NULL)
    making->lexicon = kt_lexicon_open (&error);
  if (making->lexicon == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  making->review = kt_review_make (making->lexicon, making->casus, making->persons, making->notes, making->decisions,
                                   making->passages);
  making->fingerprint = kt_summary_make_fingerprint (making->review);
  for (guint i = 0; i < making->assessments->len && making->assessment == NULL; i++)
    {
      KtAssessment *assessment = g_ptr_array_index (making->assessments, i);

      if (g_str_equal (assessment->fingerprint, making->fingerprint))
        making->assessment = kt_assessment_ref (assessment);
    }
  making->document = kt_summary_make (making->review, making->assessment, making->date);
  g_task_return_boolean (task, TRUE);
}

static void make (KtReviewMaker *self);

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KtReviewMaker *self = KT_REVIEW_MAKER (source);
  Making *making = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean is_made = g_task_propagate_boolean (G_TASK (result), &error);

  if (self->is_stopped)
    return;

  self->is_making = FALSE;
  if (self->make_again)
    {
      make (self);
      return;
    }
  g_clear_pointer (&self->review, kt_review_unref);
  g_clear_pointer (&self->document, kt_document_unref);
  g_clear_pointer (&self->assessment, kt_assessment_unref);
  g_clear_pointer (&self->fingerprint, g_free);
  if (is_made)
    {
      kt_session_set_lexicon (self->session, making->lexicon);
      self->review = g_steal_pointer (&making->review);
      self->document = g_steal_pointer (&making->document);
      self->assessment = g_steal_pointer (&making->assessment);
      self->fingerprint = g_steal_pointer (&making->fingerprint);
      g_signal_emit (self, signals[MADE], 0);
    }
  else
    {
      g_signal_emit (self, signals[FAILED], 0, error);
    }
  g_signal_emit (self, signals[BUSY], 0);
}

/* Makes the review of what is chosen, on a thread; once more when something changes meanwhile. */
static void
make (KtReviewMaker *self)
{
  g_autoptr (GTask) task = NULL;
  KtLexicon *lexicon = kt_session_get_lexicon (self->session);
  Making *making;

  self->make_again = self->is_making;
  if (self->is_making || self->chosen == NULL || self->casus == NULL || self->persons == NULL ||
      self->decisions == NULL || self->passages == NULL || self->assessments == NULL)
    return;

  making = g_new0 (Making, 1);
  making->lexicon = lexicon != NULL ? kt_lexicon_ref (lexicon) : NULL;
  making->casus = kt_casus_ref (self->casus);
  making->persons = g_ptr_array_ref (self->persons);
  making->notes = g_ptr_array_ref (self->chosen);
  making->decisions = g_ptr_array_ref (self->decisions);
  making->passages = g_ptr_array_ref (self->passages);
  making->assessments = g_ptr_array_ref (self->assessments);
  making->date = kt_clock_get_date (kt_session_get_clock (self->session));

  self->is_making = TRUE;
  self->is_other = FALSE;
  g_signal_emit (self, signals[BUSY], 0);
  task = g_task_new (self, self->cancellable, made_cb, NULL);
  g_task_set_source_tag (task, make);
  g_task_set_task_data (task, making, making_free);
  g_task_run_in_thread (task, make_thread);
}

/* --- What is decided --- */

static gboolean
is_about_same_words (gconstpointer a, gconstpointer b)
{
  const KtDecision *one = a;
  const KtDecision *other = b;

  return g_str_equal (one->form, other->form) && g_strcmp0 (one->place, other->place) == 0;
}

static gboolean
is_same_decision (gconstpointer a, gconstpointer b)
{
  const KtDecision *one = a;
  const KtDecision *other = b;

  return is_about_same_words (a, b) && one->verdict == other->verdict && g_strcmp0 (one->wording, other->wording) == 0;
}

static gboolean
is_about_same_paragraph (gconstpointer a, gconstpointer b)
{
  const KtPassage *one = a;
  const KtPassage *other = b;

  return one->note_id == other->note_id && one->part == other->part && g_str_equal (one->original, other->original);
}

static gboolean
is_same_passage (gconstpointer a, gconstpointer b)
{
  return is_about_same_paragraph (a, b) &&
         g_str_equal (((const KtPassage *)a)->wording, ((const KtPassage *)b)->wording);
}

static gboolean
are_same (GPtrArray *records, GPtrArray *others, GEqualFunc is_same)
{
  if (others == NULL || records->len != others->len)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      if (!g_ptr_array_find_with_equal_func (others, records->pdata[i], is_same, NULL))
        return FALSE;
    }
  return TRUE;
}

/* --- Loading --- */

static gboolean
take (KtReviewMaker *self, GPtrArray **place, GPtrArray *records, const GError *error)
{
  if (records == NULL)
    {
      /* Cancelled by a later load, or the casus is gone and with it the page. */
      if (!self->is_stopped && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
          !g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
        g_signal_emit (self, signals[FAILED], 0, error);
      return FALSE;
    }
  g_clear_pointer (place, g_ptr_array_unref);
  *place = records;
  return !self->is_stopped;
}

static void
got_assessments_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtReviewMaker) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *records = kt_vault_list_assessments_finish (KT_VAULT (source), result, &error);

  if (records != NULL && (self->assessments == NULL || records->len != self->assessments->len))
    self->is_other = TRUE;
  /* As a rule what comes back is what was decided here and is shown already. */
  if (take (self, &self->assessments, records, error) && self->is_other)
    make (self);
}

static void
got_passages_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtReviewMaker) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *records = kt_vault_list_passages_finish (KT_VAULT (source), result, &error);

  if (records != NULL && !are_same (records, self->passages, is_same_passage))
    self->is_other = TRUE;
  take (self, &self->passages, records, error);
}

static void
got_decisions_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtReviewMaker) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *records = kt_vault_list_decisions_finish (KT_VAULT (source), result, &error);

  if (records != NULL && !are_same (records, self->decisions, is_same_decision))
    self->is_other = TRUE;
  take (self, &self->decisions, records, error);
}

static void
got_notes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtReviewMaker) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *records = kt_vault_get_notes_finish (KT_VAULT (source), result, &error);

  if (take (self, &self->notes, records, error))
    g_signal_emit (self, signals[LOADED], 0);
}

static void
got_ids_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtReviewMaker) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = kt_vault_list_notes_finish (KT_VAULT (source), result, &error);

  /* All of them at once: all are chosen at first, so all are read. */
  if (ids != NULL && !self->is_stopped)
    kt_vault_get_notes_async (KT_VAULT (source), (const gint64 *)(gpointer)ids->data, ids->len, self->loading,
                              got_notes_cb, g_object_ref (self));
  else if (ids == NULL)
    take (self, &self->notes, NULL, error);
}

static void
got_persons_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtReviewMaker) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *records = kt_vault_list_persons_finish (KT_VAULT (source), result, &error);

  take (self, &self->persons, records, error);
}

static void
got_casus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtReviewMaker) self = user_data;
  g_autoptr (GError) error = NULL;
  KtCasus *casus = kt_vault_get_casus_finish (KT_VAULT (source), result, &error);

  if (casus == NULL)
    {
      take (self, NULL, NULL, error);
      return;
    }
  g_clear_pointer (&self->casus, kt_casus_unref);
  self->casus = casus;
}

static void
renew (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
  *cancellable = g_cancellable_new ();
}

/* The vault answers in the order in which it was asked: when the notes are there, so are casus and persons. */
static void
load (KtReviewMaker *self)
{
  KtVault *vault = kt_session_get_vault (self->session);

  if (self->decisions_are_stale)
    {
      renew (&self->listing);
      kt_vault_list_decisions_async (vault, self->casus_id, self->listing, got_decisions_cb, g_object_ref (self));
      kt_vault_list_passages_async (vault, self->casus_id, self->listing, got_passages_cb, g_object_ref (self));
      kt_vault_list_assessments_async (vault, self->casus_id, self->listing, got_assessments_cb, g_object_ref (self));
    }
  if (self->dossier_is_stale)
    {
      renew (&self->loading);
      kt_vault_get_casus_async (vault, self->casus_id, self->loading, got_casus_cb, g_object_ref (self));
      kt_vault_list_persons_async (vault, self->casus_id, self->loading, got_persons_cb, g_object_ref (self));
      kt_vault_list_notes_async (vault, self->casus_id, self->loading, got_ids_cb, g_object_ref (self));
    }
  self->decisions_are_stale = FALSE;
  self->dossier_is_stale = FALSE;
}

static gboolean
reload_cb (gpointer user_data)
{
  KtReviewMaker *self = user_data;

  self->reload_source = 0;
  load (self);
  return G_SOURCE_REMOVE;
}

static void
schedule (KtReviewMaker *self)
{
  if (self->is_active && !self->is_stopped && self->reload_source == 0 &&
      (self->dossier_is_stale || self->decisions_are_stale))
    self->reload_source = g_timeout_add (RELOAD_MILLISECONDS, reload_cb, self);
}

static void
dossier_changed_cb (KtReviewMaker *self, gint64 casus_id)
{
  if (casus_id != self->casus_id)
    return;
  self->dossier_is_stale = TRUE;
  schedule (self);
}

static void
notes_changed_cb (KtReviewMaker *self, gint64 casus_id, gint64 note_id)
{
  if (casus_id != self->casus_id)
    return;
  /* The passages go with their notes. */
  self->decisions_are_stale = TRUE;
  dossier_changed_cb (self, casus_id);
}

static void
review_changed_cb (KtReviewMaker *self, gint64 casus_id)
{
  if (casus_id != self->casus_id)
    return;
  self->decisions_are_stale = TRUE;
  schedule (self);
}

/* --- Object --- */

static void
kt_review_maker_finalize (GObject *object)
{
  KtReviewMaker *self = KT_REVIEW_MAKER (object);

  kt_review_maker_stop (self);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->loading);
  g_clear_object (&self->listing);
  g_clear_object (&self->session);
  g_clear_pointer (&self->casus, kt_casus_unref);
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  g_clear_pointer (&self->assessments, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_clear_pointer (&self->review, kt_review_unref);
  g_clear_pointer (&self->document, kt_document_unref);
  g_clear_pointer (&self->assessment, kt_assessment_unref);
  g_clear_pointer (&self->fingerprint, g_free);

  G_OBJECT_CLASS (kt_review_maker_parent_class)->finalize (object);
}

static void
kt_review_maker_class_init (KtReviewMakerClass *klass)
{
  static const char *const names[] = { "loaded", "made", "busy" };

  G_OBJECT_CLASS (klass)->finalize = kt_review_maker_finalize;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    signals[LOADED + i] =
        g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kt_review_maker_init (KtReviewMaker *self)
{
  self->cancellable = g_cancellable_new ();
  self->dossier_is_stale = TRUE;
  self->decisions_are_stale = TRUE;
}

KtReviewMaker *
kt_review_maker_new (KtSession *session, gint64 casus_id)
{
  KtReviewMaker *self = g_object_new (KT_TYPE_REVIEW_MAKER, NULL);
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
kt_review_maker_stop (KtReviewMaker *self)
{
  g_return_if_fail (KT_IS_REVIEW_MAKER (self));

  self->is_stopped = TRUE;
  g_clear_handle_id (&self->reload_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->loading);
  g_cancellable_cancel (self->listing);
}

void
kt_review_maker_set_active (KtReviewMaker *self, gboolean is_active)
{
  g_return_if_fail (KT_IS_REVIEW_MAKER (self));

  self->is_active = is_active;
  if (!is_active)
    g_clear_handle_id (&self->reload_source, g_source_remove);
  else if (self->dossier_is_stale || self->decisions_are_stale)
    load (self);
}

GPtrArray *
kt_review_maker_get_notes (KtReviewMaker *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_MAKER (self), NULL);
  return self->notes;
}

void
kt_review_maker_set_chosen (KtReviewMaker *self, GPtrArray *notes)
{
  g_return_if_fail (KT_IS_REVIEW_MAKER (self));

  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  self->chosen = g_ptr_array_ref (notes);
  make (self);
}

gboolean
kt_review_maker_is_busy (KtReviewMaker *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_MAKER (self), FALSE);
  return self->is_making;
}

KtReview *
kt_review_maker_get_review (KtReviewMaker *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_MAKER (self), NULL);
  return self->review;
}

KtDocument *
kt_review_maker_get_document (KtReviewMaker *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_MAKER (self), NULL);
  return self->document;
}

KtAssessment *
kt_review_maker_get_assessment (KtReviewMaker *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_MAKER (self), NULL);
  return self->assessment;
}

const char *
kt_review_maker_get_fingerprint (KtReviewMaker *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_MAKER (self), NULL);
  return self->fingerprint;
}

GPtrArray *
kt_review_maker_get_decisions (KtReviewMaker *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_MAKER (self), NULL);
  return self->decisions;
}

GPtrArray *
kt_review_maker_get_passages (KtReviewMaker *self)
{
  g_return_val_if_fail (KT_IS_REVIEW_MAKER (self), NULL);
  return self->passages;
}

/* Makes another list, because a thread may be reading this one. @record: (nullable) (transfer full): what is about the
 * same as @like. */
static void
change (KtReviewMaker *self,
        GPtrArray **list,
        GEqualFunc is_same,
        gpointer (*ref) (gpointer),
        GDestroyNotify unref,
        gconstpointer like,
        gpointer record)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (list);

  *list = g_ptr_array_new_with_free_func (unref);
  for (guint i = 0; old != NULL && i < old->len; i++)
    {
      if (!is_same (old->pdata[i], like))
        g_ptr_array_add (*list, ref (old->pdata[i]));
    }
  if (record != NULL)
    g_ptr_array_add (*list, record);
  /* What is being read may be from before the change; the vault tells when that is stored. */
  g_cancellable_cancel (self->listing);
  make (self);
}

void
kt_review_maker_put_decision (KtReviewMaker *self, KtDecision *decision)
{
  g_return_if_fail (KT_IS_REVIEW_MAKER (self));
  change (self, &self->decisions, is_about_same_words, (gpointer (*) (gpointer))kt_decision_ref,
          (GDestroyNotify)kt_decision_unref, decision, kt_decision_ref (decision));
}

void
kt_review_maker_drop_decision (KtReviewMaker *self, const KtDecision *decision)
{
  g_return_if_fail (KT_IS_REVIEW_MAKER (self));
  change (self, &self->decisions, is_about_same_words, (gpointer (*) (gpointer))kt_decision_ref,
          (GDestroyNotify)kt_decision_unref, decision, NULL);
}

void
kt_review_maker_put_passage (KtReviewMaker *self, KtPassage *passage)
{
  g_return_if_fail (KT_IS_REVIEW_MAKER (self));
  change (self, &self->passages, is_about_same_paragraph, (gpointer (*) (gpointer))kt_passage_ref,
          (GDestroyNotify)kt_passage_unref, passage, kt_passage_ref (passage));
}

void
kt_review_maker_drop_passage (KtReviewMaker *self, const KtPassage *passage)
{
  g_return_if_fail (KT_IS_REVIEW_MAKER (self));
  change (self, &self->passages, is_about_same_paragraph, (gpointer (*) (gpointer))kt_passage_ref,
          (GDestroyNotify)kt_passage_unref, passage, NULL);
}

void
kt_review_maker_reload (KtReviewMaker *self)
{
  g_return_if_fail (KT_IS_REVIEW_MAKER (self));
  self->decisions_are_stale = TRUE;
  schedule (self);
}

KtDecision *
kt_review_maker_find_decision (KtReviewMaker *self, const char *form, const char *place)
{
  const KtDecision like = { .form = (char *)form, .place = (char *)place };
  guint index;

  g_return_val_if_fail (KT_IS_REVIEW_MAKER (self), NULL);

  if (self->decisions == NULL ||
      !g_ptr_array_find_with_equal_func (self->decisions, &like, is_about_same_words, &index))
    return NULL;
  return g_ptr_array_index (self->decisions, index);
}

KtPassage *
kt_review_maker_find_passage (KtReviewMaker *self, gint64 note_id, KtNotePart part, const char *original)
{
  const KtPassage like = { .note_id = note_id, .part = part, .original = (char *)original };
  guint index;

  g_return_val_if_fail (KT_IS_REVIEW_MAKER (self), NULL);

  if (self->passages == NULL ||
      !g_ptr_array_find_with_equal_func (self->passages, &like, is_about_same_paragraph, &index))
    return NULL;
  return g_ptr_array_index (self->passages, index);
}
