/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-autosave.h"
#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

#define KT_TYPE_NOTE_SAVER (kt_note_saver_get_type ())
G_DECLARE_FINAL_TYPE (KtNoteSaver, kt_note_saver, KT, NOTE_SAVER, GObject)

/* (transfer full): the words as they stand now; its id is ignored. */
typedef KtNote *(*KtNoteCollectFunc) (gpointer user_data);

/**
 * KtNoteSaver:
 *
 * Saves one note while it is written. It outlives the editor until the last words are stored, and it stores them when
 * the session is closing. A note that was never stored and is blank is not stored.
 *
 * Signal `changed`: the state, the error or the id is another one.
 */
KtNoteSaver *kt_note_saver_new (KtSession *session, gint64 note_id, KtNoteCollectFunc collect, gpointer user_data);

/* Something was typed; it is saved within a second. */
void kt_note_saver_change (KtNoteSaver *self);
/* Saves at once what changed. */
void kt_note_saver_hurry (KtNoteSaver *self);
/* Takes the last words, saves them and does not ask for words again. A stored note that is blank by then is removed. */
void kt_note_saver_finish (KtNoteSaver *self);

KtAutosaveState kt_note_saver_get_state (KtNoteSaver *self);
/* 0 until it is stored. */
gint64 kt_note_saver_get_note_id (KtNoteSaver *self);
/* (transfer none) (nullable): when it was last stored, `YYYY-MM-DDTHH:MM`. */
const char *kt_note_saver_get_saved_moment (KtNoteSaver *self);
/* (transfer none) (nullable): why the last save failed. */
const GError *kt_note_saver_get_error (KtNoteSaver *self);

G_END_DECLS
