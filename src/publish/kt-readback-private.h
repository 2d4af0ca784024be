/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-readback.h"

G_BEGIN_DECLS

/* What one file may unfold to. */
#define KT_READBACK_SIZE_MAX (256 * 1024 * 1024)
#define KT_READBACK_MEMBERS_MAX 64
#define KT_READBACK_PAGES_MAX 20000

/* The formats behind kt_readback_new(): they add to @text and @metadata. */
gboolean kt_readback_read_odt (GBytes *file, GString *text, GString *metadata, GError **error);
gboolean kt_readback_read_pdf (GBytes *file, GString *text, GString *metadata, GError **error);

G_END_DECLS
