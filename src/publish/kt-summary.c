/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-summary.h"

#include "core/kt-date.h"
#include "core/kt-text.h"
#include "publish/kt-review-write.h"
#include "publish/kt-venster-print-private.h"
#include "publish/kt-wording.h"

#include <stdlib.h>
#include <string.h>

static const char *const months[] = { "januari", "februari", "maart",     "april",   "mei",      "juni",
                                      "juli",    "augustus", "september", "oktober", "november", "december" };
static const char *const note_kinds[KT_NOTE_KIND_COUNT] = {
  [KT_NOTE_KIND_TERLOOPS] = "Terloops",     [KT_NOTE_KIND_KEUKENTAFELGESPREK] = "Keukentafelgesprek",
  [KT_NOTE_KIND_HUISBEZOEK] = "Huisbezoek", [KT_NOTE_KIND_TELEFOON] = "Telefoongesprek",
  [KT_NOTE_KIND_BERICHT] = "Bericht",       [KT_NOTE_KIND_OVERLEG] = "Overleg",
};
static const char *const laws[KT_LAW_COUNT] = { "Wmo", "Jeugdwet", "Participatiewet", "Leerplichtwet",
                                                "Wgs (schuldhulp)" };
static const char *const life_domains[KT_LIFE_DOMAIN_COUNT] = {
  "wonen",
  "financiën",
  "lichamelijke gezondheid",
  "mentaal welbevinden",
  "sociale relaties",
  "zingeving",
  "dagbesteding en werk",
  "opvoeden en opgroeien",
  "veiligheid",
  "praktisch functioneren",
};

typedef struct
{
  KtDocument *document;
  const KtReview *review;
  const char *label;      /* stands before the first words of a part, on a line of its own unless it is a fact */
  KtDocumentBlock *block; /* the line that is being filled */
} Writer;

static gint64
get_day (const char *moment)
{
  return kt_moment_to_minutes (moment) / (24 * 60);
}

static char *
join_words (const char *const *words, guint n_words, guint flags)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      if ((flags & (1u << i)) != 0)
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? ", " : "", words[i]);
    }
  return g_string_free_and_steal (joined);
}

/* The list sign that @line begins with, in bytes. */
static gsize
measure_bullet (const char *line)
{
  static const char *const bullets[] = { "- ", "* ", "• ", "– " };

  for (gsize i = 0; i < G_N_ELEMENTS (bullets); i++)
    {
      if (g_str_has_prefix (line, bullets[i]))
        return strlen (bullets[i]);
    }
  return 0;
}

static void
begin_block (Writer *writer, KtDocumentBlockKind kind)
{
  const char *label = g_steal_pointer (&writer->label);

  if (label != NULL && kind != KT_DOCUMENT_BLOCK_FACT)
    kt_document_add_text (writer->document, KT_DOCUMENT_BLOCK_LABEL, label);
  writer->block = kt_document_add_block (writer->document, kind);
  if (label != NULL && kind == KT_DOCUMENT_BLOCK_FACT)
    {
      kt_document_block_append (writer->block, label, -1, KT_DOCUMENT_MARK_NONE);
      kt_document_block_append (writer->block, ": ", -1, KT_DOCUMENT_MARK_NONE);
    }
}

static void
write_fact (Writer *writer, const char *label, const char *text)
{
  writer->label = label;
  begin_block (writer, KT_DOCUMENT_BLOCK_FACT);
  kt_document_block_append (writer->block, text, -1, KT_DOCUMENT_MARK_NONE);
}

/* Adds a paragraph under @label with what is decided of its places. */
static void
write_passage (Writer *writer, KtDocumentBlockKind kind, const char *label, const KtReviewPassage *passage)
{
  gsize at = kind == KT_DOCUMENT_BLOCK_PARAGRAPH ? measure_bullet (passage->text) : 0;

  if (kt_text_is_blank (passage->text))
    return;
  writer->label = label;
  begin_block (writer, at > 0 ? KT_DOCUMENT_BLOCK_ITEM : kind);
  kt_review_passage_write (passage, at, writer->block);
}

/* Adds the paragraphs of one part of @note. */
static void
write_part (Writer *writer, const KtNote *note, KtReviewPart part, KtDocumentBlockKind kind, const char *label)
{
  GPtrArray *passages = writer->review->passages;

  for (guint i = 0; i < passages->len; i++)
    {
      const KtReviewPassage *passage = g_ptr_array_index (passages, i);

      if (passage->note != note || passage->part != part || kt_text_is_blank (passage->text))
        continue;
      write_passage (writer, kind, label, passage);
      label = NULL;
    }
}

static void
write_note (Writer *writer, const KtNote *note, const KtNote *first, const KtNote *before)
{
  gint64 day = get_day (note->at);
  gint64 week = (day - get_day (first->at)) / 7 + 1;
  g_autofree char *domains = join_words (life_domains, KT_LIFE_DOMAIN_COUNT, note->life_domains);
  g_autofree char *heading = NULL;

  if (before == NULL)
    {
      heading = g_strdup_printf ("Week 1: %s", note_kinds[note->kind]);
    }
  else
    {
      g_autofree char *distance = kt_wording_distance (day - get_day (before->at));

      heading = g_strdup_printf ("Week %" G_GINT64_FORMAT ": %s, %s", week, note_kinds[note->kind], distance);
    }
  kt_document_add_heading (writer->document, 2, heading);
  write_part (writer, note, KT_REVIEW_PART_PARTICIPANTS, KT_DOCUMENT_BLOCK_FACT, "Met");
  if (*domains != '\0')
    write_fact (writer, "Leefgebieden", domains);
  write_part (writer, note, KT_REVIEW_PART_TEXT, KT_DOCUMENT_BLOCK_PARAGRAPH, NULL);
  write_part (writer, note, KT_REVIEW_PART_OWN_WORDS, KT_DOCUMENT_BLOCK_QUOTE, "In eigen woorden van de inwoner");
  write_part (writer, note, KT_REVIEW_PART_IMPRESSION, KT_DOCUMENT_BLOCK_PARAGRAPH, "Beeld van de professional");
}

static char *
describe_period (GPtrArray *notes)
{
  const KtNote *first = g_ptr_array_index (notes, 0);
  const KtNote *last = g_ptr_array_index (notes, notes->len - 1);
  gint64 weeks = (get_day (last->at) - get_day (first->at)) / 7 + 1;

  return g_strdup_printf ("%u %s over %" G_GINT64_FORMAT " %s", notes->len, notes->len == 1 ? "notitie" : "notities",
                          weeks, weeks == 1 ? "week" : "weken");
}

/* The texts of the look are behind those of the notes. */
static void
write_look (KtDocument *document, const KtReview *review, const KtVensterPrintSource *look)
{
  KtAccountWriter writer = { .review = review, .document = document };

  while (writer.n_used < review->passages->len &&
         ((const KtReviewPassage *)review->passages->pdata[writer.n_used])->part < KT_REVIEW_PART_GIVEN)
    writer.n_used++;
  kt_document_add_heading (document, 1, "Door de vier vensters");
  kt_venster_print_write_part (&writer, look);
}

KtReview *
kt_summary_review (const KtVensterPrintSource *look,
                   KtLexicon *lexicon,
                   KtCasus *casus,
                   GPtrArray *persons,
                   GPtrArray *notes,
                   GPtrArray *decisions,
                   GPtrArray *passages)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_review_text_free);
  g_autoptr (KtDocument) document = kt_document_new ("", "", "2000-01-01");
  KtAccountWriter writer = { .texts = texts, .document = document };

  if (look != NULL)
    kt_venster_print_write_part (&writer, look);
  return kt_review_make_with_texts (lexicon, casus, persons, notes, texts, decisions, passages);
}

KtDocument *
kt_summary_make (const KtReview *review,
                 const KtVensterPrintSource *look,
                 const KtAssessment *assessment,
                 const char *date)
{
  GPtrArray *notes = review->notes;
  gboolean is_anonymous =
      assessment != NULL && !assessment->singled_out && !assessment->linked && !assessment->inferred;
  g_autofree char *meta = g_strdup_printf ("%s, %s %.4s", is_anonymous ? "Geanonimiseerd" : "Gepseudonimiseerd",
                                           months[atoi (date + 5) - 1], date);
  g_autofree char *casus_laws = join_words (laws, KT_LAW_COUNT, review->casus->laws);
  g_autofree char *period = NULL;
  KtDocument *document = kt_document_new ("Samenvatting voor intervisie", meta, date);
  Writer writer = { .document = document, .review = review };

  kt_document_add_text (
      document, KT_DOCUMENT_BLOCK_PARAGRAPH,
      is_anonymous ? "Namen, adressen, nummers en data zijn vervangen door rollen en soorten. Een professional "
                     "heeft gekeken of iemand nog te herkennen is. Wie toch iemand herkent, zegt dat en "
                     "vertelt het niet verder."
                   : "Namen, adressen, nummers en data zijn vervangen door rollen en soorten. Herkenning is "
                     "daarmee niet uitgesloten: gebruik deze samenvatting alleen voor de intervisie.");
  kt_document_add_heading (document, 1, "De casus");
  write_part (&writer, NULL, KT_REVIEW_PART_THEME, KT_DOCUMENT_BLOCK_FACT, "Thema");
  if (*casus_laws != '\0')
    write_fact (&writer, "Wetten", casus_laws);
  if (notes->len == 0)
    {
      kt_document_add_text (document, KT_DOCUMENT_BLOCK_PARAGRAPH, "Er zijn geen notities gekozen.");
      return document;
    }

  period = describe_period (notes);
  write_fact (&writer, "Omvang", period);
  kt_document_add_heading (document, 1, "Het verloop");
  for (guint i = 0; i < notes->len; i++)
    write_note (&writer, g_ptr_array_index (notes, i), g_ptr_array_index (notes, 0),
                i > 0 ? g_ptr_array_index (notes, i - 1) : NULL);
  if (look != NULL)
    write_look (document, review, look);
  return document;
}

static void
add_to_checksum (GChecksum *checksum, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const KtDocumentBlock *block = g_ptr_array_index (blocks, i);

      g_checksum_update (checksum, (const guchar *)block->text->str, (gssize)block->text->len + 1);
      if (block->cells != NULL)
        add_to_checksum (checksum, block->cells);
    }
}

char *
kt_summary_make_fingerprint (const KtReview *review, const KtVensterPrintSource *look)
{
  g_autoptr (KtDocument) document = kt_summary_make (review, look, NULL, "0001-01-01");
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  add_to_checksum (checksum, document->blocks);
  return g_strdup (g_checksum_get_string (checksum));
}

char *
kt_summary_get_file_name (const char *date, KtDocumentFormat format)
{
  return g_strdup_printf ("samenvatting-intervisie-%.7s.%s", date, kt_document_format_get_extension (format));
}
