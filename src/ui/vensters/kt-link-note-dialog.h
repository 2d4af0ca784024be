/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/vensters/kt-casus-notes.h"
#include "ui/vensters/kt-venster-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_LINK_NOTE_DIALOG (kt_link_note_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtLinkNoteDialog, kt_link_note_dialog, KT, LINK_NOTE_DIALOG, AdwDialog)

/**
 * KtLinkNoteDialog:
 *
 * Links a note of the casus to an answer, the whole of it or the words that are selected.
 */
AdwDialog *kt_link_note_dialog_new (KtVensterEditor *editor, KtCasusNotes *notes, KtQuestion *question);

G_END_DECLS
