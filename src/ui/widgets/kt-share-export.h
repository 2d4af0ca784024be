/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-disclosure.h"
#include "publish/kt-readback.h"
#include "publish/kt-review.h"
#include "ui/widgets/kt-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KtShareExport:
 * @disclosure: what is put in the register; its form says how it leaves
 * @path: (nullable): of the file; %NULL for a copy
 * @text: (nullable): of a copy that may leave
 * @finding: what was found, when it was refused
 * @heading: (nullable): in the document under which it was found
 *
 * A document on its way out.
 */
typedef struct
{
  KtSession *session;
  KtReview *review;
  KtDocument *document;
  KtDisclosure *disclosure;
  char *path;

  char *text;
  KtFinding finding;
  char *heading;
} KtShareExport;

KtShareExport *kt_share_export_new (KtSession *session,
                                    KtReview *review,
                                    KtDocument *document,
                                    KtDisclosure *disclosure,
                                    const char *path);
void kt_share_export_free (KtShareExport *self);

/* The format of what leaves as @form; a copy is text. */
KtDocumentFormat kt_share_export_get_format (KtDisclosureForm form);

/**
 * kt_share_export_async:
 * @self: (transfer full)
 *
 * Puts it in the register, renders and checks it, and writes the file. When that does not work nothing has left, and it
 * is taken out of the register.
 */
void kt_share_export_async (KtShareExport *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean kt_share_export_finish (GAsyncResult *result, GError **error);
/* (transfer none): what went out, or why it did not. */
const KtShareExport *kt_share_export_get (GAsyncResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtShareExport, kt_share_export_free)

G_END_DECLS
