/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "dossier-fixture.h"

#include <string.h>

#define HEAD                                                                                                           \
  "{\"format\": \"keukentafel-casus\", \"version\": 1, \"casus\": {\"code\": \"K-2024-014\", \"title\": \"Huur\"},"    \
  " \"notes\": [{\"at\": \"2024-01-09T14:00\"}, {\"id\": \"n7\", \"at\": \"2024-01-10T14:00\"}], "
#define MADE "\"made\": \"2026-03-04T09:05:07Z\""

static const char whole[] =
    HEAD "\"decisions\": [{\"form\": \"de bakker\", \"verdict\": \"replace\", " MADE "},"
         " {\"form\": \"de bakker\", \"place\": \"2024-01-10T14:00/text/2\", \"verdict\": \"keep\", " MADE "},"
         " {\"form\": \"tennis\", \"verdict\": \"replace\", \"wording\": \"\", " MADE "},"
         " {\"form\": \"fietst\", \"verdict\": \"replace\", \"wording\": \"sport\", " MADE "}],"
         " \"passages\": [{\"note\": \"n7\", \"part\": \"text\", \"original\": \"Hij bakt.\\nZij ook.\","
         " \"wording\": \"\", " MADE "},"
         " {\"note\": \"n7\", \"part\": \"own_words\", \"original\": \"Hij bakt.\\nZij ook.\","
         " \"wording\": \"Zij werken.\", " MADE "}],"
         " \"assessments\": [{\"id\": \"eerste\", " MADE ", \"answered_by\": \"Wil Vos\", \"fingerprint\": \"1a2b\","
         " \"singled_out\": false, \"linked\": true, \"inferred\": false, \"why\": \"Zeldzaam.\"},"
         " {" MADE ", \"answered_by\": \"Bo Dam\", \"singled_out\": true, \"linked\": false, \"inferred\": true}],"
         " \"disclosures\": [{" MADE ", \"recipient\": \"de school\", \"purpose\": \"intervisie\", \"form\": \"pdf\","
         " \"title\": \"Samenvatting\", \"assessment\": \"eerste\", \"fingerprint\": \"1a2b\"},"
         " {\"made\": \"2026-03-05T23:59:59Z\", \"form\": \"copy\"}]}";

static void
test_read (void)
{
  g_autoptr (KtDossier) dossier = read_dossier (whole);
  const KtDecision *decision;
  const KtPassage *passage;
  const KtAssessment *assessment;
  const KtDisclosure *disclosure;

  g_assert_cmpuint (dossier->decisions->len, ==, 4);
  decision = g_ptr_array_index (dossier->decisions, 0);
  g_assert_cmpstr (decision->form, ==, "de bakker");
  g_assert_null (decision->place);
  g_assert_null (decision->wording);
  g_assert_cmpint (decision->verdict, ==, KT_VERDICT_REPLACE);
  g_assert_cmpint (decision->made, ==, 1772615107);
  decision = g_ptr_array_index (dossier->decisions, 1);
  g_assert_cmpstr (decision->place, ==, "2024-01-10T14:00/text/2");
  g_assert_cmpint (decision->verdict, ==, KT_VERDICT_KEEP);
  decision = g_ptr_array_index (dossier->decisions, 2);
  g_assert_cmpstr (decision->wording, ==, "");

  g_assert_cmpuint (dossier->passages->len, ==, 2);
  passage = g_ptr_array_index (dossier->passages, 1);
  g_assert_cmpint (passage->note_id, ==, 2);
  g_assert_cmpint (passage->part, ==, KT_NOTE_PART_OWN_WORDS);
  g_assert_cmpstr (passage->original, ==, "Hij bakt.\nZij ook.");
  g_assert_cmpstr (passage->wording, ==, "Zij werken.");
  g_assert_cmpint (passage->made, ==, 1772615107);

  g_assert_cmpuint (dossier->assessments->len, ==, 2);
  assessment = g_ptr_array_index (dossier->assessments, 0);
  g_assert_cmpstr (assessment->answered_by, ==, "Wil Vos");
  g_assert_cmpstr (assessment->fingerprint, ==, "1a2b");
  g_assert_cmpstr (assessment->why, ==, "Zeldzaam.");
  g_assert_false (assessment->singled_out);
  g_assert_true (assessment->linked);
  g_assert_false (assessment->inferred);
  g_assert_cmpint (assessment->made, ==, 1772615107);
  assessment = g_ptr_array_index (dossier->assessments, 1);
  g_assert_true (assessment->singled_out);
  g_assert_false (assessment->linked);
  g_assert_true (assessment->inferred);

  g_assert_cmpuint (dossier->disclosures->len, ==, 2);
  disclosure = g_ptr_array_index (dossier->disclosures, 0);
  g_assert_cmpstr (disclosure->recipient, ==, "de school");
  g_assert_cmpstr (disclosure->purpose, ==, "intervisie");
  g_assert_cmpint (disclosure->form, ==, KT_DISCLOSURE_FORM_PDF);
  g_assert_cmpstr (disclosure->title, ==, "Samenvatting");
  g_assert_cmpstr (disclosure->fingerprint, ==, "1a2b");
  g_assert_cmpint (disclosure->assessment_id, ==, 1);
  g_assert_cmpint (disclosure->made, ==, 1772615107);
  disclosure = g_ptr_array_index (dossier->disclosures, 1);
  g_assert_cmpint (disclosure->form, ==, KT_DISCLOSURE_FORM_COPY);
  g_assert_cmpint (disclosure->assessment_id, ==, 0);
}

static void
test_round_trip (void)
{
  g_autoptr (KtDossier) dossier = read_dossier (whole);
  g_autofree char *written = kt_dossier_write (dossier);
  g_autoptr (KtDossier) again = read_dossier (written);
  g_autofree char *rewritten = kt_dossier_write (again);

  g_assert_cmpstr (written, ==, rewritten);
  g_assert_cmpuint (again->decisions->len, ==, 4);
  g_assert_cmpuint (again->passages->len, ==, 2);
  g_assert_cmpuint (again->assessments->len, ==, 2);
  g_assert_cmpuint (again->disclosures->len, ==, 2);
  g_assert_cmpint (((KtPassage *)g_ptr_array_index (again->passages, 0))->note_id, ==, 2);
  g_assert_cmpint (((KtDisclosure *)g_ptr_array_index (again->disclosures, 0))->assessment_id, ==, 1);
  /* To leave out and to say nothing is something else than to take what is proposed. */
  g_assert_null (((KtDecision *)g_ptr_array_index (again->decisions, 0))->wording);
  g_assert_cmpstr (((KtDecision *)g_ptr_array_index (again->decisions, 2))->wording, ==, "");
  g_assert_nonnull (strstr (written, "\"2026-03-04T09:05:07Z\""));
  g_assert_nonnull (strstr (written, "\"a2\""));
}

static void
test_none (void)
{
  static const char *const members[] = { "decisions", "passages", "assessments", "disclosures" };
  g_autoptr (KtDossier) dossier = read_dossier (HEAD "\"decisions\": [], \"disclosures\": []}");
  g_autofree char *written = kt_dossier_write (dossier);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    g_assert_null (strstr (written, members[i]));
}

#define ANSWERS "\"singled_out\": true, \"linked\": true, \"inferred\": true"

static void
test_faults (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { HEAD "\"decisions\": {}}", "decisions: is not a list" },
    { HEAD "\"decisions\": [1]}", "decisions[0]: is not an object" },
    { HEAD "\"decisions\": [{}]}", "decisions[0].form: is missing" },
    { HEAD "\"decisions\": [{\"form\": \" \", \"verdict\": \"keep\", " MADE "}]}", "decisions[0].form: is empty" },
    { HEAD "\"decisions\": [{\"form\": \"x\", " MADE "}]}", "decisions[0].verdict: is missing" },
    { HEAD "\"decisions\": [{\"form\": \"x\", \"verdict\": \"weg\", " MADE "}]}",
      "decisions[0].verdict: unknown verdict" },
    { HEAD "\"decisions\": [{\"form\": \"x\", \"verdict\": \"keep\"}]}", "decisions[0].made: is missing" },
    { HEAD "\"decisions\": [{\"form\": \"x\", \"verdict\": \"keep\", \"made\": \"2026-03-04T09:05\"}]}",
      "decisions[0].made: is not a moment YYYY-MM-DDTHH:MM:SSZ" },
    { HEAD "\"decisions\": [{\"form\": \"x\", \"verdict\": \"keep\", \"made\": 7}]}",
      "decisions[0].made: is not a text" },
    { HEAD "\"decisions\": [{\"form\": \"x\", \"verdict\": \"keep\", \"place\": \"\", " MADE "}]}",
      "decisions[0].place: is empty" },
    { HEAD "\"decisions\": [{\"form\": \"x\", \"verdict\": \"keep\", \"wording\": \"a\\nb\", " MADE "}]}",
      "decisions[0].wording: has more than one line" },
    { HEAD "\"decisions\": [{\"form\": \"x\", \"verdict\": \"keep\", " MADE ", \"id\": \"d1\"}]}",
      "decisions[0].id: unknown member" },
    { HEAD "\"decisions\": [{\"form\": \"x\", \"verdict\": \"keep\", " MADE "},"
           " {\"form\": \"x\", \"verdict\": \"replace\", " MADE "}]}",
      "decisions[1].form: given twice" },
    { HEAD "\"decisions\": [{\"form\": \"x\", \"place\": \"y\", \"verdict\": \"keep\", " MADE "},"
           " {\"form\": \"x\", \"place\": \"y\", \"verdict\": \"keep\", " MADE "}]}",
      "decisions[1].form: given twice" },
    { HEAD "\"passages\": [{}]}", "passages[0].note: is missing" },
    { HEAD "\"passages\": [{\"note\": \"n1\"}]}", "passages[0].note: no note has this id" },
    { HEAD "\"passages\": [{\"note\": \"n7\"}]}", "passages[0].part: is missing" },
    { HEAD "\"passages\": [{\"note\": \"n7\", \"part\": \"tekst\"}]}", "passages[0].part: unknown part" },
    { HEAD "\"passages\": [{\"note\": \"n7\", \"part\": \"text\"}]}", "passages[0].original: is missing" },
    { HEAD "\"passages\": [{\"note\": \"n7\", \"part\": \"text\", \"original\": \"x\", " MADE "}]}",
      "passages[0].wording: is missing" },
    { HEAD "\"passages\": [{\"note\": \"n7\", \"part\": \"text\", \"original\": \"\", \"wording\": \"\", " MADE "}]}",
      "passages[0].original: is empty" },
    { HEAD "\"passages\": [{\"note\": \"n7\", \"part\": \"text\", \"original\": \"x\", \"wording\": \"\", " MADE "},"
           " {\"note\": \"n7\", \"part\": \"text\", \"original\": \"x\", \"wording\": \"y\", " MADE "}]}",
      "passages[1].original: given twice" },
    { HEAD "\"assessments\": [{}]}", "assessments[0].made: is missing" },
    { HEAD "\"assessments\": [{" MADE ", \"answered_by\": \"\", " ANSWERS "}]}",
      "assessments[0].answered_by: is empty" },
    { HEAD "\"assessments\": [{" MADE ", \"answered_by\": \"x\", \"linked\": true, \"inferred\": true}]}",
      "assessments[0].singled_out: is missing" },
    { HEAD "\"assessments\": [{" MADE ", \"answered_by\": \"x\", \"singled_out\": 1}]}",
      "assessments[0].singled_out: is not true or false" },
    { HEAD "\"assessments\": [{\"id\": \"a\", " MADE ", \"answered_by\": \"x\", " ANSWERS "},"
           " {\"id\": \"a\", " MADE ", \"answered_by\": \"x\", " ANSWERS "}]}",
      "assessments[1].id: given twice" },
    { HEAD "\"disclosures\": [{}]}", "disclosures[0].made: is missing" },
    { HEAD "\"disclosures\": [{" MADE "}]}", "disclosures[0].form: is missing" },
    { HEAD "\"disclosures\": [{" MADE ", \"form\": \"fax\"}]}", "disclosures[0].form: unknown form" },
    { HEAD "\"disclosures\": [{" MADE ", \"form\": \"odt\", \"assessment\": \"a1\"}]}",
      "disclosures[0].assessment: no assessment has this id" },
    { HEAD "\"disclosures\": [{" MADE ", \"form\": \"odt\", \"purpose\": \"a\\nb\"}]}",
      "disclosures[0].purpose: has more than one line" },
    { HEAD "\"disclosures\": [{" MADE ", \"form\": \"odt\", \"to\": \"x\"}]}", "disclosures[0].to: unknown member" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (kt_dossier_read (cases[i].text, strlen (cases[i].text), &fixture_rooms, &error));
      g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_damaged (void)
{
  /* Whatever is changed, it is read or refused. */
  for (gsize i = 0; i < 8 * strlen (whole); i++)
    {
      g_autofree char *text = g_strdup (whole);
      g_autoptr (KtDossier) dossier = NULL;
      g_autofree char *written = NULL;

      text[i / 8] = (char)(text[i / 8] ^ (1 << i % 8));
      dossier = kt_dossier_read (text, strlen (whole), &fixture_rooms, NULL);
      if (dossier != NULL)
        written = kt_dossier_write (dossier);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/dossier-review/read", test_read);
  g_test_add_func ("/core/dossier-review/round-trip", test_round_trip);
  g_test_add_func ("/core/dossier-review/none", test_none);
  g_test_add_func ("/core/dossier-review/faults", test_faults);
  g_test_add_func ("/core/dossier-review/damaged", test_damaged);
  return g_test_run ();
}
