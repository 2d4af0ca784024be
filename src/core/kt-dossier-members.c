/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-dossier-private.h"
#include "core/kt-json-member.h"

/* What the readers and writers of all records of a dossier share. */

gboolean
kt_dossier_read_records (KtJsonObject *root,
                         const char *member,
                         KtReadRecord read_record,
                         gpointer data,
                         GPtrArray *records)
{
  JsonArray *array = kt_json_object_get_array (root, member, FALSE);
  guint length = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < length; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s[%u]", member, i);
      gpointer record = read_record (json_array_get_element (array, i), path, i + 1, data, &root->error);

      if (record == NULL)
        return FALSE;
      g_ptr_array_add (records, record);
    }
  return TRUE;
}

gboolean
kt_dossier_finish_record (KtJsonObject *object, gboolean sound, GError *check_error, GError **error)
{
  if (object->error == NULL && !sound)
    object->error = check_error;
  else
    g_clear_error (&check_error);
  return kt_json_object_finish (object, error);
}

void
kt_dossier_read_text (KtJsonObject *object, const char *member, gboolean required, char **text)
{
  g_autofree char *given = kt_json_object_get_string (object, member, required);

  if (given != NULL)
    g_set_str (text, given);
}

void
kt_dossier_read_nick (KtJsonObject *object,
                      const char *member,
                      gboolean required,
                      KtVocabulary vocabulary,
                      const char *what,
                      guint *index)
{
  g_autofree char *nick = kt_json_object_get_string (object, member, required);
  g_autofree char *why = NULL;

  if (nick == NULL || kt_vocabulary_find (vocabulary, nick, index))
    return;
  why = g_strdup_printf ("unknown %s", what);
  kt_json_object_fail (object, member, why);
}

GHashTable *
kt_dossier_refs_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

char *
kt_dossier_read_ref (KtJsonObject *object, GHashTable *refs, guint position)
{
  char *ref = kt_json_object_get_string (object, "id", FALSE);

  if (ref == NULL)
    return NULL;
  if (*ref == '\0')
    kt_json_object_fail (object, "id", "is empty");
  else if (!g_hash_table_insert (refs, g_strdup (ref), GUINT_TO_POINTER (position)))
    kt_json_object_fail (object, "id", "given twice");
  return ref;
}

gint64
kt_dossier_find_ref (KtJsonObject *object, GHashTable *refs, const char *ref, const char *member, const char *what)
{
  g_autofree char *why = NULL;
  guint position;

  if (ref == NULL)
    return 0;
  position = GPOINTER_TO_UINT (g_hash_table_lookup (refs, ref));
  if (position != 0)
    return position;
  why = g_strdup_printf ("no %s has this id", what);
  kt_json_object_fail (object, member, why);
  return 0;
}

void
kt_dossier_add_text (JsonBuilder *builder, const char *member, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  kt_json_add_text (builder, member, text);
}

void
kt_dossier_add_nick (JsonBuilder *builder, const char *member, KtVocabulary vocabulary, guint index)
{
  kt_dossier_add_text (builder, member, kt_vocabulary_get_nick (vocabulary, index));
}
