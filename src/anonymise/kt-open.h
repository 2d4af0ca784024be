/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-tokens.h"

G_BEGIN_DECLS

/*
 * Where a text may read otherwise once what was found in it is replaced. A replacement parts what stands at its two
 * sides and is no name, date or number itself, so only words right beside it can become something that they were not.
 */

/* (transfer full) (element-type gsize): the places, in code points of the original and in order of their words, at
 * which
 * @tokens may be taken when @hits, which are resolved and marked in them, are replaced. In most of a text there are
 * none. */
GArray *kt_open_find (const KtTokens *tokens, GArray *hits);

/* Whether one of @open lies from @start up to @end. */
gboolean kt_open_has (GArray *open, gsize start, gsize end);

G_END_DECLS
