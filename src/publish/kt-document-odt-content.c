/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-odt-private.h"

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

void
kt_odt_write_content (xmlTextWriter *xml, const KtDocument *document, const GPtrArray *pictures)
{
  g_autoptr (GPtrArray) names = kt_odt_make_names (document);
  gboolean in_list = FALSE;

  kt_odt_start_root (xml, "office:document-content");
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
