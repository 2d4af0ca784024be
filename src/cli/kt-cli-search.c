/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-json.h"
#include "cli/kt-cli-options.h"
#include "cli/kt-cli-vault-options.h"
#include "cli/kt-cli-verbs.h"
#include "cli/kt-cli.h"
#include "core/kt-error.h"
#include "core/kt-json-member.h"
#include "core/kt-text.h"
#include "store/kt-store-search.h"

#define LIMIT_DEFAULT 50
#define LIMIT_MAX 100000

typedef struct
{
  char **statuses;
  char **laws;
  char *theme;
  char **kinds;
  char *from;
  char *until;
  int limit;
  gboolean as_json;
} SearchOptions;

static void
search_options_clear (SearchOptions *self)
{
  g_clear_pointer (&self->statuses, g_strfreev);
  g_clear_pointer (&self->laws, g_strfreev);
  g_clear_pointer (&self->theme, g_free);
  g_clear_pointer (&self->kinds, g_strfreev);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->until, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SearchOptions, search_options_clear)

static void
search_options_add (SearchOptions *self, GOptionContext *context)
{
  const GOptionEntry entries[] = {
    { "status", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->statuses, "Only casussen with the status", "STATUS" },
    { "law", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->laws, "Only casussen under the law", "LAW" },
    { "theme", 0, 0, G_OPTION_ARG_FILENAME, &self->theme, "Only casussen with the theme", "THEME" },
    { "kind", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->kinds, "Only notes of the kind", "KIND" },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &self->from, "Only notes from this day on", "DATE" },
    { "until", 0, 0, G_OPTION_ARG_FILENAME, &self->until, "Only notes until this day", "DATE" },
    { "limit", 0, 0, G_OPTION_ARG_INT, &self->limit, "At most so many results; 50 when left out", "N" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->as_json, "Write one JSON list", NULL },
    { NULL },
  };

  self->limit = LIMIT_DEFAULT;
  g_option_context_add_main_entries (context, entries, NULL);
}

static KtSearchQuery *
make_query (const SearchOptions *options, char **words, GError **error)
{
  g_autofree char *joined = g_strjoinv (" ", words);
  g_autoptr (KtSearchQuery) query = NULL;
  guint laws = 0;

  if (!kt_line_check (joined, "words", error) ||
      (options->theme != NULL && !kt_line_check (options->theme, "--theme", error)))
    return NULL;
  if (options->limit < 1 || options->limit > LIMIT_MAX)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "--limit: is not between 1 and %d", LIMIT_MAX);
      return NULL;
    }

  query = kt_search_query_new (joined);
  if (!kt_cli_option_get_mask ("--status", options->statuses, KT_VOCABULARY_CASUS_STATUS, &query->statuses, error) ||
      !kt_cli_option_get_mask ("--law", options->laws, KT_VOCABULARY_LAW, &laws, error) ||
      !kt_cli_option_get_mask ("--kind", options->kinds, KT_VOCABULARY_NOTE_KIND, &query->note_kinds, error) ||
      !kt_cli_option_check_date ("--from", options->from, error) ||
      !kt_cli_option_check_date ("--until", options->until, error))
    return NULL;
  query->laws = (KtLaws)laws;
  g_set_str (&query->theme, options->theme);
  g_set_str (&query->from, options->from);
  g_set_str (&query->until, options->until);
  query->limit = (guint)options->limit;
  return g_steal_pointer (&query);
}

/* (transfer full): the snippet with the found words between guillemets. */
static char *
mark_snippet (const char *snippet)
{
  GString *marked = g_string_new (NULL);

  for (const char *p = snippet; *p != '\0'; p++)
    {
      if (*p == KT_SNIPPET_MARK_START)
        g_string_append (marked, "«");
      else if (*p == KT_SNIPPET_MARK_END)
        g_string_append (marked, "»");
      else
        g_string_append_c (marked, *p);
    }
  return g_string_free_and_steal (marked);
}

static const char *
hit_kind (const KtSearchHit *hit)
{
  static const char *const kinds[] = {
    [KT_SEARCH_HIT_CASUS] = "casus",
    [KT_SEARCH_HIT_PERSON] = "person",
    [KT_SEARCH_HIT_NOTE] = "note",
  };

  return kinds[hit->kind];
}

static void
hit_line (GString *out, const KtSearchHit *hit)
{
  g_autofree char *snippet = mark_snippet (hit->snippet);

  g_string_append_printf (out, "%s\t", hit_kind (hit));
  kt_cli_append_line (out, hit->code);
  g_string_append_printf (out, "\t%s\t", hit->at != NULL ? hit->at : "");
  kt_cli_append_line (out, snippet);
  g_string_append_c (out, '\n');
}

static void
hit_object (JsonBuilder *builder, const KtSearchHit *hit)
{
  g_autofree char *snippet = mark_snippet (hit->snippet);

  json_builder_begin_object (builder);
  kt_json_add_text (builder, "kind", hit_kind (hit));
  kt_json_add_text (builder, "code", hit->code);
  kt_json_add_text (builder, "title", hit->title);
  if (hit->kind == KT_SEARCH_HIT_NOTE)
    {
      kt_json_add_int (builder, "note", hit->note_id);
      kt_json_add_text (builder, "note_kind", kt_vocabulary_get_nick (KT_VOCABULARY_NOTE_KIND, hit->note_kind));
      kt_json_add_text (builder, "at", hit->at);
    }
  kt_json_add_text (builder, "snippet", snippet);
  json_builder_end_object (builder);
}

static gboolean
search (int argc, char **argv, GString *out, GError **error)
{
  g_auto (KtCliVaultOptions) vault_options = { 0 };
  g_auto (SearchOptions) options = { 0 };
  g_autoptr (GOptionContext) context = g_option_context_new ("WORD… - search casussen, persons and notes");
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (KtSearchQuery) query = NULL;
  g_autoptr (KtStore) store = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  gboolean is_whole;

  kt_cli_vault_options_add (&vault_options, context);
  search_options_add (&options, context);
  g_option_context_set_summary (
      context, "Finds what has all the words, by their beginning, whatever the case and diacritics. A line for each "
               "result, with tabs\nbetween: kind (casus, person, note), code, moment of the note, and a piece of the "
               "text with the words between «».\n--status, --law and --kind may be given several times.");
  if (!kt_cli_parse (context, &argc, &argv, 1, G_MAXINT, error))
    return FALSE;
  query = make_query (&options, argv + 1, error);
  store = query != NULL ? kt_cli_vault_options_open (&vault_options, error) : NULL;
  hits = store != NULL ? kt_store_search (store, query, &is_whole, error) : NULL;
  if (hits == NULL)
    return FALSE;

  json_builder_begin_array (builder);
  for (guint i = 0; i < hits->len; i++)
    {
      if (options.as_json)
        hit_object (builder, hits->pdata[i]);
      else
        hit_line (out, hits->pdata[i]);
    }
  json_builder_end_array (builder);
  if (options.as_json)
    kt_cli_json_append (out, builder);
  if (is_whole)
    return TRUE;

  /* What can be read is shown, and no script takes it for all that there is. */
  if (kt_cli_print (out->str, out->len, error))
    g_set_error_literal (error, KT_ERROR, KT_ERROR_DAMAGED, "vault.db: what lies on a damaged page is left out");
  return FALSE;
}

int
kt_cli_search (int argc, char **argv)
{
  return kt_cli_run (argc, argv, search);
}
