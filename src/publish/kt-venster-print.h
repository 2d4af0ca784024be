/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-assessment.h"
#include "publish/kt-document.h"
#include "publish/kt-review.h"
#include "vensters/kt-venster-review.h"

G_BEGIN_DECLS

/**
 * KtVensterPrintSource:
 * @review: a look at a casus through the four windows
 * @bank: (nullable): the questions that it was made with, when they are at hand
 * @start: (nullable): the questions that come with the program. What is asked otherwise is text of people; without it
 *   everything is.
 *
 * What a printed look is made of; all unowned.
 */
typedef struct
{
  const KtVensterReview *review;
  const KtQuestionBank *bank;
  const KtQuestionBank *start;
} KtVensterPrintSource;

/* What is printed of @review. The questions to begin with are not in a vault before somebody asked for them, so those
 * of
 * @start stand in for a bank that is not at hand, when they are the ones. */
KtVensterPrintSource
kt_venster_print_source (const KtVensterReview *review, const KtQuestionBank *bank, const KtQuestionBank *start);

/**
 * kt_venster_chart_new:
 * @reviews: (element-type KtVensterReview): one or more
 * @banks: (nullable) (element-type KtQuestionBank): those that the reviews were made with, as far as they are at hand
 * @own: what a question is called that does not come with the program: %NULL for its own label, which is text of people
 *   and stays in the program
 * @start: (nullable): the questions that come with the program
 *
 * Returns: (transfer full): the four windows in one picture: what helps and hinders in each, and how much was looked at
 */
KtChart *
kt_venster_chart_new (const GPtrArray *reviews, const GPtrArray *banks, const KtQuestionBank *start, const char *own);

/* (transfer full): looks through every text that people typed and that goes into the document; as
 * kt_account_review(). */
KtReview *kt_venster_print_review (const KtVensterPrintSource *source,
                                   KtLexicon *lexicon,
                                   KtCasus *casus,
                                   GPtrArray *persons,
                                   GPtrArray *decisions);

/**
 * kt_venster_print_make:
 * @review: from kt_venster_print_review() of the same source
 * @assessment: (nullable): what a person answered about this very document
 * @date: today, `YYYY-MM-DD`; only its month is read in the text
 *
 * The look as a document: the picture, each window with its answers and what shows them, the axes, the form of
 * government and where the questions come from. Dates are months, and it calls itself pseudonymised as the account
 * does.
 *
 * Returns: (transfer full): a document whose blocks mark what was replaced and what is suspect
 */
KtDocument *kt_venster_print_make (const KtVensterPrintSource *source,
                                   const KtReview *review,
                                   const KtAssessment *assessment,
                                   const char *date);

/* The kind of the fingerprint of such a document; see kt-fingerprint.h. */
#define KT_VENSTER_PRINT_FINGERPRINT_KIND "vensters"

/* (transfer full): as kt_account_make_fingerprint(). */
char *kt_venster_print_make_fingerprint (const KtVensterPrintSource *source, const KtReview *review, GError **error);

/* (transfer full): a name for the file that says nothing of the casus, `vier-vensters-2026-11.pdf`. */
char *kt_venster_print_get_file_name (const char *date, KtDocumentFormat format);

G_END_DECLS
