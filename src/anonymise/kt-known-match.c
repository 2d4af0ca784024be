/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-known-match.h"

#include <string.h>

/* So many signs part two words of one name at most. */
#define GAP_MAX 8

KtKnownGap
kt_known_get_gap (const KtFold *fold, gsize end, gsize *next)
{
  gsize i = end;
  KtKnownGap gap = KT_KNOWN_GAP_TIGHT;
  gboolean dot = FALSE;

  while (i < end + GAP_MAX && kt_fold_is_one_of (fold->text[i], " \t-'._,/\n"))
    {
      if (fold->text[i] == ',')
        gap = KT_KNOWN_GAP_COMMA;
      else if (fold->text[i] == '\n')
        gap = gap == KT_KNOWN_GAP_TIGHT ? KT_KNOWN_GAP_LINE : KT_KNOWN_GAP_NONE;
      dot = dot || fold->text[i] == '.';
      i++;
    }
  *next = i;
  if (i == end || !kt_fold_is_letter (fold->text[i]))
    return KT_KNOWN_GAP_NONE;
  if (fold->text[end] == '/' && gap != KT_KNOWN_GAP_TIGHT)
    return KT_KNOWN_GAP_NONE;
  /* A full stop and a space end a sentence, unless a single letter stands before them. */
  if (dot && fold->text[i - 1] == ' ' && end > 1 && kt_fold_is_letter (fold->text[end - 2]))
    return KT_KNOWN_GAP_NONE;
  return gap;
}

static gboolean
is_word_at (KtKnown *self,
            const KtFold *fold,
            gsize start,
            gsize end,
            const KtKnownWord *word,
            gboolean last,
            gsize *word_end,
            gboolean *fuzzy)
{
  gsize length = end - start;

  *word_end = end;
  if (length == word->length && memcmp (fold->text + start, word->text, length) == 0)
    return TRUE;
  if (last && length == word->length + 1 && fold->text[end - 1] == 's' && word->length >= 3 &&
      memcmp (fold->text + start, word->text, word->length) == 0)
    {
      *word_end = end - 1;
      return TRUE;
    }
  if (word->length >= KT_FUZZY_MIN && length <= KT_FUZZY_MAX && word->length <= KT_FUZZY_MAX &&
      length + 1 >= word->length && length <= word->length + 1 && fold->text[start] == word->text[0] &&
      kt_known_is_typing_error (fold->text + start, length, word->text, word->length) &&
      kt_known_may_be_misspelt (self, fold->text + start, length))
    {
      *fuzzy = TRUE;
      return TRUE;
    }
  return FALSE;
}

/* The longest form that begins with @word, which the text has from @start to @end. */
static void
match_forms (KtKnown *self,
             const KtFold *fold,
             const KtKnownWord *word,
             gsize start,
             gsize end,
             gsize word_end,
             gboolean fuzzy,
             KtKnownMatch *best)
{
  for (guint i = 0; i < word->forms->len; i++)
    {
      guint id = g_array_index (word->forms, guint, i);
      const KtForm *form = &g_array_index (self->forms, KtForm, id);
      gsize at = start, run_end = end, match_end = word_end;
      gboolean form_fuzzy = fuzzy;
      guint k = 1;

      if (form->words->len > 1 && word_end != end)
        continue;
      for (; k < form->words->len; k++)
        {
          const KtKnownWord *next = &g_array_index (self->words, KtKnownWord, g_array_index (form->words, guint, k));
          KtKnownGap gap = kt_known_get_gap (fold, run_end, &at);

          if (gap != KT_KNOWN_GAP_TIGHT && gap != KT_KNOWN_GAP_LINE)
            break;
          run_end = kt_known_skip_letters (fold, at);
          if (!is_word_at (self, fold, at, run_end, next, k + 1 == form->words->len, &match_end, &form_fuzzy))
            break;
        }
      if (k < form->words->len)
        continue;
      if (match_end > best->end || (match_end == best->end && best->fuzzy && !form_fuzzy))
        *best = (KtKnownMatch){ start, match_end, id, form_fuzzy, kt_fold_is_upper (fold, at) };
    }
}

static gboolean
match_at (KtKnown *self, const KtFold *fold, const KtToken *token, KtKnownMatch *match)
{
  gsize start = token->start, end = token->end, length = end - start;
  const char *text = fold->text + start;
  const KtSlot *slot = kt_known_find_slot (self, text, length, token->hash);

  *match = (KtKnownMatch){ start, start, 0, FALSE, FALSE };
  if (slot->word != 0)
    {
      match_forms (self, fold, &g_array_index (self->words, KtKnownWord, slot->word - 1), start, end, end, FALSE,
                   match);
      return match->end > start;
    }
  if (length > 3 && text[length - 1] == 's')
    {
      slot = kt_known_find_slot (self, text, length - 1, kt_hash (text, length - 1));
      if (slot->word != 0)
        match_forms (self, fold, &g_array_index (self->words, KtKnownWord, slot->word - 1), start, end, end - 1, FALSE,
                     match);
    }
  if (match->end == start && !kt_token_is (token, KT_CLASS_ORDINARY | KT_CLASS_ROLE))
    {
      guint candidates[KT_CANDIDATES_MAX], n = kt_known_find_misspelt (self, text, length, candidates);

      for (guint i = 0; i < n; i++)
        match_forms (self, fold, &g_array_index (self->words, KtKnownWord, candidates[i]), start, end, end, TRUE,
                     match);
    }
  return match->end > start;
}

GArray *
kt_known_match (KtKnown *self, const KtTokens *tokens)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (KtKnownMatch));
  gsize end = 0; /* of what was matched already */

  for (guint i = 0; i < tokens->all->len; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);
      KtKnownMatch match;

      if (!token->is_digits && token->start >= end && match_at (self, tokens->fold, token, &match))
        {
          g_array_append_val (matches, match);
          end = match.end;
        }
    }
  return matches;
}
