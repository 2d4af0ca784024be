/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/outgoing/kt-outgoing-maker.h"
#include "vensters/kt-venster-review.h"

G_BEGIN_DECLS

#define KT_TYPE_VENSTER_MAKER (kt_venster_maker_get_type ())
G_DECLARE_FINAL_TYPE (KtVensterMaker, kt_venster_maker, KT, VENSTER_MAKER, KtOutgoingMaker)

/* Makes the printed look of @review, which is of the casus @casus_id and does not change any more. */
KtOutgoingMaker *kt_venster_maker_new (KtSession *session, gint64 casus_id, KtVensterReview *review);

G_END_DECLS
