/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kt-chart.h"
#include "effects/kt-analysis-result.h"

G_BEGIN_DECLS

/*
 * The pictures of what came out of an analysis, the same on screen and in print, in the language of the user. Titles
 * and captions say nothing of the casus; names of activities are those that people gave them. Pure; all are (transfer
 * full). @comparison is the index of one in @result.
 */

/* What each payer pays in both, and who gains. */
KtChart *kt_effects_chart_payers (const KtAnalysisResult *result, guint comparison);
KtChart *kt_effects_chart_life_domains (const KtAnalysisResult *result, guint comparison);
KtChart *kt_effects_chart_years (const KtAnalysisResult *result, guint comparison);
/* How much better or worse off somebody is, by life domain and rater. */
KtChart *kt_effects_chart_ratings (const KtAnalysisResult *result, guint comparison);
/* Each rated life domain by what is gained in it for people and in money. The view is our own, and says so. */
KtChart *kt_effects_chart_plane (const KtAnalysisResult *result, guint comparison);
/* Which activity moves the difference most; with @own_words by the names that people gave them, else by who pays and
 * the life domain, so that it may leave the program. */
KtChart *kt_effects_chart_tornado (const KtAnalysisResult *result, guint comparison, gboolean own_words);
/* When what was done and happened in both; @own_words as above. */
KtChart *kt_effects_chart_time_lines (const KtAnalysisResult *result, guint comparison, gboolean own_words);
/* @uncertainty: (nullable): of this comparison */
KtChart *kt_effects_chart_spread (const KtAnalysisResult *result, guint comparison, const KtUncertainty *uncertainty);

G_END_DECLS
