/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-assessment.h"
#include "publish/kt-recognition.h"

G_BEGIN_DECLS

/*
 * What is said of what may tell who it is, in the language of the user. Pure.
 */

/* What signs of @kind are called. */
const char *kt_recognition_kind_get_title (KtRecognitionKind kind);

/* How many of @signs (element-type KtRecognitionSign), of one kind and in order, are shown in one sentence with that at
 * @i: at least 1. */
guint kt_recognition_count_together (const KtRecognition *recognition, GPtrArray *signs, guint i);
/* (transfer full): the sentence of the @n signs from @i on as markup, with their words in bold; a long one is cut
 * short. */
char *kt_recognition_make_markup (const KtRecognition *recognition, GPtrArray *signs, guint i, guint n);
/* (transfer full): the words of the signs of @kind, each once, with a comma between; as many as fit in a line or two.
 */
char *kt_recognition_make_gist (const KtRecognition *recognition, KtRecognitionKind kind);

/* (transfer full) (nullable): a sentence about how many casussen of the caseload are alike, from
 * kt_profile_count_alike(); %NULL for 0. */
char *kt_recognition_describe_alike (guint n_alike);

/* Whether a document may call itself anonymised with the answers of @assessment. */
gboolean kt_recognition_is_anonymous (const KtAssessment *assessment);
/* (transfer full): the three answers in a line. */
char *kt_recognition_describe_answers (const KtAssessment *assessment);
/* (transfer full): who answered and when, as seen at the moment @now. */
char *kt_recognition_describe_answerer (const KtAssessment *assessment, const char *now);

G_END_DECLS
