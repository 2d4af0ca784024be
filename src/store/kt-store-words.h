/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-private.h"

G_BEGIN_DECLS

/* (transfer full) (element-type utf8): the words of @text as the index has them. */
GPtrArray *kt_store_split_words (KtStore *self, const char *text);

/* (transfer full): what FTS5 is asked to find rows that have each of @words, by its beginning; in a small index that is
 * read as a whole. */
GString *kt_store_write_match (GPtrArray *words);
/* (transfer full): the same with the known words for long beginnings, so that a large index is read no further than
 * needed. Empty when no index has them, %NULL on error.
 * @n_known: (out): how many words that are, which each cost a look into the index */
GString *kt_store_expand_match (KtStore *self, GPtrArray *words, guint *n_known, GError **error);
/* (transfer full): the same with only so much of long beginnings as the index has lists of: quick, and finds too much.
 */
GString *kt_store_loosen_match (GPtrArray *words);

G_END_DECLS
