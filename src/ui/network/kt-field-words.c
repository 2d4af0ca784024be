/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/network/kt-field-words.h"

#include "core/kt-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BSN_DIGITS 9

/* The elfproef: the digits weighed 9 to 2 and -1 add up to a multiple of eleven. */
static gboolean
passes_test (const char *digits)
{
  int sum = -g_ascii_digit_value (digits[BSN_DIGITS - 1]);
  gboolean is_zero = TRUE;

  for (int i = 0; i < BSN_DIGITS - 1; i++)
    {
      sum += (BSN_DIGITS - i) * g_ascii_digit_value (digits[i]);
      is_zero = is_zero && digits[i] == '0';
    }
  return !is_zero && sum % 11 == 0;
}

gboolean
kt_field_words_has_bsn (const char *text)
{
  while (*text != '\0')
    {
      char digits[BSN_DIGITS];
      gsize n = 0;

      if (!g_ascii_isdigit (*text))
        {
          text++;
          continue;
        }
      while (g_ascii_isdigit (*text))
        {
          if (n < BSN_DIGITS)
            digits[n] = *text;
          n++;
          text++;
          if (*text != '\0' && strchr (" .-", *text) != NULL && g_ascii_isdigit (text[1]))
            text++;
        }
      if (n == BSN_DIGITS && passes_test (digits))
        return TRUE;
    }
  return FALSE;
}

char *
kt_field_words_get_fault (const char *title, const char *text, gboolean has_lines)
{
  if (g_utf8_strlen (text, -1) > KT_LINE_MAX)
    return g_strdup_printf (_ ("“%s” is too long: there is room for %d characters."), title, KT_LINE_MAX);
  if (has_lines ? !kt_text_check (text, -1, KT_LINE_MAX, "", NULL) : !kt_line_check (text, "", NULL))
    return g_strdup_printf (_ ("“%s” has a line break or an invisible character that cannot be kept."), title);
  return NULL;
}
