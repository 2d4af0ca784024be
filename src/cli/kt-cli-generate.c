/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-vault-options.h"
#include "cli/kt-cli-verbs.h"
#include "cli/kt-cli.h"
#include "cli/kt-generator.h"
#include "core/kt-error.h"
#include "store/kt-store-dossier.h"

#define NOW_DEFAULT "2025-06-30T12:00"
#define CASUSSEN_MAX 1000000
#define NOTES_MAX 10000000

static gboolean
check_number (const char *option, gint64 number, gint64 least, gint64 most, GError **error)
{
  if (number >= least && number <= most)
    return TRUE;
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: is not between %" G_GINT64_FORMAT " and %" G_GINT64_FORMAT,
               option, least, most);
  return FALSE;
}

static gboolean
fill (KtStore *store, KtGenerator *generator, guint n_casussen, GError **error)
{
  gboolean done = TRUE;

  if (!kt_store_begin_batch (store, error))
    return FALSE;
  for (guint i = 0; i < n_casussen && done; i++)
    {
      g_autoptr (KtDossier) dossier = kt_generator_make_dossier (generator, i);

      done = kt_store_import_dossier (store, dossier, error) != 0;
    }
  if (!kt_store_end_batch (store, done, error))
    return FALSE;

  /* As a vault is that grew by itself. */
  while (!kt_store_tidy (store))
    continue;
  return TRUE;
}

static gboolean
generate (int argc, char **argv, GString *out, GError **error)
{
  g_auto (KtCliVaultOptions) options = { 0 };
  g_autoptr (GOptionContext) context = g_option_context_new ("- fill a vault with invented casussen");
  gint64 n_casussen = -1, n_notes = 0, seed = 1;
  const GOptionEntry entries[] = {
    { "casussen", 0, 0, G_OPTION_ARG_INT64, &n_casussen, "How many casussen", "N" },
    { "notes", 0, 0, G_OPTION_ARG_INT64, &n_notes, "How many notes together", "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, "The same seed gives the same casussen; 1 when left out", "N" },
    { NULL },
  };
  g_autoptr (KtClock) clock = NULL;
  g_autoptr (KtGenerator) generator = NULL;
  g_autoptr (KtStore) store = NULL;
  g_autofree char *today = NULL;

  kt_cli_vault_options_add (&options, context);
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_summary (context, "For tests and measurements. Nobody in them exists. They end on 30 June 2025; "
                                         "from 20,000 notes on the first casus\nhas 2,000 of them.");
  if (!kt_cli_parse (context, &argc, &argv, 0, 0, error) ||
      !check_number ("--casussen", n_casussen, 1, CASUSSEN_MAX, error) ||
      !check_number ("--notes", n_notes, 0, NOTES_MAX, error) ||
      !check_number ("--seed", seed, 0, (G_GINT64_CONSTANT (1) << 53) - 1, error))
    return FALSE;
  if (options.now == NULL)
    options.now = g_strdup (NOW_DEFAULT);
  clock = kt_cli_vault_options_get_clock (&options, error);
  store = clock != NULL ? kt_cli_vault_options_open (&options, error) : NULL;
  if (store == NULL)
    return FALSE;

  today = kt_clock_get_date (clock);
  generator = kt_generator_new ((guint64)seed, (guint)n_casussen, (guint)n_notes, today);
  return fill (store, generator, (guint)n_casussen, error);
}

int
kt_cli_generate (int argc, char **argv)
{
  return kt_cli_run (argc, argv, generate);
}
