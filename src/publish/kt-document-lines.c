/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document.h"

#include <string.h>

/* Adds what stands in @block to @to. */
static void
append_block (KtDocumentBlock *to, const KtDocumentBlock *block)
{
  gsize at = 0;

  for (guint i = 0; i < block->ranges->len; i++)
    {
      const KtDocumentRange *range = &g_array_index (block->ranges, KtDocumentRange, i);

      kt_document_block_append (to, block->text->str + at, (gssize)(range->start - at), KT_DOCUMENT_MARK_NONE);
      kt_document_block_append (to, block->text->str + range->start, (gssize)(range->end - range->start), range->mark);
      at = range->end;
    }
  kt_document_block_append (to, block->text->str + at, -1, KT_DOCUMENT_MARK_NONE);
}

/* "Gemeente: Interventie € 10 · Referentie € 20"; with two columns the header says nothing that is not clear. */
static void
append_row (KtDocumentBlock *to, const KtDocumentBlock *table, guint first, guint n)
{
  gboolean is_begun = FALSE;

  append_block (to, g_ptr_array_index (table->cells, first));
  for (guint j = 1; j < n; j++)
    {
      const KtDocumentBlock *cell = g_ptr_array_index (table->cells, first + j);

      if (cell->text->len == 0)
        continue;
      kt_document_block_append (to, is_begun ? " · " : ": ", -1, KT_DOCUMENT_MARK_NONE);
      is_begun = TRUE;
      if (n > 2)
        {
          append_block (to, g_ptr_array_index (table->cells, j));
          kt_document_block_append (to, " ", -1, KT_DOCUMENT_MARK_NONE);
        }
      append_block (to, cell);
    }
}

KtDocument *
kt_document_without_tables (const KtDocument *self)
{
  KtDocument *lines = kt_document_new (self->title, self->meta, self->date);

  g_set_str (&lines->language, self->language);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const KtDocumentBlock *block = g_ptr_array_index (self->blocks, i);
      guint n = block->columns != NULL ? (guint)strlen (block->columns) : 0;

      if (n == 0)
        {
          KtDocumentBlock *copy = kt_document_add_block (lines, block->kind);

          copy->level = block->level;
          append_block (copy, block);
        }
      for (guint first = n; n > 0 && first + n <= block->cells->len; first += n)
        append_row (kt_document_add_block (lines, KT_DOCUMENT_BLOCK_ITEM), block, first, n);
    }
  return lines;
}
