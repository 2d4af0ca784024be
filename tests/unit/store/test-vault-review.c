/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "store/kt-vault-review.h"
#include "vault-fixture.h"

static void
review_changed_cb (KtVault *vault, gint64 id, GString *events)
{
  g_string_append_printf (events, "review %d;", (int)id);
}

static void
disclosures_changed_cb (KtVault *vault, gint64 id, GString *events)
{
  g_string_append_printf (events, "disclosures %d;", (int)id);
}

static void
other_changed_cb (KtVault *vault, gint64 id, GString *events)
{
  g_string_append (events, "other;");
}

/* Casus 1 with note 1, and casus 2 with note 2. */
static void
set_up (VaultFixture *self, gconstpointer data)
{
  fixture_set_up (&self->base, data);
  for (int i = 0; i < 2; i++)
    add_note (self->base.store, add_casus (self->base.store, "Verhuizing"), "2026-03-04T11:00", "Hij bakt.");
  vault_fixture_open (self);
  g_signal_connect (self->vault, "review-changed", G_CALLBACK (review_changed_cb), self->events);
  g_signal_connect (self->vault, "disclosures-changed", G_CALLBACK (disclosures_changed_cb), self->events);
  g_signal_connect (self->vault, "casus-changed", G_CALLBACK (other_changed_cb), self->events);
  g_signal_connect (self->vault, "notes-changed", G_CALLBACK (other_changed_cb), self->events);
}

static void
test_decisions (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (KtDecision) decision = kt_decision_new ("de bakker");
  gint64 id;

  decision->casus_id = 2;
  kt_vault_put_decision_async (self->vault, decision, NULL, result_cb, self);
  id = kt_vault_put_decision_finish (self->vault, wait_for (self), &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  assert_events (self, "review 2;done;");

  kt_vault_list_decisions_async (self->vault, 2, NULL, result_cb, self);
  decisions = kt_vault_list_decisions_finish (self->vault, wait_for (self), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (decisions->len, ==, 1);
  assert_events (self, "done;");

  kt_vault_remove_decision_async (self->vault, id, NULL, result_cb, self);
  g_assert_true (kt_vault_remove_decision_finish (self->vault, wait_for (self), &error));
  assert_events (self, "review 2;done;");
  kt_vault_remove_decision_async (self->vault, id, NULL, result_cb, self);
  g_assert_true (kt_vault_remove_decision_finish (self->vault, wait_for (self), &error));
  assert_events (self, "done;");
}

static void
test_passages (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) passages = NULL;
  g_autoptr (KtPassage) passage = kt_passage_new ("Hij bakt.");
  gint64 id;

  /* The casus is that of the note. */
  passage->casus_id = 1;
  passage->note_id = 2;
  kt_vault_put_passage_async (self->vault, passage, NULL, result_cb, self);
  id = kt_vault_put_passage_finish (self->vault, wait_for (self), &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  assert_events (self, "review 2;done;");

  kt_vault_list_passages_async (self->vault, 2, NULL, result_cb, self);
  passages = kt_vault_list_passages_finish (self->vault, wait_for (self), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (passages->len, ==, 1);
  assert_events (self, "done;");

  kt_vault_remove_passage_async (self->vault, id, NULL, result_cb, self);
  g_assert_true (kt_vault_remove_passage_finish (self->vault, wait_for (self), &error));
  assert_events (self, "review 2;done;");
}

static void
test_assessments (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) assessments = NULL;
  g_autoptr (KtAssessment) assessment = kt_assessment_new ();

  assessment->casus_id = 1;
  g_set_str (&assessment->answered_by, "Wil Vos");
  kt_vault_add_assessment_async (self->vault, assessment, NULL, result_cb, self);
  g_assert_cmpint (kt_vault_add_assessment_finish (self->vault, wait_for (self), &error), >, 0);
  g_assert_no_error (error);
  assert_events (self, "review 1;done;");

  kt_vault_list_assessments_async (self->vault, 1, NULL, result_cb, self);
  assessments = kt_vault_list_assessments_finish (self->vault, wait_for (self), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (assessments->len, ==, 1);
}

static void
test_drafts (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtAssessmentDraft) draft = kt_assessment_draft_new ();
  g_autoptr (KtAssessmentDraft) stored = NULL;

  draft->casus_id = 1;
  draft->linked = KT_ANSWER_NO;
  kt_vault_put_assessment_draft_async (self->vault, draft, NULL, result_cb, self);
  g_assert_true (kt_vault_put_assessment_draft_finish (self->vault, wait_for (self), &error));
  g_assert_no_error (error);
  assert_events (self, "done;");

  kt_vault_get_assessment_draft_async (self->vault, 1, "", NULL, result_cb, self);
  stored = kt_vault_get_assessment_draft_finish (self->vault, wait_for (self), &error);
  g_assert_no_error (error);
  g_assert_cmpint (stored->linked, ==, KT_ANSWER_NO);
}

static GPtrArray *
make_disclosures (gint64 first, gint64 second)
{
  GPtrArray *disclosures = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_disclosure_unref);

  g_ptr_array_add (disclosures, kt_disclosure_new ());
  g_ptr_array_add (disclosures, kt_disclosure_new ());
  ((KtDisclosure *)disclosures->pdata[0])->casus_id = first;
  ((KtDisclosure *)disclosures->pdata[1])->casus_id = second;
  return disclosures;
}

static guint
count_disclosures (VaultFixture *self, gint64 casus_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) disclosures = NULL;

  kt_vault_list_disclosures_async (self->vault, casus_id, NULL, result_cb, self);
  disclosures = kt_vault_list_disclosures_finish (self->vault, wait_for (self), &error);
  g_assert_no_error (error);
  assert_events (self, "done;");
  return disclosures->len;
}

/* What is about several casussen is told of each. */
static void
test_disclosures (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) disclosures = make_disclosures (2, 1);
  g_autoptr (GArray) ids = NULL;

  kt_vault_add_disclosures_async (self->vault, disclosures, NULL, result_cb, self);
  ids = kt_vault_add_disclosures_finish (self->vault, wait_for (self), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 2);
  assert_events (self, "disclosures 2;disclosures 1;done;");
  g_assert_cmpuint (count_disclosures (self, 1), ==, 1);
  g_assert_cmpuint (count_disclosures (self, 2), ==, 1);

  kt_vault_remove_disclosures_async (self->vault, ids, NULL, result_cb, self);
  g_assert_true (kt_vault_remove_disclosures_finish (self->vault, wait_for (self), &error));
  assert_events (self, "disclosures 2;disclosures 1;done;");
  g_assert_cmpuint (count_disclosures (self, 1), ==, 0);
  g_assert_cmpuint (count_disclosures (self, 2), ==, 0);
}

static void
test_profiles (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) profiles = NULL;

  kt_vault_list_profiles_async (self->vault, NULL, result_cb, self);
  profiles = kt_vault_list_profiles_finish (self->vault, wait_for (self), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (profiles->len, ==, 2);
  g_assert_cmpuint (kt_profile_count_alike (profiles, 1, "2026-03-04"), ==, 2);
}

/* What is not done is not told. */
static void
test_refused (VaultFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtDecision) decision = kt_decision_new ("de bakker");
  g_autoptr (GPtrArray) disclosures = make_disclosures (1, 1);

  decision->casus_id = 77;
  kt_vault_put_decision_async (self->vault, decision, NULL, result_cb, self);
  g_assert_cmpint (kt_vault_put_decision_finish (self->vault, wait_for (self), &error), ==, 0);
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  /* One that may not be there keeps all of them away. */
  ((KtDisclosure *)disclosures->pdata[1])->assessment_id = 5;
  kt_vault_add_disclosures_async (self->vault, disclosures, NULL, result_cb, self);
  g_assert_null (kt_vault_add_disclosures_finish (self->vault, wait_for (self), &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
  assert_events (self, "done;done;");
  g_assert_cmpuint (count_disclosures (self, 1), ==, 0);
}

#define ADD(path, function) g_test_add (path, VaultFixture, NULL, set_up, function, vault_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/vault-review/decisions", test_decisions);
  ADD ("/vault-review/passages", test_passages);
  ADD ("/vault-review/assessments", test_assessments);
  ADD ("/vault-review/drafts", test_drafts);
  ADD ("/vault-review/disclosures", test_disclosures);
  ADD ("/vault-review/profiles", test_profiles);
  ADD ("/vault-review/refused", test_refused);

  return g_test_run ();
}
