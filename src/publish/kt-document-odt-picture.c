/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-odt-private.h"

#include "chart/kt-chart-picture.h"

/* As wide as the text of a page, which is some 24 cm high. */
#define MILLIMETRES_WIDE (KT_ODT_TEXT_CENTIMETRES * 10)
#define MILLIMETRES_HIGH 220
/* Letters are then as large as those around them. */
#define WIDTH 660
#define SCALE 2.5
/* Where a PNG has its width and height. */
#define SIZES_AT 16

static void
free_picture (gpointer picture)
{
  if (picture != NULL)
    g_bytes_unref (picture);
}

GPtrArray *
kt_odt_make_pictures (const KtDocument *document, GError **error)
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (free_picture);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const KtDocumentBlock *block = g_ptr_array_index (document->blocks, i);
      GBytes *png = NULL;

      if (block->kind == KT_DOCUMENT_BLOCK_PICTURE)
        {
          png = kt_chart_to_png (block->picture, WIDTH, SCALE, error);
          if (png == NULL)
            return NULL;
        }
      g_ptr_array_add (pictures, png);
    }
  return g_steal_pointer (&pictures);
}

char *
kt_odt_make_picture_name (guint number)
{
  return g_strdup_printf ("Pictures/%u.png", number + 1);
}

static guint32
read_number (const guint8 *data)
{
  return (guint32)data[0] << 24 | (guint32)data[1] << 16 | (guint32)data[2] << 8 | data[3];
}

static char *
format_centimetres (guint64 millimetres)
{
  return g_strdup_printf ("%u.%ucm", (guint)(millimetres / 10), (guint)(millimetres % 10));
}

void
kt_odt_write_picture (xmlTextWriter *xml, const KtDocumentBlock *block, guint number, const char *name, GBytes *png)
{
  const guint8 *data = g_bytes_get_data (png, NULL);
  guint64 width = MAX (read_number (data + SIZES_AT), 1), height = MAX (read_number (data + SIZES_AT + 4), 1),
          wide = MIN (MILLIMETRES_WIDE, MILLIMETRES_HIGH * width / height);
  g_autofree char *href = kt_odt_make_picture_name (number);
  g_autofree char *svg_width = format_centimetres (wide), *svg_height = format_centimetres (wide * height / width);

  kt_odt_start (xml, "text:p");
  kt_odt_attribute (xml, "text:style-name", "Text_20_body");
  kt_odt_start (xml, "draw:frame");
  kt_odt_attribute (xml, "draw:name", name);
  kt_odt_attribute (xml, "text:anchor-type", "as-char");
  kt_odt_attribute (xml, "svg:width", svg_width);
  kt_odt_attribute (xml, "svg:height", svg_height);
  kt_odt_start (xml, "draw:image");
  kt_odt_attribute (xml, "xlink:href", href);
  kt_odt_attribute (xml, "xlink:type", "simple");
  kt_odt_attribute (xml, "xlink:show", "embed");
  kt_odt_attribute (xml, "xlink:actuate", "onLoad");
  kt_odt_attribute (xml, "draw:mime-type", "image/png");
  kt_odt_end (xml);
  kt_odt_start (xml, "svg:title");
  kt_odt_write_text (xml, block->picture->title);
  kt_odt_end (xml);
  kt_odt_start (xml, "svg:desc");
  kt_odt_write_text (xml, block->text->str);
  kt_odt_end (xml);
  kt_odt_end (xml);
  kt_odt_end (xml);
}
