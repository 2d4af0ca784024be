/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-hit.h"

/* Of two that are equally long the one with the stricter rule is right. */
static const guint8 strictness[KT_TAG_COUNT] = {
  [KT_TAG_IBAN] = 0,      [KT_TAG_BSN] = 1,        [KT_TAG_EMAILADRES] = 2,     [KT_TAG_URL] = 3,
  [KT_TAG_KENTEKEN] = 4,  [KT_TAG_DATUM] = 5,      [KT_TAG_TELEFOONNUMMER] = 6, [KT_TAG_LEEFTIJD] = 7,
  [KT_TAG_PERSOON] = 8,   [KT_TAG_INSTELLING] = 9, [KT_TAG_LOCATIE] = 10,       [KT_TAG_ID] = 11,
  [KT_TAG_ONBEKEND] = 12,
};

static int
compare (gconstpointer a, gconstpointer b)
{
  const KtHit *first = a, *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  if (first->end != second->end)
    return first->end > second->end ? -1 : 1;
  return (int)strictness[first->tag] - (int)strictness[second->tag];
}

/* Drops what is no letter or digit at both ends of a rest. Returns whether anything is left. */
static gboolean
trim (KtHit *hit, const KtFold *fold)
{
  while (hit->start < hit->end && !kt_fold_is_alnum (fold->text[hit->start]))
    hit->start++;
  while (hit->end > hit->start && !kt_fold_is_alnum (fold->text[hit->end - 1]))
    hit->end--;
  return hit->start < hit->end;
}

void
kt_hits_resolve (GArray *hits, const KtFold *fold)
{
  guint n = 0;

  g_array_sort (hits, compare);
  for (guint i = 0; i < hits->len; i++)
    {
      KtHit hit = g_array_index (hits, KtHit, i);
      KtHit *last = n > 0 ? &g_array_index (hits, KtHit, n - 1) : NULL;

      if (last != NULL && hit.start < last->end)
        {
          if (hit.end <= last->end)
            continue;
          if (hit.end - hit.start <= last->end - last->start)
            {
              hit.start = last->end;
              if (!trim (&hit, fold))
                continue;
            }
          else
            {
              last->end = hit.start;
              if (!trim (last, fold))
                n--;
            }
        }
      g_array_index (hits, KtHit, n) = hit;
      n++;
    }
  g_array_set_size (hits, n);
}
