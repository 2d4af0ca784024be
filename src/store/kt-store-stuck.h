/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-stuck-casus.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/* Keeps what is written about a casus that is stuck, in the place of what was; nothing is kept of a blank one.
 * %KT_ERROR_NOT_FOUND when there is no such casus. */
gboolean kt_store_put_stuck_casus (KtStore *self, const KtStuckCasus *stuck, GError **error);
/* (transfer full): a blank one when nothing was written. */
KtStuckCasus *kt_store_get_stuck_casus (KtStore *self, gint64 casus_id, GError **error);

G_END_DECLS
