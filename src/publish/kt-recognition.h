/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-lexicon.h"
#include "publish/kt-review.h"

G_BEGIN_DECLS

/**
 * KtRecognitionKind:
 * @KT_RECOGNITION_KIND_OCCUPATION: what somebody of the household does or did for a living
 * @KT_RECOGNITION_KIND_ORIGIN: nationality, origin, language or religion
 * @KT_RECOGNITION_KIND_ILLNESS: a rare illness
 * @KT_RECOGNITION_KIND_AGE: below 4, or 80 and above, also as a band
 * @KT_RECOGNITION_KIND_HOUSEHOLD: of five or more, or unusual
 * @KT_RECOGNITION_KIND_EVENT: what was in the news or is talked about
 * @KT_RECOGNITION_KIND_QUOTE: what somebody said, as it was said
 *
 * By what a colleague or neighbour may know who it is when no name is left (002:317).
 */
typedef enum
{
  KT_RECOGNITION_KIND_OCCUPATION,
  KT_RECOGNITION_KIND_ORIGIN,
  KT_RECOGNITION_KIND_ILLNESS,
  KT_RECOGNITION_KIND_AGE,
  KT_RECOGNITION_KIND_HOUSEHOLD,
  KT_RECOGNITION_KIND_EVENT,
  KT_RECOGNITION_KIND_QUOTE,
} KtRecognitionKind;
#define KT_RECOGNITION_KIND_COUNT 7

/**
 * KtRecognitionSign:
 * @passage: the index of the passage in the review
 * @start: the first byte in what goes out of the passage
 * @end: the byte after the last; above @start
 */
typedef struct
{
  KtRecognitionKind kind;
  guint passage;
  gsize start;
  gsize end;
} KtRecognitionSign;

/**
 * KtRecognition:
 * @texts: (element-type utf8): of each passage of the review what goes out, with what stands for places; suspects stand
 *   as they are
 * @signs: (element-type KtRecognitionSign): in order of the text; those of one kind do not overlap
 *
 * What the program sees by itself when it asks who this could be. It misses what is telling only for who knows the
 * household, so that a person is asked as well. Values only; reference counted atomically.
 */
typedef struct
{
  GPtrArray *texts;
  GArray *signs;
} KtRecognition;

/* (transfer full): what goes out of @passage. */
char *kt_recognition_make_text (const KtReviewPassage *passage);

/* (transfer full): looks all that goes out through, in time in proportion to its length. */
KtRecognition *kt_recognition_make (KtLexicon *lexicon, const KtReview *review);
KtRecognition *kt_recognition_ref (KtRecognition *self);
void kt_recognition_unref (KtRecognition *self);

/**
 * kt_recognition_get_sentence:
 * @start: (out): the first byte of the sentence that @sign begins in
 * @end: (out): the byte after the sentence that it ends in
 *
 * Returns: (transfer none): what goes out of the passage
 */
const char *
kt_recognition_get_sentence (const KtRecognition *self, const KtRecognitionSign *sign, gsize *start, gsize *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtRecognition, kt_recognition_unref)

G_END_DECLS
