/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-edition.h"

#include "core/kt-error.h"
#include "core/kt-json.h"
#include "store/kt-store-private.h"

/* What is asked of the table of each kind. */
static const struct
{
  const char *find_same;
  const char *insert;
  const char *list;
  const char *get;
  const char *table;
} statements[] = {
#define STATEMENTS(table)                                                                                              \
  {                                                                                                                    \
    "SELECT id, title = ?2 AND made = ?3 AND changes = ?4 AND document = ?5 FROM " table " WHERE edition_id = ?1",     \
    "INSERT INTO " table " (edition_id, title, made, changes, document) VALUES (?, ?, ?, ?, ?)",                       \
    "SELECT id, edition_id, title, made, changes FROM " table " ORDER BY made, id",                                    \
    "SELECT id, edition_id, title, made, changes, document FROM " table " WHERE edition_id = ?",                       \
    table,                                                                                                             \
  }
  [KT_EDITION_PRICE_LIST] = STATEMENTS ("price_list"),
  [KT_EDITION_QUESTION_BANK] = STATEMENTS ("question_bank"),
};

static void
put_edition (KtStatement *statement, const KtEditionRecord *record)
{
  kt_statement_put_text (statement, record->edition_id);
  kt_statement_put_text (statement, record->title);
  kt_statement_put_text (statement, record->made);
  kt_statement_put_text (statement, record->changes);
  kt_statement_put_text (statement, record->document);
}

/* Sets @id to that of the edition with the edition_id of @record, 0 when there is none; whether there is no other one.
 */
static gboolean
find_same (KtStore *self, const KtEditionRecord *record, gint64 *id, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (self->database, statements[record->kind].find_same, error);
  KtStep step;

  *id = 0;
  if (statement == NULL)
    return FALSE;
  put_edition (statement, record);
  step = kt_statement_step (statement, error);
  if (step != KT_STEP_ROW)
    return step == KT_STEP_DONE;
  *id = kt_statement_get_int (statement, 0);
  if (kt_statement_get_int (statement, 1) != 0)
    return TRUE;
  g_set_error_literal (error, KT_ERROR, KT_ERROR_INVALID, "edition_id: another edition has this id, and none changes");
  return FALSE;
}

static gint64
insert (KtStore *self, const KtEditionRecord *record, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;
  gint64 id;

  if (!find_same (self, record, &id, error))
    return 0;
  if (id != 0)
    return id;
  statement = kt_database_prepare (self->database, statements[record->kind].insert, error);
  if (statement == NULL)
    return 0;
  put_edition (statement, record);
  return kt_statement_run (statement, error) ? kt_database_get_last_id (self->database) : 0;
}

gint64
kt_store_add_edition (KtStore *self, const KtEditionRecord *record, GError **error)
{
  gint64 id;

  if (!kt_edition_record_check (record, "", error) || !kt_database_begin (self->database, error))
    return 0;
  id = insert (self, record, error);
  return kt_database_end (self->database, id != 0, error) ? id : 0;
}

static KtEditionRecord *
read_edition (KtStatement *row, KtEditionKind kind)
{
  KtEditionRecord *record = kt_edition_record_new (kind, kt_statement_get_text (row, 1));

  record->id = kt_statement_get_int (row, 0);
  g_set_str (&record->title, kt_statement_get_text (row, 2));
  g_set_str (&record->made, kt_statement_get_text (row, 3));
  g_set_str (&record->changes, kt_statement_get_text (row, 4));
  return record;
}

GPtrArray *
kt_store_list_editions (KtStore *self, KtEditionKind kind, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (self->database, statements[kind].list, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_edition_record_unref);
  KtStep step;

  if (statement == NULL)
    return NULL;
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    g_ptr_array_add (records, read_edition (statement, kind));
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&records);
}

KtEditionRecord *
kt_store_get_edition (KtStore *self, KtEditionKind kind, const char *edition_id, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (self->database, statements[kind].get, error);
  KtEditionRecord *record;
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_text (statement, edition_id);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_DONE)
    g_set_error_literal (error, KT_ERROR, KT_ERROR_NOT_FOUND, "edition: there is none with this id");
  if (step != KT_STEP_ROW)
    return NULL;
  record = read_edition (statement, kind);
  record->document = kt_statement_dup_text (statement, 5);
  return record;
}

static gboolean
write_draft (KtStore *self, KtEditionKind kind, const char *document, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           *document != '\0' ? "INSERT OR REPLACE INTO edition_draft (kind, document) VALUES (?1, ?2)"
                                             : "DELETE FROM edition_draft WHERE kind = ?1",
                           error);

  if (statement == NULL)
    return FALSE;
  kt_statement_put_text (statement, statements[kind].table);
  if (*document != '\0')
    kt_statement_put_text (statement, document);
  return kt_statement_run (statement, error);
}

gboolean
kt_store_put_edition_draft (KtStore *self, KtEditionKind kind, const char *document, GError **error)
{
  if (*document != '\0' && !kt_json_check_document (document, KT_EDITION_DOCUMENT_MAX, "draft", error))
    return FALSE;
  return kt_database_begin (self->database, error) &&
         kt_database_end (self->database, write_draft (self, kind, document, error), error);
}

char *
kt_store_get_edition_draft (KtStore *self, KtEditionKind kind, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database, "SELECT document FROM edition_draft WHERE kind = ?", error);
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_text (statement, statements[kind].table);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_DONE)
    return g_strdup ("");
  return step == KT_STEP_ROW ? kt_statement_dup_text (statement, 0) : NULL;
}
