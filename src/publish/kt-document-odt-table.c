/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-odt-private.h"

#include <string.h>

static char *
make_style_name (guint number, gint column)
{
  return column < 0 ? g_strdup_printf ("Table%u", number + 1) : g_strdup_printf ("Table%u.%d", number + 1, column + 1);
}

static void
write_column_style (xmlTextWriter *xml, const char *name, guint tenths)
{
  g_autofree char *width = g_strdup_printf ("%u.%02ucm", tenths / 100, tenths % 100);

  kt_odt_start (xml, "style:style");
  kt_odt_attribute (xml, "style:name", name);
  kt_odt_attribute (xml, "style:family", "table-column");
  kt_odt_start (xml, "style:table-column-properties");
  kt_odt_attribute (xml, "style:column-width", width);
  kt_odt_end (xml);
  kt_odt_end (xml);
}

static void
write_table_style (xmlTextWriter *xml, const KtDocumentBlock *table, guint number)
{
  guint n = (guint)strlen (table->columns);
  g_autofree guint *widths = kt_odt_measure_columns (table);
  g_autofree char *name = make_style_name (number, -1);

  kt_odt_start (xml, "style:style");
  kt_odt_attribute (xml, "style:name", name);
  kt_odt_attribute (xml, "style:family", "table");
  kt_odt_start (xml, "style:table-properties");
  kt_odt_attribute (xml, "style:width", "16cm");
  kt_odt_attribute (xml, "fo:margin-top", "0.1cm");
  kt_odt_attribute (xml, "fo:margin-bottom", "0.3cm");
  kt_odt_attribute (xml, "table:align", "left");
  kt_odt_end (xml);
  kt_odt_end (xml);
  for (guint j = 0; j < n; j++)
    {
      g_autofree char *column = make_style_name (number, (gint)j);

      write_column_style (xml, column, widths[j]);
    }
}

void
kt_odt_write_table_styles (xmlTextWriter *xml, const KtDocument *document)
{
  kt_odt_start (xml, "office:automatic-styles");
  kt_odt_start (xml, "style:style");
  kt_odt_attribute (xml, "style:name", "Row");
  kt_odt_attribute (xml, "style:family", "table-row");
  kt_odt_start (xml, "style:table-row-properties");
  kt_odt_attribute (xml, "fo:keep-together", "always");
  kt_odt_end (xml);
  kt_odt_end (xml);
  kt_odt_start (xml, "style:style");
  kt_odt_attribute (xml, "style:name", "Cell");
  kt_odt_attribute (xml, "style:family", "table-cell");
  kt_odt_start (xml, "style:table-cell-properties");
  kt_odt_attribute (xml, "fo:padding", "0.1cm");
  kt_odt_attribute (xml, "fo:border-bottom", "0.5pt solid #c0bfbc");
  kt_odt_end (xml);
  kt_odt_end (xml);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const KtDocumentBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == KT_DOCUMENT_BLOCK_TABLE)
        write_table_style (xml, block, i);
    }
  kt_odt_end (xml);
}

static const char *
get_cell_style (const KtDocumentBlock *cell, char column)
{
  if (cell->kind == KT_DOCUMENT_BLOCK_LABEL)
    return column == 'r' ? "Table_20_total" : "Table_20_Heading";
  return column == 'r' ? "Table_20_number" : "Table_20_Contents";
}

static void
write_row (xmlTextWriter *xml, const KtDocumentBlock *table, guint first)
{
  kt_odt_start (xml, "table:table-row");
  kt_odt_attribute (xml, "table:style-name", "Row");
  for (guint j = 0; table->columns[j] != '\0' && first + j < table->cells->len; j++)
    {
      const KtDocumentBlock *cell = g_ptr_array_index (table->cells, first + j);

      kt_odt_start (xml, "table:table-cell");
      kt_odt_attribute (xml, "table:style-name", "Cell");
      kt_odt_attribute (xml, "office:value-type", "string");
      kt_odt_write_paragraph (xml, get_cell_style (cell, table->columns[j]), cell->text->str);
      kt_odt_end (xml);
    }
  kt_odt_end (xml);
}

void
kt_odt_write_table (xmlTextWriter *xml, const KtDocumentBlock *table, guint number, const char *name)
{
  guint n = (guint)strlen (table->columns);
  g_autofree char *style = make_style_name (number, -1);

  kt_odt_start (xml, "table:table");
  kt_odt_attribute (xml, "table:name", name);
  kt_odt_attribute (xml, "table:style-name", style);
  for (guint j = 0; j < n; j++)
    {
      g_autofree char *column = make_style_name (number, (gint)j);

      kt_odt_start (xml, "table:table-column");
      kt_odt_attribute (xml, "table:style-name", column);
      kt_odt_end (xml);
    }
  for (guint i = 0; i < table->cells->len; i += n)
    {
      if (i == 0)
        kt_odt_start (xml, "table:table-header-rows");
      write_row (xml, table, i);
      if (i == 0)
        kt_odt_end (xml);
    }
  kt_odt_end (xml);
}
