/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_TEXT_AREA (kt_text_area_get_type ())
G_DECLARE_FINAL_TYPE (KtTextArea, kt_text_area, KT, TEXT_AREA, GtkWidget)

/**
 * KtTextArea:
 *
 * One part of a note while it is written: a title, the text with Dutch spelling, and below it a quiet word about what
 * was refused or stands out. Undo is the text view's own and stays in memory.
 *
 * Properties: `title`, also the accessible name of the text; `shows-title`.
 * Signals: `changed`, when the user changed the text; `cursor-moved`.
 */
GtkWidget *kt_text_area_new (void);

/* Sets the text as it was stored: no change, and nothing to undo. */
void kt_text_area_set_text (KtTextArea *self, const char *text);
/* (transfer full) */
char *kt_text_area_dup_text (KtTextArea *self);
gboolean kt_text_area_is_blank (KtTextArea *self);

void kt_text_area_set_check_spelling (KtTextArea *self, gboolean check_spelling);

/* Looks at the text for what should be pointed out. */
void kt_text_area_inspect (KtTextArea *self);

/* Where the cursor is, in coordinates of @relative_to. */
gboolean kt_text_area_get_cursor_bounds (KtTextArea *self, GtkWidget *relative_to, graphene_rect_t *bounds);

/* (transfer none): the text view, which takes the focus. */
GtkWidget *kt_text_area_get_view (KtTextArea *self);

G_END_DECLS
