/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-json.h"
#include "cli/kt-cli-vault-options.h"
#include "cli/kt-cli-verbs.h"
#include "cli/kt-cli.h"
#include "core/kt-json-member.h"
#include "store/kt-store-casus.h"
#include "store/kt-store-note.h"

#include <string.h>

/* --- list --- */

static void
append_nicks (GString *out, KtVocabulary vocabulary, guint flags)
{
  const char *separator = "";

  for (guint i = 0; i < kt_vocabulary_get_size (vocabulary); i++)
    {
      if ((flags & (1u << i)) == 0)
        continue;
      g_string_append_printf (out, "%s%s", separator, kt_vocabulary_get_nick (vocabulary, i));
      separator = ",";
    }
}

static void
list_line (GString *out, const KtCasusHead *head)
{
  const KtCasus *casus = head->casus;

  kt_cli_append_line (out, casus->code);
  g_string_append_printf (out, "\t%s\t", kt_vocabulary_get_nick (KT_VOCABULARY_CASUS_STATUS, casus->status));
  append_nicks (out, KT_VOCABULARY_LAW, casus->laws);
  g_string_append_c (out, '\t');
  kt_cli_append_line (out, casus->title);
  g_string_append_c (out, '\n');
}

static void
list_object (JsonBuilder *builder, const KtCasusHead *head)
{
  const KtCasus *casus = head->casus;

  json_builder_begin_object (builder);
  kt_json_add_text (builder, "code", casus->code);
  kt_json_add_text (builder, "status", kt_vocabulary_get_nick (KT_VOCABULARY_CASUS_STATUS, casus->status));
  kt_json_begin_array (builder, "laws");
  for (guint i = 0; i < KT_LAW_COUNT; i++)
    {
      if ((casus->laws & (1u << i)) != 0)
        json_builder_add_string_value (builder, kt_vocabulary_get_nick (KT_VOCABULARY_LAW, i));
    }
  json_builder_end_array (builder);
  kt_json_add_text (builder, "theme", casus->theme);
  kt_json_add_text (builder, "title", casus->title);
  kt_json_add_text (builder, "opened", casus->opened);
  kt_json_add_text (builder, "closed", casus->closed);
  kt_json_add_int (builder, "notes", head->n_notes);
  kt_json_add_text (builder, "latest", head->latest_at);
  json_builder_end_object (builder);
}

static gboolean
list (int argc, char **argv, GString *out, GError **error)
{
  g_auto (KtCliVaultOptions) options = { 0 };
  g_autoptr (GOptionContext) context = g_option_context_new ("- list the casussen");
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, "Write one JSON list", NULL },
    { NULL },
  };
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (KtStore) store = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) heads = NULL;

  kt_cli_vault_options_add (&options, context);
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_summary (context, "A line for each casus, with tabs between: code, status, laws, title. What is "
                                         "not closed comes first.");
  if (!kt_cli_parse (context, &argc, &argv, 0, 0, error))
    return FALSE;
  store = kt_cli_vault_options_open (&options, error);
  ids = store != NULL ? kt_store_list_casussen (store, error) : NULL;
  heads = ids != NULL ? kt_store_get_casus_heads (store, (const gint64 *)(gpointer)ids->data, ids->len, error) : NULL;
  if (heads == NULL)
    return FALSE;

  json_builder_begin_array (builder);
  for (guint i = 0; i < heads->len; i++)
    {
      if (as_json)
        list_object (builder, heads->pdata[i]);
      else
        list_line (out, heads->pdata[i]);
    }
  json_builder_end_array (builder);
  if (as_json)
    kt_cli_json_append (out, builder);
  return TRUE;
}

int
kt_cli_list (int argc, char **argv)
{
  return kt_cli_run (argc, argv, list);
}

/* --- show --- */

static void
show_field (GString *out, const char *indent, const char *label, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (out, "%s%s: ", indent, label);
  kt_cli_append_line (out, text);
  g_string_append_c (out, '\n');
}

static void
show_flags (GString *out, const char *indent, const char *label, KtVocabulary vocabulary, guint flags)
{
  g_autofree char *labels = kt_vocabulary_join_labels (vocabulary, flags);

  show_field (out, indent, label, labels);
}

static const char *
find_name (GPtrArray *persons, gint64 id)
{
  for (guint i = 0; i < persons->len; i++)
    {
      const KtPerson *person = persons->pdata[i];

      if (person->id == id)
        return person->name;
    }
  return NULL;
}

static void
show_casus (GString *out, const KtCasus *casus, GPtrArray *persons)
{
  kt_cli_append_line (out, casus->code);
  g_string_append (out, "  ");
  kt_cli_append_line (out, casus->title);
  g_string_append_c (out, '\n');
  show_field (out, "", "Status", kt_vocabulary_get_label (KT_VOCABULARY_CASUS_STATUS, casus->status));
  show_flags (out, "", "Laws", KT_VOCABULARY_LAW, casus->laws);
  show_field (out, "", "Theme", casus->theme);
  show_field (out, "", "Opened", casus->opened);
  show_field (out, "", "Closed", casus->closed);
  show_field (out, "", "Regisseur", find_name (persons, casus->coordinator));
  show_field (out, "", "Aanspreekpunt", find_name (persons, casus->contact));
}

static void
show_person (GString *out, const KtPerson *person)
{
  g_string_append (out, "\n  ");
  kt_cli_append_line (out, *person->name != '\0' ? person->name : "-");
  g_string_append_printf (out, " (%s)\n", kt_vocabulary_get_label (KT_VOCABULARY_PERSON_KIND, person->kind));
  show_field (out, "    ", "Role", person->role);
  show_field (out, "    ", "Organisation", person->organisation);
  show_field (out, "    ", "Phone", person->phone);
  show_field (out, "    ", "E-mail", person->email);
  show_field (out, "    ", "Address", person->address);
  show_field (out, "    ", "Born", person->born);
}

static void
show_part (GString *out, const char *label, const char *text)
{
  g_auto (GStrv) lines = NULL;

  if (*text == '\0')
    return;
  if (label != NULL)
    g_string_append_printf (out, "    %s:\n", label);
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_suffix (lines[i], "\r"))
        lines[i][strlen (lines[i]) - 1] = '\0';
      g_string_append (out, "    ");
      kt_cli_append_line (out, lines[i]);
      g_string_append_c (out, '\n');
    }
}

static void
show_note (GString *out, const KtNote *note)
{
  g_string_append_printf (out, "\n  %s  %s  #%" G_GINT64_FORMAT "%s\n", note->at,
                          kt_vocabulary_get_label (KT_VOCABULARY_NOTE_KIND, note->kind), note->id,
                          note->level == KT_NOTE_LEVEL_WORKING ? "  (werkaantekening)" : "");
  show_field (out, "    ", "With", note->participants);
  show_flags (out, "    ", "Leefgebieden", KT_VOCABULARY_LIFE_DOMAIN, note->life_domains);
  show_part (out, NULL, note->text);
  show_part (out, "In the inwoner's own words", note->own_words);
  show_part (out, "Impression", note->impression);
}

static gboolean
show_notes (GString *out, KtStore *store, gint64 casus_id, GError **error)
{
  g_autoptr (GArray) ids = kt_store_list_notes (store, casus_id, error);
  g_autoptr (GPtrArray) notes = NULL;

  if (ids == NULL)
    return FALSE;
  notes = kt_store_get_notes (store, (const gint64 *)(gpointer)ids->data, ids->len, error);
  if (notes == NULL)
    return FALSE;
  g_string_append_printf (out, "\nNotes: %u\n", notes->len);
  for (guint i = 0; i < notes->len; i++)
    show_note (out, notes->pdata[i]);
  return TRUE;
}

static gboolean
show (int argc, char **argv, GString *out, GError **error)
{
  g_auto (KtCliVaultOptions) options = { 0 };
  g_autoptr (GOptionContext) context = g_option_context_new ("CODE - show a casus with its notes");
  g_autoptr (KtStore) store = NULL;
  g_autoptr (KtCasus) casus = NULL;
  g_autoptr (GPtrArray) persons = NULL;
  gint64 id;

  kt_cli_vault_options_add (&options, context);
  g_option_context_set_summary (context,
                                "A number behind # is the id of a note. CODE \"-\" shows the notes that belong "
                                "to no casus yet.");
  if (!kt_cli_parse (context, &argc, &argv, 1, 1, error))
    return FALSE;
  store = kt_cli_vault_options_open (&options, error);
  if (store == NULL)
    return FALSE;
  if (g_str_equal (argv[1], "-"))
    return show_notes (out, store, 0, error);

  id = kt_cli_find_casus (store, argv[1], error);
  casus = id != 0 ? kt_store_get_casus (store, id, error) : NULL;
  persons = casus != NULL ? kt_store_list_persons (store, id, error) : NULL;
  if (persons == NULL)
    return FALSE;
  show_casus (out, casus, persons);
  g_string_append_printf (out, "\nPersons: %u\n", persons->len);
  for (guint i = 0; i < persons->len; i++)
    show_person (out, persons->pdata[i]);
  return show_notes (out, store, id, error);
}

int
kt_cli_show (int argc, char **argv)
{
  return kt_cli_run (argc, argv, show);
}
