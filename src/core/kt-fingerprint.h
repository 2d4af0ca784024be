/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What tells one document that leaves from another, so that what was answered about one does not count for the other.
 * It is `KIND:HASH`, by the kind of document; that of a summary is `HASH` alone.
 */

/* (transfer full): the kind of document that @fingerprint is of; "" for a summary, and for %NULL. */
char *kt_fingerprint_get_kind (const char *fingerprint);
/* Whether that is @kind. */
gboolean kt_fingerprint_is_of_kind (const char *fingerprint, const char *kind);

G_END_DECLS
