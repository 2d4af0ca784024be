/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-likeness.h"

#include <stdlib.h>
#include <string.h>

/* Names are short; what lies beyond is not compared. */
#define KEY_MAX 200
#define WORDS_MAX 16
/* From so many letters on one error is likely a misspelling, and two are. */
#define ONE_ERROR_MIN 5
#define TWO_ERRORS_MIN 12
/* So many words may be written as fewer. */
#define PARTS_MAX 6
/* The letters of the longest prefix. */
#define PREFIX_MAX 5

/* What stands before surnames and is left out of them; none that is a given name too. */
static const char *const prefixes[] = {
  "aan",   "abou",  "abu", "ait", "al",  "bij", "bin", "bint", "da",  "das", "de",  "del", "della", "den", "der",
  "des",   "di",    "do",  "dos", "du",  "el",  "het", "ibn",  "in",  "la",  "las", "le",  "les",   "los", "op",
  "oulad", "ouled", "t",   "te",  "ten", "ter", "uit", "van",  "vom", "von", "zu",  "zum", "zur",
};

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

/* The optimal string alignment distance, by rows; some number above @most when it is more than that. */
static guint
distance (const char *a, gsize a_length, const char *b, gsize b_length, guint most)
{
  guint rows[3][KEY_MAX + 1], least_above = 0;

  for (gsize j = 0; j <= b_length; j++)
    rows[0][j] = (guint)j;
  for (gsize i = 1; i <= a_length; i++)
    {
      guint *row = rows[i % 3], *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];
      guint least = (guint)i;

      row[0] = (guint)i;
      for (gsize j = 1; j <= b_length; j++)
        {
          guint best = above[j - 1] + (a[i - 1] != b[j - 1]);

          best = MIN (best, above[j] + 1);
          best = MIN (best, row[j - 1] + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            best = MIN (best, two_above[j - 2] + 1);
          row[j] = best;
          least = MIN (least, best);
        }
      /* A row is made of the two above it and of nothing less. */
      if (MIN (least, least_above) > most)
        return most + 1;
      least_above = least;
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
          found = distance (words[i].start, words[i].length, others[j].start, others[j].length, errors);
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
  guint errors = shorter >= TWO_ERRORS_MIN ? 2 : shorter >= ONE_ERROR_MIN ? 1 : 0;

  if (shorter == 0 || longer - shorter > errors)
    return FALSE;
  if (errors == 0 || longer > KEY_MAX)
    return g_str_equal (key, other);
  return distance (key, length, other, other_length, errors) <= errors || words_match (key, other, errors);
}

static int
compare_word (const Word *a, const Word *b)
{
  int order = memcmp (a->start, b->start, MIN (a->length, b->length));

  return order != 0 || a->length == b->length ? order : a->length < b->length ? -1 : 1;
}

/* Leaves in both, which are in order, the words that the other has not. */
static void
remove_shared (Word *words, guint *n, Word *others, guint *n_others)
{
  guint i = 0, j = 0, n_left = 0, n_others_left = 0;

  while (i < *n || j < *n_others)
    {
      int order = i == *n ? 1 : j == *n_others ? -1 : compare_word (&words[i], &others[j]);

      if (order < 0)
        words[n_left++] = words[i++];
      else if (order > 0)
        others[n_others_left++] = others[j++];
      else
        i++, j++;
    }
  *n = n_left;
  *n_others = n_others_left;
}

static int
compare_prefix (gconstpointer word, gconstpointer prefix)
{
  const char *text = *(const char *const *)prefix;
  const Word other = { text, strlen (text) };

  return compare_word (word, &other);
}

static gboolean
is_prefix (const Word *word)
{
  return word->length <= PREFIX_MAX &&
         bsearch (word, prefixes, G_N_ELEMENTS (prefixes), sizeof prefixes[0], compare_prefix) != NULL;
}

static gboolean
is_misspelt (const Word *word, const Word *other)
{
  return MIN (word->length, other->length) >= ONE_ERROR_MIN &&
         MAX (word->length, other->length) - MIN (word->length, other->length) <= 1 &&
         distance (word->start, word->length, other->start, other->length, 1) <= 1;
}

/* Whether the @n_others words are the @n words with prefixes besides. One error may be in them: two would make one of
 * most surnames of four or five letters. */
static gboolean
leaves_prefixes_out (const Word *words, guint n, const Word *others, guint n_others)
{
  const Word *left = NULL;

  if (n > 1)
    return FALSE;
  for (guint i = 0; i < n_others; i++)
    {
      if (is_prefix (&others[i]))
        continue;
      if (left != NULL || n == 0)
        return FALSE;
      left = &others[i];
    }
  return n == 0 || (left != NULL && is_misspelt (&words[0], left));
}

/* Whether the parts that are not used yet make what comes behind the first @done letters of @joined, and what comes
 * after that. */
static gboolean
make_words (const Word *joined, guint n, gsize done, const Word *parts, guint n_parts, guint used)
{
  if (n == 0)
    return TRUE; /* There are as many letters in all, so no part is left. */
  if (done == joined->length)
    return make_words (joined + 1, n - 1, 0, parts, n_parts, used);
  for (guint i = 0; i < n_parts; i++)
    {
      if ((used & (1u << i)) == 0 && parts[i].length <= joined->length - done &&
          memcmp (joined->start + done, parts[i].start, parts[i].length) == 0 &&
          make_words (joined, n, done + parts[i].length, parts, n_parts, used | (1u << i)))
        return TRUE;
    }
  return FALSE;
}

static gsize
count_letters (const Word *words, guint n)
{
  gsize length = 0;

  for (guint i = 0; i < n; i++)
    length += words[i].length;
  return length;
}

/* Whether the @n words are the @n_parts parts, written as fewer words. */
static gboolean
joins_parts (const Word *words, guint n, const Word *parts, guint n_parts)
{
  return n > 0 && n_parts <= PARTS_MAX && count_letters (words, n) == count_letters (parts, n_parts) &&
         make_words (words, n, 0, parts, n_parts, 0);
}

static guint
count_spaces (const char *key)
{
  guint n = 0;

  for (; *key != '\0'; key++)
    n += *key == ' ';
  return n;
}

gboolean
kt_likeness_match_names (const char *key, const char *other)
{
  gsize length = strlen (key), other_length = strlen (other);
  guint n_spaces = count_spaces (key), n_other_spaces = count_spaces (other), n, n_others;
  Word words[WORDS_MAX], others[WORDS_MAX];

  if (kt_likeness_match (key, other))
    return TRUE;
  if (n_spaces > n_other_spaces)
    return kt_likeness_match_names (other, key);
  if (n_spaces == n_other_spaces || length == 0 || other_length <= length || other_length > KEY_MAX ||
      other_length - length > KT_LIKENESS_LENGTHS_APART)
    return FALSE;

  n = split (key, words);
  n_others = split (other, others);
  if (n == 0 || n_others == 0)
    return FALSE;
  remove_shared (words, &n, others, &n_others);
  return leaves_prefixes_out (words, n, others, n_others) || joins_parts (words, n, others, n_others);
}
