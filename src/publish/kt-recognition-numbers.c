/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-scan.h"
#include "publish/kt-recognition-private.h"
#include "publish/kt-wording.h"

/* So many in one household are few households. */
#define HOUSEHOLD_MIN 5
/* Above that it is a class or a street. */
#define HOUSEHOLD_MAX 19
/* What is said of a crowd stands so near. */
#define NEAR 4

#define BAND_YOUNG "[0 tot 4 jaar]"
#define BAND_OLD "[80 jaar of ouder]"

#define CHILDREN " kinderen kids zonen zoons dochters broers zussen broertjes zusjes gezinsleden jongens meiden "
#define FAMILY " gezin moeder vader ouders alleenstaande echtpaar stel heeft hebben kreeg kregen "
#define CROWDS " klas klassen groep groepje school leerlingen klasgenoten opvang vriendjes kinderfeestje team "
#define CHILD_KINDS                                                                                                    \
  " jonge kleine thuiswonende uitwonende volwassen minderjarige andere eigen opgroeiende schoolgaande oudere jongere " \
  "gezonde "
#define YOUNG                                                                                                          \
  " baby babys babytje babytjes peuter peuters dreumes dreumesen zuigeling zuigelingen pasgeborene pasgeboren "        \
  "boreling couveusekind couveusebaby prematuur "
#define OLD                                                                                                            \
  " hoogbejaard hoogbejaarde hoogbejaarden tachtiger tachtigers negentiger negentigers honderdjarige eeuweling "

/* The number that word @i says, or -1. */
static int
get_number (const KtTokens *tokens, guint i, gboolean *ordinal)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  KtWord word;

  *ordinal = FALSE;
  if (token->is_digits)
    return kt_token_get_length (token) <= 3 ? kt_digits_get_value (tokens->fold, token->start, token->end) : -1;
  if (!kt_token_is (token, KT_CLASS_NUMBER))
    return -1;
  kt_word_get (tokens->fold, token->start, &word);
  return kt_word_get_number (word.text, ordinal);
}

/* Whether one of the words around @i is in @words, a list that begins and ends with a space. */
#define is_near(tokens, i, words)                                                                                      \
  ({                                                                                                                   \
    gboolean kt_found = FALSE;                                                                                         \
    for (guint kt_k = (i) > NEAR ? (i) - NEAR : 0; kt_k <= (i) + NEAR && kt_k < (tokens)->all->len && !kt_found;       \
         kt_k++)                                                                                                       \
      kt_found = kt_token_is_in (tokens, kt_k, words);                                                                 \
    kt_found;                                                                                                          \
  })

/* Whether one of the few words before @i is in @words. */
#define is_just_before(tokens, i, words)                                                                               \
  ({                                                                                                                   \
    gboolean kt_found = FALSE;                                                                                         \
    for (guint kt_k = 1; kt_k <= NEAR && kt_k <= (i) && !kt_found; kt_k++)                                             \
      kt_found = kt_token_is_in (tokens, (i) - kt_k, words);                                                           \
    kt_found;                                                                                                          \
  })

/* How many there are in a household: "zeven kinderen", "gezin van zes", "zesde kind", "met z'n zessen", "[kind 5]". */
static void
find_household (const KtTokens *tokens, guint i, GArray *finds)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  gboolean ordinal;
  int number;
  guint next = i + 1, last = i;

  if (kt_token_is_in (tokens, i, " vijven zessen zevenen achten negenen tienen ") && i > 0 &&
      kt_token_is_in (tokens, i - 1, " n zijn hun ons "))
    {
      kt_find_add (finds, KT_RECOGNITION_KIND_HOUSEHOLD, token->start, token->end);
      return;
    }
  number = get_number (tokens, i, &ordinal);
  if (number < HOUSEHOLD_MIN - 1 || number > HOUSEHOLD_MAX)
    return;
  if (next < tokens->all->len && kt_token_is_in (tokens, next, CHILD_KINDS))
    next++;
  if (ordinal)
    {
      if (number >= HOUSEHOLD_MIN && next < tokens->all->len &&
          kt_token_is_in (tokens, next, " kind kindje baby zwangerschap "))
        last = next;
    }
  else if (next < tokens->all->len && kt_token_is_in (tokens, next, CHILDREN) &&
           (number >= HOUSEHOLD_MIN || is_just_before (tokens, i, FAMILY)) && !is_near (tokens, i, CROWDS))
    {
      last = next;
    }
  else if (i > 1 && number >= HOUSEHOLD_MIN && kt_token_is_in (tokens, i - 1, " van ") &&
           kt_token_is_in (tokens, i - 2, " gezin huishouden familie "))
    {
      kt_find_add (finds, KT_RECOGNITION_KIND_HOUSEHOLD, kt_tokens_get (tokens, i - 2)->start, token->end);
      return;
    }
  else if (i > 0 && token->is_digits && kt_token_is_in (tokens, i - 1, " kind zoon dochter ") &&
           kt_tokens_get (tokens, i - 1)->end + 1 == token->start && kt_tokens_get (tokens, i - 1)->start > 0 &&
           tokens->fold->text[kt_tokens_get (tokens, i - 1)->start - 1] == '[')
    {
      kt_find_add (finds, KT_RECOGNITION_KIND_HOUSEHOLD, kt_tokens_get (tokens, i - 1)->start, token->end);
      return;
    }
  if (last > i)
    kt_find_add (finds, KT_RECOGNITION_KIND_HOUSEHOLD, token->start, kt_tokens_get (tokens, last)->end);
}

/* The words of a band of ages at @i, "0 tot 4 jaar", which is no single age; 0 when there is none. */
static guint
measure_band (const KtTokens *tokens, guint i)
{
  return i + 3 < tokens->all->len && kt_tokens_get (tokens, i)->is_digits && kt_token_is_in (tokens, i + 1, " tot ") &&
                 kt_tokens_get (tokens, i + 2)->is_digits && kt_token_is_in (tokens, i + 3, " jaar ")
             ? 4
             : 0;
}

/* Whether the words from @start to @end, an age, are very young or very old. "Drie jaar eerder" is none: it stands for
 * a day. */
static gboolean
is_far_age (const KtFold *fold, gsize start, gsize end)
{
  g_autofree char *age = g_strndup (fold->text + start, end - start), *band = kt_wording_age (age);
  KtWord next;

  kt_word_get_next (fold, end, &next);
  if (kt_word_is_in (next.text, " eerder later geleden "))
    return FALSE;
  return g_strcmp0 (band, BAND_YOUNG) == 0 || g_strcmp0 (band, BAND_OLD) == 0;
}

/* Where "80 jaar of ouder" ends, of which "80 jaar" ends at @end. */
static gsize
skip_or_older (const KtFold *fold, gsize end)
{
  KtWord or, older;

  kt_word_get_next (fold, end, &or);
  kt_word_get_next (fold, or.end, &older);
  return g_str_equal (or.text, "of") && g_str_equal (older.text, "ouder") ? older.end : end;
}

void
kt_find_numbers (const KtTokens *tokens, GArray *finds)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (KtHit));
  gsize band_end = 0;
  guint h = 0;

  kt_scan_ages (tokens, hits);
  for (guint i = 0; i < tokens->all->len; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);
      guint n = measure_band (tokens, i);

      if (n > 0)
        {
          band_end = kt_tokens_get (tokens, i + n - 1)->end;
          if (kt_token_equals (tokens, i, "0") && kt_token_equals (tokens, i + 2, "4"))
            kt_find_add (finds, KT_RECOGNITION_KIND_AGE, token->start, band_end);
        }
      for (; h < hits->len && g_array_index (hits, KtHit, h).start < token->end; h++)
        {
          const KtHit *hit = &g_array_index (hits, KtHit, h);

          if (hit->start >= band_end && is_far_age (tokens->fold, hit->start, hit->end))
            kt_find_add (finds, KT_RECOGNITION_KIND_AGE, hit->start, skip_or_older (tokens->fold, hit->end));
        }
      if (kt_token_is_in (tokens, i, YOUNG) || kt_token_is_in (tokens, i, OLD))
        kt_find_add (finds, KT_RECOGNITION_KIND_AGE, token->start, token->end);
      find_household (tokens, i, finds);
    }
}
