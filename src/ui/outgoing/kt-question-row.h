/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-assessment-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_QUESTION_ROW (kt_question_row_get_type ())
G_DECLARE_FINAL_TYPE (KtQuestionRow, kt_question_row, KT, QUESTION_ROW, AdwPreferencesRow)

/**
 * KtQuestionRow:
 *
 * A question, its `title`, with what is meant by it, its `explanation`, that is answered with yes or no and not
 * answered at first. Signal `answered`: somebody did.
 */

KtOpenAnswer kt_question_row_get_answer (KtQuestionRow *self);
/* Without a signal. */
void kt_question_row_set_answer (KtQuestionRow *self, KtOpenAnswer answer);

G_END_DECLS
