/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-open.h"

#include "anonymise/kt-scan.h"

#include <string.h>

/* So many words that only tie others together are looked across. */
#define LINKS_MAX 3

/* Whether a word that nobody took might be taken when what stands beside it changes. */
static gboolean
is_open (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  if (token->is_digits || token->gap == KT_GAP_NONE)
    return TRUE;
  if (kt_token_is (token, KT_CLASS_STREET_NAME | KT_CLASS_NUMBER_CUE))
    return TRUE;
  if (token->is_upper)
    return !token->begins || !kt_token_is (token, KT_CLASS_ORDINARY) ||
           kt_token_is (token, KT_CLASS_GIVEN | KT_CLASS_SURNAME | KT_CLASS_PLACE | KT_CLASS_LOOSE_STREET_NAME);
  return !kt_token_is (token, KT_CLASS_ORDINARY | KT_CLASS_PROTECTED | KT_CLASS_COMPOUND | KT_CLASS_ROLE |
                                  KT_CLASS_TITLE | KT_CLASS_PREFIX) ||
         (kt_token_is (token, KT_CLASS_NUMBER) && kt_scan_may_begin_age (tokens, i));
}

/* Whether a word has a capital only because its whole line has, which may be so no longer when a part is replaced. */
static gboolean
is_loud (const KtToken *token)
{
  return token->is_all_upper && !token->is_upper;
}

/* Whether a word is a part of names more often than by itself. */
static gboolean
is_link (const KtToken *token)
{
  return kt_token_is (token, KT_CLASS_PREFIX) || kt_token_get_length (token) == 1;
}

/* Whether a word that was taken stands beside @i, or with nothing but tussenvoegsels and initials between. */
static gboolean
is_near (const KtTokens *tokens, guint i)
{
  for (guint k = i; k > 0 && i - k <= LINKS_MAX; k--)
    {
      const KtToken *before = kt_tokens_get (tokens, k - 1);

      if (before->is_taken)
        return TRUE;
      if (!is_link (before))
        break;
    }
  for (guint k = i + 1; k < tokens->all->len && k - i <= LINKS_MAX + 1; k++)
    {
      const KtToken *after = kt_tokens_get (tokens, k);

      if (after->is_taken)
        return TRUE;
      if (!is_link (after))
        break;
    }
  return FALSE;
}

/* Whether nothing but signs stands between @i and a word beside it that was taken: what is replaced may make a form
 * with the other, such as "@postvan" behind an address. */
static gboolean
is_attached (const KtTokens *tokens, guint i)
{
  const char *text = tokens->fold->text;

  for (guint k = MAX (i, 1); k <= i + 1 && k < tokens->all->len; k++)
    {
      const KtToken *before = kt_tokens_get (tokens, k - 1), *after = kt_tokens_get (tokens, k);

      if ((before->is_taken || after->is_taken) &&
          memchr (text + before->end, ' ', after->start - before->end) == NULL &&
          memchr (text + before->end, '\n', after->start - before->end) == NULL)
        return TRUE;
    }
  return FALSE;
}

GArray *
kt_open_find (const KtTokens *tokens, GArray *hits)
{
  GArray *open = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char *text = tokens->fold->text;

  for (guint i = 0; i < tokens->all->len; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);

      if (!token->is_taken &&
          (is_loud (token) || (is_near (tokens, i) && (is_open (tokens, i) || is_attached (tokens, i)))))
        {
          gsize at = kt_fold_get_start (tokens->fold, token->start);

          g_array_append_val (open, at);
        }
    }
  /* Where a hit ends within a word, the rest of it is open. */
  for (guint h = 0; h < hits->len; h++)
    {
      const KtHit *hit = &g_array_index (hits, KtHit, h);
      gsize at = kt_fold_get_start (tokens->fold, hit->start);

      if ((hit->start > 0 && kt_fold_is_alnum (text[hit->start - 1]) && kt_fold_is_alnum (text[hit->start])) ||
          (kt_fold_is_alnum (text[hit->end - 1]) && kt_fold_is_alnum (text[hit->end])))
        g_array_append_val (open, at);
    }
  return open;
}

gboolean
kt_open_has (GArray *open, gsize start, gsize end)
{
  for (guint i = 0; i < open->len; i++)
    {
      gsize at = g_array_index (open, gsize, i);

      if (at >= start && at < end)
        return TRUE;
    }
  return FALSE;
}
