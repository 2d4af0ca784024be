/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-private.h"

#include "core/kt-error.h"

#include <libxml/xmlwriter.h>
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
  { "xmlns:fo", ODF "xsl-fo-compatible:1.0" },
  { "xmlns:svg", ODF "svg-compatible:1.0" },
  { "xmlns:meta", ODF "meta:1.0" },
  { "xmlns:dc", "http://purl.org/dc/elements/1.1/" },
};

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
} paragraph_styles[] = {
  { "Title", "Title", "Standard", NULL, "20pt", "bold", NULL, NULL, "0cm", "0.1cm", NULL, "always" },
  { "Subtitle", "Subtitle", "Standard", NULL, "10pt", NULL, NULL, "#5e5c64", "0cm", "0.5cm", NULL, NULL },
  { "Heading_20_1", "Heading 1", "Standard", "1", "14pt", "bold", NULL, NULL, "0.7cm", "0.2cm", NULL, "always" },
  { "Heading_20_2", "Heading 2", "Standard", "2", "12pt", "bold", NULL, NULL, "0.5cm", "0.15cm", NULL, "always" },
  { "Text_20_body", "Text body", "Standard", NULL, NULL, NULL, NULL, NULL, "0cm", "0.2cm", NULL, NULL },
  { "Label", "Label", "Standard", NULL, "9pt", "bold", NULL, "#5e5c64", "0.15cm", "0.05cm", NULL, "always" },
  { "Fact", "Fact", "Standard", NULL, "9.5pt", NULL, NULL, "#5e5c64", "0cm", "0.05cm", NULL, "always" },
  { "Quotations", "Quotations", "Standard", NULL, NULL, NULL, "italic", NULL, "0cm", "0.2cm", "0.8cm", NULL },
  { "List_20_item", "List item", "Standard", NULL, NULL, NULL, NULL, NULL, "0cm", "0.1cm", NULL, NULL },
  { "Footer", "Footer", "Standard", NULL, "9pt", NULL, NULL, "#5e5c64", NULL, NULL, NULL, NULL },
};

static void
start (xmlTextWriter *xml, const char *name)
{
  xmlTextWriterStartElement (xml, BAD_CAST name);
}

static void
attribute (xmlTextWriter *xml, const char *name, const char *value)
{
  if (value != NULL)
    xmlTextWriterWriteAttribute (xml, BAD_CAST name, BAD_CAST value);
}

static void
end (xmlTextWriter *xml)
{
  xmlTextWriterEndElement (xml);
}

static void
element (xmlTextWriter *xml, const char *name, const char *text)
{
  xmlTextWriterWriteElement (xml, BAD_CAST name, BAD_CAST text);
}

static void
start_root (xmlTextWriter *xml, const char *name)
{
  start (xml, name);
  for (gsize i = 0; i < G_N_ELEMENTS (namespaces); i++)
    attribute (xml, namespaces[i].name, namespaces[i].uri);
  attribute (xml, "office:version", "1.3");
}

/* A reader of ODF makes one space of a run of them, so the others are written as elements. */
static void
write_text (xmlTextWriter *xml, const char *text)
{
  gboolean at_space = TRUE;

  while (*text != '\0')
    {
      gsize n = strcspn (text, " ");

      if (n > 0)
        {
          g_autofree char *words = g_strndup (text, n);

          xmlTextWriterWriteString (xml, BAD_CAST words);
          at_space = FALSE;
        }
      text += n;

      n = strspn (text, " ");
      text += n;
      if (n > 0 && !at_space && *text != '\0')
        {
          xmlTextWriterWriteString (xml, BAD_CAST " ");
          n--;
        }
      if (n > 0)
        {
          g_autofree char *count = g_strdup_printf ("%" G_GSIZE_FORMAT, n);

          start (xml, "text:s");
          attribute (xml, "text:c", count);
          end (xml);
        }
    }
}

static void
write_paragraph (xmlTextWriter *xml, const char *style, const char *text)
{
  start (xml, "text:p");
  attribute (xml, "text:style-name", style);
  write_text (xml, text);
  end (xml);
}

static void
write_block (xmlTextWriter *xml, const KtDocumentBlock *block)
{
  switch (block->kind)
    {
    case KT_DOCUMENT_BLOCK_HEADING:
      start (xml, "text:h");
      attribute (xml, "text:style-name", block->level == 1 ? "Heading_20_1" : "Heading_20_2");
      attribute (xml, "text:outline-level", block->level == 1 ? "1" : "2");
      write_text (xml, block->text->str);
      end (xml);
      break;
    case KT_DOCUMENT_BLOCK_LABEL:
      write_paragraph (xml, "Label", block->text->str);
      break;
    case KT_DOCUMENT_BLOCK_FACT:
      write_paragraph (xml, "Fact", block->text->str);
      break;
    case KT_DOCUMENT_BLOCK_PARAGRAPH:
      write_paragraph (xml, "Text_20_body", block->text->str);
      break;
    case KT_DOCUMENT_BLOCK_ITEM:
      start (xml, "text:list-item");
      write_paragraph (xml, "List_20_item", block->text->str);
      end (xml);
      break;
    case KT_DOCUMENT_BLOCK_QUOTE:
      write_paragraph (xml, "Quotations", block->text->str);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_content (xmlTextWriter *xml, const KtDocument *document)
{
  gboolean in_list = FALSE;

  start_root (xml, "office:document-content");
  start (xml, "office:body");
  start (xml, "office:text");
  write_paragraph (xml, "Title", document->title);
  if (*document->meta != '\0')
    write_paragraph (xml, "Subtitle", document->meta);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const KtDocumentBlock *block = g_ptr_array_index (document->blocks, i);
      gboolean is_item = block->kind == KT_DOCUMENT_BLOCK_ITEM;

      if (is_item && !in_list)
        {
          start (xml, "text:list");
          attribute (xml, "text:style-name", "List_20_1");
        }
      else if (!is_item && in_list)
        {
          end (xml);
        }
      in_list = is_item;
      write_block (xml, block);
    }
}

static void
write_paragraph_style (xmlTextWriter *xml, gsize i)
{
  start (xml, "style:style");
  attribute (xml, "style:name", paragraph_styles[i].name);
  attribute (xml, "style:display-name", paragraph_styles[i].display_name);
  attribute (xml, "style:family", "paragraph");
  attribute (xml, "style:parent-style-name", paragraph_styles[i].parent);
  attribute (xml, "style:default-outline-level", paragraph_styles[i].outline_level);
  start (xml, "style:paragraph-properties");
  attribute (xml, "fo:margin-top", paragraph_styles[i].top);
  attribute (xml, "fo:margin-bottom", paragraph_styles[i].bottom);
  attribute (xml, "fo:margin-left", paragraph_styles[i].left);
  attribute (xml, "fo:keep-with-next", paragraph_styles[i].keep);
  if (g_str_equal (paragraph_styles[i].name, "Footer"))
    attribute (xml, "fo:text-align", "end");
  end (xml);
  start (xml, "style:text-properties");
  attribute (xml, "fo:font-size", paragraph_styles[i].size);
  attribute (xml, "fo:font-weight", paragraph_styles[i].weight);
  attribute (xml, "fo:font-style", paragraph_styles[i].style);
  attribute (xml, "fo:color", paragraph_styles[i].color);
  end (xml);
  end (xml);
}

static void
write_list_style (xmlTextWriter *xml)
{
  start (xml, "text:list-style");
  attribute (xml, "style:name", "List_20_1");
  attribute (xml, "style:display-name", "List 1");
  start (xml, "text:list-level-style-bullet");
  attribute (xml, "text:level", "1");
  attribute (xml, "text:bullet-char", "•");
  start (xml, "style:list-level-properties");
  attribute (xml, "text:list-level-position-and-space-mode", "label-alignment");
  start (xml, "style:list-level-label-alignment");
  attribute (xml, "text:label-followed-by", "listtab");
  attribute (xml, "text:list-tab-stop-position", "0.6cm");
  attribute (xml, "fo:text-indent", "-0.6cm");
  attribute (xml, "fo:margin-left", "0.6cm");
  end (xml);
  end (xml);
  end (xml);
  end (xml);
}

static void
write_styles (xmlTextWriter *xml, const KtDocument *document)
{
  start_root (xml, "office:document-styles");

  start (xml, "office:font-face-decls");
  start (xml, "style:font-face");
  attribute (xml, "style:name", "Body");
  attribute (xml, "svg:font-family", "'Cantarell', 'Adwaita Sans', 'Liberation Sans', Arial");
  attribute (xml, "style:font-family-generic", "swiss");
  attribute (xml, "style:font-pitch", "variable");
  end (xml);
  end (xml);

  start (xml, "office:styles");
  start (xml, "style:style");
  attribute (xml, "style:name", "Standard");
  attribute (xml, "style:family", "paragraph");
  start (xml, "style:paragraph-properties");
  attribute (xml, "fo:line-height", "130%");
  attribute (xml, "fo:orphans", "2");
  attribute (xml, "fo:widows", "2");
  end (xml);
  start (xml, "style:text-properties");
  attribute (xml, "style:font-name", "Body");
  attribute (xml, "fo:font-size", "10.5pt");
  attribute (xml, "fo:language", document->language);
  attribute (xml, "fo:country", "NL");
  end (xml);
  end (xml);
  for (gsize i = 0; i < G_N_ELEMENTS (paragraph_styles); i++)
    write_paragraph_style (xml, i);
  write_list_style (xml);
  end (xml);

  start (xml, "office:automatic-styles");
  start (xml, "style:page-layout");
  attribute (xml, "style:name", "A4");
  start (xml, "style:page-layout-properties");
  attribute (xml, "fo:page-width", "21cm");
  attribute (xml, "fo:page-height", "29.7cm");
  attribute (xml, "style:print-orientation", "portrait");
  attribute (xml, "fo:margin-top", "2.2cm");
  attribute (xml, "fo:margin-bottom", "1.5cm");
  attribute (xml, "fo:margin-left", "2.5cm");
  attribute (xml, "fo:margin-right", "2.5cm");
  end (xml);
  start (xml, "style:footer-style");
  start (xml, "style:header-footer-properties");
  attribute (xml, "fo:min-height", "1cm");
  attribute (xml, "fo:margin-top", "0.5cm");
  end (xml);
  end (xml);
  end (xml);
  end (xml);

  start (xml, "office:master-styles");
  start (xml, "style:master-page");
  attribute (xml, "style:name", "Standard");
  attribute (xml, "style:page-layout-name", "A4");
  start (xml, "style:footer");
  start (xml, "text:p");
  attribute (xml, "text:style-name", "Footer");
  start (xml, "text:page-number");
  attribute (xml, "text:select-page", "current");
  xmlTextWriterWriteString (xml, BAD_CAST "1");
  end (xml);
  end (xml);
  end (xml);
  end (xml);
  end (xml);
}

static void
write_meta (xmlTextWriter *xml, const KtDocument *document)
{
  g_autofree char *moment = g_strdup_printf ("%sT00:00:00", document->date);

  start_root (xml, "office:document-meta");
  start (xml, "office:meta");
  element (xml, "meta:generator", "Keukentafel");
  element (xml, "dc:title", document->title);
  element (xml, "dc:language", document->language);
  element (xml, "meta:creation-date", moment);
  element (xml, "dc:date", moment);
}

static void
write_manifest (xmlTextWriter *xml, const KtDocument *document)
{
  static const char *const entries[] = { "content.xml", "styles.xml", "meta.xml" };

  start (xml, "manifest:manifest");
  attribute (xml, "xmlns:manifest", ODF "manifest:1.0");
  attribute (xml, "manifest:version", "1.3");
  start (xml, "manifest:file-entry");
  attribute (xml, "manifest:full-path", "/");
  attribute (xml, "manifest:version", "1.3");
  attribute (xml, "manifest:media-type", kt_document_format_get_mime_type (KT_DOCUMENT_FORMAT_ODT));
  end (xml);
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      start (xml, "manifest:file-entry");
      attribute (xml, "manifest:full-path", entries[i]);
      attribute (xml, "manifest:media-type", "text/xml");
      end (xml);
    }
}

static const struct
{
  const char *name;
  void (*write) (xmlTextWriter *xml, const KtDocument *document);
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
add_xml (zip_t *zip, gsize i, const KtDocument *document)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlTextWriter *xml = xmlNewTextWriterMemory (buffer, 0);
  gboolean added = FALSE;

  xmlTextWriterStartDocument (xml, NULL, "UTF-8", NULL);
  members[i].write (xml, document);
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
write_zip (zip_source_t *file, const KtDocument *document)
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
    added = add_xml (zip, i, document);

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
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, NULL);
  GBytes *file = NULL;

  if (source != NULL && write_zip (source, self))
    file = read_source (source);
  if (file == NULL)
    g_set_error (error, KT_ERROR, KT_ERROR_FAILED, "the document could not be written");
  g_clear_pointer (&source, zip_source_free);
  return file;
}
