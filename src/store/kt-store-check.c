/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "core/kt-text.h"
#include "store/kt-key-file.h"
#include "store/kt-store-private.h"

/* More faults than anyone reads. */
#define FAULTS_MAX 100
/* SQLite tells all that is wrong in one text of many lines. */
#define SENTENCE_MAX 500

/* Adds the rows of @sql, which yields a sentence for each fault, but not one that is "ok". */
static gboolean
collect (KtStore *self, const char *sql, const char *place, GPtrArray *faults, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (self->database, sql, error);
  KtStep step = KT_STEP_DONE;

  if (statement == NULL)
    return FALSE;
  while (faults->len < FAULTS_MAX && (step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    {
      const char *text = kt_statement_get_text (statement, 0);

      if (text != NULL && !g_str_equal (text, "ok"))
        {
          g_autofree char *line = kt_text_gist (text, SENTENCE_MAX);

          g_ptr_array_add (faults, g_strdup_printf ("%s: %s", place, line));
        }
    }
  return step != KT_STEP_ERROR;
}

/* Damage is what is looked for, so it is no error here. Where SQLite meets a damaged page in its own checks it only
 * says that something failed. */
static gboolean
note_damage (GError **local_error, const char *place, GPtrArray *faults, GError **error)
{
  if (!g_error_matches (*local_error, KT_ERROR, KT_ERROR_DAMAGED) &&
      !g_error_matches (*local_error, KT_ERROR, KT_ERROR_FAILED))
    {
      g_propagate_error (error, g_steal_pointer (local_error));
      return FALSE;
    }
  g_ptr_array_add (faults, g_strdup_printf ("%s: is damaged", place));
  g_clear_error (local_error);
  return TRUE;
}

static gboolean
check_database (KtStore *self, GPtrArray *faults, GError **error)
{
  const struct
  {
    const char *sql;
    const char *place;
  } checks[] = {
    { "PRAGMA cipher_integrity_check", "vault.db" },
    { "PRAGMA integrity_check", "vault.db" },
    { "SELECT 'a row of ' || \"table\" || ' refers to nothing' FROM pragma_foreign_key_check", "vault.db" },
    { "SELECT 'what a casus tells of its notes is wrong' FROM casus c WHERE n_notes <>"
      " (SELECT count(*) FROM note n WHERE n.casus_id = c.id AND n.deleted IS NULL) OR latest_sid IS NOT"
      " (SELECT max(sid) FROM note n WHERE n.casus_id = c.id AND n.deleted IS NULL)",
      "vault.db" },
    { "SELECT 'an analysis, a price list or a choice of casussen is no JSON object' FROM"
      " (SELECT document AS json FROM analysis UNION ALL SELECT document FROM price_list"
      " UNION ALL SELECT document FROM collection"
      " UNION ALL SELECT dialogue FROM analysis WHERE dialogue <> '')"
      " WHERE CASE WHEN json_valid (json) THEN json_type (json) <> 'object' ELSE TRUE END LIMIT 1",
      "vault.db" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autoptr (GError) local_error = NULL;

      if (!collect (self, checks[i].sql, checks[i].place, faults, &local_error) &&
          !note_damage (&local_error, checks[i].place, faults, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_index (KtStore *self, GPtrArray *faults, GError **error)
{
  static const char *const tables[] = { "note_fts", "casus_fts", "person_fts" };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql =
          g_strdup_printf ("INSERT INTO %s (%s, rank) VALUES ('integrity-check', 1)", tables[i], tables[i]);
      g_autoptr (GError) local_error = NULL;

      if (!kt_database_execute (self->database, sql, &local_error) &&
          !note_damage (&local_error, "search index", faults, error))
        return FALSE;
    }
  return TRUE;
}

/* Every long word of the indexes is known, or its beginning would not find it. */
static gboolean
check_words (KtStore *self, GPtrArray *faults, GError **error)
{
  static const char *const tables[] = { "note_fts", "casus_fts", "person_fts" };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *make =
          g_strdup_printf ("CREATE VIRTUAL TABLE temp.term USING fts5vocab (main, %s, row)", tables[i]);
      g_autoptr (GError) local_error = NULL;
      gboolean done;

      if (!kt_database_execute (self->database, make, error))
        return FALSE;
      done = collect (self,
                      "SELECT 'a word is not known' FROM temp.term WHERE length(term) > 5"
                      " AND unicode(term) NOT IN (0xe000, 0xe001) AND term NOT IN (SELECT word FROM word) LIMIT 1",
                      "search index", faults, &local_error);
      kt_database_execute (self->database, "DROP TABLE temp.term", NULL);
      if (!done && !note_damage (&local_error, "search index", faults, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_keys (KtStore *self, GPtrArray *faults, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, "key.json", NULL);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (KtKeyFile) keys = kt_key_file_load (path, &local_error);

  if (keys == NULL)
    {
      if (g_error_matches (local_error, KT_ERROR, KT_ERROR_DAMAGED) ||
          g_error_matches (local_error, KT_ERROR, KT_ERROR_NOT_FOUND))
        {
          g_ptr_array_add (faults, g_strdup (local_error->message));
          return TRUE;
        }
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (!kt_key_file_is_sealed_by (keys, self->data_key))
    g_ptr_array_add (faults, g_strdup ("key.json: does not belong to this database"));
  return TRUE;
}

GPtrArray *
kt_store_check (KtStore *self, GError **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  /* The pages are looked at in the file, so what is in the log has to be there. */
  if (!kt_database_execute (self->database, "PRAGMA wal_checkpoint (TRUNCATE)", error) ||
      !check_keys (self, faults, error) || !check_database (self, faults, error) ||
      !check_index (self, faults, error) || !check_words (self, faults, error))
    return NULL;
  return g_steal_pointer (&faults);
}
