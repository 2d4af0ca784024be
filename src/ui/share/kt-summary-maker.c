/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-summary-maker.h"

#include "publish/kt-summary.h"

struct _KtSummaryMaker
{
  KtOutgoingMaker parent_instance;

  GPtrArray *chosen;
};

G_DEFINE_FINAL_TYPE (KtSummaryMaker, kt_summary_maker, KT_TYPE_OUTGOING_MAKER)

static gpointer
prepare (KtOutgoingMaker *maker)
{
  KtSummaryMaker *self = KT_SUMMARY_MAKER (maker);

  return self->chosen != NULL ? g_ptr_array_ref (self->chosen) : NULL;
}

static void
release (gpointer input)
{
  g_ptr_array_unref (input);
}

static KtReview *
make_review (gpointer input, const KtReviewRecords *records, KtLexicon *lexicon, GError **error)
{
  return kt_review_make (lexicon, records->casus, records->persons, input, records->decisions, records->passages);
}

static char *
make_fingerprint (gpointer input, const KtReview *review, GError **error)
{
  return kt_summary_make_fingerprint (review);
}

static KtDocument *
make_document (gpointer input, const KtReview *review, const KtAssessment *assessment, const char *date)
{
  return kt_summary_make (review, assessment, date);
}

static void
kt_summary_maker_finalize (GObject *object)
{
  g_clear_pointer (&KT_SUMMARY_MAKER (object)->chosen, g_ptr_array_unref);

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
kt_summary_maker_set_chosen (KtSummaryMaker *self, GPtrArray *notes)
{
  g_return_if_fail (KT_IS_SUMMARY_MAKER (self));

  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  self->chosen = g_ptr_array_ref (notes);
  kt_outgoing_maker_make (KT_OUTGOING_MAKER (self));
}
