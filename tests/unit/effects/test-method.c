/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-dialogue.h"
#include "effects/kt-method.h"

/* Two to three hours, and less when few people could come (001 section 4.1). */
static void
test_time (void)
{
  guint full = 0, light = 0;

  for (guint step = 0; step < kt_method_get_n_steps (); step++)
    {
      full += kt_method_get_minutes (step, FALSE);
      light += kt_method_get_minutes (step, TRUE);
      g_assert_cmpuint (kt_method_get_minutes (step, TRUE), <=, kt_method_get_minutes (step, FALSE));
    }
  g_assert_cmpuint (full, >=, 120);
  g_assert_cmpuint (full, <=, 180);
  g_assert_cmpuint (light, <, 120);
  g_assert_cmpuint (kt_method_get_n_steps (), <=, KT_DIALOGUE_STEP_MAX);
}

/* Every question comes once, under a name of its own, forward and back. */
static void
test_walk (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  guint step = 0, index = 0, count = 0;

  do
    {
      KtMethodQuestion question = kt_method_get_question (step, index);

      g_assert_true (g_hash_table_add (names, (gpointer)question.name));
      g_assert_cmpuint (kt_method_get_n_questions (step), >=, 2);
      g_assert_cmpuint (kt_method_get_n_questions (step), <=, 4);
      g_assert_nonnull (question.help);
      count++;
    }
  while (kt_method_go_on (&step, &index));
  g_assert_cmpuint (step, ==, kt_method_get_n_steps () - 1);
  while (kt_method_go_back (&step, &index))
    count--;
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpuint (step, ==, 0);
  g_assert_cmpuint (index, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/method/time", test_time);
  g_test_add_func ("/method/walk", test_walk);
  return g_test_run ();
}
