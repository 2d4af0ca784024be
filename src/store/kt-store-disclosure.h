/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-disclosure.h"
#include "core/kt-profile.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/* Stores @disclosure under a new id, stamped with the time of now. Returns the id, 0 on error: %KT_ERROR_NOT_FOUND when
 * there is no such casus, %KT_ERROR_INVALID when its assessment is of another. */
gint64 kt_store_add_disclosure (KtStore *self, const KtDisclosure *disclosure, GError **error);
/* For what did not leave after all. Not an error when it is gone already. */
gboolean kt_store_remove_disclosure (KtStore *self, gint64 id, GError **error);

/* For what is about several casussen at once. @disclosures: (element-type KtDisclosure). All of them or none; (transfer
 * full) (element-type gint64): their ids in this order, %NULL on error. */
GArray *kt_store_add_disclosures (KtStore *self, GPtrArray *disclosures, GError **error);
gboolean kt_store_remove_disclosures (KtStore *self, const gint64 *ids, gsize n_ids, GError **error);

/* (transfer full) (element-type KtDisclosure): newest first. */
GPtrArray *kt_store_list_disclosures (KtStore *self, gint64 casus_id, GError **error);

/* (transfer full) (element-type KtProfile): of every casus of the caseload, in order of entry. */
GPtrArray *kt_store_list_profiles (KtStore *self, GError **error);

G_END_DECLS
