/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether the call that @result, a #GTask, answers was cancelled since. The vault does not undo what was done before it
 * heard of that: such an answer may come without an error, but whoever asked does not want it any more. */
gboolean kt_result_is_unwanted (GAsyncResult *result);

G_END_DECLS
