/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-collection-record.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/* The choices of casussen that are laid side by side. */

/* Stores @record under a new id, stamped with the time of now; 0 on error, %KT_ERROR_INVALID for what
 * kt_collection_record_check() refuses. */
gint64 kt_store_add_collection (KtStore *self, const KtCollectionRecord *record, GError **error);
/* Writes title and document of the choice that has the id of @record, stamped with the time of now. Also of one that is
 * hidden, so that what was typed last comes back with it. %KT_ERROR_NOT_FOUND when it is gone. */
gboolean kt_store_update_collection (KtStore *self, const KtCollectionRecord *record, GError **error);
/* Hides a choice, or brings it back; what is hidden goes when the vault is next opened. */
gboolean kt_store_set_collection_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error);
/* (transfer full) (element-type KtCollectionRecord): in order of entry. */
GPtrArray *kt_store_list_collections (KtStore *self, GError **error);

G_END_DECLS
