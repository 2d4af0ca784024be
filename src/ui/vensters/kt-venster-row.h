/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/vensters/kt-casus-notes.h"
#include "ui/vensters/kt-venster-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_VENSTER_ROW (kt_venster_row_get_type ())
G_DECLARE_FINAL_TYPE (KtVensterRow, kt_venster_row, KT, VENSTER_ROW, AdwBin)

/**
 * KtVensterRow:
 *
 * One question or factor of a window with what is answered to it. Its keys: 1 to 9 for the words, 0 to clear, + and -
 * for what it does. A factor has no words.
 *
 * Signals:
 *  - `answered`: a word was given by a key, so that the next question may come;
 *  - `link`: a note is to be linked.
 */
/* Only the question, until it is filled.
 * @bank: (nullable): for meanings and sources */
GtkWidget *
kt_venster_row_new (KtVensterEditor *editor, KtCasusNotes *notes, KtQuestion *question, KtQuestionBank *bank);
/* Makes all that the question can be answered with, which takes some milliseconds. Does nothing the second time. */
void kt_venster_row_fill (KtVensterRow *self);

/* (transfer none) */
KtQuestion *kt_venster_row_get_question (KtVensterRow *self);
/* Shows what is answered now. */
void kt_venster_row_update (KtVensterRow *self);

G_END_DECLS
