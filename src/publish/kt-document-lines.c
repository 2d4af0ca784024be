/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-private.h"

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

static gboolean
is_sentence (const KtDocumentBlock *block)
{
  return g_str_has_suffix (block->text->str, "?") || g_str_has_suffix (block->text->str, ".");
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
      kt_document_block_append (to, is_begun ? " · " : is_sentence (to) ? " " : ": ", -1, KT_DOCUMENT_MARK_NONE);
      is_begun = TRUE;
      if (n > 2)
        {
          append_block (to, g_ptr_array_index (table->cells, j));
          kt_document_block_append (to, " ", -1, KT_DOCUMENT_MARK_NONE);
        }
      append_block (to, cell);
    }
}

/* An item for each row of @table. */
static void
append_table (KtDocument *lines, const KtDocumentBlock *table)
{
  guint n = (guint)strlen (table->columns);

  for (guint first = n; first + n <= table->cells->len; first += n)
    append_row (kt_document_add_block (lines, KT_DOCUMENT_BLOCK_ITEM), table, first, n);
}

static void
append_picture (KtDocument *lines, const KtDocumentBlock *block)
{
  g_autoptr (KtDocument) words = kt_document_new ("", "", lines->date);

  kt_document_add_picture (lines, block->picture);
  kt_document_add_picture_table (words, block->picture);
  append_table (lines, g_ptr_array_index (words->blocks, 0));
}

KtDocument *
kt_document_without_tables (const KtDocument *self)
{
  KtDocument *lines = kt_document_new (self->title, self->meta, self->date);

  g_set_str (&lines->language, self->language);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const KtDocumentBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind == KT_DOCUMENT_BLOCK_TABLE)
        {
          append_table (lines, block);
        }
      else if (block->kind == KT_DOCUMENT_BLOCK_PICTURE)
        {
          append_picture (lines, block);
        }
      else
        {
          KtDocumentBlock *copy = kt_document_add_block (lines, block->kind);

          copy->level = block->level;
          append_block (copy, block);
        }
    }
  return lines;
}
