/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-analysis-editor.h"
#include "ui/effects/dialogue/kt-dialogue-clock.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_DIALOGUE_PAGE (kt_dialogue_page_get_type ())
G_DECLARE_FINAL_TYPE (KtDialoguePage, kt_dialogue_page, KT, DIALOGUE_PAGE, AdwNavigationPage)

/**
 * KtDialoguePage:
 *
 * The conversation that an analysis comes out of, for a large screen: one step and one question in sight, the place for
 * its answer, and the clock. It takes the whole window.
 *
 * Signal `reference-chosen (guint number)`: they speak about reference @number now, from 0.
 *
 * @reference: the id of the reference that they begin with, where there are several
 */
KtDialoguePage *kt_dialogue_page_new (KtSession *session, KtAnalysisEditor *editor, const char *reference);

/* (transfer none): shows it in place of all that is in the window of @parent, in the outermost AdwNavigationView around
 * it. */
KtDialoguePage *
kt_dialogue_page_present (GtkWidget *parent, KtSession *session, KtAnalysisEditor *editor, const char *reference);

/* (transfer none) */
KtDialogueClock *kt_dialogue_page_get_clock (KtDialoguePage *self);

G_END_DECLS
