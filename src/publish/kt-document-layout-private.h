/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-document-layout.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* For the files of the layout only. */

#define KT_PAGE_MARGIN_SIDE 80.0
#define KT_PAGE_MARGIN_TOP 64.0
#define KT_PAGE_MARGIN_BOTTOM 80.0
#define KT_PAGE_TEXT_WIDTH (KT_PAGE_WIDTH - 2 * KT_PAGE_MARGIN_SIDE)

typedef struct
{
  const char *font;
  double grey;
  double space_before;
  double space_after;
  double indent;
  const char *tag;
  const char *bullet;
  gboolean rule;
  gboolean keep_with_next;
} KtDocumentStyle;

/* How a chart stands on a page. */
typedef struct _KtDocumentPicture KtDocumentPicture;

/**
 * KtDocumentPiece:
 * @layout: (nullable): %NULL for a picture
 * @picture: (nullable)
 * @height: of all its lines
 * @x: from the margin
 * @y: on the page
 * @table: of a cell: which of the blocks its table is, from 1; 0 for what is no cell
 * @row: of a cell: which row of the table
 * @line: where a line ends the row, on the page; 0 for none
 *
 * Some lines of one text, that stand on one page.
 */
typedef struct
{
  const KtDocumentStyle *style;
  PangoLayout *layout;
  KtDocumentPicture *picture;
  int first_line;
  int n_lines;
  double height;
  double x;
  double y;
  guint table;
  guint row;
  double line;
} KtDocumentPiece;

struct _KtDocumentLayout
{
  KtDocument *document;
  PangoContext *context;
  GPtrArray *pages; /* of GArray of KtDocumentPiece */
  GArray *headings;
  double y; /* where the next piece comes while it is divided */
};

void kt_document_layout_add_page (KtDocumentLayout *self);
/* (transfer full): @length bytes of @text, as wide as the page has room for. */
PangoLayout *
kt_document_layout_create_text (KtDocumentLayout *self, const KtDocumentStyle *style, const char *text, gssize length);
/* (transfer full): the height of every line of @layout, in points. */
double *kt_document_layout_measure_lines (PangoLayout *layout, int n_lines);
/* Puts @n lines of @layout, which are @height high, where the next piece comes. */
KtDocumentPiece *kt_document_layout_add_piece (KtDocumentLayout *self,
                                               const KtDocumentStyle *style,
                                               PangoLayout *layout,
                                               int first,
                                               int n,
                                               double height);

/* Puts the table that is block @i on the page and those after it: its rows stay whole where they can, and its header
 * stands on every page. */
void kt_document_layout_add_table (KtDocumentLayout *self, guint i);
/* The height of its header and first row. */
double kt_document_layout_measure_table_beginning (KtDocumentLayout *self, guint i);

/* (transfer full): @chart as wide as a page has room for, and no higher. */
KtDocumentPicture *kt_document_picture_new (KtDocumentLayout *self, const KtChart *chart);
void kt_document_picture_free (KtDocumentPicture *self);
double kt_document_picture_get_height (const KtDocumentPicture *self);
/* With its left upper corner at @x, @y. */
void kt_document_picture_draw (const KtDocumentPicture *self, double x, double y, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtDocumentPicture, kt_document_picture_free)

/* (transfer full): for texts in the language of the document. */
PangoContext *kt_document_layout_create_context (const char *language);

G_END_DECLS
