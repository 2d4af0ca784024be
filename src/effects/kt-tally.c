/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-tally.h"

#include <string.h>

static void
clear_entry (gpointer data)
{
  KtTallyEntry *entry = data;

  g_free (entry->name);
}

KtTally *
kt_tally_new (void)
{
  KtTally *self = g_array_new (FALSE, FALSE, sizeof (KtTallyEntry));

  g_array_set_clear_func (self, clear_entry);
  return self;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return strcmp (((const KtTallyEntry *)a)->name, ((const KtTallyEntry *)b)->name);
}

void
kt_tally_add (KtTally *self, const char *name, gint64 cents)
{
  KtTallyEntry entry = { (char *)name, cents };
  guint from = 0, to = self->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;
      KtTallyEntry *there = &g_array_index (self, KtTallyEntry, middle);
      int order = compare_entries (there, &entry);

      if (order == 0)
        {
          there->cents += cents;
          return;
        }
      if (order < 0)
        from = middle + 1;
      else
        to = middle;
    }
  entry.name = g_strdup (name);
  g_array_insert_val (self, from, entry);
}

KtTally *
kt_tally_subtract (const KtTally *reference, const KtTally *intervention)
{
  KtTally *difference = kt_tally_new ();

  for (guint i = 0; i < reference->len; i++)
    {
      const KtTallyEntry *entry = &g_array_index (reference, KtTallyEntry, i);

      kt_tally_add (difference, entry->name, entry->cents);
    }
  for (guint i = 0; i < intervention->len; i++)
    {
      const KtTallyEntry *entry = &g_array_index (intervention, KtTallyEntry, i);

      kt_tally_add (difference, entry->name, -entry->cents);
    }
  return difference;
}
