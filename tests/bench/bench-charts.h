/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-analysis.h"

/* Measures @analysis from a change in it to its totals and six charts drawn, without the draws, which are made on a
 * thread; prints median and 99th percentile, in milliseconds. */
void bench_charts (KtAnalysis *analysis);
