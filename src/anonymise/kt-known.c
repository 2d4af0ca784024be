/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-known-match.h"

/* The house number that follows a street: " 12", " 88-B", " 12 bis". */
static gsize
skip_house_number (const KtFold *fold, gsize end)
{
  gsize i = end, to;

  while (i < end + 3 && (fold->text[i] == ' ' || fold->text[i] == ','))
    i++;
  to = i;
  while (to < i + 5 && kt_fold_is_digit (fold->text[to]))
    to++;
  if (to == i || kt_fold_is_digit (fold->text[to]))
    return end;
  if (kt_fold_is_letter (fold->text[to]) && !kt_fold_is_alnum (fold->text[to + 1]))
    return to + 1;
  if ((fold->text[to] == '-' || fold->text[to] == '/') && kt_fold_is_alnum (fold->text[to + 1]))
    {
      i = to + 1;
      while (i < to + 6 && kt_fold_is_alnum (fold->text[i]))
        i++;
      return kt_fold_is_alnum (fold->text[i]) ? to : i;
    }
  return to;
}

/* Whether a word for where one is or goes stands right before @start. */
static gboolean
follows_direction (const KtFold *fold, gsize start)
{
  KtWord word;

  kt_word_get_previous (fold, start, &word);
  return word.text[0] != '\0' && kt_word_is_in (word.text, " in te uit naar ");
}

static void
add_match (KtKnown *self, const KtFold *fold, const KtKnownMatch *match, GArray *hits)
{
  const KtForm *form = &g_array_index (self->forms, KtForm, match->form);
  KtMember member = g_array_index (form->members, KtMember, 0);
  const KtEntity *entity = &g_array_index (self->entities, KtEntity, member.entity);
  gsize end = match->end;

  if ((member.kinds & KT_KIND_ALIAS) != 0)
    {
      if (kt_known_is_all_upper (fold, match->start, end) && !match->fuzzy)
        kt_hit_add (hits, match->start, end, KT_TAG_PERSOON, kt_known_get_replacement (self, form->members));
      return;
    }
  if ((member.kinds & KT_KIND_WORD) != 0)
    {
      if (!match->fuzzy)
        kt_hit_add (hits, match->start, end, entity->tag, entity->replacement);
      return;
    }
  if ((member.kinds & KT_KIND_STREET) != 0)
    end = skip_house_number (fold, end);
  if (end > match->end || match->capital ||
      (!match->fuzzy && (!form->ordinary || form->words->len > 2 || follows_direction (fold, match->start))))
    kt_hit_add (hits, match->start, end, entity->tag, entity->replacement);
}

void
kt_known_find (KtKnown *self, const KtTokens *tokens, GArray *hits)
{
  g_autoptr (GArray) matches = NULL;

  if (self->forms->len == 0)
    return;
  matches = kt_known_match (self, tokens);
  for (guint i = 0; i < matches->len;)
    {
      const KtKnownMatch *match = &g_array_index (matches, KtKnownMatch, i);
      KtKinds kinds = kt_known_get_kinds (g_array_index (self->forms, KtForm, match->form).members);

      if ((kinds & (KT_KIND_GIVEN | KT_KIND_SURNAME)) != 0)
        i = kt_known_add_person (self, tokens->fold, matches, i, hits);
      else
        add_match (self, tokens->fold, &g_array_index (matches, KtKnownMatch, i++), hits);
    }
}
