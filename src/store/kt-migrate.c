/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-migrate.h"

#include "core/kt-error.h"
#include "store/kt-migrations.h"

static gboolean
migrate_to (KtDatabase *database, gint64 version, GError **error)
{
  g_autofree char *path = g_strdup_printf ("/nl/keukentafel/store/migrations/%03d.sql", (int)version);
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d", (int)version);
  g_autoptr (GBytes) sql = g_resource_lookup_data (kt_migrations_get_resource (), path, 0, NULL);
  gboolean done;

  g_assert (sql != NULL);
  if (!kt_database_begin (database, error))
    return FALSE;
  /* The bytes of a resource end with a NUL that is not counted. */
  done = kt_database_execute (database, g_bytes_get_data (sql, NULL), error) &&
         kt_database_execute (database, mark, error);
  return kt_database_end (database, done, error);
}

gboolean
kt_migrate (KtDatabase *database, GError **error)
{
  gint64 version;

  if (!kt_database_query_int (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version > KT_SCHEMA_VERSION)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_LATER_VERSION, "vault.db: has version %d and this program knows %d",
                   (int)version, KT_SCHEMA_VERSION);
      return FALSE;
    }
  while (version < KT_SCHEMA_VERSION)
    {
      if (!migrate_to (database, ++version, error))
        return FALSE;
    }
  return TRUE;
}
