/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-private.h"

/* In pages of an index: about ten milliseconds, which a save that comes meanwhile can wait. */
#define MERGED_PAGES 64

/* FTS5 writes what it is told into parts of the index. To merge some pages of them is to insert their number; what is
 * below zero first marks all parts as to be merged. */
static gboolean
merge (KtStore *self, const char *index, int pages, gboolean *is_done)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO %s (%s, rank) VALUES ('merge', %d)", index, index, pages);
  int n_changes = kt_database_get_n_changes (self->database);

  if (!kt_database_execute (self->database, sql, NULL))
    return FALSE;
  /* The inserted row itself counts as one. */
  *is_done = kt_database_get_n_changes (self->database) - n_changes < 2;
  return TRUE;
}

gboolean
kt_store_tidy (KtStore *self)
{
  static const char *const indexes[] = { "note_fts", "casus_fts", "person_fts" };
  gboolean is_tidy = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (indexes); i++)
    {
      gboolean is_done;

      /* What cannot be done now, on a full disk for one, is done another time. */
      if (!merge (self, indexes[i], self->has_purged ? -MERGED_PAGES : MERGED_PAGES, &is_done))
        return TRUE;
      is_tidy = is_tidy && is_done;
    }
  self->has_purged = FALSE;
  if (is_tidy)
    kt_database_execute (self->database, "PRAGMA wal_checkpoint (PASSIVE)", NULL);
  return is_tidy;
}
