/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/sidebyside/kt-side-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* In the settings schema: below how many casussen the outcome is called indicative. */
#define KT_SETTING_INDICATIVE_BELOW "indicative-below"

#define KT_TYPE_SIDE_SUMS (kt_side_sums_get_type ())
G_DECLARE_FINAL_TYPE (KtSideSums, kt_side_sums, KT, SIDE_SUMS, AdwBin)

/**
 * KtSideSums:
 *
 * What the chosen casussen come to together: how they were chosen, sums of those that may be added up and why others
 * are not, how many are better or worse off, and what made the difference.
 */
void kt_side_sums_set_model (KtSideSums *self, KtSession *session, KtCollections *collections, KtSideModel *model);

G_END_DECLS
