/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "core/kt-json-private.h"
#include "core/kt-text.h"

/* What of a name from outside is shown in a message. */
#define SHOWN_MAX 40

char *
kt_json_show_name (const char *name)
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

KtJsonObject *
kt_json_object_new (JsonNode *node, const char *path)
{
  KtJsonObject *self = g_new0 (KtJsonObject, 1);

  self->path = g_strdup (path);
  self->known = g_hash_table_new (g_str_hash, g_str_equal);
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
  node = json_object_get_member (self->object, member);
  if (g_hash_table_add (self->known, (char *)member) && node != NULL)
    self->n_found++;
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
  if (self->error == NULL && self->n_found < json_object_get_size (self->object))
    {
      g_autoptr (GList) members = json_object_get_members (self->object);

      for (GList *l = members; l != NULL && self->error == NULL; l = l->next)
        {
          if (!g_hash_table_contains (self->known, l->data))
            {
              g_autofree char *shown = kt_json_show_name (l->data);

              kt_json_object_fail (self, shown, "unknown member");
            }
        }
    }
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}
