/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-json.h"

#include "core/kt-error.h"
#include "core/kt-json-private.h"

#include <math.h>
#include <string.h>

/* The members of an object lie in a hash table whose collisions anybody can make, so their number is bounded. */
#define MEMBERS_MAX 2000
#define NUMBER_LENGTH_MAX 100
typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_NAME,
  EXPECT_NAME_OR_END,
  EXPECT_COMMA_OR_END,
} Expect;

/* An object with the name of the member that is read, or a list. */
typedef struct
{
  JsonObject *object;
  char *name;
  JsonArray *array;
} Level;

typedef struct
{
  const char *start;
  const char *end;
  const char *p;
  Level levels[KT_JSON_DEPTH_MAX];
  guint depth;
  GString *text; /* that was scanned last */
  JsonNode *root;
} Scanner;

/* Puts @node, which it takes, where it belongs. */
static void
put (Scanner *self, JsonNode *node)
{
  Level *level = self->depth > 0 ? &self->levels[self->depth - 1] : NULL;

  if (level == NULL)
    {
      self->root = node;
    }
  else if (level->object != NULL)
    {
      json_object_set_member (level->object, level->name, node);
      g_clear_pointer (&level->name, g_free);
    }
  else
    {
      json_array_add_element (level->array, node);
    }
}

static gboolean
fail (const Scanner *self, const char *why, GError **error)
{
  guint line = 1;

  for (const char *p = self->start; p < self->p; p++)
    line += *p == '\n';
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "line %u: %s", line,
               self->p < self->end ? why : "the text ends too early");
  return FALSE;
}

static int
peek (const Scanner *self)
{
  return self->p < self->end ? (guchar)*self->p : -1;
}

static void
skip_space (Scanner *self)
{
  while (self->p < self->end && strchr (" \t\r\n", *self->p) != NULL)
    self->p++;
}

static gboolean
scan_unit (Scanner *self, gunichar *unit, GError **error)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++, self->p++)
    {
      int c = peek (self);

      if (c < 0 || !g_ascii_isxdigit (c))
        return fail (self, "\\u needs four hexadecimal digits", error);
      *unit = *unit * 16 + (gunichar)g_ascii_xdigit_value ((char)c);
    }
  return TRUE;
}

/* Behind the backslash. */
static gboolean
scan_escape (Scanner *self, GError **error)
{
  static const char escapes[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  int c = peek (self);
  const char *escape = c > 0 ? strchr (escapes, c) : NULL;
  gunichar unit, low;

  if (escape != NULL)
    {
      self->p++;
      g_string_append_c (self->text, meanings[escape - escapes]);
      return TRUE;
    }
  if (c != 'u')
    return fail (self, "an escape that JSON does not have", error);

  self->p++;
  if (!scan_unit (self, &unit, error))
    return FALSE;
  if (unit == 0)
    return fail (self, "a text has a NUL character", error);
  if (unit >= 0xdc00 && unit < 0xe000)
    return fail (self, "half of a surrogate pair", error);
  if (unit >= 0xd800 && unit < 0xdc00)
    {
      if (self->end - self->p < 2 || self->p[0] != '\\' || self->p[1] != 'u')
        return fail (self, "half of a surrogate pair", error);
      self->p += 2;
      if (!scan_unit (self, &low, error))
        return FALSE;
      if (low < 0xdc00 || low >= 0xe000)
        return fail (self, "half of a surrogate pair", error);
      unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }
  g_string_append_unichar (self->text, unit);
  return TRUE;
}

/* At the opening quote; puts what it says in the text of @self. */
static gboolean
scan_string (Scanner *self, GError **error)
{
  g_string_truncate (self->text, 0);
  for (self->p++; peek (self) != '"';)
    {
      const char *start = self->p;

      while (peek (self) >= 0x20 && *self->p != '"' && *self->p != '\\')
        self->p++;
      g_string_append_len (self->text, start, self->p - start);
      if (peek (self) < 0x20)
        return fail (self, "a text has a control character", error);
      if (*self->p == '\\')
        {
          self->p++;
          if (!scan_escape (self, error))
            return FALSE;
        }
    }
  self->p++;
  return TRUE;
}

static gboolean
scan_digits (Scanner *self, GError **error)
{
  if (!g_ascii_isdigit (peek (self)))
    return fail (self, "a digit is missing in a number", error);
  while (g_ascii_isdigit (peek (self)))
    self->p++;
  return TRUE;
}

static gboolean
scan_number (Scanner *self, GError **error)
{
  const char *start = self->p;
  char number[NUMBER_LENGTH_MAX + 1];
  gboolean whole = TRUE, fits;
  gint64 integer = 0;
  double real = 0;

  if (peek (self) == '-')
    self->p++;
  if (peek (self) == '0')
    self->p++;
  else if (!scan_digits (self, error))
    return FALSE;
  if (peek (self) == '.')
    {
      whole = FALSE;
      self->p++;
      if (!scan_digits (self, error))
        return FALSE;
    }
  if (peek (self) == 'e' || peek (self) == 'E')
    {
      whole = FALSE;
      self->p++;
      if (peek (self) == '+' || peek (self) == '-')
        self->p++;
      if (!scan_digits (self, error))
        return FALSE;
    }

  gsize length = (gsize)(self->p - start);

  self->p = start;
  if (length > NUMBER_LENGTH_MAX)
    return fail (self, "a number is too long", error);
  memcpy (number, start, length);
  number[length] = '\0';
  if (whole)
    fits = g_ascii_string_to_signed (number, 10, -G_MAXINT64, G_MAXINT64, &integer, NULL);
  else
    fits = isfinite (real = g_ascii_strtod (number, NULL));
  if (!fits)
    return fail (self, "a number is too large", error);
  self->p = start + length;
  put (self,
       whole ? json_node_init_int (json_node_alloc (), integer) : json_node_init_double (json_node_alloc (), real));
  return TRUE;
}

static gboolean
scan_word (Scanner *self, GError **error)
{
  static const char *const words[] = { "true", "false", "null" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize)(self->end - self->p) >= length && memcmp (self->p, words[i], length) == 0)
        {
          self->p += length;
          put (self, i < 2 ? json_node_init_boolean (json_node_alloc (), i == 0) : json_node_new (JSON_NODE_NULL));
          return TRUE;
        }
    }
  return fail (self, "a value is missing", error);
}

static gboolean
scan_name (Scanner *self, GError **error)
{
  Level *level = &self->levels[self->depth - 1];
  const char *start = self->p;

  if (peek (self) != '"')
    return fail (self, "the name of a member is missing", error);
  if (!scan_string (self, error))
    return FALSE;

  if (json_object_has_member (level->object, self->text->str))
    {
      g_autofree char *shown = kt_json_show_name (self->text->str);
      g_autofree char *why = g_strdup_printf ("member \"%s\" is given twice", shown);

      self->p = start;
      return fail (self, why, error);
    }
  if (json_object_get_size (level->object) >= MEMBERS_MAX)
    return fail (self, "an object has too many members", error);
  level->name = g_strndup (self->text->str, self->text->len);

  skip_space (self);
  if (peek (self) != ':')
    return fail (self, "a colon is missing", error);
  self->p++;
  return TRUE;
}

static gboolean
open_level (Scanner *self, gboolean is_object, GError **error)
{
  Level *level;

  if (self->depth == KT_JSON_DEPTH_MAX)
    return fail (self, "nested too deeply", error);
  level = &self->levels[self->depth++];
  *level = (Level){ 0 };
  if (is_object)
    level->object = json_object_new ();
  else
    level->array = json_array_new ();
  self->p++;
  return TRUE;
}

static void
close_level (Scanner *self)
{
  Level *level = &self->levels[--self->depth];
  JsonNode *node = json_node_new (level->object != NULL ? JSON_NODE_OBJECT : JSON_NODE_ARRAY);

  if (level->object != NULL)
    json_node_take_object (node, level->object);
  else
    json_node_take_array (node, level->array);
  put (self, node);
  self->p++;
}

static void
clear_level (Level *level)
{
  g_clear_pointer (&level->object, json_object_unref);
  g_clear_pointer (&level->array, json_array_unref);
  g_clear_pointer (&level->name, g_free);
}

static gboolean
scan_value (Scanner *self, Expect *expect, GError **error)
{
  int c = peek (self);

  *expect = EXPECT_COMMA_OR_END;
  switch (c)
    {
    case '{':
      *expect = EXPECT_NAME_OR_END;
      return open_level (self, TRUE, error);
    case '[':
      *expect = EXPECT_VALUE_OR_END;
      return open_level (self, FALSE, error);
    case '"':
      if (!scan_string (self, error))
        return FALSE;
      put (self, json_node_init_string (json_node_alloc (), self->text->str));
      return TRUE;
    default:
      return c == '-' || g_ascii_isdigit (c) ? scan_number (self, error) : scan_word (self, error);
    }
}

/* Whether the text is one JSON value. The levels are a stack of their own: hostile nesting reaches no other. */
static gboolean
scan (Scanner *self, GError **error)
{
  Expect expect = EXPECT_VALUE;

  do
    {
      int closing = self->depth > 0 && self->levels[self->depth - 1].object != NULL ? '}' : ']';

      skip_space (self);
      switch (expect)
        {
        case EXPECT_VALUE_OR_END:
        case EXPECT_NAME_OR_END:
          if (peek (self) == closing)
            {
              close_level (self);
              expect = EXPECT_COMMA_OR_END;
              break;
            }
          expect = expect == EXPECT_NAME_OR_END ? EXPECT_NAME : EXPECT_VALUE;
          break;
        case EXPECT_NAME:
          if (!scan_name (self, error))
            return FALSE;
          expect = EXPECT_VALUE;
          break;
        case EXPECT_VALUE:
          if (!scan_value (self, &expect, error))
            return FALSE;
          break;
        case EXPECT_COMMA_OR_END:
          if (peek (self) == closing)
            {
              close_level (self);
              break;
            }
          if (peek (self) != ',')
            return fail (self, "a comma is missing", error);
          self->p++;
          expect = closing == '}' ? EXPECT_NAME : EXPECT_VALUE;
          break;
        default:
          g_assert_not_reached ();
        }
    }
  while (self->depth > 0 || expect != EXPECT_COMMA_OR_END);

  skip_space (self);
  return self->p == self->end || fail (self, "something follows the end of the text", error);
}

JsonNode *
kt_json_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (GString) decoded = g_string_new (NULL);
  Scanner scanner = { .start = text, .end = text + length, .p = text, .text = decoded };

  if (length > KT_JSON_SIZE_MAX)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "the text is larger than %d MiB", KT_JSON_SIZE_MAX >> 20);
      return NULL;
    }
  if (!g_utf8_validate_len (text, length, &scanner.p))
    {
      fail (&scanner, *scanner.p == '\0' ? "has a NUL character" : "is not UTF-8", error);
      return NULL;
    }

  scanner.p = text;
  if (scan (&scanner, error))
    return scanner.root;
  while (scanner.depth > 0)
    clear_level (&scanner.levels[--scanner.depth]);
  g_clear_pointer (&scanner.root, json_node_unref);
  return NULL;
}

gboolean
kt_json_check_document (const char *text, gsize max_bytes, const char *place, GError **error)
{
  gsize length = strlen (text);
  g_autoptr (JsonNode) node = NULL;

  if (length > max_bytes)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: is larger than %d MiB", place, (int)(max_bytes >> 20));
      return FALSE;
    }
  node = kt_json_parse (text, length, error);
  if (node == NULL)
    {
      g_prefix_error (error, "%s: ", place);
      return FALSE;
    }
  if (JSON_NODE_HOLDS_OBJECT (node))
    return TRUE;
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: is not an object", place);
  return FALSE;
}
