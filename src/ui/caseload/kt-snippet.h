/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* (transfer full): @snippet without the marks around found words, see store/kt-store-search.h. */
char *kt_snippet_get_text (const char *snippet);
/* (transfer full): bold for the found words of @snippet, at their places in kt_snippet_get_text(). Marks that do not
 * pair are left out of account, so that no text can change how another looks. */
PangoAttrList *kt_snippet_get_attributes (const char *snippet);

G_END_DECLS
