/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-assessment.h"
#include "effects/kt-analysis-result.h"
#include "effects/kt-dialogue.h"
#include "effects/kt-price-list.h"
#include "publish/kt-document.h"
#include "publish/kt-review.h"

G_BEGIN_DECLS

/**
 * KtAccountSource:
 * @result: of the analysis, drawn
 * @dialogue: (nullable): what was said at the table
 * @price_list_id: the id of the version of the price list that it was made with, "" for none
 * @price_list: (nullable): that version, when it is at hand
 *
 * What the printed account of an analysis is made of; all unowned.
 */
typedef struct
{
  const KtAnalysisResult *result;
  const KtDialogue *dialogue;
  const char *price_list_id;
  const KtPriceList *price_list;
} KtAccountSource;

/**
 * kt_account_review:
 * @persons: (element-type KtPerson): all persons of the casus
 * @decisions: (element-type KtDecision): all of the casus
 *
 * Looks through every text that people typed and that goes into the account.
 *
 * Returns: (transfer full)
 */
KtReview *kt_account_review (const KtAccountSource *source,
                             KtLexicon *lexicon,
                             KtCasus *casus,
                             GPtrArray *persons,
                             GPtrArray *decisions);

/**
 * kt_account_make:
 * @review: from kt_account_review() of the same source
 * @verification: from kt_review_make_verification() of @review. A published source that has words of it is named by the
 *   code of its price only.
 * @assessment: (nullable): what a person answered about this very account; %NULL while nobody did
 * @date: today, `YYYY-MM-DD`; only its month is read in the text
 *
 * The account: what was compared and why, by whom, with which prices and choices, what came out, and how sure that is.
 * Dates are months. It calls itself pseudonymised until a person has answered that nobody can be singled out, linked or
 * concluded about from it. It is in the language of the user.
 *
 * Returns: (transfer full): a document whose blocks mark what was replaced and what is suspect
 */
KtDocument *kt_account_make (const KtAccountSource *source,
                             const KtReview *review,
                             const KtVerification *verification,
                             const KtAssessment *assessment,
                             const char *date);

/* The kind of the fingerprint of an account; see kt-fingerprint.h. */
#define KT_ACCOUNT_FINGERPRINT_KIND "account"

/* (transfer full): tells one account from another by what a reader learns from it, so that what was answered about one
 * does not count for the other; not by when it was made. */
char *kt_account_make_fingerprint (const KtAccountSource *source,
                                   const KtReview *review,
                                   const KtVerification *verification,
                                   GError **error);

/* (transfer full): a name for the file that says nothing of the casus, `verantwoording-effecten-2026-11.pdf`. */
char *kt_account_get_file_name (const char *date, KtDocumentFormat format);

G_END_DECLS
