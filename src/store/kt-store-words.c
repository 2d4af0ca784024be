/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-words.h"

#include <string.h>

/* Beginnings of up to five letters have lists of their own in the index, as the prefix option of its tables says. */
#define PREFIX_MAX 5
/* A beginning of more words than this is left to FTS5, which puts their lists together before it begins. */
#define EXPANSIONS_MAX 512
/* More words than anyone types; those beyond are not looked for. */
#define WORDS_MAX 32

static gboolean
is_long (const char *word, gsize length)
{
  return g_utf8_strlen (word, (gssize)length) > PREFIX_MAX;
}

static gboolean
collect_long_cb (const char *token, gsize length, gsize start, gsize end, gpointer data)
{
  GHashTable *words = data;

  if (is_long (token, length))
    g_hash_table_add (words, g_strndup (token, length));
  return TRUE;
}

GHashTable *
kt_store_list_words (KtStore *self, const char *sql, gint64 id, GError **error)
{
  g_autoptr (KtStatement) row = kt_database_prepare (self->database, sql, error);
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  KtStep step;

  if (row == NULL)
    return NULL;
  if (id != 0)
    kt_statement_put_int (row, id);
  while ((step = kt_statement_step (row, error)) == KT_STEP_ROW)
    {
      for (int column = 0; column < kt_statement_get_n_columns (row); column++)
        kt_database_tokenize (self->database, kt_statement_get_text (row, column), collect_long_cb, words);
    }
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&words);
}

static gboolean
learn_word (KtStore *self, const char *word, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database, "INSERT INTO word (word) VALUES (?) ON CONFLICT DO NOTHING", error);

  if (statement == NULL)
    return FALSE;
  kt_statement_put_text (statement, word);
  return kt_statement_run (statement, error);
}

/* What is no longer in any index tells of what was deleted. */
static gboolean
forget_word (KtStore *self, const char *word, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "DELETE FROM word WHERE word = ?1"
                           " AND NOT EXISTS (SELECT 1 FROM note_fts WHERE note_fts MATCH ?2)"
                           " AND NOT EXISTS (SELECT 1 FROM casus_fts WHERE casus_fts MATCH ?2)"
                           " AND NOT EXISTS (SELECT 1 FROM person_fts WHERE person_fts MATCH ?2)",
                           error);
  g_autofree char *match = g_strdup_printf ("\"%s\"", word);

  if (statement == NULL)
    return FALSE;
  kt_statement_put_text (statement, word);
  kt_statement_put_text (statement, match);
  return kt_statement_run (statement, error);
}

gboolean
kt_store_change_words (KtStore *self, GHashTable *before, const char *sql, gint64 id, GError **error)
{
  g_autoptr (GHashTable) after = kt_store_list_words (self, sql, id, error);
  GHashTableIter iter;
  gpointer word;

  if (after == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    {
      if ((before == NULL || !g_hash_table_contains (before, word)) && !learn_word (self, word, error))
        return FALSE;
    }
  if (before == NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    {
      if (!g_hash_table_contains (after, word) && !forget_word (self, word, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
collect_cb (const char *token, gsize length, gsize start, gsize end, gpointer data)
{
  GPtrArray *words = data;

  g_ptr_array_add (words, g_strndup (token, length));
  return words->len < WORDS_MAX;
}

GPtrArray *
kt_store_split_words (KtStore *self, const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  kt_database_tokenize (self->database, text, collect_cb, words);
  return words;
}

/* The known words that begin with @word; %NULL on error. */
static GPtrArray *
expand (KtStore *self, const char *word, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "SELECT word FROM word WHERE word >= ?1 AND word < ?1 || char(0x10ffff)"
                           " LIMIT ?2",
                           error);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_text (statement, word);
  kt_statement_put_int (statement, EXPANSIONS_MAX + 1);
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    g_ptr_array_add (words, kt_statement_dup_text (statement, 0));
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&words);
}

GString *
kt_store_write_match (GPtrArray *words)
{
  GString *match = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (match, "%s\"%s\"*", i > 0 ? " AND " : "", (char *)g_ptr_array_index (words, i));
  return match;
}

GString *
kt_store_loosen_match (GPtrArray *words)
{
  g_autoptr (GPtrArray) beginnings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < words->len; i++)
    g_ptr_array_add (beginnings,
                     g_utf8_substring (words->pdata[i], 0, MIN (g_utf8_strlen (words->pdata[i], -1), PREFIX_MAX)));
  return kt_store_write_match (beginnings);
}

GString *
kt_store_expand_match (KtStore *self, GPtrArray *words, guint *n_known, GError **error)
{
  g_autoptr (GString) match = g_string_new (NULL);

  *n_known = 0;
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      g_autoptr (GPtrArray) whole = NULL;

      if (i > 0)
        g_string_append (match, " AND ");
      if (is_long (word, strlen (word)))
        {
          whole = expand (self, word, error);
          if (whole == NULL)
            return NULL;
          if (whole->len == 0)
            return g_string_new (NULL);
          *n_known += whole->len;
        }
      if (whole == NULL || whole->len > EXPANSIONS_MAX)
        {
          g_string_append_printf (match, "\"%s\"*", word);
          continue;
        }
      for (guint j = 0; j < whole->len; j++)
        g_string_append_printf (match, "%s\"%s\"", j == 0 ? "(" : " OR ", (char *)g_ptr_array_index (whole, j));
      g_string_append_c (match, ')');
    }
  return g_steal_pointer (&match);
}
