/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-lane-shift.h"

#include "core/kt-words.h"

G_BEGIN_DECLS

/* What a time line says of its periods, in the language of the user. Pure. */

/* (transfer full): "3 Mar – 30 Jun", with the years when they are not the same or @with_year asks for it; one day when
 * it happens once. */
char *kt_lane_words_short (KtLaneSpan span, gboolean with_year);
/* (transfer full): "1 January up to and including 30 June 2024". */
char *kt_lane_words_long (KtLaneSpan span);
/* (transfer full): what a screen reader says of an activity or event: its label, its period, whether part of it lies
 * outside the period of the analysis, and the scenario. */
char *kt_lane_words_name (const char *label, KtLaneSpan span, gboolean is_clipped, KtScenarioRole role);
/* The label of a life domain; of one that is no word of the vocabulary, itself. */
const char *kt_lane_words_life_domain (const char *life_domain);

G_END_DECLS
