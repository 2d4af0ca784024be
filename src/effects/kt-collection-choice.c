/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-collection-choice.h"

#include "core/kt-json-member.h"
#include "core/kt-json-parts.h"
#include "core/kt-text.h"

KtCollectionChoice *
kt_collection_choice_new (void)
{
  KtCollectionChoice *self = g_new0 (KtCollectionChoice, 1);

  self->how = g_strdup ("");
  self->basis = KT_BASIS_ANY;
  self->analyses = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
kt_collection_choice_free (KtCollectionChoice *self)
{
  g_free (self->how);
  g_array_unref (self->analyses);
  g_free (self);
}

static void
read_analyses (KtJsonObject *root, GArray *analyses)
{
  JsonArray *array = kt_json_object_get_array (root, "analyses", TRUE);
  guint length = array != NULL ? json_array_get_length (array) : 0;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (length > KT_COLLECTION_ANALYSES_MAX)
    kt_json_object_fail (root, "analyses", "there are more than 100000");
  for (guint i = 0; i < length && root->error == NULL; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      gint64 id = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
                      ? json_node_get_int (node)
                      : 0;
      g_autofree char *place = g_strdup_printf ("analyses[%u]", i);

      if (id <= 0)
        kt_json_object_fail (root, place, "is not a whole number above zero");
      else if (!g_hash_table_add (ids, g_memdup2 (&id, sizeof (id))))
        kt_json_object_fail (root, place, "is given twice");
      g_array_append_val (analyses, id);
    }
}

KtCollectionChoice *
kt_collection_choice_read (JsonNode *node, const char *path, GError **error)
{
  g_autoptr (KtJsonObject) root = kt_json_object_new (node, path);
  g_autoptr (KtCollectionChoice) self = kt_collection_choice_new ();
  g_autofree char *place = kt_json_object_get_place (root, "how");

  kt_json_object_check_format (root, KT_COLLECTION_FORMAT, KT_COLLECTION_VERSION);
  g_free (self->how);
  self->how = kt_json_object_get_string (root, "how", TRUE);
  if (self->how != NULL)
    kt_text_check (self->how, -1, KT_TEXT_MAX, place, &root->error);
  if (root->error == NULL && json_object_has_member (root->object, "basis"))
    self->basis = (gint)kt_json_object_get_nick (root, "basis", KT_VOCABULARY_BASIS);
  read_analyses (root, self->analyses);
  return kt_json_object_finish (root, error) ? g_steal_pointer (&self) : NULL;
}

JsonNode *
kt_collection_choice_write (const KtCollectionChoice *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  kt_json_add_text (builder, "format", KT_COLLECTION_FORMAT);
  kt_json_add_int (builder, "version", KT_COLLECTION_VERSION);
  kt_json_add_text (builder, "how", self->how);
  if (self->basis != KT_BASIS_ANY)
    kt_json_add_text (builder, "basis", kt_vocabulary_get_nick (KT_VOCABULARY_BASIS, (guint)self->basis));
  kt_json_begin_array (builder, "analyses");
  for (guint i = 0; i < self->analyses->len; i++)
    json_builder_add_int_value (builder, g_array_index (self->analyses, gint64, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}
