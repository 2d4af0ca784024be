/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-options.h"
#include "cli/kt-cli-vault-options.h"
#include "cli/kt-cli-verbs.h"
#include "cli/kt-cli.h"
#include "core/kt-error.h"
#include "core/kt-text.h"
#include "store/kt-store-casus.h"
#include "store/kt-store-note.h"

#include <string.h>

/* A code point takes at most four bytes. */
#define PART_BYTES_MAX (4 * KT_TEXT_MAX)

typedef struct
{
  char *kind;
  char *at;
  char *participants;
  char **life_domains;
  char *own_words;
  char *impression;
  gboolean working;
} NoteOptions;

static void
note_options_clear (NoteOptions *self)
{
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->at, g_free);
  g_clear_pointer (&self->participants, g_free);
  g_clear_pointer (&self->life_domains, g_strfreev);
  g_clear_pointer (&self->own_words, g_free);
  g_clear_pointer (&self->impression, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NoteOptions, note_options_clear)

static void
note_options_add (NoteOptions *self, GOptionContext *context)
{
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_FILENAME, &self->kind,
      "terloops (when left out), keukentafelgesprek, huisbezoek, telefoon, bericht or overleg", "KIND" },
    { "at", 0, 0, G_OPTION_ARG_FILENAME, &self->at, "The moment that it is about; now when left out",
      "YYYY-MM-DDTHH:MM" },
    { "participants", 0, 0, G_OPTION_ARG_FILENAME, &self->participants, "Who took part", "TEXT" },
    { "life-domain", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->life_domains,
      "A leefgebied that it touches; may be given several times", "DOMAIN" },
    { "own-words", 0, 0, G_OPTION_ARG_FILENAME, &self->own_words, "What the inwoner said, in own words", "FILE" },
    { "impression", 0, 0, G_OPTION_ARG_FILENAME, &self->impression, "What the professional makes of it", "FILE" },
    { "working", 0, 0, G_OPTION_ARG_NONE, &self->working, "A werkaantekening, which is no part of the dossier", NULL },
    { NULL },
  };

  g_option_context_add_main_entries (context, entries, NULL);
}

/* Into @part, without the line feed at its end. */
static gboolean
read_part (const char *path, const char *place, char **part, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  gsize length;

  if (path == NULL)
    return TRUE;
  bytes = kt_cli_read (path, PART_BYTES_MAX, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", place);
      return FALSE;
    }
  text = g_bytes_get_data (bytes, &length);
  if (length > 0 && text[length - 1] == '\n')
    length--;
  if (length > 0 && text[length - 1] == '\r')
    length--;
  if (length > 0 && !kt_text_check (text, (gssize)length, KT_TEXT_MAX, place, error))
    return FALSE;
  g_free (*part);
  *part = g_strndup (length > 0 ? text : "", length);
  return TRUE;
}

static KtNote *
make_note (const NoteOptions *options, KtClock *clock, GError **error)
{
  g_autofree char *now = kt_clock_get_moment (clock);
  g_autoptr (KtNote) note = kt_note_new (options->at != NULL ? options->at : now);
  guint kind = KT_NOTE_KIND_TERLOOPS, life_domains = 0;

  if (!kt_cli_option_get_word ("--kind", options->kind, KT_VOCABULARY_NOTE_KIND, &kind, error) ||
      !kt_cli_option_get_mask ("--life-domain", options->life_domains, KT_VOCABULARY_LIFE_DOMAIN, &life_domains, error))
    return NULL;
  note->kind = (KtNoteKind)kind;
  note->life_domains = (KtLifeDomains)life_domains;
  note->level = options->working ? KT_NOTE_LEVEL_WORKING : KT_NOTE_LEVEL_DOSSIER;
  if (options->participants != NULL)
    g_set_str (&note->participants, options->participants);
  if (!kt_note_check (note, "--", error))
    return NULL;
  if (!read_part ("-", "text", &note->text, error) ||
      !read_part (options->own_words, "--own-words", &note->own_words, error) ||
      !read_part (options->impression, "--impression", &note->impression, error))
    return NULL;
  if (kt_note_is_blank (note))
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "text: is empty");
      return NULL;
    }
  return g_steal_pointer (&note);
}

static gboolean
check_standard_input (const KtCliVaultOptions *vault_options, const NoteOptions *options, GError **error)
{
  const char *option = NULL;

  if (kt_cli_vault_options_use_standard_input (vault_options))
    option = "--passphrase-file";
  else if (g_strcmp0 (options->own_words, "-") == 0)
    option = "--own-words";
  else if (g_strcmp0 (options->impression, "-") == 0)
    option = "--impression";
  if (option == NULL)
    return TRUE;
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: standard input is the text of the note already", option);
  return FALSE;
}

static gboolean
note (int argc, char **argv, GString *out, GError **error)
{
  g_auto (KtCliVaultOptions) vault_options = { 0 };
  g_auto (NoteOptions) options = { 0 };
  g_autoptr (GOptionContext) context = g_option_context_new ("CODE - write a note");
  g_autoptr (KtClock) clock = NULL;
  g_autoptr (KtNote) made = NULL;
  g_autoptr (KtStore) store = NULL;
  gint64 id;

  kt_cli_vault_options_add (&vault_options, context);
  note_options_add (&options, context);
  g_option_context_set_summary (context, "Stores standard input as a note of the casus; with CODE \"-\" or without one "
                                         "as a passing note of no casus.\nPrints the id of the note.");
  if (!kt_cli_parse (context, &argc, &argv, 0, 1, error) || !check_standard_input (&vault_options, &options, error))
    return FALSE;
  clock = kt_cli_vault_options_get_clock (&vault_options, error);
  made = clock != NULL ? make_note (&options, clock, error) : NULL;
  store = made != NULL ? kt_cli_vault_options_open (&vault_options, error) : NULL;
  if (store == NULL)
    return FALSE;

  if (argc > 1 && !g_str_equal (argv[1], "-"))
    {
      made->casus_id = kt_cli_find_casus (store, argv[1], error);
      if (made->casus_id == 0)
        return FALSE;
    }
  id = kt_store_save_note (store, made, error);
  g_string_append_printf (out, "%" G_GINT64_FORMAT "\n", id);
  return id != 0;
}

int
kt_cli_note (int argc, char **argv)
{
  return kt_cli_run (argc, argv, note);
}
