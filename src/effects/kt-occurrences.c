/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-occurrences.h"

#include "core/kt-date.h"

static guint32
get_day (const char *date)
{
  g_autoptr (GDate) day = kt_date_to_gdate (date);

  return g_date_get_julian (day);
}

static guint32
get_first_of_month (gint year, gint month)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 1, (GDateMonth)month, (GDateYear)year);
  return g_date_get_julian (&day);
}

static gint
get_year (guint32 julian)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  return g_date_get_year (&day);
}

static gint
get_month (guint32 julian)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  return g_date_get_month (&day);
}

KtPeriod
kt_period_new (const char *start, const char *end)
{
  return (KtPeriod){ get_day (start), get_day (end) };
}

gint
kt_period_get_first_year (KtPeriod self)
{
  return get_year (self.start);
}

gint
kt_period_get_last_year (KtPeriod self)
{
  return get_year (self.end);
}

/* Adds to @sum the share that @part covers of the month that begins at @month_start. */
static void
add_share (mpq_ptr sum, KtPeriod part, guint32 month_start, guint32 month_end)
{
  mpq_t share;

  mpq_init (share);
  mpq_set_ui (share, MIN (part.end, month_end) - MAX (part.start, month_start) + 1, month_end - month_start + 1);
  mpq_canonicalize (share);
  mpq_add (sum, sum, share);
  mpq_clear (share);
}

/* The months that @part, which lies within @year, touches. */
static void
count_months (mpq_ptr sum, KtPeriod part, gint year)
{
  gint last = get_month (part.end);
  guint n_whole = 0;

  for (gint month = get_month (part.start); month <= last; month++)
    {
      guint32 start = get_first_of_month (year, month), end;

      end = month < 12 ? get_first_of_month (year, month + 1) - 1 : get_first_of_month (year, 12) + 30;
      if (part.start <= start && part.end >= end)
        n_whole++;
      else
        add_share (sum, part, start, end);
    }
  /* A whole number more keeps a fraction in its lowest terms. */
  mpz_addmul_ui (mpq_numref (sum), mpq_denref (sum), n_whole);
}

/* How often it happens in @part, which lies within @year. */
static void
count (mpq_ptr sum, KtPer per, KtPeriod part, gint year)
{
  guint32 days = part.end - part.start + 1;

  switch (per)
    {
    case KT_PER_ONCE:
      mpq_set_ui (sum, 1, 1);
      break;
    case KT_PER_DAY:
      mpq_set_ui (sum, days, 1);
      break;
    case KT_PER_WEEK:
      mpq_set_ui (sum, days, 7);
      break;
    case KT_PER_MONTH:
      count_months (sum, part, year);
      break;
    case KT_PER_YEAR:
      mpq_set_ui (sum, days, g_date_is_leap_year ((GDateYear)year) ? 366 : 365);
      break;
    default:
      g_assert_not_reached ();
    }
  mpq_canonicalize (sum);
}

KtOccurrences *
kt_occurrences_new (const KtActivity *activity, KtPeriod period)
{
  KtOccurrences *self = g_new0 (KtOccurrences, 1);
  KtPeriod whole = kt_period_new (activity->start, activity->end != NULL ? activity->end : activity->start);
  gint first = kt_period_get_first_year (period);

  self->n_years = (guint)(kt_period_get_last_year (period) - first + 1);
  self->by_year = g_new (mpq_t, self->n_years);
  mpq_init (self->total);
  self->clipped = whole.start < period.start || whole.end > period.end;
  for (guint i = 0; i < self->n_years; i++)
    {
      gint year = first + (gint)i;
      guint32 start = get_first_of_month (year, 1), end = get_first_of_month (year, 12) + 30;
      KtPeriod part = { MAX (MAX (whole.start, period.start), start), MIN (MIN (whole.end, period.end), end) };

      mpq_init (self->by_year[i]);
      if (part.start > part.end)
        continue;
      count (self->by_year[i], activity->per, part, year);
      mpq_add (self->total, self->total, self->by_year[i]);
    }
  return self;
}

void
kt_occurrences_free (KtOccurrences *self)
{
  for (guint i = 0; i < self->n_years; i++)
    mpq_clear (self->by_year[i]);
  g_free (self->by_year);
  mpq_clear (self->total);
  g_free (self);
}
