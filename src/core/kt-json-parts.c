/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-json-parts.h"

void
kt_json_object_finish_part (KtJsonObject *object, KtJsonObject *part)
{
  kt_json_object_finish (part, object->error == NULL ? &object->error : NULL);
}

void
kt_json_object_read_list (KtJsonObject *object, const char *member, KtJsonReadItem read, GPtrArray *items)
{
  JsonArray *array = kt_json_object_get_array (object, member, TRUE);
  guint length = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < length && object->error == NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s[%u]", member, i);
      g_autofree char *place = kt_json_object_get_place (object, name);
      g_autoptr (KtJsonObject) item = kt_json_object_new (json_array_get_element (array, i), place);

      g_ptr_array_add (items, read (item));
      kt_json_object_finish_part (object, item);
    }
}

void
kt_json_object_check_unique (KtJsonObject *object,
                             const char *member,
                             const GPtrArray *items,
                             char *(*get_key) (gconstpointer item),
                             const char *place)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < items->len && object->error == NULL; i++)
    {
      if (!g_hash_table_add (keys, get_key (items->pdata[i])))
        {
          g_autofree char *whole = g_strdup_printf ("%s[%u]%s", member, i, place);

          kt_json_object_fail (object, whole, "is given twice");
        }
    }
}

guint
kt_json_object_get_nick (KtJsonObject *object, const char *member, KtVocabulary vocabulary)
{
  g_autofree char *nick = kt_json_object_get_string (object, member, TRUE);
  g_autoptr (GString) why = NULL;
  guint index = 0;

  if (nick == NULL || kt_vocabulary_find (vocabulary, nick, &index))
    return index;
  why = g_string_new ("is none of ");
  for (guint i = 0; i < kt_vocabulary_get_size (vocabulary); i++)
    g_string_append_printf (why, "%s%s", i > 0 ? ", " : "", kt_vocabulary_get_nick (vocabulary, i));
  kt_json_object_fail (object, member, why->str);
  return 0;
}
