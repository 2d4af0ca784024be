/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-private.h"

G_BEGIN_DECLS

/* (transfer full) (element-type utf8): the words of @text as the index has them. */
GPtrArray *kt_store_split_words (KtStore *self, const char *text);

/* (transfer full): what FTS5 is asked to find rows that have each of @words, by its beginning.
 * Empty when nothing can have them, %NULL on error. */
GString *kt_store_write_match (KtStore *self, GPtrArray *words, GError **error);

G_END_DECLS
