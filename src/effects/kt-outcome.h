/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-analysis-record.h"
#include "effects/kt-cost.h"
#include "effects/kt-dialogue.h"
#include "effects/kt-tally.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* How much better off by the intervention than by the reference, of what is rated in both. */
typedef struct
{
  char *life_domain;
  KtRater rater;
  gint difference; /* above zero: better off */
} KtOutcomeEffect;

/* What all raters of a life domain say together. */
typedef enum
{
  KT_STANDING_BETTER, /* one says so, and none that it is worse */
  KT_STANDING_SAME,
  KT_STANDING_WORSE,
  KT_STANDING_DIVIDED, /* one says better, another worse */
} KtStanding;
#define KT_STANDING_COUNT 4

/* What one rater says by a @difference of scores; never that it is divided. */
KtStanding kt_standing_of (gint difference);

typedef struct
{
  char *life_domain;
  KtStanding standing;
} KtOutcomeDomain;

/**
 * KtOutcomeComparison:
 * @basis: what the reference rests on
 * @label: of the reference
 * @difference: what the reference costs more than the intervention, in cents
 * @by_payer: likewise, its likely value
 * @effects: (element-type KtOutcomeEffect): by life domain, then rater
 * @domains: (element-type KtOutcomeDomain): by life domain
 * @n_domains: how many of these there are of each #KtStanding
 */
typedef struct
{
  KtBasis basis;
  char *label;
  KtMoney difference;
  KtTally *by_payer;
  GArray *effects;
  GArray *domains;
  guint n_domains[KT_STANDING_COUNT];
} KtOutcomeComparison;

/**
 * KtOutcome:
 * @record: what was read
 * @fault: (nullable): why it cannot be; the members below then say nothing
 * @price_year: the year whose prices it counts in
 * @start, @end: its period, which are dates
 * @dialogue: an empty one when nothing was kept of the conversation
 * @comparisons: (element-type KtOutcomeComparison): one for each reference, in the order of the analysis; at least one
 *
 * What came out of one analysis, as far as it is laid beside others. A value like those of kt-analysis.h.
 */
typedef struct
{
  KtAnalysisRecord *record;
  GError *fault;
  gint price_year;
  char *start;
  char *end;
  KtDialogue *dialogue;
  GPtrArray *comparisons;
} KtOutcome;

/* Reads @record and works it out, without the draws. */
KtOutcome *kt_outcome_new (KtAnalysisRecord *record);
KtOutcome *kt_outcome_ref (KtOutcome *self);
void kt_outcome_unref (KtOutcome *self);

/* Whether @record says what @self was read from, so that it need not be read again. */
gboolean kt_outcome_is_of (const KtOutcome *self, const KtAnalysisRecord *record);

/* How many threads may read at once on this machine. */
guint kt_outcome_get_n_threads (void);

/**
 * kt_outcome_read_all:
 * @records: (element-type KtAnalysisRecord)
 * @n_threads: how many threads read, this one among them; at least 1
 * @n_read: (nullable): is counted up while they do, for others to look at
 *
 * Reads many analyses; not for the main loop.
 *
 * Returns: (transfer full) (element-type KtOutcome) (nullable): in the same order; %NULL when it was cancelled
 */
GPtrArray *
kt_outcome_read_all (GPtrArray *records, guint n_threads, GCancellable *cancellable, gint *n_read, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtOutcome, kt_outcome_unref)

G_END_DECLS
