/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-text.h"

#include "core/kt-error.h"

#include <string.h>

static gboolean
fail (GError **error, const char *place, const char *why)
{
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: %s", place, why);
  return FALSE;
}

gboolean
kt_text_check (const char *text, gssize length, gsize max_chars, const char *place, GError **error)
{
  gsize bytes = length < 0 ? strlen (text) : (gsize)length;

  if (memchr (text, '\0', bytes) != NULL)
    return fail (error, place, "has a NUL character");
  if (!g_utf8_validate_len (text, bytes, NULL))
    return fail (error, place, "is not UTF-8");

  for (gsize i = 0; i < bytes; i++)
    {
      guchar c = (guchar)text[i];

      if (c == '\r' && i + 1 < bytes && text[i + 1] == '\n')
        continue;
      if ((c < 0x20 && c != '\t' && c != '\n') || c == 0x7f)
        return fail (error, place, "has a control character");
    }

  if ((gsize)g_utf8_strlen (text, (gssize)bytes) > max_chars)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: is longer than %" G_GSIZE_FORMAT " characters", place,
                   max_chars);
      return FALSE;
    }
  return TRUE;
}

gboolean
kt_line_check (const char *text, const char *place, GError **error)
{
  return kt_short_line_check (text, KT_LINE_MAX, place, error);
}

gboolean
kt_short_line_check (const char *text, gsize max_chars, const char *place, GError **error)
{
  if (!kt_text_check (text, -1, max_chars, place, error))
    return FALSE;
  if (strpbrk (text, "\r\n") != NULL)
    return fail (error, place, "has more than one line");
  return TRUE;
}

gboolean
kt_text_check_filled (const char *text, const char *place, GError **error)
{
  return !kt_text_is_blank (text) || fail (error, place, "is empty");
}

char *
kt_text_gist (const char *text, gsize max_chars)
{
  GString *gist = g_string_new (NULL);
  gboolean gap = FALSE;
  gsize n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          gap = gist->len > 0;
          continue;
        }
      if (n + (gap ? 2 : 1) > max_chars)
        {
          g_string_append (gist, "…");
          break;
        }
      if (gap)
        g_string_append_c (gist, ' ');
      g_string_append_unichar (gist, c);
      n += gap ? 2 : 1;
      gap = FALSE;
    }
  return g_string_free_and_steal (gist);
}

char *
kt_text_clean (const char *text, gsize max_chars, gboolean one_line)
{
  GString *clean = g_string_new (NULL);
  gsize n = 0;

  for (const char *p = text; *p != '\0' && n < max_chars; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r')
        {
          if (p[1] == '\n')
            continue;
          c = '\n';
        }
      if (c == '\n' && one_line)
        c = ' ';
      if ((c < 0x20 && c != '\t' && c != '\n') || c == 0x7f)
        continue;
      g_string_append_unichar (clean, c);
      n++;
    }
  return g_string_free_and_steal (clean);
}

gboolean
kt_text_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (!g_unichar_isspace (g_utf8_get_char (text)))
        return FALSE;
    }
  return TRUE;
}
