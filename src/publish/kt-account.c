/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-account-private.h"

#include "core/kt-text.h"
#include "publish/kt-effects-words.h"

#include <glib/gi18n-lib.h>

/* Where the date does not matter. */
#define ANY_DATE "2000-01-01"
#define SOURCE "Kwakernaak e.a. (2016), De effectencalculator. Evalueren nieuwe stijl. Wmowerkplaatsen"

static void
write_short (KtAccountWriter *self)
{
  const KtAnalysisResult *result = self->source->result;

  kt_document_add_heading (self->document, 1, _ ("In short"));
  if (!kt_text_is_blank (result->analysis->title))
    {
      KtDocumentBlock *block = kt_account_add_block (self, KT_DOCUMENT_BLOCK_FACT, "");
      g_autofree char *sentence = g_strdup_printf (_ ("Analysis: %s"), KT_ACCOUNT_SLOT);

      kt_account_append_sentence (self, block, sentence, result->analysis->title, NULL);
    }
  for (guint i = 0; i < result->comparisons->len; i++)
    {
      const KtComparison *comparison = g_ptr_array_index (result->comparisons, i);
      const KtUncertainty *uncertainty = result->uncertainties != NULL ? &result->uncertainties[i] : NULL;
      g_autofree char *difference = kt_effects_words_difference (comparison, uncertainty);

      if (result->comparisons->len > 1)
        {
          KtDocumentBlock *label = kt_account_add_block (self, KT_DOCUMENT_BLOCK_LABEL, "");
          g_autofree char *against = g_strdup_printf (_ ("Compared with “%s”"), KT_ACCOUNT_SLOT);

          kt_account_append_name (self, label, against, comparison->reference->scenario);
        }
      kt_account_add_block (self, KT_DOCUMENT_BLOCK_PARAGRAPH, difference);
    }
  kt_account_add_block (self, KT_DOCUMENT_BLOCK_PARAGRAPH,
                        _ ("One casus is one person or household: this outcome is indicative."));
}

static void
write_compared (KtAccountWriter *self)
{
  GPtrArray *scenarios = self->source->result->analysis->scenarios;
  g_autofree char *steps = NULL;

  kt_document_add_heading (self->document, 1, _ ("What is compared"));
  for (guint i = 0; i < scenarios->len; i++)
    {
      const KtScenario *scenario = g_ptr_array_index (scenarios, i);
      KtDocumentBlock *label = kt_account_add_block (self, KT_DOCUMENT_BLOCK_LABEL, "");
      g_autofree char *basis = NULL;

      kt_account_append_scenario (self, label, scenario);
      basis = g_strdup_printf (_ ("Rests on: %s"), kt_vocabulary_get_label (KT_VOCABULARY_BASIS, scenario->basis));
      kt_account_add_block (self, KT_DOCUMENT_BLOCK_FACT, basis);
      if (!kt_text_is_blank (scenario->why))
        kt_account_append_text (self, kt_account_add_block (self, KT_DOCUMENT_BLOCK_PARAGRAPH, ""), scenario->why,
                                NULL);
      else if (scenario->role == KT_SCENARIO_ROLE_REFERENCE)
        kt_account_add_block (self, KT_DOCUMENT_BLOCK_PARAGRAPH, _ ("Why this is plausible is not written down."));
    }
  steps = g_strdup_printf (_ ("Made following the steps of the Effectencalculator: %s."), SOURCE);
  kt_account_add_block (self, KT_DOCUMENT_BLOCK_PARAGRAPH, steps);
}

static void
write_account (KtAccountWriter *self, const char *date, gboolean is_anonymous)
{
  g_autofree char *month = kt_effects_words_month (date), *meta = NULL;

  /* Translators: what the document is, and the month in which it was made. */
  meta = g_strdup_printf (is_anonymous ? _ ("Anonymised, %s") : _ ("Pseudonymised, %s"), month);
  self->document = kt_document_new (_ ("Account of costs and effects"), meta, date);
  /* Translators: the code of the language that you translate into. */
  g_set_str (&self->document->language, C_ ("language", "en"));
  kt_account_add_block (
      self, KT_DOCUMENT_BLOCK_PARAGRAPH,
      is_anonymous
          ? _ ("Names, addresses, numbers and dates are replaced by roles, kinds and months. A professional has looked "
               "whether somebody can still be recognised. If you recognise somebody all the same, say so and tell "
               "nobody else.")
          : _ ("Names, addresses, numbers and dates are replaced by roles, kinds and months. Somebody may be "
               "recognised all the same: use this account only for what it was made for."));
  write_short (self);
  write_compared (self);
  kt_account_write_choices (self);
  for (guint i = 0; i < self->source->result->comparisons->len; i++)
    kt_account_write_comparison (self, i);
  kt_account_write_dialogue (self);
  kt_account_write_scenarios (self);
  kt_account_write_sources (self);
  kt_document_add_heading (self->document, 1, _ ("How to read this"));
  kt_account_add_block (
      self, KT_DOCUMENT_BLOCK_PARAGRAPH,
      _ ("The outcome is indicative. One casus is one person or household, and what held there need "
         "not hold for others. Costs and effects stand beside each other and are never added into one "
         "figure. What would have happened otherwise is an estimate of those at the table."));
}

KtReview *
kt_account_review (const KtAccountSource *source,
                   KtLexicon *lexicon,
                   KtCasus *casus,
                   GPtrArray *persons,
                   GPtrArray *decisions)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_review_text_free);
  KtAccountWriter writer = { .source = source, .texts = texts };

  write_account (&writer, ANY_DATE, FALSE);
  kt_document_unref (writer.document);
  return kt_review_make_texts (lexicon, casus, persons, texts, decisions);
}

KtDocument *
kt_account_make (const KtAccountSource *source,
                 const KtReview *review,
                 const KtVerification *verification,
                 const KtAssessment *assessment,
                 const char *date)
{
  KtAccountWriter writer = { .source = source, .review = review, .verification = verification };
  gboolean is_anonymous =
      assessment != NULL && !assessment->singled_out && !assessment->linked && !assessment->inferred;

  write_account (&writer, date, is_anonymous);
  return writer.document;
}

char *
kt_account_make_fingerprint (const KtAccountSource *source,
                             const KtReview *review,
                             const KtVerification *verification,
                             GError **error)
{
  g_autoptr (KtDocument) document = kt_account_make (source, review, verification, NULL, ANY_DATE);
  g_autoptr (GBytes) text = kt_document_render (document, KT_DOCUMENT_FORMAT_TEXT, error);
  g_autofree char *hash = text != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, text) : NULL;

  return hash != NULL ? g_strconcat (KT_ACCOUNT_FINGERPRINT_KIND, ":", hash, NULL) : NULL;
}

char *
kt_account_get_file_name (const char *date, KtDocumentFormat format)
{
  return g_strdup_printf ("verantwoording-effecten-%.7s.%s", date, kt_document_format_get_extension (format));
}
