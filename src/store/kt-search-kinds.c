/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-search-kinds.h"

#include "core/kt-error.h"
#include "store/kt-snippet.h"

#include <string.h>

/* So many places of an index are passed over because what stands there lies on a damaged page. */
#define DAMAGED_MAX 200

/* One of the three kinds: what reads it, whose first column is the place in the index; what finds the last place
 * between ?2 and ?3 and looks at indexes only; and what makes a hit of a row. */
struct _KtSearchKind
{
  const char *sql;
  const char *place_sql;
  void (*add) (KtSearch *search, KtStatement *row, GPtrArray *hits);
};

/* --- Hits ---------------------------------------------------------------------------------------------------- */

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
join_parts (KtSearch *search, const char *const *parts)
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
add_casus_hit (KtSearch *search, KtStatement *row, GPtrArray *hits)
{
  const char *code = kt_statement_get_text (row, 1), *title = kt_statement_get_text (row, 2);
  const char *const parts[] = { title, code, kt_statement_get_text (row, 3), NULL };
  KtSearchHit *hit = add_hit (hits, KT_SEARCH_HIT_CASUS, kt_statement_get_int (row, 0), code, title);

  hit->snippet = join_parts (search, parts);
}

static void
add_person_hit (KtSearch *search, KtStatement *row, GPtrArray *hits)
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

static void
add_note_hit (KtSearch *search, KtStatement *row, GPtrArray *hits)
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

/* --- Kinds --------------------------------------------------------------------------------------------------- */

static const char casus_sql[] =
    "SELECT c.id, c.code, c.title, c.theme FROM casus_fts f CROSS JOIN casus c ON c.id = f.rowid"
    " WHERE casus_fts MATCH ?1 AND f.rowid BETWEEN ?9 AND ?10 AND c.deleted IS NULL" KT_SEARCH_FILTER
    " ORDER BY f.rowid DESC LIMIT ?8";

static const char person_sql[] =
    "SELECT p.id, c.id, c.code, c.title, p.name, p.role, p.organisation, p.phone, p.email, p.address"
    " FROM person_fts f CROSS JOIN person p ON p.id = f.rowid CROSS JOIN casus c ON c.id = p.casus_id"
    " WHERE person_fts MATCH ?1 AND f.rowid BETWEEN ?9 AND ?10 AND p.deleted IS NULL AND c.deleted IS "
    "NULL" KT_SEARCH_FILTER " ORDER BY f.rowid DESC LIMIT ?8";

/* The index is read from the newest note on, until there are enough. The index on the place tells the casus, so that
 * only the notes that are shown are read. */
#define NOTE_PLACE " CROSS JOIN note n INDEXED BY note_place ON n.sid = f.rowid"
static const char note_sql[] =
    "SELECT f.rowid, n.id, n.casus_id, n.at, n.kind, c.code, c.title, n.text, n.own_words, n.impression, n.participants"
    " FROM note_fts f" NOTE_PLACE " LEFT JOIN casus c ON c.id = n.casus_id"
    " WHERE note_fts MATCH ?1 AND f.rowid BETWEEN ?9 AND ?10 AND c.deleted IS NULL" KT_SEARCH_FILTER
    " ORDER BY f.rowid DESC LIMIT ?8";

#define PLACE_SQL(index, found)                                                                                        \
  "SELECT f.rowid FROM " index " f" found " WHERE " index                                                              \
  " MATCH ?1 AND f.rowid BETWEEN ?2 AND ?3 ORDER BY f.rowid DESC LIMIT 1"

const KtSearchKind kt_search_casussen = { casus_sql, PLACE_SQL ("casus_fts", ""), add_casus_hit };
const KtSearchKind kt_search_persons = { person_sql, PLACE_SQL ("person_fts", ""), add_person_hit };
const KtSearchKind kt_search_notes = { note_sql, PLACE_SQL ("note_fts", NOTE_PLACE), add_note_hit };

/* --- Reading ------------------------------------------------------------------------------------------------- */

KtStatement *
kt_search_prepare (KtStore *self,
                   const char *sql,
                   const char *match,
                   const KtSearchQuery *query,
                   guint limit,
                   GError **error)
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

/* Reads at most @most rows between the places @first and @last of the index, the last first. What was read is taken
 * off @last and @most. */
static gboolean
read_rows (KtSearch *search,
           const KtSearchKind *kind,
           const char *match,
           gint64 first,
           gint64 *last,
           guint *most,
           GPtrArray *hits,
           GError **error)
{
  g_autoptr (KtStatement) row = kt_search_prepare (search->store, kind->sql, match, search->query, *most, error);
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
pass_over (KtSearch *search, const KtSearchKind *kind, const char *match, gint64 first, gint64 *last)
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

gboolean
kt_search_look_for (KtSearch *search,
                    const KtSearchKind *kind,
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
