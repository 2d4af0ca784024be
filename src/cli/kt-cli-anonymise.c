/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-anonymise.h"

#include "anonymise/kt-anonymiser.h"
#include "cli/kt-cli.h"
#include "core/kt-error.h"
#include "core/kt-json.h"
#include "publish/kt-lexicon-file.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define READ_SIZE (64 * 1024)
#define KNOWN_MAX 10000

/* Standard input by lines. */
typedef struct
{
  GByteArray *bytes;
  gsize start;  /* of the line that comes next */
  gsize looked; /* up to where there is no line feed */
  gboolean ended;
} Reader;

/* Without a line feed that is still to come there is no line yet: FALSE, and @self->ended tells whether one will. */
static gboolean
take_line (Reader *self, const char **line, gsize *length)
{
  const guint8 *feed = self->bytes->len > self->looked
                           ? memchr (self->bytes->data + self->looked, '\n', self->bytes->len - self->looked)
                           : NULL;
  gsize end = feed != NULL ? (gsize)(feed - self->bytes->data) : self->bytes->len;

  self->looked = end;
  if (feed == NULL && (!self->ended || self->start == end))
    return FALSE;
  *line = (const char *)self->bytes->data + self->start;
  *length = end - self->start;
  self->start = self->looked = feed != NULL ? end + 1 : end;
  return TRUE;
}

static gboolean
read_more (Reader *self, GError **error)
{
  gsize had;
  gssize n;

  if (self->start > 0)
    {
      g_byte_array_remove_range (self->bytes, 0, (guint)self->start);
      self->looked -= self->start;
      self->start = 0;
    }
  had = self->bytes->len;
  g_byte_array_set_size (self->bytes, (guint)had + READ_SIZE);
  do
    n = read (STDIN_FILENO, self->bytes->data + had, READ_SIZE);
  while (n < 0 && errno == EINTR);
  g_byte_array_set_size (self->bytes, (guint)(had + (gsize)MAX (n, 0)));
  if (n < 0)
    return kt_error_set_from_errno (error, errno, "standard input");
  self->ended = n == 0;
  return TRUE;
}

static void
append_string (GString *out, const char *text)
{
  const char *from = text;

  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      guchar c = (guchar)*p;

      if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
        continue;
      g_string_append_len (out, from, p - from);
      from = p + 1;
      switch (c)
        {
        case '"':
        case '\\':
          g_string_append_c (out, '\\');
          g_string_append_c (out, (char)c);
          break;
        case '\n':
          g_string_append (out, "\\n");
          break;
        case '\t':
          g_string_append (out, "\\t");
          break;
        case '\r':
          g_string_append (out, "\\r");
          break;
        default:
          g_string_append_printf (out, "\\u%04x", c);
        }
    }
  g_string_append (out, from);
  g_string_append_c (out, '"');
}

/* As "%zu", which takes a third of the time of the verb. */
static void
append_number (GString *out, gsize number)
{
  char digits[24];
  gsize n = sizeof digits;

  do
    digits[--n] = (char)('0' + number % 10);
  while ((number /= 10) > 0);
  g_string_append_len (out, digits + n, (gssize)(sizeof digits - n));
}

static void
append_result (GString *out, const char *id, const char *text, GPtrArray *spans)
{
  g_autofree char *applied = kt_anonymiser_apply (text, spans);

  g_string_append (out, "{\"id\": ");
  append_string (out, id);
  g_string_append (out, ", \"text\": ");
  append_string (out, applied);
  g_string_append (out, ", \"spans\": [");
  for (guint i = 0; i < spans->len; i++)
    {
      const KtSpan *span = spans->pdata[i];

      g_string_append (out, i > 0 ? ", {\"start\": " : "{\"start\": ");
      append_number (out, span->start);
      g_string_append (out, ", \"end\": ");
      append_number (out, span->end);
      g_string_append (out, ", \"tag\": \"");
      g_string_append (out, kt_tag_get_nick (span->tag));
      g_string_append (out, "\", \"layer\": \"");
      g_string_append (out, kt_layer_get_nick (span->layer));
      g_string_append (out, "\", \"replacement\": ");
      append_string (out, span->replacement);
      g_string_append_c (out, '}');
    }
  g_string_append (out, "]}\n");
}

/* The names of `known`; %NULL when something is wrong with them, which @object then knows. */
static GPtrArray *
get_known (KtJsonObject *object)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  JsonArray *array = kt_json_object_get_array (object, "known", FALSE);
  guint n = array != NULL ? json_array_get_length (array) : 0;

  if (n > KNOWN_MAX)
    {
      kt_json_object_fail (object, "known", "has too many names");
      return NULL;
    }
  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        {
          g_autofree char *member = g_strdup_printf ("known[%u]", i);

          kt_json_object_fail (object, member, "must be a text");
          return NULL;
        }
      g_ptr_array_add (names, json_node_dup_string (node));
    }
  return g_steal_pointer (&names);
}

gboolean
kt_cli_anonymise_line (KtAnonymiser *anonymiser, const char *line, gsize length, GString *out, GError **error)
{
  g_autoptr (JsonNode) root = kt_json_parse (line, length, error);
  g_autoptr (KtJsonObject) object = NULL;
  g_autofree char *id = NULL, *text = NULL;
  g_autoptr (GPtrArray) known = NULL, spans = NULL;

  if (root == NULL)
    return FALSE;
  object = kt_json_object_new (root, "");
  id = kt_json_object_get_string (object, "id", TRUE);
  text = kt_json_object_get_string (object, "text", TRUE);
  known = get_known (object);
  if (!kt_json_object_finish (object, error))
    return FALSE;

  /* What one line knows says nothing about the next, but a person keeps the same number. */
  kt_anonymiser_forget (anonymiser);
  for (guint i = 0; i < known->len; i++)
    kt_anonymiser_add_name (anonymiser, known->pdata[i]);
  spans = kt_anonymiser_find (anonymiser, text);
  append_result (out, id, text, spans);
  return TRUE;
}

/* The reader of the JSON text calls its only line the first. */
static void
prefix_line (GError **error, guint64 number)
{
  static const char first[] = "line 1: ";
  g_autofree char *message = g_strdup ((*error)->message);
  const char *why = g_str_has_prefix (message, first) ? message + strlen (first) : message;
  int code = (*error)->code;

  g_clear_error (error);
  g_set_error (error, KT_ERROR, code, "line %" G_GUINT64_FORMAT ": %s", number, why);
}

static gboolean
anonymise_all (GString *out, GError **error)
{
  g_autoptr (KtLexicon) lexicon = kt_lexicon_open (error);
  g_autoptr (KtAnonymiser) anonymiser = NULL;
  Reader reader = { g_byte_array_new (), 0, 0, FALSE };
  g_autoptr (GByteArray) bytes = reader.bytes;
  guint64 number = 0;

  if (lexicon == NULL)
    return FALSE;
  anonymiser = kt_anonymiser_new (lexicon);
  for (;;)
    {
      const char *line;
      gsize length;

      while (take_line (&reader, &line, &length))
        {
          number++;
          if (length > KT_JSON_SIZE_MAX)
            {
              g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "line %" G_GUINT64_FORMAT ": is longer than %d bytes",
                           number, KT_JSON_SIZE_MAX);
              return FALSE;
            }
          if (!kt_cli_anonymise_line (anonymiser, line, length, out, error))
            {
              prefix_line (error, number);
              return FALSE;
            }
          if (out->len >= READ_SIZE)
            {
              if (!kt_cli_print (out->str, out->len, error))
                return FALSE;
              g_string_truncate (out, 0);
            }
        }
      if (reader.ended)
        return TRUE;
      /* Who waits for an answer gets it before more is asked. */
      if (!kt_cli_print (out->str, out->len, error))
        return FALSE;
      g_string_truncate (out, 0);
      if (reader.bytes->len - reader.start > KT_JSON_SIZE_MAX)
        {
          g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "line %" G_GUINT64_FORMAT ": is longer than %d bytes",
                       number + 1, KT_JSON_SIZE_MAX);
          return FALSE;
        }
      if (!read_more (&reader, error))
        return FALSE;
    }
}

static gboolean
run (int argc, char **argv, GString *out, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_summary (
      context, "Reads JSON lines {\"id\", \"text\", \"known\"} on standard input, writes JSON lines\n"
               "{\"id\", \"text\", \"spans\"} on standard output, where text has what is certain replaced.");
  if (!kt_cli_parse (context, &argc, &argv, 0, 0, error))
    return FALSE;
  if (!anonymise_all (out, error))
    {
      /* The lines before the one that is wrong were right. */
      kt_cli_print (out->str, out->len, NULL);
      return FALSE;
    }
  return TRUE;
}

int
kt_cli_anonymise (int argc, char **argv)
{
  return kt_cli_run (argc, argv, run);
}
