/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vensters/kt-question-bank.h"

G_BEGIN_DECLS

/*
 * One look at a casus through the four windows (001:151-195). All are values as those of kt-question-bank.h. What was
 * asked stands beside what was answered, so that a review can be read when its bank is not there.
 */

/* The file format of a review. */
#define KT_VENSTER_REVIEW_FORMAT "keukentafel-venster-review"
#define KT_VENSTER_REVIEW_VERSION 1

/* What a list of a review may hold at most. */
#define KT_VENSTER_REVIEW_ITEMS_MAX 1000
#define KT_EVIDENCE_MAX 100

/* That no word was chosen, and that it was not said what something does. */
#define KT_EXTENT_UNSAID (-1)
#define KT_INFLUENCE_UNSAID (-1)

/**
 * KtEvidence:
 * @note: the note that shows it; in the vault its number as a decimal, in a casus file its id
 * @part: where in the note
 * @passage: the words, as they stood when they were linked; "" for the whole note
 */
typedef struct
{
  char *note;
  KtNotePart part;
  char *passage;
} KtEvidence;

/**
 * KtVensterAnswer:
 * @question: the name of the question or factor
 * @label: a few words about what was asked
 * @asked: what was asked
 * @extent: a #KtExtent or %KT_EXTENT_UNSAID, which a factor always has
 * @influence: a #KtInfluence or %KT_INFLUENCE_UNSAID
 * @remark: may be empty
 * @evidence: (element-type KtEvidence)
 *
 * What was answered to one question; something of it is said.
 */
typedef struct
{
  char *question;
  KtVenster venster;
  char *label;
  char *asked;
  gboolean is_factor;
  gint extent;
  gint influence;
  char *remark;
  GPtrArray *evidence;
} KtVensterAnswer;

/* Where somebody sees the help on an axis: -KT_AXIS_REACH at its left pole, KT_AXIS_REACH at its right. */
typedef struct
{
  char *axis; /* its name */
  char *left;
  char *right;
  gint position;
  char *why;
} KtAxisPosition;

/**
 * KtVensterReview:
 * @date: the day that it is of
 * @viewer: whose eyes these are
 * @who: who that is, in words; may be empty
 * @bank: the id of the question bank that it was made with; this need not be there
 * @is_quick: whether only the questions that matter most are asked
 * @samenhang: what ties the windows, in words; may be empty
 * @answers: (element-type KtVensterAnswer): one for a question
 * @axes: (element-type KtAxisPosition): one for an axis
 * @government: the name of the form in which the government steers in this casus, "" when it was not said
 * @government_label: how that form was called
 * @government_why: may be empty
 */
typedef struct
{
  char *date;
  KtViewer viewer;
  char *who;
  char *bank;
  gboolean is_quick;
  char *samenhang;
  GPtrArray *answers;
  GPtrArray *axes;
  char *government;
  char *government_label;
  char *government_why;
} KtVensterReview;

KtEvidence *kt_evidence_new (const char *note, KtNotePart part, const char *passage);
KtEvidence *kt_evidence_ref (KtEvidence *self);
void kt_evidence_unref (KtEvidence *self);

/* Nothing is said yet. */
KtVensterAnswer *kt_venster_answer_new (void);
/* (transfer full): what may be changed until it is handed on, with a list of its own. */
KtVensterAnswer *kt_venster_answer_copy (const KtVensterAnswer *self);
KtVensterAnswer *kt_venster_answer_ref (KtVensterAnswer *self);
void kt_venster_answer_unref (KtVensterAnswer *self);

KtAxisPosition *
kt_axis_position_new (const char *axis, const char *left, const char *right, gint position, const char *why);
KtAxisPosition *kt_axis_position_ref (KtAxisPosition *self);
void kt_axis_position_unref (KtAxisPosition *self);

/* (transfer full): what may be changed until it is handed on. A copy has lists of its own, with the same parts. */
KtVensterReview *kt_venster_review_new (const char *date, KtViewer viewer, const char *bank);
KtVensterReview *kt_venster_review_copy (const KtVensterReview *self);
KtVensterReview *kt_venster_review_ref (KtVensterReview *self);
void kt_venster_review_unref (KtVensterReview *self);

/* (transfer none) (nullable): what was answered to @question, and where it is on @axis. */
KtVensterAnswer *kt_venster_review_find (const KtVensterReview *self, const char *question);
KtAxisPosition *kt_venster_review_find_axis (const KtVensterReview *self, const char *axis);

/* Where @extent is on the scale, from 0 to KT_EXTENT_STEPS - 1; -1 for a word without a place on it, or none. */
gint kt_extent_get_step (gint extent);

/* (transfer full): a review from its JSON; %NULL with %KT_ERROR_INVALID, whose message begins with the place. */
KtVensterReview *kt_venster_review_read (JsonNode *root, const char *path, GError **error);
/* The same, from the JSON text. */
KtVensterReview *kt_venster_review_parse (const char *text, gsize length, GError **error);
/* (transfer full): what kt_venster_review_parse() reads again without loss. */
char *kt_venster_review_print (const KtVensterReview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtEvidence, kt_evidence_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtVensterAnswer, kt_venster_answer_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtAxisPosition, kt_axis_position_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtVensterReview, kt_venster_review_unref)

G_END_DECLS
