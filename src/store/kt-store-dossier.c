/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-dossier.h"

#include "core/kt-error.h"
#include "store/kt-store-casus.h"
#include "store/kt-store-note.h"
#include "store/kt-store-private.h"

static gboolean
write_json (KtStore *self, gint64 casus_id, const char *member, JsonNode *node, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;
  g_autofree char *json = NULL;

  if (node == NULL)
    return TRUE;
  statement =
      kt_database_prepare (self->database, "INSERT INTO casus_json (casus_id, member, json) VALUES (?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  json = json_to_string (node, FALSE);
  kt_statement_put_int (statement, casus_id);
  kt_statement_put_text (statement, member);
  kt_statement_put_text (statement, json);
  return kt_statement_run (statement, error);
}

static gboolean
read_json (KtStore *self, gint64 casus_id, const char *member, JsonNode **node, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database, "SELECT json FROM casus_json WHERE casus_id = ? AND member = ?", error);
  KtStep step;

  *node = NULL;
  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, casus_id);
  kt_statement_put_text (statement, member);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_ROW)
    {
      *node = json_from_string (kt_statement_get_text (statement, 0), error);
      return *node != NULL;
    }
  return step == KT_STEP_DONE;
}

/* @position counts the persons of @dossier from 1, 0 is nobody; @ids are those that they were stored under. */
static gboolean
get_id_at (const GArray *ids, gint64 position, const char *member, gint64 *id, GError **error)
{
  *id = 0;
  if (position == 0)
    return TRUE;
  if (position < 0 || position > (gint64)ids->len)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "casus.%s: is not a person of this casus", member);
      return FALSE;
    }
  *id = g_array_index (ids, gint64, position - 1);
  return TRUE;
}

static gboolean
import_persons (KtStore *self, const KtDossier *dossier, gint64 casus_id, GArray *ids, GError **error)
{
  for (guint i = 0; i < dossier->persons->len; i++)
    {
      g_autoptr (KtPerson) person = kt_person_copy (g_ptr_array_index (dossier->persons, i));
      gint64 id;

      person->casus_id = casus_id;
      id = kt_store_add_person (self, person, error);
      if (id == 0)
        {
          g_prefix_error (error, "persons[%u].", i);
          return FALSE;
        }
      g_array_append_val (ids, id);
    }
  return TRUE;
}

static gboolean
import_notes (KtStore *self, const KtDossier *dossier, gint64 casus_id, GError **error)
{
  for (guint i = 0; i < dossier->notes->len; i++)
    {
      g_autoptr (KtNote) note = kt_note_copy (g_ptr_array_index (dossier->notes, i));

      note->id = 0;
      note->casus_id = casus_id;
      if (kt_store_save_note (self, note, error) == 0)
        {
          g_prefix_error (error, "notes[%u].", i);
          return FALSE;
        }
    }
  return TRUE;
}

static gint64
import_dossier (KtStore *self, const KtDossier *dossier, GError **error)
{
  g_autoptr (KtCasus) casus = kt_casus_copy (dossier->casus);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  casus->coordinator = 0;
  casus->contact = 0;
  casus->id = kt_store_add_casus (self, casus, error);
  if (casus->id == 0)
    {
      g_prefix_error (error, "casus.");
      return 0;
    }
  if (!import_persons (self, dossier, casus->id, ids, error) ||
      !get_id_at (ids, dossier->casus->coordinator, "coordinator", &casus->coordinator, error) ||
      !get_id_at (ids, dossier->casus->contact, "contact", &casus->contact, error) ||
      !kt_store_update_casus (self, casus, error) || !import_notes (self, dossier, casus->id, error) ||
      !write_json (self, casus->id, "effects", dossier->effects, error) ||
      !write_json (self, casus->id, "vensters", dossier->vensters, error))
    return 0;
  return casus->id;
}

gint64
kt_store_import_dossier (KtStore *self, const KtDossier *dossier, GError **error)
{
  gint64 id;

  if (!kt_database_begin (self->database, error))
    return 0;
  id = import_dossier (self, dossier, error);
  return kt_database_end (self->database, id != 0, error) ? id : 0;
}

static gint64
get_position (const GPtrArray *persons, gint64 id)
{
  for (guint i = 0; id != 0 && i < persons->len; i++)
    {
      const KtPerson *person = g_ptr_array_index (persons, i);

      if (person->id == id)
        return i + 1;
    }
  return 0;
}

KtDossier *
kt_store_export_dossier (KtStore *self, gint64 casus_id, GError **error)
{
  g_autoptr (KtDossier) dossier = kt_dossier_new ();
  g_autoptr (KtCasus) stored = kt_store_get_casus (self, casus_id, error);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) notes = NULL;

  if (stored == NULL)
    return NULL;
  g_clear_pointer (&dossier->persons, g_ptr_array_unref);
  dossier->persons = kt_store_list_persons (self, casus_id, error);
  ids = kt_store_list_notes (self, casus_id, error);
  if (dossier->persons == NULL || ids == NULL)
    return NULL;
  notes = kt_store_get_notes (self, (const gint64 *)(gpointer)ids->data, ids->len, error);
  if (notes == NULL || !read_json (self, casus_id, "effects", &dossier->effects, error) ||
      !read_json (self, casus_id, "vensters", &dossier->vensters, error))
    return NULL;

  for (guint i = 0; i < notes->len; i++)
    {
      KtNote *note = g_ptr_array_index (notes, i);

      if (note->level == KT_NOTE_LEVEL_DOSSIER)
        g_ptr_array_add (dossier->notes, kt_note_ref (note));
    }
  g_clear_pointer (&dossier->casus, kt_casus_unref);
  dossier->casus = kt_casus_copy (stored);
  dossier->casus->coordinator = get_position (dossier->persons, stored->coordinator);
  dossier->casus->contact = get_position (dossier->persons, stored->contact);
  return g_steal_pointer (&dossier);
}
