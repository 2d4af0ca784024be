/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-vault.h"

#include <gtk/gtk.h>

/* What measurements in a window have in common. */

/* Initialises GTK so that the program's own time is measured and not the pace of a display: no frame waits for a
 * refresh, and nothing blinks or slides meanwhile. */
void bench_measure_own_time (void);

/* (transfer none): a window of its own around @page. */
GtkWidget *bench_show (GtkWidget *page, int width);
/* (nullable): the first widget of @type in @widget, which may be that itself. */
GtkWidget *bench_find_child (GtkWidget *widget, GType type);
/* (transfer none): the event controller of @type that @widget has. */
gpointer bench_find_controller (GtkWidget *widget, GType type);
/* As an input method does after a key: what is selected in @entry is typed over, in one change. */
void bench_type (GtkEditable *entry, const char *text);

/* Until the next frame of @window is drawn. */
void bench_wait_for_frame (GtkWidget *window);
/* Until a frame was drawn that shows what is waited for: the moment of that, in microseconds. */
gint64 bench_wait_for_sight (GtkWidget *window, gboolean (*is_shown) (gpointer data), gpointer data);
/* Nobody presses keys faster than this; without it a frame would wait for the end of the one before, and the first ones
 * for the rows that a list makes when nothing else is to be done. */
void bench_rest (void);

/* Callback and user data of a call are bench_result_cb() and the address of a GAsyncResult that is NULL;
 * bench_wait_for_result() gives what comes there, which the caller is to unref. */
void bench_result_cb (GObject *object, GAsyncResult *result, gpointer user_data);
GAsyncResult *bench_wait_for_result (GAsyncResult **place);

/* (transfer full): the vault in @folder. */
KtVault *bench_open_vault (const char *folder, const char *passphrase, KtClock *clock);

/* Sorts @times (element-type gint64), and returns the one at @percent. */
gint64 bench_get_percentile (GArray *times, guint percent);
/* The same, in microseconds, as a line in milliseconds. */
void bench_print_percentile (const char *name, GArray *times, guint percent);
