/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-readback-private.h"

#include "core/kt-error.h"

#include <libxml/xmlreader.h>
#include <string.h>
#include <zip.h>

static gboolean
refuse (GError **error, const char *name, const char *why)
{
  g_set_error (error, KT_ERROR, KT_ERROR_FAILED, "%s: %s", name, why);
  return FALSE;
}

/* Whether the words before and after an element are not one word. */
static gboolean
parts_words (xmlTextReader *reader)
{
  const char *name = (const char *)xmlTextReaderConstLocalName (reader);

  return g_str_equal (name, "p") || g_str_equal (name, "h") || g_str_equal (name, "s") || g_str_equal (name, "tab") ||
         g_str_equal (name, "line-break") || g_str_equal (name, "table-cell") || g_str_equal (name, "title") ||
         g_str_equal (name, "desc");
}

static void
read_attributes (xmlTextReader *reader, GString *metadata)
{
  while (xmlTextReaderMoveToNextAttribute (reader) == 1)
    g_string_append_printf (metadata, "%s\n", (const char *)xmlTextReaderConstValue (reader));
  xmlTextReaderMoveToElement (reader);
}

static gboolean
read_xml (const char *name, GByteArray *data, GString *text, GString *metadata, GError **error)
{
  /* Entities stay as they are and nothing is fetched: the content comes from this member alone. */
  xmlTextReader *reader =
      xmlReaderForMemory ((const char *)data->data, (int)data->len, NULL, "UTF-8",
                          XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
  gboolean in_content = g_str_equal (name, "content.xml");
  int result;

  if (reader == NULL)
    return refuse (error, name, "could not be read");

  while ((result = xmlTextReaderRead (reader)) == 1)
    {
      GString *to = in_content ? text : metadata;

      switch (xmlTextReaderNodeType (reader))
        {
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        case XML_READER_TYPE_WHITESPACE:
          g_string_append (to, (const char *)xmlTextReaderConstValue (reader));
          break;
        case XML_READER_TYPE_COMMENT:
        case XML_READER_TYPE_PROCESSING_INSTRUCTION:
          g_string_append_printf (metadata, "%s\n", (const char *)xmlTextReaderConstValue (reader));
          break;
        case XML_READER_TYPE_ELEMENT:
          if (!in_content)
            g_string_append_c (to, '\n');
          else if (parts_words (reader))
            g_string_append_c (to, xmlTextReaderIsEmptyElement (reader) == 1 ? ' ' : '\n');
          read_attributes (reader, metadata);
          break;
        case XML_READER_TYPE_END_ELEMENT:
          if (!in_content || parts_words (reader))
            g_string_append_c (to, '\n');
          break;
        case XML_READER_TYPE_DOCUMENT_TYPE:
        case XML_READER_TYPE_ENTITY_REFERENCE:
          xmlFreeTextReader (reader);
          return refuse (error, name, "has a document type");
        default:
          break;
        }
    }
  xmlFreeTextReader (reader);
  if (result != 0)
    return refuse (error, name, "is no XML");
  return TRUE;
}

/* Whether @data is a PNG of which every part is known to hold no words: what it shows are pixels, and those were looked
 * over as words before they were drawn. */
static gboolean
is_wordless_png (const GByteArray *data)
{
  static const char *const parts[] = { "IHDR", "bKGD", "sBIT", "IDAT", "IEND" };
  gsize at = 8;

  if (data->len < at || memcmp (data->data, "\x89PNG\r\n\x1a\n", at) != 0)
    return FALSE;
  while (data->len - at >= 12)
    {
      const guint8 *part = data->data + at;
      gsize length = (gsize)part[0] << 24 | (gsize)part[1] << 16 | (gsize)part[2] << 8 | part[3];
      gboolean is_known = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
        is_known = is_known || memcmp (part + 4, parts[i], 4) == 0;
      if (!is_known || length > data->len - at - 12)
        return FALSE;
      at += 12 + length;
      if (memcmp (part + 4, "IEND", 4) == 0)
        return length == 0 && at == data->len;
    }
  return FALSE;
}

/* The data of a member, with a NUL behind it. What a member says about its size is not relied on: one that unfolds to
 * more than @left is not read any further. */
static GByteArray *
read_member (zip_t *zip, guint i, const char *name, gsize *left, GError **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  zip_file_t *member = zip_fopen_index (zip, i, 0);
  guint8 part[16384];
  zip_int64_t n = -1;

  while (member != NULL && (n = zip_fread (member, part, sizeof part)) > 0 && (gsize)n <= *left)
    {
      *left -= (gsize)n;
      g_byte_array_append (data, part, (guint)n);
    }
  if (member != NULL)
    zip_fclose (member);
  if (n != 0)
    {
      refuse (error, name, n > 0 ? "is too large" : "is damaged");
      return NULL;
    }
  g_byte_array_append (data, (const guint8 *)"", 1);
  g_byte_array_set_size (data, data->len - 1);
  return g_steal_pointer (&data);
}

static void
add_comment (GString *metadata, const char *comment)
{
  if (comment != NULL)
    g_string_append_printf (metadata, "%s\n", comment);
}

static gboolean
read_members (zip_t *zip, GString *text, GString *metadata, GError **error)
{
  zip_int64_t n_members = zip_get_num_entries (zip, 0);
  gsize left = KT_READBACK_SIZE_MAX;
  gboolean has_content = FALSE;

  if (n_members > KT_READBACK_MEMBERS_MAX)
    return refuse (error, "file", "has too many members");
  add_comment (metadata, zip_get_archive_comment (zip, NULL, ZIP_FL_ENC_GUESS));

  for (guint i = 0; i < n_members; i++)
    {
      const char *name = zip_get_name (zip, i, ZIP_FL_ENC_GUESS);
      g_autoptr (GByteArray) data = NULL;

      if (name == NULL)
        return refuse (error, "file", "has a member without a name");
      add_comment (metadata, name);
      add_comment (metadata, zip_file_get_comment (zip, i, NULL, ZIP_FL_ENC_GUESS));
      data = read_member (zip, i, name, &left, error);
      if (data == NULL)
        return FALSE;

      if (g_str_equal (name, "mimetype"))
        {
          const char *type = kt_document_format_get_mime_type (KT_DOCUMENT_FORMAT_ODT);

          if (i != 0 || data->len != strlen (type) || memcmp (data->data, type, data->len) != 0)
            return refuse (error, name, "is not that of a text document");
        }
      else if (g_str_has_prefix (name, "Pictures/") && g_str_has_suffix (name, ".png"))
        {
          if (!is_wordless_png (data))
            return refuse (error, name, "is a picture that cannot be checked");
        }
      else if (!g_str_has_suffix (name, ".xml"))
        {
          return refuse (error, "file", "has a member that cannot be checked");
        }
      else if (!read_xml (name, data, text, metadata, error))
        {
          return FALSE;
        }
      has_content |= g_str_equal (name, "content.xml");
    }
  if (!has_content)
    return refuse (error, "content.xml", "is missing");
  return TRUE;
}

gboolean
kt_readback_read_odt (GBytes *file, GString *text, GString *metadata, GError **error)
{
  gsize size;
  const void *data = g_bytes_get_data (file, &size);
  zip_source_t *source = zip_source_buffer_create (data, size, 0, NULL);
  zip_t *zip;
  gboolean read;

  if (source == NULL)
    return refuse (error, "file", "is no zip file");
  zip = zip_open_from_source (source, ZIP_RDONLY | ZIP_CHECKCONS, NULL);
  if (zip == NULL)
    {
      zip_source_free (source);
      return refuse (error, "file", "is no zip file");
    }
  read = read_members (zip, text, metadata, error);
  zip_discard (zip);
  return read;
}
