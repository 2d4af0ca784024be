/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/vensters/kt-compared-item.h"

G_BEGIN_DECLS

/**
 * kt_compared_between_list:
 * @notes: (nullable) (element-type KtNote): of the casus
 * @happenings: (nullable) (element-type KtHappeningRecord): of the casus
 * @casus_id: the casus
 * @from: the first day, `YYYY-MM-DD`
 * @to: the last day
 *
 * Returns: (transfer full) (element-type KtComparedItem): those of these days, by time; each opens where it stands
 */
GPtrArray *kt_compared_between_list (const GPtrArray *notes,
                                     const GPtrArray *happenings,
                                     gint64 casus_id,
                                     const char *from,
                                     const char *to);

G_END_DECLS
