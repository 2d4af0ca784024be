/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-effects-words.h"

#include "core/kt-date.h"
#include "core/kt-money.h"
#include "core/kt-text.h"

#include <glib/gi18n-lib.h>

/* Days of a month, a twelfth of 365.25. */
#define MONTH 30.4375

typedef enum
{
  UNIT_DAYS,
  UNIT_WEEKS,
  UNIT_MONTHS,
  UNIT_YEARS,
} Unit;

static Unit
get_unit (double days)
{
  return days < 14 ? UNIT_DAYS : days < 60 ? UNIT_WEEKS : days < 24 * MONTH ? UNIT_MONTHS : UNIT_YEARS;
}

/* Writes @days in @unit, rounded down from a tenth below the next one when @down, else to the nearest. @said: (out):
 * how many days the words mean. */
static char *
say_duration (double days, Unit unit, gboolean down, double *said)
{
  double size = unit == UNIT_DAYS ? 1 : unit == UNIT_WEEKS ? 7 : MONTH;
  gint n = (gint)(days / size + (down ? 0.1 : 0.5));
  g_autofree char *years = NULL, *months = NULL;

  *said = n * size;
  if (unit == UNIT_DAYS)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong)n), n);
  if (unit == UNIT_WEEKS)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d week", "%d weeks", (gulong)n), n);
  years = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d year", "%d years", (gulong)(n / 12)), n / 12);
  if (unit == UNIT_YEARS && n >= 12 && n % 12 == 0)
    return g_steal_pointer (&years);
  months = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d month", "%d months", (gulong)(unit == UNIT_YEARS ? n % 12 : n)),
      unit == UNIT_YEARS ? n % 12 : n);
  if (unit == UNIT_MONTHS || n < 12)
    return g_steal_pointer (&months);
  /* Translators: years and months: "2 years and 3 months". */
  return g_strdup_printf (C_ ("duration", "%s and %s"), years, months);
}

char *
kt_effects_words_duration (gint64 days)
{
  double said;

  return say_duration ((double)days, get_unit ((double)days), FALSE, &said);
}

/* Words for both of which one can see that @limit is more than @now, or less; %FALSE when they are too close. */
static gboolean
say_durations (double limit, double now, char **limit_words, char **now_words)
{
  Unit limit_unit = get_unit (limit), now_unit = get_unit (now);

  for (;;)
    {
      double said_limit, said_now;
      g_autofree char *of_limit = say_duration (limit, limit_unit, TRUE, &said_limit);
      g_autofree char *of_now = say_duration (now, now_unit, FALSE, &said_now);

      if (said_limit > 0 && (limit > now ? said_limit > said_now : said_limit < said_now))
        {
          *limit_words = g_steal_pointer (&of_limit);
          *now_words = g_steal_pointer (&of_now);
          return TRUE;
        }
      if (limit_unit == UNIT_DAYS && now_unit == UNIT_DAYS)
        return FALSE;
      limit_unit = now_unit = MAX (MIN (limit_unit, now_unit), 1) - 1;
    }
}

/* The likely cost of @activity in the intervention, in cents; -1 when it is none of it. */
static gint64
find_cost (const KtComparison *comparison, const KtActivity *activity)
{
  const KtScenarioCost *cost = comparison->intervention;

  for (guint i = 0; i < cost->costs->len; i++)
    {
      if (cost->scenario->activities->pdata[i] == activity)
        return ((const KtCost *)cost->costs->pdata[i])->money.likely;
    }
  return -1;
}

static guint32
get_julian (const char *date)
{
  g_autoptr (GDate) day = kt_date_to_gdate (date);

  return g_date_get_julian (day);
}

/* How many days of @activity lie within the period of @analysis. */
static double
count_days (const KtAnalysis *analysis, const KtActivity *activity)
{
  guint32 start = MAX (get_julian (activity->start), get_julian (analysis->start));
  guint32 end = MIN (get_julian (activity->end), get_julian (analysis->end));

  return end >= start ? end - start + 1 : 0;
}

static char *
say_money_limit (const char *label, gint64 cost, gint64 difference)
{
  /* Whole euros, never more than it is. */
  gint64 limit = (cost + difference) / 100 * 100;
  g_autofree char *most = kt_money_format (limit), *now = kt_money_format (cost);

  if (limit <= 0)
    return g_strdup_printf (_ ("Even when “%s” costs nothing, the intervention is not cheaper."), label);
  if (difference > 9 * (double)cost)
    return g_strdup_printf (_ ("Even when “%s” costs ten times as much, the intervention stays cheaper."), label);
  if (g_str_equal (most, now))
    return g_strdup_printf (difference < 0
                                ? _ ("As soon as “%s” costs less than now (%s), the intervention is cheaper.")
                                : _ ("As soon as “%s” costs more than now (%s), the intervention is dearer."),
                            label, now);
  if (difference > 0)
    return g_strdup_printf (_ ("Cheaper as long as “%s” costs less than %s (now %s)."), label, most, now);
  return g_strdup_printf (_ ("Cheaper only when “%s” costs less than %s (now %s)."), label, most, now);
}

static char *
say_time_limit (const char *label, double days, double factor)
{
  g_autofree char *longest = NULL, *now = NULL;

  if (days * factor < 1)
    return g_strdup_printf (_ ("Making “%s” shorter is not enough on its own to be cheaper."), label);
  if (factor > 10)
    return g_strdup_printf (_ ("Even when “%s” lasts ten times as long, the intervention stays cheaper."), label);
  if (!say_durations (days * factor, days, &longest, &now))
    {
      now = kt_effects_words_duration ((gint64)days);
      return g_strdup_printf (factor < 1
                                  ? _ ("As soon as “%s” lasts shorter than now (%s), the intervention is cheaper.")
                                  : _ ("As soon as “%s” lasts longer than now (%s), the intervention is dearer."),
                              label, now);
    }
  if (factor > 1)
    return g_strdup_printf (_ ("Cheaper as long as “%s” lasts shorter than %s (now %s)."), label, longest, now);
  return g_strdup_printf (_ ("Cheaper only when “%s” lasts shorter than %s (now %s)."), label, longest, now);
}

char *
kt_effects_words_break_even_of (const KtAnalysisResult *result,
                                const KtComparison *comparison,
                                const KtBreakEven *even,
                                const char *label)
{
  const KtActivity *activity = even->activity;
  gint64 cost = find_cost (comparison, activity), difference = comparison->difference.likely;

  if (cost <= 0)
    return NULL;
  if (activity->per == KT_PER_ONCE)
    return say_money_limit (label, cost, difference);
  return say_time_limit (label, count_days (result->analysis, activity), 1 + (double)difference / (double)cost);
}

char *
kt_effects_words_break_even (const KtAnalysisResult *result, const KtComparison *comparison, const KtBreakEven *even)
{
  const char *label = even->activity->label;

  return kt_effects_words_break_even_of (result, comparison, even,
                                         kt_text_is_blank (label) ? _ ("an activity without a name") : label);
}
