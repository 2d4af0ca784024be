/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-review.h"

#include "core/kt-error.h"
#include "core/kt-fingerprint.h"
#include "store/kt-store-private.h"

/* What a statement with RETURNING id yields; 0 on error. */
static gint64
run_for_id (KtStatement *statement, GError **error)
{
  gint64 id;

  if (kt_statement_step (statement, error) != KT_STEP_ROW)
    return 0;
  id = kt_statement_get_int (statement, 0);
  return kt_statement_run (statement, error) ? id : 0;
}

/* --- Decisions --------------------------------------------------------------------------------------------- */

static gint64
write_decision (KtStore *self, const KtDecision *decision, gint64 made, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;

  if (!kt_store_need_casus (self, decision->casus_id, error))
    return 0;
  statement = kt_database_prepare (self->database,
                                   "INSERT INTO decision (casus_id, form, place, verdict, wording, made)"
                                   " VALUES (?, ?, ?, ?, ?, ?)"
                                   " ON CONFLICT (casus_id, form, ifnull(place, '')) DO UPDATE"
                                   " SET verdict = excluded.verdict, wording = excluded.wording, made = excluded.made"
                                   " RETURNING id",
                                   error);
  if (statement == NULL)
    return 0;
  kt_statement_put_int (statement, decision->casus_id);
  kt_statement_put_text (statement, decision->form);
  kt_statement_put_text (statement, decision->place);
  kt_statement_put_text (statement, kt_vocabulary_get_nick (KT_VOCABULARY_VERDICT, decision->verdict));
  kt_statement_put_text (statement, decision->wording);
  kt_statement_put_int (statement, made);
  return run_for_id (statement, error);
}

gint64
kt_store_write_decision (KtStore *self, const KtDecision *decision, gint64 made, GError **error)
{
  gint64 id;

  if (!kt_decision_check (decision, "", error) || !kt_database_begin (self->database, error))
    return 0;
  id = write_decision (self, decision, made, error);
  return kt_database_end (self->database, id != 0, error) ? id : 0;
}

gint64
kt_store_put_decision (KtStore *self, const KtDecision *decision, GError **error)
{
  return kt_store_write_decision (self, decision, kt_clock_get_seconds (self->clock), error);
}

gboolean
kt_store_remove_decision (KtStore *self, gint64 id, GError **error)
{
  return kt_store_remove_row (self, "decision", id, error);
}

gint64
kt_store_get_casus_of_decision (KtStore *self, gint64 id)
{
  return kt_store_get_casus_by (self, "SELECT casus_id FROM decision WHERE id = ?", id);
}

static KtDecision *
read_decision (KtStatement *row)
{
  KtDecision *decision = kt_decision_new (kt_statement_get_text (row, 2));
  guint verdict = 0;

  kt_vocabulary_find (KT_VOCABULARY_VERDICT, kt_statement_get_text (row, 4), &verdict);
  decision->id = kt_statement_get_int (row, 0);
  decision->casus_id = kt_statement_get_int (row, 1);
  decision->place = kt_statement_dup_text (row, 3);
  decision->verdict = (KtVerdict)verdict;
  decision->wording = kt_statement_dup_text (row, 5);
  decision->made = kt_statement_get_int (row, 6);
  return decision;
}

GPtrArray *
kt_store_list_decisions (KtStore *self, gint64 casus_id, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "SELECT d.id, d.casus_id, d.form, d.place, d.verdict, d.wording, d.made"
                           " FROM decision d JOIN casus c ON c.id = d.casus_id"
                           " WHERE d.casus_id = ? AND c.deleted IS NULL ORDER BY d.id",
                           error);
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_decision_unref);
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_int (statement, casus_id);
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    g_ptr_array_add (decisions, read_decision (statement));
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&decisions);
}

/* --- Passages ---------------------------------------------------------------------------------------------- */

static gboolean
need_note_of_casus (KtStore *self, gint64 id, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (self->database,
                                                           "SELECT 1 FROM note n JOIN casus c ON c.id = n.casus_id"
                                                           " WHERE n.id = ? AND n.deleted IS NULL"
                                                           " AND c.deleted IS NULL",
                                                           error);
  KtStep step;

  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, id);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_DONE)
    g_set_error_literal (error, KT_ERROR, KT_ERROR_NOT_FOUND, "note: there is none with this number in a casus");
  return step == KT_STEP_ROW;
}

static gint64
write_passage (KtStore *self, const KtPassage *passage, gint64 made, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;

  if (!need_note_of_casus (self, passage->note_id, error))
    return 0;
  statement = kt_database_prepare (self->database,
                                   "INSERT INTO passage (note_id, part, original, wording, made) VALUES (?, ?, ?, ?, ?)"
                                   " ON CONFLICT (note_id, part, original) DO UPDATE"
                                   " SET wording = excluded.wording, made = excluded.made RETURNING id",
                                   error);
  if (statement == NULL)
    return 0;
  kt_statement_put_int (statement, passage->note_id);
  kt_statement_put_text (statement, kt_vocabulary_get_nick (KT_VOCABULARY_NOTE_PART, passage->part));
  kt_statement_put_text (statement, passage->original);
  kt_statement_put_text (statement, passage->wording);
  kt_statement_put_int (statement, made);
  return run_for_id (statement, error);
}

gint64
kt_store_write_passage (KtStore *self, const KtPassage *passage, gint64 made, GError **error)
{
  gint64 id;

  if (!kt_passage_check (passage, "", error) || !kt_database_begin (self->database, error))
    return 0;
  id = write_passage (self, passage, made, error);
  return kt_database_end (self->database, id != 0, error) ? id : 0;
}

gint64
kt_store_put_passage (KtStore *self, const KtPassage *passage, GError **error)
{
  return kt_store_write_passage (self, passage, kt_clock_get_seconds (self->clock), error);
}

gboolean
kt_store_remove_passage (KtStore *self, gint64 id, GError **error)
{
  return kt_store_remove_row (self, "passage", id, error);
}

gint64
kt_store_get_casus_of_passage (KtStore *self, gint64 id)
{
  return kt_store_get_casus_by (self, "SELECT n.casus_id FROM passage p JOIN note n ON n.id = p.note_id WHERE p.id = ?",
                                id);
}

static KtPassage *
read_passage (KtStatement *row)
{
  KtPassage *passage = kt_passage_new (kt_statement_get_text (row, 4));
  guint part = 0;

  kt_vocabulary_find (KT_VOCABULARY_NOTE_PART, kt_statement_get_text (row, 3), &part);
  passage->id = kt_statement_get_int (row, 0);
  passage->casus_id = kt_statement_get_int (row, 1);
  passage->note_id = kt_statement_get_int (row, 2);
  passage->part = (KtNotePart)part;
  g_set_str (&passage->wording, kt_statement_get_text (row, 5));
  passage->made = kt_statement_get_int (row, 6);
  return passage;
}

GPtrArray *
kt_store_list_passages (KtStore *self, gint64 casus_id, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "SELECT p.id, n.casus_id, p.note_id, p.part, p.original, p.wording, p.made"
                           " FROM note n JOIN passage p ON p.note_id = n.id JOIN casus c ON c.id = n.casus_id"
                           " WHERE n.casus_id = ? AND n.deleted IS NULL AND c.deleted IS NULL ORDER BY p.id",
                           error);
  g_autoptr (GPtrArray) passages = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_passage_unref);
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_int (statement, casus_id);
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    g_ptr_array_add (passages, read_passage (statement));
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&passages);
}

/* --- Assessments ------------------------------------------------------------------------------------------- */

/* (transfer full): which member of casus_json has what is begun about a document of @kind. */
static char *
get_draft_member (const char *kind)
{
  return *kind != '\0' ? g_strconcat ("assessment_draft.", kind, NULL) : g_strdup ("assessment_draft");
}

static gboolean
remove_draft (KtStore *self, gint64 casus_id, const char *fingerprint, GError **error)
{
  g_autofree char *kind = kt_fingerprint_get_kind (fingerprint), *member = get_draft_member (kind);
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database, "DELETE FROM casus_json WHERE casus_id = ? AND member = ?", error);

  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, casus_id);
  kt_statement_put_text (statement, member);
  return kt_statement_run (statement, error);
}

static gint64
write_assessment (KtStore *self, const KtAssessment *assessment, gint64 made, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;

  if (!kt_store_need_casus (self, assessment->casus_id, error) ||
      !remove_draft (self, assessment->casus_id, assessment->fingerprint, error))
    return 0;
  statement = kt_database_prepare (self->database,
                                   "INSERT INTO assessment (casus_id, made, answered_by, fingerprint, singled_out,"
                                   " linked, inferred, why) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                   error);
  if (statement == NULL)
    return 0;
  kt_statement_put_int (statement, assessment->casus_id);
  kt_statement_put_int (statement, made);
  kt_statement_put_text (statement, assessment->answered_by);
  kt_statement_put_text (statement, assessment->fingerprint);
  kt_statement_put_int (statement, assessment->singled_out ? 1 : 0);
  kt_statement_put_int (statement, assessment->linked ? 1 : 0);
  kt_statement_put_int (statement, assessment->inferred ? 1 : 0);
  kt_statement_put_text (statement, assessment->why);
  return kt_statement_run (statement, error) ? kt_database_get_last_id (self->database) : 0;
}

gint64
kt_store_write_assessment (KtStore *self, const KtAssessment *assessment, gint64 made, GError **error)
{
  gint64 id;

  if (!kt_assessment_check (assessment, "", error) || !kt_database_begin (self->database, error))
    return 0;
  id = write_assessment (self, assessment, made, error);
  return kt_database_end (self->database, id != 0, error) ? id : 0;
}

gint64
kt_store_add_assessment (KtStore *self, const KtAssessment *assessment, GError **error)
{
  return kt_store_write_assessment (self, assessment, kt_clock_get_seconds (self->clock), error);
}

static KtAssessment *
read_assessment (KtStatement *row)
{
  KtAssessment *assessment = kt_assessment_new ();

  assessment->id = kt_statement_get_int (row, 0);
  assessment->casus_id = kt_statement_get_int (row, 1);
  assessment->made = kt_statement_get_int (row, 2);
  g_set_str (&assessment->answered_by, kt_statement_get_text (row, 3));
  g_set_str (&assessment->fingerprint, kt_statement_get_text (row, 4));
  assessment->singled_out = kt_statement_get_int (row, 5) != 0;
  assessment->linked = kt_statement_get_int (row, 6) != 0;
  assessment->inferred = kt_statement_get_int (row, 7) != 0;
  g_set_str (&assessment->why, kt_statement_get_text (row, 8));
  return assessment;
}

GPtrArray *
kt_store_list_assessments (KtStore *self, gint64 casus_id, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "SELECT a.id, a.casus_id, a.made, a.answered_by, a.fingerprint, a.singled_out, a.linked,"
                           " a.inferred, a.why FROM assessment a JOIN casus c ON c.id = a.casus_id"
                           " WHERE a.casus_id = ? AND c.deleted IS NULL ORDER BY a.made DESC, a.id DESC",
                           error);
  g_autoptr (GPtrArray) assessments = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_assessment_unref);
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_int (statement, casus_id);
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    g_ptr_array_add (assessments, read_assessment (statement));
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&assessments);
}

static gboolean
write_draft (KtStore *self, const KtAssessmentDraft *draft, GError **error)
{
  g_autofree char *kind = kt_fingerprint_get_kind (draft->fingerprint), *member = get_draft_member (kind);
  g_autoptr (KtStatement) statement = NULL;
  g_autofree char *json = NULL;

  if (!kt_store_need_casus (self, draft->casus_id, error) ||
      !remove_draft (self, draft->casus_id, draft->fingerprint, error))
    return FALSE;
  if (kt_assessment_draft_is_blank (draft))
    return TRUE;
  statement =
      kt_database_prepare (self->database, "INSERT INTO casus_json (casus_id, member, json) VALUES (?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  json = kt_assessment_draft_write (draft);
  kt_statement_put_int (statement, draft->casus_id);
  kt_statement_put_text (statement, member);
  kt_statement_put_text (statement, json);
  return kt_statement_run (statement, error);
}

gboolean
kt_store_put_assessment_draft (KtStore *self, const KtAssessmentDraft *draft, GError **error)
{
  return kt_database_begin (self->database, error) &&
         kt_database_end (self->database, write_draft (self, draft, error), error);
}

KtAssessmentDraft *
kt_store_get_assessment_draft (KtStore *self, gint64 casus_id, const char *kind, GError **error)
{
  g_autofree char *member = get_draft_member (kind);
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "SELECT j.json FROM casus_json j JOIN casus c ON c.id = j.casus_id"
                           " WHERE j.casus_id = ? AND j.member = ? AND c.deleted IS NULL",
                           error);
  KtAssessmentDraft *draft;
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_int (statement, casus_id);
  kt_statement_put_text (statement, member);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_ERROR)
    return NULL;
  draft = step == KT_STEP_ROW ? kt_assessment_draft_read (kt_statement_get_text (statement, 0), error)
                              : kt_assessment_draft_new ();
  if (draft != NULL)
    draft->casus_id = casus_id;
  return draft;
}
