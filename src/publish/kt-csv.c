/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-csv.h"

#include <string.h>

#define SEPARATOR ';'
#define FORMULA_SIGNS "=+-@"

typedef struct
{
  const char *p;
  char separator;
  guint row;
} Reader;

static char
guess_separator (const char *text)
{
  static const char candidates[] = ";\t,";
  gsize length = strcspn (text, "\r\n"), most = 0;
  char separator = SEPARATOR;

  for (const char *c = candidates; *c != '\0'; c++)
    {
      gsize n = 0;

      for (gsize i = 0; i < length; i++)
        n += text[i] == *c;
      if (n > most)
        {
          most = n;
          separator = *c;
        }
    }
  return separator;
}

/* The field at the place of @self, without its quotation marks; %NULL when these do not match. */
static char *
read_field (Reader *self)
{
  g_autoptr (GString) field = g_string_new (NULL);
  gboolean quoted = *self->p == '"';

  self->p += quoted;
  for (; *self->p != '\0'; self->p++)
    {
      if (quoted && *self->p == '"')
        {
          self->p++;
          if (*self->p != '"')
            {
              quoted = FALSE;
              break;
            }
        }
      else if (!quoted && (*self->p == self->separator || *self->p == '\r' || *self->p == '\n'))
        {
          break;
        }
      g_string_append_c (field, *self->p);
    }
  if (quoted || (*self->p != '\0' && *self->p != self->separator && *self->p != '\r' && *self->p != '\n'))
    return NULL;
  if (field->str[0] == '\'' && field->len > 1 && strchr (FORMULA_SIGNS, field->str[1]) != NULL)
    g_string_erase (field, 0, 1);
  return g_string_free_and_steal (g_steal_pointer (&field));
}

/* An amount below zero begins as a formula does, and is none. */
static gboolean
is_number (const char *field)
{
  const char *p = *field == '-' ? field + 1 : field;
  gsize whole = strspn (p, "0123456789");

  p += whole;
  if (whole == 0 || *p != ',')
    return whole > 0 && *p == '\0';
  return p[1] != '\0' && p[1 + strspn (p + 1, "0123456789")] == '\0';
}

static void
skip_line_end (Reader *self)
{
  if (*self->p == '\r')
    self->p++;
  if (*self->p == '\n')
    self->p++;
}

GPtrArray *
kt_csv_read (const char *text, guint *bad_row)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  Reader reader = { g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text, 0, 1 };

  reader.separator = guess_separator (reader.p);
  for (; *reader.p != '\0'; reader.row++)
    {
      g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();
      gboolean filled = FALSE;

      g_strv_builder_take (fields, g_strdup_printf ("%u", reader.row));
      for (;;)
        {
          char *field = read_field (&reader);

          if (field == NULL)
            {
              *bad_row = reader.row;
              return NULL;
            }
          filled = filled || *field != '\0';
          g_strv_builder_take (fields, field);
          if (*reader.p != reader.separator)
            break;
          reader.p++;
        }
      skip_line_end (&reader);
      if (filled)
        g_ptr_array_add (rows, g_strv_builder_end (fields));
    }
  return g_steal_pointer (&rows);
}

void
kt_csv_append_row (GString *out, const char *const *fields)
{
  for (gsize i = 0; fields[i] != NULL; i++)
    {
      const char *field = fields[i];
      gboolean formula = *field != '\0' && strchr (FORMULA_SIGNS, *field) != NULL && !is_number (field);
      gboolean quoted = strpbrk (field, "\";,\t\r\n") != NULL;

      if (i > 0)
        g_string_append_c (out, SEPARATOR);
      if (quoted)
        g_string_append_c (out, '"');
      if (formula)
        g_string_append_c (out, '\'');
      for (const char *p = field; *p != '\0'; p++)
        {
          if (*p == '"')
            g_string_append_c (out, '"');
          g_string_append_c (out, *p);
        }
      if (quoted)
        g_string_append_c (out, '"');
    }
  g_string_append (out, "\r\n");
}
