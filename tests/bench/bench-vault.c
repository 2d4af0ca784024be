/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-vault.h"

#include <glib/gstdio.h>

KtStore *
bench_vault_create (const char *folder, KtClock *clock)
{
  char *code = NULL;
  KtStore *store = kt_store_create (folder, BENCH_VAULT_PASSPHRASE, KT_KEY_STRENGTH_MINIMAL, clock, &code, NULL);

  kt_secret_string_free (code);
  return store;
}

void
bench_vault_remove (const char *folder)
{
  static const char *const names[] = { "vault.db", "vault.db-wal", "vault.db-shm", "key.json", "lock" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}
