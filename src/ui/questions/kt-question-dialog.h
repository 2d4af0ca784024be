/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/questions/kt-bank-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_QUESTION_DIALOG (kt_question_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtQuestionDialog, kt_question_dialog, KT, QUESTION_DIALOG, AdwDialog)

/**
 * KtQuestionDialog:
 *
 * Asks for a question of the organisation's own, or for other words of one that there is, and puts it into the draft.
 *
 * Signal `put (const char *name)`: it is there.
 */

/* @question: (nullable): the one that is worded otherwise; %NULL for a new one, which begins in @venster. */
AdwDialog *kt_question_dialog_new (KtBankDraft *draft, KtQuestion *question, KtVenster venster);

G_END_DECLS
