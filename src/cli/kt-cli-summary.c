/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-vault-options.h"
#include "cli/kt-cli-verbs.h"
#include "cli/kt-cli.h"
#include "core/kt-error.h"
#include "publish/kt-publish.h"
#include "publish/kt-summary.h"
#include "store/kt-store-casus.h"
#include "store/kt-store-note.h"

typedef struct
{
  char *format;
  char *output;
  char **notes;
} SummaryOptions;

static void
summary_options_clear (SummaryOptions *self)
{
  g_clear_pointer (&self->format, g_free);
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->notes, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SummaryOptions, summary_options_clear)

static gboolean
get_format (const char *name, KtDocumentFormat *format, GError **error)
{
  static const char *const names[KT_DOCUMENT_FORMAT_COUNT] = {
    [KT_DOCUMENT_FORMAT_ODT] = "odt",
    [KT_DOCUMENT_FORMAT_PDF] = "pdf",
    [KT_DOCUMENT_FORMAT_TEXT] = "text",
  };

  for (guint i = 0; i < KT_DOCUMENT_FORMAT_COUNT; i++)
    {
      if (g_strcmp0 (names[i], name) == 0)
        {
          *format = (KtDocumentFormat)i;
          return TRUE;
        }
    }
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "--format: is not one of odt, pdf, text");
  return FALSE;
}

static gboolean
has_id (GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id)
        return TRUE;
    }
  return FALSE;
}

/* (transfer full): the ids of @texts, each of which must be among @all. */
static GArray *
choose_notes (GArray *all, char **texts, GError **error)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gsize i = 0; texts[i] != NULL; i++)
    {
      gint64 id = 0;

      if (!g_ascii_string_to_signed (texts[i], 10, 1, G_MAXINT64, &id, NULL) || !has_id (all, id))
        {
          g_set_error (error, KT_ERROR, KT_ERROR_NOT_FOUND, "--note: %s is not the id of a note of this casus",
                       texts[i]);
          return NULL;
        }
      if (!has_id (chosen, id))
        g_array_append_val (chosen, id);
    }
  return g_steal_pointer (&chosen);
}

/* (transfer full) (element-type KtNote): the notes that @texts name, or all when it is %NULL. Working notes are no part
 * of the dossier, so they are left out, and refused when they are named. */
static GPtrArray *
get_notes (KtStore *store, gint64 casus_id, char **texts, GError **error)
{
  g_autoptr (GArray) all = kt_store_list_notes (store, casus_id, error);
  g_autoptr (GArray) chosen = NULL;
  g_autoptr (GPtrArray) notes = NULL;

  if (all == NULL)
    return NULL;
  chosen = texts != NULL ? choose_notes (all, texts, error) : g_array_ref (all);
  if (chosen == NULL)
    return NULL;
  notes = kt_store_get_notes (store, (const gint64 *)(gpointer)chosen->data, chosen->len, error);
  for (guint i = notes != NULL ? notes->len : 0; i > 0; i--)
    {
      const KtNote *note = notes->pdata[i - 1];

      if (note->level != KT_NOTE_LEVEL_WORKING)
        continue;
      if (texts != NULL)
        {
          g_set_error (error, KT_ERROR, KT_ERROR_INVALID,
                       "--note: %" G_GINT64_FORMAT " is a working note, which is no part of the dossier", note->id);
          return NULL;
        }
      g_ptr_array_remove_index (notes, i - 1);
    }
  return g_steal_pointer (&notes);
}

static gboolean
summary (int argc, char **argv, GString *out, GError **error)
{
  g_auto (KtCliVaultOptions) vault_options = { 0 };
  g_auto (SummaryOptions) options = { 0 };
  g_autoptr (GOptionContext) context = g_option_context_new ("CODE - write a summary in which nobody is named");
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format, "odt, pdf or text", "FORMAT" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output, "The file to write", "FILE" },
    { "note", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.notes,
      "A note that goes in, by its id; may be given several times; all of the dossier when left out", "ID" },
    { NULL },
  };
  g_autoptr (KtClock) clock = NULL;
  g_autoptr (KtStore) store = NULL;
  g_autoptr (KtCasus) casus = NULL;
  g_autoptr (GPtrArray) persons = NULL, notes = NULL;
  g_autoptr (KtDocument) document = NULL;
  g_autofree char *today = NULL;
  KtDocumentFormat format;
  gint64 id;

  kt_cli_vault_options_add (&vault_options, context);
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_summary (context,
                                "Persons become their roles, addresses and numbers their kinds. The file is read "
                                "back and withheld, with exit\nstatus 3, when somebody is still named in it.");
  if (!kt_cli_parse (context, &argc, &argv, 1, 1, error) || !get_format (options.format, &format, error))
    return FALSE;
  if (options.output == NULL)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "--output: is missing");
      return FALSE;
    }
  if (!kt_cli_check_target (options.output, error))
    return FALSE;
  clock = kt_cli_vault_options_get_clock (&vault_options, error);
  store = clock != NULL ? kt_cli_vault_options_open (&vault_options, error) : NULL;
  id = store != NULL ? kt_cli_find_casus (store, argv[1], error) : 0;
  casus = id != 0 ? kt_store_get_casus (store, id, error) : NULL;
  persons = casus != NULL ? kt_store_list_persons (store, id, error) : NULL;
  notes = persons != NULL ? get_notes (store, id, options.notes, error) : NULL;
  if (notes == NULL)
    return FALSE;

  today = kt_clock_get_date (clock);
  document = kt_summary_make (casus, persons, notes, today);
  return kt_publish_to_file (document, format, options.output, persons, NULL, error);
}

int
kt_cli_summary (int argc, char **argv)
{
  return kt_cli_run (argc, argv, summary);
}
