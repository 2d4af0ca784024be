/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether the call that @result, a #GTask, answers was cancelled since. The vault does not undo what was done before it
 * heard of that: such an answer may come without an error, but whoever asked does not want it any more. */
gboolean kt_result_is_unwanted (GAsyncResult *result);

/* Whoever asks anew does not want the answers to what was asked before: cancels @cancellable, if it is not %NULL, and
 * puts a new one in its place. */
void kt_result_ask_anew (GCancellable **cancellable);

G_END_DECLS
