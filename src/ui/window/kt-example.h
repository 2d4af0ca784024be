/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-clock.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Of the example vault, which holds nobody's data; it is shown on the screen. */
#define KT_EXAMPLE_PASSPHRASE "voorbeeld"

/* (transfer full): the folder of the example vault of this user. */
char *kt_example_get_folder (void);

/* Makes the example vault out of the example caseload that came with the program, unless it is there already. The
 * vault is not open afterwards. */
void
kt_example_make_async (KtClock *clock, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean kt_example_make_finish (GAsyncResult *result, GError **error);

G_END_DECLS
