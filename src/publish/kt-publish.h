/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-readback.h"

G_BEGIN_DECLS

/**
 * kt_publish_render:
 * @file_name: (nullable): the name that the file will get, without its folder
 * @verification: of all that must not be in it, from kt_review_make_verification()
 * @finding: (out) (optional): what was found, when the error is %KT_ERROR_REFUSED
 *
 * Makes the file in memory, reads it back and checks it; this is the one way by which a document leaves.
 *
 * Returns: (transfer full): the file; %NULL with %KT_ERROR_REFUSED when something that must not is still in it, and
 * with %KT_ERROR_UNDECIDED while a place in the document is suspect
 */
GBytes *kt_publish_render (const KtDocument *document,
                           KtDocumentFormat format,
                           const char *file_name,
                           const KtVerification *verification,
                           KtFinding *finding,
                           GError **error);

/* Writes @file, from kt_publish_render(), at @path, readable by its owner alone. When it fails, what was there is as it
 * was. */
gboolean kt_publish_save (GBytes *file, const char *path, GError **error);

/* (transfer none) (nullable): the last heading before the first block in which somebody registered is still found. */
const char *kt_publish_find_heading (const KtDocument *document, const KtVerification *verification);

G_END_DECLS
