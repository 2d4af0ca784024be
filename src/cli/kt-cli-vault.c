/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-vault-options.h"
#include "cli/kt-cli-verbs.h"
#include "cli/kt-cli.h"
#include "core/kt-error.h"
#include "core/kt-passphrase.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Takes a vault away that nobody has the recovery code of. The folder was empty before it was made. */
static void
remove_vault (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
}

static gboolean
show_recovery_code (const char *code, GError **error)
{
  return kt_cli_print (code, strlen (code), error) && kt_cli_print ("\n", 1, error);
}

static gboolean
init (int argc, char **argv, GString *out, GError **error)
{
  g_auto (KtCliVaultOptions) options = { 0 };
  g_autoptr (GOptionContext) context = g_option_context_new ("- make a vault and show its recovery code");
  gboolean weak_key = FALSE, shown = FALSE, is_new;
  const GOptionEntry entries[] = {
    { "weak-key", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &weak_key, "A key that is fast and not safe, for tests",
      NULL },
    { NULL },
  };
  const char *verb = argv[0];
  g_autoptr (KtClock) clock = NULL;
  g_autoptr (KtStore) store = NULL;
  g_autoptr (GError) doubt = NULL;
  char *passphrase, *recovery_code = NULL;

  kt_cli_vault_options_add (&options, context);
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_summary (context,
                                "The code is shown once. With it a forgotten passphrase can be replaced; whoever "
                                "has it opens the vault.");
  if (!kt_cli_parse (context, &argc, &argv, 0, 0, error))
    return FALSE;
  if (options.folder == NULL)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "--vault: is missing");
      return FALSE;
    }
  clock = kt_cli_vault_options_get_clock (&options, error);
  if (clock == NULL)
    return FALSE;
  is_new = !g_file_test (options.folder, G_FILE_TEST_EXISTS);
  passphrase = kt_cli_vault_options_read_passphrase (&options, error);
  if (passphrase != NULL)
    store = kt_store_create (options.folder, passphrase, weak_key ? KT_KEY_STRENGTH_MINIMAL : KT_KEY_STRENGTH_NORMAL,
                             clock, &recovery_code, error);
  /* FORMATS lets a passphrase be short, so scripts may count on that. A weak key is for tests and not safe anyhow. */
  if (store != NULL && !weak_key && !kt_passphrase_check (passphrase, &doubt))
    kt_cli_fail (verb, doubt);
  kt_secret_string_free (passphrase);
  if (store == NULL)
    return FALSE;

  shown = show_recovery_code (recovery_code, error);
  kt_secret_string_free (recovery_code);
  if (!shown)
    {
      g_clear_pointer (&store, kt_store_close);
      remove_vault (options.folder);
      if (is_new)
        g_rmdir (options.folder);
    }
  return shown;
}

int
kt_cli_init (int argc, char **argv)
{
  return kt_cli_run (argc, argv, init);
}

/* All faults but the last go to standard error by themselves; the last is the error. */
static gboolean
check (int argc, char **argv, GString *out, GError **error)
{
  g_auto (KtCliVaultOptions) options = { 0 };
  g_autoptr (GOptionContext) context = g_option_context_new ("- see whether a vault is whole");
  const char *verb = argv[0];
  g_autoptr (KtStore) store = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  kt_cli_vault_options_add (&options, context);
  g_option_context_set_summary (context, "Looks at every page of the database, the search index and the keys. Prints "
                                         "\"ok\"; a vault that is\ndamaged gives a line on standard error for each "
                                         "fault, and exit status 4.");
  if (!kt_cli_parse (context, &argc, &argv, 0, 0, error))
    return FALSE;
  store = kt_cli_vault_options_open (&options, error);
  if (store == NULL)
    return FALSE;
  faults = kt_store_check (store, error);
  if (faults == NULL)
    return FALSE;

  for (guint i = 0; i < faults->len; i++)
    {
      g_autoptr (GError) fault = g_error_new_literal (KT_ERROR, KT_ERROR_DAMAGED, faults->pdata[i]);

      if (i + 1 == faults->len)
        {
          g_propagate_error (error, g_steal_pointer (&fault));
          return FALSE;
        }
      kt_cli_fail (verb, fault);
    }
  g_string_append (out, "ok\n");
  return TRUE;
}

int
kt_cli_check (int argc, char **argv)
{
  return kt_cli_run (argc, argv, check);
}
