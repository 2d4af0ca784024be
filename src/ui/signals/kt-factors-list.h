/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_FACTORS_LIST (kt_factors_list_get_type ())
G_DECLARE_FINAL_TYPE (KtFactorsList, kt_factors_list, KT, FACTORS_LIST, AdwBin)

/**
 * KtFactorsList:
 *
 * What helped and hindered over all casussen, window by window, always with in how many of them it was looked at. It
 * stays in the vault: there is nothing here to copy or to save it with.
 */
/* Once, before it is shown. */
void kt_factors_list_set_session (KtFactorsList *self, KtSession *session);

G_END_DECLS
