/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-collection.h"
#include "ui/widgets/kt-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes the casussen of @collection that count as a table, see kt_collection_to_csv(), to @file, on a thread. Each of
 * them has a line in the register first, which is taken back when nothing left. */
void kt_side_export_async (KtSession *session,
                           const KtCollection *collection,
                           GFile *file,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean kt_side_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
