/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-analysis-result.h"

G_BEGIN_DECLS

/*
 * What the Effectencalculator says in sentences, the same on screen and in print, in the language of the user. Amounts
 * are as core/kt-money.h writes them. Pure; all results are (transfer full) unless said otherwise.
 */

/* "3,5" for the valid decimal 3.50. */
char *kt_effects_words_decimal (const char *decimal);
/* "10.000" for a whole number that is not below zero. */
char *kt_effects_words_count (guint64 n);
/* "93,4%" for 934 tenths, "100%" for 1000. */
char *kt_effects_words_percent (guint tenths);
/* Roughly how long @days are: "10 days", "6 weeks", "9 months", "2 years and 3 months". */
char *kt_effects_words_duration (gint64 days);
/* "January 2024" for a valid date. */
char *kt_effects_words_month (const char *date);

/* "2 hours a week (1 to 3.5)", "1 trajectory, once"; "every month" for one month a month. */
char *kt_effects_words_amount (const KtActivity *activity);
/* "€ 64,00 per hour (€ 55,00 to € 70,00, price level 2022)". */
char *kt_effects_words_price (const KtPrice *price);
/* The same two with another word for the unit, if they say it. */
char *kt_effects_words_amount_of (const KtActivity *activity, const char *unit);
char *kt_effects_words_price_of (const KtPrice *price, const char *unit);
/* (transfer none): the unit behind how much of @activity there is: "maanden" when there are two. Units are Dutch in
 * every language; one that is not known stays as it is. */
const char *kt_effects_words_unit (const KtActivity *activity);
/* (transfer none): one of five words, from "much worse off" to "much better off". */
const char *kt_effects_words_score (gint score);

/* What a scenario is of the analysis: "Intervention", "Reference", or "Reference 2" when there are more of them. */
char *kt_effects_words_role (const KtAnalysis *analysis, const KtScenario *scenario);
/* What tells it from the others: its role, and what it is called when there are more: "Reference 2: As before". */
char *kt_effects_words_scenario (const KtAnalysis *analysis, const KtScenario *scenario);

/* "€ 18.400 cheaper", "€ 2.300 dearer" or "no difference", of @cents that the intervention costs less. */
char *kt_effects_words_side (gint64 cents);
/* The range that @likely lies in, to be set behind it: " (between € 6.100 and € 31.900)"; nothing when it has no width.
 * All are cents that the intervention costs less. */
char *kt_effects_words_range (gint64 likely, gint64 low, gint64 high);

/* What the intervention saves or costs more, how sure that is, and in which part of the draws it is cheaper.
 * @uncertainty is %NULL while nothing was drawn; the range is then that of all low and all high values. */
char *kt_effects_words_difference (const KtComparison *comparison, const KtUncertainty *uncertainty);

/**
 * kt_effects_words_break_even:
 * @even: one of those of @comparison, which is one of @result
 *
 * Until how long an activity may last, or how much it may cost when it happens once, the intervention is cheaper. How
 * long it lasts now is counted within the period of the analysis, and its costs grow with that.
 *
 * Returns: (nullable): one sentence; %NULL when the activity is none of @comparison's
 */
char *
kt_effects_words_break_even (const KtAnalysisResult *result, const KtComparison *comparison, const KtBreakEven *even);
/* The same with another name for the activity. */
char *kt_effects_words_break_even_of (const KtAnalysisResult *result,
                                      const KtComparison *comparison,
                                      const KtBreakEven *even,
                                      const char *label);

G_END_DECLS
