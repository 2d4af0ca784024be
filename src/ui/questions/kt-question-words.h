/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-change-list.h"
#include "vensters/kt-question-change.h"

G_BEGIN_DECLS

/* What is said about questions and their changes. Pure. */

/* The most that what is filled in here may have: a label stands in a picture, a text is read out loud. A bank that came
 * from elsewhere may have more. */
#define KT_QUESTION_LABEL_MAX 60
#define KT_QUESTION_TEXT_MAX 300

KtChangeKind kt_question_change_get_kind (const KtQuestionChange *change);

/* (transfer full): what a change comes down to: the question, or what of it is otherwise now. */
char *kt_question_words_tell (const KtQuestionChange *change);
/* (transfer full): "1 question added, 2 reworded".
 * @changes: (element-type KtQuestionChange) */
char *kt_question_words_count (GArray *changes);
/* (transfer full): the sentence that says of a version what it has otherwise than the one before. */
char *kt_question_words_sum_up (GArray *changes);

G_END_DECLS
