/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-summary.h"

#include "anonymise/kt-anonymiser.h"
#include "core/kt-date.h"
#include "core/kt-text.h"

#include <stdlib.h>
#include <string.h>

static const char *const months[] = { "januari", "februari", "maart",     "april",   "mei",      "juni",
                                      "juli",    "augustus", "september", "oktober", "november", "december" };
static const char *const numbers[] = { "nul",   "één",  "twee",  "drie", "vier", "vijf",  "zes",
                                       "zeven", "acht", "negen", "tien", "elf",  "twaalf" };

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
  KtAnonymiser *anonymiser;
  KtDocumentBlockKind kind;
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

/* How much later something is, as a person would say it: the further, the rougher. */
static char *
describe_distance (gint64 days)
{
  gint64 n;
  const char *unit;

  if (days == 0)
    return g_strdup ("dezelfde dag");
  if (days == 1)
    return g_strdup ("een dag later");
  if (days < 6)
    return g_strdup ("enkele dagen later");
  if (days < 11)
    return g_strdup ("een week later");

  if (days < 60)
    {
      n = (days + 3) / 7;
      unit = "weken";
    }
  else if (days < 700)
    {
      n = (days * 12 + 182) / 365;
      unit = "maanden";
    }
  else
    {
      n = (days + 182) / 365;
      unit = "jaar";
    }
  if (n < (gint64)G_N_ELEMENTS (numbers))
    return g_strdup_printf ("%s %s later", numbers[n], unit);
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s later", n, unit);
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

/* Adds text that has line feeds: every line that says something is a block. */
static void
write_lines (Writer *writer, const char *text, gsize length)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *feed = memchr (text, '\n', (gsize)(end - text));
      const char *line_end = feed != NULL ? feed : end;

      if (writer->block == NULL)
        {
          while (text < line_end && g_unichar_isspace (g_utf8_get_char (text)))
            text = g_utf8_next_char (text);
        }
      if (writer->block == NULL && text < line_end)
        {
          gsize bullet = writer->kind == KT_DOCUMENT_BLOCK_PARAGRAPH ? measure_bullet (text) : 0;

          begin_block (writer, bullet > 0 ? KT_DOCUMENT_BLOCK_ITEM : writer->kind);
          text += MIN (bullet, (gsize)(line_end - text));
        }
      if (text < line_end)
        kt_document_block_append (writer->block, text, line_end - text, KT_DOCUMENT_MARK_NONE);
      if (feed == NULL)
        break;
      writer->block = NULL;
      text = feed + 1;
    }
}

static void
write_span (Writer *writer, const KtSpan *span, const char *original, gsize length)
{
  if (writer->block == NULL)
    begin_block (writer, writer->kind);
  if (span->layer == KT_LAYER_CERTAIN)
    kt_document_block_append (writer->block, span->replacement, -1, KT_DOCUMENT_MARK_REPLACED);
  else
    kt_document_block_append (writer->block, original, (gssize)length, KT_DOCUMENT_MARK_SUSPECT);
}

/* Adds @text under @label with its @spans replaced. */
static void
write_spans (Writer *writer, KtDocumentBlockKind kind, const char *label, const char *text, GPtrArray *spans)
{
  const char *at = text;
  gsize position = 0;

  writer->kind = kind;
  writer->label = label;
  writer->block = NULL;
  for (guint i = 0; i < spans->len; i++)
    {
      const KtSpan *span = g_ptr_array_index (spans, i);
      const char *start = g_utf8_offset_to_pointer (at, (glong)(span->start - position));
      const char *end = g_utf8_offset_to_pointer (start, (glong)(span->end - span->start));

      write_lines (writer, at, (gsize)(start - at));
      write_span (writer, span, start, (gsize)(end - start));
      at = end;
      position = span->end;
    }
  write_lines (writer, at, strlen (at));
}

/* Adds @text through the anonymiser under @label, unless it is blank. */
static void
write_part (Writer *writer, KtDocumentBlockKind kind, const char *label, const char *text)
{
  g_autoptr (GPtrArray) spans = NULL;

  if (kt_text_is_blank (text))
    return;
  spans = kt_anonymiser_find (writer->anonymiser, text);
  write_spans (writer, kind, label, text, spans);
}

/* As many code points as @text has, each word with a capital. */
static char *
capitalise (const char *text)
{
  GString *capitals = g_string_sized_new (strlen (text));
  gboolean in_word = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (capitals, in_word ? c : g_unichar_toupper (c));
      in_word = g_unichar_isalpha (c);
    }
  return g_string_free_and_steal (capitals);
}

/* A list of people: what could be an ordinary word in a sentence is a name here, also without its capital. */
static void
write_participants (Writer *writer, const char *participants)
{
  g_autofree char *capitals = capitalise (participants);
  g_autoptr (GPtrArray) spans = NULL;

  if (kt_text_is_blank (participants))
    return;
  spans = kt_anonymiser_find (writer->anonymiser, capitals);
  write_spans (writer, KT_DOCUMENT_BLOCK_FACT, "Met", participants, spans);
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
      g_autofree char *distance = describe_distance (day - get_day (before->at));

      heading = g_strdup_printf ("Week %" G_GINT64_FORMAT ": %s, %s", week, note_kinds[note->kind], distance);
    }
  kt_document_add_heading (writer->document, 2, heading);
  write_participants (writer, note->participants);
  if (*domains != '\0')
    write_fact (writer, "Leefgebieden", domains);
  write_part (writer, KT_DOCUMENT_BLOCK_PARAGRAPH, NULL, note->text);
  write_part (writer, KT_DOCUMENT_BLOCK_QUOTE, "In eigen woorden van de inwoner", note->own_words);
  write_part (writer, KT_DOCUMENT_BLOCK_PARAGRAPH, "Beeld van de professional", note->impression);
}

static gint
compare_notes (gconstpointer a, gconstpointer b)
{
  const KtNote *one = *(const KtNote *const *)a;
  const KtNote *other = *(const KtNote *const *)b;
  int order = strcmp (one->at, other->at);

  if (order != 0)
    return order;
  return one->id < other->id ? -1 : one->id > other->id;
}

static GPtrArray *
select_notes (GPtrArray *notes)
{
  GPtrArray *selected = g_ptr_array_new ();

  for (guint i = 0; i < notes->len; i++)
    {
      KtNote *note = g_ptr_array_index (notes, i);

      if (note->level == KT_NOTE_LEVEL_DOSSIER && !kt_note_is_blank (note))
        g_ptr_array_add (selected, note);
    }
  g_ptr_array_sort (selected, compare_notes);
  return selected;
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

KtDocument *
kt_summary_make (const KtCasus *casus, GPtrArray *persons, GPtrArray *notes, const char *date)
{
  g_autoptr (KtAnonymiser) anonymiser = kt_anonymiser_new ();
  g_autoptr (GPtrArray) selected = select_notes (notes);
  g_autofree char *meta = g_strdup_printf ("Gepseudonimiseerd, %s %.4s", months[atoi (date + 5) - 1], date);
  g_autofree char *casus_laws = join_words (laws, KT_LAW_COUNT, casus->laws);
  g_autofree char *period = NULL;
  KtDocument *document = kt_document_new ("Samenvatting voor intervisie", meta, date);
  Writer writer = { .document = document, .anonymiser = anonymiser };

  for (guint i = 0; i < persons->len; i++)
    kt_anonymiser_add_person (anonymiser, g_ptr_array_index (persons, i));

  kt_document_add_text (document, KT_DOCUMENT_BLOCK_PARAGRAPH,
                        "De namen van de personen in de casus, adressen, nummers en data zijn vervangen door rollen en "
                        "soorten. Andere namen kunnen er nog in staan, en herkenning is ook zonder namen niet "
                        "uitgesloten: gebruik deze samenvatting alleen voor de intervisie.");
  kt_document_add_heading (document, 1, "De casus");
  write_part (&writer, KT_DOCUMENT_BLOCK_FACT, "Thema", casus->theme);
  if (*casus_laws != '\0')
    write_fact (&writer, "Wetten", casus_laws);
  if (selected->len == 0)
    {
      kt_document_add_text (document, KT_DOCUMENT_BLOCK_PARAGRAPH, "Er zijn geen notities gekozen.");
      return document;
    }

  period = describe_period (selected);
  write_fact (&writer, "Omvang", period);
  kt_document_add_heading (document, 1, "Het verloop");
  for (guint i = 0; i < selected->len; i++)
    write_note (&writer, g_ptr_array_index (selected, i), g_ptr_array_index (selected, 0),
                i > 0 ? g_ptr_array_index (selected, i - 1) : NULL);
  return document;
}

char *
kt_summary_get_file_name (const char *date, KtDocumentFormat format)
{
  return g_strdup_printf ("samenvatting-intervisie-%.7s.%s", date, kt_document_format_get_extension (format));
}
