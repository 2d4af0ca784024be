/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-context.h"

#include <string.h>

#define NAME_WORDS_MAX 8
/* "sv", "ggz", "roc" */
#define ABBREVIATION_MAX 4

/* What may stand between the capitals of the name of an institution. */
#define LINKS " van de der den het t aan op en voor in bij te ten ter "

static gboolean
is_article (const KtTokens *tokens, guint i)
{
  return kt_token_is_in (tokens, i, " de het t ons onze sint st huize ");
}

/* Whether nothing but spaces, an opening bracket and quotes stand before the word at @i. */
static gboolean
opens_quote (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i), *before = kt_tokens_get (tokens, i - 1);

  if (token->start - before->end > 3)
    return FALSE;
  for (gsize k = before->end; k < token->start; k++)
    {
      if (!kt_fold_is_one_of (tokens->fold->text[k], " \"'("))
        return FALSE;
    }
  return TRUE;
}

/* Where the name of an institution that begins at @i ends, exclusive: capitals with small words between. */
static guint
skip_name (const KtTokens *tokens, guint i)
{
  guint end = i, k = i, links = 0;

  while (k < tokens->all->len && k < i + NAME_WORDS_MAX)
    {
      const KtToken *token = kt_tokens_get (tokens, k);

      if (token->is_taken || (k > i && token->gap != KT_GAP_SPACE && token->gap != KT_GAP_HYPHEN &&
                              token->gap != KT_GAP_APOSTROPHE && !(token->gap == KT_GAP_DOT && !token->begins) &&
                              !(token->gap == KT_GAP_BREAK && token->start - kt_tokens_get (tokens, k - 1)->end == 3 &&
                                tokens->fold->text[token->start - 2] == '&')))
        break;
      if (k > i && token->gap == KT_GAP_APOSTROPHE && kt_token_equals (tokens, k, "s"))
        break;
      /* The road behind it is none of it: "tankstation De Haan N381". */
      if (token->is_upper && kt_token_get_length (token) == 1 && k + 1 < tokens->all->len &&
          kt_tokens_get (tokens, k + 1)->gap == KT_GAP_NONE)
        break;
      if (token->is_upper)
        {
          end = ++k;
          links = 0;
        }
      else if ((k == i || links < 2) && kt_token_is_in (tokens, k, LINKS))
        {
          links++;
          k++;
        }
      else
        break;
    }
  return end;
}

/* Whether the name from @i to @end says more than a kind does: not "de Gemeente" or "Sociaal Team". */
static gboolean
is_distinctive (const KtTokens *tokens, guint i, guint end)
{
  guint capitals = 0;

  for (; i < end; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);

      if (token->is_upper && kt_token_get_length (token) > 1 &&
          !kt_token_is (token,
                        KT_CLASS_INSTITUTION | KT_CLASS_PROTECTED | KT_CLASS_ROLE | KT_CLASS_TITLE | KT_CLASS_PREFIX) &&
          !(kt_token_is (token, KT_CLASS_HEAD) && kt_token_is (token, KT_CLASS_ORDINARY | KT_CLASS_COMPOUND)) &&
          !(token->begins && kt_token_is (token, KT_CLASS_COMPOUND)))
        return TRUE;
      /* "Diagnostiek Zeeuws Delta" */
      capitals += token->is_upper && !token->is_all_upper && !token->is_phrase && !token->begins &&
                  kt_token_is (token, KT_CLASS_PROTECTED);
    }
  return capitals > 1;
}

/* "De Zevensprong", which is a book as well. */
static gboolean
is_titled (const KtTokens *tokens, guint i, guint end)
{
  return end == i + 2 && is_article (tokens, i) && kt_tokens_get (tokens, i)->is_upper &&
         kt_tokens_get (tokens, i)->is_phrase && kt_tokens_get (tokens, i + 1)->is_phrase;
}

/* Tries the name behind a head noun at @i: "basisschool De Wegwijzer", "moskee Al-Huda", "Stichting Zuidoever". Returns
 * where it ends, or 0. */
static guint
accept_behind_head (KtTokens *tokens, guint i, GArray *hits)
{
  const KtToken *noun = kt_tokens_get (tokens, i), *next;
  const char *kind = kt_lexicon_get_kind (tokens->lexicon, noun->entry.kind);
  guint end, start = i + 1;

  if (start >= tokens->all->len)
    return 0;
  next = kt_tokens_get (tokens, start);
  if (next->is_taken || next->is_digits ||
      !(next->gap == KT_GAP_SPACE || next->gap == KT_GAP_HYPHEN || (next->gap == KT_GAP_DOT && !next->begins) ||
        opens_quote (tokens, start)))
    return 0;
  /* In hasty lower case: "inloop het anker". */
  if (!next->is_upper && !(kt_token_is_in (tokens, start, " de het t ") && start + 1 < tokens->all->len &&
                           kt_tokens_get (tokens, start + 1)->is_upper))
    return 0;
  end = skip_name (tokens, start);
  if (end <= start || (kt_context_is_given (next) && end == start + 1 && !noun->is_upper) ||
      kt_token_is (next, KT_CLASS_ROLE | KT_CLASS_TITLE) ||
      !(is_distinctive (tokens, start, end) || is_titled (tokens, start, end)))
    return 0;
  /* With a capital, or as a short form, the noun is a part of the name. */
  kt_context_accept (tokens, noun->is_upper || kt_token_get_length (noun) <= ABBREVIATION_MAX ? i : start, end,
                     KT_TAG_INSTELLING, kind, hits);
  return end;
}

/* Tries a row of capitals with a head noun in it: "Merwestein Ziekenhuis", "Goudwater College", "Bethelkerk". */
static guint
accept_around_head (KtTokens *tokens, guint i, GArray *hits)
{
  guint end = skip_name (tokens, i), from = i;
  const KtToken *head = NULL;

  if (kt_tokens_get (tokens, i)->begins && kt_token_is (kt_tokens_get (tokens, i), KT_CLASS_ORDINARY) &&
      !is_article (tokens, i) && !kt_token_is (kt_tokens_get (tokens, i), KT_CLASS_HEAD))
    from = i + 1;
  for (guint k = from; k < end && head == NULL; k++)
    {
      if (kt_tokens_get (tokens, k)->is_upper && kt_token_is (kt_tokens_get (tokens, k), KT_CLASS_HEAD))
        head = kt_tokens_get (tokens, k);
    }
  if (from >= end || !is_distinctive (tokens, from, end))
    return 0;
  if (head == NULL)
    return kt_context_accept_firm (tokens, from, end, hits);
  kt_context_accept (tokens, from, end, KT_TAG_INSTELLING, kt_lexicon_get_kind (tokens->lexicon, head->entry.kind),
                     hits);
  return end;
}

/* Tries a capital article before a capital: "bij De Finne", "het Kompas" is none. */
static guint
accept_behind_article (KtTokens *tokens, guint i, GArray *hits)
{
  const KtToken *article = kt_tokens_get (tokens, i), *name;
  guint end, firm;

  if (i + 1 >= tokens->all->len || !is_article (tokens, i) ||
      !(article->is_upper ||
        (kt_token_equals (tokens, i, "t") && article->start > 0 && tokens->fold->text[article->start - 1] == '\'')))
    return 0;
  name = kt_tokens_get (tokens, i + 1);
  /* "Truus van 't Hof" is no institution. */
  if (!article->is_upper && i > 0 && kt_token_equals (tokens, i - 1, "van"))
    return 0;
  if (name->gap != KT_GAP_SPACE || !name->is_upper || name->is_taken || name->is_all_upper ||
      kt_token_is (name, KT_CLASS_PROTECTED | KT_CLASS_ROLE | KT_CLASS_TITLE | KT_CLASS_INSTITUTION))
    return 0;
  /* Nor is "Fleur De Wit". */
  if (article->is_upper && i > 0 && article->gap == KT_GAP_SPACE &&
      (kt_token_is (kt_tokens_get (tokens, i - 1), KT_CLASS_GIVEN | KT_CLASS_TITLE) ||
       (kt_tokens_get (tokens, i - 1)->is_taken && kt_tokens_get (tokens, i - 1)->tag == KT_TAG_PERSOON)))
    return 0;
  /* At the beginning of a sentence the article needs its capital anyway. */
  if (article->begins && (kt_context_is_surname (name) || kt_context_is_given (name) ||
                          (kt_token_is (name, KT_CLASS_PROPER) && kt_context_is_unknown (name))))
    return 0;
  end = skip_name (tokens, i + 1);
  firm = kt_context_accept_firm (tokens, i, end, hits);
  if (firm != 0)
    return firm;
  kt_context_accept (tokens, i, end, KT_TAG_INSTELLING, NULL, hits);
  return end;
}

/* Whether a name may begin with the word at @i, behind a head noun. */
static gboolean
may_begin_name (const KtTokens *tokens, guint i)
{
  const KtToken *token;

  if (i >= tokens->all->len)
    return FALSE;
  token = kt_tokens_get (tokens, i);
  return !token->is_taken && !token->is_digits &&
         (token->is_upper || (i + 1 < tokens->all->len && kt_tokens_get (tokens, i + 1)->is_upper));
}

void
kt_context_find_institutions (KtTokens *tokens, GArray *hits)
{
  for (guint i = 0; i < tokens->all->len;)
    {
      const KtToken *token = kt_tokens_get (tokens, i);
      guint end = 0;

      if (!token->is_taken && kt_token_is (token, KT_CLASS_HEAD))
        {
          if (may_begin_name (tokens, i + 1))
            end = accept_behind_head (tokens, i, hits);
          if (end == 0)
            end = kt_context_accept_loud_institution (tokens, i, hits);
          if (end == 0)
            end = kt_context_accept_lower_firm (tokens, i, hits);
        }
      if (end == 0 && !token->is_taken && token->is_upper)
        end = accept_around_head (tokens, i, hits);
      if (end == 0 && !token->is_taken && !token->is_digits)
        end = accept_behind_article (tokens, i, hits);
      i = end != 0 ? end : i + 1;
    }
}
