/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @length bytes at @text, folded, are a top-level domain that a name without http or www may end in. */
gboolean kt_scan_is_domain (const char *text, gsize length);

G_END_DECLS
