/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-json.h"

#include "core/kt-error.h"
#include "core/kt-text.h"

#include <math.h>
#include <string.h>

/* The names of one object lie in a hash table whose collisions anybody can make, so their number is bounded. */
#define MEMBERS_MAX 2000
#define NUMBER_LENGTH_MAX 100
/* What of a name from outside is shown in a message. */
#define SHOWN_MAX 40

typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_NAME,
  EXPECT_NAME_OR_END,
  EXPECT_COMMA_OR_END,
} Expect;

typedef struct
{
  gboolean is_object;
  GHashTable *names;
} Level;

typedef struct
{
  const char *start;
  const char *end;
  const char *p;
  Level levels[KT_JSON_DEPTH_MAX];
  guint depth;
} Scanner;

static char *
show_name (const char *name)
{
  g_autofree char *gist = kt_text_gist (name, SHOWN_MAX);
  GString *shown = g_string_new (NULL);

  for (const char *p = gist; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isprint (c))
        g_string_append_unichar (shown, c);
    }
  return g_string_free_and_steal (shown);
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
scan_escape (Scanner *self, GString *decoded, GError **error)
{
  static const char escapes[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  int c = peek (self);
  const char *escape = c > 0 ? strchr (escapes, c) : NULL;
  gunichar unit, low;

  if (escape != NULL)
    {
      self->p++;
      if (decoded != NULL)
        g_string_append_c (decoded, meanings[escape - escapes]);
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
  if (decoded != NULL)
    g_string_append_unichar (decoded, unit);
  return TRUE;
}

/* At the opening quote. */
static gboolean
scan_string (Scanner *self, GString *decoded, GError **error)
{
  for (self->p++; peek (self) != '"';)
    {
      int c = peek (self);

      if (c < 0x20)
        return fail (self, "a text has a control character", error);
      self->p++;
      if (c == '\\')
        {
          if (!scan_escape (self, decoded, error))
            return FALSE;
        }
      else if (decoded != NULL)
        {
          g_string_append_c (decoded, (char)c);
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
  gboolean whole = TRUE;

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
  if (whole ? !g_ascii_string_to_signed (number, 10, -G_MAXINT64, G_MAXINT64, NULL, NULL)
            : !isfinite (g_ascii_strtod (number, NULL)))
    return fail (self, "a number is too large", error);
  self->p = start + length;
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
          return TRUE;
        }
    }
  return fail (self, "a value is missing", error);
}

static gboolean
scan_name (Scanner *self, GError **error)
{
  Level *level = &self->levels[self->depth - 1];
  g_autoptr (GString) name = g_string_new (NULL);
  const char *start = self->p;

  if (peek (self) != '"')
    return fail (self, "the name of a member is missing", error);
  if (!scan_string (self, name, error))
    return FALSE;

  if (level->names == NULL)
    level->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!g_hash_table_add (level->names, g_strdup (name->str)))
    {
      g_autofree char *shown = show_name (name->str);
      g_autofree char *why = g_strdup_printf ("member \"%s\" is given twice", shown);

      self->p = start;
      return fail (self, why, error);
    }
  if (g_hash_table_size (level->names) > MEMBERS_MAX)
    return fail (self, "an object has too many members", error);

  skip_space (self);
  if (peek (self) != ':')
    return fail (self, "a colon is missing", error);
  self->p++;
  return TRUE;
}

static gboolean
open_level (Scanner *self, gboolean is_object, GError **error)
{
  if (self->depth == KT_JSON_DEPTH_MAX)
    return fail (self, "nested too deeply", error);
  self->levels[self->depth++] = (Level){ .is_object = is_object };
  self->p++;
  return TRUE;
}

static void
close_level (Scanner *self)
{
  self->depth--;
  g_clear_pointer (&self->levels[self->depth].names, g_hash_table_unref);
  self->p++;
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
      return scan_string (self, NULL, error);
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
      int closing = self->depth > 0 && self->levels[self->depth - 1].is_object ? '}' : ']';

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
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) parse_error = NULL;
  Scanner scanner = { .start = text, .end = text + length, .p = text };
  gboolean sound;

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
  sound = scan (&scanner, error);
  while (scanner.depth > 0)
    close_level (&scanner);
  if (!sound)
    return NULL;

  parser = json_parser_new_immutable ();
  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, text, (gssize)length, &parse_error))
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "line %u: %s", json_parser_get_current_line (parser),
                   parse_error->message);
      return NULL;
    }
  return json_parser_steal_root (parser);
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

KtJsonObject *
kt_json_object_new (JsonNode *node, const char *path)
{
  KtJsonObject *self = g_new0 (KtJsonObject, 1);

  self->path = g_strdup (path);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (JSON_NODE_HOLDS_OBJECT (node))
    self->object = json_node_get_object (node);
  else
    self->error = g_error_new (KT_ERROR, KT_ERROR_INVALID, "%s: is not an object", *path != '\0' ? path : "line 1");
  return self;
}

void
kt_json_object_free (KtJsonObject *self)
{
  g_free (self->path);
  g_hash_table_unref (self->known);
  g_clear_error (&self->error);
  g_free (self);
}

char *
kt_json_object_get_place (KtJsonObject *self, const char *member)
{
  return *self->path == '\0' ? g_strdup (member) : g_strconcat (self->path, ".", member, NULL);
}

void
kt_json_object_fail (KtJsonObject *self, const char *member, const char *why)
{
  g_autofree char *place = NULL;

  if (self->error != NULL)
    return;
  place = kt_json_object_get_place (self, member);
  self->error = g_error_new (KT_ERROR, KT_ERROR_INVALID, "%s: %s", place, why);
}

static JsonNode *
get_member (KtJsonObject *self, const char *member, gboolean required)
{
  JsonNode *node;

  if (self->error != NULL)
    return NULL;
  g_hash_table_add (self->known, g_strdup (member));
  node = json_object_get_member (self->object, member);
  if (node == NULL && required)
    kt_json_object_fail (self, member, "is missing");
  return node;
}

char *
kt_json_object_get_string (KtJsonObject *self, const char *member, gboolean required)
{
  JsonNode *node = get_member (self, member, required);

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      kt_json_object_fail (self, member, "is not a text");
      return NULL;
    }
  return json_node_dup_string (node);
}

gint64
kt_json_object_get_int (KtJsonObject *self, const char *member, gboolean required, gint64 least, gint64 most)
{
  JsonNode *node = get_member (self, member, required);
  gint64 value;

  if (node == NULL)
    return 0;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    {
      kt_json_object_fail (self, member, "is not a whole number");
      return 0;
    }
  value = json_node_get_int (node);
  if (value < least || value > most)
    {
      g_autofree char *why = g_strdup_printf ("is not between %" G_GINT64_FORMAT " and %" G_GINT64_FORMAT, least, most);

      kt_json_object_fail (self, member, why);
      return 0;
    }
  return value;
}

gboolean
kt_json_object_get_boolean (KtJsonObject *self, const char *member, gboolean required)
{
  JsonNode *node = get_member (self, member, required);

  if (node == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      kt_json_object_fail (self, member, "is not true or false");
      return FALSE;
    }
  return json_node_get_boolean (node);
}

JsonNode *
kt_json_object_get_object (KtJsonObject *self, const char *member, gboolean required)
{
  JsonNode *node = get_member (self, member, required);

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      kt_json_object_fail (self, member, "is not an object");
      return NULL;
    }
  return node;
}

JsonArray *
kt_json_object_get_array (KtJsonObject *self, const char *member, gboolean required)
{
  JsonNode *node = get_member (self, member, required);

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      kt_json_object_fail (self, member, "is not a list");
      return NULL;
    }
  return json_node_get_array (node);
}

void
kt_json_object_check_format (KtJsonObject *self, const char *format, int newest_version)
{
  g_autofree char *given = kt_json_object_get_string (self, "format", TRUE);
  gint64 version;

  if (given == NULL)
    return;
  if (!g_str_equal (given, format))
    {
      g_autofree char *why = g_strdup_printf ("is not %s", format);

      kt_json_object_fail (self, "format", why);
      return;
    }
  version = kt_json_object_get_int (self, "version", TRUE, 1, G_MAXINT64);
  if (version > newest_version)
    {
      g_autofree char *why = g_strdup_printf ("%" G_GINT64_FORMAT " is later than %d, the latest that is read here",
                                              version, newest_version);

      kt_json_object_fail (self, "version", why);
    }
}

gboolean
kt_json_object_finish (KtJsonObject *self, GError **error)
{
  if (self->error == NULL)
    {
      g_autoptr (GList) members = json_object_get_members (self->object);

      for (GList *l = members; l != NULL && self->error == NULL; l = l->next)
        {
          if (!g_hash_table_contains (self->known, l->data))
            {
              g_autofree char *shown = show_name (l->data);

              kt_json_object_fail (self, shown, "unknown member");
            }
        }
    }
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}
