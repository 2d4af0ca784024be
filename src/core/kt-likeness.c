/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-likeness.h"

#include <string.h>

/* Names are short; what lies beyond is not compared. */
#define KEY_MAX 200
#define WORDS_MAX 16

typedef struct
{
  const char *start;
  gsize length;
} Word;

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

char *
kt_likeness_key (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *ascii = g_str_to_ascii (composed != NULL ? composed : name, "C");
  g_autoptr (GPtrArray) words = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  const char *p = ascii;

  while (*p != '\0')
    {
      const char *start;

      while (*p != '\0' && !g_ascii_isalnum (*p))
        p++;
      start = p;
      while (g_ascii_isalnum (*p))
        p++;
      if (p > start)
        g_ptr_array_add (words, g_ascii_strdown (start, p - start));
    }
  g_ptr_array_sort (words, compare_words);

  return g_strjoinv (" ", (char **)words->pdata);
}

/* The optimal string alignment distance, by rows. */
static guint
distance (const char *a, gsize a_length, const char *b, gsize b_length)
{
  guint rows[3][KEY_MAX + 1];

  for (gsize j = 0; j <= b_length; j++)
    rows[0][j] = (guint)j;
  for (gsize i = 1; i <= a_length; i++)
    {
      guint *row = rows[i % 3], *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];

      row[0] = (guint)i;
      for (gsize j = 1; j <= b_length; j++)
        {
          guint best = above[j - 1] + (a[i - 1] != b[j - 1]);

          best = MIN (best, above[j] + 1);
          best = MIN (best, row[j - 1] + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            best = MIN (best, two_above[j - 2] + 1);
          row[j] = best;
        }
    }
  return rows[a_length % 3][b_length];
}

/* The words of @key, or 0 when there are too many to compare. */
static guint
split (const char *key, Word *words)
{
  guint n = 0;

  while (n < WORDS_MAX)
    {
      words[n].start = key;
      words[n].length = strcspn (key, " ");
      key += words[n++].length;
      if (*key++ == '\0')
        return n;
    }
  return 0;
}

/* An error in a first letter may change the order of the words: each is compared with the one that is most like it. */
static gboolean
words_match (const char *key, const char *other, guint errors)
{
  Word words[WORDS_MAX], others[WORDS_MAX];
  guint n = split (key, words), taken = 0;

  if (n < 2 || split (other, others) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      guint best = G_MAXUINT, chosen = 0;

      for (guint j = 0; j < n; j++)
        {
          guint found;

          if ((taken & (1u << j)) != 0)
            continue;
          found = distance (words[i].start, words[i].length, others[j].start, others[j].length);
          if (found < best)
            {
              best = found;
              chosen = j;
            }
        }
      if (best > errors)
        return FALSE;
      errors -= best;
      taken |= 1u << chosen;
    }
  return TRUE;
}

gboolean
kt_likeness_match (const char *key, const char *other)
{
  gsize length = strlen (key), other_length = strlen (other);
  gsize shorter = MIN (length, other_length), longer = MAX (length, other_length);
  guint errors = shorter >= 12 ? 2 : shorter >= 5 ? 1 : 0;

  if (shorter == 0 || longer - shorter > errors)
    return FALSE;
  if (errors == 0 || longer > KEY_MAX)
    return g_str_equal (key, other);
  return distance (key, length, other, other_length) <= errors || words_match (key, other, errors);
}
