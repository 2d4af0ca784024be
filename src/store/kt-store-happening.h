/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-happening.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/**
 * kt_store_list_happenings:
 * @casus_id: a casus
 *
 * What is known to have happened besides the notes, by day: that the casus was opened and closed; of its analyses the
 * events and the support in what is said to have happened, of each support the first and the last day; and the signals
 * that it shows, on the day on which they were raised. What several analyses say in the same words is said once. What
 * an analysis from elsewhere says in a way of its own is left out. Of a casus that is hidden there is nothing.
 *
 * Returns: (transfer full) (element-type KtHappeningRecord)
 */
GPtrArray *kt_store_list_happenings (KtStore *self, gint64 casus_id, GError **error);

G_END_DECLS
