/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-assessment-draft.h"
#include "core/kt-assessment.h"
#include "core/kt-decision.h"
#include "core/kt-disclosure.h"
#include "core/kt-error.h"
#include "core/kt-passage.h"
#include "core/kt-text.h"

typedef gboolean (*CheckFunc) (gconstpointer record, const char *place, GError **error);

#define CHECK(name) ((CheckFunc)(void (*) (void))kt_##name##_check)

/* Puts @text in @member of @record and looks what is said of it; %NULL for nothing. */
static void
assert_check (CheckFunc check, gconstpointer record, char **member, const char *text, const char *message)
{
  g_autofree char *before = g_strdup (*member);
  g_autoptr (GError) error = NULL;

  g_set_str (member, text);
  g_assert_cmpint (check (record, "x.", &error), ==, message == NULL);
  if (message != NULL)
    {
      g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, message);
    }
  g_set_str (member, before);
}

/* That @max code points of two bytes each are taken and one more is not. */
static void
assert_longest (CheckFunc check, gconstpointer record, char **member, const char *name, gsize max)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *message = g_strdup_printf ("x.%s: is longer than %d characters", name, (int)max);

  for (gsize i = 0; i < max; i++)
    g_string_append (text, "é");
  assert_check (check, record, member, text->str, NULL);
  g_string_append (text, "é");
  assert_check (check, record, member, text->str, message);
}

static void
test_decision (void)
{
  g_autoptr (KtDecision) decision = kt_decision_new ("wielrennen");
  g_autoptr (KtDecision) copy = NULL;
  CheckFunc check = CHECK (decision);

  g_assert_cmpint (decision->verdict, ==, KT_VERDICT_REPLACE);
  g_assert_null (decision->place);
  g_assert_null (decision->wording);
  assert_check (check, decision, &decision->form, "de heer\tjansen", NULL);
  assert_check (check, decision, &decision->form, "", "x.form: is empty");
  assert_check (check, decision, &decision->form, "\x01", "x.form: has a control character");
  assert_longest (check, decision, &decision->form, "form", 500);
  assert_check (check, decision, &decision->place, "", "x.place: is empty");
  assert_longest (check, decision, &decision->place, "place", 500);
  assert_check (check, decision, &decision->wording, "", NULL);
  assert_check (check, decision, &decision->wording, "een\nsport", "x.wording: has more than one line");
  assert_longest (check, decision, &decision->wording, "wording", 200);

  decision->verdict = KT_VERDICT_KEEP;
  decision->made = 7;
  g_set_str (&decision->place, "n1");
  copy = kt_decision_copy (decision);
  g_set_str (&decision->place, "n2");
  g_assert_cmpstr (copy->form, ==, "wielrennen");
  g_assert_cmpstr (copy->place, ==, "n1");
  g_assert_cmpint (copy->verdict, ==, KT_VERDICT_KEEP);
  g_assert_cmpint (copy->made, ==, 7);
}

static void
test_passage (void)
{
  g_autoptr (KtPassage) passage = kt_passage_new ("Hij werkt bij de bakker.");
  g_autoptr (KtPassage) copy = NULL;
  CheckFunc check = CHECK (passage);

  g_assert_cmpstr (passage->wording, ==, "");
  assert_check (check, passage, &passage->original, "een\ntwee", NULL);
  assert_check (check, passage, &passage->original, " \n", "x.original: is empty");
  assert_longest (check, passage, &passage->original, "original", KT_TEXT_MAX);
  assert_check (check, passage, &passage->wording, "een\ntwee", NULL);
  assert_check (check, passage, &passage->wording, "\x01", "x.wording: has a control character");
  assert_longest (check, passage, &passage->wording, "wording", KT_TEXT_MAX);

  g_set_str (&passage->wording, "Hij werkt.");
  copy = kt_passage_copy (passage);
  g_set_str (&passage->wording, "");
  g_assert_cmpstr (copy->wording, ==, "Hij werkt.");
  g_assert_cmpstr (copy->original, ==, "Hij werkt bij de bakker.");
}

static void
test_assessment (void)
{
  g_autoptr (KtAssessment) assessment = kt_assessment_new ();
  g_autoptr (KtAssessment) copy = NULL;
  CheckFunc check = CHECK (assessment);

  g_assert_false (assessment->singled_out || assessment->linked || assessment->inferred);
  assert_check (check, assessment, &assessment->answered_by, " ", "x.answered_by: is empty");
  g_set_str (&assessment->answered_by, "Wil Vos");
  assert_check (check, assessment, &assessment->answered_by, "Wil\nVos", "x.answered_by: has more than one line");
  assert_longest (check, assessment, &assessment->answered_by, "answered_by", KT_LINE_MAX);
  assert_longest (check, assessment, &assessment->fingerprint, "fingerprint", KT_LINE_MAX);
  assert_check (check, assessment, &assessment->why, "een\ntwee", NULL);
  assert_longest (check, assessment, &assessment->why, "why", KT_TEXT_MAX);

  assessment->linked = TRUE;
  copy = kt_assessment_copy (assessment);
  g_set_str (&assessment->answered_by, "");
  g_assert_cmpstr (copy->answered_by, ==, "Wil Vos");
  g_assert_true (copy->linked);
}

static void
test_disclosure (void)
{
  g_autoptr (KtDisclosure) disclosure = kt_disclosure_new ();
  g_autoptr (KtDisclosure) copy = NULL;
  CheckFunc check = CHECK (disclosure);
  const struct
  {
    char **member;
    const char *name;
  } lines[] = {
    { &disclosure->recipient, "recipient" },
    { &disclosure->purpose, "purpose" },
    { &disclosure->title, "title" },
    { &disclosure->fingerprint, "fingerprint" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *message = g_strdup_printf ("x.%s: has more than one line", lines[i].name);

      assert_check (check, disclosure, lines[i].member, "", NULL);
      assert_check (check, disclosure, lines[i].member, "een\ntwee", message);
      assert_longest (check, disclosure, lines[i].member, lines[i].name, KT_LINE_MAX);
    }

  disclosure->form = KT_DISCLOSURE_FORM_COPY;
  g_set_str (&disclosure->title, "Samenvatting");
  copy = kt_disclosure_copy (disclosure);
  g_set_str (&disclosure->title, "");
  g_assert_cmpstr (copy->title, ==, "Samenvatting");
  g_assert_cmpint (copy->form, ==, KT_DISCLOSURE_FORM_COPY);
}

static void
test_damaged_draft (void)
{
  static const char *const texts[] = {
    "",
    "[]",
    "{}",
    "{\"answered_by\":\"\",\"fingerprint\":\"\",\"why\":\"\",\"linked\":1}",
    "{\"answered_by\":\"\",\"fingerprint\":\"\",\"why\":\"\",\"other\":true}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (kt_assessment_draft_read (texts[i], &error));
      g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/review/decision", test_decision);
  g_test_add_func ("/core/review/passage", test_passage);
  g_test_add_func ("/core/review/assessment", test_assessment);
  g_test_add_func ("/core/review/disclosure", test_disclosure);
  g_test_add_func ("/core/review/damaged-draft", test_damaged_draft);
  return g_test_run ();
}
