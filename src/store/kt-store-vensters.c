/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-vensters.h"

#include "core/kt-error.h"
#include "store/kt-store-private.h"

/* --- What a review says, for counting ---------------------------------------------------------------------- */

/* Sets @id to the number that @mark is kept under, with the name that it has now. */
static gboolean
put_question (KtStore *self, const KtVensterMark *mark, gint64 *id, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "INSERT INTO venster_question (name, venster, label, is_factor) VALUES (?1, ?2, ?3, ?4)"
                           " ON CONFLICT (name) DO UPDATE SET venster = ?2, label = ?3, is_factor = ?4 RETURNING id",
                           error);

  if (statement == NULL)
    return FALSE;
  kt_statement_put_text (statement, mark->question);
  kt_statement_put_text (statement, kt_vocabulary_get_nick (KT_VOCABULARY_VENSTER, mark->venster));
  kt_statement_put_text (statement, mark->label);
  kt_statement_put_int (statement, mark->is_factor);
  if (kt_statement_step (statement, error) != KT_STEP_ROW)
    return FALSE;
  *id = kt_statement_get_int (statement, 0);
  return kt_statement_run (statement, error);
}

static gboolean
put_mark (KtStore *self, gint64 review_id, const KtVensterMark *mark, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;
  gint64 question_id;

  if (!put_question (self, mark, &question_id, error))
    return FALSE;
  statement = kt_database_prepare (self->database,
                                   "INSERT INTO venster_mark (review_id, question_id, marks) VALUES (?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, review_id);
  kt_statement_put_int (statement, question_id);
  kt_statement_put_int (statement, mark->marks);
  return kt_statement_run (statement, error);
}

static gboolean
run_with_id (KtStore *self, const char *sql, gint64 id, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, id);
  return kt_statement_run (statement, error);
}

/* Of a casus holds what any of its reviews says. */
static gboolean
refresh_casus_marks (KtStore *self, gint64 casus_id, GError **error)
{
  return run_with_id (self, "DELETE FROM casus_mark WHERE casus_id = ?", casus_id, error) &&
         run_with_id (self,
                      "INSERT INTO casus_mark (question_id, casus_id, marks)"
                      " SELECT m.question_id, r.casus_id, max(m.marks & 1) | max(m.marks & 2) | max(m.marks & 4)"
                      " FROM venster_review r JOIN venster_mark m ON m.review_id = r.id"
                      " WHERE r.casus_id = ? AND r.deleted IS NULL GROUP BY m.question_id",
                      casus_id, error);
}
G_STATIC_ASSERT (KT_VENSTER_MARK_LOOKED == 1 && KT_VENSTER_MARK_HELPS == 2 && KT_VENSTER_MARK_HINDERS == 4);

static gboolean
write_marks (KtStore *self, const KtVensterRecord *record, gint64 id, gint64 casus_id, GError **error)
{
  if (!run_with_id (self, "DELETE FROM venster_mark WHERE review_id = ?", id, error))
    return FALSE;
  for (guint i = 0; i < record->marks->len; i++)
    if (!put_mark (self, id, record->marks->pdata[i], error))
      return FALSE;
  return refresh_casus_marks (self, casus_id, error);
}

/* --- Reviews ----------------------------------------------------------------------------------------------- */

static void
put_review (KtStore *self, KtStatement *statement, const KtVensterRecord *record)
{
  kt_statement_put_text (statement, record->date);
  kt_statement_put_text (statement, record->document);
  kt_statement_put_int (statement, kt_clock_get_seconds (self->clock));
}

static gint64
insert_review (KtStore *self, const KtVensterRecord *record, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;
  gint64 id;

  if (!kt_store_need_casus (self, record->casus_id, error))
    return 0;
  statement = kt_database_prepare (
      self->database, "INSERT INTO venster_review (date, document, changed, casus_id) VALUES (?, ?, ?, ?)", error);
  if (statement == NULL)
    return 0;
  put_review (self, statement, record);
  kt_statement_put_int (statement, record->casus_id);
  if (!kt_statement_run (statement, error))
    return 0;
  id = kt_database_get_last_id (self->database);
  return write_marks (self, record, id, record->casus_id, error) ? id : 0;
}

gint64
kt_store_add_venster_review (KtStore *self, const KtVensterRecord *record, GError **error)
{
  gint64 id;

  if (!kt_venster_record_check (record, "", error) || !kt_database_begin (self->database, error))
    return 0;
  id = insert_review (self, record, error);
  return kt_database_end (self->database, id != 0, error) ? id : 0;
}

static gboolean
update_review (KtStore *self, const KtVensterRecord *record, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (
      self->database, "UPDATE venster_review SET date = ?, document = ?, changed = ? WHERE id = ? RETURNING casus_id",
      error);
  KtStep step;
  gint64 casus_id;

  if (statement == NULL)
    return FALSE;
  put_review (self, statement, record);
  kt_statement_put_int (statement, record->id);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_DONE)
    g_set_error_literal (error, KT_ERROR, KT_ERROR_NOT_FOUND, "review: there is none with this number");
  if (step != KT_STEP_ROW)
    return FALSE;
  casus_id = kt_statement_get_int (statement, 0);
  return kt_statement_run (statement, error) && write_marks (self, record, record->id, casus_id, error);
}

gboolean
kt_store_update_venster_review (KtStore *self, const KtVensterRecord *record, GError **error)
{
  if (!kt_venster_record_check (record, "", error) || !kt_database_begin (self->database, error))
    return FALSE;
  return kt_database_end (self->database, update_review (self, record, error), error);
}

gint64
kt_store_get_casus_of_venster_review (KtStore *self, gint64 id)
{
  return kt_store_get_casus_by (self, "SELECT casus_id FROM venster_review WHERE id = ?", id);
}

static gboolean
set_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error)
{
  return kt_store_set_deleted (self, "venster_review", NULL, id, deleted, error) &&
         refresh_casus_marks (self, kt_store_get_casus_of_venster_review (self, id), error);
}

gboolean
kt_store_set_venster_review_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error)
{
  if (!kt_database_begin (self->database, error))
    return FALSE;
  return kt_database_end (self->database, set_deleted (self, id, deleted, error), error);
}

GPtrArray *
kt_store_list_venster_reviews (KtStore *self, gint64 casus_id, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "SELECT r.id, r.casus_id, r.date, r.document, r.changed,"
                           " coalesce (r.document ->> '$.viewer', ''), coalesce (r.document ->> '$.who', '')"
                           " FROM venster_review r JOIN casus c ON c.id = r.casus_id"
                           " WHERE r.casus_id = ? AND r.deleted IS NULL AND c.deleted IS NULL ORDER BY r.date, r.id",
                           error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_venster_record_unref);
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_int (statement, casus_id);
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    {
      KtVensterRecord *record =
          kt_venster_record_new (kt_statement_get_text (statement, 2), kt_statement_get_text (statement, 3));

      record->id = kt_statement_get_int (statement, 0);
      record->casus_id = kt_statement_get_int (statement, 1);
      record->changed = kt_statement_get_int (statement, 4);
      g_set_str (&record->viewer, kt_statement_get_text (statement, 5));
      g_set_str (&record->who, kt_statement_get_text (statement, 6));
      g_ptr_array_add (records, record);
    }
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&records);
}

/* --- Over all casussen ------------------------------------------------------------------------------------- */

void
kt_factor_count_free (KtFactorCount *self)
{
  g_free (self->question);
  g_free (self->label);
  g_free (self);
}

static KtFactorCount *
read_count (KtStatement *row)
{
  KtFactorCount *count = g_new0 (KtFactorCount, 1);
  guint venster = 0;

  kt_vocabulary_find (KT_VOCABULARY_VENSTER, kt_statement_get_text (row, 1), &venster);
  count->question = kt_statement_dup_text (row, 0);
  count->venster = (KtVenster)venster;
  count->label = kt_statement_dup_text (row, 2);
  count->is_factor = kt_statement_get_int (row, 3) != 0;
  count->n_looked = (guint)kt_statement_get_int (row, 4);
  count->n_helps = (guint)kt_statement_get_int (row, 5);
  count->n_hinders = (guint)kt_statement_get_int (row, 6);
  return count;
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const KtFactorCount *one = *(KtFactorCount *const *)a, *other = *(KtFactorCount *const *)b;

  if (one->venster != other->venster)
    return (int)one->venster - (int)other->venster;
  if (one->n_hinders != other->n_hinders)
    return one->n_hinders > other->n_hinders ? -1 : 1;
  return one->n_helps == other->n_helps ? 0 : one->n_helps > other->n_helps ? -1 : 1;
}

GPtrArray *
kt_store_count_factors (KtStore *self, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (
      self->database,
      "SELECT q.name, q.venster, q.label, q.is_factor, n.looked, n.helps, n.hinders FROM venster_question q JOIN"
      " (SELECT question_id, count(*) AS looked, sum((marks >> 1) & 1) AS helps, sum((marks >> 2) & 1) AS hinders"
      "  FROM casus_mark WHERE casus_id NOT IN (SELECT id FROM casus WHERE deleted IS NOT NULL)"
      "  GROUP BY question_id) n ON n.question_id = q.id ORDER BY q.id",
      error);
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_factor_count_free);
  KtStep step;

  if (statement == NULL)
    return NULL;
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    g_ptr_array_add (counts, read_count (statement));
  g_ptr_array_sort (counts, compare_counts);
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&counts);
}

GArray *
kt_store_list_casussen_with_factor (KtStore *self, const char *question, KtVensterMarks marks, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "SELECT m.casus_id FROM casus_mark m JOIN venster_question q ON q.id = m.question_id"
                           " JOIN casus c ON c.id = m.casus_id"
                           " WHERE q.name = ? AND m.marks & ? AND c.deleted IS NULL ORDER BY m.casus_id DESC",
                           error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_text (statement, question);
  kt_statement_put_int (statement, marks);
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    {
      gint64 id = kt_statement_get_int (statement, 0);

      g_array_append_val (ids, id);
    }
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&ids);
}
