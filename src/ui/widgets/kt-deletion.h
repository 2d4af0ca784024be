/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-vault.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The call of the vault that hides what has @id, or brings it back. */
typedef void (*KtSetDeleted) (KtVault *vault,
                              gint64 id,
                              gboolean deleted,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/**
 * KtDeletionKind:
 * @finish: how that ended
 * @said: that it is deleted, without client data; to be translated
 */
typedef struct
{
  KtSetDeleted set_deleted;
  gboolean (*finish) (KtVault *vault, GAsyncResult *result, GError **error);
  const char *said;
} KtDeletionKind;

/**
 * kt_delete:
 * @kind: static
 * @widget: where it is deleted
 * @page: (nullable): where that is said
 *
 * Hides what has @id. When that is done, the dialog that @widget is in closes, if there is one, and @page says it, with
 * the button "Undo". When it is not, @widget says why.
 */
void kt_delete (const KtDeletionKind *kind, KtVault *vault, gint64 id, GtkWidget *widget, GtkWidget *page);

G_END_DECLS
