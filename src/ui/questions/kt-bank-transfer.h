/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Questions from a file and to one. What became of it is said at @widget, which is in a toast overlay; nothing is said
 * or asked any more once @cancellable is cancelled.
 */

/* What is in @file becomes the next version once somebody agreed. The session must have read its question banks. */
void kt_bank_transfer_import (GtkWidget *widget, KtSession *session, GFile *file, GCancellable *cancellable);
void kt_bank_transfer_export (GtkWidget *widget, KtQuestionBank *bank, GFile *file, GCancellable *cancellable);

G_END_DECLS
