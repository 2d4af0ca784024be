/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-odt-private.h"

#include <string.h>

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
