/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-venster-maker.h"

#include "publish/kt-model-file.h"
#include "publish/kt-venster-print.h"

struct _KtVensterMaker
{
  KtOutgoingMaker parent_instance;

  KtVensterReview *review;
  KtQuestionBank *bank;  /* (nullable) */
  KtQuestionBank *start; /* NULL until it was read */
};

G_DEFINE_FINAL_TYPE (KtVensterMaker, kt_venster_maker, KT_TYPE_OUTGOING_MAKER)

/* For the thread. */
typedef struct
{
  KtVensterReview *review;
  KtQuestionBank *bank;
  KtQuestionBank *start;
} Input;

/* --- On the thread --- */

static KtVensterPrintSource
get_source (const Input *input)
{
  return kt_venster_print_source (input->review, input->bank, input->start);
}

static KtReview *
make_review (gpointer data, const KtReviewRecords *records, KtLexicon *lexicon, GError **error)
{
  Input *input = data;
  KtVensterPrintSource source;

  /* Without the questions of the program all of them are looked through as text of people. */
  if (input->start == NULL)
    input->start = kt_question_bank_open_start (NULL);
  source = get_source (input);
  return kt_venster_print_review (&source, lexicon, records->casus, records->persons, records->decisions);
}

static char *
make_fingerprint (gpointer data, const KtReview *review, GError **error)
{
  KtVensterPrintSource source = get_source (data);

  return kt_venster_print_make_fingerprint (&source, review, error);
}

static KtDocument *
make_document (gpointer data, const KtReview *review, const KtAssessment *assessment, const char *date)
{
  KtVensterPrintSource source = get_source (data);

  return kt_venster_print_make (&source, review, assessment, date);
}

/* --- Before and behind it --- */

static gpointer
prepare (KtOutgoingMaker *maker)
{
  KtVensterMaker *self = KT_VENSTER_MAKER (maker);
  Input *input = g_new0 (Input, 1);

  input->review = kt_venster_review_ref (self->review);
  input->bank = self->bank != NULL ? kt_question_bank_ref (self->bank) : NULL;
  input->start = self->start != NULL ? kt_question_bank_ref (self->start) : NULL;
  return input;
}

static void
finished (KtOutgoingMaker *maker, gpointer data)
{
  KtVensterMaker *self = KT_VENSTER_MAKER (maker);
  Input *input = data;

  if (self->start == NULL && input->start != NULL)
    self->start = kt_question_bank_ref (input->start);
}

static void
release (gpointer data)
{
  Input *input = data;

  kt_venster_review_unref (input->review);
  g_clear_pointer (&input->bank, kt_question_bank_unref);
  g_clear_pointer (&input->start, kt_question_bank_unref);
  g_free (input);
}

static void
take_bank (KtOutgoingMaker *maker, gpointer bank)
{
  KT_VENSTER_MAKER (maker)->bank = bank;
}

/* --- Object --- */

static void
kt_venster_maker_finalize (GObject *object)
{
  KtVensterMaker *self = KT_VENSTER_MAKER (object);

  g_clear_pointer (&self->review, kt_venster_review_unref);
  g_clear_pointer (&self->bank, kt_question_bank_unref);
  g_clear_pointer (&self->start, kt_question_bank_unref);

  G_OBJECT_CLASS (kt_venster_maker_parent_class)->finalize (object);
}

static void
kt_venster_maker_class_init (KtVensterMakerClass *klass)
{
  KtOutgoingMakerClass *maker_class = KT_OUTGOING_MAKER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kt_venster_maker_finalize;
  maker_class->prepare = prepare;
  maker_class->release = release;
  maker_class->make_review = make_review;
  maker_class->make_fingerprint = make_fingerprint;
  maker_class->make_document = make_document;
  maker_class->finished = finished;
  maker_class->take_edition = take_bank;
}

static void
kt_venster_maker_init (KtVensterMaker *self)
{
}

KtOutgoingMaker *
kt_venster_maker_new (KtSession *session, gint64 casus_id, KtVensterReview *review)
{
  KtVensterMaker *self = g_object_new (KT_TYPE_VENSTER_MAKER, NULL);

  self->review = kt_venster_review_ref (review);
  kt_outgoing_maker_set_casus (KT_OUTGOING_MAKER (self), session, casus_id, kt_session_get_question_banks (session),
                               review->bank);
  return KT_OUTGOING_MAKER (self);
}
