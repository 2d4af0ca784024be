/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_QUESTIONS_PAGE (kt_questions_page_get_type ())
G_DECLARE_FINAL_TYPE (KtQuestionsPage, kt_questions_page, KT, QUESTIONS_PAGE, AdwNavigationPage)

/**
 * KtQuestionsPage:
 *
 * The questions of the four windows: looked through, worded otherwise, added, switched off, and exchanged as a file.
 * What is otherwise is collected in a draft (#KtBankDraft) until it is made a version; earlier ones can be looked at.
 *
 * Actions: `questions.add`, `questions.reword`, `questions.switch`, `questions.quick` and `questions.revert` (s: the
 * name of a question), `questions.undo`, `questions.redo`, `questions.discard`, `questions.make-version`,
 * `questions.import`, `questions.export`, `questions.versions`, `questions.newest`, `questions.again`.
 */
AdwNavigationPage *kt_questions_page_new (KtSession *session);

/* Puts @switcher, to what is beside it, below its header bar. */
void kt_questions_page_set_switcher (KtQuestionsPage *self, GtkWidget *switcher);

/* What the actions do once a file was chosen. */
void kt_questions_page_import (KtQuestionsPage *self, GFile *file);
void kt_questions_page_export (KtQuestionsPage *self, GFile *file);

G_END_DECLS
