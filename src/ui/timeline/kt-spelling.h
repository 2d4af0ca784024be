/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <libspelling.h>

G_BEGIN_DECLS

/* The checker of Dutch that all texts share, so that a word that was ignored is so everywhere. Its dictionary
 * is read in a thread the first time, because that takes longer than many frames. */
void kt_spelling_load_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* (transfer full) (nullable): %NULL without an error when there is no Dutch dictionary. */
SpellingChecker *kt_spelling_load_finish (GAsyncResult *result, GError **error);

/* (transfer full): @menu of a text adapter without adding words to the dictionary. That is a plain file in the home
 * folder, and the words that people add are the names of others. */
GMenuModel *kt_spelling_menu_new (GMenuModel *menu);

G_END_DECLS
