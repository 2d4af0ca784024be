/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-name-join.h"

#include "anonymise/kt-name.h"

#include <string.h>

/* "-van der " is not longer. */
#define BETWEEN_MAX 14

/* Whether nothing but a space or a hyphen, and tussenvoegsels, stand from @start to @end.
 * @prefixes: (out): whether there are any */
static gboolean
is_within_name (const KtFold *fold, gsize start, gsize end, gboolean *prefixes)
{
  *prefixes = FALSE;
  if (end - start > BETWEEN_MAX || end == start)
    return FALSE;
  for (gsize i = start; i < end;)
    {
      gsize from = i;

      while (i < end && kt_fold_is_letter (fold->text[i]))
        i++;
      if (i > from)
        {
          g_autofree char *word = g_strndup (fold->text + from, i - from);

          if (!kt_name_is_prefix (word))
            return FALSE;
          *prefixes = TRUE;
        }
      else if (fold->text[i] == ' ' || (fold->text[i] == '-' && i == start) || (fold->text[i] == '\'' && i > start))
        i++;
      else
        return FALSE;
    }
  return fold->text[start] == ' ' || fold->text[start] == '-';
}

static gboolean
is_one_name (const KtHit *hit, const KtHit *next, const KtFold *fold)
{
  gboolean prefixes;

  if (hit->tag != KT_TAG_PERSOON || hit->layer != KT_LAYER_CERTAIN || next->layer != KT_LAYER_CERTAIN ||
      !kt_fold_is_upper (fold, next->start) || !is_within_name (fold, hit->end, next->start, &prefixes))
    return FALSE;
  /* "Stoffels-van Ommen" */
  if (next->tag == KT_TAG_LOCATIE)
    return prefixes && fold->text[hit->end] == '-';
  if (next->tag != KT_TAG_PERSOON)
    return FALSE;
  /* Two who are known stand side by side as two, "Kees van Fatima" too. */
  return hit->replacement == NULL || next->replacement == NULL || strcmp (hit->replacement, next->replacement) == 0;
}

void
kt_name_join (GArray *hits, const KtFold *fold)
{
  guint n = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      KtHit hit = g_array_index (hits, KtHit, i);
      KtHit *last = n > 0 ? &g_array_index (hits, KtHit, n - 1) : NULL;

      if (last != NULL && is_one_name (last, &hit, fold))
        {
          last->end = hit.end;
          /* The surname alone is not enough to be the one who is known. */
          if (last->replacement == NULL || hit.replacement == NULL || strcmp (last->replacement, hit.replacement) != 0)
            last->replacement = NULL;
          continue;
        }
      g_array_index (hits, KtHit, n++) = hit;
    }
  g_array_set_size (hits, n);
}
