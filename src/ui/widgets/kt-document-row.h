/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-document-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_DOCUMENT_ROW (kt_document_row_get_type ())
G_DECLARE_FINAL_TYPE (KtDocumentRow, kt_document_row, KT, DOCUMENT_ROW, AdwBin)

/* One paragraph of a document as it will read, with what was replaced in the accent color and what is suspect in the
 * color of warnings. Property: `item` (#KtDocumentItem), nullable. */

/* (transfer full): the attributes that tint the marked stretches of @block. */
PangoAttrList *kt_document_row_create_attributes (const KtDocumentBlock *block,
                                                  const GdkRGBA *replaced,
                                                  const GdkRGBA *suspect,
                                                  gboolean is_high_contrast);

G_END_DECLS
