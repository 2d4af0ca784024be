/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asking for a file, with a GtkFileDialog that has all else it needs. */

/* Offers files that end in one of @suffixes, which are of @kind, "Tables (CSV)", and all others as well.
 * @suffixes: ended by %NULL */
void kt_file_dialog_set_kind (GtkFileDialog *dialog, const char *kind, const char *const *suffixes);
/* Offers files of this type alone. */
void kt_file_dialog_set_mime_type (GtkFileDialog *dialog, const char *mime_type);

/* @self: the object that asked */
typedef void (*KtFileChosen) (gpointer self, GFile *file, gpointer user_data);

/**
 * kt_file_dialog_open:
 * @widget: in the window that asks; what goes wrong is told on it
 * @cancellable: when it is cancelled, nobody is told anything any more
 * @chosen: is called when somebody chose a file that is there
 * @self: (type GObject): is kept as long
 */
void kt_file_dialog_open (GtkFileDialog *dialog,
                          GtkWidget *widget,
                          GCancellable *cancellable,
                          KtFileChosen chosen,
                          gpointer self,
                          gpointer user_data);
/* As kt_file_dialog_open(), for a file that is to be written. */
void kt_file_dialog_save (GtkFileDialog *dialog,
                          GtkWidget *widget,
                          GCancellable *cancellable,
                          KtFileChosen chosen,
                          gpointer self,
                          gpointer user_data);

G_END_DECLS
