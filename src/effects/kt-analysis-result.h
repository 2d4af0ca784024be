/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-comparison.h"
#include "effects/kt-draws.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * KtAnalysisResult:
 * @analysis: what was calculated
 * @first_year: the first calendar year of the analysis, which every cost by year begins with
 * @n_years: how many there are
 * @scenarios: (element-type KtScenarioCost): in the order of the analysis
 * @comparisons: (element-type KtComparison): one for each reference, in that order
 * @uncertainties: (nullable) (array): one for each comparison, once drawn
 *
 * What comes out of an analysis.
 */
typedef struct
{
  KtAnalysis *analysis;
  gint first_year;
  guint n_years;
  GPtrArray *scenarios;
  GPtrArray *comparisons;
  KtUncertainty *uncertainties;
} KtAnalysisResult;

/* Calculates all but the draws. @analysis is as kt_analysis_read() checks it. %NULL with %KT_ERROR_INVALID, whose
 * message names the place, when a figure passes 2^63-1 cents. */
KtAnalysisResult *kt_analysis_calculate (KtAnalysis *analysis, GError **error);
/* The same, sooner, for who has the result of a state @before this one: an activity that both share is not counted
 * again.
 * @before: (nullable) */
KtAnalysisResult *kt_analysis_calculate_after (KtAnalysis *analysis, const KtAnalysisResult *before, GError **error);
/* Draws what is uncertain; not for the main loop. */
void kt_analysis_result_draw (KtAnalysisResult *self);
void kt_analysis_result_free (KtAnalysisResult *self);

/* (transfer full): the result, which is drawn, as FORMATS lays it down. */
JsonNode *kt_analysis_result_to_json (const KtAnalysisResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtAnalysisResult, kt_analysis_result_free)

G_END_DECLS
