/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A text is searched piece by piece, so that what is kept at hand stays small however long it is, and only the piece in
 * which something changes is searched again.
 */

/* The bytes of @text, of @length, that make the first piece. It ends where no finder looks across: between paragraphs,
 * or else between sentences at the end of a line; a text that has neither is cut between words, and a word never. */
gsize kt_chunk_measure (const char *text, gsize length);

G_END_DECLS
