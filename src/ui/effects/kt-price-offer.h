/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-analysis-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_PRICE_OFFER (kt_price_offer_get_type ())
G_DECLARE_FINAL_TYPE (KtPriceOffer, kt_price_offer, KT, PRICE_OFFER, AdwActionRow)

/**
 * KtPriceOffer:
 *
 * Says which version of the price list an analysis is made with, and offers the newer one: it shows what the result
 * would become, and changes nothing until a person says so.
 */
GtkWidget *kt_price_offer_new (KtSession *session, KtAnalysisEditor *editor);

G_END_DECLS
