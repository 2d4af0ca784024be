/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-role.h"

#include "core/kt-text.h"

#include <string.h>

#define ROLE_MAX 40
#define ROLE_WORDS_MAX 3

const char *
kt_role_get_of_kind (KtPersonKind kind)
{
  switch (kind)
    {
    case KT_PERSON_KIND_INWONER:
      return "inwoner";
    case KT_PERSON_KIND_PROFESSIONAL:
      return "professional";
    case KT_PERSON_KIND_NETWERK:
    default:
      return "persoon uit het netwerk";
    }
}

/* Whether @word begins what says more than a role: "moeder van Kimberley", "leerkracht groep 6", "begeleider
 * Schuldhulp". */
static gboolean
ends_role (const char *word)
{
  static const char *const words[] = {
    "-",     "–",  "aan",  "als", "bij",  "de",    "die", "een", "en",    "groep", "het",
    "in",    "is", "klas", "met", "naar", "naast", "of",  "om",  "onder", "op",    "over",
    "sinds", "te", "tot",  "uit", "van",  "voor",  "was", "wat", "wie",   "woont", "zonder",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (word, words[i]))
        return TRUE;
    }
  for (const char *p = word; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        return TRUE;
    }
  return g_unichar_isupper (g_utf8_get_char (word));
}

/* "Moeder" becomes "moeder", "WMO-consulent" stays. */
static char *
lower_first (const char *word)
{
  const char *rest = g_utf8_next_char (word);
  GString *lowered = g_string_new (NULL);

  for (const char *p = rest; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isupper (g_utf8_get_char (p)))
        rest = word;
    }
  if (rest != word)
    g_string_append_unichar (lowered, g_unichar_tolower (g_utf8_get_char (word)));
  g_string_append (lowered, rest);
  return g_string_free_and_steal (lowered);
}

char *
kt_role_make (const char *role)
{
  g_autofree char *head = g_strndup (role, strcspn (role, ",;:/()[]{}\n"));
  g_autofree char *gist = kt_text_gist (head, ROLE_MAX);
  g_auto (GStrv) words = g_strsplit (gist, " ", -1);
  GString *made = g_string_new (NULL);

  for (guint i = 0; i < ROLE_WORDS_MAX && words[i] != NULL && *words[i] != '\0'; i++)
    {
      g_autofree char *word = i == 0 ? lower_first (words[i]) : g_strdup (words[i]);

      if (g_str_has_suffix (word, "…") || (i > 0 && ends_role (word)))
        break;
      if (i > 0)
        g_string_append_c (made, ' ');
      g_string_append (made, word);
    }
  return g_string_free_and_steal (made);
}
