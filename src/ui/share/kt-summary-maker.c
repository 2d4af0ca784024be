/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-summary-maker.h"

#include "publish/kt-model-file.h"
#include "publish/kt-summary.h"

struct _KtSummaryMaker
{
  KtOutgoingMaker parent_instance;

  GPtrArray *chosen;
  KtVensterReview *look; /* (nullable) */
  KtQuestionBank *bank;  /* (nullable) */
  KtQuestionBank *start; /* NULL until it was needed and read */
};

G_DEFINE_FINAL_TYPE (KtSummaryMaker, kt_summary_maker, KT_TYPE_OUTGOING_MAKER)

/* For the thread. */
typedef struct
{
  GPtrArray *chosen;
  KtVensterReview *look;
  KtQuestionBank *bank;
  KtQuestionBank *start;
  KtVensterPrintSource source; /* of the look */
} Input;

/* (transfer none) (nullable): what is printed of the look, if there is one. */
static const KtVensterPrintSource *
get_look (Input *input)
{
  if (input->look == NULL)
    return NULL;
  /* Without the questions of the program all of them are looked through as text of people. */
  if (input->start == NULL)
    input->start = kt_question_bank_open_start (NULL);
  input->source = kt_venster_print_source (input->look, input->bank, input->start);
  return &input->source;
}

static gpointer
prepare (KtOutgoingMaker *maker)
{
  KtSummaryMaker *self = KT_SUMMARY_MAKER (maker);
  Input *input;

  if (self->chosen == NULL)
    return NULL;
  input = g_new0 (Input, 1);
  input->chosen = g_ptr_array_ref (self->chosen);
  input->look = self->look != NULL ? kt_venster_review_ref (self->look) : NULL;
  input->bank = self->bank != NULL ? kt_question_bank_ref (self->bank) : NULL;
  input->start = self->start != NULL ? kt_question_bank_ref (self->start) : NULL;
  return input;
}

static void
finished (KtOutgoingMaker *maker, gpointer data)
{
  KtSummaryMaker *self = KT_SUMMARY_MAKER (maker);
  Input *input = data;

  if (self->start == NULL && input->start != NULL)
    self->start = kt_question_bank_ref (input->start);
}

static void
release (gpointer data)
{
  Input *input = data;

  g_ptr_array_unref (input->chosen);
  g_clear_pointer (&input->look, kt_venster_review_unref);
  g_clear_pointer (&input->bank, kt_question_bank_unref);
  g_clear_pointer (&input->start, kt_question_bank_unref);
  g_free (input);
}

static KtReview *
make_review (gpointer data, const KtReviewRecords *records, KtLexicon *lexicon, GError **error)
{
  Input *input = data;

  return kt_summary_review (get_look (input), lexicon, records->casus, records->persons, input->chosen,
                            records->decisions, records->passages);
}

static char *
make_fingerprint (gpointer data, const KtReview *review, GError **error)
{
  return kt_summary_make_fingerprint (review, get_look (data));
}

static KtDocument *
make_document (gpointer data, const KtReview *review, const KtAssessment *assessment, const char *date)
{
  return kt_summary_make (review, get_look (data), assessment, date);
}

static void
kt_summary_maker_finalize (GObject *object)
{
  KtSummaryMaker *self = KT_SUMMARY_MAKER (object);

  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_clear_pointer (&self->look, kt_venster_review_unref);
  g_clear_pointer (&self->bank, kt_question_bank_unref);
  g_clear_pointer (&self->start, kt_question_bank_unref);

  G_OBJECT_CLASS (kt_summary_maker_parent_class)->finalize (object);
}

static void
kt_summary_maker_class_init (KtSummaryMakerClass *klass)
{
  KtOutgoingMakerClass *maker_class = KT_OUTGOING_MAKER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kt_summary_maker_finalize;
  maker_class->prepare = prepare;
  maker_class->release = release;
  maker_class->make_review = make_review;
  maker_class->make_fingerprint = make_fingerprint;
  maker_class->make_document = make_document;
  maker_class->finished = finished;
}

static void
kt_summary_maker_init (KtSummaryMaker *self)
{
}

KtOutgoingMaker *
kt_summary_maker_new (KtSession *session, KtReviewSource *source)
{
  KtOutgoingMaker *self = g_object_new (KT_TYPE_SUMMARY_MAKER, NULL);

  kt_outgoing_maker_set_source (self, session, source);
  return self;
}

void
kt_summary_maker_set_chosen (KtSummaryMaker *self, GPtrArray *notes, KtVensterReview *look, KtQuestionBank *bank)
{
  g_return_if_fail (KT_IS_SUMMARY_MAKER (self));

  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_clear_pointer (&self->look, kt_venster_review_unref);
  g_clear_pointer (&self->bank, kt_question_bank_unref);
  self->chosen = g_ptr_array_ref (notes);
  self->look = look != NULL ? kt_venster_review_ref (look) : NULL;
  self->bank = bank != NULL ? kt_question_bank_ref (bank) : NULL;
  kt_outgoing_maker_make (KT_OUTGOING_MAKER (self));
}
