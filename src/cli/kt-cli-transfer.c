/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-vault-options.h"
#include "cli/kt-cli-verbs.h"
#include "cli/kt-cli.h"
#include "core/kt-error.h"
#include "core/kt-json.h"
#include "publish/kt-dossier-rooms.h"
#include "store/kt-store-casus.h"
#include "store/kt-store-dossier.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/* Leaves room for what is behind it, also while the file is written. */
#define FILE_NAME_MAX 200

static KtDossier *
read_dossier (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = kt_cli_read (path, KT_JSON_SIZE_MAX, error);
  const char *text;
  gsize length;

  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  return kt_dossier_read (text != NULL ? text : "", length, &kt_dossier_rooms, error);
}

/* (transfer full) (element-type KtDossier): all files are read before the first is stored. */
static GPtrArray *
read_dossiers (int n_paths, char **paths, GError **error)
{
  g_autoptr (GPtrArray) dossiers = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_dossier_free);
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < n_paths; i++)
    {
      KtDossier *dossier = read_dossier (paths[i], error);

      if (dossier != NULL)
        g_ptr_array_add (dossiers, dossier);
      if (dossier != NULL && !g_hash_table_add (codes, dossier->casus->code))
        {
          g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "casus.code: another file has it too");
          dossier = NULL;
        }
      if (dossier == NULL)
        {
          if (n_paths > 1)
            g_prefix_error (error, "%s: ", paths[i]);
          return NULL;
        }
    }
  return g_steal_pointer (&dossiers);
}

static gboolean
store_dossiers (KtStore *store, GPtrArray *dossiers, GString *out, GError **error)
{
  gboolean done = TRUE;

  if (!kt_store_begin_batch (store, error))
    return FALSE;
  for (guint i = 0; i < dossiers->len && done; i++)
    {
      KtDossier *dossier = dossiers->pdata[i];

      done = kt_store_import_dossier (store, dossier, error) != 0;
      kt_cli_append_line (out, dossier->casus->code);
      g_string_append_c (out, '\n');
    }
  return kt_store_end_batch (store, done, error);
}

static gboolean
import (int argc, char **argv, GString *out, GError **error)
{
  g_auto (KtCliVaultOptions) options = { 0 };
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE… - store casussen from files");
  g_autoptr (GPtrArray) dossiers = NULL;
  g_autoptr (KtStore) store = NULL;

  kt_cli_vault_options_add (&options, context);
  g_option_context_set_summary (context, "A file holds one casus in the format keukentafel-casus; \"-\" is standard "
                                         "input.\nAll of the files are stored or none. Prints the codes.");
  if (!kt_cli_parse (context, &argc, &argv, 1, G_MAXINT, error))
    return FALSE;
  if (kt_cli_vault_options_use_standard_input (&options) && g_strv_contains ((const char *const *)argv + 1, "-"))
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "--passphrase-file: standard input is a casus already");
      return FALSE;
    }
  dossiers = read_dossiers (argc - 1, argv + 1, error);
  if (dossiers == NULL)
    return FALSE;
  store = kt_cli_vault_options_open (&options, error);
  return store != NULL && store_dossiers (store, dossiers, out, error);
}

int
kt_cli_import (int argc, char **argv)
{
  return kt_cli_run (argc, argv, import);
}

static char *
write_dossier (KtStore *store, gint64 id, GError **error)
{
  g_autoptr (KtDossier) dossier = kt_store_export_dossier (store, id, error);

  return dossier != NULL ? kt_dossier_write (dossier) : NULL;
}

/* A code may have been imported, and may hold what a file name may not or be longer than one can be. */
static char *
file_name_for_code (const char *code)
{
  GString *name = g_string_new (NULL);
  g_autofree char *sum = NULL;

  for (const char *p = code; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p) || *p == '-' || *p == '_' || (*p == '.' && p > code))
        g_string_append_c (name, *p);
      else
        g_string_append_printf (name, "%%%02X", (guchar)*p);
    }
  if (name->len > FILE_NAME_MAX)
    {
      sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, code, -1);
      g_string_truncate (name, FILE_NAME_MAX - strlen (sum));
      g_string_append (name, sum);
    }
  g_string_append (name, ".json");
  return g_string_free_and_steal (name);
}

/* Adds the path to @written when there was no such file. */
static gboolean
export_to_folder (KtStore *store, gint64 id, const char *folder, GPtrArray *written, GError **error)
{
  g_autoptr (KtCasus) casus = kt_store_get_casus (store, id, error);
  g_autofree char *text = casus != NULL ? write_dossier (store, id, error) : NULL;
  g_autofree char *name = NULL, *path = NULL;
  gboolean is_new;

  if (text == NULL)
    return FALSE;
  name = file_name_for_code (casus->code);
  path = g_build_filename (folder, name, NULL);
  is_new = !g_file_test (path, G_FILE_TEST_EXISTS);
  if (!kt_cli_write_file (path, text, strlen (text), error))
    return FALSE;
  if (is_new)
    g_ptr_array_add (written, g_steal_pointer (&path));
  return TRUE;
}

static gboolean
export_all (KtStore *store, const char *folder, GError **error)
{
  g_autoptr (GArray) ids = kt_store_list_casussen (store, error);
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (g_free);
  gboolean is_new = !g_file_test (folder, G_FILE_TEST_EXISTS), done = TRUE;

  if (ids == NULL)
    return FALSE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return kt_error_set_from_errno (error, errno, folder);

  for (guint i = 0; i < ids->len && done; i++)
    done = export_to_folder (store, g_array_index (ids, gint64, i), folder, written, error);
  if (done)
    return TRUE;

  /* Half of the casussen, readable by whoever finds them, is not what was asked for. */
  for (guint i = 0; i < written->len; i++)
    g_unlink (written->pdata[i]);
  if (is_new)
    g_rmdir (folder);
  return FALSE;
}

static gboolean export (int argc, char **argv, GString *out, GError **error)
{
  g_auto (KtCliVaultOptions) options = { 0 };
  g_autoptr (GOptionContext) context = g_option_context_new ("CODE [FILE] - write casussen to files");
  g_autofree char *all = NULL, *text = NULL;
  const GOptionEntry entries[] = {
    { "all", 0, 0, G_OPTION_ARG_FILENAME, &all, "Write every casus to a file CODE.json in DIR", "DIR" },
    { NULL },
  };
  g_autoptr (KtStore) store = NULL;
  gint64 id;

  kt_cli_vault_options_add (&options, context);
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_summary (context, "Writes the casus in the format keukentafel-casus to FILE or standard output. "
                                         "Working notes are no part of it.\nWhat is written is not encrypted.");
  if (!kt_cli_parse (context, &argc, &argv, 0, 2, error))
    return FALSE;
  if ((argc > 1) == (all != NULL))
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "name either a casus or --all; see --help");
      return FALSE;
    }
  store = kt_cli_vault_options_open (&options, error);
  if (store == NULL)
    return FALSE;
  if (all != NULL)
    return export_all (store, all, error);

  id = kt_cli_find_casus (store, argv[1], error);
  text = id != 0 ? write_dossier (store, id, error) : NULL;
  if (text == NULL)
    return FALSE;
  if (argc > 2 && !g_str_equal (argv[2], "-"))
    return kt_cli_write_file (argv[2], text, strlen (text), error);
  g_string_append (out, text);
  return TRUE;
}

int
kt_cli_export (int argc, char **argv)
{
  return kt_cli_run (argc, argv, export);
}
