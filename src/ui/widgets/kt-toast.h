/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef void (*KtUndoFunc) (gpointer user_data);

/* Shows @title, without client data, with the button "Undo" in the toast overlay around @widget; @undo is called at
 * most once. @destroy is called when the toast is gone. */
void kt_toast_undo (GtkWidget *widget, const char *title, KtUndoFunc undo, gpointer user_data, GDestroyNotify destroy);
/* Shows @title, without client data. */
void kt_toast_say (GtkWidget *widget, const char *title);
/* Shows the sentence for @error; says nothing for %G_IO_ERROR_CANCELLED. */
void kt_toast_error (GtkWidget *widget, const GError *error);
/* (transfer full): a sentence in the language of the user for the code of @error: what happened and what to do next. */
char *kt_error_get_sentence (const GError *error);

G_END_DECLS
