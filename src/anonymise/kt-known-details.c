/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-known-table.h"

#include <string.h>

static gboolean
is_generic_organisation (const char *organisation)
{
  static const char *const words[] = {
    "uwv",
    "svb",
    "cak",
    "politie",
    "gemeente",
    "ggd",
    "ggz",
    "wijkteam",
    "veilig thuis",
    "ciz",
    "duo",
    "school",
    "huisarts",
    "thuiszorg",
    "coa",
    "ind",
    "cjib",
    "halt",
    "om",
    "zorg",
    "jeugdzorg",
    "wijkpolitie",
    "basisschool",
    "sociaal wijkteam",
    "belastingdienst",
    "reclassering",
    "jeugdbescherming",
    "raad voor de kinderbescherming",
    "leger des heils",
    "humanitas",
    "ziekenhuis",
    "kerk",
  };
  g_autofree char *folded = kt_fold_string (organisation);

  g_strstrip (folded);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (folded, words[i]))
        return TRUE;
    }
  return FALSE;
}

void
kt_known_add_organisation (KtKnown *self, const char *organisation)
{
  if (!is_generic_organisation (organisation))
    kt_known_add_phrase (self, organisation, KT_TAG_INSTELLING, FALSE, "[instelling]");
}

/* "Tsjerkebuorren 12, 9203 LK Drachten": what stands before the house number is the street, what stands after the
 * postcode, or after a comma or line end when there is none, the town. */
void
kt_known_add_address (KtKnown *self, const char *address)
{
  g_autofree char *folded = kt_fold_string (address);
  gsize number = strcspn (folded, "0123456789"), i;
  g_autofree char *street = g_strndup (folded, number);

  g_strdelimit (street, ",\n", ' ');
  kt_known_add_phrase (self, street, KT_TAG_LOCATIE, TRUE, "[adres]");
  for (i = number; folded[i] != '\0'; i++)
    {
      gsize to = i;

      while (kt_fold_is_digit (folded[to]))
        to++;
      if (to - i == 4 && folded[i] != '0')
        {
          to += folded[to] == ' ';
          if (kt_fold_is_letter (folded[to]) && kt_fold_is_letter (folded[to + 1]) &&
              !kt_fold_is_letter (folded[to + 2]))
            {
              i = to + 2;
              break;
            }
        }
      if (folded[i] == ',' || folded[i] == '\n')
        {
          gsize rest = i + strspn (folded + i, ", \n");

          if (kt_fold_is_letter (folded[rest]))
            {
              i = rest;
              break;
            }
        }
    }
  if (folded[i] != '\0')
    kt_known_add_phrase (self, folded + i, KT_TAG_LOCATIE, FALSE, "[woonplaats]");
}
