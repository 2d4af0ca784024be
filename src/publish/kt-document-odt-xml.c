/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-odt-private.h"

#include <string.h>

#define ODF "urn:oasis:names:tc:opendocument:xmlns:"

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

void
kt_odt_start (xmlTextWriter *xml, const char *name)
{
  xmlTextWriterStartElement (xml, BAD_CAST name);
}

void
kt_odt_attribute (xmlTextWriter *xml, const char *name, const char *value)
{
  if (value != NULL)
    xmlTextWriterWriteAttribute (xml, BAD_CAST name, BAD_CAST value);
}

void
kt_odt_end (xmlTextWriter *xml)
{
  xmlTextWriterEndElement (xml);
}

void
kt_odt_start_root (xmlTextWriter *xml, const char *name)
{
  kt_odt_start (xml, name);
  for (gsize i = 0; i < G_N_ELEMENTS (namespaces); i++)
    kt_odt_attribute (xml, namespaces[i].name, namespaces[i].uri);
  kt_odt_attribute (xml, "office:version", "1.3");
}

/* A reader of ODF makes one space of a run of them, so the others are written as elements. */
void
kt_odt_write_text (xmlTextWriter *xml, const char *text)
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

          kt_odt_start (xml, "text:s");
          kt_odt_attribute (xml, "text:c", count);
          kt_odt_end (xml);
        }
    }
}

void
kt_odt_write_paragraph (xmlTextWriter *xml, const char *style, const char *text)
{
  kt_odt_start (xml, "text:p");
  kt_odt_attribute (xml, "text:style-name", style);
  kt_odt_write_text (xml, text);
  kt_odt_end (xml);
}
