/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-search.h"

#include "core/kt-date.h"
#include "store/kt-search-kinds.h"
#include "store/kt-store-words.h"

/* This part of the hits is kept for casussen, and as much for persons, when there are more notes than fit. */
#define SHARE 5
/* So many casussen can be looked for by name; where the filters leave more, notes of them are never far. */
#define CASUSSEN_MAX 128
/* From so many known words on it is quicker to look for less of them and to look at the notes; at so many for each
 * that is wanted. */
#define KNOWN_MAX 16
#define CANDIDATES 2
/* What stands before the tags of a note in the index. */
#define TAG_CASUS "\uE000"
#define TAG_KIND "\uE001"

KtSearchQuery *
kt_search_query_new (const char *words)
{
  KtSearchQuery *self = g_new0 (KtSearchQuery, 1);

  self->words = g_strdup (words);
  self->limit = 50;
  return self;
}

KtSearchQuery *
kt_search_query_copy (const KtSearchQuery *self)
{
  KtSearchQuery *copy = g_memdup2 (self, sizeof *self);

  copy->words = g_strdup (self->words);
  copy->theme = g_strdup (self->theme);
  copy->from = g_strdup (self->from);
  copy->until = g_strdup (self->until);
  return copy;
}

void
kt_search_query_free (KtSearchQuery *self)
{
  g_free (self->words);
  g_free (self->theme);
  g_free (self->from);
  g_free (self->until);
  g_free (self);
}

void
kt_search_hit_free (KtSearchHit *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->at);
  g_free (self->snippet);
  g_free (self);
}

static const char filter_sql[] =
    "SELECT c.id FROM casus c INDEXED BY casus_filter WHERE c.deleted IS NULL AND ?1 IS NULL" KT_SEARCH_FILTER
    " LIMIT ?8";

static void
append_tags (GString *match, const char *mark, GPtrArray *tags)
{
  g_string_append (match, " AND (");
  for (guint i = 0; i < tags->len; i++)
    g_string_append_printf (match, "%s\"%s%s\"", i > 0 ? " OR " : "", mark, (char *)g_ptr_array_index (tags, i));
  g_string_append_c (match, ')');
}

/* Narrows both matches to a few casussen when the filters leave no more, so that the index finds what is theirs among
 * all else. Empties @note_match when they leave none. */
static gboolean
append_casussen (KtStore *self, GString *match, GString *note_match, const KtSearchQuery *query, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);

  if (query->statuses == 0 && query->laws == 0 && (query->theme == NULL || *query->theme == '\0'))
    return TRUE;
  statement = kt_search_prepare (self, filter_sql, NULL, query, CASUSSEN_MAX + 1, error);
  if (statement == NULL)
    return FALSE;
  ids = kt_statement_collect_ids (statement, error);
  if (ids == NULL)
    return FALSE;

  if (ids->len == 0)
    g_string_truncate (note_match, 0);
  if (ids->len == 0 || ids->len > CASUSSEN_MAX)
    return TRUE;
  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (tags, g_strdup_printf ("%" G_GINT64_FORMAT, g_array_index (ids, gint64, i)));
  append_tags (match, TAG_CASUS, tags);
  append_tags (note_match, TAG_CASUS, tags);
  return TRUE;
}

static void
append_kinds (KtSearch *search, GString *match)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < KT_NOTE_KIND_COUNT; i++)
    {
      if ((search->query->note_kinds & (1u << i)) != 0)
        g_ptr_array_add (tags, g_strdup (kt_vocabulary_get_nick (KT_VOCABULARY_NOTE_KIND, i)));
    }
  if (tags->len > 0)
    append_tags (match, TAG_KIND, tags);
}

/* Looks at the newest @most notes that @match finds for those that have all words. Tells in @is_done whether that were
 * enough of them, or all that there are. */
static gboolean
look_for_notes (KtSearch *search, const char *match, guint most, GPtrArray *hits, gboolean *is_done, GError **error)
{
  const KtSearchQuery *query = search->query;
  gint64 first = kt_store_get_sid_of_date (query->from, "T00:00", 0, 0);
  gint64 last = kt_store_get_sid_of_date (query->until, "T23:59", (1 << KT_SID_NUMBER_BITS) - 1, G_MAXINT64);

  if (!kt_search_look_for (search, &kt_search_notes, match, first, last, &most, hits, error))
    return FALSE;
  *is_done = hits->len == query->limit || most > 0;
  return TRUE;
}

static gboolean
search_notes (KtSearch *search, GPtrArray *hits, GError **error)
{
  guint limit = search->query->limit;
  g_autoptr (GString) match = g_string_new (search->note_match);
  gboolean is_done = FALSE;

  if (search->loose_match != NULL &&
      !look_for_notes (search, search->loose_match, limit * CANDIDATES, hits, &is_done, error))
    return FALSE;
  if (is_done)
    return TRUE;

  g_ptr_array_set_size (hits, 0);
  search->n_damaged = 0;
  append_kinds (search, match);
  return look_for_notes (search, match->str, limit, hits, &is_done, error);
}

static void
move_hits (GPtrArray *from, guint n, GPtrArray *to)
{
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (to, g_steal_pointer (&g_ptr_array_index (from, i)));
}

static void
free_hit (gpointer data)
{
  if (data != NULL)
    kt_search_hit_free (data);
}

/* Casussen and persons have no kind and no moment. */
static gboolean
is_about_notes (const KtSearchQuery *query)
{
  return query->note_kinds != 0 || (query->from != NULL && *query->from != '\0') ||
         (query->until != NULL && *query->until != '\0');
}

/* Filters make what is found rare, so that many notes would be looked at in vain. */
static gboolean
is_filtered (const KtSearchQuery *query)
{
  return is_about_notes (query) || query->statuses != 0 || query->laws != 0 ||
         (query->theme != NULL && *query->theme != '\0');
}

GPtrArray *
kt_store_search (KtStore *self, const KtSearchQuery *query, gboolean *is_whole, GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (free_hit);
  g_autoptr (GPtrArray) casussen = g_ptr_array_new_with_free_func (free_hit);
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func (free_hit);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (free_hit);
  g_autofree char *text = g_utf8_make_valid (query->words != NULL ? query->words : "", -1);
  g_autoptr (GPtrArray) words = kt_store_split_words (self, text);
  g_autoptr (GString) match = kt_store_write_match (words);
  guint n_known = 0;
  g_autoptr (GString) note_match = kt_store_expand_match (self, words, &n_known, error);
  g_autoptr (GString) loose_match = NULL;
  KtSearch search = { self, query, words, NULL, NULL, NULL, 0 };
  guint share, n_wanted_casussen, n_wanted_persons, n_casussen, n_persons, n_notes;

  if (is_whole != NULL)
    *is_whole = TRUE;
  if (note_match == NULL || (note_match->len > 0 && !append_casussen (self, match, note_match, query, error)))
    return NULL;
  if (note_match->len == 0 || query->limit == 0)
    return g_steal_pointer (&hits);
  search.match = match->str;
  search.note_match = note_match->str;
  if (n_known > KNOWN_MAX && !is_filtered (query))
    {
      loose_match = kt_store_loosen_match (words);
      search.loose_match = loose_match->str;
    }
  if (!search_notes (&search, notes, error))
    return NULL;
  /* The others get what the notes leave, and their share in any case. */
  share = query->limit / SHARE;
  n_wanted_casussen = n_wanted_persons = MAX (share, query->limit - notes->len);
  if (!is_about_notes (query) && (!kt_search_look_for (&search, &kt_search_casussen, search.match, 0, G_MAXINT64,
                                                       &n_wanted_casussen, casussen, error) ||
                                  !kt_search_look_for (&search, &kt_search_persons, search.match, 0, G_MAXINT64,
                                                       &n_wanted_persons, persons, error)))
    return NULL;

  n_casussen = MIN (casussen->len, share);
  n_persons = MIN (persons->len, share);
  n_notes = MIN (notes->len, query->limit - n_casussen - n_persons);
  n_casussen = MIN (casussen->len, query->limit - n_persons - n_notes);
  n_persons = MIN (persons->len, query->limit - n_casussen - n_notes);
  move_hits (casussen, n_casussen, hits);
  move_hits (persons, n_persons, hits);
  move_hits (notes, n_notes, hits);
  if (is_whole != NULL)
    *is_whole = search.n_damaged == 0;
  return g_steal_pointer (&hits);
}
