/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-known-table.h"
#include "anonymise/kt-tokens.h"

G_BEGIN_DECLS

/*
 * How the forms of #KtKnown are found in a text, for the files that find them only. Places are bytes of the folded
 * text.
 */

/* One form at one place of a text. */
typedef struct
{
  gsize start;
  gsize end;
  guint form; /* of the forms of #KtKnown */
  gboolean fuzzy;
  gboolean capital;
} KtKnownMatch;

typedef enum
{
  KT_KNOWN_GAP_NONE,
  KT_KNOWN_GAP_TIGHT,
  KT_KNOWN_GAP_COMMA,
  KT_KNOWN_GAP_LINE, /* within a name that was broken off at the end of a line */
} KtKnownGap;

/* How the word that begins at or after @end hangs on what ended there.
 * @next: (out): where it begins */
KtKnownGap kt_known_get_gap (const KtFold *fold, gsize end, gsize *next);

/* (transfer full) (element-type KtKnownMatch): the forms in @tokens, in order and not overlapping. */
GArray *kt_known_match (KtKnown *self, const KtTokens *tokens);

/* Makes one hit of those of @matches from the one at @from on that belong to one person, whose name that one is; none
 * when they are more likely ordinary words. Returns the first match after them. */
guint kt_known_add_person (KtKnown *self, const KtFold *fold, GArray *matches, guint from, GArray *hits);
/* What stands for one of @members (element-type KtMember), of whom there is at least one; it lives as long as @self. */
const char *kt_known_get_replacement (KtKnown *self, GArray *members);

/* Of what kinds the forms of @members (element-type KtMember) are, together. */
static inline KtKinds
kt_known_get_kinds (GArray *members)
{
  KtKinds kinds = 0;

  for (guint i = 0; i < members->len; i++)
    kinds |= g_array_index (members, KtMember, i).kinds;
  return kinds;
}

/* Where the letters that stand at @i end. */
static inline gsize
kt_known_skip_letters (const KtFold *fold, gsize i)
{
  while (kt_fold_is_letter (fold->text[i]))
    i++;
  return i;
}

/* Whether all from @start up to @end are capitals. */
static inline gboolean
kt_known_is_all_upper (const KtFold *fold, gsize start, gsize end)
{
  for (gsize i = start; i < end; i++)
    {
      if (!kt_fold_is_upper (fold, i))
        return FALSE;
    }
  return TRUE;
}

G_END_DECLS
