/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-venster-record.h"
#include "vensters/kt-venster-review.h"

G_BEGIN_DECLS

/* (transfer full): what the vault keeps of @self, with the marks that casussen are counted by. */
KtVensterRecord *kt_venster_review_make_record (const KtVensterReview *self);

/* (transfer full): the record of the review @node, which stands at @path in a casus file; %NULL with
 * %KT_ERROR_INVALID, see #KtDossierReadReview. An object without `format` is no review of ours and kept as it stands.
 */
KtVensterRecord *kt_venster_review_read_record (JsonNode *node, const char *path, GError **error);

/* (transfer none) (nullable): the latest of @records (element-type KtVensterRecord), of one day the one that was added
 * last; %NULL when none of them is ours. */
KtVensterRecord *kt_venster_review_find_latest (const GPtrArray *records);

G_END_DECLS
