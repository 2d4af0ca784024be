/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-context.h"

/* Whether the word at @i is a code for somebody: "RvS", "AvG", or an initial in a sentence. */
static gboolean
is_code (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  const char *text = tokens->fold->text;
  gsize length = kt_token_get_length (token);

  if (!token->is_upper || (guchar)text[token->start] >= 0x80)
    return FALSE;
  if (length == 1)
    {
      char after = text[token->end] == '.' && text[token->end + 1] == ' ' ? text[token->end + 2] : '\0';

      return text[token->end] == '.' && !kt_fold_is_alnum (text[token->end + 1]) &&
             (!token->begins || after == '(' ||
              (kt_fold_is_letter (after) && !kt_fold_is_upper (tokens->fold, token->end + 2)));
    }
  return length <= 4 && !token->is_all_upper && kt_fold_is_upper (tokens->fold, token->end - 1);
}

/* Whether an ordinary word in lower case at @i may be a name by what stands before it: "vriendin bo", "in horst",
 * "inloop het anker". */
static gboolean
is_hidden_name (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i), *before = i > 0 ? kt_tokens_get (tokens, i - 1) : NULL;

  if (before == NULL || before->is_taken || token->gap != KT_GAP_SPACE)
    return FALSE;
  if (kt_token_is (token, KT_CLASS_GIVEN) && kt_token_is (before, KT_CLASS_ROLE | KT_CLASS_TITLE) &&
      !kt_token_is_in (tokens, i, " wil dan ging gun mei "))
    return TRUE;
  if (kt_token_is (token, KT_CLASS_PLACE) && kt_token_is_in (tokens, i - 1, " in te uit naar "))
    return !kt_token_is_in (tokens, i, " beeld huis huizen best ");
  return i > 1 && kt_token_is_in (tokens, i - 1, " de het t ") &&
         kt_token_is (kt_tokens_get (tokens, i - 2), KT_CLASS_HEAD) && !kt_tokens_get (tokens, i - 2)->is_upper &&
         before->gap == KT_GAP_SPACE && !kt_tokens_get (tokens, i - 2)->is_taken &&
         !kt_token_is (token, KT_CLASS_ROLE | KT_CLASS_TITLE);
}

/* Whether the word at @i, at the beginning of a sentence, may be the first name of the person behind it: "Wiel
 * Meertens". */
static gboolean
is_hidden_first_name (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i), *next;

  if (i + 1 >= tokens->all->len || !token->is_upper || token->is_all_upper ||
      kt_token_is (token, KT_CLASS_ROLE | KT_CLASS_TITLE | KT_CLASS_PROTECTED | KT_CLASS_PREFIX | KT_CLASS_INSTITUTION))
    return FALSE;
  next = kt_tokens_get (tokens, i + 1);
  return next->gap == KT_GAP_SPACE && next->is_upper && next->is_taken && next->tag == KT_TAG_PERSOON &&
         !kt_token_is_in (tokens, i,
                          " volgens gisteren vandaag morgen met van voor door bij aan ook dat toen daarna "
                          "omdat als en maar of heeft is was belt zegt ziet naar over na tijdens zowel "
                          "alleen samen vervolgens inmiddels contact mail brief telefoon gesprek "
                          "huisbezoek bezoek hoewel terwijl sinds zonder tussen behalve namens via had "
                          "kan wil zal moet mag laat vraag actie afspraak beste hallo hoi ha dag lieve ");
}

/* Whether the word at @i needs a person to decide on it. */
static gboolean
is_suspect (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  KtClasses names = KT_CLASS_GIVEN | KT_CLASS_SURNAME | KT_CLASS_PLACE;
  gsize length = kt_token_get_length (token);

  if (token->is_taken || token->is_digits)
    return FALSE;
  if (is_code (tokens, i))
    return TRUE;
  if (length == 1 || (token->gap == KT_GAP_APOSTROPHE && length <= 2) || kt_token_is (token, KT_CLASS_NUMBER_CUE))
    return FALSE;
  /* "Ed" is a name, "ed" and "ED" are abbreviations. */
  if (kt_token_is (token, KT_CLASS_PROTECTED | KT_CLASS_TITLE))
    return token->is_upper && !token->is_all_upper && length <= 4 && kt_token_is (token, KT_CLASS_GIVEN);
  if (is_hidden_first_name (tokens, i))
    return TRUE;
  if (token->is_upper && !token->is_all_upper && !token->begins)
    return TRUE;
  if (kt_token_is (token, KT_CLASS_ORDINARY | KT_CLASS_ROLE | KT_CLASS_INSTITUTION | KT_CLASS_PREFIX | KT_CLASS_STREET))
    return token->is_upper ? !token->is_all_upper && kt_token_is (token, KT_CLASS_GIVEN) : is_hidden_name (tokens, i);
  if (kt_token_is (token, names))
    return TRUE;
  return !kt_token_is (token, KT_CLASS_COMPOUND) || is_hidden_name (tokens, i);
}

/* Whether the word at @i, beside a suspect one, is a part of the same name: "Huize Duinzicht", "zuidhaven kliniek". */
static gboolean
belongs (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return !token->is_taken && !token->is_digits &&
         (kt_token_is (token, KT_CLASS_HEAD) ||
          (token->is_upper && !token->is_all_upper &&
           !kt_token_is (token, KT_CLASS_ROLE | KT_CLASS_TITLE | KT_CLASS_PROTECTED)));
}

static gboolean
is_beside (const KtToken *token)
{
  return token->gap == KT_GAP_SPACE || token->gap == KT_GAP_HYPHEN || token->gap == KT_GAP_APOSTROPHE;
}

void
kt_context_find_suspects (const KtTokens *tokens, GArray *hits)
{
  for (guint i = 0; i < tokens->all->len; i++)
    {
      KtHit hit = { 0, 0, KT_TAG_ONBEKEND, KT_LAYER_SUSPECT, NULL };
      guint from = i;

      if (!is_suspect (tokens, i))
        continue;
      if (from > 0 && is_beside (kt_tokens_get (tokens, from)) && belongs (tokens, from - 1) &&
          (hits->len == 0 || g_array_index (hits, KtHit, hits->len - 1).end <= kt_tokens_get (tokens, from - 1)->start))
        from--;
      else if (is_hidden_name (tokens, i) && kt_token_is_in (tokens, i - 1, " de het t "))
        from--;
      while (i + 1 < tokens->all->len && is_beside (kt_tokens_get (tokens, i + 1)) &&
             (is_suspect (tokens, i + 1) || belongs (tokens, i + 1)))
        i++;
      hit.start = kt_tokens_get (tokens, from)->start;
      hit.end = kt_tokens_get (tokens, i)->end;
      g_array_append_val (hits, hit);
    }
}
