/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-assessment.h"
#include "publish/kt-document.h"
#include "publish/kt-review.h"
#include "publish/kt-venster-print.h"

G_BEGIN_DECLS

/* (transfer full): looks through what goes into a summary: as kt_review_make(), and of @look (nullable) what people
 * typed. */
KtReview *kt_summary_review (const KtVensterPrintSource *look,
                             KtLexicon *lexicon,
                             KtCasus *casus,
                             GPtrArray *persons,
                             GPtrArray *notes,
                             GPtrArray *decisions,
                             GPtrArray *passages);

/**
 * kt_summary_make:
 * @review: what was found and decided; the casus's theme and laws go in, its code and title do not
 * @look: (nullable): a look through the four windows, when @review was made with it
 * @assessment: (nullable): what a person answered about this very summary; %NULL while nobody did
 * @date: today, `YYYY-MM-DD`; only its month is read in the text
 *
 * The summary for intervisie. It calls itself pseudonymised until a person has answered that nobody can be singled out,
 * linked or concluded about from it. It is Dutch in every language, as the notes are.
 *
 * Returns: (transfer full): a document whose blocks mark what was replaced and what is suspect
 */
KtDocument *kt_summary_make (const KtReview *review,
                             const KtVensterPrintSource *look,
                             const KtAssessment *assessment,
                             const char *date);

/* (transfer full): tells one summary from another by what a reader learns from it, so that what was answered about one
 * does not count for the other. */
char *kt_summary_make_fingerprint (const KtReview *review, const KtVensterPrintSource *look);

/* (transfer full): a name for the file that says nothing of the casus, `samenvatting-intervisie-2026-10.odt`. */
char *kt_summary_get_file_name (const char *date, KtDocumentFormat format);

G_END_DECLS
