/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_TIMELINE_PAGE (kt_timeline_page_get_type ())
G_DECLARE_FINAL_TYPE (KtTimelinePage, kt_timeline_page, KT, TIMELINE_PAGE, GtkWidget)

/**
 * KtTimelinePage:
 *
 * The page Verloop: the notes of a casus as a time line that one writes in, newest at the bottom near the writing
 * place. It opens at the bottom. @casus_id 0 shows the passing notes of no casus.
 */
GtkWidget *kt_timeline_page_new (KtSession *session, gint64 casus_id);

/* Goes to the note; the words in it that begin with one of @words (nullable) are marked and the first is in sight. May
 * be called before the notes are there. */
void kt_timeline_page_show_note (KtTimelinePage *self, gint64 note_id, const char *words);

/* Begins a note of @kind at the bottom with the cursor in it. */
void kt_timeline_page_add_note (KtTimelinePage *self, KtNoteKind kind);

G_END_DECLS
