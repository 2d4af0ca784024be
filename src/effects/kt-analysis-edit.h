/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-analysis.h"
#include "effects/kt-price-list.h"

G_BEGIN_DECLS

/*
 * Changes of an analysis: each is a function that leaves what it is given alone and returns the next state (transfer
 * full). What kt_analysis_read() asks of an analysis holds for the next one when it holds for the one before and for
 * the parts that are put in. @scenario is an index.
 */

/* What an analysis gets that is not asked of anybody: enough draws, and figures that come out the same every time. */
#define KT_ANALYSIS_DRAWS_USUAL 10000
#define KT_ANALYSIS_SEED_USUAL 1

/* The ids of the scenarios of a new analysis. */
#define KT_ANALYSIS_INTERVENTION_ID "interventie"
#define KT_ANALYSIS_REFERENCE_ID "referentie"

/* An analysis without activities from @start to @end, at the prices of its last year for which @prices has an index. */
KtAnalysis *kt_analysis_new_blank (const char *title, const char *start, const char *end, const KtPriceList *prices);

/* The index of the intervention, and of reference @number, from 0. */
guint kt_analysis_find_intervention (const KtAnalysis *self);
guint kt_analysis_find_reference (const KtAnalysis *self, guint number);
guint kt_analysis_count_references (const KtAnalysis *self);
/* The number of the reference with @id, from 0; that of the first when there is none. */
guint kt_analysis_get_reference_number (const KtAnalysis *self, const char *id);
/* Whether there is a scenario with @id, and if so its index. */
gboolean kt_analysis_find_scenario (const KtAnalysis *self, const char *id, guint *scenario);

/* (transfer none) (nullable): what has @id. */
KtActivity *kt_scenario_find_activity (const KtScenario *self, const char *id);
KtEvent *kt_scenario_find_event (const KtScenario *self, const char *id);
KtRating *kt_scenario_find_rating (const KtScenario *self, const char *life_domain, KtRater rater);

/* (transfer full): an id that nothing in the scenario has yet: "a1", "e1". */
char *kt_scenario_make_activity_id (const KtScenario *self);
char *kt_scenario_make_event_id (const KtScenario *self);

/* (transfer full): an activity that nothing is known of yet, with an id of its own: an hour a week over the whole
 * period that costs nothing. */
KtActivity *kt_activity_new_blank (const KtAnalysis *analysis, guint scenario);

/* In place of what has the same id, or at the end. */
KtAnalysis *kt_analysis_put_activity (const KtAnalysis *self, guint scenario, KtActivity *activity);
KtAnalysis *kt_analysis_put_event (const KtAnalysis *self, guint scenario, KtEvent *event);
/* In place of the one of the same rater about the same life domain, or at the end. */
KtAnalysis *kt_analysis_put_rating (const KtAnalysis *self, guint scenario, KtRating *rating);
/* Without what has @id; as it was when there is none. */
KtAnalysis *kt_analysis_remove_activity (const KtAnalysis *self, guint scenario, const char *id);
KtAnalysis *kt_analysis_remove_event (const KtAnalysis *self, guint scenario, const char *id);
KtAnalysis *kt_analysis_remove_rating (const KtAnalysis *self, guint scenario, const char *life_domain, KtRater rater);

/* @end does not lie before @start, and not in more than %KT_ANALYSIS_YEARS_MAX calendar years. */
KtAnalysis *kt_analysis_set_period (const KtAnalysis *self, const char *start, const char *end);
KtAnalysis *kt_analysis_set_title (const KtAnalysis *self, const char *title);
/* @percent is a decimal above -100. */
KtAnalysis *kt_analysis_set_discount (const KtAnalysis *self, const char *percent);
/* An index of @year is there, or no price is of another year. */
KtAnalysis *kt_analysis_set_price_year (const KtAnalysis *self, gint year);
/* What a scenario is called, rests on, and why it is plausible. */
KtAnalysis *
kt_analysis_describe (const KtAnalysis *self, guint scenario, const char *label, KtBasis basis, const char *why);

/* One more reference, at the end, without anything in it. */
KtAnalysis *kt_analysis_add_reference (const KtAnalysis *self, const char *label);
/* Not the last one. */
KtAnalysis *kt_analysis_remove_reference (const KtAnalysis *self, guint scenario);
/* The activities and events of the intervention after those that @scenario has, so that only what differs is left to
 * change. */
KtAnalysis *kt_analysis_copy_intervention (const KtAnalysis *self, guint scenario);

/* Whether an activity at the prices of @year can be in it. */
gboolean kt_analysis_has_year (const KtAnalysis *self, gint year);

/* The indices of @prices, and the prices of the activities whose code is in it, with their low and high in the same
 * proportion. @n_changed: (out) (optional): how many activities then have another price */
KtAnalysis *kt_analysis_use_prices (const KtAnalysis *self, const KtPriceList *prices, guint *n_changed);

/* How many activities there are in all scenarios. */
guint kt_analysis_count_activities (const KtAnalysis *self);

G_END_DECLS
