/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-autosave.h"

#define SECOND G_USEC_PER_SEC

static void
test_first_change_starts_the_clock (void)
{
  KtAutosave autosave = { 0 };

  g_assert_cmpint (kt_autosave_get_state (&autosave), ==, KT_AUTOSAVE_SAVED);
  g_assert_cmpint (kt_autosave_get_wait (&autosave, 0), ==, -1);
  g_assert_false (kt_autosave_begin (&autosave, 0));

  /* Somebody who never stops typing is saved within a second all the same. */
  for (gint64 now = 0; now < KT_AUTOSAVE_DELAY_USEC; now += SECOND / 20)
    {
      kt_autosave_change (&autosave, now);
      g_assert_cmpint (kt_autosave_get_wait (&autosave, now), ==, KT_AUTOSAVE_DELAY_USEC - now);
      g_assert_false (kt_autosave_begin (&autosave, now));
    }
  g_assert_cmpint (KT_AUTOSAVE_DELAY_USEC, <, SECOND);
  g_assert_cmpint (kt_autosave_get_state (&autosave), ==, KT_AUTOSAVE_WAITING);
  g_assert_true (kt_autosave_begin (&autosave, KT_AUTOSAVE_DELAY_USEC));
  g_assert_cmpint (kt_autosave_get_state (&autosave), ==, KT_AUTOSAVE_SAVING);
}

static void
test_one_save_at_a_time (void)
{
  KtAutosave autosave = { 0 };

  kt_autosave_change (&autosave, 0);
  g_assert_true (kt_autosave_begin (&autosave, SECOND));
  kt_autosave_change (&autosave, SECOND);
  kt_autosave_hurry (&autosave, SECOND);
  g_assert_false (kt_autosave_begin (&autosave, 5 * SECOND));
  g_assert_cmpint (kt_autosave_get_wait (&autosave, 5 * SECOND), ==, -1);

  /* What was typed meanwhile, in haste, is saved right after. */
  kt_autosave_end (&autosave, TRUE, 6 * SECOND);
  g_assert_cmpint (kt_autosave_get_state (&autosave), ==, KT_AUTOSAVE_WAITING);
  g_assert_true (kt_autosave_begin (&autosave, 6 * SECOND));
  kt_autosave_end (&autosave, TRUE, 7 * SECOND);
  g_assert_cmpint (kt_autosave_get_state (&autosave), ==, KT_AUTOSAVE_SAVED);
}

static void
test_change_while_saving_waits_its_turn (void)
{
  KtAutosave autosave = { 0 };

  kt_autosave_change (&autosave, 0);
  g_assert_true (kt_autosave_begin (&autosave, SECOND));
  kt_autosave_change (&autosave, SECOND);
  kt_autosave_end (&autosave, TRUE, SECOND + 1000);
  g_assert_cmpint (kt_autosave_get_wait (&autosave, SECOND + 1000), ==, KT_AUTOSAVE_DELAY_USEC);
}

static void
test_hurry (void)
{
  KtAutosave autosave = { 0 };

  kt_autosave_hurry (&autosave, 0);
  g_assert_false (kt_autosave_begin (&autosave, 0));
  kt_autosave_change (&autosave, 0);
  kt_autosave_hurry (&autosave, 10);
  g_assert_cmpint (kt_autosave_get_wait (&autosave, 10), ==, 0);
  g_assert_true (kt_autosave_begin (&autosave, 10));
}

static void
test_failure_is_tried_again (void)
{
  KtAutosave autosave = { 0 };
  gint64 now = 0;
  gint64 last = 0;

  kt_autosave_change (&autosave, now);
  now += SECOND;
  for (int i = 0; i < 100; i++)
    {
      g_assert_true (kt_autosave_begin (&autosave, now));
      kt_autosave_end (&autosave, FALSE, now);
      g_assert_cmpint (kt_autosave_get_state (&autosave), ==, KT_AUTOSAVE_FAILED);

      /* Typing on does not try more often. */
      kt_autosave_change (&autosave, now);
      last = kt_autosave_get_wait (&autosave, now);
      g_assert_cmpint (last, >=, KT_AUTOSAVE_RETRY_USEC);
      g_assert_cmpint (last, <=, KT_AUTOSAVE_RETRY_MAX_USEC);
      now += last;
    }
  g_assert_cmpint (last, ==, KT_AUTOSAVE_RETRY_MAX_USEC);

  g_assert_true (kt_autosave_begin (&autosave, now));
  kt_autosave_end (&autosave, TRUE, now);
  g_assert_cmpint (kt_autosave_get_state (&autosave), ==, KT_AUTOSAVE_SAVED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/autosave/first-change-starts-the-clock", test_first_change_starts_the_clock);
  g_test_add_func ("/autosave/one-save-at-a-time", test_one_save_at_a_time);
  g_test_add_func ("/autosave/change-while-saving-waits-its-turn", test_change_while_saving_waits_its_turn);
  g_test_add_func ("/autosave/hurry", test_hurry);
  g_test_add_func ("/autosave/failure-is-tried-again", test_failure_is_tried_again);
  return g_test_run ();
}
