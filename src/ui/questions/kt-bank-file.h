/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vensters/kt-question-bank.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The file of a question bank, which data/model/README.md describes; it is read and written on a thread. */

void kt_bank_file_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* (transfer full): %NULL with %KT_ERROR_INVALID, whose message begins with the place, or with the error of reading. */
KtQuestionBank *kt_bank_file_read_finish (GAsyncResult *result, GError **error);

void kt_bank_file_write_async (KtQuestionBank *bank,
                               GFile *file,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean kt_bank_file_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
