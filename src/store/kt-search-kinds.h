/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-private.h"
#include "store/kt-store-search.h"

G_BEGIN_DECLS

/* ?2 whether statuses are filtered, ?3 to ?5 those that are let through, ?6 laws, ?7 theme. The index is read between
 * the places ?9 and ?10. */
#define KT_SEARCH_FILTER                                                                                               \
  " AND (?2 = 0 OR c.status IN (?3, ?4, ?5)) AND (?6 = 0 OR (c.laws & ?6) <> 0) AND (?7 = '' OR c.theme = ?7)"

/* One search while it is done. */
typedef struct
{
  KtStore *store;
  const KtSearchQuery *query;
  GPtrArray *words;
  const char *match;       /* for casussen and persons */
  const char *note_match;  /* for notes, of which there are many more */
  const char *loose_match; /* (nullable): finds more notes than those, and quicker */
  guint n_damaged;         /* the places of the index that were passed over */
} KtSearch;

/* What is found in one of the three indexes, and how. */
typedef struct _KtSearchKind KtSearchKind;

extern const KtSearchKind kt_search_casussen;
extern const KtSearchKind kt_search_persons;
extern const KtSearchKind kt_search_notes;

/* (transfer full) (nullable): @sql with ?1 to ?8 filled in. */
KtStatement *kt_search_prepare (KtStore *self,
                                const char *sql,
                                const char *match,
                                const KtSearchQuery *query,
                                guint limit,
                                GError **error);

/* Appends to @hits what @match finds between the places @first and @last of the index, the last first, until there are
 * as many as the query wants or @most rows were read, which are taken off it. What lies on a damaged page is passed
 * over and counted as long as the index itself can be read. */
gboolean kt_search_look_for (KtSearch *search,
                             const KtSearchKind *kind,
                             const char *match,
                             gint64 first,
                             gint64 last,
                             guint *most,
                             GPtrArray *hits,
                             GError **error);

G_END_DECLS
