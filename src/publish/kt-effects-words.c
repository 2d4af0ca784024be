/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-effects-words.h"

#include "core/kt-money.h"
#include "core/kt-text.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define MINUS "\u2212"

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
kt_effects_words_count (guint64 n)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, n);
  GString *words = g_string_new (NULL);

  for (gsize left = strlen (digits), i = 0; left > 0; left--, i++)
    {
      g_string_append_c (words, digits[i]);
      if (left % 3 == 1 && left > 1)
        /* Translators: what stands between groups of three digits. */
        g_string_append (words, C_ ("thousands", ","));
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

/* --- An activity --- */

/* Whether @activity is months every month, or the like; units are Dutch. */
static gboolean
is_of_its_period (const KtActivity *activity)
{
  static const char *const units[KT_PER_COUNT] = {
    [KT_PER_ONCE] = "keer",   [KT_PER_DAY] = "dag",   [KT_PER_WEEK] = "week",
    [KT_PER_MONTH] = "maand", [KT_PER_YEAR] = "jaar",
  };

  return g_str_equal (activity->price.unit, units[activity->per]);
}

/* Whether @activity is one month every month, or the like. */
static gboolean
is_every (const KtActivity *activity)
{
  const KtEstimate *quantity = &activity->quantity;

  return is_of_its_period (activity) && g_str_equal (quantity->likely, "1") &&
         (quantity->low == NULL || g_str_equal (quantity->low, "1")) &&
         (quantity->high == NULL || g_str_equal (quantity->high, "1"));
}

static const char *
say_every (KtPer per)
{
  switch (per)
    {
    case KT_PER_DAY:
      return C_ ("amount", "every day");
    case KT_PER_WEEK:
      return C_ ("amount", "every week");
    case KT_PER_MONTH:
      return C_ ("amount", "every month");
    case KT_PER_YEAR:
      return C_ ("amount", "every year");
    case KT_PER_ONCE:
    default:
      return C_ ("amount", "once");
    }
}

/* "2 times every month" of what has a price a month, because nobody says "2 months a month"; @quantity is in words. */
static char *
say_times (KtPer per, const char *quantity)
{
  switch (per)
    {
    case KT_PER_DAY:
      /* Translators: how often what has a price a day counts, "2×". */
      return g_strdup_printf (C_ ("amount", "%s× every day"), quantity);
    case KT_PER_WEEK:
      /* Translators: how often what has a price a week counts, "2×". */
      return g_strdup_printf (C_ ("amount", "%s× every week"), quantity);
    case KT_PER_MONTH:
      /* Translators: how often what has a price a month counts, "2×". */
      return g_strdup_printf (C_ ("amount", "%s× every month"), quantity);
    case KT_PER_YEAR:
      /* Translators: how often what has a price a year counts, "2×". */
      return g_strdup_printf (C_ ("amount", "%s× every year"), quantity);
    case KT_PER_ONCE:
    default:
      return g_strdup_printf (C_ ("amount", "%s times"), quantity);
    }
}

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
kt_effects_words_amount_of (const KtActivity *activity, const char *unit)
{
  const KtEstimate *quantity = &activity->quantity;
  g_autofree char *likely = kt_effects_words_decimal (quantity->likely);
  g_autofree char *low = kt_effects_words_decimal (quantity->low != NULL ? quantity->low : quantity->likely);
  g_autofree char *high = kt_effects_words_decimal (quantity->high != NULL ? quantity->high : quantity->likely);
  g_autofree char *amount =
      is_of_its_period (activity) ? say_times (activity->per, likely) : say_amount (activity->per, likely, unit);

  if (is_every (activity))
    return g_strdup (say_every (activity->per));
  if (g_str_equal (low, high))
    return g_steal_pointer (&amount);
  /* Translators: how much of an activity, and from how much to how much it may be. */
  return g_strdup_printf (C_ ("amount", "%s (%s to %s)"), amount, low, high);
}

char *
kt_effects_words_amount (const KtActivity *activity)
{
  return kt_effects_words_amount_of (activity, kt_effects_words_unit (activity));
}

char *
kt_effects_words_price_of (const KtPrice *price, const char *unit)
{
  gint64 least = price->low < 0 ? price->cents : price->low, most = price->high < 0 ? price->cents : price->high;
  g_autofree char *likely = kt_money_format_cents (price->cents);
  g_autofree char *low = kt_money_format_cents (least), *high = kt_money_format_cents (most);

  if (least == most)
    /* Translators: an amount of money, the unit that it buys, the year of the price. */
    return g_strdup_printf (_ ("%s per %s (price level %d)"), likely, unit, price->year);
  /* Translators: an amount of money, the unit that it buys, from what to what it may be, the year of the price. */
  return g_strdup_printf (_ ("%s per %s (%s to %s, price level %d)"), likely, unit, low, high, price->year);
}

char *
kt_effects_words_price (const KtPrice *price)
{
  return kt_effects_words_price_of (price, price->unit);
}

const char *
kt_effects_words_score (gint score)
{
  g_return_val_if_fail (score >= KT_SCORE_MIN && score <= KT_SCORE_MAX, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "score", scores[score - KT_SCORE_MIN]);
}

/* --- Scenarios --- */

/* How many scenarios have the role of @scenario, and which of them it is, from 1. */
static guint
count_role (const KtAnalysis *analysis, const KtScenario *scenario, guint *number)
{
  guint n = 0;

  *number = 0;
  for (guint i = 0; i < analysis->scenarios->len; i++)
    {
      const KtScenario *other = analysis->scenarios->pdata[i];

      n += other->role == scenario->role ? 1 : 0;
      if (other == scenario)
        *number = n;
    }
  return n;
}

char *
kt_effects_words_role (const KtAnalysis *analysis, const KtScenario *scenario)
{
  const char *role = kt_vocabulary_get_label (KT_VOCABULARY_SCENARIO_ROLE, scenario->role);
  guint number, n = count_role (analysis, scenario, &number);

  return n > 1 ? g_strdup_printf ("%s %u", role, number) : g_strdup (role);
}

char *
kt_effects_words_scenario (const KtAnalysis *analysis, const KtScenario *scenario)
{
  g_autofree char *role = kt_effects_words_role (analysis, scenario);
  const char *label = kt_text_is_blank (scenario->label)
                          ? kt_vocabulary_get_label (KT_VOCABULARY_BASIS, scenario->basis)
                          : scenario->label;
  guint number;

  if (count_role (analysis, scenario, &number) == 1)
    return g_steal_pointer (&role);
  return g_strdup_printf ("%s: %s", role, label);
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
