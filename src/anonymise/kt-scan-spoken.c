/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-scan-spoken.h"

#include "anonymise/kt-scan-contacts.h"

#include <string.h>

/* So many words a part of an address may be made of, and so many parts it may have. */
#define WORDS_MAX 12
/* What people say while they think of the next number. */
#define FILLERS " eh uh euh ehm uhm euhm hm en dan ja komma nee wacht even hoor sorry "
#define FILLERS_MAX 3
/* Telephone numbers have at most so many digits, and with less than so many they are something else. */
#define DIGITS_MIN 9
#define DIGITS_MAX 13
/* From so many numbers in a row on, no other sign of a telephone number is needed. */
#define NUMBERS_MIN 6

#define SIGNS " punt streepje liggend laag underscore min dot "
/* With these an address is complete without what follows the last full stop. */
#define PROVIDERS                                                                                                      \
  " gmail hotmail outlook live msn icloud yahoo ziggo kpnmail kpnplanet planet hetnet home casema chello telfort "     \
  "xs4all upcmail quicknet solcon tele2 protonmail "

/* --- E-mail addresses --- */

/* Whether the word at @i stands against the one before it by a sign of addresses: "gmail.com", "m.wiersum". */
static gboolean
is_joined (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i), *before = kt_tokens_get (tokens, i - 1);

  return token->start == before->end ||
         (token->start == before->end + 1 && kt_fold_is_one_of (tokens->fold->text[before->end], ".-_"));
}

static gboolean
is_beside (const KtTokens *tokens, guint i)
{
  return kt_tokens_get (tokens, i)->gap == KT_GAP_SPACE || is_joined (tokens, i);
}

/* Whether the word at @i is the last part of a host name. */
static gboolean
is_domain (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return kt_scan_is_domain (tokens->fold->text + token->start, kt_token_get_length (token));
}

/* Where the host name that begins with the word at @i ends, exclusive; @i when it is none.
 * @sure: the word before it can be nothing but the sign @ */
static guint
skip_host (const KtTokens *tokens, guint i, gboolean sure)
{
  guint end = i, n = tokens->all->len;

  if (i < n && kt_tokens_get (tokens, i)->gap == KT_GAP_SPACE && kt_token_is_in (tokens, i, PROVIDERS) && sure)
    end = i + 1;
  for (guint k = i + 1; k < n && k < i + WORDS_MAX && is_beside (tokens, k); k++)
    {
      gboolean said = kt_token_is_in (tokens, k - 1, " punt dot ");

      if (said && k > i + 1 && is_domain (tokens, k))
        end = k + 1;
      /* "punt n l" */
      else if (said && k > i + 1 && k + 1 < n && kt_token_equals (tokens, k, "n") &&
               kt_token_equals (tokens, k + 1, "l") && kt_tokens_get (tokens, k + 1)->gap == KT_GAP_SPACE)
        end = k + 2;
      else if (is_joined (tokens, k) && is_domain (tokens, k) && (sure || kt_token_is_in (tokens, k - 1, PROVIDERS)))
        end = k + 1;
      /* Two words side by side that no sign joins are two words. */
      else if (!said && !is_joined (tokens, k) && !kt_token_is_in (tokens, k, SIGNS) &&
               !kt_token_is_in (tokens, k - 1, SIGNS))
        break;
    }
  return end;
}

/* The first word of the part before the sign @, of which the word at @i is the last. */
static guint
find_local_start (const KtTokens *tokens, guint i)
{
  guint start = i;

  while (start > 0 && i - start < WORDS_MAX && is_beside (tokens, start) &&
         !kt_tokens_get (tokens, start - 1)->is_taken)
    {
      const KtToken *token = kt_tokens_get (tokens, start), *before = kt_tokens_get (tokens, start - 1);
      gboolean letters = kt_token_get_length (token) == 1 && kt_token_get_length (before) == 1;
      gboolean number = token->is_digits || kt_token_is (token, KT_CLASS_NUMBER);

      if (kt_token_is_in (tokens, start - 1, " is mailadres mail email emailadres adres regel naar op "))
        break;
      if (is_joined (tokens, start) || kt_token_is_in (tokens, start - 1, SIGNS) ||
          kt_token_is_in (tokens, start, SIGNS) || letters || (number && !token->begins) ||
          (!token->is_digits && kt_token_is_in (tokens, start - 1, " de van der den ten ter el ")))
        start--;
      else
        break;
    }
  /* A sign said before the first word ends what was said before. */
  while (start < i && kt_token_is_in (tokens, start, SIGNS))
    start++;
  return start;
}

gsize
kt_scan_spoken_address (const KtTokens *tokens, guint i, gsize from, GArray *hits)
{
  gboolean sure = !kt_token_equals (tokens, i, "at");
  guint start, end;

  if (i == 0 || i + 1 >= tokens->all->len || kt_tokens_get (tokens, i)->gap != KT_GAP_SPACE ||
      kt_tokens_get (tokens, i + 1)->gap != KT_GAP_SPACE || kt_tokens_get (tokens, i - 1)->start < from)
    return from;
  end = skip_host (tokens, i + 1, sure);
  if (end == i + 1)
    return from;
  start = find_local_start (tokens, i - 1);
  while (kt_tokens_get (tokens, start)->start < from)
    start++;
  kt_hit_add (hits, kt_tokens_get (tokens, start)->start, kt_tokens_get (tokens, end - 1)->end, KT_TAG_EMAILADRES,
              "[e-mailadres]");
  return kt_tokens_get (tokens, end - 1)->end;
}

/* --- Telephone numbers --- */

gsize
kt_skip_fillers (const KtFold *fold, gsize i, gboolean commas)
{
  gsize at = i;

  for (guint n = 0; n <= FILLERS_MAX; n++)
    {
      KtWord word;

      if (fold->text[at] == ',' && fold->text[at + 1] == ' ' && (commas || n > 0))
        at++;
      at = kt_skip_spaces (fold, at, 2);
      if (kt_fold_is_digit (fold->text[at]))
        return at;
      kt_word_get (fold, at, &word);
      if (!kt_word_is_in (word.text, FILLERS))
        return i;
      at = word.end;
    }
  return i;
}

/* How many digits the word at @i says; 0 when it is no number. */
static guint
count_digits (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  gboolean ordinal;
  KtWord word;
  int number;

  if (token->is_digits)
    return (guint)kt_token_get_length (token);
  if (!kt_token_is (token, KT_CLASS_NUMBER))
    return 0;
  kt_word_get (tokens->fold, token->start, &word);
  number = kt_word_get_number (word.text, &ordinal);
  return number < 0 || ordinal ? 0 : number < 10 ? 1 : number < 100 ? 2 : 3;
}

gsize
kt_scan_spoken_phone (const KtTokens *tokens, guint i, GArray *hits)
{
  guint plain_end = 0, plain = 0, end = i, digits = 0, fillers = 0;
  gboolean mixed = FALSE, twice = FALSE;
  gsize start = kt_tokens_get (tokens, i)->start;

  for (guint k = i; k < tokens->all->len; k++)
    {
      const KtToken *token = kt_tokens_get (tokens, k);
      guint count = count_digits (tokens, k);

      if (k > i && token->gap != KT_GAP_SPACE && token->gap != KT_GAP_COMMA)
        break;
      /* "nul zes, wacht even, 06 41": it is begun anew. */
      if (token->is_digits && fillers > 0 && tokens->fold->text[token->start] == '0')
        break;
      if (count > 0 && (!mixed || digits + count <= DIGITS_MAX))
        {
          mixed = mixed || token->is_digits || twice || fillers > 0;
          digits += twice ? 2 * count : count;
          plain += !mixed;
          plain_end = mixed ? plain_end : k + 1;
          twice = FALSE;
          fillers = 0;
          end = k + 1;
        }
      else if (kt_token_is_in (tokens, k, " dubbel dubbele "))
        twice = TRUE;
      else if (count == 0 && digits <= DIGITS_MIN && fillers < FILLERS_MAX && kt_token_is_in (tokens, k, FILLERS))
        fillers++;
      else
        break;
    }
  if (!mixed || digits < DIGITS_MIN || digits > DIGITS_MAX)
    end = plain >= NUMBERS_MIN ? plain_end : i;
  if (end == i)
    return start;
  kt_hit_add (hits, start, kt_tokens_get (tokens, end - 1)->end, KT_TAG_TELEFOONNUMMER, "[telefoonnummer]");
  return kt_tokens_get (tokens, end - 1)->end;
}
