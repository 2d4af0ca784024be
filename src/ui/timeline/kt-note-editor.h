/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_NOTE_EDITOR (kt_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (KtNoteEditor, kt_note_editor, KT, NOTE_EDITOR, GtkWidget)

/**
 * KtNoteEditor:
 *
 * Where a note is written. It is saved by itself within a second, at once when the focus leaves, when it is finished,
 * when the session closes and when the editor goes away. A note that stays blank is not kept.
 *
 * Signals:
 *  - `done`: the user wants to go on with something else;
 *  - `stored`: the note was stored for the first time, so that it has an id;
 *  - `cursor-moved`.
 *
 * @note: is copied
 * @brief: whether all but the text is hidden until it is asked for
 */
GtkWidget *kt_note_editor_new (KtSession *session, KtNote *note, gboolean brief);

/* Saves what changed and stops watching; the note is removed when it is blank. */
void kt_note_editor_finish (KtNoteEditor *self);

/* 0 as long as it is not stored. */
gint64 kt_note_editor_get_note_id (KtNoteEditor *self);
/* (transfer full): the note as it stands now. */
KtNote *kt_note_editor_dup_note (KtNoteEditor *self);
/* (transfer none): the note as it was given. */
KtNote *kt_note_editor_get_original (KtNoteEditor *self);
void kt_note_editor_set_casus_id (KtNoteEditor *self, gint64 casus_id);

/* Where the cursor is, in coordinates of @relative_to. */
gboolean kt_note_editor_get_cursor_bounds (KtNoteEditor *self, GtkWidget *relative_to, graphene_rect_t *bounds);
/* (transfer none): the #KtTextArea that writing begins in. */
GtkWidget *kt_note_editor_get_first_area (KtNoteEditor *self);

G_END_DECLS
