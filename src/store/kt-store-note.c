/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-note.h"

#include "core/kt-date.h"
#include "core/kt-error.h"
#include "store/kt-store-private.h"

#define WORDS_OF_NOTE KT_NOTE_WORDS " AND id = ?"

#define NOTE_COLUMNS                                                                                                   \
  "n.id, n.casus_id, n.ref, n.at, n.kind, n.level, n.life_domains, n.saved, n.participants, n.text, n.own_words,"      \
  " n.impression"

void
kt_note_version_free (KtNoteVersion *self)
{
  g_free (self->text);
  g_free (self->own_words);
  g_free (self->impression);
  g_free (self);
}

/* From the columns that NOTE_COLUMNS names. */
static KtNote *
read_note (KtStatement *row)
{
  KtNote *note = kt_note_new (kt_statement_get_text (row, 3));
  guint kind = 0, level = 0;

  kt_vocabulary_find (KT_VOCABULARY_NOTE_KIND, kt_statement_get_text (row, 4), &kind);
  kt_vocabulary_find (KT_VOCABULARY_NOTE_LEVEL, kt_statement_get_text (row, 5), &level);
  note->id = kt_statement_get_int (row, 0);
  note->casus_id = kt_statement_get_int (row, 1);
  note->ref = kt_statement_dup_text (row, 2);
  note->kind = (KtNoteKind)kind;
  note->level = (KtNoteLevel)level;
  note->life_domains = (KtLifeDomains)kt_statement_get_int (row, 6);
  note->saved = kt_statement_get_int (row, 7);
  g_set_str (&note->participants, kt_statement_get_text (row, 8));
  g_set_str (&note->text, kt_statement_get_text (row, 9));
  g_set_str (&note->own_words, kt_statement_get_text (row, 10));
  g_set_str (&note->impression, kt_statement_get_text (row, 11));
  return note;
}

/* The first free place in the minute of @at; 0 on error. */
static gint64
find_sid (KtStore *self, const char *at, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database, "SELECT max(sid) FROM note WHERE sid BETWEEN ? AND ?", error);
  gint64 first = kt_moment_to_minutes (at) << KT_SID_NUMBER_BITS;
  gint64 last = first + (1 << KT_SID_NUMBER_BITS) - 1;
  gint64 latest;

  if (statement == NULL)
    return 0;
  kt_statement_put_int (statement, first);
  kt_statement_put_int (statement, last);
  if (kt_statement_step (statement, error) != KT_STEP_ROW)
    return 0;
  if (kt_statement_is_null (statement, 0))
    return first;
  latest = kt_statement_get_int (statement, 0);
  if (latest < last)
    return latest + 1;
  g_set_error_literal (error, KT_ERROR, KT_ERROR_INVALID, "at: there are too many notes of this moment");
  return 0;
}

static gboolean
has_same_words (const KtNote *a, const KtNote *b)
{
  return g_str_equal (a->text, b->text) && g_str_equal (a->own_words, b->own_words) &&
         g_str_equal (a->impression, b->impression);
}

static gboolean
is_same (const KtNote *a, const KtNote *b)
{
  return a->casus_id == b->casus_id && a->kind == b->kind && a->level == b->level &&
         a->life_domains == b->life_domains && g_str_equal (a->at, b->at) &&
         g_str_equal (a->participants, b->participants) && has_same_words (a, b);
}

static gboolean
keep_version (KtStore *self, const KtNote *earlier, gint64 words_saved, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (
      self->database, "INSERT INTO note_version (note_id, saved, text, own_words, impression) VALUES (?, ?, ?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, earlier->id);
  kt_statement_put_int (statement, words_saved);
  kt_statement_put_text (statement, earlier->text);
  kt_statement_put_text (statement, earlier->own_words);
  kt_statement_put_text (statement, earlier->impression);
  return kt_statement_run (statement, error);
}

static void
put_note (KtStatement *statement, const KtNote *note, gint64 sid, gint64 saved, gint64 words_saved)
{
  kt_statement_put_int (statement, sid);
  kt_statement_put_id (statement, note->casus_id);
  kt_statement_put_text (statement, note->at);
  kt_statement_put_text (statement, kt_vocabulary_get_nick (KT_VOCABULARY_NOTE_KIND, note->kind));
  kt_statement_put_text (statement, kt_vocabulary_get_nick (KT_VOCABULARY_NOTE_LEVEL, note->level));
  kt_statement_put_int (statement, note->life_domains);
  kt_statement_put_int (statement, saved);
  kt_statement_put_int (statement, words_saved);
  kt_statement_put_text (statement, note->participants);
  kt_statement_put_text (statement, note->text);
  kt_statement_put_text (statement, note->own_words);
  kt_statement_put_text (statement, note->impression);
}

static gint64
insert_note (KtStore *self, const KtNote *note, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;
  gint64 now = kt_clock_get_seconds (self->clock);
  gint64 sid, id;

  if (note->casus_id != 0 && !kt_store_need_casus (self, note->casus_id, error))
    return 0;
  sid = find_sid (self, note->at, error);
  if (sid == 0)
    return 0;
  statement = kt_database_prepare (self->database,
                                   "INSERT INTO note (sid, casus_id, at, kind, level, life_domains, saved, words_saved,"
                                   " participants, text, own_words, impression, ref)"
                                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                   error);
  if (statement == NULL)
    return 0;
  put_note (statement, note, sid, now, now);
  kt_statement_put_text (statement, note->ref);
  if (!kt_statement_run (statement, error))
    return 0;
  id = kt_database_get_last_id (self->database);
  if (!kt_store_change_words (self, NULL, WORDS_OF_NOTE, id, error) ||
      (note->casus_id != 0 && !kt_store_refresh_casus (self, note->casus_id, error)))
    return 0;
  return id;
}

static gboolean
write_note (KtStore *self, const KtNote *note, const KtNote *earlier, gint64 sid, gint64 words_saved, GError **error)
{
  g_autoptr (GHashTable) words = kt_store_list_words (self, WORDS_OF_NOTE, note->id, error);
  g_autoptr (KtStatement) statement = NULL;
  gint64 now = kt_clock_get_seconds (self->clock);

  if (words == NULL)
    return FALSE;
  if (!g_str_equal (note->at, earlier->at))
    sid = find_sid (self, note->at, error);
  if (sid == 0)
    return FALSE;
  if (!has_same_words (note, earlier))
    {
      if (!kt_note_is_blank (earlier) && now - words_saved > KT_VERSION_AFTER_SECONDS &&
          !keep_version (self, earlier, words_saved, error))
        return FALSE;
      words_saved = now;
    }

  /* A ref is of one casus and does not move to another. */
  statement = kt_database_prepare (self->database,
                                   "UPDATE note SET ref = iif(casus_id IS ?2, ref, NULL), sid = ?1, casus_id = ?2,"
                                   " at = ?3, kind = ?4, level = ?5, life_domains = ?6, saved = ?7, words_saved = ?8,"
                                   " participants = ?9, text = ?10, own_words = ?11, impression = ?12 WHERE id = ?13",
                                   error);
  if (statement == NULL)
    return FALSE;
  put_note (statement, note, sid, now, words_saved);
  kt_statement_put_int (statement, note->id);
  if (!kt_statement_run (statement, error) || !kt_store_change_words (self, words, WORDS_OF_NOTE, note->id, error))
    return FALSE;

  return (earlier->casus_id == 0 || earlier->casus_id == note->casus_id ||
          kt_store_refresh_casus (self, earlier->casus_id, error)) &&
         (note->casus_id == 0 || kt_store_refresh_casus (self, note->casus_id, error));
}

static gboolean
update_note (KtStore *self, const KtNote *note, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (
      self->database, "SELECT " NOTE_COLUMNS ", n.sid, n.words_saved FROM note n WHERE n.id = ?", error);
  g_autoptr (KtNote) earlier = NULL;
  gint64 sid, words_saved;
  KtStep step;

  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, note->id);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_DONE)
    g_set_error_literal (error, KT_ERROR, KT_ERROR_NOT_FOUND, "note: there is none with this number");
  if (step != KT_STEP_ROW)
    return FALSE;
  earlier = read_note (statement);
  sid = kt_statement_get_int (statement, 12);
  words_saved = kt_statement_get_int (statement, 13);

  /* In a casus that was just hidden, typing that arrives late is kept. */
  if (note->casus_id != 0 && note->casus_id != earlier->casus_id && !kt_store_need_casus (self, note->casus_id, error))
    return FALSE;
  return is_same (note, earlier) || write_note (self, note, earlier, sid, words_saved, error);
}

gint64
kt_store_save_note (KtStore *self, const KtNote *note, GError **error)
{
  gint64 id = 0;

  if (!kt_note_check (note, "", error) || !kt_database_begin (self->database, error))
    return 0;
  if (note->id == 0)
    id = insert_note (self, note, error);
  else if (update_note (self, note, error))
    id = note->id;
  return kt_database_end (self->database, id != 0, error) ? id : 0;
}

gint64
kt_store_get_casus_of_note (KtStore *self, gint64 id)
{
  return kt_store_get_casus_by (self, "SELECT casus_id FROM note WHERE id = ?", id);
}

static gboolean
set_note_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error)
{
  gint64 casus_id;

  if (!kt_store_set_deleted (self, "note", WORDS_OF_NOTE, id, deleted, error))
    return FALSE;
  casus_id = kt_store_get_casus_of_note (self, id);
  return casus_id == 0 || kt_store_refresh_casus (self, casus_id, error);
}

gboolean
kt_store_set_note_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error)
{
  if (!kt_database_begin (self->database, error))
    return FALSE;
  return kt_database_end (self->database, set_note_deleted (self, id, deleted, error), error);
}

KtNote *
kt_store_get_note (KtStore *self, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) notes = kt_store_get_notes (self, &id, 1, error);

  if (notes == NULL)
    return NULL;
  if (notes->len == 0)
    {
      g_set_error_literal (error, KT_ERROR, KT_ERROR_NOT_FOUND, "note: there is none with this number");
      return NULL;
    }
  return kt_note_ref (g_ptr_array_index (notes, 0));
}

#define NOTES_OF_CASUS                                                                                                 \
  " FROM note WHERE casus_id IS ?1 AND deleted IS NULL"                                                                \
  " AND NOT EXISTS (SELECT 1 FROM casus WHERE id = ?1 AND deleted IS NOT NULL) ORDER BY sid"

GArray *
kt_store_list_notes (KtStore *self, gint64 casus_id, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (self->database, "SELECT id" NOTES_OF_CASUS, error);

  if (statement == NULL)
    return NULL;
  kt_statement_put_id (statement, casus_id);
  return kt_statement_collect_ids (statement, error);
}

GPtrArray *
kt_store_get_notes (KtStore *self, const gint64 *ids, gsize n_ids, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "SELECT " NOTE_COLUMNS " FROM note n LEFT JOIN casus c ON c.id = n.casus_id"
                           " WHERE n.id = ? AND n.deleted IS NULL AND c.deleted IS NULL",
                           error);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_note_unref);

  if (statement == NULL)
    return NULL;
  for (gsize i = 0; i < n_ids; i++)
    {
      KtStep step;

      kt_statement_put_int (statement, ids[i]);
      step = kt_statement_step (statement, error);
      if (step == KT_STEP_ERROR)
        return NULL;
      if (step == KT_STEP_ROW)
        g_ptr_array_add (notes, read_note (statement));
      kt_statement_reset (statement);
    }
  return g_steal_pointer (&notes);
}

void
kt_timeline_free (KtTimeline *self)
{
  g_array_unref (self->ids);
  g_array_unref (self->moments);
  g_clear_pointer (&self->latest, g_ptr_array_unref);
  g_free (self);
}

KtTimeline *
kt_store_read_timeline (KtStore *self, gint64 casus_id, gboolean with_latest, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (self->database, "SELECT id, sid" NOTES_OF_CASUS, error);
  g_autoptr (KtTimeline) timeline = g_new0 (KtTimeline, 1);
  KtStep step;
  guint n;

  timeline->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  timeline->moments = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (statement == NULL)
    return NULL;
  kt_statement_put_id (statement, casus_id);
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    {
      gint64 id = kt_statement_get_int (statement, 0);
      gint64 moment = kt_statement_get_int (statement, 1) >> KT_SID_NUMBER_BITS;

      g_array_append_val (timeline->ids, id);
      g_array_append_val (timeline->moments, moment);
    }
  if (step == KT_STEP_ERROR)
    return NULL;
  if (!with_latest || timeline->ids->len == 0)
    return g_steal_pointer (&timeline);
  n = MIN (timeline->ids->len, KT_LATEST_NOTES);
  timeline->latest =
      kt_store_get_notes (self, &g_array_index (timeline->ids, gint64, timeline->ids->len - n), n, error);
  return timeline->latest != NULL ? g_steal_pointer (&timeline) : NULL;
}

GPtrArray *
kt_store_list_versions (KtStore *self, gint64 note_id, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "SELECT saved, text, own_words, impression FROM note_version WHERE note_id = ?"
                           " ORDER BY id DESC",
                           error);
  g_autoptr (GPtrArray) versions = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_note_version_free);
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_int (statement, note_id);
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    {
      KtNoteVersion *version = g_new0 (KtNoteVersion, 1);

      version->saved = kt_statement_get_int (statement, 0);
      version->text = kt_statement_dup_text (statement, 1);
      version->own_words = kt_statement_dup_text (statement, 2);
      version->impression = kt_statement_dup_text (statement, 3);
      g_ptr_array_add (versions, version);
    }
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&versions);
}
