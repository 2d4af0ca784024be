/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-analysis.h"

/* (transfer full): one of three years with two scenarios, among which @n_activities are divided. */
KtAnalysis *bench_make_analysis (guint n_activities);
