/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-document.h"

#include <cairo.h>

G_BEGIN_DECLS

/* A4 in points. */
#define KT_PAGE_WIDTH 595.276
#define KT_PAGE_HEIGHT 841.890

/**
 * KtDocumentLayout:
 *
 * A document divided over pages: one and the same on screen, in print and in a PDF. It belongs to one thread.
 */
typedef struct _KtDocumentLayout KtDocumentLayout;

/* Where a heading stands. */
typedef struct
{
  const char *text; /* owned by the document */
  guint level;
  guint page; /* from 0 */
  double y;   /* points from the top */
} KtDocumentPlace;

KtDocumentLayout *kt_document_layout_new (const KtDocument *document);
void kt_document_layout_free (KtDocumentLayout *self);

/* At least one. */
guint kt_document_layout_get_n_pages (KtDocumentLayout *self);
/* Draws page @page, from 0, in points, with the tags of a PDF that is read aloud. */
void kt_document_layout_draw_page (KtDocumentLayout *self, guint page, cairo_t *cr);
/* (transfer container) (element-type KtDocumentPlace): the headings in order. */
GArray *kt_document_layout_get_headings (KtDocumentLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtDocumentLayout, kt_document_layout_free)

G_END_DECLS
