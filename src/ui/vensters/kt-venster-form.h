/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/vensters/kt-casus-notes.h"
#include "ui/vensters/kt-venster-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_VENSTER_FORM (kt_venster_form_get_type ())
G_DECLARE_FINAL_TYPE (KtVensterForm, kt_venster_form, KT, VENSTER_FORM, AdwBin)

/**
 * KtVensterForm:
 *
 * What is asked in one window of a review, and what is answered.
 *
 * Signal `answered`: the last question got a word by a key, so that the next window may come.
 */
/* @bank: (nullable): the one that the review was made with; without it what was asked is shown
 * @problem: (nullable): a sentence that says why not all is asked */
GtkWidget *kt_venster_form_new (KtVensterEditor *editor,
                                KtCasusNotes *notes,
                                KtVenster venster,
                                KtQuestionBank *bank,
                                const char *problem);
/* Gives the first question the focus. */
void kt_venster_form_begin (KtVensterForm *self);

G_END_DECLS
