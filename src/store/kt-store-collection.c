/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-collection.h"

#include "core/kt-error.h"
#include "store/kt-store-private.h"

static void
put_collection (KtStore *self, KtStatement *statement, const KtCollectionRecord *record)
{
  kt_statement_put_text (statement, record->title);
  kt_statement_put_text (statement, record->document);
  kt_statement_put_int (statement, kt_clock_get_seconds (self->clock));
}

static gint64
insert_collection (KtStore *self, const KtCollectionRecord *record, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database, "INSERT INTO collection (title, document, changed) VALUES (?, ?, ?)", error);

  if (statement == NULL)
    return 0;
  put_collection (self, statement, record);
  return kt_statement_run (statement, error) ? kt_database_get_last_id (self->database) : 0;
}

gint64
kt_store_add_collection (KtStore *self, const KtCollectionRecord *record, GError **error)
{
  gint64 id;

  if (!kt_collection_record_check (record, "", error) || !kt_database_begin (self->database, error))
    return 0;
  id = insert_collection (self, record, error);
  return kt_database_end (self->database, id != 0, error) ? id : 0;
}

static gboolean
update_collection (KtStore *self, const KtCollectionRecord *record, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (
      self->database, "UPDATE collection SET title = ?, document = ?, changed = ? WHERE id = ? RETURNING id", error);
  KtStep step;

  if (statement == NULL)
    return FALSE;
  put_collection (self, statement, record);
  kt_statement_put_int (statement, record->id);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_DONE)
    g_set_error_literal (error, KT_ERROR, KT_ERROR_NOT_FOUND, "collection: there is none with this number");
  return step == KT_STEP_ROW && kt_statement_run (statement, error);
}

gboolean
kt_store_update_collection (KtStore *self, const KtCollectionRecord *record, GError **error)
{
  if (!kt_collection_record_check (record, "", error) || !kt_database_begin (self->database, error))
    return FALSE;
  return kt_database_end (self->database, update_collection (self, record, error), error);
}

gboolean
kt_store_set_collection_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error)
{
  if (!kt_database_begin (self->database, error))
    return FALSE;
  return kt_database_end (self->database, kt_store_set_deleted (self, "collection", NULL, id, deleted, error), error);
}

GPtrArray *
kt_store_list_collections (KtStore *self, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (
      self->database, "SELECT id, title, document, changed FROM collection WHERE deleted IS NULL ORDER BY id", error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_collection_record_unref);
  KtStep step;

  if (statement == NULL)
    return NULL;
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    {
      KtCollectionRecord *record = kt_collection_record_new (kt_statement_get_text (statement, 2));

      record->id = kt_statement_get_int (statement, 0);
      g_set_str (&record->title, kt_statement_get_text (statement, 1));
      record->changed = kt_statement_get_int (statement, 3);
      g_ptr_array_add (records, record);
    }
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&records);
}
