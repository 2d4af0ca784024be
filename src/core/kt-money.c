/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-money.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DIGITS "0123456789"
#define GROUP 3

gboolean
kt_money_read (const char *text, gint64 *cents)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *p = text + strspn (text, " ");
  gsize run, behind = 0;
  guint64 value;

  if (g_str_has_prefix (p, "€"))
    p += strlen ("€");
  while (*p == ' ' || g_str_has_prefix (p, "\u00a0"))
    p = g_utf8_next_char (p);
  run = strspn (p, DIGITS);
  if (run == 0)
    return FALSE;
  g_string_append_len (digits, p, (gssize)run);
  p += run;
  if (run <= GROUP)
    {
      for (; *p == '.' && strspn (p + 1, DIGITS) == GROUP; p += GROUP + 1)
        g_string_append_len (digits, p + 1, GROUP);
    }
  if (*p == ',' || *p == '.')
    {
      behind = strspn (p + 1, DIGITS);
      if (behind == 0 || behind > 2)
        return FALSE;
      g_string_append_len (digits, p + 1, (gssize)behind);
      p += 1 + behind;
    }
  if (p[strspn (p, " ")] != '\0')
    return FALSE;
  for (; behind < 2; behind++)
    g_string_append_c (digits, '0');
  if (!g_ascii_string_to_unsigned (digits->str, 10, 0, KT_MONEY_CENTS_MAX, &value, NULL))
    return FALSE;
  *cents = (gint64)value;
  return TRUE;
}

char *
kt_money_format (gint64 cents)
{
  guint64 size = cents < 0 ? 0 - (guint64)cents : (guint64)cents;
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, size / 100);
  g_autoptr (GString) euros = g_string_new (cents < 0 ? "\u2212" : "");
  gsize n = strlen (digits);

  for (gsize i = 0; i < n; i++)
    {
      g_string_append_c (euros, digits[i]);
      if (i + 1 < n && (n - i - 1) % GROUP == 0)
        /* Translators: what parts groups of three digits of an amount of money. */
        g_string_append (euros, C_ ("money", ","));
    }
  /* Translators: an amount of money: euros and cents. */
  return g_strdup_printf (_ ("€%s.%02d"), euros->str, (gint)(size % 100));
}

char *
kt_money_format_plain (gint64 cents)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ",%02d", cents / 100, (gint)(cents % 100));
}
