/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-money.h"

#include <string.h>

#define NO_BREAK_SPACE "\u00a0"
#define MINUS "\u2212"

/* Adds @size with a point between groups of three digits. */
static void
append_grouped (GString *out, guint64 size)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, size);

  for (gsize left = strlen (digits), i = 0; left > 0; left--, i++)
    {
      g_string_append_c (out, digits[i]);
      if (left % 3 == 1 && left > 1)
        g_string_append_c (out, '.');
    }
}

char *
kt_money_format (gint64 cents)
{
  gint64 euros = cents / 100 + (cents % 100 >= 50) - (cents % 100 <= -50);
  GString *out = g_string_new (euros < 0 ? MINUS "€" NO_BREAK_SPACE : "€" NO_BREAK_SPACE);

  append_grouped (out, euros < 0 ? (guint64)-euros : (guint64)euros);
  return g_string_free_and_steal (out);
}

char *
kt_money_format_cents (gint64 cents)
{
  guint64 size = cents < 0 ? (guint64)-cents : (guint64)cents;
  GString *out = g_string_new (cents < 0 ? MINUS "€" NO_BREAK_SPACE : "€" NO_BREAK_SPACE);

  append_grouped (out, size / 100);
  g_string_append_printf (out, ",%02u", (guint)(size % 100));
  return g_string_free_and_steal (out);
}

char *
kt_money_to_text (gint64 cents)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ",%02d", cents / 100, (gint)(cents % 100));
}

/* Digits, or groups of three with points between, and cents behind a comma or a point. */
gboolean
kt_money_parse (const char *text, gint64 most, gint64 *cents)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *p = text + strspn (text, " ");
  gsize run, behind = 0;
  guint64 value;

  if (g_str_has_prefix (p, "€"))
    p += strlen ("€");
  while (*p == ' ' || g_str_has_prefix (p, NO_BREAK_SPACE))
    p = g_utf8_next_char (p);
  run = strspn (p, "0123456789");
  if (run == 0)
    return FALSE;
  g_string_append_len (digits, p, (gssize)run);
  p += run;
  if (run <= 3)
    {
      for (; *p == '.' && strspn (p + 1, "0123456789") == 3; p += 4)
        g_string_append_len (digits, p + 1, 3);
    }
  if (*p == ',' || *p == '.')
    {
      behind = strspn (p + 1, "0123456789");
      if (behind == 0 || behind > 2)
        return FALSE;
      g_string_append_len (digits, p + 1, (gssize)behind);
      p += 1 + behind;
    }
  if (p[strspn (p, " ")] != '\0')
    return FALSE;
  for (; behind < 2; behind++)
    g_string_append_c (digits, '0');
  if (!g_ascii_string_to_unsigned (digits->str, 10, 0, (guint64)most, &value, NULL))
    return FALSE;
  *cents = (gint64)value;
  return TRUE;
}
