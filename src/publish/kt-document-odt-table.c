/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-odt-private.h"

#include <string.h>

/* A table of at most so many rows with so many letters in a cell is not divided over pages. */
#define SHORT_ROWS 12
#define SHORT_LETTERS 40

#define KEPT "_kept"

static const char *const cell_styles[] = { "Table_20_Contents", "Table_20_number", "Table_20_Heading",
                                           "Table_20_total" };

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

static gboolean
is_short (const KtDocumentBlock *table)
{
  if (table->cells->len / strlen (table->columns) > SHORT_ROWS)
    return FALSE;
  for (guint i = 0; i < table->cells->len; i++)
    if (g_utf8_strlen (((const KtDocumentBlock *)table->cells->pdata[i])->text->str, -1) > SHORT_LETTERS)
      return FALSE;
  return TRUE;
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
  kt_odt_attribute (xml, "style:width", KT_ODT_TEXT_WIDTH);
  kt_odt_attribute (xml, "fo:margin-top", "0.1cm");
  kt_odt_attribute (xml, "fo:margin-bottom", "0.3cm");
  kt_odt_attribute (xml, "table:align", "left");
  kt_odt_attribute (xml, "style:may-break-between-rows", is_short (table) ? "false" : NULL);
  kt_odt_end (xml);
  kt_odt_end (xml);
  for (guint j = 0; j < n; j++)
    {
      g_autofree char *column = make_style_name (number, (gint)j);

      write_column_style (xml, column, widths[j]);
    }
}

/* As the style of a cell, for the row that stays with the one below it. */
static void
write_kept_style (xmlTextWriter *xml, const char *style)
{
  g_autofree char *name = g_strconcat (style, KEPT, NULL);

  kt_odt_start (xml, "style:style");
  kt_odt_attribute (xml, "style:name", name);
  kt_odt_attribute (xml, "style:family", "paragraph");
  kt_odt_attribute (xml, "style:parent-style-name", style);
  kt_odt_start (xml, "style:paragraph-properties");
  kt_odt_attribute (xml, "fo:keep-with-next", "always");
  kt_odt_end (xml);
  kt_odt_end (xml);
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
  for (gsize i = 0; i < G_N_ELEMENTS (cell_styles); i++)
    write_kept_style (xml, cell_styles[i]);
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
  return cell_styles[(cell->kind == KT_DOCUMENT_BLOCK_LABEL ? 2 : 0) + (column == 'r' ? 1 : 0)];
}

/* Whether the row at @first is the one above a total, which says nothing alone on a page. */
static gboolean
is_before_total (const KtDocumentBlock *table, guint first)
{
  guint n = (guint)strlen (table->columns);

  return first + 2 * n == table->cells->len &&
         ((const KtDocumentBlock *)table->cells->pdata[first + n])->kind == KT_DOCUMENT_BLOCK_LABEL;
}

static void
write_row (xmlTextWriter *xml, const KtDocumentBlock *table, guint first)
{
  gboolean is_kept = is_before_total (table, first);

  kt_odt_start (xml, "table:table-row");
  kt_odt_attribute (xml, "table:style-name", "Row");
  for (guint j = 0; table->columns[j] != '\0' && first + j < table->cells->len; j++)
    {
      const KtDocumentBlock *cell = g_ptr_array_index (table->cells, first + j);
      g_autofree char *style = g_strconcat (get_cell_style (cell, table->columns[j]), is_kept ? KEPT : NULL, NULL);

      kt_odt_start (xml, "table:table-cell");
      kt_odt_attribute (xml, "table:style-name", "Cell");
      kt_odt_attribute (xml, "office:value-type", "string");
      kt_odt_write_paragraph (xml, style, cell->text->str);
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
