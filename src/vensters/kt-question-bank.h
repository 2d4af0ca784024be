/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * What is asked when a casus is looked at through the four windows. All are values: filled by whoever makes them, and
 * not changed after they were handed on; versions of a bank share what they have in common.
 */

/* The file format of a question bank; data/model/README.md describes it. */
#define KT_QUESTION_BANK_FORMAT "keukentafel-vensters"
#define KT_QUESTION_BANK_VERSION 1
/* That of questions that are in no bank yet, which is read and written in the vault alone. */
#define KT_QUESTION_DRAFT_FORMAT "keukentafel-vensters-draft"
#define KT_QUESTION_DRAFT_VERSION 1

/* What a list of a bank may hold at most. */
#define KT_QUESTION_BANK_ITEMS_MAX 500

/* Where an answer lies, from -KT_AXIS_REACH at the left pole to KT_AXIS_REACH at the right. */
#define KT_AXIS_REACH 2

/**
 * KtQuestion:
 * @name: unique among the questions and factors of a bank; it never gets another meaning
 * @aspect: what it is about within its window, "" for a factor
 * @label: a few words
 * @text: what is asked, so that more of it is better; what is the case, for a factor
 * @simple: as the inwoner is asked; "" for a factor
 * @source: where it rests on, places divided by `; `
 * @usual: what a factor does as a rule; of no meaning for a question
 * @is_factor: whether it is a driver or barrier: it is not answered with a word, but helps or hinders
 * @is_quick: whether it is one of those that matter most
 * @is_on: whether it is asked
 */
typedef struct
{
  char *name;
  KtVenster venster;
  char *aspect;
  char *label;
  char *text;
  char *simple;
  char *source;
  KtInfluence usual;
  gboolean is_factor;
  gboolean is_quick;
  gboolean is_on;
} KtQuestion;

/* One of the axes on which a professional keeps balance (001:168-174). */
typedef struct
{
  char *name;
  char *left;
  char *right;
  char *text;
  char *source;
} KtAxis;

/* One of the forms in which a government steers (001 figure 3). */
typedef struct
{
  char *name;
  char *label;
  char *text;
  char *source;
} KtGovernmentForm;

/* What an answer word stands for. */
typedef struct
{
  KtExtent extent;
  char *meaning;
  char *source;
} KtExtentMeaning;

/* What the places in sources are short for: the title of a document. */
typedef struct
{
  char *name;
  char *title;
} KtBankSource;

/**
 * KtQuestionBank:
 * @id: of this version; another version has another
 * @made: the date
 * @changes: what this version has otherwise than the one before, in the words of who made it
 * @sources: (element-type KtBankSource)
 * @words: (element-type KtExtentMeaning): one for every word, in their order
 * @questions: (element-type KtQuestion): in the order in which they are asked
 * @factors: (element-type KtQuestion)
 * @axes: (element-type KtAxis)
 * @government: (element-type KtGovernmentForm)
 *
 * One version of the questions. It never changes: who words a question otherwise makes the next version.
 */
typedef struct
{
  char *id;
  char *title;
  char *made;
  char *changes;
  GPtrArray *sources;
  GPtrArray *words;
  GPtrArray *questions;
  GPtrArray *factors;
  GPtrArray *axes;
  GPtrArray *government;
} KtQuestionBank;

KtQuestion *kt_question_new (void);
/* (transfer full): what may be changed until it is handed on. */
KtQuestion *kt_question_copy (const KtQuestion *self);
KtQuestion *kt_question_ref (KtQuestion *self);
void kt_question_unref (KtQuestion *self);
gboolean kt_question_equal (const KtQuestion *self, const KtQuestion *other);

KtAxis *kt_axis_new (void);
void kt_axis_unref (KtAxis *self);
KtGovernmentForm *kt_government_form_new (void);
void kt_government_form_unref (KtGovernmentForm *self);
KtExtentMeaning *kt_extent_meaning_new (void);
void kt_extent_meaning_unref (KtExtentMeaning *self);
KtBankSource *kt_bank_source_new (void);
void kt_bank_source_unref (KtBankSource *self);

KtQuestionBank *kt_question_bank_new (void);
KtQuestionBank *kt_question_bank_ref (KtQuestionBank *self);
void kt_question_bank_unref (KtQuestionBank *self);

/* (transfer full): a bank from its file; %NULL with %KT_ERROR_INVALID, whose message begins with the place. */
KtQuestionBank *kt_question_bank_parse (const char *text, gsize length, GError **error);
/* (transfer full): the file of a bank. */
char *kt_question_bank_print (const KtQuestionBank *self);

/* (transfer full): @questions (element-type KtQuestion), questions and factors that are in no bank yet, as JSON text.
 */
char *kt_question_draft_print (const GPtrArray *questions);
/* (transfer full) (element-type KtQuestion): what was printed so, the questions before the factors; as
 * kt_question_bank_parse(). */
GPtrArray *kt_question_draft_parse (const char *text, gsize length, GError **error);

/* (transfer none) (nullable): the question or factor, the axis, the form of government with @name. */
KtQuestion *kt_question_bank_find (const KtQuestionBank *self, const char *name);
KtAxis *kt_question_bank_find_axis (const KtQuestionBank *self, const char *name);
KtGovernmentForm *kt_question_bank_find_government (const KtQuestionBank *self, const char *name);
/* (transfer none): what @extent stands for. */
const char *kt_question_bank_get_meaning (const KtQuestionBank *self, KtExtent extent);

/* (transfer full): @source with the titles of the documents that its places are in: `Title, line 12`. */
char *kt_question_bank_explain_source (const KtQuestionBank *self, const char *source);

/**
 * kt_question_bank_make_next:
 * @put: (element-type KtQuestion): each takes the place of the question or factor with its name, or comes at the end
 *
 * Returns: (transfer full): what follows on @self; @id, @made and @changes are %NULL and for whoever makes it to fill.
 * A question is switched off and never removed, so that what was answered to it keeps its place.
 */
KtQuestionBank *kt_question_bank_make_next (const KtQuestionBank *self, GPtrArray *put);

/* (transfer full): a name for a question of the organisation's own in @venster that @self does not have yet. */
char *kt_question_bank_make_name (const KtQuestionBank *self, KtVenster venster);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtQuestion, kt_question_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtQuestionBank, kt_question_bank_unref)

G_END_DECLS
