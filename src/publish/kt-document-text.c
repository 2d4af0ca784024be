/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-private.h"

#include <string.h>

/* So many letters a column of a table is wide at most; a longer cell stands out of it. */
#define COLUMN_MAX 48

static void
append_underlined (GString *out, const char *line, char with)
{
  g_string_append_printf (out, "%s\n", line);
  for (glong i = g_utf8_strlen (line, -1); i > 0; i--)
    g_string_append_c (out, with);
  g_string_append_c (out, '\n');
}

static gboolean
stands_close (const KtDocumentBlock *before, const KtDocumentBlock *block)
{
  if (before == NULL)
    return FALSE;
  return before->kind == KT_DOCUMENT_BLOCK_LABEL ||
         (before->kind == block->kind &&
          (block->kind == KT_DOCUMENT_BLOCK_ITEM || block->kind == KT_DOCUMENT_BLOCK_FACT));
}

static glong
get_length (const KtDocumentBlock *cell)
{
  return g_utf8_strlen (cell->text->str, -1);
}

static void
append_spaces (GString *out, glong n)
{
  for (; n > 0; n--)
    g_string_append_c (out, ' ');
}

static void
append_row (GString *out, const KtDocumentBlock *table, guint first, const glong *widths)
{
  for (guint j = 0; table->columns[j] != '\0' && first + j < table->cells->len; j++)
    {
      const KtDocumentBlock *cell = g_ptr_array_index (table->cells, first + j);
      glong padding = MAX (widths[j] - get_length (cell), 0);

      if (j > 0)
        g_string_append (out, "  ");
      if (table->columns[j] == 'r')
        append_spaces (out, padding);
      g_string_append_len (out, cell->text->str, (gssize)cell->text->len);
      if (table->columns[j] == 'l' && table->columns[j + 1] != '\0')
        append_spaces (out, padding);
    }
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static void
append_table (GString *out, const KtDocumentBlock *table)
{
  guint n = (guint)strlen (table->columns);
  g_autofree glong *widths = g_new0 (glong, n);

  for (guint i = 0; i < table->cells->len; i++)
    widths[i % n] = MAX (widths[i % n], MIN (get_length (g_ptr_array_index (table->cells, i)), COLUMN_MAX));
  for (guint i = 0; i < table->cells->len; i += n)
    {
      append_row (out, table, i, widths);
      for (guint j = 0; i == 0 && j < n; j++)
        {
          g_string_append (out, j > 0 ? "  " : "");
          for (glong k = 0; k < widths[j]; k++)
            g_string_append_c (out, '-');
        }
      if (i == 0)
        g_string_append_c (out, '\n');
    }
}

/* What a picture shows, in words. */
static void
append_picture (GString *out, const KtDocumentBlock *block)
{
  g_autoptr (KtDocument) words = kt_document_new ("", "", "2000-01-01");

  kt_document_add_picture_table (words, block->picture);
  g_string_append_printf (out, "%s: %s\n\n", block->picture->title, block->text->str);
  append_table (out, g_ptr_array_index (words->blocks, 0));
  if (block->picture->caption != NULL)
    g_string_append_printf (out, "\n%s\n", block->picture->caption);
}

/* Lines are not broken: whatever opens the file wraps them to its own width. */
GBytes *
kt_document_render_text (const KtDocument *self)
{
  GString *out = g_string_new (NULL);
  const KtDocumentBlock *before = NULL;

  append_underlined (out, self->title, '=');
  if (*self->meta != '\0')
    g_string_append_printf (out, "%s\n", self->meta);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const KtDocumentBlock *block = g_ptr_array_index (self->blocks, i);

      if (!stands_close (before, block))
        g_string_append_c (out, '\n');

      switch (block->kind)
        {
        case KT_DOCUMENT_BLOCK_HEADING:
          append_underlined (out, block->text->str, block->level == 1 ? '=' : '-');
          break;
        case KT_DOCUMENT_BLOCK_LABEL:
          g_string_append_printf (out, g_str_has_suffix (block->text->str, "?") ? "%s\n" : "%s:\n", block->text->str);
          break;
        case KT_DOCUMENT_BLOCK_FACT:
        case KT_DOCUMENT_BLOCK_PARAGRAPH:
          g_string_append_printf (out, "%s\n", block->text->str);
          break;
        case KT_DOCUMENT_BLOCK_ITEM:
          g_string_append_printf (out, "- %s\n", block->text->str);
          break;
        case KT_DOCUMENT_BLOCK_QUOTE:
          g_string_append_printf (out, "> %s\n", block->text->str);
          break;
        case KT_DOCUMENT_BLOCK_TABLE:
          append_table (out, block);
          break;
        case KT_DOCUMENT_BLOCK_PICTURE:
          append_picture (out, block);
          break;
        default:
          g_assert_not_reached ();
        }
      before = block;
    }
  return g_string_free_to_bytes (out);
}
