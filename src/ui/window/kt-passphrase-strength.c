/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-passphrase-strength.h"

#include "core/kt-passphrase.h"

#include <glib/gi18n-lib.h>

/* Guessing begins with these, so they add next to nothing. */
static const char *const first_guesses[] = {
  "wachtwoord", "password", "welkom", "welcome", "geheim",   "keukentafel", "voorbeeld", "qwerty",    "azerty",
  "wijkteam",   "gemeente", "winter", "lente",   "voorjaar", "zomer",       "herfst",    "nederland",
};

typedef enum
{
  LETTERS,
  DIGITS,
  BLANK,
  OTHER,
} CharClass;

static CharClass
classify (gunichar character)
{
  if (g_unichar_isalpha (character))
    return LETTERS;
  if (g_unichar_isdigit (character))
    return DIGITS;
  if (g_unichar_isspace (character))
    return BLANK;
  return OTHER;
}

/* Bits that the guesser of one run has to spend: four digits are likely a year, letters likely a word. */
static double
get_run_bits (CharClass kind, guint n_distinct_steps, gboolean is_first_guess)
{
  switch (kind)
    {
    case LETTERS:
      return is_first_guess ? 4 : MIN (13, n_distinct_steps * 4.7);
    case DIGITS:
      return n_distinct_steps == 4 ? 7 : n_distinct_steps * 3.3;
    case OTHER:
      return MIN (n_distinct_steps, 3) * 5;
    case BLANK:
    default:
      return 0;
    }
}

static gboolean
is_first_guess (const char *run, gsize length)
{
  g_autofree char *folded = g_utf8_casefold (run, (gssize)length);

  for (guint i = 0; i < G_N_ELEMENTS (first_guesses); i++)
    if (strcmp (folded, first_guesses[i]) == 0)
      return TRUE;

  return FALSE;
}

KtPassphraseStrength
kt_passphrase_judge (const char *passphrase)
{
  double bits = 0;

  if (*passphrase == '\0')
    return KT_PASSPHRASE_EMPTY;
  if (!kt_passphrase_check (passphrase, NULL))
    return KT_PASSPHRASE_SHORT;

  for (const char *p = passphrase; *p != '\0';)
    {
      const char *start = p;
      CharClass kind = classify (g_utf8_get_char (p));
      gunichar previous = 0;
      guint n_steps = 0;

      for (; *p != '\0' && classify (g_utf8_get_char (p)) == kind; p = g_utf8_next_char (p))
        {
          gunichar character = g_utf8_get_char (p);

          /* "aaaa" and "1234" are one step. */
          if (character != previous && character != previous + 1)
            n_steps++;
          previous = character;
        }

      bits += get_run_bits (kind, n_steps, kind == LETTERS && is_first_guess (start, (gsize)(p - start)));
    }

  if (bits < 34)
    return KT_PASSPHRASE_WEAK;
  return bits < 50 ? KT_PASSPHRASE_FAIR : KT_PASSPHRASE_STRONG;
}

const char *
kt_passphrase_strength_get_hint (KtPassphraseStrength strength)
{
  switch (strength)
    {
    case KT_PASSPHRASE_EMPTY:
      return _ ("Four or more words that have nothing to do with each other are easy to remember and hard to guess.");
    case KT_PASSPHRASE_SHORT:
      return _ ("Too short: take at least eight characters, or rather four words.");
    case KT_PASSPHRASE_WEAK:
      return _ ("Easy to guess. Add a few words that have nothing to do with it.");
    case KT_PASSPHRASE_FAIR:
      return _ ("Reasonable. One more word makes it strong.");
    case KT_PASSPHRASE_STRONG:
      return _ ("Strong.");
    default:
      g_assert_not_reached ();
    }
}
