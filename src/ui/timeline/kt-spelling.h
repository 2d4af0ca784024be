/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <libspelling.h>

G_BEGIN_DECLS

/* The checker of Dutch that all texts share, so that a word that was added or ignored is so everywhere. Its dictionary
 * is read in a thread the first time, because that takes longer than many frames. */
void kt_spelling_load_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* (transfer full) (nullable): %NULL without an error when there is no Dutch dictionary. */
SpellingChecker *kt_spelling_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
