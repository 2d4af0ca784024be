/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _KtAhead KtAhead;

/**
 * KtAhead:
 *
 * An answer that a page asks of the vault before the page itself exists, so that the vault reads while the page is made
 * and the first frame has something to show:
 *
 *     KtAhead *ahead = kt_ahead_new (read_cb);
 *
 *     kt_vault_read_something_async (vault, id, NULL, kt_ahead_cb, ahead);
 *     self = g_object_new (KT_TYPE_SOMETHING_PAGE, NULL);
 *     kt_ahead_set_user_data (ahead, g_object_ref (self));
 *
 * Answers come with the main loop, and so after the last line.
 */
KtAhead *kt_ahead_new (GAsyncReadyCallback callback);
void kt_ahead_set_user_data (KtAhead *self, gpointer user_data);
/* A #GAsyncReadyCallback: hands the answer on and frees @ahead. */
void kt_ahead_cb (GObject *source, GAsyncResult *result, gpointer ahead);

G_END_DECLS
