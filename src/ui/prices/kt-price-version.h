/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"
#include "ui/widgets/kt-version-group.h"
#include "ui/widgets/kt-editions-dialog.h"

G_BEGIN_DECLS

/* Gives @next, from kt_price_list_make_next(), what it lacks to be the version after @newest. */
void kt_price_version_complete (KtPriceList *next, KtPriceList *newest, KtClock *clock, const char *changes);
/* The same with what was filled in. */
void kt_price_version_complete_as (KtPriceList *next, KtPriceList *newest, KtClock *clock, KtVersionGroup *group);

extern const KtChangeCalls kt_price_change_calls;
/* What the dialog with the versions says about them. */
extern const KtVersionCalls kt_price_version_calls;

G_END_DECLS
