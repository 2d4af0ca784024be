/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-span.h"

G_BEGIN_DECLS

/*
 * What is found in a text that was anonymised already belongs to the text before. These bring it back there.
 */

/* Brings @found, of the text that @spans were applied to, back to where it stands in the text before, of @length code
 * points, with all of each replacement that it touches; @margin more on both sides. */
void kt_rounds_bring_back (GPtrArray *found, GPtrArray *spans, gsize length, gsize margin);
/* Moves @found, of the same text, into @spans, and makes of those that overlap one span. Returns whether more of the
 * text is covered than before. */
gboolean kt_rounds_unite (GPtrArray *spans, GPtrArray *found);

G_END_DECLS
