/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-analysis.h"

/* (transfer full): one of 2024. The scenario "nu" has the activities "a1", from 31 January up to and including 30 June,
 * "a2", 28 and 29 February, and "a3", once on 1 September, and an event that is called "a1" too, on 29 February. The
 * reference, "oud", has nothing. */
KtAnalysis *lanes_fixture_make_analysis (void);
