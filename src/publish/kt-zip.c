/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-zip.h"

#include "core/kt-error.h"

#include <string.h>

#define METHOD_STORED 0
#define METHOD_DEFLATED 8
/* 1 January 1980, the first day that the format knows. */
#define FIRST_DAY ((1 << 5) | 1)

struct _KtZip
{
  GByteArray *file;
  GByteArray *directory;
  guint n_members;
};

static void
put16 (GByteArray *to, guint16 value)
{
  guint16 bytes = GUINT16_TO_LE (value);

  g_byte_array_append (to, (const guint8 *)&bytes, sizeof bytes);
}

static void
put32 (GByteArray *to, guint32 value)
{
  guint32 bytes = GUINT32_TO_LE (value);

  g_byte_array_append (to, (const guint8 *)&bytes, sizeof bytes);
}

static guint32
checksum (const guint8 *data, gsize size)
{
  guint32 table[256];
  guint32 crc = 0xffffffff;

  for (guint32 i = 0; i < G_N_ELEMENTS (table); i++)
    {
      guint32 c = i;

      for (int bit = 0; bit < 8; bit++)
        c = (c & 1) != 0 ? 0xedb88320 ^ (c >> 1) : c >> 1;
      table[i] = c;
    }
  for (gsize i = 0; i < size; i++)
    crc = table[(crc ^ data[i]) & 0xff] ^ (crc >> 8);
  return ~crc;
}

static GBytes *
deflate (const void *data, gsize size, GError **error)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 9);
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);

  return g_converter_convert_bytes (G_CONVERTER (compressor), bytes, error);
}

/* What the local header and the directory have in common. */
static void
put_member (GByteArray *to, const char *name, guint16 method, guint32 crc, gsize packed, gsize size)
{
  put16 (to, 20); /* the version that reads it: 2.0 */
  put16 (to, 0);
  put16 (to, method);
  put16 (to, 0);
  put16 (to, FIRST_DAY);
  put32 (to, crc);
  put32 (to, (guint32)packed);
  put32 (to, (guint32)size);
  put16 (to, (guint16)strlen (name));
  put16 (to, 0);
}

KtZip *
kt_zip_new (void)
{
  KtZip *self = g_new0 (KtZip, 1);

  self->file = g_byte_array_new ();
  self->directory = g_byte_array_new ();
  return self;
}

void
kt_zip_free (KtZip *self)
{
  g_clear_pointer (&self->file, g_byte_array_unref);
  g_byte_array_unref (self->directory);
  g_free (self);
}

gboolean
kt_zip_add (KtZip *self, const char *name, const void *data, gsize size, gboolean compress, GError **error)
{
  g_autoptr (GBytes) packed = NULL;
  const guint8 *packed_data = data;
  gsize packed_size = size;
  guint16 method = METHOD_STORED;
  gsize offset = self->file->len;
  guint32 crc = checksum (data, size);

  if (compress)
    {
      packed = deflate (data, size, error);
      if (packed == NULL)
        return FALSE;
      packed_data = g_bytes_get_data (packed, &packed_size);
      method = METHOD_DEFLATED;
    }
  /* GByteArray counts in 32 bits too. */
  if (MAX (size, packed_size) > G_MAXINT32 || offset > G_MAXINT32 - packed_size)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_FAILED, "the document is too large for a file");
      return FALSE;
    }

  put32 (self->file, 0x04034b50);
  put_member (self->file, name, method, crc, packed_size, size);
  g_byte_array_append (self->file, (const guint8 *)name, (guint)strlen (name));
  g_byte_array_append (self->file, packed_data, (guint)packed_size);

  put32 (self->directory, 0x02014b50);
  put16 (self->directory, 20);
  put_member (self->directory, name, method, crc, packed_size, size);
  put16 (self->directory, 0);
  put16 (self->directory, 0);
  put16 (self->directory, 0);
  put32 (self->directory, 0);
  put32 (self->directory, (guint32)offset);
  g_byte_array_append (self->directory, (const guint8 *)name, (guint)strlen (name));
  self->n_members++;
  return TRUE;
}

GBytes *
kt_zip_finish (KtZip *self)
{
  guint32 offset = self->file->len;

  g_byte_array_append (self->file, self->directory->data, self->directory->len);
  put32 (self->file, 0x06054b50);
  put16 (self->file, 0);
  put16 (self->file, 0);
  put16 (self->file, (guint16)self->n_members);
  put16 (self->file, (guint16)self->n_members);
  put32 (self->file, self->directory->len);
  put32 (self->file, offset);
  put16 (self->file, 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->file));
}
