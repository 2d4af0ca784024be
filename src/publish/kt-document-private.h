/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-document.h"

G_BEGIN_DECLS

/* The formats behind kt_document_render(). */
GBytes *kt_document_render_odt (const KtDocument *self, GError **error);
GBytes *kt_document_render_pdf (const KtDocument *self, GError **error);
GBytes *kt_document_render_text (const KtDocument *self);

G_END_DECLS
