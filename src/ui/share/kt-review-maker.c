/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-review-maker.h"

#include "publish/kt-lexicon-file.h"

struct _KtReviewMaker
{
  GObject parent_instance;

  KtSession *session;
  KtReviewSource *source;
  GCancellable *cancellable;
  gboolean is_stopped;
  GPtrArray *chosen;

  gboolean is_making;
  gboolean make_again;
  KtReview *review;
  KtDocument *document;
  KtAssessment *assessment;
  char *fingerprint;
};

enum
{
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
  const KtReviewRecords *records = kt_review_source_get_records (self->source);
  KtLexicon *lexicon = kt_session_get_lexicon (self->session);
  g_autoptr (GTask) task = NULL;
  Making *making;

  self->make_again = self->is_making;
  if (self->is_making || self->chosen == NULL || records->casus == NULL || records->persons == NULL ||
      records->decisions == NULL || records->passages == NULL || records->assessments == NULL)
    return;

  making = g_new0 (Making, 1);
  making->lexicon = lexicon != NULL ? kt_lexicon_ref (lexicon) : NULL;
  making->casus = kt_casus_ref (records->casus);
  making->persons = g_ptr_array_ref (records->persons);
  making->notes = g_ptr_array_ref (self->chosen);
  making->decisions = g_ptr_array_ref (records->decisions);
  making->passages = g_ptr_array_ref (records->passages);
  making->assessments = g_ptr_array_ref (records->assessments);
  making->date = kt_clock_get_date (kt_session_get_clock (self->session));

  self->is_making = TRUE;
  g_signal_emit (self, signals[BUSY], 0);
  task = g_task_new (self, self->cancellable, made_cb, NULL);
  g_task_set_source_tag (task, make);
  g_task_set_task_data (task, making, making_free);
  g_task_run_in_thread (task, make_thread);
}

/* --- Object --- */

static void
kt_review_maker_finalize (GObject *object)
{
  KtReviewMaker *self = KT_REVIEW_MAKER (object);

  kt_review_maker_stop (self);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->source);
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
  static const char *const names[] = { "made", "busy" };

  G_OBJECT_CLASS (klass)->finalize = kt_review_maker_finalize;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    signals[MADE + i] =
        g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kt_review_maker_init (KtReviewMaker *self)
{
  self->cancellable = g_cancellable_new ();
}

KtReviewMaker *
kt_review_maker_new (KtSession *session, KtReviewSource *source)
{
  KtReviewMaker *self = g_object_new (KT_TYPE_REVIEW_MAKER, NULL);

  self->session = g_object_ref (session);
  self->source = g_object_ref (source);
  g_signal_connect_object (source, "changed", G_CALLBACK (make), self, G_CONNECT_SWAPPED);
  return self;
}

void
kt_review_maker_stop (KtReviewMaker *self)
{
  g_return_if_fail (KT_IS_REVIEW_MAKER (self));

  self->is_stopped = TRUE;
  g_cancellable_cancel (self->cancellable);
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
