/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-chart.h"

G_BEGIN_DECLS

typedef enum
{
  KT_DOCUMENT_FORMAT_ODT,
  KT_DOCUMENT_FORMAT_PDF,
  KT_DOCUMENT_FORMAT_TEXT,
} KtDocumentFormat;
#define KT_DOCUMENT_FORMAT_COUNT 3

typedef enum
{
  KT_DOCUMENT_BLOCK_HEADING,
  KT_DOCUMENT_BLOCK_LABEL, /* says in a few words what the next block is */
  KT_DOCUMENT_BLOCK_FACT,  /* one line about what follows: "Met: [moeder]" */
  KT_DOCUMENT_BLOCK_PARAGRAPH,
  KT_DOCUMENT_BLOCK_ITEM,
  KT_DOCUMENT_BLOCK_QUOTE,
  KT_DOCUMENT_BLOCK_TABLE,
  KT_DOCUMENT_BLOCK_PICTURE,
} KtDocumentBlockKind;

/* What a stretch of text is to whoever looks it over; the files do not show it. */
typedef enum
{
  KT_DOCUMENT_MARK_NONE,
  KT_DOCUMENT_MARK_REPLACED,
  KT_DOCUMENT_MARK_SUSPECT,
} KtDocumentMark;

/* Bytes of a block's text, half open. */
typedef struct
{
  gsize start;
  gsize end;
  KtDocumentMark mark;
} KtDocumentRange;

/**
 * KtDocumentBlock:
 * @level: of a heading, 1 or 2; 0 for others
 * @text: one paragraph; empty for a table; of a picture what one sees in it, for who does not see it
 * @ranges: (element-type KtDocumentRange): the marked stretches of @text, in order
 * @columns: (nullable): of a table a letter for each column: `l` for words, `r` for numbers
 * @cells: (nullable) (element-type KtDocumentBlock): of a table the cells, row by row; those of the first row are its
 *   header. A cell is a paragraph, or a label where it stands out.
 * @picture: (nullable): of a picture what it shows
 */
typedef struct
{
  KtDocumentBlockKind kind;
  guint level;
  GString *text;
  GArray *ranges;
  char *columns;
  GPtrArray *cells;
  KtChart *picture;
} KtDocumentBlock;

/**
 * KtDocument:
 * @title: of the document
 * @meta: one line under the title; may be empty
 * @language: of the text, as `nl`
 * @date: the day that stands in the file as the day of making, `YYYY-MM-DD`
 * @blocks: (element-type KtDocumentBlock)
 *
 * A text as it will leave the program, before it is a file. Values only; not changed after it was handed on. Reference
 * counted atomically.
 */
typedef struct
{
  char *title;
  char *meta;
  char *language;
  char *date;
  GPtrArray *blocks;
} KtDocument;

/* An empty document in Dutch; @date must be valid. */
KtDocument *kt_document_new (const char *title, const char *meta, const char *date);
KtDocument *kt_document_ref (KtDocument *self);
void kt_document_unref (KtDocument *self);

void kt_document_add_heading (KtDocument *self, guint level, const char *text);
void kt_document_add_text (KtDocument *self, KtDocumentBlockKind kind, const char *text);
/* (transfer none): an empty block at the end, to be filled at once. */
KtDocumentBlock *kt_document_add_block (KtDocument *self, KtDocumentBlockKind kind);
/* (transfer none): a table at the end, without cells; @columns as in #KtDocumentBlock. */
KtDocumentBlock *kt_document_add_table (KtDocument *self, const char *columns);
/* (transfer none): the next cell of @table, empty. All rows must become full. @kind: a label or a paragraph */
KtDocumentBlock *kt_document_block_add_cell (KtDocumentBlock *table, KtDocumentBlockKind kind);
/* Adds a row of as many @texts as there are columns. */
void kt_document_block_add_row (KtDocumentBlock *table, KtDocumentBlockKind kind, const char *const *texts);
/* A picture of @chart at the end. No words of people are in it that were not looked through. */
void kt_document_add_picture (KtDocument *self, KtChart *chart);
/* Adds @length bytes of UTF-8, or with -1 all of it. White space becomes a space and what no file format can hold is
 * dropped. */
void kt_document_block_append (KtDocumentBlock *self, const char *text, gssize length, KtDocumentMark mark);

/* How many stretches are marked with @mark. */
guint kt_document_count_marks (const KtDocument *self, KtDocumentMark mark);

/* (transfer full): the same with an item for each row of a table, in which the header says what a cell is, for where
 * there is no room for columns. Under a picture there is one for each row of what it shows. What is marked stays so. */
KtDocument *kt_document_without_tables (const KtDocument *self);

/**
 * kt_document_render:
 *
 * Makes the file in memory. It tells nothing of who made it, where and on what machine; the same document gives the
 * same bytes with the same fonts and libraries.
 *
 * Returns: (transfer full): the file; %NULL with %KT_ERROR_FAILED
 */
GBytes *kt_document_render (const KtDocument *self, KtDocumentFormat format, GError **error);

/* The ending of file names, "odt", "pdf" or "txt". */
const char *kt_document_format_get_extension (KtDocumentFormat format);
const char *kt_document_format_get_mime_type (KtDocumentFormat format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtDocument, kt_document_unref)

G_END_DECLS
