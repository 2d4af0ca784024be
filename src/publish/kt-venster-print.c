/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-venster-print-private.h"

#include "core/kt-text.h"
#include "publish/kt-account-private.h"
#include "publish/kt-effects-words.h"
#include "vensters/kt-venster-pane.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Where the date does not matter. */
#define ANY_DATE "2000-01-01"

typedef struct
{
  KtAccountWriter writer;
  const KtVensterPrintSource *source;
  gboolean is_part; /* of a document that has headings above its own */
} Print;

static void
add_heading (Print *self, guint level, const char *text)
{
  kt_document_add_heading (self->writer.document, self->is_part ? 2 : level, text);
}

/* Adds @text, which people typed unless it is @known, what the program itself says there. */
static void
append_known (Print *self, KtDocumentBlock *block, const char *text, const char *known)
{
  if (known != NULL && g_str_equal (text, known))
    kt_account_append (block, text);
  else
    kt_account_append_text (&self->writer, block, text, NULL);
}

static void
append_of_answer (Print *self, KtDocumentBlock *block, const KtVensterAnswer *answer, const char *text)
{
  append_known (self, block, text, kt_venster_print_is_of_start (self->source->start, answer) ? text : NULL);
}

static void
write_about (Print *self)
{
  const KtVensterReview *review = self->source->review;
  g_autofree char *month = kt_effects_words_month (review->date), *looked = NULL, *viewer = NULL;
  KtDocumentBlock *block;

  viewer = g_strdup_printf (_ ("Seen by: %s"), kt_vocabulary_get_label (KT_VOCABULARY_VIEWER, (guint)review->viewer));
  block = kt_account_add_block (&self->writer, KT_DOCUMENT_BLOCK_FACT, viewer);
  if (!kt_text_is_blank (review->who))
    {
      kt_account_append (block, ", ");
      kt_account_append_people (&self->writer, block, review->who);
    }
  looked = g_strdup_printf (_ ("Looked at in: %s"), month);
  kt_account_add_block (&self->writer, KT_DOCUMENT_BLOCK_FACT, looked);
  if (review->is_quick)
    kt_account_add_block (&self->writer, KT_DOCUMENT_BLOCK_FACT, _ ("Only the questions that matter most were asked."));
}

static void
write_picture (Print *self)
{
  g_autoptr (GPtrArray) reviews = g_ptr_array_new (), banks = g_ptr_array_new ();
  g_autoptr (KtChart) chart = NULL;

  g_ptr_array_add (reviews, (gpointer)self->source->review);
  if (self->source->bank != NULL)
    g_ptr_array_add (banks, (gpointer)self->source->bank);
  chart = kt_venster_chart_new (reviews, banks, self->source->start, _ ("a question of our own"));
  kt_document_add_picture (self->writer.document, chart);
}

static const char *
say_word (KtVocabulary vocabulary, gint word)
{
  return word >= 0 ? kt_vocabulary_get_label (vocabulary, (guint)word) : "";
}

static void
write_answer (Print *self, KtDocumentBlock *table, const KtVensterAnswer *answer)
{
  append_of_answer (self, kt_account_add_cell (table, ""), answer, answer->asked);
  kt_account_add_cell (table, say_word (KT_VOCABULARY_EXTENT, answer->extent));
  kt_account_add_cell (table, say_word (KT_VOCABULARY_INFLUENCE, answer->influence));
  kt_account_append_text (&self->writer, kt_account_add_cell (table, ""), answer->remark, NULL);
}

/* The passages that show @answer; a whole note that does has no words here. */
static void
write_evidence (Print *self, const KtVensterAnswer *answer)
{
  gboolean is_begun = FALSE;

  for (guint i = 0; i < answer->evidence->len; i++)
    {
      const KtEvidence *evidence = answer->evidence->pdata[i];

      if (kt_text_is_blank (evidence->passage))
        continue;
      if (!is_begun)
        append_of_answer (self, kt_account_add_block (&self->writer, KT_DOCUMENT_BLOCK_LABEL, ""), answer,
                          answer->label);
      is_begun = TRUE;
      kt_account_append_text (&self->writer, kt_account_add_block (&self->writer, KT_DOCUMENT_BLOCK_QUOTE, ""),
                              evidence->passage, NULL);
    }
}

static gboolean
has_passage (const KtVensterAnswer *answer)
{
  for (guint i = 0; i < answer->evidence->len; i++)
    if (!kt_text_is_blank (((const KtEvidence *)answer->evidence->pdata[i])->passage))
      return TRUE;
  return FALSE;
}

/* (transfer full) (element-type KtVensterAnswer): what is said in @venster, in the order in which it is asked. */
static GPtrArray *
list_answers (const Print *self, KtVenster venster)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_venster_answer_unref);

  for (guint factors = 0; factors < 2; factors++)
    {
      g_autoptr (GPtrArray) asked =
          kt_venster_pane_list (self->source->review, self->source->bank, venster, factors == 1);

      for (guint i = 0; i < asked->len; i++)
        {
          KtVensterAnswer *answer =
              kt_venster_review_find (self->source->review, ((const KtQuestion *)asked->pdata[i])->name);

          if (answer != NULL)
            g_ptr_array_add (answers, kt_venster_answer_ref (answer));
        }
    }
  return answers;
}

/* What all windows have in common is also said in words of people, before the answers. */
static void
write_venster (Print *self, KtVenster venster)
{
  const char *header[] = { _ ("Question"), _ ("Answer"), _ ("Helps or hinders"), _ ("Remark") };
  const char *samenhang = venster == KT_VENSTER_SAMENHANG ? self->source->review->samenhang : "";
  g_autoptr (GPtrArray) answers = list_answers (self, venster);
  KtDocumentBlock *table = NULL;
  gboolean is_shown = FALSE;

  add_heading (self, 1, kt_vocabulary_get_label (KT_VOCABULARY_VENSTER, venster));
  if (!kt_text_is_blank (samenhang))
    kt_account_append_text (&self->writer, kt_account_add_block (&self->writer, KT_DOCUMENT_BLOCK_PARAGRAPH, ""),
                            samenhang, NULL);
  if (answers->len > 0)
    table = kt_account_add_table (&self->writer, "llll", header);
  else if (venster != KT_VENSTER_SAMENHANG)
    kt_account_add_block (&self->writer, KT_DOCUMENT_BLOCK_PARAGRAPH, _ ("Nothing was said about this window."));
  else if (kt_text_is_blank (samenhang))
    kt_account_add_block (&self->writer, KT_DOCUMENT_BLOCK_PARAGRAPH, _ ("Nothing is written down about this."));
  for (guint i = 0; i < answers->len; i++)
    write_answer (self, table, answers->pdata[i]);
  for (guint i = 0; i < answers->len; i++)
    {
      const KtVensterAnswer *answer = answers->pdata[i];

      if (!has_passage (answer))
        continue;
      if (!is_shown)
        add_heading (self, 2, _ ("What shows it"));
      is_shown = TRUE;
      write_evidence (self, answer);
    }
}

/* In what words a place between two poles is said, with a slot for the pole. */
static const char *
say_position (gint position)
{
  return ABS (position) == KT_AXIS_REACH ? _ ("wholly “%s”") : position != 0 ? _ ("more “%s”") : _ ("in the middle");
}

static void
append_position (Print *self, KtDocumentBlock *block, const KtAxisPosition *position, const KtAxis *known)
{
  const char *sentence = say_position (position->position), *slot = strstr (sentence, "%s");

  if (slot == NULL)
    {
      kt_account_append (block, sentence);
      return;
    }
  kt_document_block_append (block, sentence, slot - sentence, KT_DOCUMENT_MARK_NONE);
  if (position->position < 0)
    append_known (self, block, position->left, known != NULL ? known->left : NULL);
  else
    append_known (self, block, position->right, known != NULL ? known->right : NULL);
  kt_account_append (block, slot + 2);
}

static void
write_axes (Print *self)
{
  const char *header[] = { _ ("Between"), _ ("Where"), _ ("Why") };
  const GPtrArray *axes = self->source->review->axes;
  KtDocumentBlock *table;

  if (axes->len == 0)
    return;
  add_heading (self, 1, _ ("Keeping balance"));
  table = kt_account_add_table (&self->writer, "lll", header);
  for (guint i = 0; i < axes->len; i++)
    {
      const KtAxisPosition *position = axes->pdata[i];
      const KtAxis *known =
          self->source->start != NULL ? kt_question_bank_find_axis (self->source->start, position->axis) : NULL;
      KtDocumentBlock *between = kt_account_add_cell (table, "");

      append_known (self, between, position->left, known != NULL ? known->left : NULL);
      kt_account_append (between, " – ");
      append_known (self, between, position->right, known != NULL ? known->right : NULL);
      append_position (self, kt_account_add_cell (table, ""), position, known);
      kt_account_append_text (&self->writer, kt_account_add_cell (table, ""), position->why, NULL);
    }
}

static void
write_government (Print *self)
{
  const KtVensterReview *review = self->source->review;
  const KtGovernmentForm *known = NULL;

  if (*review->government == '\0')
    return;
  if (self->source->start != NULL)
    known = kt_question_bank_find_government (self->source->start, review->government);
  add_heading (self, 1, _ ("How the government steers here"));
  append_known (self, kt_account_add_block (&self->writer, KT_DOCUMENT_BLOCK_LABEL, ""), review->government_label,
                known != NULL ? known->label : NULL);
  if (!kt_text_is_blank (review->government_why))
    kt_account_append_text (&self->writer, kt_account_add_block (&self->writer, KT_DOCUMENT_BLOCK_PARAGRAPH, ""),
                            review->government_why, NULL);
}

/* Whether a question that was answered rests on the document @name. */
static gboolean
rests_on (const Print *self, const char *name)
{
  const GPtrArray *answers = self->source->review->answers;

  for (guint i = 0; i < answers->len; i++)
    {
      const KtVensterAnswer *answer = answers->pdata[i];
      const KtQuestion *question = kt_question_bank_find (self->source->start, answer->question);
      g_auto (GStrv) places = question != NULL ? g_strsplit (question->source, ";", -1) : NULL;

      if (question == NULL || !kt_venster_print_is_of_start (self->source->start, answer))
        continue;
      for (guint j = 0; places[j] != NULL; j++)
        {
          const char *place = g_strstrip (places[j]);
          gsize length = strlen (name);

          if (strncmp (place, name, length) == 0 && (place[length] == ':' || place[length] == '\0'))
            return TRUE;
        }
    }
  return FALSE;
}

static void
write_sources (Print *self)
{
  const GPtrArray *answers = self->source->review->answers;
  const KtQuestionBank *start = self->source->start;
  gboolean has_own = FALSE;

  if (answers->len == 0)
    return;
  add_heading (self, 1, _ ("Where the questions come from"));
  for (guint i = 0; start != NULL && i < start->sources->len; i++)
    {
      const KtBankSource *bank_source = start->sources->pdata[i];

      if (rests_on (self, bank_source->name))
        kt_account_add_block (&self->writer, KT_DOCUMENT_BLOCK_ITEM, bank_source->title);
    }
  for (guint i = 0; i < answers->len; i++)
    has_own = has_own || !kt_venster_print_is_of_start (start, answers->pdata[i]);
  if (has_own)
    kt_account_add_block (&self->writer, KT_DOCUMENT_BLOCK_ITEM, _ ("Worded by the organisation itself"));
}

/* All that was said; without what the document is and how to read it. */
static void
write_look (Print *self)
{
  write_about (self);
  write_picture (self);
  write_venster (self, KT_VENSTER_SAMENHANG);
  for (guint venster = 0; venster < KT_VENSTER_SAMENHANG; venster++)
    write_venster (self, (KtVenster)venster);
  write_axes (self);
  write_government (self);
}

static void
write_print (Print *self, const char *date, gboolean is_anonymous)
{
  g_autofree char *month = kt_effects_words_month (date), *meta = NULL;

  meta = g_strdup_printf (is_anonymous ? _ ("Anonymised, %s") : _ ("Pseudonymised, %s"), month);
  self->writer.document = kt_document_new (_ ("A casus through the four windows"), meta, date);
  g_set_str (&self->writer.document->language, C_ ("language", "en"));
  kt_account_add_block (
      &self->writer, KT_DOCUMENT_BLOCK_PARAGRAPH,
      is_anonymous
          ? _ ("Names, addresses, numbers and dates are replaced by roles, kinds and months. A professional has looked "
               "whether somebody can still be recognised. If you recognise somebody all the same, say so and tell "
               "nobody else.")
          : _ ("Names, addresses, numbers and dates are replaced by roles, kinds and months. Somebody may be "
               "recognised all the same: use this only for what it was made for."));
  write_look (self);
  write_sources (self);
  add_heading (self, 1, _ ("How to read this"));
  kt_account_add_block (&self->writer, KT_DOCUMENT_BLOCK_PARAGRAPH,
                        _ ("This is how one pair of eyes saw one casus. What helps and hinders has no rank, so there "
                           "is no total and no mark. Varying, unclear and unknown are answers as good as any other."));
}

void
kt_venster_print_write_part (KtAccountWriter *writer, const KtVensterPrintSource *source)
{
  Print print = { .writer = *writer, .source = source, .is_part = TRUE };

  write_look (&print);
  *writer = print.writer;
}

KtVensterPrintSource
kt_venster_print_source (const KtVensterReview *review, const KtQuestionBank *bank, const KtQuestionBank *start)
{
  if (bank == NULL && start != NULL && g_str_equal (review->bank, start->id))
    bank = start;
  return (KtVensterPrintSource){ review, bank, start };
}

KtReview *
kt_venster_print_review (const KtVensterPrintSource *source,
                         KtLexicon *lexicon,
                         KtCasus *casus,
                         GPtrArray *persons,
                         GPtrArray *decisions)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_review_text_free);
  Print print = { .writer = { .texts = texts }, .source = source };

  write_print (&print, ANY_DATE, FALSE);
  kt_document_unref (print.writer.document);
  return kt_review_make_texts (lexicon, casus, persons, texts, decisions);
}

KtDocument *
kt_venster_print_make (const KtVensterPrintSource *source,
                       const KtReview *review,
                       const KtAssessment *assessment,
                       const char *date)
{
  Print print = { .writer = { .review = review }, .source = source };

  write_print (&print, date,
               assessment != NULL && !assessment->singled_out && !assessment->linked && !assessment->inferred);
  return print.writer.document;
}

char *
kt_venster_print_make_fingerprint (const KtVensterPrintSource *source, const KtReview *review, GError **error)
{
  g_autoptr (KtDocument) document = kt_venster_print_make (source, review, NULL, ANY_DATE);
  g_autoptr (GBytes) text = kt_document_render (document, KT_DOCUMENT_FORMAT_TEXT, error);
  g_autofree char *hash = text != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, text) : NULL;

  return hash != NULL ? g_strconcat (KT_VENSTER_PRINT_FINGERPRINT_KIND, ":", hash, NULL) : NULL;
}

char *
kt_venster_print_get_file_name (const char *date, KtDocumentFormat format)
{
  return g_strdup_printf ("vier-vensters-%.7s.%s", date, kt_document_format_get_extension (format));
}
