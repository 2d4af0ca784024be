/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What may come from outside: the depth of nesting and the bytes of one JSON text. */
#define KT_JSON_DEPTH_MAX 32
#define KT_JSON_SIZE_MAX (64 * 1024 * 1024)

/**
 * kt_json_parse:
 * @text: hostile bytes
 * @length: their number
 *
 * Reads strict JSON (RFC 8259) in UTF-8 whose members are all given once, after checking size and depth. The message
 * of an error names the line.
 *
 * Returns: (transfer full): the root; %NULL with %KT_ERROR_INVALID
 */
JsonNode *kt_json_parse (const char *text, gsize length, GError **error);

/* Whether @text, of at most @max_bytes, is what kt_json_parse() reads as an object; else %KT_ERROR_INVALID about
 * @place. */
gboolean kt_json_check_document (const char *text, gsize max_bytes, const char *place, GError **error);

/**
 * KtJsonObject:
 * @object: (unowned): the object that is read
 * @path: where it stands, "" at the root, `persons[2]`
 *
 * A strict reader of one object: every getter notes the member as known, and kt_json_object_finish() refuses what is
 * left. The names that are asked for must live as long as it does. Once something was wrong, @error is set and every
 * further getter returns its fallback, so that a reader is written straight down and asks once at the end.
 */
typedef struct
{
  JsonObject *object;
  char *path;
  GHashTable *known; /* (element-type utf8): as they were given */
  guint n_found;     /* how many of these it has */
  GError *error;
} KtJsonObject;

KtJsonObject *kt_json_object_new (JsonNode *node, const char *path);
void kt_json_object_free (KtJsonObject *self);

/* Checks `format` and `version`, before all else; a later version is %KT_ERROR_INVALID and named. Versions count
 * from 1. */
void kt_json_object_check_format (KtJsonObject *self, const char *format, int newest_version);

/* (transfer full): %NULL when it is left out and @required is not set. */
char *kt_json_object_get_string (KtJsonObject *self, const char *member, gboolean required);
/* A whole number from @least to @most; 0 when it is left out and @required is not set. */
gint64 kt_json_object_get_int (KtJsonObject *self, const char *member, gboolean required, gint64 least, gint64 most);
/* %FALSE when it is left out and @required is not set. */
gboolean kt_json_object_get_boolean (KtJsonObject *self, const char *member, gboolean required);
/* (transfer none): %NULL when it is left out and @required is not set. */
JsonNode *kt_json_object_get_object (KtJsonObject *self, const char *member, gboolean required);
/* (transfer none): %NULL when it is left out and @required is not set. */
JsonArray *kt_json_object_get_array (KtJsonObject *self, const char *member, gboolean required);

/* (transfer full): `persons[2].name` for @member of @self. */
char *kt_json_object_get_place (KtJsonObject *self, const char *member);
/* Sets the error `PLACE: WHY` unless there is one already. */
void kt_json_object_fail (KtJsonObject *self, const char *member, const char *why);

/* Refuses members that nobody asked for; hands over the first error. */
gboolean kt_json_object_finish (KtJsonObject *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtJsonObject, kt_json_object_free)

G_END_DECLS
