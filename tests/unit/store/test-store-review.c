/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "store-fixture.h"
#include "store/kt-store-disclosure.h"
#include "store/kt-store-private.h"
#include "store/kt-store-review.h"

#define LATER "2026-07-04T12:00"

static gint64
get_seconds (const char *moment)
{
  g_autoptr (KtClock) clock = kt_clock_new_at (moment);

  return kt_clock_get_seconds (clock);
}

/* Tests are quick, but no one knows how quick. */
static void
assert_is_about (gint64 made, const char *moment)
{
  g_assert_cmpint (made, >=, get_seconds (moment) - 1);
  g_assert_cmpint (made, <, get_seconds (moment) + 600);
}

static gint64
put_decision (Fixture *self,
              gint64 casus_id,
              const char *form,
              const char *place,
              KtVerdict verdict,
              const char *wording)
{
  g_autoptr (KtDecision) decision = kt_decision_new (form);
  g_autoptr (GError) error = NULL;
  gint64 id;

  decision->casus_id = casus_id;
  decision->verdict = verdict;
  decision->made = 7;
  g_set_str (&decision->place, place);
  g_set_str (&decision->wording, wording);
  id = kt_store_put_decision (self->store, decision, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static gint64
put_passage (Fixture *self, gint64 note_id, KtNotePart part, const char *original, const char *wording)
{
  g_autoptr (KtPassage) passage = kt_passage_new (original);
  g_autoptr (GError) error = NULL;
  gint64 id;

  passage->note_id = note_id;
  passage->part = part;
  g_set_str (&passage->wording, wording);
  id = kt_store_put_passage (self->store, passage, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static gint64
add_assessment (Fixture *self, gint64 casus_id, const char *answered_by)
{
  g_autoptr (KtAssessment) assessment = kt_assessment_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  assessment->casus_id = casus_id;
  assessment->linked = TRUE;
  g_set_str (&assessment->answered_by, answered_by);
  g_set_str (&assessment->fingerprint, "1a2b");
  g_set_str (&assessment->why, "De zeldzame baan\nverraadt hem.");
  id = kt_store_add_assessment (self->store, assessment, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static gint64
add_disclosure (Fixture *self, gint64 casus_id, const char *recipient, gint64 assessment_id)
{
  g_autoptr (KtDisclosure) disclosure = kt_disclosure_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  disclosure->casus_id = casus_id;
  disclosure->form = KT_DISCLOSURE_FORM_PDF;
  disclosure->assessment_id = assessment_id;
  g_set_str (&disclosure->recipient, recipient);
  g_set_str (&disclosure->purpose, "intervisie");
  g_set_str (&disclosure->title, "Samenvatting");
  g_set_str (&disclosure->fingerprint, "1a2b");
  id = kt_store_add_disclosure (self->store, disclosure, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

typedef GPtrArray *(*ListFunc) (KtStore *store, gint64 casus_id, GError **error);

static GPtrArray *
list (Fixture *self, ListFunc func, gint64 casus_id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = func (self->store, casus_id, &error);

  g_assert_no_error (error);
  g_assert_nonnull (records);
  return records;
}

static guint
count (Fixture *self, ListFunc func, gint64 casus_id)
{
  g_autoptr (GPtrArray) records = list (self, func, casus_id);

  return records->len;
}

/* How many decisions, passages, assessments and disclosures the casus has. */
static void
assert_counts (Fixture *self, gint64 casus_id, const char *expected)
{
  g_autofree char *counts = g_strdup_printf (
      "%u %u %u %u", count (self, kt_store_list_decisions, casus_id), count (self, kt_store_list_passages, casus_id),
      count (self, kt_store_list_assessments, casus_id), count (self, kt_store_list_disclosures, casus_id));

  g_assert_cmpstr (counts, ==, expected);
}

/* The rows of the tables, hidden or not. */
static gint64
count_rows (Fixture *self)
{
  gint64 n;

  g_assert_true (kt_database_query_int (self->store->database,
                                        "SELECT (SELECT count(*) FROM decision) + (SELECT count(*) FROM passage) +"
                                        " (SELECT count(*) FROM assessment) + (SELECT count(*) FROM disclosure)",
                                        &n, NULL));
  return n;
}

static void
test_decisions (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GPtrArray) changed = NULL;
  gint64 casus_id = add_casus (self->store, "A"), other_id = add_casus (self->store, "B"), everywhere, here, last;
  const KtDecision *decision;

  everywhere = put_decision (self, casus_id, "de bakker", NULL, KT_VERDICT_REPLACE, NULL);
  here = put_decision (self, casus_id, "de bakker", "2026-03-01T14:00/text/2", KT_VERDICT_KEEP, NULL);
  put_decision (self, casus_id, "tennis", NULL, KT_VERDICT_REPLACE, "");
  last = put_decision (self, other_id, "de bakker", NULL, KT_VERDICT_KEEP, NULL);
  decisions = list (self, kt_store_list_decisions, casus_id);
  g_assert_cmpuint (decisions->len, ==, 3);
  decision = g_ptr_array_index (decisions, 0);
  g_assert_cmpint (decision->id, ==, everywhere);
  g_assert_cmpint (decision->casus_id, ==, casus_id);
  g_assert_cmpstr (decision->form, ==, "de bakker");
  g_assert_null (decision->place);
  g_assert_cmpint (decision->verdict, ==, KT_VERDICT_REPLACE);
  g_assert_null (decision->wording);
  assert_is_about (decision->made, START);
  decision = g_ptr_array_index (decisions, 1);
  g_assert_cmpstr (decision->place, ==, "2026-03-01T14:00/text/2");
  g_assert_cmpint (decision->verdict, ==, KT_VERDICT_KEEP);
  decision = g_ptr_array_index (decisions, 2);
  g_assert_cmpstr (decision->wording, ==, "");

  /* A second one takes the place of the first, and of no other. */
  fixture_reopen (self, LATER);
  g_assert_cmpint (put_decision (self, casus_id, "de bakker", NULL, KT_VERDICT_REPLACE, "een winkelier"), ==,
                   everywhere);
  changed = list (self, kt_store_list_decisions, casus_id);
  g_assert_cmpuint (changed->len, ==, 3);
  decision = g_ptr_array_index (changed, 0);
  g_assert_cmpstr (decision->wording, ==, "een winkelier");
  assert_is_about (decision->made, LATER);
  decision = g_ptr_array_index (changed, 1);
  g_assert_cmpint (decision->verdict, ==, KT_VERDICT_KEEP);
  assert_is_about (decision->made, START);
  g_assert_cmpint (put_decision (self, casus_id, "de bakker", decision->place, KT_VERDICT_REPLACE, NULL), ==, here);

  /* Undone, and put back; its number is not given to another. */
  g_assert_true (kt_store_remove_decision (self->store, here, &error));
  g_assert_true (kt_store_remove_decision (self->store, here, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (self, kt_store_list_decisions, casus_id), ==, 2);
  g_assert_cmpuint (count (self, kt_store_list_decisions, other_id), ==, 1);
  g_assert_true (kt_store_remove_decision (self->store, last, &error));
  g_assert_cmpint (put_decision (self, casus_id, "de bakker", "x", KT_VERDICT_KEEP, NULL), >, last);
}

static void
test_passages (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) passages = NULL;
  g_autoptr (GPtrArray) changed = NULL;
  gint64 casus_id = add_casus (self->store, "A");
  gint64 note_id = add_note (self->store, casus_id, "2026-03-01T14:00", "Hij bakt.\nZij fietst.");
  gint64 other_note_id = add_note (self->store, casus_id, "2026-03-02T14:00", "Hij bakt.");
  gint64 id = put_passage (self, note_id, KT_NOTE_PART_TEXT, "Hij bakt.", "");
  const KtPassage *passage;

  put_passage (self, note_id, KT_NOTE_PART_IMPRESSION, "Hij bakt.", "Hij werkt.");
  put_passage (self, other_note_id, KT_NOTE_PART_TEXT, "Hij bakt.", "");
  passages = list (self, kt_store_list_passages, casus_id);
  g_assert_cmpuint (passages->len, ==, 3);
  passage = g_ptr_array_index (passages, 0);
  g_assert_cmpint (passage->id, ==, id);
  g_assert_cmpint (passage->casus_id, ==, casus_id);
  g_assert_cmpint (passage->note_id, ==, note_id);
  g_assert_cmpint (passage->part, ==, KT_NOTE_PART_TEXT);
  g_assert_cmpstr (passage->original, ==, "Hij bakt.");
  g_assert_cmpstr (passage->wording, ==, "");
  assert_is_about (passage->made, START);
  passage = g_ptr_array_index (passages, 1);
  g_assert_cmpint (passage->part, ==, KT_NOTE_PART_IMPRESSION);
  g_assert_cmpstr (passage->wording, ==, "Hij werkt.");

  fixture_reopen (self, LATER);
  g_assert_cmpint (put_passage (self, note_id, KT_NOTE_PART_TEXT, "Hij bakt.", "Hij is aan het werk."), ==, id);
  changed = list (self, kt_store_list_passages, casus_id);
  g_assert_cmpuint (changed->len, ==, 3);
  passage = g_ptr_array_index (changed, 0);
  g_assert_cmpstr (passage->wording, ==, "Hij is aan het werk.");
  assert_is_about (passage->made, LATER);
  passage = g_ptr_array_index (changed, 2);
  g_assert_cmpstr (passage->wording, ==, "");

  g_assert_true (kt_store_remove_passage (self->store, id, &error));
  g_assert_true (kt_store_remove_passage (self->store, id, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (self, kt_store_list_passages, casus_id), ==, 2);
}

/* A paragraph is where its note is. */
static void
test_passages_of_moved_and_hidden_notes (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtNote) stored = NULL;
  g_autoptr (KtNote) note = NULL;
  gint64 casus_id = add_casus (self->store, "A"), other_id = add_casus (self->store, "B");
  gint64 note_id = add_note (self->store, casus_id, "2026-03-01T14:00", "Hij bakt.");

  put_passage (self, note_id, KT_NOTE_PART_TEXT, "Hij bakt.", "");
  stored = kt_store_get_note (self->store, note_id, &error);
  note = kt_note_copy (stored);
  note->casus_id = other_id;
  g_assert_cmpint (kt_store_save_note (self->store, note, &error), ==, note_id);
  g_assert_cmpuint (count (self, kt_store_list_passages, casus_id), ==, 0);
  g_assert_cmpuint (count (self, kt_store_list_passages, other_id), ==, 1);

  g_assert_true (kt_store_set_note_deleted (self->store, note_id, TRUE, &error));
  g_assert_cmpuint (count (self, kt_store_list_passages, other_id), ==, 0);
  g_assert_true (kt_store_set_note_deleted (self->store, note_id, FALSE, &error));
  g_assert_cmpuint (count (self, kt_store_list_passages, other_id), ==, 1);
  g_assert_true (kt_store_set_note_deleted (self->store, note_id, TRUE, &error));
  g_assert_cmpint (count_rows (self), ==, 1);
  fixture_reopen (self, NULL);
  g_assert_cmpint (count_rows (self), ==, 0);
}

static void
test_assessments_and_disclosures (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) assessments = NULL;
  g_autoptr (GPtrArray) disclosures = NULL;
  gint64 casus_id = add_casus (self->store, "A"), first, second, withheld;
  const KtAssessment *assessment;
  const KtDisclosure *disclosure;

  fixture_reopen (self, LATER);
  first = add_assessment (self, casus_id, "Wil Vos");
  second = add_assessment (self, casus_id, "Bo Dam");
  add_disclosure (self, casus_id, "het wijkteam", first);
  withheld = add_disclosure (self, casus_id, "de school", 0);
  /* Newest first, also when the clock went back meanwhile. */
  fixture_reopen (self, START);
  add_assessment (self, casus_id, "Kim Bos");
  add_disclosure (self, casus_id, "de huisarts", second);

  assessments = list (self, kt_store_list_assessments, casus_id);
  g_assert_cmpuint (assessments->len, ==, 3);
  assessment = g_ptr_array_index (assessments, 0);
  g_assert_cmpint (assessment->id, ==, second);
  g_assert_cmpint (assessment->casus_id, ==, casus_id);
  g_assert_cmpstr (assessment->answered_by, ==, "Bo Dam");
  g_assert_cmpstr (assessment->fingerprint, ==, "1a2b");
  g_assert_cmpstr (assessment->why, ==, "De zeldzame baan\nverraadt hem.");
  g_assert_false (assessment->singled_out);
  g_assert_true (assessment->linked);
  g_assert_false (assessment->inferred);
  assert_is_about (assessment->made, LATER);
  assessment = g_ptr_array_index (assessments, 1);
  g_assert_cmpint (assessment->id, ==, first);
  assessment = g_ptr_array_index (assessments, 2);
  g_assert_cmpstr (assessment->answered_by, ==, "Kim Bos");
  assert_is_about (assessment->made, START);

  disclosures = list (self, kt_store_list_disclosures, casus_id);
  g_assert_cmpuint (disclosures->len, ==, 3);
  disclosure = g_ptr_array_index (disclosures, 0);
  g_assert_cmpint (disclosure->id, ==, withheld);
  g_assert_cmpint (disclosure->casus_id, ==, casus_id);
  g_assert_cmpstr (disclosure->recipient, ==, "de school");
  g_assert_cmpstr (disclosure->purpose, ==, "intervisie");
  g_assert_cmpint (disclosure->form, ==, KT_DISCLOSURE_FORM_PDF);
  g_assert_cmpstr (disclosure->title, ==, "Samenvatting");
  g_assert_cmpint (disclosure->assessment_id, ==, 0);
  g_assert_cmpstr (disclosure->fingerprint, ==, "1a2b");
  assert_is_about (disclosure->made, LATER);
  disclosure = g_ptr_array_index (disclosures, 1);
  g_assert_cmpint (disclosure->assessment_id, ==, first);
  disclosure = g_ptr_array_index (disclosures, 2);
  g_assert_cmpstr (disclosure->recipient, ==, "de huisarts");

  g_assert_true (kt_store_remove_disclosure (self->store, withheld, &error));
  g_assert_true (kt_store_remove_disclosure (self->store, withheld, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (self, kt_store_list_disclosures, casus_id), ==, 2);
}

static KtAssessmentDraft *
get_draft_of_kind (Fixture *self, gint64 casus_id, const char *kind)
{
  g_autoptr (GError) error = NULL;
  KtAssessmentDraft *draft = kt_store_get_assessment_draft (self->store, casus_id, kind, &error);

  g_assert_no_error (error);
  return draft;
}

static KtAssessmentDraft *
get_draft (Fixture *self, gint64 casus_id)
{
  return get_draft_of_kind (self, casus_id, "");
}

static void
assert_no_draft (Fixture *self, gint64 casus_id)
{
  g_autoptr (KtAssessmentDraft) draft = get_draft (self, casus_id);

  g_assert_true (kt_assessment_draft_is_blank (draft));
}

/* What was begun is there after the vault was closed, until it is given, wiped out or gone with its casus. */
static void
test_drafts (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtAssessmentDraft) draft = kt_assessment_draft_new ();
  g_autoptr (KtAssessmentDraft) blank = kt_assessment_draft_new ();
  g_autoptr (KtAssessmentDraft) stored = NULL;
  gint64 casus_id = add_casus (self->store, "A"), other_id = add_casus (self->store, "B"), n;

  assert_no_draft (self, casus_id);
  draft->casus_id = blank->casus_id = casus_id;
  draft->singled_out = KT_ANSWER_YES;
  draft->linked = KT_ANSWER_NO;
  g_set_str (&draft->fingerprint, "1a2b");
  g_set_str (&draft->answered_by, "Wil");
  g_assert_true (kt_store_put_assessment_draft (self->store, draft, &error));
  g_set_str (&draft->why, "De \"baan\"\nvan hem");
  g_assert_true (kt_store_put_assessment_draft (self->store, draft, &error));
  g_assert_no_error (error);
  fixture_reopen (self, NULL);
  stored = get_draft (self, casus_id);
  g_assert_cmpint (stored->casus_id, ==, casus_id);
  g_assert_cmpint (stored->singled_out, ==, KT_ANSWER_YES);
  g_assert_cmpint (stored->linked, ==, KT_ANSWER_NO);
  g_assert_cmpint (stored->inferred, ==, KT_ANSWER_NONE);
  g_assert_cmpstr (stored->fingerprint, ==, "1a2b");
  g_assert_cmpstr (stored->answered_by, ==, "Wil");
  g_assert_cmpstr (stored->why, ==, draft->why);
  assert_no_draft (self, other_id);

  add_assessment (self, other_id, "Wil Vos");
  g_clear_pointer (&stored, kt_assessment_draft_unref);
  stored = get_draft (self, casus_id);
  g_assert_false (kt_assessment_draft_is_blank (stored));
  add_assessment (self, casus_id, "Wil Vos");
  assert_no_draft (self, casus_id);

  g_assert_true (kt_store_put_assessment_draft (self->store, draft, &error));
  g_assert_true (kt_store_put_assessment_draft (self->store, blank, &error));
  assert_no_draft (self, casus_id);

  g_assert_true (kt_store_put_assessment_draft (self->store, draft, &error));
  g_assert_true (kt_store_set_casus_deleted (self->store, casus_id, TRUE, &error));
  assert_no_draft (self, casus_id);
  g_assert_false (kt_store_put_assessment_draft (self->store, draft, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  fixture_reopen (self, NULL);
  g_assert_true (kt_database_query_int (self->store->database, "SELECT count(*) FROM casus_json", &n, NULL));
  g_assert_cmpint (n, ==, 0);
}

/* What is begun about one kind of document is not in the way of what is begun about another. */
static void
test_draft_kinds (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtAssessmentDraft) summary = kt_assessment_draft_new ();
  g_autoptr (KtAssessmentDraft) account = kt_assessment_draft_new ();
  g_autoptr (KtAssessmentDraft) stored = NULL, left = NULL;
  g_autoptr (KtAssessment) assessment = kt_assessment_new ();

  summary->casus_id = account->casus_id = assessment->casus_id = add_casus (self->store, "A");
  g_set_str (&summary->fingerprint, "1a2b");
  g_set_str (&summary->why, "Samenvatting");
  g_set_str (&account->fingerprint, "account:1a2b");
  g_set_str (&account->why, "Verantwoording");
  g_assert_true (kt_store_put_assessment_draft (self->store, summary, &error));
  g_assert_true (kt_store_put_assessment_draft (self->store, account, &error));
  stored = get_draft (self, summary->casus_id);
  g_assert_cmpstr (stored->why, ==, "Samenvatting");

  g_set_str (&assessment->answered_by, "Wil Vos");
  g_set_str (&assessment->fingerprint, "1a2b");
  g_assert_cmpint (kt_store_add_assessment (self->store, assessment, &error), >, 0);
  assert_no_draft (self, summary->casus_id);
  left = get_draft_of_kind (self, summary->casus_id, "account");
  g_assert_cmpstr (left->why, ==, "Verantwoording");
  g_assert_no_error (error);
}

/* Everything goes with its casus. */
static void
test_purge (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 casus_id = add_casus (self->store, "A"), other_id = add_casus (self->store, "B");
  const gint64 ids[] = { casus_id, other_id };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      put_decision (self, ids[i], "de bakker", NULL, KT_VERDICT_REPLACE, NULL);
      put_passage (self, add_note (self->store, ids[i], "2026-03-01T14:00", "Hij bakt."), KT_NOTE_PART_TEXT,
                   "Hij bakt.", "");
      add_disclosure (self, ids[i], "de school", add_assessment (self, ids[i], "Wil Vos"));
    }
  assert_counts (self, casus_id, "1 1 1 1");
  g_assert_true (kt_store_set_casus_deleted (self->store, casus_id, TRUE, &error));
  assert_counts (self, casus_id, "0 0 0 0");
  g_assert_true (kt_store_set_casus_deleted (self->store, casus_id, FALSE, &error));
  assert_counts (self, casus_id, "1 1 1 1");
  g_assert_true (kt_store_set_casus_deleted (self->store, casus_id, TRUE, &error));
  g_assert_cmpint (count_rows (self), ==, 8);
  fixture_reopen (self, NULL);
  g_assert_cmpint (count_rows (self), ==, 4);
  assert_counts (self, other_id, "1 1 1 1");
}

#define assert_refused(call, code)                                                                                     \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autoptr (GError) refused_error = NULL;                                                                           \
    g_assert_cmpint (call (self->store, record, &refused_error), ==, 0);                                               \
    g_assert_error (refused_error, KT_ERROR, code);                                                                    \
  }                                                                                                                    \
  G_STMT_END

static void
test_decisions_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (KtDecision) record = kt_decision_new ("de bakker");
  gint64 casus_id = add_casus (self->store, "A");

  record->casus_id = 77;
  assert_refused (kt_store_put_decision, KT_ERROR_NOT_FOUND);
  record->casus_id = casus_id;
  g_set_str (&record->form, "");
  assert_refused (kt_store_put_decision, KT_ERROR_INVALID);
  g_set_str (&record->form, "de bakker");
  g_assert_true (kt_store_set_casus_deleted (self->store, casus_id, TRUE, NULL));
  assert_refused (kt_store_put_decision, KT_ERROR_NOT_FOUND);
}

static void
test_passages_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (KtPassage) record = kt_passage_new ("Hij bakt.");
  gint64 casus_id = add_casus (self->store, "A");
  gint64 note_id = add_note (self->store, casus_id, "2026-03-01T14:00", "Hij bakt.");

  record->casus_id = casus_id;
  record->note_id = 77;
  assert_refused (kt_store_put_passage, KT_ERROR_NOT_FOUND);
  record->note_id = add_note (self->store, 0, "2026-03-01T14:00", "Hij bakt.");
  assert_refused (kt_store_put_passage, KT_ERROR_NOT_FOUND);
  record->note_id = note_id;
  g_set_str (&record->original, "");
  assert_refused (kt_store_put_passage, KT_ERROR_INVALID);
  g_set_str (&record->original, "Hij bakt.");
  g_assert_true (kt_store_set_note_deleted (self->store, note_id, TRUE, NULL));
  assert_refused (kt_store_put_passage, KT_ERROR_NOT_FOUND);
}

static void
test_assessments_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (KtAssessment) record = kt_assessment_new ();

  record->casus_id = add_casus (self->store, "A");
  assert_refused (kt_store_add_assessment, KT_ERROR_INVALID);
  g_set_str (&record->answered_by, "Wil Vos");
  record->casus_id = 77;
  assert_refused (kt_store_add_assessment, KT_ERROR_NOT_FOUND);
}

static void
test_disclosures_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (KtDisclosure) record = kt_disclosure_new ();
  gint64 other_id = add_casus (self->store, "A");

  record->casus_id = add_casus (self->store, "B");
  record->assessment_id = add_assessment (self, other_id, "Wil Vos");
  assert_refused (kt_store_add_disclosure, KT_ERROR_INVALID);
  record->assessment_id = 77;
  assert_refused (kt_store_add_disclosure, KT_ERROR_INVALID);
  record->assessment_id = 0;
  g_set_str (&record->recipient, "een\ntwee");
  assert_refused (kt_store_add_disclosure, KT_ERROR_INVALID);
  g_set_str (&record->recipient, "");
  record->casus_id = 77;
  assert_refused (kt_store_add_disclosure, KT_ERROR_NOT_FOUND);
  g_assert_cmpint (count_rows (self), ==, 1);
}

static void
set_born (Fixture *self, gint64 casus_id, guint index, const char *born)
{
  g_autoptr (GPtrArray) persons = list (self, kt_store_list_persons, casus_id);
  g_autoptr (KtPerson) person = kt_person_copy (g_ptr_array_index (persons, index));

  g_set_str (&person->born, born);
  g_assert_true (kt_store_update_person (self->store, person, NULL));
}

static void
test_profiles (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtCasus) casus = kt_casus_new ();
  g_autoptr (GPtrArray) profiles = NULL;
  gint64 full, hidden, empty;
  const KtProfile *profile;

  g_set_str (&casus->theme, "schulden");
  casus->laws = KT_LAW_WMO | KT_LAW_WGS;
  casus->status = KT_CASUS_STATUS_CLOSED;
  casus->opened = g_strdup ("2025-11-02");
  casus->closed = g_strdup ("2026-01-02");
  full = kt_store_add_casus (self->store, casus, &error);
  g_assert_no_error (error);
  hidden = add_casus (self->store, "B");
  empty = add_casus (self->store, "C");
  add_person (self->store, full, "Ada Bos", KT_PERSON_KIND_INWONER);
  add_person (self->store, hidden, "Bo Dam", KT_PERSON_KIND_INWONER);
  add_person (self->store, full, "Kim Bos", KT_PERSON_KIND_INWONER);
  add_person (self->store, full, "Jan Bos", KT_PERSON_KIND_INWONER);
  add_person (self->store, full, "Buur Man", KT_PERSON_KIND_NETWERK);
  add_person (self->store, empty, "Wil Vos", KT_PERSON_KIND_PROFESSIONAL);
  set_born (self, full, 0, "1980-02-14");
  set_born (self, full, 2, "2015-05-05");
  set_born (self, full, 3, "1950-01-01");
  g_assert_true (kt_store_set_person_deleted (self->store, 3, TRUE, &error));
  g_assert_true (kt_store_set_casus_deleted (self->store, hidden, TRUE, &error));

  profiles = kt_store_list_profiles (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (profiles->len, ==, 2);
  profile = g_ptr_array_index (profiles, 0);
  g_assert_cmpint (profile->casus_id, ==, full);
  g_assert_cmpint (profile->laws, ==, KT_LAW_WMO | KT_LAW_WGS);
  g_assert_cmpstr (profile->theme, ==, "schulden");
  g_assert_cmpstr (profile->opened, ==, "2025-11-02");
  g_assert_cmpstr (profile->closed, ==, "2026-01-02");
  g_assert_cmpuint (profile->household, ==, 2);
  g_assert_cmpuint (profile->born->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (profile->born, 0), ==, "1980-02-14");
  g_assert_cmpstr (g_ptr_array_index (profile->born, 1), ==, "2015-05-05");
  profile = g_ptr_array_index (profiles, 1);
  g_assert_cmpint (profile->casus_id, ==, empty);
  g_assert_cmpuint (profile->household, ==, 0);
  g_assert_cmpuint (profile->born->len, ==, 0);
  g_assert_null (profile->opened);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store-review/decisions", test_decisions);
  fixture_add ("/store-review/passages", test_passages);
  fixture_add ("/store-review/passages-of-moved-and-hidden-notes", test_passages_of_moved_and_hidden_notes);
  fixture_add ("/store-review/assessments-and-disclosures", test_assessments_and_disclosures);
  fixture_add ("/store-review/drafts", test_drafts);
  fixture_add ("/store-review/draft-kinds", test_draft_kinds);
  fixture_add ("/store-review/purge", test_purge);
  fixture_add ("/store-review/decisions-refused", test_decisions_refused);
  fixture_add ("/store-review/passages-refused", test_passages_refused);
  fixture_add ("/store-review/assessments-refused", test_assessments_refused);
  fixture_add ("/store-review/disclosures-refused", test_disclosures_refused);
  fixture_add ("/store-review/profiles", test_profiles);

  return g_test_run ();
}
