/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From here on texts are in Dutch: what is written for people is, though the command line speaks English.
 * %KT_ERROR_FAILED when the machine has no Dutch locale, without which there are none. */
gboolean kt_cli_speak_dutch (GError **error);
/* From here on they stand as in the source again. */
void kt_cli_speak_english (void);

G_END_DECLS
