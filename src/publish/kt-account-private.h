/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-account.h"

G_BEGIN_DECLS

/* For the files of the account and of the printed look only. */

/**
 * KtAccountWriter:
 * @source: of an account only
 * @review: %NULL while the texts are collected
 * @verification: likewise
 * @texts: (element-type KtReviewText): what was collected
 * @n_used: how many passages of @review are in @document
 *
 * An account that is being written. It is written twice, the same both times: first to learn which texts go in, and in
 * which order, and then with what is decided about them. So no text gets in that was not looked through.
 */
typedef struct
{
  const KtAccountSource *source;
  const KtReview *review;
  const KtVerification *verification;
  GPtrArray *texts;
  guint n_used;
  KtDocument *document;
} KtAccountWriter;

/* Stands in a sentence where a text of people comes. */
#define KT_ACCOUNT_SLOT "\xef\xbf\xbc"

KtDocumentBlock *kt_account_add_block (KtAccountWriter *self, KtDocumentBlockKind kind, const char *text);
/* A table whose header is @header, with as many texts as there are @columns. */
KtDocumentBlock *kt_account_add_table (KtAccountWriter *self, const char *columns, const char *const *header);
/* (transfer none): the next cell of @table, with @text in it. */
KtDocumentBlock *kt_account_add_cell (KtDocumentBlock *table, const char *text);
/* Adds words of the program to @block. */
void kt_account_append (KtDocumentBlock *block, const char *text);

/* Adds a text that people typed. @date: (nullable): the day that it is about */
void kt_account_append_text (KtAccountWriter *self, KtDocumentBlock *block, const char *text, const char *date);
void kt_account_append_people (KtAccountWriter *self, KtDocumentBlock *block, const char *text);
/* Adds @sentence with @text in its slot, if it has one. */
void kt_account_append_sentence (KtAccountWriter *self,
                                 KtDocumentBlock *block,
                                 const char *sentence,
                                 const char *text,
                                 const char *date);
/* Adds its role, and what it is called. */
void kt_account_append_scenario (KtAccountWriter *self, KtDocumentBlock *block, const KtScenario *scenario);
/* Adds @sentence with the name of @scenario in its slot, or its role when it has none. */
void kt_account_append_name (KtAccountWriter *self,
                             KtDocumentBlock *block,
                             const char *sentence,
                             const KtScenario *scenario);
/* Words of a vocabulary, or free text. */
void kt_account_append_payer (KtAccountWriter *self, KtDocumentBlock *block, const char *payer);
void kt_account_append_life_domain (KtAccountWriter *self, KtDocumentBlock *block, const char *life_domain);

/* (transfer full): "January 2024 to December 2024", or one month. */
char *kt_account_say_months (const char *start, const char *end);

/* The parts of the account. */
void kt_account_write_answers (KtAccountWriter *self);
void kt_account_write_choices (KtAccountWriter *self);
void kt_account_write_comparison (KtAccountWriter *self, guint number);
void kt_account_write_dialogue (KtAccountWriter *self);
/* Why those who were missing were; there is a dialogue. */
void kt_account_write_missing (KtAccountWriter *self);
void kt_account_write_scenarios (KtAccountWriter *self);
void kt_account_write_sources (KtAccountWriter *self);

G_END_DECLS
