/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-account-maker.h"

#include "core/kt-json.h"
#include "effects/kt-analysis-reader.h"
#include "publish/kt-account.h"

#include <string.h>

/* What was worked out of the analysis, once; reference counted atomically, because a thread may outlive the maker. */
typedef struct
{
  KtAnalysisResult *result;
  KtDialogue *dialogue; /* NULL for none */
} Figures;

struct _KtAccountMaker
{
  KtOutgoingMaker parent_instance;

  KtAnalysisRecord *record;
  KtPriceList *price_list; /* (nullable) */
  Figures *figures;        /* NULL until they were worked out */
};

G_DEFINE_FINAL_TYPE (KtAccountMaker, kt_account_maker, KT_TYPE_OUTGOING_MAKER)

/* For the thread. */
typedef struct
{
  KtAnalysisRecord *record;
  KtPriceList *price_list;
  Figures *figures;
  KtVerification *verification;
} Input;

static void
figures_clear (gpointer data)
{
  Figures *figures = data;

  g_clear_pointer (&figures->result, kt_analysis_result_free);
  g_clear_pointer (&figures->dialogue, kt_dialogue_unref);
}

static void
figures_unref (Figures *figures)
{
  g_atomic_rc_box_release_full (figures, figures_clear);
}

/* --- On the thread --- */

static gboolean
read_dialogue (const KtAnalysisRecord *record, KtDialogue **dialogue, GError **error)
{
  g_autoptr (JsonNode) node = NULL;

  if (*record->dialogue == '\0')
    return TRUE;
  node = kt_json_parse (record->dialogue, strlen (record->dialogue), error);
  *dialogue = node != NULL ? kt_dialogue_read (node, "", error) : NULL;
  return *dialogue != NULL;
}

/* (transfer full): the figures of @record, which are drawn. */
static Figures *
work_out (const KtAnalysisRecord *record, GError **error)
{
  g_autoptr (JsonNode) node = kt_json_parse (record->document, strlen (record->document), error);
  g_autoptr (KtAnalysis) analysis = node != NULL ? kt_analysis_read (node, "", error) : NULL;
  Figures *figures;

  if (analysis == NULL)
    return NULL;
  figures = g_atomic_rc_box_new0 (Figures);
  figures->result = kt_analysis_calculate (analysis, error);
  if (figures->result == NULL || !read_dialogue (record, &figures->dialogue, error))
    {
      figures_unref (figures);
      return NULL;
    }
  kt_analysis_result_draw (figures->result);
  return figures;
}

static KtAccountSource
get_source (const Input *input)
{
  return (KtAccountSource){
    .result = input->figures->result,
    .dialogue = input->figures->dialogue,
    .price_list_id = input->record->price_list,
    .price_list = input->price_list,
  };
}

static KtReview *
make_review (gpointer data, const KtReviewRecords *records, KtLexicon *lexicon, GError **error)
{
  Input *input = data;
  KtAccountSource source;
  KtReview *review;

  if (input->figures == NULL)
    input->figures = work_out (input->record, error);
  if (input->figures == NULL)
    return NULL;
  source = get_source (input);
  review = kt_account_review (&source, lexicon, records->casus, records->persons, records->decisions);
  input->verification = kt_review_make_verification (review, lexicon);
  return review;
}

static char *
make_fingerprint (gpointer data, const KtReview *review, GError **error)
{
  Input *input = data;
  KtAccountSource source = get_source (input);

  return kt_account_make_fingerprint (&source, review, input->verification, error);
}

static KtDocument *
make_document (gpointer data, const KtReview *review, const KtAssessment *assessment, const char *date)
{
  Input *input = data;
  KtAccountSource source = get_source (input);

  return kt_account_make (&source, review, input->verification, assessment, date);
}

/* --- Before and behind it --- */

static gpointer
prepare (KtOutgoingMaker *maker)
{
  KtAccountMaker *self = KT_ACCOUNT_MAKER (maker);
  Input *input = g_new0 (Input, 1);

  input->record = kt_analysis_record_ref (self->record);
  input->price_list = self->price_list != NULL ? kt_price_list_ref (self->price_list) : NULL;
  input->figures = self->figures != NULL ? g_atomic_rc_box_acquire (self->figures) : NULL;
  return input;
}

static void
finished (KtOutgoingMaker *maker, gpointer data)
{
  KtAccountMaker *self = KT_ACCOUNT_MAKER (maker);
  Input *input = data;

  if (self->figures == NULL && input->figures != NULL)
    self->figures = g_atomic_rc_box_acquire (input->figures);
}

static void
release (gpointer data)
{
  Input *input = data;

  kt_analysis_record_unref (input->record);
  g_clear_pointer (&input->price_list, kt_price_list_unref);
  g_clear_pointer (&input->figures, figures_unref);
  g_clear_pointer (&input->verification, kt_verification_free);
  g_free (input);
}

static void
take_price_list (KtOutgoingMaker *maker, gpointer list)
{
  KT_ACCOUNT_MAKER (maker)->price_list = list;
}

/* --- Object --- */

static void
kt_account_maker_finalize (GObject *object)
{
  KtAccountMaker *self = KT_ACCOUNT_MAKER (object);

  g_clear_pointer (&self->record, kt_analysis_record_unref);
  g_clear_pointer (&self->price_list, kt_price_list_unref);
  g_clear_pointer (&self->figures, figures_unref);

  G_OBJECT_CLASS (kt_account_maker_parent_class)->finalize (object);
}

static void
kt_account_maker_class_init (KtAccountMakerClass *klass)
{
  KtOutgoingMakerClass *maker_class = KT_OUTGOING_MAKER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kt_account_maker_finalize;
  maker_class->prepare = prepare;
  maker_class->release = release;
  maker_class->make_review = make_review;
  maker_class->make_fingerprint = make_fingerprint;
  maker_class->make_document = make_document;
  maker_class->finished = finished;
  maker_class->take_edition = take_price_list;
}

static void
kt_account_maker_init (KtAccountMaker *self)
{
}

KtOutgoingMaker *
kt_account_maker_new (KtSession *session, KtAnalysisRecord *record)
{
  KtAccountMaker *self = g_object_new (KT_TYPE_ACCOUNT_MAKER, NULL);

  self->record = kt_analysis_record_ref (record);
  kt_outgoing_maker_set_casus (KT_OUTGOING_MAKER (self), session, record->casus_id,
                               kt_session_get_price_lists (session), record->price_list);
  return KT_OUTGOING_MAKER (self);
}
