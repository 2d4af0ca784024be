/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-id-splices.h"

/* Beyond this many separate changes one coarse report is cheaper than many fine ones. */
#define FINE_CHANGES 64

static gint64 *
find_targets (const gint64 *old, guint n_old, const gint64 *ids, guint n_new)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);
  gint64 *targets = g_new (gint64, n_old + 1);

  for (guint i = 0; i < n_new; i++)
    g_hash_table_insert (places, (gpointer)&ids[i], GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < n_old; i++)
    targets[i] = (gint64)GPOINTER_TO_UINT (g_hash_table_lookup (places, &old[i])) - 1;
  return targets;
}

/* Which of @ids, by index, may stay where they are while the others move: the longest run of indices whose @targets
 * rise. Targets of -1 are gone. Patience sorting, in n log n. */
static gboolean *
find_staying (const gint64 *targets, gsize n)
{
  gboolean *stays = g_new0 (gboolean, n + 1);
  g_autofree gint64 *tails = g_new (gint64, n + 1); /* index of the smallest target that ends a run of each length */
  g_autofree gint64 *previous = g_new (gint64, n + 1);
  gsize length = 0;

  for (gsize i = 0; i < n; i++)
    {
      gsize low = 0, high = length;

      if (targets[i] < 0)
        continue;
      while (low < high)
        {
          gsize middle = (low + high) / 2;

          if (targets[tails[middle]] < targets[i])
            low = middle + 1;
          else
            high = middle;
        }
      previous[i] = low > 0 ? tails[low - 1] : -1;
      tails[low] = (gint64)i;
      if (low == length)
        length++;
    }
  for (gint64 i = length > 0 ? tails[length - 1] : -1; i >= 0; i = previous[i])
    stays[i] = TRUE;
  return stays;
}

static guint
count_changes (const gboolean *stays, const gint64 *targets, guint n_old, guint n_new)
{
  guint n_changes = 0;
  gint64 last = -1;
  gboolean in_gap = FALSE;

  for (guint i = 0; i < n_old; i++)
    {
      if (!stays[i])
        {
          n_changes += in_gap ? 0 : 1;
          in_gap = TRUE;
          continue;
        }
      in_gap = FALSE;
      n_changes += targets[i] > last + 1 ? 1 : 0;
      last = targets[i];
    }
  return n_changes + (n_new > last + 1 ? 1 : 0);
}

static void
add_splice (GArray *splices, guint position, guint n_removed, const gint64 *added, guint n_added)
{
  const KtIdSplice splice = { position, n_removed, added, n_added };

  g_array_append_val (splices, splice);
}

/* Those that remove, from the end of @old to its beginning, at @start of the whole list. */
static void
add_removals (GArray *splices, guint start, const gboolean *stays, guint n_old)
{
  for (guint end = n_old; end > 0;)
    {
      guint first = end - 1;

      if (stays[first])
        {
          end--;
          continue;
        }
      while (first > 0 && !stays[first - 1])
        first--;
      add_splice (splices, start + first, end - first, NULL, 0);
      end = first;
    }
}

/* Those that add, between the ids of @old that stay, from the beginning of @ids to its end. */
static void
add_additions (GArray *splices,
               guint start,
               const gint64 *old,
               const gboolean *stays,
               guint n_old,
               const gint64 *ids,
               guint n_new)
{
  guint at = 0;

  for (guint i = 0; i < n_new;)
    {
      guint end = i;

      while (at < n_old && !stays[at])
        at++;
      if (at < n_old && old[at] == ids[i])
        {
          at++;
          i++;
          continue;
        }
      while (end < n_new && (at == n_old || old[at] != ids[end]))
        end++;
      add_splice (splices, start + i, 0, ids + i, end - i);
      i = end;
    }
}

GArray *
kt_id_splices_find (const gint64 *old, guint n_old, const gint64 *ids, guint n_ids)
{
  static const gint64 nothing = 0;
  GArray *splices = g_array_new (FALSE, FALSE, sizeof (KtIdSplice));
  guint start = 0;

  /* An empty list may have no place in memory, and nothing is counted from there. */
  if (n_old == 0)
    old = &nothing;
  if (n_ids == 0)
    ids = &nothing;
  while (start < n_old && start < n_ids && old[start] == ids[start])
    start++;
  while (n_old > start && n_ids > start && old[n_old - 1] == ids[n_ids - 1])
    {
      n_old--;
      n_ids--;
    }
  old += start;
  ids += start;
  n_old -= start;
  n_ids -= start;
  if (n_old == 0 && n_ids == 0)
    return splices;

  g_autofree gint64 *targets = find_targets (old, n_old, ids, n_ids);
  g_autofree gboolean *stays = find_staying (targets, n_old);

  if (count_changes (stays, targets, n_old, n_ids) > FINE_CHANGES)
    {
      add_splice (splices, start, n_old, ids, n_ids);
      return splices;
    }
  add_removals (splices, start, stays, n_old);
  add_additions (splices, start, old, stays, n_old, ids, n_ids);
  return splices;
}
