/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart.h"
#include "publish/kt-document.h"
#include "publish/kt-readback.h"

#include <libxml/parser.h>
#include <libxml/xpathInternals.h>
#include <poppler.h>
#include <string.h>
#include <zip.h>

#define ODD "Zoë & <b>\"'</b>  twee  spaties 👩‍👧 e\xcc\x81 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d"

static void
add_row (KtDocumentBlock *table, KtDocumentBlockKind kind, const char *first, const char *second, const char *third)
{
  const char *texts[] = { first, second, third };

  kt_document_block_add_row (table, kind, texts);
}

static KtDocument *
create_document (void)
{
  KtDocument *document = kt_document_new ("Titel & <teken>", "Een regel", "2026-10-14");
  KtDocumentBlock *table;

  kt_document_add_heading (document, 1, "Hoofdstuk");
  kt_document_add_text (document, KT_DOCUMENT_BLOCK_PARAGRAPH, ODD);
  kt_document_add_heading (document, 2, "Paragraaf");
  kt_document_add_text (document, KT_DOCUMENT_BLOCK_ITEM, "een");
  kt_document_add_text (document, KT_DOCUMENT_BLOCK_ITEM, "twee");
  kt_document_add_text (document, KT_DOCUMENT_BLOCK_LABEL, "Eigen woorden");
  kt_document_add_text (document, KT_DOCUMENT_BLOCK_QUOTE, "Ik wil het zelf doen.");
  table = kt_document_add_table (document, "lrr");
  add_row (table, KT_DOCUMENT_BLOCK_LABEL, "Betaler", "Interventie", "Referentie");
  add_row (table, KT_DOCUMENT_BLOCK_PARAGRAPH, "Gemeente (<Wmo>)", "€ 3.571", "€ 460");
  add_row (table, KT_DOCUMENT_BLOCK_PARAGRAPH, "Coöperatie", "", "€ 12.800");
  add_row (table, KT_DOCUMENT_BLOCK_LABEL, "Samen", "€ 3.571", "€ 13.260");
  return document;
}

static GBytes *
render (const KtDocument *document, KtDocumentFormat format)
{
  g_autoptr (GError) error = NULL;
  GBytes *file = kt_document_render (document, format, &error);

  g_assert_no_error (error);
  g_assert_nonnull (file);
  return file;
}

static KtReadback *
read_back (GBytes *file, KtDocumentFormat format)
{
  g_autoptr (GError) error = NULL;
  KtReadback *readback = kt_readback_new (file, format, &error);

  g_assert_no_error (error);
  g_assert_nonnull (readback);
  return readback;
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%.2000s”", part, text);
}

static void
test_text (void)
{
  g_autoptr (KtDocument) document = create_document ();
  g_autoptr (GBytes) file = render (document, KT_DOCUMENT_FORMAT_TEXT);
  g_autofree char *text = g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));

  g_assert_cmpstr (text, ==,
                   "Titel & <teken>\n===============\nEen regel\n\n"
                   "Hoofdstuk\n=========\n\n" ODD "\n\n"
                   "Paragraaf\n---------\n\n- een\n- twee\n\n"
                   "Eigen woorden:\n> Ik wil het zelf doen.\n\n"
                   "Betaler           Interventie  Referentie\n"
                   "----------------  -----------  ----------\n"
                   "Gemeente (<Wmo>)      € 3.571       € 460\n"
                   "Coöperatie                       € 12.800\n"
                   "Samen                 € 3.571    € 13.260\n");
}

static void
test_clean (void)
{
  g_autoptr (KtDocument) document = kt_document_new ("T\001itel\n", "", "2026-10-14");
  KtDocumentBlock *block = kt_document_add_block (document, KT_DOCUMENT_BLOCK_PARAGRAPH);
  KtDocumentRange range;

  kt_document_block_append (block, "a\r\nb\tc\x0b\xef\xbf\xbf", -1, KT_DOCUMENT_MARK_NONE);
  kt_document_block_append (block,
                            "[mo\x02"
                            "eder]",
                            -1, KT_DOCUMENT_MARK_REPLACED);
  kt_document_block_append (block, "Jansen", 3, KT_DOCUMENT_MARK_SUSPECT);

  g_assert_cmpstr (document->title, ==, "Titel ");
  g_assert_cmpstr (block->text->str, ==, "a b c[moeder]Jan");
  g_assert_cmpuint (block->ranges->len, ==, 2);
  range = g_array_index (block->ranges, KtDocumentRange, 0);
  g_assert_cmpuint (range.start, ==, 5);
  g_assert_cmpuint (range.end, ==, 13);
  g_assert_cmpuint (kt_document_count_marks (document, KT_DOCUMENT_MARK_REPLACED), ==, 1);
  g_assert_cmpuint (kt_document_count_marks (document, KT_DOCUMENT_MARK_SUSPECT), ==, 1);

  /* A cell counts as any text. */
  block = kt_document_add_table (document, "lr");
  kt_document_block_append (kt_document_block_add_cell (block, KT_DOCUMENT_BLOCK_LABEL), "Kop", -1,
                            KT_DOCUMENT_MARK_NONE);
  kt_document_block_append (kt_document_block_add_cell (block, KT_DOCUMENT_BLOCK_LABEL), "Jan\nsen", -1,
                            KT_DOCUMENT_MARK_SUSPECT);
  g_assert_cmpuint (kt_document_count_marks (document, KT_DOCUMENT_MARK_SUSPECT), ==, 2);
  g_assert_cmpstr (((KtDocumentBlock *)block->cells->pdata[1])->text->str, ==, "Jan sen");
}

static void
test_odt_container (void)
{
  static const char *const names[] = { "mimetype", "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml" };
  g_autoptr (KtDocument) document = create_document ();
  g_autoptr (GBytes) file = render (document, KT_DOCUMENT_FORMAT_ODT);
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  zip_t *zip = zip_open_from_source (zip_source_buffer_create (data, size, 0, NULL), ZIP_RDONLY | ZIP_CHECKCONS, NULL);

  /* A local header with nothing but what it must have, sizes included; what tells programs that look at the first bytes
   * stands behind it at 30. */
  g_assert_cmpmem (data, 30,
                   "PK\003\004\012\0\0\0" /* version 1.0, no flags */
                   "\0\0\0\0\041\0"       /* stored, at midnight of the first day */
                   "\136\306\062\014"     /* checksum */
                   "\047\0\0\0\047\0\0\0" /* 39 bytes */
                   "\010\0\0\0",          /* a name of 8 bytes, no extra field */
                   30);
  g_assert_true (g_str_has_prefix (data + 30, "mimetypeapplication/vnd.oasis.opendocument.textPK"));

  g_assert_nonnull (zip);
  g_assert_cmpint (zip_get_num_entries (zip, 0), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      zip_file_t *file_member = zip_fopen_index (zip, i, 0);
      zip_stat_t status;
      g_autofree char *member = NULL;

      g_assert_cmpstr (zip_get_name (zip, i, 0), ==, names[i]);
      g_assert_cmpint (zip_stat_index (zip, i, 0, &status), ==, 0);
      member = g_malloc (status.size + 1);
      g_assert_cmpint (zip_fread (file_member, member, status.size), ==, (zip_int64_t)status.size);
      zip_fclose (file_member);
      if (i > 0)
        {
          xmlDoc *xml = xmlReadMemory (member, (int)status.size, NULL, NULL, XML_PARSE_NONET);

          g_assert_nonnull (xml);
          xmlFreeDoc (xml);
        }
      if (i == 3)
        {
          member[status.size] = '\0';
          assert_has (member, "<meta:creation-date>2026-10-14T00:00:00</meta:creation-date>");
          g_assert_null (strstr (member, "creator"));
        }
    }
  zip_discard (zip);
}

static void
test_odt_text (void)
{
  g_autoptr (KtDocument) document = create_document ();
  g_autoptr (GBytes) file = render (document, KT_DOCUMENT_FORMAT_ODT);
  g_autoptr (KtReadback) readback = read_back (file, KT_DOCUMENT_FORMAT_ODT);

  assert_has (readback->text, "Titel & <teken>");
  assert_has (readback->text, ODD);
  assert_has (readback->text, "Ik wil het zelf doen.");
  assert_has (readback->metadata, "Titel & <teken>");
  assert_has (readback->metadata, "Keukentafel");
}

/* Without columns each row says what its cells are, and marks stand where they stood. */
static void
test_without_tables (void)
{
  g_autoptr (KtDocument) document = create_document ();
  KtDocumentBlock *table = kt_document_add_table (document, "ll");
  g_autoptr (KtDocument) lines = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autofree char *text = NULL;
  const KtDocumentBlock *last;
  KtDocumentRange range;

  add_row (table, KT_DOCUMENT_BLOCK_LABEL, "Onderwerp", "Keuze", NULL);
  kt_document_block_append (kt_document_block_add_cell (table, KT_DOCUMENT_BLOCK_PARAGRAPH), "Zoë", -1,
                            KT_DOCUMENT_MARK_SUSPECT);
  kt_document_block_append (kt_document_block_add_cell (table, KT_DOCUMENT_BLOCK_PARAGRAPH), "[moeder]", -1,
                            KT_DOCUMENT_MARK_REPLACED);
  lines = kt_document_without_tables (document);
  file = render (lines, KT_DOCUMENT_FORMAT_TEXT);
  text = g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  assert_has (text, "Paragraaf\n---------\n\n- een\n");
  g_assert_true (g_str_has_suffix (text, "> Ik wil het zelf doen.\n\n"
                                         "- Gemeente (<Wmo>): Interventie € 3.571 · Referentie € 460\n"
                                         "- Coöperatie: Referentie € 12.800\n"
                                         "- Samen: Interventie € 3.571 · Referentie € 13.260\n"
                                         "- Zoë: [moeder]\n"));
  last = g_ptr_array_index (lines->blocks, lines->blocks->len - 1);
  g_assert_cmpuint (last->ranges->len, ==, 2);
  range = g_array_index (last->ranges, KtDocumentRange, 1);
  g_assert_cmpuint (range.start, ==, 6);
  g_assert_cmpuint (range.end, ==, 14);
  g_assert_cmpint (range.mark, ==, KT_DOCUMENT_MARK_REPLACED);
}

/* The members of @file as XML. */
static xmlDoc *
read_member (GBytes *file, const char *name)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  zip_t *zip = zip_open_from_source (zip_source_buffer_create (data, size, 0, NULL), ZIP_RDONLY, NULL);
  zip_file_t *member = zip_fopen (zip, name, 0);
  g_autofree char *text = g_malloc (1 << 20);
  zip_int64_t n = zip_fread (member, text, 1 << 20);
  xmlDoc *xml = xmlReadMemory (text, (int)n, NULL, NULL, XML_PARSE_NONET);

  zip_fclose (member);
  zip_discard (zip);
  g_assert_nonnull (xml);
  return xml;
}

/* What @xpath selects in @xml, as one line. */
static char *
ask (xmlDoc *xml, const char *xpath)
{
  xmlXPathContext *context = xmlXPathNewContext (xml);
  xmlXPathObject *found;
  GString *text = g_string_new (NULL);

  xmlXPathRegisterNs (context, BAD_CAST "table", BAD_CAST "urn:oasis:names:tc:opendocument:xmlns:table:1.0");
  xmlXPathRegisterNs (context, BAD_CAST "text", BAD_CAST "urn:oasis:names:tc:opendocument:xmlns:text:1.0");
  xmlXPathRegisterNs (context, BAD_CAST "draw", BAD_CAST "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0");
  xmlXPathRegisterNs (context, BAD_CAST "svg", BAD_CAST "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0");
  xmlXPathRegisterNs (context, BAD_CAST "fo", BAD_CAST "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0");
  xmlXPathRegisterNs (context, BAD_CAST "style", BAD_CAST "urn:oasis:names:tc:opendocument:xmlns:style:1.0");
  found = xmlXPathEval (BAD_CAST xpath, context);
  for (int i = 0; i < (found->nodesetval != NULL ? found->nodesetval->nodeNr : 0); i++)
    {
      xmlChar *content = xmlNodeGetContent (found->nodesetval->nodeTab[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", (const char *)content);
      xmlFree (content);
    }
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return g_string_free_and_steal (text);
}

/* A table in ODT is one: rows and cells, a header that is repeated, and no style that is not there. */
static void
test_odt_table (void)
{
  g_autoptr (KtDocument) document = create_document ();
  g_autoptr (GBytes) file = render (document, KT_DOCUMENT_FORMAT_ODT);
  xmlDoc *content = read_member (file, "content.xml"), *styles = read_member (file, "styles.xml");
  g_autofree char *header = ask (content, "//table:table-header-rows/table:table-row/table:table-cell");
  g_autofree char *body = ask (content, "//table:table/table:table-row/table:table-cell/text:p");
  g_autofree char *columns = ask (content, "//table:table-column/@table:style-name");
  g_autofree char *defined = ask (content, "//style:style[@style:family='table-column']/@style:name");
  g_autofree char *used = ask (content, "//text:p/@text:style-name");
  g_autofree char *known = ask (styles, "//style:style/@style:name");
  g_autofree char *own = ask (content, "//style:style[@style:family='paragraph']/@style:name");
  g_autofree char *both = g_strconcat (known, "|", own, NULL);
  g_auto (GStrv) used_styles = g_strsplit (used, "|", -1), known_styles = g_strsplit (both, "|", -1);

  g_assert_cmpstr (header, ==, "Betaler|Interventie|Referentie");
  g_assert_cmpstr (body, ==, "Gemeente (<Wmo>)|€ 3.571|€ 460|Coöperatie||€ 12.800|Samen|€ 3.571|€ 13.260");
  g_assert_cmpuint (strlen (columns), >, 0);
  g_assert_cmpstr (columns, ==, defined);
  for (gsize i = 0; used_styles[i] != NULL; i++)
    g_assert_true (g_strv_contains ((const char *const *)known_styles, used_styles[i]));
  xmlFreeDoc (content);
  xmlFreeDoc (styles);
}

/* The widths of the columns of the table @rows, of which the first is its header, in tenths of a millimetre. */
static GArray *
measure_columns (const char *columns, const char *const *rows, guint n_rows)
{
  guint n = (guint)strlen (columns);
  g_autoptr (KtDocument) document = kt_document_new ("Titel", "", "2026-10-14");
  KtDocumentBlock *table = kt_document_add_table (document, columns);
  GArray *measured = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GBytes) file = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) widths = NULL;
  xmlDoc *content;

  for (guint i = 0; i < n_rows; i++)
    kt_document_block_add_row (table, i == 0 ? KT_DOCUMENT_BLOCK_LABEL : KT_DOCUMENT_BLOCK_PARAGRAPH, rows + i * n);
  file = render (document, KT_DOCUMENT_FORMAT_ODT);
  content = read_member (file, "content.xml");
  text = ask (content, "//style:style[@style:family='table-column']/style:table-column-properties/@style:column-width");
  widths = g_strsplit (text, "|", -1);
  g_assert_cmpuint (g_strv_length (widths), ==, n);
  for (guint j = 0; j < n; j++)
    {
      guint width = (guint)(g_ascii_strtod (widths[j], NULL) * 100 + 0.5);

      g_assert_true (g_str_has_suffix (widths[j], "cm"));
      g_array_append_val (measured, width);
    }
  xmlFreeDoc (content);
  return measured;
}

static guint
sum_widths (const GArray *widths)
{
  guint sum = 0;

  for (guint j = 0; j < widths->len; j++)
    sum += g_array_index (widths, guint, j);
  return sum;
}

/* Neither an amount nor a word is broken in the middle, be the fonts as wide as those of DejaVu, in which an amount of
 * five figures takes 1.5 cm, and what is left goes to where most is said. */
static void
test_odt_widths (void)
{
#define LONG "3 uur per week (2 tot 4); februari 2026 tot en met oktober 2026; € 72,00 per uur; Gemeente (overig)"
#define EURO "€\xc2\xa0"
  static const char *const costs[] = {
    "Activiteit", "Hoeveel, wanneer, prijs en betaler", "Laagste", "Verwacht", "Hoogste", LONG, LONG, EURO "14.264", "",
    EURO "5",
  };
  static const char *const words[] = { "Vraag", "Antwoord", "Toelichting", LONG, "Ja", LONG LONG };
  static const char *const amounts[] = {
    EURO "14.264", EURO "14.264", EURO "14.264", EURO "14.264",     EURO "14.264", EURO "14.264",
    EURO "14.264", EURO "14.264", EURO "14.264", EURO "14.264.264", EURO "14.264", "Onuitsprekelijkheden",
  };
  static const char *const empty[] = { "", "", "" };
  g_autoptr (GArray) cost_widths = measure_columns ("llrrr", costs, 2);
  g_autoptr (GArray) word_widths = measure_columns ("lll", words, 2);
  g_autoptr (GArray) amount_widths = measure_columns ("rrrrrrrrrrrl", amounts, 1);
  g_autoptr (GArray) empty_widths = measure_columns ("lrl", empty, 1);

  g_assert_cmpuint (sum_widths (cost_widths), ==, 1600);
  for (guint j = 2; j < 5; j++)
    {
      g_assert_cmpuint (g_array_index (cost_widths, guint, j), >=, 170);
      g_assert_cmpuint (g_array_index (cost_widths, guint, j), <=, 230);
    }
  g_assert_cmpuint (g_array_index (cost_widths, guint, 1), >=, 400);

  g_assert_cmpuint (sum_widths (word_widths), ==, 1600);
  g_assert_cmpuint (g_array_index (word_widths, guint, 1), >=, 200);
  g_assert_cmpuint (g_array_index (word_widths, guint, 1), <=, 260);

  /* Where there is no room for all of it, each is as much too narrow. */
  g_assert_cmpuint (sum_widths (amount_widths), ==, 1600);
  g_assert_cmpuint (g_array_index (amount_widths, guint, 0), >=, 90);
  g_assert_cmpuint (g_array_index (amount_widths, guint, 9), >, g_array_index (amount_widths, guint, 0));
  g_assert_cmpuint (g_array_index (amount_widths, guint, 11), >, g_array_index (amount_widths, guint, 9));

  g_assert_cmpuint (sum_widths (empty_widths), ==, 1600);
#undef LONG
#undef EURO
}

/* The texts in cells of @content that stay on a page with what is below them. */
static char *
ask_kept (xmlDoc *content)
{
  return ask (content, "//table:table-cell/text:p[@text:style-name=//style:style[style:paragraph-properties/"
                       "@fo:keep-with-next='always']/@style:name]");
}

/* A total is not alone on a page, and a table that is short is on one. */
static void
test_odt_together (void)
{
  static const char *const cells[] = { "Gemeente", "€ 12.800" }, *const total[] = { "Samen", "€ 25.600" };
  g_autoptr (KtDocument) document = kt_document_new ("Titel", "", "2026-10-14");
  KtDocumentBlock *tables[3];
  g_autoptr (GBytes) file = NULL;
  g_autofree char *kept = NULL, *broken = NULL;
  xmlDoc *content;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      tables[i] = kt_document_add_table (document, "lr");
      kt_document_block_add_row (tables[i], KT_DOCUMENT_BLOCK_LABEL, cells);
      for (guint j = 0; j < (i == 0 ? 2 : 20); j++)
        kt_document_block_add_row (tables[i], KT_DOCUMENT_BLOCK_PARAGRAPH, cells);
      if (i < 2)
        kt_document_block_add_row (tables[i], KT_DOCUMENT_BLOCK_LABEL, total);
    }
  file = render (document, KT_DOCUMENT_FORMAT_ODT);
  content = read_member (file, "content.xml");
  kept = ask_kept (content);
  broken =
      ask (content, "//style:style[style:table-properties[not(@style:may-break-between-rows='false')]]/@style:name");
  g_assert_cmpstr (kept, ==, "Gemeente|€ 12.800|Gemeente|€ 12.800");
  g_assert_cmpstr (broken, ==, "Table2|Table3");
  xmlFreeDoc (content);
}

/* What stays with the next is no wider than its line, or LibreOffice leaves it alone; what was said has a rule. */
static void
test_odt_styles (void)
{
  g_autoptr (KtDocument) document = create_document ();
  g_autoptr (GBytes) file = render (document, KT_DOCUMENT_FORMAT_ODT);
  xmlDoc *styles = read_member (file, "styles.xml");
  g_autofree char *kept =
      ask (styles, "//style:style[style:paragraph-properties[@fo:keep-with-next='always'][@fo:line-height='100%']]/"
                   "@style:display-name");
  g_autofree char *wide = ask (styles, "//style:style[style:paragraph-properties[@fo:keep-with-next='always']"
                                       "[not(@fo:line-height='100%')]]/@style:name");
  g_autofree char *ruled = ask (styles, "//style:style[style:paragraph-properties/@fo:border-left]/@style:name");

  g_assert_cmpstr (kept, ==, "Title|Heading 1|Heading 2|Label|Fact");
  g_assert_cmpstr (wide, ==, "");
  g_assert_cmpstr (ruled, ==, "Quotations");
  xmlFreeDoc (styles);
}

/* As in the PDF a page says what it is of, and which of how many. */
static void
test_odt_footer (void)
{
  g_autoptr (KtDocument) document = create_document ();
  g_autoptr (GBytes) file = render (document, KT_DOCUMENT_FORMAT_ODT);
  xmlDoc *styles = read_member (file, "styles.xml");
  g_autofree char *text = ask (styles, "//style:footer/text:p/text()|//style:footer/text:p/*[name()!='text:tab']");
  g_autofree char *fields = ask (styles, "//style:footer/text:p/text:page-number|//style:footer//text:page-count");

  g_assert_cmpstr (text, ==, "Een regel|1| / |1");
  g_assert_cmpstr (fields, ==, "1|1");
  xmlFreeDoc (styles);
}

/* In a list of the tables and pictures each is found by the heading above it. */
static void
test_odt_names (void)
{
  static const char *const helps[] = { "Korte lijnen", NULL };
  g_autoptr (KtDocument) document = kt_document_new ("Titel", "", "2026-10-14");
  g_autoptr (KtDocument) untitled = kt_document_new ("", "", "2026-10-14");
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_WINDOW, "Vier vensters", "Wat helpt.");
  g_autoptr (GBytes) file = NULL, other = NULL;
  g_autofree char *tables = NULL, *pictures = NULL, *numbers = NULL;
  xmlDoc *content;

  kt_chart_add_pane (chart, "Professie", NULL, helps, NULL, 9, 4);
  kt_document_add_table (document, "l");
  kt_document_add_heading (document, 1, "Kosten 1.1");
  kt_document_add_table (document, "l");
  kt_document_add_picture (document, chart);
  kt_document_add_table (document, "l");
  kt_document_add_heading (document, 2, "Titel (2)");
  kt_document_add_picture (document, chart);
  kt_document_add_heading (document, 2, "Titel");
  kt_document_add_table (document, "l");
  file = render (document, KT_DOCUMENT_FORMAT_ODT);
  content = read_member (file, "content.xml");
  tables = ask (content, "//table:table/@table:name");
  pictures = ask (content, "//draw:frame/@draw:name");
  g_assert_cmpstr (tables, ==, "Titel|Kosten 1 1|Kosten 1 1 (2)|Titel (2)");
  g_assert_cmpstr (pictures, ==, "Kosten 1 1|Titel (2)");
  xmlFreeDoc (content);

  kt_document_add_table (untitled, "l");
  kt_document_add_table (untitled, "l");
  other = render (untitled, KT_DOCUMENT_FORMAT_ODT);
  content = read_member (other, "content.xml");
  numbers = ask (content, "//table:table/@table:name");
  g_assert_cmpstr (numbers, ==, "1|2");
  xmlFreeDoc (content);
}

static void
test_pdf (void)
{
  g_autoptr (KtDocument) document = create_document ();
  g_autoptr (GBytes) file = render (document, KT_DOCUMENT_FORMAT_PDF);
  g_autoptr (KtReadback) readback = read_back (file, KT_DOCUMENT_FORMAT_PDF);
  PopplerDocument *pdf = poppler_document_new_from_bytes (file, NULL, NULL);
  PopplerPage *page = poppler_document_get_page (pdf, 0);
  g_autoptr (GDateTime) date = poppler_document_get_creation_date_time (pdf);
  g_autofree char *author = poppler_document_get_author (pdf);
  double width;
  double height;

  assert_has (readback->text, "Titel & <teken>");
  assert_has (readback->text, "Ik wil het zelf doen.");
  assert_has (readback->text, "• een");
  assert_has (readback->text, "Gemeente (<Wmo>)");
  /* Columns are not one word, in which a name would not be found. */
  assert_has (readback->text, "Interventie Referentie\n€ 3.571 € 460\n");
  assert_has (readback->text, "1 / 1");
  assert_has (readback->text, "<b>\"'</b>");
  assert_has (readback->metadata, "Titel & <teken>");
  assert_has (readback->metadata, "Hoofdstuk\nParagraaf\n");

  g_assert_null (author);
  g_assert_cmpint (g_date_time_to_unix (date), ==, 1791936000);
  poppler_page_get_size (page, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.1);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.1);
  g_object_unref (page);
  g_object_unref (pdf);
}

static void
test_deterministic (gconstpointer data)
{
  KtDocumentFormat format = GPOINTER_TO_INT (data);
  g_autoptr (KtDocument) document = create_document ();
  g_autoptr (KtDocument) again = create_document ();
  g_autoptr (GBytes) file = render (document, format);
  g_autoptr (GBytes) other = render (again, format);

  g_assert_true (g_bytes_equal (file, other));
}

/* Two megabytes, as paragraphs of the longest that a note can have and one word without a break. */
static void
test_large (gconstpointer data)
{
  KtDocumentFormat format = GPOINTER_TO_INT (data);
  g_autoptr (KtDocument) document = kt_document_new ("Groot", "", "2026-10-14");
  g_autofree char *word = g_strnfill (20000, 'w');
  g_autoptr (GString) paragraph = g_string_new (NULL);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (KtReadback) readback = NULL;

  while (paragraph->len < 200000)
    g_string_append (paragraph, "Er was eens een heel lang gesprek. ");
  for (int i = 0; i < 10; i++)
    kt_document_add_text (document, KT_DOCUMENT_BLOCK_PARAGRAPH, paragraph->str);
  kt_document_add_text (document, KT_DOCUMENT_BLOCK_QUOTE, word);
  kt_document_add_text (document, KT_DOCUMENT_BLOCK_PARAGRAPH, "Slot.");

  file = render (document, format);
  readback = read_back (file, format);
  assert_has (readback->text, "Slot.");
  g_assert_cmpuint (strlen (readback->text), >, 2000000);
}

/* A heading and the facts below it never stand last on their page, nor a line of a paragraph alone. */
static void
test_page_breaks (void)
{
  for (int n = 30; n < 50; n++)
    {
      g_autoptr (KtDocument) document = kt_document_new ("Titel", "", "2026-10-14");
      g_autoptr (GBytes) file = NULL;
      PopplerDocument *pdf;
      PopplerPage *page;
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;
      guint n_lines;

      for (int i = 0; i < n; i++)
        kt_document_add_text (document, KT_DOCUMENT_BLOCK_ITEM, "regel");
      kt_document_add_heading (document, 2, "Kop");
      kt_document_add_text (document, KT_DOCUMENT_BLOCK_FACT, "Met: iemand");
      kt_document_add_text (document, KT_DOCUMENT_BLOCK_PARAGRAPH,
                            "Een alinea die lang genoeg is om over drie regels te lopen, zodat een regel ervan alleen "
                            "onderaan of bovenaan een bladzijde zou kunnen staan, en dat is nu juist wat hier niet mag "
                            "gebeuren, hoe de bladzijden ook vallen.");
      file = render (document, KT_DOCUMENT_FORMAT_PDF);
      pdf = poppler_document_new_from_bytes (file, NULL, NULL);
      page = poppler_document_get_page (pdf, 0);
      text = poppler_page_get_text (page);
      lines = g_strsplit (g_strchomp (text), "\n", -1);
      n_lines = g_strv_length (lines);
      /* The last line is the page number. */
      g_assert_cmpstr (lines[n_lines - 2], !=, "Kop");
      g_assert_cmpstr (lines[n_lines - 2], !=, "Met: iemand");
      g_assert_false (g_str_has_prefix (lines[n_lines - 2], "Een alinea"));
      g_object_unref (page);
      g_object_unref (pdf);
    }
}

/* The words of page @i. */
static char *
read_page (PopplerDocument *pdf, int i)
{
  PopplerPage *page = poppler_document_get_page (pdf, i);
  char *text = poppler_page_get_text (page);

  g_object_unref (page);
  return text;
}

/* A long table has its header on every page, no row of it is on two pages, and every cell can be read. */
static void
test_table_breaks (void)
{
  g_autoptr (KtDocument) document = kt_document_new ("Titel", "", "2026-10-14");
  KtDocumentBlock *table = NULL;
  g_autoptr (GBytes) file = NULL;
  PopplerDocument *pdf;
  guint row = 1;

  kt_document_add_heading (document, 1, "Activiteiten");
  table = kt_document_add_table (document, "lrl");
  add_row (table, KT_DOCUMENT_BLOCK_LABEL, "Wat", "Bedrag", "Waarom");
  for (guint i = 1; i <= 60; i++)
    {
      g_autofree char *label = g_strdup_printf ("rij%uA", i), *cents = g_strdup_printf ("%u,00B", i);
      g_autofree char *why =
          g_strdup_printf ("Omdat het zo was en niet anders kon, en ook omdat iedereen aan tafel het "
                           "daarover eens is geworden; einde%uC",
                           i);

      add_row (table, KT_DOCUMENT_BLOCK_PARAGRAPH, label, cents, why);
    }
  file = render (document, KT_DOCUMENT_FORMAT_PDF);
  pdf = poppler_document_new_from_bytes (file, NULL, NULL);
  g_assert_cmpint (poppler_document_get_n_pages (pdf), >, 2);
  for (int i = 0; i < poppler_document_get_n_pages (pdf); i++)
    {
      g_autofree char *text = read_page (pdf, i);
      guint first = row;

      assert_has (text, "Wat");
      assert_has (text, "Bedrag");
      assert_has (text, "Waarom");
      for (; row <= 60; row++)
        {
          g_autofree char *label = g_strdup_printf ("rij%uA", row), *cents = g_strdup_printf ("%u,00B", row);
          g_autofree char *end = g_strdup_printf ("einde%uC", row);

          if (strstr (text, label) == NULL)
            break;
          assert_has (text, cents);
          assert_has (text, end);
        }
      g_assert_cmpuint (row, >, first);
    }
  g_assert_cmpuint (row, ==, 61);
  g_object_unref (pdf);
}

/* A cell that no page can hold goes on over pages, and so does a header. */
static void
test_table_high (void)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autoptr (KtDocument) document = kt_document_new ("Titel", "", "2026-10-14");
  KtDocumentBlock *table = kt_document_add_table (document, "lrl");
  g_autoptr (GBytes) file = NULL;
  g_autoptr (KtReadback) readback = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (cell, "woord%u ", i);
  add_row (table, KT_DOCUMENT_BLOCK_LABEL, "Wat", "Bedrag", cell->str);
  add_row (table, KT_DOCUMENT_BLOCK_PARAGRAPH, "kort", "1", "klein");
  add_row (table, KT_DOCUMENT_BLOCK_PARAGRAPH, cell->str, "2", "ook");
  file = render (document, KT_DOCUMENT_FORMAT_PDF);
  readback = read_back (file, KT_DOCUMENT_FORMAT_PDF);
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *word = g_strdup_printf ("woord%u", i);
      const char *first = strstr (readback->text, word);

      g_assert_nonnull (first);
      g_assert_nonnull (strstr (first + 1, word));
    }
}

static void
test_hostile (void)
{
  static const char zip[] = "PK\003\004 this is no zip file at all";
  static const char pdf[] = "%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj trailer<</Root 1 0 R>>";
  g_autoptr (KtDocument) document = create_document ();

  for (int format = 0; format < 2; format++)
    {
      g_autoptr (GBytes) junk = g_bytes_new_static (format == KT_DOCUMENT_FORMAT_ODT ? zip : pdf,
                                                    format == KT_DOCUMENT_FORMAT_ODT ? sizeof zip : sizeof pdf);
      g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
      g_autoptr (GBytes) file = render (document, (KtDocumentFormat)format);

      g_assert_null (kt_readback_new (junk, (KtDocumentFormat)format, NULL));
      g_assert_null (kt_readback_new (empty, (KtDocumentFormat)format, NULL));
      for (gsize length = 0; length < g_bytes_get_size (file); length += g_bytes_get_size (file) / 5)
        {
          g_autoptr (GBytes) part = g_bytes_new_from_bytes (file, 0, length);
          KtReadback *readback = kt_readback_new (part, (KtDocumentFormat)format, NULL);

          g_clear_pointer (&readback, kt_readback_free);
        }
    }
}

/* What a picture shows is words in text and PDF, and in an ODT an image with a description. */
static void
test_picture (void)
{
  static const char *const helps[] = { "Korte lijnen", NULL };
  g_autoptr (KtDocument) document = kt_document_new ("Titel", "", "2026-10-14");
  g_autoptr (KtChart) chart = kt_chart_new (KT_CHART_KIND_WINDOW, "Vier vensters", "Wat helpt.");
  g_autoptr (KtDocument) lines = NULL;

  kt_chart_add_pane (chart, "Professie", NULL, helps, NULL, 9, 4);
  kt_document_add_heading (document, 1, "Beeld");
  kt_document_add_picture (document, chart);
  kt_document_add_text (document, KT_DOCUMENT_BLOCK_PARAGRAPH, "Erna.");
  for (int format = 0; format < KT_DOCUMENT_FORMAT_COUNT; format++)
    {
      g_autoptr (GBytes) file = render (document, (KtDocumentFormat)format),
                         again = render (document, (KtDocumentFormat)format);
      g_autoptr (KtReadback) readback = read_back (file, (KtDocumentFormat)format);

      g_assert_true (g_bytes_equal (file, again));
      assert_has (readback->text, "Vier vensters");
      assert_has (readback->text, "Erna.");
      if (format == KT_DOCUMENT_FORMAT_ODT)
        {
          assert_has (readback->text, "Wat helpt.");
          assert_has (readback->metadata, "Pictures/2.png");
          assert_has (readback->metadata, "image/png");
        }
      else
        {
          assert_has (readback->text, "Korte lijnen");
        }
    }
  lines = kt_document_without_tables (document);
  g_assert_cmpstr (((KtDocumentBlock *)lines->blocks->pdata[2])->text->str, ==,
                   "Professie: What helps Korte lijnen · Questions looked at 4 of 9");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/text", test_text);
  g_test_add_func ("/document/clean", test_clean);
  g_test_add_func ("/document/without-tables", test_without_tables);
  g_test_add_func ("/document/odt/container", test_odt_container);
  g_test_add_func ("/document/odt/text", test_odt_text);
  g_test_add_func ("/document/odt/table", test_odt_table);
  g_test_add_func ("/document/odt/widths", test_odt_widths);
  g_test_add_func ("/document/odt/names", test_odt_names);
  g_test_add_func ("/document/odt/styles", test_odt_styles);
  g_test_add_func ("/document/odt/footer", test_odt_footer);
  g_test_add_func ("/document/odt/together", test_odt_together);
  g_test_add_func ("/document/pdf", test_pdf);
  for (int format = 0; format < KT_DOCUMENT_FORMAT_COUNT; format++)
    {
      const char *name = kt_document_format_get_extension ((KtDocumentFormat)format);
      g_autofree char *deterministic = g_strconcat ("/document/deterministic/", name, NULL);
      g_autofree char *large = g_strconcat ("/document/large/", name, NULL);

      g_test_add_data_func (deterministic, GINT_TO_POINTER (format), test_deterministic);
      g_test_add_data_func (large, GINT_TO_POINTER (format), test_large);
    }
  g_test_add_func ("/document/page-breaks", test_page_breaks);
  g_test_add_func ("/document/table/breaks", test_table_breaks);
  g_test_add_func ("/document/table/high", test_table_high);
  g_test_add_func ("/document/hostile", test_hostile);
  g_test_add_func ("/document/picture", test_picture);
  return g_test_run ();
}
