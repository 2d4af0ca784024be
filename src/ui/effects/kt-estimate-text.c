/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-estimate-text.h"

#include "core/kt-money.h"
#include "effects/kt-fraction.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* (transfer full) (nullable): what was typed as a decimal, "" for nothing; %NULL when it is none. */
static char *
read_decimal (const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));

  if (*text == '\0')
    return g_steal_pointer (&text);
  g_strdelimit (text, ",", '.');
  if (*text == '.')
    {
      char *whole = g_strconcat ("0", text, NULL);

      g_free (text);
      text = whole;
    }
  if (g_str_has_suffix (text, "."))
    text[strlen (text) - 1] = '\0';
  return kt_decimal_is_valid (text) ? g_steal_pointer (&text) : NULL;
}

static KtEstimateFault
compare (const char *likely, const char *low, const char *high, const char *most)
{
  KtEstimateFault fault = KT_ESTIMATE_SOUND;
  mpq_t middle, lowest, highest, bound;

  mpq_inits (middle, lowest, highest, bound, NULL);
  kt_fraction_set_decimal (middle, likely);
  kt_fraction_set_decimal (lowest, *low != '\0' ? low : likely);
  kt_fraction_set_decimal (highest, *high != '\0' ? high : likely);
  if (most != NULL)
    kt_fraction_set_decimal (bound, most);
  if (mpq_sgn (middle) < 0 || mpq_sgn (lowest) < 0)
    fault = KT_ESTIMATE_NEGATIVE;
  else if (mpq_cmp (lowest, middle) > 0)
    fault = KT_ESTIMATE_LOW_ABOVE;
  else if (mpq_cmp (highest, middle) < 0)
    fault = KT_ESTIMATE_HIGH_BELOW;
  else if (most != NULL && mpq_cmp (highest, bound) > 0)
    fault = KT_ESTIMATE_TOO_LARGE;
  mpq_clears (middle, lowest, highest, bound, NULL);
  return fault;
}

KtEstimateFault
kt_estimate_parse (const char *likely, const char *low, const char *high, const char *most, KtEstimate *estimate)
{
  g_autofree char *middle = read_decimal (likely), *lowest = read_decimal (low), *highest = read_decimal (high);
  KtEstimateFault fault;

  if (middle == NULL || *middle == '\0' || lowest == NULL || highest == NULL)
    return KT_ESTIMATE_NOT_A_NUMBER;
  fault = compare (middle, lowest, highest, most);
  if (fault != KT_ESTIMATE_SOUND)
    return fault;
  estimate->likely = g_steal_pointer (&middle);
  estimate->low = *lowest != '\0' ? g_steal_pointer (&lowest) : NULL;
  estimate->high = *highest != '\0' ? g_steal_pointer (&highest) : NULL;
  return KT_ESTIMATE_SOUND;
}

void
kt_estimate_clear (KtEstimate *estimate)
{
  g_clear_pointer (&estimate->likely, g_free);
  g_clear_pointer (&estimate->low, g_free);
  g_clear_pointer (&estimate->high, g_free);
}

gboolean
kt_estimate_equal (const KtEstimate *self, const KtEstimate *other)
{
  return g_strcmp0 (self->likely, other->likely) == 0 && g_strcmp0 (self->low, other->low) == 0 &&
         g_strcmp0 (self->high, other->high) == 0;
}

/* Leaves -1 for a blank text. */
static gboolean
read_amount (const char *typed, gint64 *cents)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));

  *cents = -1;
  return *text == '\0' || kt_money_parse (text, KT_ANALYSIS_NUMBER_MAX, cents);
}

KtEstimateFault
kt_price_parse (const char *likely, const char *low, const char *high, KtPrice *price)
{
  gint64 middle, lowest, highest;

  if (!read_amount (likely, &middle) || middle < 0 || !read_amount (low, &lowest) || !read_amount (high, &highest))
    return KT_ESTIMATE_NOT_A_NUMBER;
  if (lowest > middle)
    return KT_ESTIMATE_LOW_ABOVE;
  if (highest >= 0 && highest < middle)
    return KT_ESTIMATE_HIGH_BELOW;
  price->cents = middle;
  price->low = lowest;
  price->high = highest;
  return KT_ESTIMATE_SOUND;
}

const char *
kt_estimate_fault_to_sentence (KtEstimateFault fault)
{
  switch (fault)
    {
    case KT_ESTIMATE_NOT_A_NUMBER:
      return _ ("Type a number, such as 2 or 2,5");
    case KT_ESTIMATE_NEGATIVE:
      return _ ("It cannot be below zero");
    case KT_ESTIMATE_TOO_LARGE:
      return _ ("It cannot be above 100");
    case KT_ESTIMATE_LOW_ABOVE:
      return _ ("The lowest is above the likely one");
    case KT_ESTIMATE_HIGH_BELOW:
      return _ ("The highest is below the likely one");
    case KT_ESTIMATE_SOUND:
    default:
      return NULL;
    }
}
