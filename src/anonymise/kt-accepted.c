/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-accepted.h"

#include "anonymise/kt-context.h"
#include "anonymise/kt-lexicon-format.h"

#include <string.h>

/* Shorter words are found by their context alone. */
#define WORD_MIN 3
#define WORD_MAX 40
#define INITIALS_MAX 6
/* Most words of a text are no names, which these bits tell without a look at the tables. */
#define FILTER_SIZE (1 << 14)

typedef struct
{
  KtTag tag;
  const char *replacement;
  gboolean alone; /* a name of one word; else a part of one */
} Word;

struct _KtAccepted
{
  GHashTable *words;    /* folded word -> Word */
  GHashTable *initials; /* those of whole names, "tvdb", and single ones, "e" -> Word */
  GHashTable *numbers;  /* hash of both -> which it was, from 1 */
  guint64 filter[FILTER_SIZE / 64];
};

KtAccepted *
kt_accepted_new (void)
{
  KtAccepted *self = g_new0 (KtAccepted, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->initials = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
kt_accepted_free (KtAccepted *self)
{
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->initials);
  g_hash_table_unref (self->numbers);
  g_free (self);
}

void
kt_accepted_clear (KtAccepted *self)
{
  g_hash_table_remove_all (self->words);
  g_hash_table_remove_all (self->initials);
  g_hash_table_remove_all (self->numbers);
  memset (self->filter, 0, sizeof self->filter);
}

/* Whether a word may stand for the name that it is a part of. */
static gboolean
is_telling (const KtToken *token)
{
  return !token->is_digits && kt_token_get_length (token) >= WORD_MIN && kt_token_get_length (token) <= WORD_MAX &&
         !kt_token_is (token, KT_CLASS_PREFIX | KT_CLASS_PROTECTED | KT_CLASS_ROLE | KT_CLASS_TITLE |
                                  KT_CLASS_INSTITUTION | KT_CLASS_STREET);
}

/* Whether a word may be known. */
static gboolean
has_bit (const KtAccepted *self, guint64 hash)
{
  gsize bit = (hash >> 20) & (FILTER_SIZE - 1);

  return (self->filter[bit / 64] >> (bit % 64) & 1) != 0;
}

static void
set_bit (KtAccepted *self, guint64 hash)
{
  gsize bit = (hash >> 20) & (FILTER_SIZE - 1);

  self->filter[bit / 64] |= G_GUINT64_CONSTANT (1) << (bit % 64);
}

static void
remember (KtAccepted *self, GHashTable *words, const char *text, gsize length, const KtHit *hit, gboolean alone)
{
  guint64 hash = kt_hash (text, length);
  g_autofree char *word = NULL;
  Word *known;

  if (has_bit (self, hash))
    {
      word = g_strndup (text, length);
      if (g_hash_table_contains (words, word))
        return;
    }
  known = g_new (Word, 1);
  *known = (Word){ hit->tag, hit->replacement, alone };
  g_hash_table_insert (words, word != NULL ? g_steal_pointer (&word) : g_strndup (text, length), known);
  g_hash_table_insert (self->numbers, g_memdup2 (&hash, sizeof hash),
                       GUINT_TO_POINTER (g_hash_table_size (self->numbers) + 1));
  set_bit (self, hash);
}

/* The letters that stand for a person in minutes: "KO" for Karin Oldenhof, "TvdB" and "TB" for Truida van den Berg. */
static void
learn_initials (KtAccepted *self, const KtTokens *tokens, guint from, guint to, const KtHit *hit)
{
  g_autoptr (GString) all = g_string_new (NULL), capitals = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);
      char c = tokens->fold->text[token->start];

      if (token->is_digits || (guchar)c >= 0x80)
        return;
      g_string_append_c (all, c);
      if (token->is_upper && !kt_token_is (token, KT_CLASS_PREFIX))
        g_string_append_c (capitals, c);
    }
  /* "Mw. E. te H." is called "E." further on. */
  if (kt_token_get_length (kt_tokens_get (tokens, from)) == 1)
    remember (self, self->initials, all->str, 1, hit, TRUE);
  if (all->len > INITIALS_MAX)
    return;
  if (all->len > 1)
    remember (self, self->initials, all->str, all->len, hit, TRUE);
  if (capitals->len > 1)
    remember (self, self->initials, capitals->str, capitals->len, hit, TRUE);
}

void
kt_accepted_learn (KtAccepted *self, const KtTokens *tokens, GArray *hits, guint from)
{
  guint i = 0;

  for (guint h = from; h < hits->len; h++)
    {
      const KtHit *hit = &g_array_index (hits, KtHit, h);
      guint first, n = 0;

      /* The finders go through the text one after another. */
      if (i > 0 && hit->start < kt_tokens_get (tokens, i - 1)->end)
        i = 0;
      while (i < tokens->all->len && kt_tokens_get (tokens, i)->end <= hit->start)
        i++;
      for (first = i; i < tokens->all->len && kt_tokens_get (tokens, i)->start < hit->end; i++)
        n += is_telling (kt_tokens_get (tokens, i));
      for (guint k = first; k < i; k++)
        {
          const KtToken *token = kt_tokens_get (tokens, k);

          if (!is_telling (token) || (kt_token_is (token, KT_CLASS_ORDINARY) && n > 1 && hit->tag != KT_TAG_PERSOON))
            continue;
          remember (self, self->words, tokens->fold->text + token->start, kt_token_get_length (token), hit, n == 1);
        }
      if (hit->tag == KT_TAG_PERSOON && i > first)
        learn_initials (self, tokens, first, i, hit);
    }
}

/* What the hash of a word is without the s at its end, for "gios moeder"; its own when there is none. */
static guint64
hash_stem (const KtTokens *tokens, const KtToken *token)
{
  const char *text = tokens->fold->text + token->start;
  gsize length = kt_token_get_length (token);

  return length > WORD_MIN && length <= WORD_MAX + 1 && text[length - 1] == 's' ? kt_hash (text, length - 1)
                                                                                : token->hash;
}

guint
kt_accepted_get_count (KtAccepted *self)
{
  return g_hash_table_size (self->numbers);
}

GArray *
kt_accepted_get_latent (const KtTokens *tokens)
{
  GArray *latent = g_array_new (FALSE, FALSE, sizeof (guint64));

  for (guint i = 0; i < tokens->all->len; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);
      guint64 stem;

      if (token->is_taken || token->is_digits || (kt_token_is (token, KT_CLASS_ORDINARY) && !token->is_upper))
        continue;
      g_array_append_val (latent, token->hash);
      stem = hash_stem (tokens, token);
      if (stem != token->hash)
        g_array_append_val (latent, stem);
    }
  return latent;
}

gboolean
kt_accepted_concerns (KtAccepted *self, guint count, GArray *latent)
{
  if (count == g_hash_table_size (self->numbers))
    return FALSE;
  for (guint i = 0; i < latent->len; i++)
    {
      const guint64 *hash = &g_array_index (latent, guint64, i);

      if (has_bit (self, *hash) && GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, hash)) > count)
        return TRUE;
    }
  return FALSE;
}

static const Word *
look_up (KtAccepted *self, const KtTokens *tokens, const KtToken *token, gsize *end)
{
  char text[WORD_MAX + 2];
  gsize length = kt_token_get_length (token);
  const Word *word;

  *end = token->end;
  if (length < WORD_MIN || length > WORD_MAX + 1)
    return NULL;
  memcpy (text, tokens->fold->text + token->start, length);
  text[length] = '\0';
  word = g_hash_table_lookup (self->words, text);
  /* "gios moeder" */
  if (word == NULL && text[length - 1] == 's' && length > WORD_MIN)
    {
      text[length - 1] = '\0';
      word = g_hash_table_lookup (self->words, text);
      *end = token->end - 1;
    }
  return word;
}

/* Initials in capitals that somebody in the text has; a single one is followed by a full stop. */
static const Word *
look_up_initials (KtAccepted *self, const KtTokens *tokens, const KtToken *token)
{
  char text[INITIALS_MAX + 1];
  gsize length = kt_token_get_length (token);

  if (length > INITIALS_MAX || !token->is_upper || !kt_fold_is_upper (tokens->fold, token->end - 1) ||
      (kt_token_is (token, KT_CLASS_ORDINARY) && !token->is_all_upper) ||
      (length == 1 && tokens->fold->text[token->end] != '.'))
    return NULL;
  memcpy (text, tokens->fold->text + token->start, length);
  text[length] = '\0';
  return g_hash_table_lookup (self->initials, text);
}

void
kt_accepted_find (KtAccepted *self, KtTokens *tokens, GArray *hits)
{
  if (g_hash_table_size (self->words) == 0 && g_hash_table_size (self->initials) == 0)
    return;
  for (guint i = 0; i < tokens->all->len; i++)
    {
      KtToken *token = kt_tokens_get (tokens, i);
      const Word *word;
      gsize end;

      if (token->is_taken || token->is_digits ||
          (!has_bit (self, token->hash) && !has_bit (self, hash_stem (tokens, token))))
        continue;
      word = look_up (self, tokens, token, &end);
      if (!token->is_upper && kt_context_is_first_half (tokens, i + 1))
        continue;
      if (word == NULL)
        {
          word = look_up_initials (self, tokens, token);
          if (word == NULL)
            continue;
          end = token->end;
        }
      else if (kt_token_is (token, KT_CLASS_ORDINARY | KT_CLASS_PROTECTED | KT_CLASS_ROLE) &&
               (!token->is_upper || token->is_all_upper || (token->begins && !word->alone)))
        continue;
      kt_hit_add (hits, token->start, end, word->tag, word->replacement);
      token->is_taken = TRUE;
      token->tag = (guint8)word->tag;
    }
}
