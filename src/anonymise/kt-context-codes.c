/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-context.h"

#include <string.h>

/* So many letters with a full stop behind each are initials still. */
#define INITIALS_MAX 6
/* Short forms that hasty people write as initials. Longer ones are looked for in the lexicon as well. */
#define SHORT_FORMS                                                                                                    \
  " bv nv nb ps pm am dd vv bg ea ed eo oa pc po tav ivm nvt ntb auv aub zoz tnv tgv tbv oid mbt mvg adhv dmv mmv "    \
  "tzt tzn ehbo "

/* What somebody does. */
#define DOINGS                                                                                                         \
  " was is heeft had zijn wil wilde kan kon komt kwam gaat ging zegt zei vindt vond geeft gaf vraagt vroeg woont zit " \
  "zat doet deed moet moest mag blijft bleef belt belde slaapt huilt werd wordt denkt weet reageert neemt maakt "
/* What a letter in quotes is the number of. */
#define LETTERED                                                                                                       \
  " plan groep optie punt klas type categorie deel letter vitamine bijlage blok gebouw team variant route "

static gboolean
is_letter (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return token->is_upper && kt_token_get_length (token) == 1 && (guchar)tokens->fold->text[token->start] < 0x80;
}

gboolean
kt_context_is_in_initials (const KtTokens *tokens, guint i)
{
  return i > 0 && kt_tokens_get (tokens, i)->gap == KT_GAP_DOT &&
         kt_tokens_get (tokens, i)->start == kt_tokens_get (tokens, i - 1)->end + 1 && is_letter (tokens, i) &&
         is_letter (tokens, i - 1);
}

/* The first of the initials that the letter at @i is one of, and where they end, exclusive. */
static guint
find_initials (const KtTokens *tokens, guint i, guint *end)
{
  guint start = i;

  while (start > 0 && i - start < INITIALS_MAX && kt_context_is_in_initials (tokens, start))
    start--;
  *end = i + 1;
  while (*end < tokens->all->len && *end - i < INITIALS_MAX && kt_context_is_in_initials (tokens, *end))
    (*end)++;
  return start;
}

/* Whether the initials from @start to @end stand for nobody: "N.V.T.", "U.W.V." */
static gboolean
is_short_form (const KtTokens *tokens, guint start, guint end)
{
  char text[2 * INITIALS_MAX + 2];
  gsize n = 0;

  for (guint k = start; k < end && n < sizeof text - 1; k++)
    text[n++] = tokens->fold->text[kt_tokens_get (tokens, k)->start];
  text[n] = '\0';
  return kt_word_is_in (text, SHORT_FORMS) ||
         (n > 2 && (kt_lexicon_look_up (tokens->lexicon, text, n).classes & KT_CLASS_PROTECTED) != 0);
}

static gboolean
is_initial (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  const char *text = tokens->fold->text;
  guint end, start = find_initials (tokens, i, &end);
  char after;

  if (end > start + 1)
    return !kt_fold_is_alnum (text[kt_tokens_get (tokens, end - 1)->end]) && !is_short_form (tokens, start, end);
  after = text[token->end] == '.' && text[token->end + 1] == ' ' ? text[token->end + 2] : '\0';
  return text[token->end] == '.' && !kt_fold_is_alnum (text[token->end + 1]) &&
         (!token->begins || after == '(' ||
          (kt_fold_is_letter (after) && !kt_fold_is_upper (tokens->fold, token->end + 2)));
}

/* Whether the letter at @i, without a full stop, is somebody by what stands beside it: "M belde", "met T", "\"G\"". */
static gboolean
is_lone_letter (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i), *next = token + 1;
  const char *text = tokens->fold->text;
  gboolean follows = i > 0 && token->gap == KT_GAP_SPACE;

  if (kt_fold_is_one_of (text[token->start], "aeiou"))
    return FALSE;
  if (token->start > 0 && text[token->start - 1] == '"' && text[token->end] == '"')
    return i > 0 && !kt_token_is_in (tokens, i - 1, LETTERED);
  if (text[token->end] != ' ' || i + 1 >= tokens->all->len || next->is_upper || next->is_digits || next->is_all_upper)
    return FALSE;
  if (follows && kt_token_is_in (tokens, i - 1, " met zei zegt vindt vond belt belde vertelt vertelde vraagt vroeg "))
    return TRUE;
  return (token->begins || token->gap == KT_GAP_COMMA ||
          (follows && kt_token_is_in (tokens, i - 1, " en dat toen dan omdat want maar of als ook "))) &&
         kt_token_is_in (tokens, i + 1, DOINGS);
}

/* Whether the word at @i is the first half of "JB-N". */
static gboolean
is_first_half (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return i + 1 < tokens->all->len && token->is_all_upper && token->is_upper && kt_token_get_length (token) == 2 &&
         token->gap != KT_GAP_HYPHEN && token->gap != KT_GAP_NONE &&
         kt_tokens_get (tokens, i + 1)->gap == KT_GAP_HYPHEN && is_letter (tokens, i + 1) &&
         !kt_fold_is_alnum (tokens->fold->text[kt_tokens_get (tokens, i + 1)->end]);
}

gboolean
kt_context_is_code (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  gsize length = kt_token_get_length (token);

  if ((guchar)tokens->fold->text[token->start] >= 0x80)
    return FALSE;
  if (length == 1)
    return is_initial (tokens, i) ||
           (token->gap != KT_GAP_NONE && token->gap != KT_GAP_HYPHEN && is_lone_letter (tokens, i)) ||
           (token->gap == KT_GAP_HYPHEN && is_first_half (tokens, i - 1));
  return (length <= 4 && !token->is_all_upper && kt_fold_is_upper (tokens->fold, token->end - 1)) ||
         is_first_half (tokens, i);
}
