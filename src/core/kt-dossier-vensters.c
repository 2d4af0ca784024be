/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-dossier-private.h"
#include "core/kt-json-member.h"

/* The member of the casus format about the four windows. Notes are named by their ids in the file, and in a dossier by
 * their positions. */

typedef struct
{
  KtDossierReadReview read;
  GHashTable *note_refs;
} Reading;

static char *
get_position (const char *note, gpointer data)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (data, note));

  return position != 0 ? g_strdup_printf ("%u", position) : NULL;
}

static gpointer
read_review (JsonNode *node, const char *path, guint position, gpointer data, GError **error)
{
  const Reading *reading = data;
  g_autoptr (KtJsonObject) object = kt_json_object_new (node, path);
  g_autoptr (KtVensterRecord) read = object->error == NULL ? reading->read (node, path, &object->error) : NULL;
  g_autoptr (KtVensterRecord) record = NULL;
  g_autofree char *missing = NULL;

  if (read != NULL)
    record = kt_venster_record_rename_notes (read, get_position, reading->note_refs, &missing);
  if (missing != NULL)
    kt_json_object_fail (object, missing, "no note has this id");
  if (object->error == NULL)
    return g_steal_pointer (&record);
  g_propagate_error (error, g_steal_pointer (&object->error));
  return NULL;
}

void
kt_dossier_read_vensters (KtDossier *self, KtJsonObject *root, KtDossierReadReview read, GHashTable *note_refs)
{
  Reading reading = { read, note_refs };

  kt_dossier_read_records (root, "vensters", read_review, &reading, self->vensters);
}

static char *
get_ref (const char *note, gpointer data)
{
  const GStrv refs = data;
  guint64 position;

  if (!g_ascii_string_to_unsigned (note, 10, 1, g_strv_length (refs), &position, NULL))
    return NULL;
  return g_strdup (refs[position - 1]);
}

void
kt_dossier_add_vensters (const KtDossier *self, JsonBuilder *builder, char **note_refs)
{
  if (self->vensters->len == 0)
    return;
  kt_json_begin_array (builder, "vensters");
  for (guint i = 0; i < self->vensters->len; i++)
    {
      g_autoptr (KtVensterRecord) record =
          kt_venster_record_rename_notes (self->vensters->pdata[i], get_ref, note_refs, NULL);

      json_builder_add_value (builder, json_from_string (record->document, NULL));
    }
  json_builder_end_array (builder);
}
