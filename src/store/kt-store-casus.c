/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-casus.h"

#include "core/kt-error.h"
#include "core/kt-likeness.h"
#include "core/kt-text.h"
#include "store/kt-store-private.h"

/* Numbers above this in a code from outside are not taken for numbers that were given. */
#define CODE_NUMBER_MAX 999999
#define GIST_CHARS 120

#define WORDS_OF_CASUS KT_CASUS_WORDS " AND id = ?"

/* A person that is hidden is nobody's regisseur until it is brought back. */
#define CASUS_COLUMNS                                                                                                  \
  "c.id, c.code, c.title, c.status, c.laws, c.theme, c.opened, c.closed,"                                              \
  " (SELECT p.id FROM person p WHERE p.id = c.coordinator AND p.deleted IS NULL),"                                     \
  " (SELECT p.id FROM person p WHERE p.id = c.contact AND p.deleted IS NULL)"

void
kt_casus_head_free (KtCasusHead *self)
{
  g_clear_pointer (&self->casus, kt_casus_unref);
  g_free (self->latest_at);
  g_free (self->latest_gist);
  g_free (self);
}

void
kt_double_free (KtDouble *self)
{
  g_clear_pointer (&self->casus, kt_casus_unref);
  g_clear_pointer (&self->person, kt_person_unref);
  g_free (self);
}

/* From the columns that CASUS_COLUMNS names. */
static KtCasus *
read_casus (KtStatement *row)
{
  KtCasus *casus = kt_casus_new ();
  guint status = 0;

  kt_vocabulary_find (KT_VOCABULARY_CASUS_STATUS, kt_statement_get_text (row, 3), &status);
  casus->id = kt_statement_get_int (row, 0);
  casus->code = kt_statement_dup_text (row, 1);
  g_set_str (&casus->title, kt_statement_get_text (row, 2));
  casus->status = (KtCasusStatus)status;
  casus->laws = (KtLaws)kt_statement_get_int (row, 4);
  g_set_str (&casus->theme, kt_statement_get_text (row, 5));
  casus->opened = kt_statement_dup_text (row, 6);
  casus->closed = kt_statement_dup_text (row, 7);
  casus->coordinator = kt_statement_get_int (row, 8);
  casus->contact = kt_statement_get_int (row, 9);
  return casus;
}

/* --- Codes ------------------------------------------------------------------------------------------------- */

static gboolean
get_last_number (KtStore *self, gint64 year, gint64 *last, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database, "SELECT last FROM code_year WHERE year = ?", error);
  KtStep step;

  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, year);
  step = kt_statement_step (statement, error);
  *last = step == KT_STEP_ROW ? kt_statement_get_int (statement, 0) : 0;
  return step != KT_STEP_ERROR;
}

static gboolean
set_last_number (KtStore *self, gint64 year, gint64 last, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "INSERT INTO code_year (year, last) VALUES (?, ?) ON CONFLICT (year) DO UPDATE SET last = "
                           "max(last, excluded.last)",
                           error);

  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, year);
  kt_statement_put_int (statement, last);
  return kt_statement_run (statement, error);
}

static gint64
find_code (KtStore *self, const char *code, gboolean also_hidden, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database, "SELECT id, deleted FROM casus WHERE code = ?", error);
  KtStep step;

  if (statement == NULL)
    return 0;
  kt_statement_put_text (statement, code);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_ROW && (also_hidden || kt_statement_is_null (statement, 1)))
    return kt_statement_get_int (statement, 0);
  if (step != KT_STEP_ERROR)
    g_set_error_literal (error, KT_ERROR, KT_ERROR_NOT_FOUND, "there is no casus with this code");
  return 0;
}

/* The next code of the year in which the casus was opened: K-2026-014. */
static char *
give_code (KtStore *self, const KtCasus *casus, GError **error)
{
  g_autofree char *today = kt_clock_get_date (self->clock);
  gint64 year = g_ascii_strtoll (casus->opened != NULL ? casus->opened : today, NULL, 10);
  gint64 last;

  if (!get_last_number (self, year, &last, error))
    return NULL;
  for (;;)
    {
      g_autofree char *code = g_strdup_printf ("K-%04d-%03d", (int)year, (int)++last);
      g_autoptr (GError) local_error = NULL;

      if (find_code (self, code, TRUE, &local_error) != 0)
        continue;
      if (!g_error_matches (local_error, KT_ERROR, KT_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
      return g_steal_pointer (&code);
    }
}

/* Remembers the number in a code of our own form, so that it is not given to another casus when this one is gone. */
static gboolean
remember_code (KtStore *self, const char *code, GError **error)
{
  guint64 year, number;
  g_auto (GStrv) parts = g_strsplit (code, "-", 3);

  if (g_strv_length (parts) != 3 || !g_str_equal (parts[0], "K") ||
      !g_ascii_string_to_unsigned (parts[1], 10, 1, 9999, &year, NULL) ||
      !g_ascii_string_to_unsigned (parts[2], 10, 1, CODE_NUMBER_MAX, &number, NULL))
    return TRUE;
  return set_last_number (self, (gint64)year, (gint64)number, error);
}

/* --- Writing ----------------------------------------------------------------------------------------------- */

static gboolean
check_is_person_of (KtStore *self, gint64 person, gint64 casus_id, const char *member, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;
  KtStep step;

  if (person == 0)
    return TRUE;
  statement = kt_database_prepare (self->database,
                                   "SELECT 1 FROM person WHERE id = ? AND casus_id = ? AND deleted IS NULL", error);
  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, person);
  kt_statement_put_int (statement, casus_id);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_DONE)
    g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: is not a person of this casus", member);
  return step == KT_STEP_ROW;
}

static gboolean
check_casus (KtStore *self, const KtCasus *casus, gint64 id, GError **error)
{
  return kt_casus_check (casus, "", error) && check_is_person_of (self, casus->coordinator, id, "coordinator", error) &&
         check_is_person_of (self, casus->contact, id, "contact", error);
}

static gint64
insert_casus (KtStore *self, const KtCasus *casus, GError **error)
{
  g_autofree char *title_key = kt_likeness_key (casus->title);
  g_autofree char *code = casus->code != NULL ? g_strdup (casus->code) : give_code (self, casus, error);
  g_autoptr (KtStatement) statement = NULL;
  gint64 id;

  if (code == NULL)
    return 0;
  if (find_code (self, code, TRUE, NULL) != 0)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_EXISTS, "code: there is a casus %s already", code);
      return 0;
    }

  statement = kt_database_prepare (self->database,
                                   "INSERT INTO casus (code, title, title_key, status, laws, theme, opened, closed)"
                                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                   error);
  if (statement == NULL)
    return 0;
  kt_statement_put_text (statement, code);
  kt_statement_put_text (statement, casus->title);
  kt_statement_put_text (statement, title_key);
  kt_statement_put_text (statement, kt_vocabulary_get_nick (KT_VOCABULARY_CASUS_STATUS, casus->status));
  kt_statement_put_int (statement, casus->laws);
  kt_statement_put_text (statement, casus->theme);
  kt_statement_put_text (statement, casus->opened);
  kt_statement_put_text (statement, casus->closed);
  if (!kt_statement_run (statement, error))
    return 0;
  id = kt_database_get_last_id (self->database);
  return remember_code (self, code, error) && kt_store_change_words (self, NULL, WORDS_OF_CASUS, id, error) ? id : 0;
}

gint64
kt_store_add_casus (KtStore *self, const KtCasus *casus, GError **error)
{
  gint64 id;

  if (!check_casus (self, casus, 0, error) || !kt_database_begin (self->database, error))
    return 0;
  id = insert_casus (self, casus, error);
  return kt_database_end (self->database, id != 0, error) ? id : 0;
}

static gboolean
update_casus (KtStore *self, const KtCasus *casus, GError **error)
{
  g_autofree char *title_key = kt_likeness_key (casus->title);
  g_autoptr (GHashTable) words = NULL;
  g_autoptr (KtStatement) statement = NULL;

  if (!kt_store_need_casus (self, casus->id, error) || !check_casus (self, casus, casus->id, error))
    return FALSE;
  words = kt_store_list_words (self, WORDS_OF_CASUS, casus->id, error);
  if (words == NULL)
    return FALSE;
  statement = kt_database_prepare (self->database,
                                   "UPDATE casus SET title = ?, title_key = ?, status = ?, laws = ?, theme = ?,"
                                   " opened = ?, closed = ?, coordinator = ?, contact = ? WHERE id = ?",
                                   error);
  if (statement == NULL)
    return FALSE;
  kt_statement_put_text (statement, casus->title);
  kt_statement_put_text (statement, title_key);
  kt_statement_put_text (statement, kt_vocabulary_get_nick (KT_VOCABULARY_CASUS_STATUS, casus->status));
  kt_statement_put_int (statement, casus->laws);
  kt_statement_put_text (statement, casus->theme);
  kt_statement_put_text (statement, casus->opened);
  kt_statement_put_text (statement, casus->closed);
  kt_statement_put_id (statement, casus->coordinator);
  kt_statement_put_id (statement, casus->contact);
  kt_statement_put_int (statement, casus->id);
  return kt_statement_run (statement, error) && kt_store_change_words (self, words, WORDS_OF_CASUS, casus->id, error);
}

gboolean
kt_store_update_casus (KtStore *self, const KtCasus *casus, GError **error)
{
  if (!kt_database_begin (self->database, error))
    return FALSE;
  return kt_database_end (self->database, update_casus (self, casus, error), error);
}

gboolean
kt_store_set_casus_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error)
{
  if (!kt_database_begin (self->database, error))
    return FALSE;
  return kt_database_end (self->database, kt_store_set_deleted (self, "casus", WORDS_OF_CASUS, id, deleted, error),
                          error);
}

gboolean
kt_store_refresh_casus (KtStore *self, gint64 id, GError **error)
{
  g_autoptr (KtStatement) latest = kt_database_prepare (
      self->database,
      "SELECT sid, at, text, own_words, impression FROM note WHERE casus_id = ? AND deleted IS NULL"
      " ORDER BY sid DESC LIMIT 1",
      error);
  g_autoptr (KtStatement) update = kt_database_prepare (
      self->database,
      "UPDATE casus SET latest_sid = ?1, latest_at = ?2, latest_gist = ?3,"
      " n_notes = (SELECT count(*) FROM note WHERE casus_id = ?4 AND deleted IS NULL) WHERE id = ?4",
      error);
  g_autofree char *at = NULL;
  g_autofree char *gist = NULL;
  KtStep step;
  gint64 sid = 0;

  if (latest == NULL || update == NULL)
    return FALSE;
  kt_statement_put_int (latest, id);
  step = kt_statement_step (latest, error);
  if (step == KT_STEP_ERROR)
    return FALSE;
  if (step == KT_STEP_ROW)
    {
      int part = 2;

      while (part < 4 && kt_text_is_blank (kt_statement_get_text (latest, part)))
        part++;
      sid = kt_statement_get_int (latest, 0);
      at = kt_statement_dup_text (latest, 1);
      gist = kt_text_gist (kt_statement_get_text (latest, part), GIST_CHARS);
    }

  kt_statement_put_id (update, sid);
  kt_statement_put_text (update, at);
  kt_statement_put_text (update, gist);
  kt_statement_put_int (update, id);
  return kt_statement_run (update, error);
}

/* --- Reading ----------------------------------------------------------------------------------------------- */

gboolean
kt_store_need_casus (KtStore *self, gint64 id, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database, "SELECT 1 FROM casus WHERE id = ? AND deleted IS NULL", error);
  KtStep step;

  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, id);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_DONE)
    g_set_error_literal (error, KT_ERROR, KT_ERROR_NOT_FOUND, "there is no casus with this number");
  return step == KT_STEP_ROW;
}

KtCasus *
kt_store_get_casus (KtStore *self, gint64 id, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (
      self->database, "SELECT " CASUS_COLUMNS " FROM casus c WHERE c.id = ? AND c.deleted IS NULL", error);
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_int (statement, id);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_DONE)
    g_set_error_literal (error, KT_ERROR, KT_ERROR_NOT_FOUND, "there is no casus with this number");
  return step == KT_STEP_ROW ? read_casus (statement) : NULL;
}

gint64
kt_store_find_casus (KtStore *self, const char *code, GError **error)
{
  return find_code (self, code, FALSE, error);
}

GArray *
kt_store_list_casussen (KtStore *self, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (self->database,
                                                           "SELECT id FROM casus WHERE deleted IS NULL"
                                                           " ORDER BY status = 'closed', latest_sid DESC, id DESC",
                                                           error);

  return statement != NULL ? kt_statement_collect_ids (statement, error) : NULL;
}

GPtrArray *
kt_store_get_casus_heads (KtStore *self, const gint64 *ids, gsize n_ids, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "SELECT " CASUS_COLUMNS ", c.latest_at, c.latest_gist, c.n_notes FROM casus c"
                           " WHERE c.id = ? AND c.deleted IS NULL",
                           error);
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_casus_head_free);

  if (statement == NULL)
    return NULL;
  for (gsize i = 0; i < n_ids; i++)
    {
      KtCasusHead *head;
      KtStep step;

      kt_statement_put_int (statement, ids[i]);
      step = kt_statement_step (statement, error);
      if (step == KT_STEP_ERROR)
        return NULL;
      if (step == KT_STEP_ROW)
        {
          head = g_new0 (KtCasusHead, 1);
          head->casus = read_casus (statement);
          head->latest_at = kt_statement_dup_text (statement, 10);
          head->latest_gist = kt_statement_dup_text (statement, 11);
          head->n_notes = (guint)kt_statement_get_int (statement, 12);
          g_ptr_array_add (heads, head);
        }
      kt_statement_reset (statement);
    }
  return g_steal_pointer (&heads);
}

static int
compare_themes (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *
kt_store_list_themes (KtStore *self, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (
      self->database, "SELECT DISTINCT theme FROM casus WHERE deleted IS NULL AND theme <> ''", error);
  g_autoptr (GPtrArray) themes = g_ptr_array_new_with_free_func (g_free);
  KtStep step;

  if (statement == NULL)
    return NULL;
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    g_ptr_array_add (themes, kt_statement_dup_text (statement, 0));
  if (step == KT_STEP_ERROR)
    return NULL;
  g_ptr_array_sort (themes, compare_themes);
  return g_steal_pointer (&themes);
}

GPtrArray *
kt_store_find_double_casussen (KtStore *self, const char *title, gint64 except, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (
      self->database, "SELECT id, title_key FROM casus WHERE deleted IS NULL AND id <> ? ORDER BY title_key, id",
      error);
  g_autoptr (GPtrArray) doubles = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_double_free);
  g_autofree char *key = kt_likeness_key (title);
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_int (statement, except);
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW && doubles->len < KT_DOUBLES_MAX)
    {
      KtDouble *found;

      if (!kt_likeness_match (key, kt_statement_get_text (statement, 1)))
        continue;
      found = g_new0 (KtDouble, 1);
      g_ptr_array_add (doubles, found);
      found->casus = kt_store_get_casus (self, kt_statement_get_int (statement, 0), error);
      if (found->casus == NULL)
        return NULL;
    }
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&doubles);
}
