/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-offer.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_OFFER_ROW (kt_offer_row_get_type ())
G_DECLARE_FINAL_TYPE (KtOfferRow, kt_offer_row, KT, OFFER_ROW, AdwBin)

/* What may be chosen, with the check mark that chooses it. Property: `offer` (#KtOffer), nullable. */

G_END_DECLS
