/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-private.h"

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
          g_string_append_printf (out, "%s:\n", block->text->str);
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
        default:
          g_assert_not_reached ();
        }
      before = block;
    }
  return g_string_free_to_bytes (out);
}
