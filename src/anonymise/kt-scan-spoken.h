/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-hit.h"
#include "anonymise/kt-tokens.h"

G_BEGIN_DECLS

/*
 * What was dictated and written down as it was said, for the other scanners only.
 */

/* An e-mail address around the word at @i, which says @: "jan punt jansen apenstaartje gmail punt com". Nothing before
 * the byte @from is taken. Returns from where on the next may begin. */
gsize kt_scan_spoken_address (const KtTokens *tokens, guint i, gsize from, GArray *hits);
/* A telephone number that begins with the word at @i: "nul zes twaalf ...". Returns the byte from which on the next may
 * begin: that of the word when there is none. */
gsize kt_scan_spoken_phone (const KtTokens *tokens, guint i, GArray *hits);
/* The digit behind what people say between two groups of a number that ends at @i: "eh", "en dan"; @i when there is
 * none.
 * @commas: a comma alone may stand there too */
gsize kt_skip_fillers (const KtFold *fold, gsize i, gboolean commas);

G_END_DECLS
