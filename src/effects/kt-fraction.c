/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-fraction.h"

#include <string.h>

/* GMP takes and gives whole numbers as long. */
G_STATIC_ASSERT (sizeof (long) == sizeof (gint64));

static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

gboolean
kt_decimal_is_valid (const char *text)
{
  const char *p = *text == '-' ? text + 1 : text;
  gsize whole = count_digits (p), behind;

  if (whole == 0 || whole > KT_DECIMAL_DIGITS_MAX)
    return FALSE;
  if (p[whole] == '\0')
    return TRUE;
  if (p[whole] != '.')
    return FALSE;
  behind = count_digits (p + whole + 1);
  return behind > 0 && behind <= KT_DECIMAL_DIGITS_MAX && p[whole + 1 + behind] == '\0';
}

void
kt_fraction_set_decimal (mpq_ptr fraction, const char *decimal)
{
  const char *point = strchr (decimal, '.');
  gsize whole = point != NULL ? (gsize)(point - decimal) : strlen (decimal), places;
  char digits[2 * KT_DECIMAL_DIGITS_MAX + 2];

  memcpy (digits, decimal, whole);
  digits[whole] = '\0';
  places = point != NULL ? strlen (point + 1) : 0;
  memcpy (digits + whole, point != NULL ? point + 1 : "", places + 1);
  mpz_set_str (mpq_numref (fraction), digits, 10);
  mpz_ui_pow_ui (mpq_denref (fraction), 10, places);
  mpq_canonicalize (fraction);
}

/* Sets @rounded to @fraction times 10^@places, rounded half away from zero. */
static void
scale (mpz_ptr rounded, mpq_srcptr fraction, guint places)
{
  mpz_t denominator;

  /* Half away from zero: (2 |n| + d) / 2 d, cut off, with the sign of n. */
  mpz_init (denominator);
  mpz_ui_pow_ui (rounded, 10, places);
  mpz_mul (rounded, rounded, mpq_numref (fraction));
  mpz_abs (rounded, rounded);
  mpz_mul_2exp (rounded, rounded, 1);
  mpz_add (rounded, rounded, mpq_denref (fraction));
  mpz_mul_2exp (denominator, mpq_denref (fraction), 1);
  mpz_tdiv_q (rounded, rounded, denominator);
  if (mpq_sgn (fraction) < 0)
    mpz_neg (rounded, rounded);
  mpz_clear (denominator);
}

gboolean
kt_fraction_round (mpq_srcptr fraction, gint64 *rounded)
{
  gboolean fits;
  mpz_t whole;

  mpz_init (whole);
  scale (whole, fraction, 0);
  fits = mpz_sizeinbase (whole, 2) <= 63;
  if (fits)
    *rounded = mpz_get_si (whole);
  mpz_clear (whole);
  return fits;
}

char *
kt_fraction_to_decimal (mpq_srcptr fraction, guint places)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *digits = NULL;
  gboolean negative;
  mpz_t whole;

  mpz_init (whole);
  scale (whole, fraction, places);
  negative = mpz_sgn (whole) < 0;
  mpz_abs (whole, whole);
  digits = g_malloc (mpz_sizeinbase (whole, 10) + 2);
  mpz_get_str (digits, 10, whole);
  mpz_clear (whole);

  text = g_string_new (digits);
  while (text->len <= places)
    g_string_prepend_c (text, '0');
  if (places > 0)
    g_string_insert_c (text, (gssize)(text->len - places), '.');
  if (negative)
    g_string_prepend_c (text, '-');
  return g_string_free_and_steal (g_steal_pointer (&text));
}
