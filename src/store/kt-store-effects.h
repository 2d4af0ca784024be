/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-analysis-record.h"
#include "core/kt-price-list-record.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/* What the Effectencalculator keeps: the analyses of the casussen and the price lists of the vault. */

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

/* Stores a version of a price list, which cannot be changed. Returns its id, that of the one that is there when this is
 * the same in all its texts; 0 on error, %KT_ERROR_INVALID when another version has its list_id or
 * kt_price_list_record_check() refuses it. */
gint64 kt_store_add_price_list (KtStore *self, const KtPriceListRecord *record, GError **error);
/* (transfer full) (element-type KtPriceListRecord): without their documents, oldest first. */
GPtrArray *kt_store_list_price_lists (KtStore *self, GError **error);
/* (transfer full): with its document; %KT_ERROR_NOT_FOUND when there is none. */
KtPriceListRecord *kt_store_get_price_list (KtStore *self, const char *list_id, GError **error);

G_END_DECLS
