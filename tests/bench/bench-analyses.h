/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-analysis.h"
#include "store/kt-store.h"

/* (transfer full): an analysis of so many activities in its two scenarios together. */
KtAnalysis *bench_analyses_make_one (guint n_activities);

/* (transfer full): a vault of @n casussen with an analysis each, in an empty @folder. */
KtStore *bench_analyses_make_vault (const char *folder, KtClock *clock, guint n);
