/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/* In a snippet a found word stands between these two characters, which no stored text has. */
#define KT_SNIPPET_MARK_START '\x02'
#define KT_SNIPPET_MARK_END '\x03'

/* What is looked for. Masks have bit `1 << value`; 0, %NULL and "" mean: no filter. Free with kt_search_query_free().
 */
typedef struct
{
  char *words; /* every word must be there, by its beginning, whatever the case and diacritics */
  guint statuses;
  KtLaws laws; /* at least one of these */
  char *theme;
  guint note_kinds;
  char *from; /* dates; the period includes both ends */
  char *until;
  guint limit;
} KtSearchQuery;

KtSearchQuery *kt_search_query_new (const char *words);
KtSearchQuery *kt_search_query_copy (const KtSearchQuery *self);
void kt_search_query_free (KtSearchQuery *self);

typedef enum
{
  KT_SEARCH_HIT_CASUS,
  KT_SEARCH_HIT_PERSON,
  KT_SEARCH_HIT_NOTE,
} KtSearchHitKind;

typedef struct
{
  KtSearchHitKind kind;
  gint64 casus_id; /* 0 for a note of no casus */
  gint64 person_id;
  gint64 note_id;
  char *code; /* of the casus; "" without one */
  char *title;
  char *at; /* of the note; NULL for others */
  KtNoteKind note_kind;
  char *snippet; /* one line with the found words marked */
} KtSearchHit;

void kt_search_hit_free (KtSearchHit *self);

/* (transfer full) (element-type KtSearchHit): casussen whose code or title has the words, then persons, then notes,
 * each newest first, at most @limit together. No words find nothing. The filters on kind and period leave only notes.
 * @is_whole: (out) (optional): %FALSE when some was found that lies on a damaged page and is left out for that. */
GPtrArray *kt_store_search (KtStore *self, const KtSearchQuery *query, gboolean *is_whole, GError **error);

/* (transfer full) (element-type gint64): the casussen that pass the filters of @query, all when it is %NULL, in the
 * order of kt_store_list_casussen(); with a filter on kind or period those that have such a note. Words are not looked
 * at.
 * @n_open: (out): how many of them, which come first, are not closed. */
GArray *kt_store_filter_casussen (KtStore *self, const KtSearchQuery *query, guint *n_open, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtSearchQuery, kt_search_query_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtSearchHit, kt_search_hit_free)

G_END_DECLS
