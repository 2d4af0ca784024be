/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-context.h"

#include <string.h>

/* Head nouns that stand behind the names of the owners. Most others begin a new part of the sentence there. */
#define FIRMS                                                                                                          \
  " advocaten gerechtsdeurwaarders deurwaarders notarissen accountants makelaars makelaardij bewindvoerders "          \
  "bewindvoering bewind incasso mediators vastgoed verhuizingen verzekeringen uitvaartzorg installatietechniek "       \
  "dakwerken "
/* So many tussenvoegsels stand before a name. */
#define PREFIXES_MAX 3
/* A shorter word is as often an abbreviation. */
#define NAME_MIN 4

/* Whether the word at @i ends the name of a firm without a capital, when a name stands before it. */
static gboolean
is_firm (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return kt_token_is (token, KT_CLASS_HEAD) && !token->is_upper && !token->is_taken && token->gap == KT_GAP_SPACE &&
         kt_token_is_in (tokens, i, FIRMS);
}

static const char *
get_kind (const KtTokens *tokens, guint i)
{
  return kt_lexicon_get_kind (tokens->lexicon, kt_tokens_get (tokens, i)->entry.kind);
}

/* "Rotterdamse", "Turkse": it tells of which kind they are. */
static gboolean
is_adjective (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return kt_token_get_length (token) > 4 && memcmp (tokens->fold->text + token->end - 2, "se", 2) == 0;
}

guint
kt_context_accept_firm (KtTokens *tokens, guint from, guint end, GArray *hits)
{
  if (end >= tokens->all->len || !is_firm (tokens, end))
    return 0;
  /* "Deurwaarder Stolk deurwaarders", but "mevrouw Hiddema bewindvoering" tells of her. */
  while (from < end && kt_token_is (kt_tokens_get (tokens, from), KT_CLASS_ROLE))
    from++;
  if (from == end || kt_token_is (kt_tokens_get (tokens, from), KT_CLASS_TITLE) ||
      (kt_token_is (kt_tokens_get (tokens, from), KT_CLASS_PROTECTED) &&
       !kt_token_is (kt_tokens_get (tokens, from), KT_CLASS_PREFIX)) ||
      (from > 0 && kt_token_is (kt_tokens_get (tokens, from - 1), KT_CLASS_TITLE)))
    return 0;
  if (from + 1 == end &&
      ((kt_tokens_get (tokens, from)->begins && kt_token_is (kt_tokens_get (tokens, from), KT_CLASS_ORDINARY)) ||
       is_adjective (tokens, from) ||
       (kt_context_is_given (kt_tokens_get (tokens, from)) && !kt_context_is_surname (kt_tokens_get (tokens, from)))))
    return 0;
  kt_context_accept (tokens, from, end + 1, KT_TAG_INSTELLING, get_kind (tokens, end), hits);
  return end + 1;
}

/* Whether a replacement stands behind the word at @i: it was the noun of what was replaced, then. */
static gboolean
is_before_replacement (const KtTokens *tokens, guint i)
{
  const char *after = tokens->fold->text + kt_tokens_get (tokens, i)->end;

  return after[strspn (after, " ")] == '[';
}

guint
kt_context_accept_lower_firm (KtTokens *tokens, guint i, GArray *hits)
{
  const KtToken *name;
  guint start = i - 1;

  if (i == 0 || !is_firm (tokens, i) || is_before_replacement (tokens, i))
    return 0;
  name = kt_tokens_get (tokens, start);
  /* "van van der Zwaag": the second is the first of the name. */
  while (start > 0 && i - start <= PREFIXES_MAX && !kt_token_equals (tokens, start, "van") &&
         kt_tokens_get (tokens, start)->gap == KT_GAP_SPACE && !kt_tokens_get (tokens, start - 1)->is_taken &&
         kt_token_is_in (tokens, start - 1, " van de der den ten ter el al vd "))
    start--;
  if (name->is_taken || name->is_upper || name->is_digits || kt_token_get_length (name) < NAME_MIN ||
      !(kt_context_is_surname (name) || (kt_context_is_unknown (name) && !kt_token_is (name, KT_CLASS_COMPOUND)) ||
        (kt_context_is_place (name) && start + 1 < i)))
    return 0;
  /* "brief van hoekema advocaten" */
  if (start + 2 == i && kt_token_is_in (tokens, start, " van de al "))
    start++;
  kt_context_accept (tokens, start, i + 1, KT_TAG_INSTELLING, get_kind (tokens, i), hits);
  return i + 1;
}
