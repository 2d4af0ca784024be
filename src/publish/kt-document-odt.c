/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-odt-private.h"

#include "core/kt-error.h"
#include "publish/kt-document-private.h"

#include <string.h>
#include <zip.h>

#define ODF "urn:oasis:names:tc:opendocument:xmlns:"
/* 1 January 1980, the first day that the zip format knows. */
#define FIRST_DAY ((1 << 5) | 1)

typedef struct
{
  const char *name;
  const char *uri;
} Namespace;

static const Namespace namespaces[] = {
  { "xmlns:office", ODF "office:1.0" },
  { "xmlns:style", ODF "style:1.0" },
  { "xmlns:text", ODF "text:1.0" },
  { "xmlns:table", ODF "table:1.0" },
  { "xmlns:fo", ODF "xsl-fo-compatible:1.0" },
  { "xmlns:svg", ODF "svg-compatible:1.0" },
  { "xmlns:draw", ODF "drawing:1.0" },
  { "xmlns:xlink", "http://www.w3.org/1999/xlink" },
  { "xmlns:meta", ODF "meta:1.0" },
  { "xmlns:dc", "http://purl.org/dc/elements/1.1/" },
};

#define FOOTER "Footer"

/* The named paragraph styles, which whoever edits the file finds in the list of styles. */
static const struct
{
  const char *name;
  const char *display_name;
  const char *parent;
  const char *outline_level;
  const char *size;
  const char *weight;
  const char *style;
  const char *color;
  const char *top;
  const char *bottom;
  const char *left;
  const char *keep;
  const char *align;
} paragraph_styles[] = {
  { "Title", "Title", "Standard", NULL, "20pt", "bold", NULL, NULL, "0cm", "0.1cm", NULL, "always", NULL },
  { "Subtitle", "Subtitle", "Standard", NULL, "10pt", NULL, NULL, "#5e5c64", "0cm", "0.5cm", NULL, NULL, NULL },
  { "Heading_20_1", "Heading 1", "Standard", "1", "14pt", "bold", NULL, NULL, "0.7cm", "0.2cm", NULL, "always", NULL },
  { "Heading_20_2", "Heading 2", "Standard", "2", "12pt", "bold", NULL, NULL, "0.5cm", "0.15cm", NULL, "always", NULL },
  { "Text_20_body", "Text body", "Standard", NULL, NULL, NULL, NULL, NULL, "0cm", "0.2cm", NULL, NULL, NULL },
  { "Label", "Label", "Standard", NULL, "9pt", "bold", NULL, "#5e5c64", "0.15cm", "0.05cm", NULL, "always", NULL },
  { "Fact", "Fact", "Standard", NULL, "9.5pt", NULL, NULL, "#5e5c64", "0cm", "0.05cm", NULL, "always", NULL },
  { "Quotations", "Quotations", "Standard", NULL, NULL, NULL, "italic", NULL, "0cm", "0.2cm", "0.8cm", NULL, NULL },
  { "List_20_item", "List item", "Standard", NULL, NULL, NULL, NULL, NULL, "0cm", "0.1cm", NULL, NULL, NULL },
  { FOOTER, "Footer", "Standard", NULL, "9pt", NULL, NULL, "#5e5c64", NULL, NULL, NULL, NULL, NULL },
  { "Table_20_Contents", "Table Contents", "Standard", NULL, "9.5pt", NULL, NULL, NULL, "0cm", "0cm", NULL, NULL,
    "start" },
  { "Table_20_Heading", "Table Heading", "Table_20_Contents", NULL, "9.5pt", "bold", NULL, NULL, NULL, NULL, NULL, NULL,
    "start" },
  { "Table_20_number", "Table number", "Table_20_Contents", NULL, "9.5pt", NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    "end" },
  { "Table_20_total", "Table total", "Table_20_Contents", NULL, "9.5pt", "bold", NULL, NULL, NULL, NULL, NULL, NULL,
    "end" },
};

static void
element (xmlTextWriter *xml, const char *name, const char *text)
{
  xmlTextWriterWriteElement (xml, BAD_CAST name, BAD_CAST text);
}

static void
start_root (xmlTextWriter *xml, const char *name)
{
  kt_odt_start (xml, name);
  for (gsize i = 0; i < G_N_ELEMENTS (namespaces); i++)
    kt_odt_attribute (xml, namespaces[i].name, namespaces[i].uri);
  kt_odt_attribute (xml, "office:version", "1.3");
}

static void
write_block (xmlTextWriter *xml,
             const KtDocumentBlock *block,
             guint number,
             const char *name,
             const GPtrArray *pictures)
{
  switch (block->kind)
    {
    case KT_DOCUMENT_BLOCK_HEADING:
      kt_odt_start (xml, "text:h");
      kt_odt_attribute (xml, "text:style-name", block->level == 1 ? "Heading_20_1" : "Heading_20_2");
      kt_odt_attribute (xml, "text:outline-level", block->level == 1 ? "1" : "2");
      kt_odt_write_text (xml, block->text->str);
      kt_odt_end (xml);
      break;
    case KT_DOCUMENT_BLOCK_LABEL:
      kt_odt_write_paragraph (xml, "Label", block->text->str);
      break;
    case KT_DOCUMENT_BLOCK_FACT:
      kt_odt_write_paragraph (xml, "Fact", block->text->str);
      break;
    case KT_DOCUMENT_BLOCK_PARAGRAPH:
      kt_odt_write_paragraph (xml, "Text_20_body", block->text->str);
      break;
    case KT_DOCUMENT_BLOCK_ITEM:
      kt_odt_start (xml, "text:list-item");
      kt_odt_write_paragraph (xml, "List_20_item", block->text->str);
      kt_odt_end (xml);
      break;
    case KT_DOCUMENT_BLOCK_QUOTE:
      kt_odt_write_paragraph (xml, "Quotations", block->text->str);
      break;
    case KT_DOCUMENT_BLOCK_TABLE:
      kt_odt_write_table (xml, block, number, name);
      break;
    case KT_DOCUMENT_BLOCK_PICTURE:
      kt_odt_write_picture (xml, block, number, name, pictures->pdata[number]);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_content (xmlTextWriter *xml, const KtDocument *document, const GPtrArray *pictures)
{
  g_autoptr (GPtrArray) names = kt_odt_make_names (document);
  gboolean in_list = FALSE;

  start_root (xml, "office:document-content");
  kt_odt_write_table_styles (xml, document);
  kt_odt_start (xml, "office:body");
  kt_odt_start (xml, "office:text");
  kt_odt_write_paragraph (xml, "Title", document->title);
  if (*document->meta != '\0')
    kt_odt_write_paragraph (xml, "Subtitle", document->meta);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const KtDocumentBlock *block = g_ptr_array_index (document->blocks, i);
      gboolean is_item = block->kind == KT_DOCUMENT_BLOCK_ITEM;

      if (is_item && !in_list)
        {
          kt_odt_start (xml, "text:list");
          kt_odt_attribute (xml, "text:style-name", "List_20_1");
        }
      else if (!is_item && in_list)
        {
          kt_odt_end (xml);
        }
      in_list = is_item;
      write_block (xml, block, i, names->pdata[i], pictures);
    }
}

static void
write_tab_at_the_end (xmlTextWriter *xml)
{
  kt_odt_start (xml, "style:tab-stops");
  kt_odt_start (xml, "style:tab-stop");
  kt_odt_attribute (xml, "style:type", "right");
  kt_odt_attribute (xml, "style:position", KT_ODT_TEXT_WIDTH);
  kt_odt_end (xml);
  kt_odt_end (xml);
}

static void
write_paragraph_style (xmlTextWriter *xml, gsize i)
{
  kt_odt_start (xml, "style:style");
  kt_odt_attribute (xml, "style:name", paragraph_styles[i].name);
  kt_odt_attribute (xml, "style:display-name", paragraph_styles[i].display_name);
  kt_odt_attribute (xml, "style:family", "paragraph");
  kt_odt_attribute (xml, "style:parent-style-name", paragraph_styles[i].parent);
  kt_odt_attribute (xml, "style:default-outline-level", paragraph_styles[i].outline_level);
  kt_odt_start (xml, "style:paragraph-properties");
  kt_odt_attribute (xml, "fo:margin-top", paragraph_styles[i].top);
  kt_odt_attribute (xml, "fo:margin-bottom", paragraph_styles[i].bottom);
  kt_odt_attribute (xml, "fo:margin-left", paragraph_styles[i].left);
  kt_odt_attribute (xml, "fo:keep-with-next", paragraph_styles[i].keep);
  kt_odt_attribute (xml, "fo:text-align", paragraph_styles[i].align);
  if (g_str_equal (paragraph_styles[i].name, FOOTER))
    write_tab_at_the_end (xml);
  kt_odt_end (xml);
  kt_odt_start (xml, "style:text-properties");
  kt_odt_attribute (xml, "fo:font-size", paragraph_styles[i].size);
  kt_odt_attribute (xml, "fo:font-weight", paragraph_styles[i].weight);
  kt_odt_attribute (xml, "fo:font-style", paragraph_styles[i].style);
  kt_odt_attribute (xml, "fo:color", paragraph_styles[i].color);
  kt_odt_end (xml);
  kt_odt_end (xml);
}

static void
write_list_style (xmlTextWriter *xml)
{
  kt_odt_start (xml, "text:list-style");
  kt_odt_attribute (xml, "style:name", "List_20_1");
  kt_odt_attribute (xml, "style:display-name", "List 1");
  kt_odt_start (xml, "text:list-level-style-bullet");
  kt_odt_attribute (xml, "text:level", "1");
  kt_odt_attribute (xml, "text:bullet-char", "•");
  kt_odt_start (xml, "style:list-level-properties");
  kt_odt_attribute (xml, "text:list-level-position-and-space-mode", "label-alignment");
  kt_odt_start (xml, "style:list-level-label-alignment");
  kt_odt_attribute (xml, "text:label-followed-by", "listtab");
  kt_odt_attribute (xml, "text:list-tab-stop-position", "0.6cm");
  kt_odt_attribute (xml, "fo:text-indent", "-0.6cm");
  kt_odt_attribute (xml, "fo:margin-left", "0.6cm");
  kt_odt_end (xml);
  kt_odt_end (xml);
  kt_odt_end (xml);
  kt_odt_end (xml);
}

/* What the document is and which page of how many, which whoever opens the file counts. */
static void
write_footer (xmlTextWriter *xml, const KtDocument *document)
{
  kt_odt_start (xml, "style:footer");
  kt_odt_start (xml, "text:p");
  kt_odt_attribute (xml, "text:style-name", FOOTER);
  kt_odt_write_text (xml, document->meta);
  kt_odt_start (xml, "text:tab");
  kt_odt_end (xml);
  kt_odt_start (xml, "text:page-number");
  kt_odt_attribute (xml, "text:select-page", "current");
  xmlTextWriterWriteString (xml, BAD_CAST "1");
  kt_odt_end (xml);
  xmlTextWriterWriteString (xml, BAD_CAST " / ");
  kt_odt_start (xml, "text:page-count");
  xmlTextWriterWriteString (xml, BAD_CAST "1");
  kt_odt_end (xml);
  kt_odt_end (xml);
  kt_odt_end (xml);
}

static void
write_styles (xmlTextWriter *xml, const KtDocument *document, const GPtrArray *pictures)
{
  start_root (xml, "office:document-styles");

  kt_odt_start (xml, "office:font-face-decls");
  kt_odt_start (xml, "style:font-face");
  kt_odt_attribute (xml, "style:name", "Body");
  kt_odt_attribute (xml, "svg:font-family", "Arial, 'Liberation Sans'");
  kt_odt_attribute (xml, "style:font-family-generic", "swiss");
  kt_odt_attribute (xml, "style:font-pitch", "variable");
  kt_odt_end (xml);
  kt_odt_end (xml);

  kt_odt_start (xml, "office:styles");
  kt_odt_start (xml, "style:style");
  kt_odt_attribute (xml, "style:name", "Standard");
  kt_odt_attribute (xml, "style:family", "paragraph");
  kt_odt_start (xml, "style:paragraph-properties");
  kt_odt_attribute (xml, "fo:line-height", "130%");
  kt_odt_attribute (xml, "fo:orphans", "2");
  kt_odt_attribute (xml, "fo:widows", "2");
  kt_odt_end (xml);
  kt_odt_start (xml, "style:text-properties");
  kt_odt_attribute (xml, "style:font-name", "Body");
  kt_odt_attribute (xml, "fo:font-size", "10.5pt");
  kt_odt_attribute (xml, "fo:language", document->language);
  kt_odt_attribute (xml, "fo:country", "NL");
  kt_odt_end (xml);
  kt_odt_end (xml);
  for (gsize i = 0; i < G_N_ELEMENTS (paragraph_styles); i++)
    write_paragraph_style (xml, i);
  write_list_style (xml);
  kt_odt_end (xml);

  kt_odt_start (xml, "office:automatic-styles");
  kt_odt_start (xml, "style:page-layout");
  kt_odt_attribute (xml, "style:name", "A4");
  kt_odt_start (xml, "style:page-layout-properties");
  kt_odt_attribute (xml, "fo:page-width", "21cm");
  kt_odt_attribute (xml, "fo:page-height", "29.7cm");
  kt_odt_attribute (xml, "style:print-orientation", "portrait");
  kt_odt_attribute (xml, "fo:margin-top", "2.2cm");
  kt_odt_attribute (xml, "fo:margin-bottom", "1.5cm");
  kt_odt_attribute (xml, "fo:margin-left", "2.5cm");
  kt_odt_attribute (xml, "fo:margin-right", "2.5cm");
  kt_odt_end (xml);
  kt_odt_start (xml, "style:footer-style");
  kt_odt_start (xml, "style:header-footer-properties");
  kt_odt_attribute (xml, "fo:min-height", "1cm");
  kt_odt_attribute (xml, "fo:margin-top", "0.5cm");
  kt_odt_end (xml);
  kt_odt_end (xml);
  kt_odt_end (xml);
  kt_odt_end (xml);

  kt_odt_start (xml, "office:master-styles");
  kt_odt_start (xml, "style:master-page");
  kt_odt_attribute (xml, "style:name", "Standard");
  kt_odt_attribute (xml, "style:page-layout-name", "A4");
  write_footer (xml, document);
  kt_odt_end (xml);
  kt_odt_end (xml);
}

static void
write_meta (xmlTextWriter *xml, const KtDocument *document, const GPtrArray *pictures)
{
  g_autofree char *moment = g_strdup_printf ("%sT00:00:00", document->date);

  start_root (xml, "office:document-meta");
  kt_odt_start (xml, "office:meta");
  element (xml, "meta:generator", "Keukentafel");
  element (xml, "dc:title", document->title);
  element (xml, "dc:language", document->language);
  element (xml, "meta:creation-date", moment);
  element (xml, "dc:date", moment);
}

static void
write_entry (xmlTextWriter *xml, const char *path, const char *type)
{
  kt_odt_start (xml, "manifest:file-entry");
  kt_odt_attribute (xml, "manifest:full-path", path);
  kt_odt_attribute (xml, "manifest:media-type", type);
  kt_odt_end (xml);
}

static void
write_manifest (xmlTextWriter *xml, const KtDocument *document, const GPtrArray *pictures)
{
  static const char *const entries[] = { "content.xml", "styles.xml", "meta.xml" };

  kt_odt_start (xml, "manifest:manifest");
  kt_odt_attribute (xml, "xmlns:manifest", ODF "manifest:1.0");
  kt_odt_attribute (xml, "manifest:version", "1.3");
  kt_odt_start (xml, "manifest:file-entry");
  kt_odt_attribute (xml, "manifest:full-path", "/");
  kt_odt_attribute (xml, "manifest:version", "1.3");
  kt_odt_attribute (xml, "manifest:media-type", kt_document_format_get_mime_type (KT_DOCUMENT_FORMAT_ODT));
  kt_odt_end (xml);
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    write_entry (xml, entries[i], "text/xml");
  for (guint i = 0; i < pictures->len; i++)
    {
      g_autofree char *name = kt_odt_make_picture_name (i);

      if (pictures->pdata[i] != NULL)
        write_entry (xml, name, "image/png");
    }
}

static const struct
{
  const char *name;
  void (*write) (xmlTextWriter *xml, const KtDocument *document, const GPtrArray *pictures);
} members[] = {
  { "content.xml", write_content },
  { "styles.xml", write_styles },
  { "meta.xml", write_meta },
  { "META-INF/manifest.xml", write_manifest },
};

/* Takes over @data, which malloc() made. A member has no time and no system, so that a file says nothing about whoever
 * made it. */
static gboolean
add_data (zip_t *zip, const char *name, void *data, gsize size, zip_int32_t method)
{
  zip_source_t *source = zip_source_buffer (zip, data, size, 1);
  zip_int64_t i;

  if (source == NULL)
    {
      free (data);
      return FALSE;
    }
  i = zip_file_add (zip, name, source, 0);
  if (i < 0)
    {
      zip_source_free (source);
      return FALSE;
    }
  return zip_set_file_compression (zip, (zip_uint64_t)i, method, 0) == 0 &&
         zip_file_set_dostime (zip, (zip_uint64_t)i, 0, FIRST_DAY, 0) == 0 &&
         zip_file_set_external_attributes (zip, (zip_uint64_t)i, 0, ZIP_OPSYS_DOS, 0) == 0;
}

static gboolean
add_xml (zip_t *zip, gsize i, const KtDocument *document, const GPtrArray *pictures)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlTextWriter *xml = xmlNewTextWriterMemory (buffer, 0);
  gboolean added = FALSE;

  xmlTextWriterStartDocument (xml, NULL, "UTF-8", NULL);
  members[i].write (xml, document, pictures);
  /* Closes what is still open. The buffer falls short only when there is no memory. */
  if (xmlTextWriterEndDocument (xml) >= 0 && xmlTextWriterFlush (xml) >= 0)
    {
      gsize size = (gsize)xmlBufferLength (buffer);

      added = add_data (zip, members[i].name, xmlBufferDetach (buffer), size, ZIP_CM_DEFLATE);
    }

  xmlFreeTextWriter (xml);
  xmlBufferFree (buffer);
  return added;
}

static gboolean
add_picture (zip_t *zip, guint number, GBytes *png)
{
  g_autofree char *name = kt_odt_make_picture_name (number);
  gsize size;
  const void *data = g_bytes_get_data (png, &size);
  void *copy = malloc (size);

  if (copy == NULL)
    return FALSE;
  memcpy (copy, data, size);
  return add_data (zip, name, copy, size, ZIP_CM_STORE);
}

static gboolean
write_zip (zip_source_t *file, const KtDocument *document, const GPtrArray *pictures)
{
  const char *type = kt_document_format_get_mime_type (KT_DOCUMENT_FORMAT_ODT);
  zip_t *zip = zip_open_from_source (file, ZIP_TRUNCATE, NULL);
  gboolean added;

  if (zip == NULL)
    return FALSE;
  /* What closes the file drops it too. */
  zip_source_keep (file);

  added = add_data (zip, "mimetype", strdup (type), strlen (type), ZIP_CM_STORE);
  for (gsize i = 0; added && i < G_N_ELEMENTS (members); i++)
    added = add_xml (zip, i, document, pictures);
  for (guint i = 0; added && i < pictures->len; i++)
    added = pictures->pdata[i] == NULL || add_picture (zip, i, pictures->pdata[i]);

  if (!added || zip_close (zip) != 0)
    {
      zip_discard (zip);
      return FALSE;
    }
  return TRUE;
}

static GBytes *
read_source (zip_source_t *source)
{
  zip_stat_t status;
  g_autofree guint8 *data = NULL;
  zip_int64_t n;

  if (zip_source_stat (source, &status) != 0 || (status.valid & ZIP_STAT_SIZE) == 0 || zip_source_open (source) != 0)
    return NULL;
  data = g_malloc (status.size);
  n = zip_source_read (source, data, status.size);
  zip_source_close (source);
  if (n < 0 || (zip_uint64_t)n != status.size)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), status.size);
}

GBytes *
kt_document_render_odt (const KtDocument *self, GError **error)
{
  g_autoptr (GPtrArray) pictures = kt_odt_make_pictures (self, error);
  zip_source_t *source;
  GBytes *file = NULL;

  if (pictures == NULL)
    return NULL;
  source = zip_source_buffer_create (NULL, 0, 0, NULL);
  if (source != NULL && write_zip (source, self, pictures))
    file = read_source (source);
  if (file == NULL)
    g_set_error (error, KT_ERROR, KT_ERROR_FAILED, "the document could not be written");
  g_clear_pointer (&source, zip_source_free);
  return file;
}
