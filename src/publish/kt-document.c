/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-private.h"

#include "chart/kt-chart-table.h"
#include "core/kt-date.h"

#include <string.h>

static const struct
{
  const char *extension;
  const char *mime_type;
} formats[KT_DOCUMENT_FORMAT_COUNT] = {
  [KT_DOCUMENT_FORMAT_ODT] = { "odt", "application/vnd.oasis.opendocument.text" },
  [KT_DOCUMENT_FORMAT_PDF] = { "pdf", "application/pdf" },
  [KT_DOCUMENT_FORMAT_TEXT] = { "txt", "text/plain" },
};

static void
block_free (gpointer data)
{
  KtDocumentBlock *self = data;

  g_string_free (self->text, TRUE);
  g_array_unref (self->ranges);
  g_free (self->columns);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->picture, kt_chart_unref);
  g_free (self);
}

static void
document_clear (gpointer data)
{
  KtDocument *self = data;

  g_free (self->title);
  g_free (self->meta);
  g_free (self->language);
  g_free (self->date);
  g_ptr_array_unref (self->blocks);
}

/* Appends what XML 1.0 can hold of @text, with every white space character as a space. */
static void
append_clean (GString *clean, const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r')
        continue;
      if (g_unichar_isspace (c) && c != 0xa0 && c != 0x202f)
        g_string_append_c (clean, ' ');
      else if (c >= 0x20 && (c < 0x7f || c > 0x9f) && c != 0xfffe && c != 0xffff)
        g_string_append_unichar (clean, c);
    }
}

static char *
clean_line (const char *text)
{
  GString *clean = g_string_new (NULL);

  append_clean (clean, text, strlen (text));
  return g_string_free_and_steal (clean);
}

KtDocument *
kt_document_new (const char *title, const char *meta, const char *date)
{
  KtDocument *self;

  g_return_val_if_fail (title != NULL && meta != NULL, NULL);
  g_return_val_if_fail (kt_date_is_valid (date), NULL);

  self = g_atomic_rc_box_new0 (KtDocument);
  self->title = clean_line (title);
  self->meta = clean_line (meta);
  self->language = g_strdup ("nl");
  self->date = g_strdup (date);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  return self;
}

KtDocument *
kt_document_ref (KtDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kt_document_unref (KtDocument *self)
{
  g_atomic_rc_box_release_full (self, document_clear);
}

void
kt_document_add_heading (KtDocument *self, guint level, const char *text)
{
  KtDocumentBlock *block;

  g_return_if_fail (level == 1 || level == 2);

  block = kt_document_add_block (self, KT_DOCUMENT_BLOCK_HEADING);
  block->level = level;
  kt_document_block_append (block, text, -1, KT_DOCUMENT_MARK_NONE);
}

void
kt_document_add_text (KtDocument *self, KtDocumentBlockKind kind, const char *text)
{
  kt_document_block_append (kt_document_add_block (self, kind), text, -1, KT_DOCUMENT_MARK_NONE);
}

static KtDocumentBlock *
add_block (GPtrArray *blocks, KtDocumentBlockKind kind)
{
  KtDocumentBlock *block = g_new0 (KtDocumentBlock, 1);

  block->kind = kind;
  block->text = g_string_new (NULL);
  block->ranges = g_array_new (FALSE, FALSE, sizeof (KtDocumentRange));
  g_ptr_array_add (blocks, block);
  return block;
}

KtDocumentBlock *
kt_document_add_block (KtDocument *self, KtDocumentBlockKind kind)
{
  g_return_val_if_fail (kind != KT_DOCUMENT_BLOCK_TABLE && kind != KT_DOCUMENT_BLOCK_PICTURE, NULL);

  return add_block (self->blocks, kind);
}

KtDocumentBlock *
kt_document_add_table (KtDocument *self, const char *columns)
{
  KtDocumentBlock *table;

  g_return_val_if_fail (*columns != '\0' && columns[strspn (columns, "lr")] == '\0', NULL);

  table = add_block (self->blocks, KT_DOCUMENT_BLOCK_TABLE);
  table->columns = g_strdup (columns);
  table->cells = g_ptr_array_new_with_free_func (block_free);
  return table;
}

void
kt_document_add_picture (KtDocument *self, KtChart *chart)
{
  KtDocumentBlock *block = add_block (self->blocks, KT_DOCUMENT_BLOCK_PICTURE);

  block->picture = kt_chart_ref (chart);
  kt_document_block_append (block, chart->description, -1, KT_DOCUMENT_MARK_NONE);
}

void
kt_document_add_picture_table (KtDocument *self, const KtChart *chart)
{
  g_autoptr (KtChartTable) words = kt_chart_get_table (chart);
  g_autofree char *columns = g_strnfill (words->n_columns, 'l');
  KtDocumentBlock *table = kt_document_add_table (self, columns);

  for (guint i = 0; i < words->rows->len; i++)
    kt_document_block_add_row (table, i == 0 ? KT_DOCUMENT_BLOCK_LABEL : KT_DOCUMENT_BLOCK_PARAGRAPH,
                               words->rows->pdata[i]);
}

KtDocumentBlock *
kt_document_block_add_cell (KtDocumentBlock *table, KtDocumentBlockKind kind)
{
  g_return_val_if_fail (table->kind == KT_DOCUMENT_BLOCK_TABLE, NULL);
  g_return_val_if_fail (kind == KT_DOCUMENT_BLOCK_LABEL || kind == KT_DOCUMENT_BLOCK_PARAGRAPH, NULL);

  return add_block (table->cells, kind);
}

void
kt_document_block_add_row (KtDocumentBlock *table, KtDocumentBlockKind kind, const char *const *texts)
{
  for (gsize i = 0; i < strlen (table->columns); i++)
    kt_document_block_append (kt_document_block_add_cell (table, kind), texts[i], -1, KT_DOCUMENT_MARK_NONE);
}

void
kt_document_block_append (KtDocumentBlock *self, const char *text, gssize length, KtDocumentMark mark)
{
  KtDocumentRange range = { .start = self->text->len, .mark = mark };

  append_clean (self->text, text, length < 0 ? strlen (text) : (gsize)length);
  range.end = self->text->len;
  if (mark != KT_DOCUMENT_MARK_NONE && range.end > range.start)
    g_array_append_val (self->ranges, range);
}

static guint
count_marks (GPtrArray *blocks, KtDocumentMark mark)
{
  guint n = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const KtDocumentBlock *block = g_ptr_array_index (blocks, i);

      for (guint j = 0; j < block->ranges->len; j++)
        n += g_array_index (block->ranges, KtDocumentRange, j).mark == mark;
      if (block->cells != NULL)
        n += count_marks (block->cells, mark);
    }
  return n;
}

guint
kt_document_count_marks (const KtDocument *self, KtDocumentMark mark)
{
  return count_marks (self->blocks, mark);
}

GBytes *
kt_document_render (const KtDocument *self, KtDocumentFormat format, GError **error)
{
  switch (format)
    {
    case KT_DOCUMENT_FORMAT_ODT:
      return kt_document_render_odt (self, error);
    case KT_DOCUMENT_FORMAT_PDF:
      return kt_document_render_pdf (self, error);
    case KT_DOCUMENT_FORMAT_TEXT:
      return kt_document_render_text (self);
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
kt_document_format_get_extension (KtDocumentFormat format)
{
  return formats[format].extension;
}

const char *
kt_document_format_get_mime_type (KtDocumentFormat format)
{
  return formats[format].mime_type;
}
