/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-analysis.h"

#include <gmp.h>

G_BEGIN_DECLS

/* A period in days of the Julian calendar as GDate counts them; both ends are in it. */
typedef struct
{
  guint32 start;
  guint32 end;
} KtPeriod;

/* @start and @end are valid dates, @end does not lie before @start. */
KtPeriod kt_period_new (const char *start, const char *end);
/* The calendar years that @self touches. */
gint kt_period_get_first_year (KtPeriod self);
gint kt_period_get_last_year (KtPeriod self);

/**
 * KtOccurrences:
 * @by_year: an initialised fraction for each calendar year of the analysis, the first one first
 * @n_years: how many
 * @total: their sum
 * @clipped: whether part of the activity lies outside the period of the analysis
 *
 * How often an activity happens within an analysis (FORMATS, rules 1 and 2): a whole month of `month` counts as one,
 * and of a month that is covered in part the share of its days.
 */
typedef struct
{
  mpq_t *by_year;
  guint n_years;
  mpq_t total;
  gboolean clipped;
} KtOccurrences;

KtOccurrences *kt_occurrences_new (const KtActivity *activity, KtPeriod period);
void kt_occurrences_free (KtOccurrences *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtOccurrences, kt_occurrences_free)

G_END_DECLS
