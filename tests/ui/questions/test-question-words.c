/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/questions/kt-question-words.h"

static KtQuestion *
make_question (const char *name)
{
  KtQuestion *question = kt_question_new ();

  question->name = g_strdup (name);
  question->aspect = g_strdup ("Regie");
  question->label = g_strdup ("Regie bij de inwoner");
  question->text = g_strdup ("Wie beslist?");
  question->simple = g_strdup ("Beslis jij?");
  question->source = g_strdup ("001:162");
  question->is_on = TRUE;
  return question;
}

static void
assert_told (const KtQuestion *before, const KtQuestion *after, const char *expected)
{
  const KtQuestionChange change = { before, after };
  g_autofree char *words = kt_question_words_tell (&change);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_tell (void)
{
  g_autoptr (KtQuestion) before = make_question ("a"), after = make_question ("a");

  assert_told (NULL, after, "Wie beslist?");
  assert_told (before, NULL, "Wie beslist?");
  after->is_on = FALSE;
  assert_told (before, after, "Not asked any more");
  assert_told (after, before, "Asked again");
  after->is_on = TRUE;
  after->is_quick = TRUE;
  g_set_str (&after->text, "Wie bepaalt?");
  assert_told (before, after, "In the quick look · now “Wie bepaalt?”, was “Wie beslist?”");
  after->is_quick = FALSE;
  g_set_str (&after->text, before->text);
  g_set_str (&after->simple, "Bepaal jij?");
  g_set_str (&after->label, "Regie");
  g_set_str (&after->aspect, "Kracht");
  g_set_str (&after->source, "Eigen vraag");
  assert_told (before, after,
               "in simpler words was “Beslis jij?” · was called “Regie bij de inwoner” · stood under “Regie” · another "
               "source");
}

static void
add (GArray *changes, const KtQuestion *before, const KtQuestion *after)
{
  KtQuestionChange change = { before, after };

  g_array_append_val (changes, change);
}

static void
assert_summed (GArray *changes, const char *expected)
{
  g_autofree char *words = kt_question_words_sum_up (changes);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_sum_up (void)
{
  g_autoptr (KtQuestion) on = make_question ("a"), off = make_question ("a"), other = make_question ("a");
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (KtQuestionChange));

  off->is_on = FALSE;
  g_set_str (&other->text, "Wie bepaalt?");
  assert_summed (changes, "No question changed");
  add (changes, on, off);
  assert_summed (changes, "Switched off: Regie bij de inwoner");
  add (changes, off, on);
  add (changes, on, other);
  add (changes, on, other);
  add (changes, NULL, on);
  add (changes, on, NULL);
  assert_summed (changes,
                 "1 question added, 2 questions changed, 1 question off, 1 question on again, 1 question gone");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/question-words/tell", test_tell);
  g_test_add_func ("/ui/question-words/sum-up", test_sum_up);
  return g_test_run ();
}
