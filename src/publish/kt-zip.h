/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KtZip:
 *
 * Writes a zip file into memory with the plainest headers there are: no extra fields, no times, no system, and sizes
 * and checksum before the data. libarchive, which reads our files back, can only put these behind the data; for a
 * stored member, as ODF wants its first to be, many readers refuse that. For files of less than 2 GiB.
 */
typedef struct _KtZip KtZip;

KtZip *kt_zip_new (void);
void kt_zip_free (KtZip *self);
/* @name is ASCII. @compress: deflate it; else it is stored as it is. */
gboolean kt_zip_add (KtZip *self, const char *name, const void *data, gsize size, gboolean compress, GError **error);
/* (transfer full): the whole file; nothing can be added any more. */
GBytes *kt_zip_finish (KtZip *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtZip, kt_zip_free)

G_END_DECLS
