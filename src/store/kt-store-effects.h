/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-analysis-record.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/* The analyses of the casussen. */

/* Stores @record under a new id, stamped with the time of now; 0 on error: %KT_ERROR_NOT_FOUND when there is no such
 * casus, %KT_ERROR_INVALID for what kt_analysis_record_check() refuses. */
gint64 kt_store_add_analysis (KtStore *self, const KtAnalysisRecord *record, GError **error);
/* Writes title, price list, document and dialogue of the analysis that has the id of @record, stamped with the time of
 * now; its casus stays. Also of one that is hidden, so that what was typed last comes back with it.
 * %KT_ERROR_NOT_FOUND when it is gone. */
gboolean kt_store_update_analysis (KtStore *self, const KtAnalysisRecord *record, GError **error);
/* Hides an analysis, or brings it back; what is hidden goes when the vault is next opened. */
gboolean kt_store_set_analysis_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error);
/* (transfer full): %KT_ERROR_NOT_FOUND when there is none, or it or its casus is hidden. */
KtAnalysisRecord *kt_store_get_analysis (KtStore *self, gint64 id, GError **error);
/* (transfer full) (element-type KtAnalysisRecord): in order of entry.
 * @casus_id: 0 for those of all casussen */
GPtrArray *kt_store_list_analyses (KtStore *self, gint64 casus_id, GError **error);

G_END_DECLS
