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

gboolean
kt_store_learn_words (KtStore *self, const char *const *texts, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database, "INSERT INTO word (word) VALUES (?) ON CONFLICT DO NOTHING", error);
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer word;

  if (statement == NULL)
    return FALSE;
  for (; *texts != NULL; texts++)
    kt_database_tokenize (self->database, *texts, collect_long_cb, words);

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    {
      kt_statement_put_text (statement, word);
      if (!kt_statement_run (statement, error))
        return FALSE;
      kt_statement_reset (statement);
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
kt_store_write_match (KtStore *self, GPtrArray *words, GError **error)
{
  g_autoptr (GString) match = g_string_new (NULL);

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
