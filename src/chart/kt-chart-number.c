/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-chart-number.h"

#include <glib/gi18n-lib.h>

#define MINUS "\u2212"
#define SHORT_FROM G_GUINT64_CONSTANT (10000000)

static guint64
get_size (gint64 number)
{
  return number < 0 ? -(guint64)number : (guint64)number;
}

static guint64
round_to (guint64 number, guint64 unit)
{
  return number / unit + (number % unit >= unit / 2 ? 1 : 0);
}

static char *
group (guint64 number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  GString *text = g_string_new (NULL);
  gsize n = (gsize)g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, number);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append_c (text, '.');
      g_string_append_c (text, digits[i]);
    }
  return g_string_free (text, FALSE);
}

static char *
format (gint64 cents, const char *plus)
{
  guint64 euros = round_to (get_size (cents), 100);
  g_autofree char *text = group (euros);

  return g_strconcat (euros == 0 ? "" : cents < 0 ? MINUS : plus, text, NULL);
}

char *
kt_chart_format_euro (gint64 cents)
{
  return format (cents, "");
}

char *
kt_chart_format_difference (gint64 cents)
{
  return format (cents, "+");
}

char *
kt_chart_format_short (gint64 cents)
{
  static const struct
  {
    guint64 euros;
    const char *text;
  } units[] = {
    { G_GUINT64_CONSTANT (1000000000000), N_ ("%s tn") },
    { G_GUINT64_CONSTANT (1000000000), N_ ("%s bn") },
    { G_GUINT64_CONSTANT (1000000), N_ ("%s m") },
  };
  guint64 euros = round_to (get_size (cents), 100), tenths;
  g_autofree char *number = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint unit = 0;

  if (euros < SHORT_FROM)
    return kt_chart_format_euro (cents);
  while (unit < G_N_ELEMENTS (units) - 1 && euros < units[unit].euros)
    unit++;
  tenths = round_to (euros, units[unit].euros / 10);
  number = group (tenths < 1000 ? tenths / 10 : round_to (tenths, 10));
  g_string_append_printf (text, "%s%s", cents < 0 ? MINUS : "", number);
  if (tenths < 1000 && tenths % 10 != 0)
    g_string_append_printf (text, ",%u", (guint)(tenths % 10));

  g_autofree char *whole = g_string_free (g_steal_pointer (&text), FALSE);
  g_auto (GStrv) around = g_strsplit (_ (units[unit].text), "%s", 2);

  return g_strjoinv (whole, around);
}

char *
kt_chart_format_score (gint score)
{
  if (score == 0)
    return g_strdup ("0");
  return g_strdup_printf ("%s%d", score < 0 ? MINUS : "+", ABS (score));
}
