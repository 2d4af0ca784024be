/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-analysis-record.h"
#include "ui/outgoing/kt-outgoing-maker.h"

G_BEGIN_DECLS

#define KT_TYPE_ACCOUNT_MAKER (kt_account_maker_get_type ())
G_DECLARE_FINAL_TYPE (KtAccountMaker, kt_account_maker, KT, ACCOUNT_MAKER, KtOutgoingMaker)

/* Makes the printed account of an analysis; @record does not change any more. */
KtOutgoingMaker *kt_account_maker_new (KtSession *session, KtAnalysisRecord *record);

G_END_DECLS
