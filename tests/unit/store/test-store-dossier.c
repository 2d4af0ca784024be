/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../core/dossier-fixture.h"
#include "core/kt-error.h"
#include "store-fixture.h"
#include "store/kt-store-disclosure.h"
#include "store/kt-store-dossier.h"
#include "store/kt-store-effects.h"
#include "store/kt-store-review.h"
#include "store/kt-store-signals.h"
#include "store/kt-store-vensters.h"
#include "store/kt-vault.h"

#include <string.h>

/* Long before the clock of the fixture. */
#define MADE "\"made\": \"2024-03-04T09:05:07Z\""
#define MADE_SECONDS 1709543107

static const char whole[] =
    "{\"format\": \"keukentafel-casus\", \"version\": 1,"
    " \"casus\": {\"code\": \"K-2024-014\", \"title\": \"Huur en school\", \"status\": \"closed\","
    " \"opened\": \"2024-01-10\", \"closed\": \"2024-09-30\", \"laws\": [\"participatiewet\", \"wmo\"],"
    " \"theme\": \"schulden\", \"coordinator\": \"w\", \"contact\": \"p2\"},"
    " \"persons\": [{\"id\": \"w\", \"name\": \"Joost\", \"kind\": \"professional\", \"organisation\": \"Wijkteam\"},"
    " {\"id\": \"p2\", \"name\": \"Fatima el Amrani\", \"kind\": \"inwoner\", \"role\": \"moeder\","
    " \"phone\": \"06 12345678\", \"email\": \"f@example.nl\", \"address\": \"Dorpsstraat 1\\n1234 AB Laarwijk\","
    " \"born\": \"1980-02-14\"}, {\"name\": \"buurvrouw\", \"kind\": \"netwerk\"}],"
    " \"notes\": [{\"id\": \"n7\", \"at\": \"2024-02-10T14:00\", \"kind\": \"keukentafelgesprek\","
    " \"text\": \"Koffie 😀\\nen\\tthee\", \"life_domains\": [\"financien\", \"wonen\"],"
    " \"participants\": \"moeder\", \"own_words\": \"Ik ben moe.\", \"impression\": \"Gespannen.\"},"
    " {\"at\": \"2024-01-11T09:30\", \"kind\": \"telefoon\", \"text\": \"Gebeld\"},"
    " {\"id\": \"n9\", \"at\": \"2024-01-12T09:30\", \"kind\": \"terloops\", \"text\": \"Voor mij\", \"level\": "
    "\"werkaantekening\"}],"
    " \"decisions\": [{\"form\": \"de bakker\", \"verdict\": \"replace\", " MADE "},"
    " {\"form\": \"de bakker\", \"place\": \"x\", \"verdict\": \"keep\", \"wording\": \"\", " MADE "}],"
    " \"passages\": [{\"note\": \"n7\", \"part\": \"impression\", \"original\": \"Gespannen.\","
    " \"wording\": \"\", " MADE "},"
    " {\"note\": \"n9\", \"part\": \"text\", \"original\": \"Voor mij\", \"wording\": \"Ach\", " MADE "}],"
    " \"assessments\": [{\"id\": \"a1\", " MADE ", \"answered_by\": \"Wil Vos\", \"fingerprint\": \"1a2b\","
    " \"singled_out\": false, \"linked\": true, \"inferred\": false, \"why\": \"Zeldzaam.\"},"
    " {\"id\": \"a2\", " MADE ", \"answered_by\": \"Bo Dam\", \"singled_out\": true, \"linked\": false,"
    " \"inferred\": true}],"
    " \"disclosures\": [{" MADE ", \"recipient\": \"de school\", \"purpose\": \"intervisie\", \"form\": \"pdf\","
    " \"title\": \"Samenvatting\", \"assessment\": \"a2\", \"fingerprint\": \"1a2b\"},"
    " {" MADE ", \"recipient\": \"de huisarts\", \"form\": \"copy\"}],"
    " \"effects\": [{\"title\": \"Zo ging het\", \"price\": \"1.50\", \"later\": {\"x\": [1, 1.5, null, true]}}, {}],"
    " \"dialogues\": [{\"analysis\": 1, \"price_list\": \"start-1\", \"dialogue\": {\"said\": [\"Ja\"]}}],"
    " \"vensters\": [{}, {\"date\": \"2024-02-01\", \"answers\": [{\"question\": \"regie\", \"remark\": \"Ja\", "
    "\"evidence\":"
    " [{\"note\": \"n7\"}, {\"note\": \"n9\"}]}, {\"question\": \"doel\", \"evidence\": [{\"note\": \"n9\"}]}]}],"
    " \"signals\": [{\"text\": \"Nergens plek\", \"kind\": \"leemte\", \"venster\": \"organisatie\","
    " \"question\": \"organisatie.plek\"}, {\"text\": \"Wachten\", \"kind\": \"regel\"}],"
    " \"stuck\": {\"purpose\": \"Thuis\", \"backed_by\": \"De wethouder\"}}";

static char *export (KtStore *store, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtDossier) dossier = kt_store_export_dossier (store, id, &error);

  g_assert_no_error (error);
  return kt_dossier_write (dossier);
}

static void
test_import (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtDossier) dossier = read_dossier (whole);
  gint64 id = kt_store_import_dossier (self->store, dossier, &error);
  g_autoptr (KtCasus) casus = NULL;
  g_autoptr (GPtrArray) persons = NULL;
  g_autoptr (GArray) ids = NULL;

  g_assert_no_error (error);
  casus = kt_store_get_casus (self->store, id, &error);
  persons = kt_store_list_persons (self->store, id, &error);
  ids = kt_store_list_notes (self->store, id, &error);
  g_assert_cmpstr (casus->code, ==, "K-2024-014");
  g_assert_cmpstr (casus->closed, ==, "2024-09-30");
  g_assert_cmpuint (persons->len, ==, 3);
  g_assert_cmpint (casus->contact, ==, ((KtPerson *)g_ptr_array_index (persons, 0))->id);
  g_assert_cmpint (casus->coordinator, ==, ((KtPerson *)g_ptr_array_index (persons, 2))->id);
  g_assert_cmpuint (ids->len, ==, 3);
  g_assert_cmpuint (count_hits (self->store, "koffie"), ==, 1);
}

static void
test_import_review (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtDossier) dossier = read_dossier (whole);
  gint64 id = kt_store_import_dossier (self->store, dossier, &error);
  g_autoptr (GPtrArray) decisions = kt_store_list_decisions (self->store, id, NULL);
  g_autoptr (GPtrArray) passages = kt_store_list_passages (self->store, id, NULL);
  g_autoptr (GPtrArray) assessments = kt_store_list_assessments (self->store, id, NULL);
  g_autoptr (GPtrArray) disclosures = kt_store_list_disclosures (self->store, id, NULL);
  g_autoptr (KtNote) note = NULL;
  const KtDecision *decision;
  const KtPassage *passage;
  const KtAssessment *assessment;
  const KtDisclosure *disclosure;

  g_assert_no_error (error);
  g_assert_cmpuint (decisions->len, ==, 2);
  decision = g_ptr_array_index (decisions, 1);
  g_assert_cmpstr (decision->place, ==, "x");
  g_assert_cmpint (decision->made, ==, MADE_SECONDS);

  g_assert_cmpuint (passages->len, ==, 2);
  passage = g_ptr_array_index (passages, 0);
  note = kt_store_get_note (self->store, passage->note_id, &error);
  g_assert_cmpstr (note->impression, ==, "Gespannen.");
  g_assert_cmpint (passage->made, ==, MADE_SECONDS);

  g_assert_cmpuint (assessments->len, ==, 2);
  assessment = g_ptr_array_index (assessments, 0);
  g_assert_cmpstr (assessment->answered_by, ==, "Bo Dam");
  g_assert_cmpint (assessment->made, ==, MADE_SECONDS);

  g_assert_cmpuint (disclosures->len, ==, 2);
  disclosure = g_ptr_array_index (disclosures, 1);
  g_assert_cmpstr (disclosure->recipient, ==, "de school");
  g_assert_cmpint (disclosure->assessment_id, ==, assessment->id);
  g_assert_cmpint (disclosure->made, ==, MADE_SECONDS);
}

static void
test_import_analyses (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtDossier) dossier = read_dossier (whole);
  gint64 id = kt_store_import_dossier (self->store, dossier, &error);
  g_autoptr (GPtrArray) analyses = kt_store_list_analyses (self->store, id, &error);
  g_autofree char *exported = NULL;
  const KtAnalysisRecord *analysis;

  g_assert_no_error (error);
  g_assert_cmpuint (analyses->len, ==, 2);
  analysis = g_ptr_array_index (analyses, 0);
  g_assert_cmpstr (analysis->title, ==, "Zo ging het");
  g_assert_cmpstr (analysis->price_list, ==, "");
  g_assert_cmpint (analysis->changed, >=, kt_clock_get_seconds (self->clock) - 600);
  analysis = g_ptr_array_index (analyses, 1);
  g_assert_cmpstr (analysis->document, ==, "{}");
  g_assert_cmpstr (analysis->price_list, ==, "start-1");
  g_assert_cmpstr (analysis->dialogue, ==, "{\"said\":[\"Ja\"]}");

  /* What was thrown away does not leave. */
  g_assert_true (kt_store_set_analysis_deleted (self->store, analysis->id, TRUE, &error));
  exported = export (self->store, id);
  g_assert_nonnull (strstr (exported, "Zo ging het"));
  g_assert_null (strstr (exported, "dialogues"));
}

/* What shows an answer is named by the number of its note, which another vault does not have; a working note stays
 * behind, and with it an answer of which nothing else is said. */
static void
test_import_reviews (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtDossier) dossier = read_dossier (whole);
  gint64 other_note = add_note (self->store, 0, "2024-01-01T09:00", "Een andere"), id;
  g_autoptr (GPtrArray) reviews = NULL;
  g_autofree char *exported = NULL, *expected = NULL;

  id = kt_store_import_dossier (self->store, dossier, &error);
  reviews = kt_store_list_venster_reviews (self->store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reviews->len, ==, 2);
  expected = g_strdup_printf ("\"note\":\"%d\"", (int)other_note + 1);
  g_assert_nonnull (strstr (((KtVensterRecord *)reviews->pdata[1])->document, expected));
  exported = export (self->store, id);
  g_assert_nonnull (strstr (exported, "\"note\" : \"n7\""));
  g_assert_null (strstr (exported, "n9"));
  g_assert_nonnull (strstr (exported, "regie"));
  g_assert_null (strstr (exported, "doel"));
}

/* What two casussen of a bundle show alike is one signal of both. */
static void
test_import_signals (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtDossier) dossier = read_dossier (whole);
  gint64 one = kt_store_import_dossier (self->store, dossier, &error);
  g_autoptr (GPtrArray) signals = NULL;
  const KtSignal *gap;
  gint64 other;

  g_set_str (&dossier->casus->code, "K-2024-015");
  other = kt_store_import_dossier (self->store, dossier, &error);
  g_assert_no_error (error);
  signals = kt_store_list_signals (self->store, 0, &error);
  g_assert_cmpuint (signals->len, ==, 2);
  gap = signals->pdata[1];
  g_assert_cmpstr (gap->text, ==, "Nergens plek");
  g_assert_cmpint (gap->venster, ==, KT_VENSTER_ORGANISATIE);
  g_assert_true (kt_signal_has_casus (gap, one) && kt_signal_has_casus (gap, other));
}

static void
test_round_trip (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtDossier) dossier = read_dossier (whole);
  g_autoptr (KtDossier) exported = NULL;
  g_autoptr (KtStore) other = NULL;
  g_autofree char *folder = g_build_filename (self->above, "ander", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gint64 id = kt_store_import_dossier (self->store, dossier, &error);
  char *code;

  g_assert_no_error (error);
  first = export (self->store, id);
  g_assert_nonnull (strstr (first, "Koffie 😀"));
  g_assert_nonnull (strstr (first, "\"n7\""));
  g_assert_nonnull (strstr (first, "\"1.50\""));
  g_assert_nonnull (strstr (first, "later"));
  g_assert_nonnull (strstr (first, "\"dialogues\""));
  g_assert_nonnull (strstr (first, "\"organisatie.plek\""));
  g_assert_nonnull (strstr (first, "De wethouder"));
  /* A working note is no part of the dossier. */
  g_assert_null (strstr (first, "Voor mij"));
  g_assert_nonnull (strstr (first, "\"passages\""));
  g_assert_nonnull (strstr (first, "\"assessment\" : \"a2\""));
  g_assert_nonnull (strstr (first, "2024-03-04T09:05:07Z"));

  other = kt_store_create (folder, "x", KT_KEY_STRENGTH_MINIMAL, self->clock, &code, &error);
  g_assert_no_error (error);
  kt_secret_string_free (code);
  exported = read_dossier (first);
  id = kt_store_import_dossier (other, exported, &error);
  g_assert_no_error (error);
  second = export (other, id);
  g_assert_cmpstr (first, ==, second);
}

static void
assert_import_fails (Fixture *self, KtDossier *dossier, KtError code, const char *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;

  g_assert_cmpint (kt_store_import_dossier (self->store, dossier, &error), ==, 0);
  g_assert_error (error, KT_ERROR, (int)code);
  g_assert_true (g_str_has_prefix (error->message, place));
  ids = kt_store_list_casussen (self->store, NULL);
  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_cmpuint (count_hits (self->store, "koffie"), ==, 0);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (KtDossier) taken = read_dossier (whole);
  g_autoptr (KtDossier) twice = read_dossier (whole);
  g_autoptr (KtDossier) stranger = read_dossier (whole);
  g_autoptr (KtCasus) casus = kt_casus_new ();
  g_autoptr (GError) error = NULL;

  casus->code = g_strdup ("K-2024-014");
  g_assert_cmpint (kt_store_add_casus (self->store, casus, NULL), >, 0);
  assert_import_fails (self, taken, KT_ERROR_EXISTS, "casus.code: ");

  /* What comes late in the file undoes all before it. */
  g_set_str (&twice->casus->code, "K-1");
  g_set_str (&((KtNote *)g_ptr_array_index (twice->notes, 2))->text, "\x01");
  assert_import_fails (self, twice, KT_ERROR_INVALID, "notes[2].text: ");
  g_set_str (&stranger->casus->code, "K-2");
  stranger->casus->contact = 4;
  assert_import_fails (self, stranger, KT_ERROR_INVALID, "casus.contact: ");
  stranger->casus->contact = 0;
  ((KtPassage *)g_ptr_array_index (stranger->passages, 1))->note_id = 4;
  assert_import_fails (self, stranger, KT_ERROR_INVALID, "passages[1].note: ");
  ((KtPassage *)g_ptr_array_index (stranger->passages, 1))->note_id = 1;
  ((KtDisclosure *)g_ptr_array_index (stranger->disclosures, 0))->assessment_id = 3;
  assert_import_fails (self, stranger, KT_ERROR_INVALID, "disclosures[0].assessment: ");
  ((KtDisclosure *)g_ptr_array_index (stranger->disclosures, 0))->assessment_id = 0;
  g_set_str (&((KtAnalysisRecord *)g_ptr_array_index (stranger->analyses, 1))->document, "[]");
  assert_import_fails (self, stranger, KT_ERROR_INVALID, "effects[1].document: ");

  g_assert_null (kt_store_export_dossier (self->store, 77, &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

static void
casus_changed_cb (KtVault *vault, gint64 id, gint64 *changed)
{
  *changed = id;
}

static void
test_vault (Fixture *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) open_result = NULL;
  g_autoptr (GAsyncResult) import_result = NULL;
  g_autoptr (GAsyncResult) wrong_result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtVault) vault = NULL;
  gint64 changed = 0, id;

  g_clear_pointer (&self->store, kt_store_close);
  kt_vault_open_async (self->folder, PASSPHRASE, self->clock, NULL, result_cb, &open_result);
  while (open_result == NULL)
    g_main_context_iteration (NULL, TRUE);
  vault = kt_vault_open_finish (open_result, &error);
  g_assert_no_error (error);
  g_signal_connect (vault, "casus-changed", G_CALLBACK (casus_changed_cb), &changed);

  kt_vault_import_dossier_async (vault, whole, strlen (whole), &fixture_rooms, NULL, result_cb, &import_result);
  while (import_result == NULL)
    g_main_context_iteration (NULL, TRUE);
  id = kt_vault_import_dossier_finish (vault, import_result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  g_assert_cmpint (changed, ==, id);

  kt_vault_import_dossier_async (vault, "{}", 2, &fixture_rooms, NULL, result_cb, &wrong_result);
  while (wrong_result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (kt_vault_import_dossier_finish (vault, wrong_result, &error), ==, 0);
  g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store-dossier/import", test_import);
  fixture_add ("/store-dossier/import-review", test_import_review);
  fixture_add ("/store-dossier/import-analyses", test_import_analyses);
  fixture_add ("/store-dossier/import-reviews", test_import_reviews);
  fixture_add ("/store-dossier/import-signals", test_import_signals);
  fixture_add ("/store-dossier/round-trip", test_round_trip);
  fixture_add ("/store-dossier/refused", test_refused);
  fixture_add ("/store-dossier/vault", test_vault);

  return g_test_run ();
}
