/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-effects.h"

#include "core/kt-error.h"
#include "store/kt-store-private.h"

#define ANALYSIS_COLUMNS "a.id, a.casus_id, a.title, a.price_list, a.document, a.dialogue, a.changed"
#define SHOWN_ANALYSES                                                                                                 \
  "SELECT " ANALYSIS_COLUMNS " FROM analysis a JOIN casus c ON c.id = a.casus_id"                                      \
  " WHERE a.deleted IS NULL AND c.deleted IS NULL"

static void
put_analysis (KtStore *self, KtStatement *statement, const KtAnalysisRecord *record)
{
  kt_statement_put_text (statement, record->title);
  kt_statement_put_text (statement, record->price_list);
  kt_statement_put_text (statement, record->document);
  kt_statement_put_text (statement, record->dialogue);
  kt_statement_put_int (statement, kt_clock_get_seconds (self->clock));
}

static gint64
insert_analysis (KtStore *self, const KtAnalysisRecord *record, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;

  if (!kt_store_need_casus (self, record->casus_id, error))
    return 0;
  statement = kt_database_prepare (self->database,
                                   "INSERT INTO analysis (title, price_list, document, dialogue, changed, casus_id)"
                                   " VALUES (?, ?, ?, ?, ?, ?)",
                                   error);
  if (statement == NULL)
    return 0;
  put_analysis (self, statement, record);
  kt_statement_put_int (statement, record->casus_id);
  return kt_statement_run (statement, error) ? kt_database_get_last_id (self->database) : 0;
}

gint64
kt_store_add_analysis (KtStore *self, const KtAnalysisRecord *record, GError **error)
{
  gint64 id;

  if (!kt_analysis_record_check (record, "", error) || !kt_database_begin (self->database, error))
    return 0;
  id = insert_analysis (self, record, error);
  return kt_database_end (self->database, id != 0, error) ? id : 0;
}

static gboolean
fail_not_found (GError **error)
{
  g_set_error_literal (error, KT_ERROR, KT_ERROR_NOT_FOUND, "analysis: there is none with this number");
  return FALSE;
}

static gboolean
update_analysis (KtStore *self, const KtAnalysisRecord *record, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "UPDATE analysis SET title = ?, price_list = ?, document = ?, dialogue = ?, changed = ?"
                           " WHERE id = ? RETURNING id",
                           error);
  KtStep step;

  if (statement == NULL)
    return FALSE;
  put_analysis (self, statement, record);
  kt_statement_put_int (statement, record->id);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_DONE)
    return fail_not_found (error);
  return step == KT_STEP_ROW && kt_statement_run (statement, error);
}

gboolean
kt_store_update_analysis (KtStore *self, const KtAnalysisRecord *record, GError **error)
{
  if (!kt_analysis_record_check (record, "", error) || !kt_database_begin (self->database, error))
    return FALSE;
  return kt_database_end (self->database, update_analysis (self, record, error), error);
}

gboolean
kt_store_set_analysis_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error)
{
  if (!kt_database_begin (self->database, error))
    return FALSE;
  return kt_database_end (self->database, kt_store_set_deleted (self, "analysis", NULL, id, deleted, error), error);
}

gint64
kt_store_get_casus_of_analysis (KtStore *self, gint64 id)
{
  return kt_store_get_casus_by (self, "SELECT casus_id FROM analysis WHERE id = ?", id);
}

/* From the columns that ANALYSIS_COLUMNS names. */
static KtAnalysisRecord *
read_analysis (KtStatement *row)
{
  KtAnalysisRecord *record = kt_analysis_record_new (kt_statement_get_text (row, 4));

  record->id = kt_statement_get_int (row, 0);
  record->casus_id = kt_statement_get_int (row, 1);
  g_set_str (&record->title, kt_statement_get_text (row, 2));
  g_set_str (&record->price_list, kt_statement_get_text (row, 3));
  g_set_str (&record->dialogue, kt_statement_get_text (row, 5));
  record->changed = kt_statement_get_int (row, 6);
  return record;
}

KtAnalysisRecord *
kt_store_get_analysis (KtStore *self, gint64 id, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (self->database, SHOWN_ANALYSES " AND a.id = ?", error);
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_int (statement, id);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_DONE)
    fail_not_found (error);
  return step == KT_STEP_ROW ? read_analysis (statement) : NULL;
}

GPtrArray *
kt_store_list_analyses (KtStore *self, gint64 casus_id, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (
      self->database,
      casus_id != 0 ? SHOWN_ANALYSES " AND a.casus_id = ? ORDER BY a.id" : SHOWN_ANALYSES " ORDER BY a.id", error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_analysis_record_unref);
  KtStep step;

  if (statement == NULL)
    return NULL;
  if (casus_id != 0)
    kt_statement_put_int (statement, casus_id);
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    g_ptr_array_add (records, read_analysis (statement));
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&records);
}
