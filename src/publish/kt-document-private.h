/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-document.h"

G_BEGIN_DECLS

/* The formats behind kt_document_render(). */
GBytes *kt_document_render_odt (const KtDocument *self, GError **error);
GBytes *kt_document_render_pdf (const KtDocument *self, GError **error);
GBytes *kt_document_render_text (const KtDocument *self);

/* A table at the end with what @chart shows. */
void kt_document_add_picture_table (KtDocument *self, const KtChart *chart);

G_END_DECLS
