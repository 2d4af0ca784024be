/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The fewest characters that a new passphrase should have. */
#define KT_PASSPHRASE_MIN_CHARS 8

/* Whether @passphrase will do for a new vault: %KT_ERROR_INVALID when it is too short. */
gboolean kt_passphrase_check (const char *passphrase, GError **error);

G_END_DECLS
