/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-effects-words.h"

#include "core/kt-date.h"
#include "core/kt-money.h"
#include "core/kt-text.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define MINUS "\u2212"
/* Days of a month, a twelfth of 365.25. */
#define MONTH 30.4375

static const char *const month_names[] = {
  N_ ("January"), N_ ("February"), N_ ("March"),     N_ ("April"),   N_ ("May"),      N_ ("June"),
  N_ ("July"),    N_ ("August"),   N_ ("September"), N_ ("October"), N_ ("November"), N_ ("December"),
};

static const char *const scores[] = {
  NC_ ("score", "much worse off"), NC_ ("score", "worse off"),       NC_ ("score", "the same"),
  NC_ ("score", "better off"),     NC_ ("score", "much better off"),
};

/* Between the whole of a number and its decimals. */
static const char *
get_decimal_point (void)
{
  /* Translators: what stands between the whole of a number and its decimals. */
  return C_ ("number", ".");
}

char *
kt_effects_words_decimal (const char *decimal)
{
  gboolean is_negative = *decimal == '-';
  const char *whole = decimal + is_negative, *point = strchr (whole, '.');
  gsize n_whole = point != NULL ? (gsize)(point - whole) : strlen (whole);
  gsize n_decimals = point != NULL ? strlen (point + 1) : 0;
  GString *words = g_string_new (is_negative ? MINUS : NULL);

  while (n_whole > 1 && *whole == '0')
    {
      whole++;
      n_whole--;
    }
  while (n_decimals > 0 && point[n_decimals] == '0')
    n_decimals--;
  g_string_append_len (words, whole, (gssize)n_whole);
  if (n_decimals > 0)
    {
      g_string_append (words, get_decimal_point ());
      g_string_append_len (words, point + 1, (gssize)n_decimals);
    }
  return g_string_free_and_steal (words);
}

char *
kt_effects_words_percent (guint tenths)
{
  if (tenths % 10 == 0)
    return g_strdup_printf ("%u%%", tenths / 10);
  return g_strdup_printf ("%u%s%u%%", tenths / 10, get_decimal_point (), tenths % 10);
}

char *
kt_effects_words_month (const char *date)
{
  int month = atoi (date + 5);

  /* Translators: a month by name and a year. */
  return g_strdup_printf (C_ ("month", "%s %d"), _ (month_names[month - 1]), atoi (date));
}

/* --- How long --- */

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

/* --- An activity --- */

/* "2 hours a week"; @quantity is in words. */
static char *
say_amount (KtPer per, const char *quantity, const char *unit)
{
  switch (per)
    {
    case KT_PER_DAY:
      /* Translators: how much of an activity: a number and its unit, "2 uur". */
      return g_strdup_printf (C_ ("amount", "%s %s a day"), quantity, unit);
    case KT_PER_WEEK:
      /* Translators: how much of an activity: a number and its unit, "2 uur". */
      return g_strdup_printf (C_ ("amount", "%s %s a week"), quantity, unit);
    case KT_PER_MONTH:
      /* Translators: how much of an activity: a number and its unit, "2 uur". */
      return g_strdup_printf (C_ ("amount", "%s %s a month"), quantity, unit);
    case KT_PER_YEAR:
      /* Translators: how much of an activity: a number and its unit, "2 uur". */
      return g_strdup_printf (C_ ("amount", "%s %s a year"), quantity, unit);
    case KT_PER_ONCE:
    default:
      /* Translators: how much of an activity: a number and its unit, "1 traject". */
      return g_strdup_printf (C_ ("amount", "%s %s, once"), quantity, unit);
    }
}

char *
kt_effects_words_amount (const KtActivity *activity)
{
  const KtEstimate *quantity = &activity->quantity;
  g_autofree char *likely = kt_effects_words_decimal (quantity->likely);
  g_autofree char *low = kt_effects_words_decimal (quantity->low != NULL ? quantity->low : quantity->likely);
  g_autofree char *high = kt_effects_words_decimal (quantity->high != NULL ? quantity->high : quantity->likely);
  g_autofree char *amount = say_amount (activity->per, likely, activity->price.unit);

  if (g_str_equal (low, high))
    return g_steal_pointer (&amount);
  /* Translators: how much of an activity, and from how much to how much it may be. */
  return g_strdup_printf (C_ ("amount", "%s (%s to %s)"), amount, low, high);
}

char *
kt_effects_words_price (const KtPrice *price)
{
  gint64 least = price->low < 0 ? price->cents : price->low, most = price->high < 0 ? price->cents : price->high;
  g_autofree char *likely = kt_money_format_cents (price->cents);
  g_autofree char *low = kt_money_format_cents (least), *high = kt_money_format_cents (most);

  if (least == most)
    /* Translators: an amount of money, the unit that it buys, the year of the price. */
    return g_strdup_printf (_ ("%s per %s (price level %d)"), likely, price->unit, price->year);
  /* Translators: an amount of money, the unit that it buys, from what to what it may be, the year of the price. */
  return g_strdup_printf (_ ("%s per %s (%s to %s, price level %d)"), likely, price->unit, low, high, price->year);
}

const char *
kt_effects_words_score (gint score)
{
  g_return_val_if_fail (score >= KT_SCORE_MIN && score <= KT_SCORE_MAX, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "score", scores[score - KT_SCORE_MIN]);
}

/* --- The difference --- */

char *
kt_effects_words_side (gint64 cents)
{
  g_autofree char *size = kt_money_format (ABS (cents));

  if (ABS (cents) < 50)
    return g_strdup (_ ("no difference"));
  /* Translators: an amount of money that the intervention costs less, or more. */
  return g_strdup_printf (cents > 0 ? _ ("%s cheaper") : _ ("%s dearer"), size);
}

char *
kt_effects_words_range (gint64 likely, gint64 low, gint64 high)
{
  gboolean is_one_sided = likely >= 50 ? low >= 50 : likely <= -50 && high <= -50;
  g_autofree char *from = NULL, *to = NULL;

  if (low == high)
    return g_strdup ("");
  if (is_one_sided)
    {
      from = kt_money_format (MIN (ABS (low), ABS (high)));
      to = kt_money_format (MAX (ABS (low), ABS (high)));
      /* Translators: two amounts of money; it stands behind another one. */
      return g_strdup_printf (_ (" (between %s and %s)"), from, to);
    }
  from = kt_effects_words_side (low);
  to = kt_effects_words_side (high);
  /* Translators: from "€ 500 dearer" to "€ 3.000 cheaper"; it stands behind an amount. */
  return g_strdup_printf (_ (" (from %s to %s)"), from, to);
}

char *
kt_effects_words_difference (const KtComparison *comparison, const KtUncertainty *uncertainty)
{
  gint64 likely = comparison->difference.likely;
  gboolean is_sure = comparison->difference.low == comparison->difference.high;
  gint64 low = uncertainty != NULL && !is_sure ? uncertainty->p5 : comparison->difference.low;
  gint64 high = uncertainty != NULL && !is_sure ? uncertainty->p95 : comparison->difference.high;
  g_autofree char *size = kt_money_format (ABS (likely)), *range = kt_effects_words_range (likely, low, high);
  g_autofree char *sentence = NULL, *cheaper = NULL, *share = NULL;

  if (ABS (likely) < 50)
    /* Translators: what is in brackets, or nothing. */
    sentence = g_strdup_printf (_ ("It is expected to make no difference in money%s."), range);
  else if (likely > 0)
    /* Translators: an amount of money that the intervention costs less; then what is in brackets, or nothing. */
    sentence = g_strdup_printf (_ ("It is expected to save %s%s."), size, range);
  else
    /* Translators: an amount of money; then what is in brackets, or nothing. */
    sentence = g_strdup_printf (_ ("The intervention is expected to cost %s more%s."), size, range);
  if (uncertainty == NULL || is_sure)
    return g_steal_pointer (&sentence);
  cheaper = kt_effects_words_percent (uncertainty->cheaper);
  /* Translators: a share such as 93.4%. */
  share = g_strdup_printf (_ ("In %s of the draws the intervention is cheaper."), cheaper);
  return g_strconcat (sentence, " ", share, NULL);
}

/* --- Break-even --- */

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
kt_effects_words_break_even (const KtAnalysisResult *result, const KtComparison *comparison, const KtBreakEven *even)
{
  const KtActivity *activity = even->activity;
  const char *label = kt_text_is_blank (activity->label) ? _ ("an activity without a name") : activity->label;
  gint64 cost = find_cost (comparison, activity), difference = comparison->difference.likely;

  if (cost <= 0)
    return NULL;
  if (activity->per == KT_PER_ONCE)
    return say_money_limit (label, cost, difference);
  return say_time_limit (label, count_days (result->analysis, activity), 1 + (double)difference / (double)cost);
}
