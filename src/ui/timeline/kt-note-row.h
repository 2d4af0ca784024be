/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-note.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_NOTE_ROW (kt_note_row_get_type ())
G_DECLARE_FINAL_TYPE (KtNoteRow, kt_note_row, KT, NOTE_ROW, GtkWidget)

/**
 * KtNoteRow:
 *
 * A note on the time line, read as text, or the editor in its place. It is an empty place until it is filled, so that a
 * list may have hundreds. Its buttons fire the actions `timeline.edit`, `.versions`, `.move` and `.delete` with the id
 * of the note.
 */
GtkWidget *kt_note_row_new (void);

/* Shows @note as seen at the moment @now; %NULL makes it an empty place. */
void kt_note_row_set_note (KtNoteRow *self, KtNote *note, const char *now);
/* (transfer none) (nullable) */
KtNote *kt_note_row_get_note (KtNoteRow *self);

/* Whether what can be done with the note has no buttons yet, and makes them: later than the note is shown. */
gboolean kt_note_row_needs_actions (KtNoteRow *self);
void kt_note_row_add_actions (KtNoteRow *self);

/* Shows @editor instead of the text, or with %NULL the text again. */
void kt_note_row_set_editor (KtNoteRow *self, GtkWidget *editor);

/* Marks the words of the note that begin with one of @words; %NULL marks none. */
void kt_note_row_mark_words (KtNoteRow *self, const char *words);
/* Where the first marked word is, in coordinates of @relative_to. */
gboolean kt_note_row_get_mark_bounds (KtNoteRow *self, GtkWidget *relative_to, graphene_rect_t *bounds);

/* Opens the menu of the note. */
void kt_note_row_popup_menu (KtNoteRow *self);

/* (transfer full): `Keukentafelgesprek · with oldest child`, as it stands above @note after the moment. */
char *kt_note_row_describe (const KtNote *note);

G_END_DECLS
