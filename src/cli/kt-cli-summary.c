/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-dutch.h"
#include "cli/kt-cli-look.h"
#include "cli/kt-cli-vault-options.h"
#include "cli/kt-cli-verbs.h"
#include "cli/kt-cli.h"
#include "core/kt-error.h"
#include "core/kt-text.h"
#include "publish/kt-lexicon-file.h"
#include "publish/kt-publish.h"
#include "publish/kt-summary.h"
#include "store/kt-store-casus.h"
#include "store/kt-store-disclosure.h"
#include "store/kt-store-note.h"
#include "store/kt-store-review.h"

#include <string.h>

typedef struct
{
  char *format;
  char *output;
  char **notes;
  char **keep;
  char **replace;
  gboolean suspects;
  gboolean look;
  char *recipient;
  char *purpose;
} SummaryOptions;

static void
summary_options_clear (SummaryOptions *self)
{
  g_clear_pointer (&self->format, g_free);
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->notes, g_strfreev);
  g_clear_pointer (&self->keep, g_strfreev);
  g_clear_pointer (&self->replace, g_strfreev);
  g_clear_pointer (&self->recipient, g_free);
  g_clear_pointer (&self->purpose, g_free);
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

/* A decision for each of @keep and @replace, "WORD" or "WORD=TEXT"; they stand for the casus from now on. */
static gboolean
put_decisions (KtStore *store, gint64 casus_id, char **texts, KtVerdict verdict, GError **error)
{
  for (gsize i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      const char *equals = verdict == KT_VERDICT_REPLACE ? strchr (texts[i], '=') : NULL;
      g_autofree char *words = equals != NULL ? g_strndup (texts[i], (gsize)(equals - texts[i])) : g_strdup (texts[i]);
      g_autofree char *form = NULL;
      g_autoptr (KtDecision) decision = NULL;

      if (!kt_line_check (words, verdict == KT_VERDICT_KEEP ? "--keep" : "--replace", error))
        return FALSE;
      form = kt_review_make_form (words);
      decision = kt_decision_new (form);
      decision->casus_id = casus_id;
      decision->verdict = verdict;
      decision->wording = equals != NULL ? g_strdup (equals + 1) : NULL;
      if (!kt_decision_check (decision, verdict == KT_VERDICT_KEEP ? "--keep: " : "--replace: ", error) ||
          kt_store_put_decision (store, decision, error) == 0)
        return FALSE;
    }
  return TRUE;
}

/* A line for each word that is undecided: what it is and what stands around it. */
static void
list_suspects (const KtReview *review, GString *out)
{
  for (guint i = 0; i < review->passages->len; i++)
    {
      const KtReviewPassage *passage = g_ptr_array_index (review->passages, i);

      for (guint k = 0; k < passage->places->len; k++)
        {
          const KtReviewPlace *place = g_ptr_array_index (passage->places, k);

          if (place->state == KT_REVIEW_STATE_SUSPECT)
            g_string_append_printf (out, "%.*s\t%s\n", (int)(place->end - place->start), passage->text + place->start,
                                    passage->text);
        }
    }
}

/* (transfer full): what goes into the summary; of @look (nullable) as it is written, in Dutch. */
static KtReview *
make_review (KtStore *store,
             const KtVensterPrintSource *look,
             KtLexicon *lexicon,
             KtCasus *casus,
             GPtrArray *persons,
             GPtrArray *notes,
             GError **error)
{
  g_autoptr (GPtrArray) decisions = kt_store_list_decisions (store, casus->id, error);
  g_autoptr (GPtrArray) passages = decisions != NULL ? kt_store_list_passages (store, casus->id, error) : NULL;
  KtReview *review;

  if (passages == NULL || (look != NULL && !kt_cli_speak_dutch (error)))
    return NULL;
  review = kt_summary_review (look, lexicon, casus, persons, notes, decisions, passages);
  kt_cli_speak_english ();
  return review;
}

/* (transfer full): likewise the file. */
static GBytes *
render (const KtReview *review,
        const KtVensterPrintSource *look,
        const KtLexicon *lexicon,
        const KtAssessment *assessment,
        const char *today,
        KtDocumentFormat format,
        const char *file_name,
        char **title,
        GError **error)
{
  g_autoptr (KtVerification) verification = kt_review_make_verification (review, lexicon);
  g_autoptr (KtDocument) document = NULL;
  GBytes *file;

  if (look != NULL && !kt_cli_speak_dutch (error))
    return NULL;
  document = kt_summary_make (review, look, assessment, today);
  *title = g_strdup (document->title);
  file = kt_publish_render (document, format, file_name, verification, NULL, error);
  kt_cli_speak_english ();
  return file;
}

/* (transfer full) (nullable): by which one is told from another. */
static char *
make_fingerprint (const KtReview *review, const KtVensterPrintSource *look, GError **error)
{
  char *fingerprint;

  if (look != NULL && !kt_cli_speak_dutch (error))
    return NULL;
  fingerprint = kt_summary_make_fingerprint (review, look);
  kt_cli_speak_english ();
  return fingerprint;
}

/* Writes the file and enters it in the register, or does neither. */
static gboolean
publish (KtStore *store,
         const KtReview *review,
         const KtVensterPrintSource *look,
         const KtLexicon *lexicon,
         const SummaryOptions *options,
         KtDocumentFormat format,
         const char *today,
         GError **error)
{
  g_autofree char *fingerprint = make_fingerprint (review, look, error);
  g_autofree char *file_name = g_path_get_basename (options->output), *title = NULL;
  g_autoptr (GPtrArray) assessments =
      fingerprint != NULL ? kt_store_list_assessments (store, review->casus->id, error) : NULL;
  g_autoptr (KtDisclosure) disclosure = kt_disclosure_new ();
  g_autoptr (GBytes) file = NULL;
  const KtAssessment *assessment = NULL;
  gint64 id;

  if (assessments == NULL)
    return FALSE;
  for (guint i = 0; i < assessments->len && assessment == NULL; i++)
    {
      const KtAssessment *made = g_ptr_array_index (assessments, i);

      if (g_str_equal (made->fingerprint, fingerprint))
        assessment = made;
    }
  file = render (review, look, lexicon, assessment, today, format, file_name, &title, error);
  if (file == NULL)
    return FALSE;
  disclosure->casus_id = review->casus->id;
  g_set_str (&disclosure->recipient, options->recipient != NULL ? options->recipient : "");
  g_set_str (&disclosure->purpose, options->purpose != NULL ? options->purpose : "intervisie");
  disclosure->form = (KtDisclosureForm)format;
  g_set_str (&disclosure->title, title);
  g_set_str (&disclosure->fingerprint, fingerprint);
  disclosure->assessment_id = assessment != NULL ? assessment->id : 0;
  if (!kt_disclosure_check (disclosure, "", error))
    return FALSE;
  id = kt_store_add_disclosure (store, disclosure, error);
  if (id == 0)
    return FALSE;
  if (kt_publish_save (file, options->output, error))
    return TRUE;
  kt_store_remove_disclosure (store, id, NULL);
  return FALSE;
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
    { "look", 0, 0, G_OPTION_ARG_NONE, &options.look, "The latest look through the four windows goes in as well",
      NULL },
    { "keep", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.keep,
      "Words that identify nobody, from now on in this casus; may be given several times", "WORDS" },
    { "replace", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.replace,
      "Words that do, with what stands there instead; may be given several times", "WORDS[=TEXT]" },
    { "suspects", 0, 0, G_OPTION_ARG_NONE, &options.suspects,
      "Write no file but print what is undecided: the words, a tab and their paragraph", NULL },
    { "for", 0, 0, G_OPTION_ARG_STRING, &options.recipient, "For whom it is, for the register", "TEXT" },
    { "purpose", 0, 0, G_OPTION_ARG_STRING, &options.purpose, "What it is for; intervisie when left out", "TEXT" },
    { NULL },
  };
  g_autoptr (KtLexicon) lexicon = NULL;
  g_autoptr (KtClock) clock = NULL;
  g_autoptr (KtStore) store = NULL;
  g_autoptr (KtCasus) casus = NULL;
  g_autoptr (GPtrArray) persons = NULL, notes = NULL;
  g_auto (KtCliLook) look = { 0 };
  const KtVensterPrintSource *source = NULL;
  g_autoptr (KtReview) review = NULL;
  g_autofree char *today = NULL;
  KtDocumentFormat format = KT_DOCUMENT_FORMAT_TEXT;
  gint64 id;

  kt_cli_vault_options_add (&vault_options, context);
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_summary (context,
                                "Persons become their roles, addresses and numbers their kinds. With exit status 3 "
                                "nothing is written: while words\nare undecided, or when the file, read back, still "
                                "names somebody.");
  if (!kt_cli_parse (context, &argc, &argv, 1, 1, error) ||
      (!options.suspects && !get_format (options.format, &format, error)))
    return FALSE;
  if (!options.suspects && options.output == NULL)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "--output: is missing");
      return FALSE;
    }
  if (!options.suspects && !kt_cli_check_target (options.output, error))
    return FALSE;
  lexicon = kt_lexicon_open (error);
  clock = lexicon != NULL ? kt_cli_vault_options_get_clock (&vault_options, error) : NULL;
  store = clock != NULL ? kt_cli_vault_options_open (&vault_options, error) : NULL;
  id = store != NULL ? kt_cli_find_casus (store, argv[1], error) : 0;
  casus = id != 0 ? kt_store_get_casus (store, id, error) : NULL;
  persons = casus != NULL ? kt_store_list_persons (store, id, error) : NULL;
  notes = persons != NULL ? get_notes (store, id, options.notes, error) : NULL;
  if (notes == NULL || (options.look && !kt_cli_look_read (&look, store, id, error)) ||
      !put_decisions (store, id, options.keep, KT_VERDICT_KEEP, error) ||
      !put_decisions (store, id, options.replace, KT_VERDICT_REPLACE, error))
    return FALSE;
  source = options.look ? &look.source : NULL;
  today = kt_clock_get_date (clock);
  review = make_review (store, source, lexicon, casus, persons, notes, error);
  if (review == NULL)
    return FALSE;
  if (options.suspects)
    {
      list_suspects (review, out);
      return TRUE;
    }
  if (review->stale->len > 0)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_UNDECIDED, "a passage that was left out or rewritten has changed since");
      return FALSE;
    }
  return publish (store, review, source, lexicon, &options, format, today, error);
}

int
kt_cli_summary (int argc, char **argv)
{
  return kt_cli_run (argc, argv, summary);
}
