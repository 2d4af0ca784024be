/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_PASSING_NOTE_DIALOG (kt_passing_note_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtPassingNoteDialog, kt_passing_note_dialog, KT, PASSING_NOTE_DIALOG, AdwDialog)

/* A note in passing, of the casus @casus_id or with 0 of none yet: opens with the cursor in the text, nothing has to be
 * filled in, and what is written is kept by itself. */
void kt_passing_note_dialog_present (GtkWidget *parent, KtSession *session, gint64 casus_id);

G_END_DECLS
