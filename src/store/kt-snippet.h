/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-database.h"

G_BEGIN_DECLS

/* (transfer full): @text on one line, with the words marked that begin with one of @words (element-type utf8). */
char *kt_snippet_mark (KtDatabase *database, GPtrArray *words, const char *text);

/* (transfer full): the same of about sixteen words of one of @texts, %NULL at the end: where most of @words are near
 * each other. */
char *kt_snippet_cut (KtDatabase *database, GPtrArray *words, const char *const *texts);

/* Whether each of @words begins a word of @texts, %NULL at the end. */
gboolean kt_snippet_has_all (KtDatabase *database, GPtrArray *words, const char *const *texts);

G_END_DECLS
