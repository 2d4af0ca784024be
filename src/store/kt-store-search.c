/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-search.h"

#include "core/kt-date.h"
#include "core/kt-error.h"
#include "store/kt-snippet.h"
#include "store/kt-store-words.h"

#include <string.h>

/* This part of the hits is kept for casussen, and as much for persons, when there are more notes than fit. */
#define SHARE 5
/* So many casussen can be looked for by name; where the filters leave more, notes of them are never far. */
#define CASUSSEN_MAX 128
/* From so many known words on it is quicker to look for less of them and to look at the notes; at so many for each
 * that is wanted. */
#define KNOWN_MAX 16
#define CANDIDATES 2
/* So many places of an index are passed over because what stands there lies on a damaged page. */
#define DAMAGED_MAX 200
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

/* --- The three kinds --------------------------------------------------------------------------------------- */

/* ?2 whether statuses are filtered, ?3 to ?5 those that are let through, ?6 laws, ?7 theme. The index is read between
 * the places ?9 and ?10. */
#define CASUS_FILTER                                                                                                   \
  " AND (?2 = 0 OR c.status IN (?3, ?4, ?5)) AND (?6 = 0 OR (c.laws & ?6) <> 0) AND (?7 = '' OR c.theme = ?7)"

static const char casus_sql[] =
    "SELECT c.id, c.code, c.title, c.theme FROM casus_fts f CROSS JOIN casus c ON c.id = f.rowid"
    " WHERE casus_fts MATCH ?1 AND f.rowid BETWEEN ?9 AND ?10 AND c.deleted IS NULL" CASUS_FILTER
    " ORDER BY f.rowid DESC LIMIT ?8";

static const char person_sql[] =
    "SELECT p.id, c.id, c.code, c.title, p.name, p.role, p.organisation, p.phone, p.email, p.address"
    " FROM person_fts f CROSS JOIN person p ON p.id = f.rowid CROSS JOIN casus c ON c.id = p.casus_id"
    " WHERE person_fts MATCH ?1 AND f.rowid BETWEEN ?9 AND ?10 AND p.deleted IS NULL AND c.deleted IS NULL" CASUS_FILTER
    " ORDER BY f.rowid DESC LIMIT ?8";

/* The index is read from the newest note on, until there are enough. The index on the place tells the casus, so that
 * only the notes that are shown are read. */
#define NOTE_PLACE " CROSS JOIN note n INDEXED BY note_place ON n.sid = f.rowid"
static const char note_sql[] =
    "SELECT f.rowid, n.id, n.casus_id, n.at, n.kind, c.code, c.title, n.text, n.own_words, n.impression, n.participants"
    " FROM note_fts f" NOTE_PLACE " LEFT JOIN casus c ON c.id = n.casus_id"
    " WHERE note_fts MATCH ?1 AND f.rowid BETWEEN ?9 AND ?10 AND c.deleted IS NULL" CASUS_FILTER
    " ORDER BY f.rowid DESC LIMIT ?8";

static const char filter_sql[] =
    "SELECT c.id FROM casus c INDEXED BY casus_filter WHERE c.deleted IS NULL AND ?1 IS NULL" CASUS_FILTER " LIMIT ?8";

static KtStatement *
prepare (KtStore *self, const char *sql, const char *match, const KtSearchQuery *query, guint limit, GError **error)
{
  KtStatement *statement = kt_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return NULL;
  kt_statement_put_text (statement, match);
  kt_store_put_vocabulary (statement, KT_VOCABULARY_CASUS_STATUS, query->statuses);
  kt_statement_put_int (statement, query->laws);
  kt_statement_put_text (statement, query->theme != NULL ? query->theme : "");
  kt_statement_put_int (statement, limit);
  return statement;
}

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
} Search;

/* One of the three kinds: what reads it, whose first column is the place in the index; what finds the last place
 * between ?2 and ?3 and looks at indexes only; and what makes a hit of a row. */
typedef struct
{
  const char *sql;
  const char *place_sql;
  void (*add) (Search *search, KtStatement *row, GPtrArray *hits);
} Kind;

#define PLACE_SQL(index, found)                                                                                        \
  "SELECT f.rowid FROM " index " f" found " WHERE " index                                                              \
  " MATCH ?1 AND f.rowid BETWEEN ?2 AND ?3 ORDER BY f.rowid DESC LIMIT 1"

/* Reads at most @most rows between the places @first and @last of the index, the last first. What was read is taken
 * off @last and @most. */
static gboolean
read_rows (Search *search,
           const Kind *kind,
           const char *match,
           gint64 first,
           gint64 *last,
           guint *most,
           GPtrArray *hits,
           GError **error)
{
  g_autoptr (KtStatement) row = prepare (search->store, kind->sql, match, search->query, *most, error);
  KtStep step = KT_STEP_DONE;

  if (row == NULL)
    return FALSE;
  kt_statement_put_int (row, first);
  kt_statement_put_int (row, *last);
  while (hits->len < search->query->limit && (step = kt_statement_step (row, error)) == KT_STEP_ROW)
    {
      *last = kt_statement_get_int (row, 0) - 1;
      (*most)--;
      kind->add (search, row, hits);
    }
  return step != KT_STEP_ERROR;
}

/* Takes the place that could not be read off @last, when the index can name it. */
static gboolean
pass_over (Search *search, const Kind *kind, const char *match, gint64 first, gint64 *last)
{
  g_autoptr (KtStatement) place = kt_database_prepare (search->store->database, kind->place_sql, NULL);

  if (place == NULL || search->n_damaged == DAMAGED_MAX)
    return FALSE;
  kt_statement_put_text (place, match);
  kt_statement_put_int (place, first);
  kt_statement_put_int (place, *last);
  if (kt_statement_step (place, NULL) != KT_STEP_ROW)
    return FALSE;
  *last = kt_statement_get_int (place, 0) - 1;
  search->n_damaged++;
  return TRUE;
}

/* As read_rows(), but goes on behind what lies on a damaged page as long as the index itself can be read. */
static gboolean
look_for (Search *search,
          const Kind *kind,
          const char *match,
          gint64 first,
          gint64 last,
          guint *most,
          GPtrArray *hits,
          GError **error)
{
  g_autoptr (GError) local_error = NULL;

  while (!read_rows (search, kind, match, first, &last, most, hits, &local_error))
    {
      if (!g_error_matches (local_error, KT_ERROR, KT_ERROR_DAMAGED) || !pass_over (search, kind, match, first, &last))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      g_clear_error (&local_error);
    }
  return TRUE;
}

static KtSearchHit *
add_hit (GPtrArray *hits, KtSearchHitKind kind, gint64 casus_id, const char *code, const char *title)
{
  KtSearchHit *hit = g_new0 (KtSearchHit, 1);

  hit->kind = kind;
  hit->casus_id = casus_id;
  hit->code = g_strdup (code != NULL ? code : "");
  hit->title = g_strdup (title != NULL ? title : "");
  g_ptr_array_add (hits, hit);
  return hit;
}

/* The first of @parts, and of the others those in which words were found, all of them marked. */
static char *
join_parts (Search *search, const char *const *parts)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = kt_snippet_mark (search->store->database, search->words, parts[i]);

      if (i == 0 || strchr (part, KT_SNIPPET_MARK_START) != NULL)
        g_string_append_printf (line, "%s%s", i > 0 ? " · " : "", part);
    }
  return g_string_free_and_steal (g_steal_pointer (&line));
}

static void
add_casus_hit (Search *search, KtStatement *row, GPtrArray *hits)
{
  const char *code = kt_statement_get_text (row, 1), *title = kt_statement_get_text (row, 2);
  const char *const parts[] = { title, code, kt_statement_get_text (row, 3), NULL };
  KtSearchHit *hit = add_hit (hits, KT_SEARCH_HIT_CASUS, kt_statement_get_int (row, 0), code, title);

  hit->snippet = join_parts (search, parts);
}

static void
add_person_hit (Search *search, KtStatement *row, GPtrArray *hits)
{
  const char *role = kt_statement_get_text (row, 5);
  g_autofree char *name = g_strjoin (*role != '\0' ? ", " : "", kt_statement_get_text (row, 4), role, NULL);
  const char *const parts[] = { name,
                                kt_statement_get_text (row, 6),
                                kt_statement_get_text (row, 7),
                                kt_statement_get_text (row, 8),
                                kt_statement_get_text (row, 9),
                                NULL };
  KtSearchHit *hit = add_hit (hits, KT_SEARCH_HIT_PERSON, kt_statement_get_int (row, 1), kt_statement_get_text (row, 2),
                              kt_statement_get_text (row, 3));

  hit->person_id = kt_statement_get_int (row, 0);
  hit->snippet = join_parts (search, parts);
}

static const Kind casus_kind = { casus_sql, PLACE_SQL ("casus_fts", ""), add_casus_hit };
static const Kind person_kind = { person_sql, PLACE_SQL ("person_fts", ""), add_person_hit };

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
  statement = prepare (self, filter_sql, NULL, query, CASUSSEN_MAX + 1, error);
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
append_kinds (Search *search, GString *match)
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

static void
add_note_hit (Search *search, KtStatement *row, GPtrArray *hits)
{
  const char *const texts[] = { kt_statement_get_text (row, 7), kt_statement_get_text (row, 8),
                                kt_statement_get_text (row, 9), kt_statement_get_text (row, 10), NULL };
  KtSearchHit *hit;
  guint kind = 0;

  if (search->loose_match != NULL && !kt_snippet_has_all (search->store->database, search->words, texts))
    return;
  hit = add_hit (hits, KT_SEARCH_HIT_NOTE, kt_statement_get_int (row, 2), kt_statement_get_text (row, 5),
                 kt_statement_get_text (row, 6));

  kt_vocabulary_find (KT_VOCABULARY_NOTE_KIND, kt_statement_get_text (row, 4), &kind);
  hit->note_id = kt_statement_get_int (row, 1);
  hit->at = kt_statement_dup_text (row, 3);
  hit->note_kind = (KtNoteKind)kind;
  hit->snippet = kt_snippet_cut (search->store->database, search->words, texts);
}

static const Kind note_kind = { note_sql, PLACE_SQL ("note_fts", NOTE_PLACE), add_note_hit };

/* Looks at the newest @most notes that @match finds for those that have all words. Tells in @is_done whether that were
 * enough of them, or all that there are. */
static gboolean
look_for_notes (Search *search, const char *match, guint most, GPtrArray *hits, gboolean *is_done, GError **error)
{
  const KtSearchQuery *query = search->query;
  gint64 first = kt_store_get_sid_of_date (query->from, "T00:00", 0, 0);
  gint64 last = kt_store_get_sid_of_date (query->until, "T23:59", (1 << KT_SID_NUMBER_BITS) - 1, G_MAXINT64);

  if (!look_for (search, &note_kind, match, first, last, &most, hits, error))
    return FALSE;
  *is_done = hits->len == query->limit || most > 0;
  return TRUE;
}

static gboolean
search_notes (Search *search, GPtrArray *hits, GError **error)
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
  Search search = { self, query, words, NULL, NULL, NULL, 0 };
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
  if (!is_about_notes (query) &&
      (!look_for (&search, &casus_kind, search.match, 0, G_MAXINT64, &n_wanted_casussen, casussen, error) ||
       !look_for (&search, &person_kind, search.match, 0, G_MAXINT64, &n_wanted_persons, persons, error)))
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
