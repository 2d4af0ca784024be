/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is done to a whole note. Each can be undone from the toast that it shows around @origin. */

void kt_note_actions_delete (GtkWidget *origin, KtSession *session, gint64 note_id);

/* Asks for a casus and moves the note to it; a loose note may be assigned. @casus_id: the one that it is in, or 0. */
void kt_note_actions_move (GtkWidget *origin, KtSession *session, gint64 note_id, gint64 casus_id);

/* Says that a note was removed because it was left empty; undo brings it back with the words of @note. */
void kt_note_actions_offer_words (GtkWidget *origin, KtSession *session, KtNote *note);

G_END_DECLS
