/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-snippet.h"

#include "store/kt-store-search.h"

#include <string.h>

/* In words: what is shown, of that what stands before the first that was found. */
#define LENGTH 16
#define LEAD 4
/* In bytes: what is shown of one word, and of what stands between two. */
#define WORD_MAX 100
#define GAP_MAX 60

typedef struct
{
  gsize start;
  gsize end;
  guint32 found; /* a bit for each word that it begins with */
} Token;

typedef struct
{
  GPtrArray *words;
  GArray *tokens;
  gboolean is_for_best; /* place only: what comes after it is of no use */
  guint n_wanted;       /* the tokens that are enough; G_MAXUINT until that is known */
} Scan;

static guint32
find_words (GPtrArray *words, const char *token, gsize length)
{
  guint32 found = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      gsize word_length = strlen (word);

      if (word_length <= length && memcmp (word, token, word_length) == 0)
        found |= 1u << i;
    }
  return found;
}

static guint
count_words (guint32 found)
{
  return (guint)__builtin_popcount (found);
}

/* The words that stand at, or shortly before, the last of @tokens. */
static guint32
find_near_end (GArray *tokens)
{
  guint32 found = 0;

  for (guint i = tokens->len > LENGTH - LEAD ? tokens->len - (LENGTH - LEAD) : 0; i < tokens->len; i++)
    found |= g_array_index (tokens, Token, i).found;
  return found;
}

static gboolean
scan_cb (const char *text, gsize length, gsize start, gsize end, gpointer data)
{
  Scan *scan = data;
  Token token = { start, end, find_words (scan->words, text, length) };

  g_array_append_val (scan->tokens, token);
  /* No later place is better than one where all words are near each other: what can be shown of it is enough. */
  if (scan->is_for_best && token.found != 0 && scan->n_wanted == G_MAXUINT &&
      count_words (find_near_end (scan->tokens)) == scan->words->len)
    scan->n_wanted = scan->tokens->len + LENGTH;
  return scan->tokens->len < scan->n_wanted;
}

static GArray *
scan_text (KtDatabase *database, GPtrArray *words, const char *text, gboolean is_for_best)
{
  Scan scan = { words, g_array_new (FALSE, FALSE, sizeof (Token)), is_for_best, G_MAXUINT };

  kt_database_tokenize (database, text, scan_cb, &scan);
  return scan.tokens;
}

/* Where most words are near each other: the first token, and the number of words. */
static guint
find_best (GArray *tokens, guint *n_found)
{
  guint best = 0;

  *n_found = 0;
  for (guint i = 0; i < tokens->len; i++)
    {
      guint32 found = 0;

      if (g_array_index (tokens, Token, i).found == 0)
        continue;
      for (guint j = i; j < MIN (tokens->len, i + LENGTH - LEAD); j++)
        found |= g_array_index (tokens, Token, j).found;
      if (count_words (found) > *n_found)
        {
          best = i;
          *n_found = count_words (found);
        }
    }
  return best;
}

/* Appends the bytes from @start to @end, every run of white space as one space, with an ellipsis for what is beyond
 * @max. */
static void
append_part (GString *line, const char *text, gsize start, gsize end, gsize max)
{
  gsize stop = end;

  if (end - start > max)
    stop = (gsize)(g_utf8_find_prev_char (text + start, text + start + max) - text);
  for (gsize i = start; i < stop; i++)
    {
      if (!g_ascii_isspace (text[i]))
        g_string_append_c (line, text[i]);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
  if (stop < end)
    g_string_append (line, "…");
}

static char *
write_line (const char *text, GArray *tokens, guint first, guint n_tokens)
{
  GString *line = g_string_new (NULL);
  guint end = MIN (tokens->len, first + n_tokens);
  gsize place = 0;

  if (first > 0)
    {
      g_string_append (line, "…");
      place = g_array_index (tokens, Token, first).start;
    }
  for (guint i = first; i < end; i++)
    {
      const Token *token = &g_array_index (tokens, Token, i);

      append_part (line, text, place, token->start, GAP_MAX);
      if (token->found != 0)
        g_string_append_c (line, KT_SNIPPET_MARK_START);
      append_part (line, text, token->start, token->end, WORD_MAX);
      if (token->found != 0)
        g_string_append_c (line, KT_SNIPPET_MARK_END);
      place = token->end;
    }
  if (end < tokens->len)
    g_string_append (line, "…");
  else
    append_part (line, text, place, strlen (text), GAP_MAX);
  return g_strchomp (g_string_free_and_steal (line));
}

char *
kt_snippet_mark (KtDatabase *database, GPtrArray *words, const char *text)
{
  g_autoptr (GArray) tokens = scan_text (database, words, text, FALSE);

  return write_line (text, tokens, 0, G_MAXINT);
}

char *
kt_snippet_cut (KtDatabase *database, GPtrArray *words, const char *const *texts)
{
  const char *best_text = "";
  g_autoptr (GArray) best_tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  guint best = 0, most = 0;

  for (; *texts != NULL && most < words->len; texts++)
    {
      g_autoptr (GArray) tokens = scan_text (database, words, *texts, TRUE);
      guint n_found, place = find_best (tokens, &n_found);

      if (n_found <= most)
        continue;
      best_text = *texts;
      best = place;
      most = n_found;
      g_array_unref (best_tokens);
      best_tokens = g_steal_pointer (&tokens);
    }
  return write_line (best_text, best_tokens, best > LEAD ? best - LEAD : 0, LENGTH);
}

typedef struct
{
  GPtrArray *words;
  guint32 found;
} Look;

static gboolean
look_cb (const char *text, gsize length, gsize start, gsize end, gpointer data)
{
  Look *look = data;

  look->found |= find_words (look->words, text, length);
  return count_words (look->found) < look->words->len;
}

gboolean
kt_snippet_has_all (KtDatabase *database, GPtrArray *words, const char *const *texts)
{
  Look look = { words, 0 };

  for (; *texts != NULL && count_words (look.found) < words->len; texts++)
    kt_database_tokenize (database, *texts, look_cb, &look);
  return count_words (look.found) == words->len;
}
