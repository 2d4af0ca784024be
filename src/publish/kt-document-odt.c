/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-odt-private.h"

#include "core/kt-error.h"
#include "publish/kt-document-private.h"

#include <string.h>
#include <zip.h>

/* 1 January 1980, the first day that the zip format knows. */
#define FIRST_DAY ((1 << 5) | 1)

static void
element (xmlTextWriter *xml, const char *name, const char *text)
{
  xmlTextWriterWriteElement (xml, BAD_CAST name, BAD_CAST text);
}

static void
write_meta (xmlTextWriter *xml, const KtDocument *document, const GPtrArray *pictures)
{
  g_autofree char *moment = g_strdup_printf ("%sT00:00:00", document->date);

  kt_odt_start_root (xml, "office:document-meta");
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
  kt_odt_attribute (xml, "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
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
  { "content.xml", kt_odt_write_content },
  { "styles.xml", kt_odt_write_styles },
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
