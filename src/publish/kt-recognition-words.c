/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-recognition-private.h"

#include "anonymise/kt-lexicon-format.h"

#include <string.h>

/* Telling words of more parts are not found. */
#define PHRASE_WORDS_MAX 6
/* The shortest words that one word is taken apart in, and the longest that is. */
#define HEAD_MIN 3
#define TAIL_MIN 4
#define WHOLE_MAX 40
#define SYNDROME "syndroom"
/* An illness of fewer letters is an abbreviation. */
#define ABBREVIATION_MAX 4
/* A name of an illness goes on for so many words. */
#define NAME_WORDS_MAX 4

/* Whether the next word belongs to the phrase that ends with the one before it. */
static gboolean
hangs_on (const KtToken *token)
{
  return token->gap == KT_GAP_SPACE || token->gap == KT_GAP_HYPHEN || token->gap == KT_GAP_APOSTROPHE ||
         token->gap == KT_GAP_NONE;
}

/* How many words the longest telling entry that begins at @i has; 0 when there is none. */
static guint
look_up (const KtTokens *tokens, guint i, KtEntry *found)
{
  char text[KT_LEXICON_WORD_MAX + 1];
  gsize length = 0;
  guint n = 0;

  for (guint k = 0; k < PHRASE_WORDS_MAX && i + k < tokens->all->len; k++)
    {
      const KtToken *token = kt_tokens_get (tokens, i + k);
      gsize more = kt_token_get_length (token);
      KtEntry entry;

      if ((k > 0 && !hangs_on (token)) || more > KT_LEXICON_WORD_MAX || length + 1 + more > KT_LEXICON_WORD_MAX)
        break;
      if (k > 0 && token->gap != KT_GAP_NONE)
        text[length++] = ' ';
      memcpy (text + length, tokens->fold->text + token->start, more);
      length += more;
      entry = kt_lexicon_look_up_telling (tokens->lexicon, text, length);
      if (entry.classes != 0)
        {
          *found = entry;
          n = k + 1;
        }
    }
  return n;
}

/* Whether one of the @n words before @i, on the same line, is in @words. */
#define is_before(tokens, i, n, words)                                                                                 \
  ({                                                                                                                   \
    gboolean kt_found = FALSE;                                                                                         \
    for (guint kt_k = 1; kt_k <= (n) && kt_k <= (i) && !kt_found; kt_k++)                                              \
      kt_found = kt_token_is_in (tokens, (i) - kt_k, words);                                                           \
    kt_found;                                                                                                          \
  })
/* The same of the @n words from @i on. */
#define is_after(tokens, i, n, words)                                                                                  \
  ({                                                                                                                   \
    gboolean kt_found = FALSE;                                                                                         \
    for (guint kt_k = 0; kt_k < (n) && (i) + kt_k < (tokens)->all->len && !kt_found; kt_k++)                           \
      kt_found = kt_token_is_in (tokens, (i) + kt_k, words);                                                           \
    kt_found;                                                                                                          \
  })

/* Words that tell of no event: "per ongeluk", "leest in de krant", "kijkt op tv". */
static gboolean
is_no_event (const KtTokens *tokens, guint i, guint n)
{
  if (kt_token_is_in (tokens, i, " ongeluk ") && is_before (tokens, i, 1, " per "))
    return TRUE;
  if (!kt_token_is_in (tokens, i + n - 1, " krant tv televisie journaal nieuws "))
    return FALSE;
  return is_before (tokens, i, 5, " leest lezen lees kijkt kijken kijk keek keken programma serie film voetbal ") ||
         is_after (tokens, i + n, 3, " lezen kijken kijkt leest bekijken volgen ");
}

/* An abbreviation that is a word as well is one in capitals only: ALS. */
static gboolean
is_other_word (const KtTokens *tokens, guint i, guint n)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return n == 1 && kt_token_get_length (token) <= ABBREVIATION_MAX && !token->is_all_upper &&
         !kt_token_is_in (tokens, i, " hiv aids tbc ");
}

/* Adds what the telling entry of the @n words from @i on is here. */
static void
add_entry (const KtTokens *tokens, guint i, guint n, const KtEntry *entry, GArray *finds)
{
  static const struct
  {
    KtClasses class;
    KtRecognitionKind kind;
  } kinds[] = {
    { KT_CLASS_OCCUPATION, KT_RECOGNITION_KIND_OCCUPATION }, { KT_CLASS_ORIGIN, KT_RECOGNITION_KIND_ORIGIN },
    { KT_CLASS_ILLNESS, KT_RECOGNITION_KIND_ILLNESS },       { KT_CLASS_HOUSEHOLD, KT_RECOGNITION_KIND_HOUSEHOLD },
    { KT_CLASS_EVENT, KT_RECOGNITION_KIND_EVENT },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      if ((entry->classes & kinds[k].class) == 0 ||
          (kinds[k].class == KT_CLASS_OCCUPATION && entry->is_weak && !kt_find_is_own_work (tokens, i)) ||
          (kinds[k].class == KT_CLASS_ILLNESS && (entry->is_weak || is_other_word (tokens, i, n))) ||
          (kinds[k].class == KT_CLASS_EVENT && is_no_event (tokens, i, n)))
        continue;
      kt_find_add (finds, kinds[k].kind, kt_tokens_get (tokens, i)->start, kt_tokens_get (tokens, i + n - 1)->end);
    }
}

/* Whether @text is a word that another may begin with, also with the s or e(n) between: "scheeps", "boeren". */
static gboolean
is_head (const KtLexicon *lexicon, const char *text, gsize length)
{
  static const char *const seams[] = { "", "s", "e", "en" };

  for (gsize k = 0; k < G_N_ELEMENTS (seams); k++)
    {
      gsize seam = strlen (seams[k]);

      if (length >= HEAD_MIN + seam && memcmp (text + length - seam, seams[k], seam) == 0 &&
          (kt_lexicon_look_up (lexicon, text, length - seam).classes & KT_CLASS_ORDINARY) != 0)
        return TRUE;
    }
  return FALSE;
}

/* What the word at @i ends with tells what it is, as Dutch makes words: "keukenbrand", "tankwagenchauffeur". */
static gboolean
look_up_tail (const KtTokens *tokens, guint i, KtEntry *found)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  const char *text = tokens->fold->text + token->start;
  gsize length = kt_token_get_length (token);

  if (length > WHOLE_MAX || kt_token_is (token, KT_CLASS_ROLE | KT_CLASS_INSTITUTION) ||
      kt_token_is_in (tokens, i, " zonnebrand zelfmoord sodbrand "))
    return FALSE;
  for (gsize cut = HEAD_MIN; cut + TAIL_MIN <= length; cut++)
    {
      KtEntry entry = kt_lexicon_look_up_telling (tokens->lexicon, text + cut, length - cut);

      if ((entry.classes & (KT_CLASS_OCCUPATION | KT_CLASS_HOUSEHOLD | KT_CLASS_EVENT)) == 0 ||
          !is_head (tokens->lexicon, text, cut))
        continue;
      *found = entry;
      found->classes &= (KT_CLASS_OCCUPATION | KT_CLASS_HOUSEHOLD | KT_CLASS_EVENT);
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_syndrome (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  gsize length = kt_token_get_length (token), n = strlen (SYNDROME);

  return length >= n && memcmp (tokens->fold->text + token->end - n, SYNDROME, n) == 0;
}

/* An illness that the lexicon lacks: "syndroom van Duane", "ziekte van Danon", "duanesyndroom", "cat-eye-syndroom".
 * Returns how many words from @i on it has, 0 when there is none. */
static guint
find_named_illness (const KtTokens *tokens, guint i, GArray *finds)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  guint k = i + 2, begin = i;
  KtEntry entry;

  if (kt_token_is_in (tokens, i, " syndroom ziekte ") && i + 2 < tokens->all->len &&
      kt_token_is_in (tokens, i + 1, " van ") && hangs_on (kt_tokens_get (tokens, i + 1)))
    {
      while (k + 1 < tokens->all->len && kt_token_is_in (tokens, k, " de der den het la "))
        k++;
      if (!kt_tokens_get (tokens, k)->is_upper || look_up (tokens, k, &entry) > 0)
        return 0;
      while (k + 1 < tokens->all->len && k < i + 2 + NAME_WORDS_MAX && kt_tokens_get (tokens, k + 1)->is_upper &&
             hangs_on (kt_tokens_get (tokens, k + 1)))
        k++;
      kt_find_add (finds, KT_RECOGNITION_KIND_ILLNESS, token->start, kt_tokens_get (tokens, k)->end);
      return k + 1 - i;
    }
  if (!is_syndrome (tokens, i))
    return 0;
  while (begin > 0 && begin + NAME_WORDS_MAX > i && kt_tokens_get (tokens, begin)->gap == KT_GAP_HYPHEN)
    begin--;
  if (begin == i && kt_token_get_length (token) == strlen (SYNDROME))
    return 0;
  kt_find_add (finds, KT_RECOGNITION_KIND_ILLNESS, kt_tokens_get (tokens, begin)->start, token->end);
  return 1;
}

void
kt_find_telling_words (const KtTokens *tokens, GArray *finds)
{
  for (guint i = 0, n; i < tokens->all->len; i += MAX (n, 1))
    {
      const KtToken *token = kt_tokens_get (tokens, i);
      KtEntry entry = { 0 };

      n = look_up (tokens, i, &entry);
      if (n == 0 && !token->is_digits)
        n = find_named_illness (tokens, i, finds);
      else if (n > 0)
        add_entry (tokens, i, n, &entry, finds);
      if (n > 0 || token->is_digits)
        continue;
      if (look_up_tail (tokens, i, &entry))
        add_entry (tokens, i, 1, &entry, finds);
      else if (kt_find_is_other_work (tokens, i))
        kt_find_add (finds, KT_RECOGNITION_KIND_OCCUPATION, token->start, token->end);
    }
}
