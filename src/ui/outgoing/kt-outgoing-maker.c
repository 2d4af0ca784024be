/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-outgoing-maker.h"

#include "core/kt-error.h"
#include "publish/kt-lexicon-file.h"
#include "ui/widgets/kt-result.h"

typedef struct
{
  KtSession *session;
  KtReviewSource *source;
  KtEditions *editions;  /* (nullable) */
  char *edition_id;      /* (nullable): of one that is not found yet */
  GCancellable *finding; /* (nullable): that edition */
  gboolean is_stopped;
  gboolean is_making;
  gboolean make_again;
  KtOutgoing *made;
} KtOutgoingMakerPrivate;

enum
{
  MADE,
  BUSY,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KtOutgoingMaker, kt_outgoing_maker, G_TYPE_OBJECT)

#define PRIVATE(self) ((KtOutgoingMakerPrivate *)kt_outgoing_maker_get_instance_private (self))

/* What a document is made of, for the thread that makes it, and what it made. */
typedef struct
{
  const KtOutgoingMakerClass *kind;
  gpointer input;
  KtReviewRecords records;
  KtLexicon *lexicon;
  char *date;
  KtOutgoing *made;
} Making;

static void
outgoing_free (KtOutgoing *made)
{
  g_clear_pointer (&made->review, kt_review_unref);
  g_clear_pointer (&made->document, kt_document_unref);
  g_clear_pointer (&made->assessment, kt_assessment_unref);
  g_free (made->fingerprint);
  g_free (made);
}

static void
making_free (gpointer data)
{
  Making *making = data;

  making->kind->release (making->input);
  kt_review_records_clear (&making->records);
  g_clear_pointer (&making->lexicon, kt_lexicon_unref);
  g_clear_pointer (&making->made, outgoing_free);
  g_free (making->date);
  g_free (making);
}

KtDisclosure *
kt_outgoing_make_disclosure (const KtOutgoing *self, KtDisclosureForm form, const char *recipient, const char *purpose)
{
  KtDisclosure *disclosure = kt_disclosure_new ();

  disclosure->casus_id = self->review->casus->id;
  disclosure->form = form;
  g_set_str (&disclosure->recipient, recipient);
  g_strstrip (disclosure->recipient);
  g_set_str (&disclosure->purpose, purpose);
  g_strstrip (disclosure->purpose);
  g_set_str (&disclosure->title, self->document->title);
  g_set_str (&disclosure->fingerprint, self->fingerprint);
  disclosure->assessment_id = self->assessment != NULL ? self->assessment->id : 0;
  return disclosure;
}

/* --- Making --- */

static KtAssessment *
find_assessment (GPtrArray *assessments, const char *fingerprint)
{
  for (guint i = 0; i < assessments->len; i++)
    {
      KtAssessment *assessment = g_ptr_array_index (assessments, i);

      if (g_str_equal (assessment->fingerprint, fingerprint))
        return kt_assessment_ref (assessment);
    }
  return NULL;
}

static gboolean
make_outgoing (Making *making, GError **error)
{
  KtOutgoing *made = making->made = g_new0 (KtOutgoing, 1);

  if (making->lexicon == NULL)
    making->lexicon = kt_lexicon_open (error);
  if (making->lexicon == NULL)
    return FALSE;
  made->review = making->kind->make_review (making->input, &making->records, making->lexicon, error);
  if (made->review == NULL)
    return FALSE;
  made->fingerprint = making->kind->make_fingerprint (making->input, made->review, error);
  if (made->fingerprint == NULL)
    return FALSE;
  made->assessment = find_assessment (making->records.assessments, made->fingerprint);
  made->document = making->kind->make_document (making->input, made->review, made->assessment, making->date);
  return TRUE;
}

static void
make_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (make_outgoing (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
fail (KtOutgoingMaker *self, const GError *error)
{
  KtOutgoingMakerPrivate *priv = PRIVATE (self);

  if (priv->is_stopped)
    return;
  g_clear_pointer (&priv->made, outgoing_free);
  g_signal_emit (self, signals[FAILED], 0, error);
  g_signal_emit (self, signals[BUSY], 0);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KtOutgoingMaker *self = KT_OUTGOING_MAKER (source);
  KtOutgoingMakerPrivate *priv = PRIVATE (self);
  Making *making = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean is_made = g_task_propagate_boolean (G_TASK (result), &error);

  if (priv->is_stopped)
    return;
  priv->is_making = FALSE;
  if (making->kind->finished != NULL)
    making->kind->finished (self, making->input);
  if (priv->make_again)
    {
      kt_outgoing_maker_make (self);
      return;
    }
  if (!is_made)
    {
      fail (self, error);
      return;
    }
  kt_session_set_lexicon (priv->session, making->lexicon);
  g_clear_pointer (&priv->made, outgoing_free);
  priv->made = g_steal_pointer (&making->made);
  g_signal_emit (self, signals[MADE], 0);
  g_signal_emit (self, signals[BUSY], 0);
}

void
kt_outgoing_maker_make (KtOutgoingMaker *self)
{
  KtOutgoingMakerPrivate *priv;
  const KtReviewRecords *records;
  KtLexicon *lexicon;
  g_autoptr (GTask) task = NULL;
  gpointer input;
  Making *making;

  g_return_if_fail (KT_IS_OUTGOING_MAKER (self));

  priv = PRIVATE (self);
  records = kt_review_source_get_records (priv->source);
  lexicon = kt_session_get_lexicon (priv->session);
  /* Once more when something changed meanwhile. */
  priv->make_again = priv->is_making;
  if (priv->is_making || priv->is_stopped || priv->edition_id != NULL || !kt_review_records_are_complete (records))
    return;
  input = KT_OUTGOING_MAKER_GET_CLASS (self)->prepare (self);
  if (input == NULL)
    return;

  making = g_new0 (Making, 1);
  making->kind = KT_OUTGOING_MAKER_GET_CLASS (self);
  making->input = input;
  kt_review_records_copy (records, &making->records);
  making->lexicon = lexicon != NULL ? kt_lexicon_ref (lexicon) : NULL;
  making->date = kt_clock_get_date (kt_session_get_clock (priv->session));
  priv->is_making = TRUE;
  g_signal_emit (self, signals[BUSY], 0);
  task = g_task_new (self, NULL, made_cb, NULL);
  g_task_set_source_tag (task, kt_outgoing_maker_make);
  g_task_set_task_data (task, making, making_free);
  g_task_run_in_thread (task, make_thread);
}

static void
tell_busy_cb (KtOutgoingMaker *self)
{
  if (!PRIVATE (self)->is_stopped)
    g_signal_emit (self, signals[BUSY], 0);
}

/* --- The edition --- */

static void
found_edition_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtOutgoingMaker) self = user_data;
  KtOutgoingMakerPrivate *priv = PRIVATE (self);
  g_autoptr (GError) error = NULL;
  gpointer edition = kt_editions_find_finish (KT_EDITIONS (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  /* One that was never in this vault is no reason to have no document: it says so. */
  if (error != NULL && !g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
    {
      fail (self, error);
      return;
    }
  g_clear_pointer (&priv->edition_id, g_free);
  KT_OUTGOING_MAKER_GET_CLASS (self)->take_edition (self, edition);
  kt_outgoing_maker_make (self);
}

static void
find_edition (KtOutgoingMaker *self)
{
  KtOutgoingMakerPrivate *priv = PRIVATE (self);

  if (priv->edition_id == NULL)
    return;
  kt_result_ask_anew (&priv->finding);
  kt_editions_find_async (priv->editions, priv->edition_id, priv->finding, found_edition_cb, g_object_ref (self));
}

/* --- Object --- */

static void
kt_outgoing_maker_finalize (GObject *object)
{
  KtOutgoingMakerPrivate *priv = PRIVATE (KT_OUTGOING_MAKER (object));

  g_clear_object (&priv->session);
  g_clear_object (&priv->source);
  g_clear_object (&priv->editions);
  g_clear_object (&priv->finding);
  g_clear_pointer (&priv->edition_id, g_free);
  g_clear_pointer (&priv->made, outgoing_free);

  G_OBJECT_CLASS (kt_outgoing_maker_parent_class)->finalize (object);
}

static void
kt_outgoing_maker_class_init (KtOutgoingMakerClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kt_outgoing_maker_finalize;

  signals[MADE] = g_signal_new ("made", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BUSY] = g_signal_new ("busy", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kt_outgoing_maker_init (KtOutgoingMaker *self)
{
}

void
kt_outgoing_maker_set_source (KtOutgoingMaker *self, KtSession *session, KtReviewSource *source)
{
  KtOutgoingMakerPrivate *priv;

  g_return_if_fail (KT_IS_OUTGOING_MAKER (self));

  priv = PRIVATE (self);
  priv->session = g_object_ref (session);
  priv->source = g_object_ref (source);
  g_signal_connect_object (source, "changed", G_CALLBACK (kt_outgoing_maker_make), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "behind", G_CALLBACK (tell_busy_cb), self, G_CONNECT_SWAPPED);
}

void
kt_outgoing_maker_set_casus (KtOutgoingMaker *self,
                             KtSession *session,
                             gint64 casus_id,
                             KtEditions *editions,
                             const char *edition_id)
{
  KtOutgoingMakerPrivate *priv;
  g_autoptr (KtReviewSource) source = NULL;

  g_return_if_fail (KT_IS_OUTGOING_MAKER (self));

  priv = PRIVATE (self);
  priv->editions = g_object_ref (editions);
  priv->edition_id = *edition_id != '\0' ? g_strdup (edition_id) : NULL;
  source = kt_review_source_new_without_notes (session, casus_id);
  kt_outgoing_maker_set_source (self, session, source);
  g_signal_connect_object (source, "loaded", G_CALLBACK (kt_outgoing_maker_make), self, G_CONNECT_SWAPPED);
  find_edition (self);
}

void
kt_outgoing_maker_stop (KtOutgoingMaker *self)
{
  g_return_if_fail (KT_IS_OUTGOING_MAKER (self));

  PRIVATE (self)->is_stopped = TRUE;
  g_cancellable_cancel (PRIVATE (self)->finding);
}

void
kt_outgoing_maker_again (KtOutgoingMaker *self)
{
  g_return_if_fail (KT_IS_OUTGOING_MAKER (self));

  kt_review_source_set_active (PRIVATE (self)->source, TRUE);
  find_edition (self);
  kt_outgoing_maker_make (self);
}

KtReviewSource *
kt_outgoing_maker_get_source (KtOutgoingMaker *self)
{
  g_return_val_if_fail (KT_IS_OUTGOING_MAKER (self), NULL);

  return PRIVATE (self)->source;
}

KtSession *
kt_outgoing_maker_get_session (KtOutgoingMaker *self)
{
  g_return_val_if_fail (KT_IS_OUTGOING_MAKER (self), NULL);

  return PRIVATE (self)->session;
}

gboolean
kt_outgoing_maker_is_busy (KtOutgoingMaker *self)
{
  g_return_val_if_fail (KT_IS_OUTGOING_MAKER (self), FALSE);

  return PRIVATE (self)->is_making || kt_review_source_is_behind (PRIVATE (self)->source);
}

const KtOutgoing *
kt_outgoing_maker_get_made (KtOutgoingMaker *self)
{
  g_return_val_if_fail (KT_IS_OUTGOING_MAKER (self), NULL);

  return PRIVATE (self)->made;
}

KtReview *
kt_outgoing_maker_get_review (KtOutgoingMaker *self)
{
  const KtOutgoing *made = kt_outgoing_maker_get_made (self);

  return made != NULL ? made->review : NULL;
}
