/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-recognition.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Looks on a thread what the program sees by itself in what goes out. @lexicon: (nullable): %NULL opens one. */
void kt_recognition_look_async (KtReview *review,
                                KtLexicon *lexicon,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* (transfer full): %NULL when the lexicon could not be opened, or it was cancelled. */
KtRecognition *kt_recognition_look_finish (GAsyncResult *result, GError **error);

G_END_DECLS
