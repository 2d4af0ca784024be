/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-effects-words.h"

/* The units of the price list that have a plural behind a number; one says "2 uur", "2 jaar" and "2 keer". */
static const struct
{
  const char *one;
  const char *many;
} units[] = {
  { "bezoek", "bezoeken" },    { "contact", "contacten" }, { "dag", "dagen" },
  { "dagdeel", "dagdelen" },   { "etmaal", "etmalen" },    { "gebeurtenis", "gebeurtenissen" },
  { "gesprek", "gesprekken" }, { "maand", "maanden" },     { "nacht", "nachten" },
  { "rit", "ritten" },         { "stuk", "stuks" },        { "traject", "trajecten" },
  { "week", "weken" },
};

const char *
kt_effects_words_unit (const KtActivity *activity)
{
  double quantity = g_ascii_strtod (activity->quantity.likely, NULL);

  if (quantity > 0 && quantity <= 1)
    return activity->price.unit;
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (activity->price.unit, units[i].one))
      return units[i].many;
  return activity->price.unit;
}
