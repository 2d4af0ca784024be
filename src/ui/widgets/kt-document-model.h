/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a line of the preview is. */
typedef enum
{
  KT_DOCUMENT_ITEM_TITLE,
  KT_DOCUMENT_ITEM_META,
  KT_DOCUMENT_ITEM_BLOCK,
} KtDocumentItemRole;

#define KT_TYPE_DOCUMENT_ITEM (kt_document_item_get_type ())
G_DECLARE_FINAL_TYPE (KtDocumentItem, kt_document_item, KT, DOCUMENT_ITEM, GObject)

/* One paragraph of a document: its title, the line under it or a block. */
KtDocumentItemRole kt_document_item_get_role (KtDocumentItem *self);
const char *kt_document_item_get_text (KtDocumentItem *self);
/* (transfer none) (nullable): %NULL for the title and the line under it. */
const KtDocumentBlock *kt_document_item_get_block (KtDocumentItem *self);

#define KT_TYPE_DOCUMENT_MODEL (kt_document_model_get_type ())
G_DECLARE_FINAL_TYPE (KtDocumentModel, kt_document_model, KT, DOCUMENT_MODEL, GObject)

/**
 * KtDocumentModel:
 *
 * A #GListModel of the paragraphs of a document, made as they are looked at. When the document is set anew, only what
 * differs is reported as changed, so that a list over it stays where it was.
 */
KtDocumentModel *kt_document_model_new (void);
/* @document: (nullable) */
void kt_document_model_set_document (KtDocumentModel *self, KtDocument *document);

G_END_DECLS
