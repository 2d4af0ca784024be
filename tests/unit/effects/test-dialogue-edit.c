/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-text.h"
#include "effects/kt-dialogue-edit.h"

/* @next: (transfer full): takes the place of @self. */
static void
replace (KtDialogue **self, KtDialogue *next)
{
  kt_dialogue_unref (*self);
  *self = next;
}

static void
assert_readable (const KtDialogue *dialogue)
{
  g_autoptr (JsonNode) node = kt_dialogue_write (dialogue);
  g_autoptr (GError) error = NULL;
  g_autoptr (KtDialogue) again = kt_dialogue_read (node, "", &error);

  g_assert_no_error (error);
}

static void
test_seats (void)
{
  g_autoptr (KtDialogue) dialogue = kt_dialogue_new ();
  g_autoptr (KtDialogue) before = NULL;

  replace (&dialogue, kt_dialogue_add_seat (dialogue, "  Huisarts\v\n", TRUE));
  replace (&dialogue, kt_dialogue_add_seat (dialogue, "Huisarts", FALSE));
  replace (&dialogue, kt_dialogue_add_seat (dialogue, " ", TRUE));
  before = kt_dialogue_ref (dialogue);
  g_assert_cmpuint (dialogue->seats->len, ==, 1);
  replace (&dialogue, kt_dialogue_set_seat (dialogue, 0, "Huisarts", FALSE));
  g_assert_cmpuint (kt_dialogue_count_seats (dialogue, FALSE), ==, 1);
  g_assert_cmpuint (kt_dialogue_count_seats (before, FALSE), ==, 0);
  assert_readable (dialogue);
  replace (&dialogue, kt_dialogue_remove_seat (dialogue, 0));
  g_assert_false (kt_dialogue_has_seat (dialogue, "Huisarts"));
}

static void
test_remarks (void)
{
  g_autoptr (KtDialogue) dialogue = kt_dialogue_new ();

  replace (&dialogue, kt_dialogue_put_remark (dialogue, "ref", "a1", KT_DIALOGUE_NO_RATER, TRUE, ""));
  replace (&dialogue, kt_dialogue_put_remark (dialogue, "ref", "a2", KT_DIALOGUE_NO_RATER, TRUE, ""));
  replace (&dialogue, kt_dialogue_put_remark (dialogue, "ref", "a1", KT_DIALOGUE_NO_RATER, FALSE, "Te veel\r\nuren\f"));
  g_assert_cmpuint (dialogue->remarks->len, ==, 2);
  g_assert_false (kt_dialogue_find_remark (dialogue, "ref", "a1", KT_DIALOGUE_NO_RATER)->agreed);
  g_assert_cmpstr (kt_dialogue_find_remark (dialogue, "ref", "a1", KT_DIALOGUE_NO_RATER)->text, ==, "Te veel\nuren");
  assert_readable (dialogue);
  replace (&dialogue, kt_dialogue_remove_remark (dialogue, "ref", "a1", KT_DIALOGUE_NO_RATER));
  replace (&dialogue, kt_dialogue_remove_remark (dialogue, "ref", "none", KT_DIALOGUE_NO_RATER));
  g_assert_cmpuint (dialogue->remarks->len, ==, 1);

  /* Raters see a life domain each in their own way. */
  replace (&dialogue, kt_dialogue_put_remark (dialogue, "ref", "wonen", KT_RATER_INWONER, FALSE, "Nee"));
  replace (&dialogue, kt_dialogue_put_remark (dialogue, "ref", "wonen", KT_RATER_NETWERK, TRUE, ""));
  g_assert_false (kt_dialogue_find_remark (dialogue, "ref", "wonen", KT_RATER_INWONER)->agreed);
  g_assert_true (kt_dialogue_find_remark (dialogue, "ref", "wonen", KT_RATER_NETWERK)->agreed);
  g_assert_null (kt_dialogue_find_remark (dialogue, "ref", "wonen", KT_DIALOGUE_NO_RATER));
  assert_readable (dialogue);
  replace (&dialogue, kt_dialogue_remove_remark (dialogue, "ref", "wonen", KT_RATER_INWONER));
  g_assert_nonnull (kt_dialogue_find_remark (dialogue, "ref", "wonen", KT_RATER_NETWERK));
}

static void
test_words (void)
{
  g_autoptr (KtDialogue) dialogue = kt_dialogue_new ();
  static const gint endless_steps[KT_DIALOGUE_STEPS] = { 600, -5, G_MAXINT, [15] = 1 };
  g_autofree char *endless = g_strnfill (KT_TEXT_MAX + 10, 'a');

  replace (&dialogue, kt_dialogue_put_answer (dialogue, "begin", "een"));
  replace (&dialogue, kt_dialogue_put_answer (dialogue, "begin", endless));
  replace (&dialogue, kt_dialogue_put_answer (dialogue, "wish", "Rust"));
  g_assert_cmpuint (dialogue->answers->len, ==, 2);
  replace (&dialogue, kt_dialogue_put_answer (dialogue, "wish", " "));
  g_assert_null (kt_dialogue_find_answer (dialogue, "wish"));
  replace (&dialogue, kt_dialogue_add_mechanism (dialogue, TRUE, "Wachtlijst"));
  replace (&dialogue, kt_dialogue_add_mechanism (dialogue, TRUE, ""));
  replace (&dialogue, kt_dialogue_set_mechanism (dialogue, 0, FALSE, "Kort"));
  replace (&dialogue, kt_dialogue_set_selection (dialogue, "De eerste van mei"));
  replace (&dialogue, kt_dialogue_set_perspective (dialogue, KT_PERSPECTIVE_CARE));
  replace (&dialogue, kt_dialogue_set_progress (dialogue, 500, G_MAXINT, endless_steps));
  g_assert_cmpuint (dialogue->mechanisms->len, ==, 1);
  g_assert_cmpint (dialogue->seconds, ==, KT_DIALOGUE_SECONDS_MAX);
  g_assert_cmpint (dialogue->step_seconds[0], ==, 600);
  g_assert_cmpint (dialogue->step_seconds[1], ==, 0);
  g_assert_cmpint (dialogue->step_seconds[2], ==, KT_DIALOGUE_SECONDS_MAX - 600);
  g_assert_cmpint (dialogue->step_seconds[15], ==, 0);
  assert_readable (dialogue);
}

/* A list that is full takes no more. */
static void
test_full (void)
{
  g_autoptr (KtDialogue) dialogue = kt_dialogue_new ();

  for (guint i = 0; i < KT_DIALOGUE_ITEMS_MAX; i++)
    g_ptr_array_add (dialogue->mechanisms, kt_mechanism_new (FALSE, "Kort"));
  replace (&dialogue, kt_dialogue_add_mechanism (dialogue, TRUE, "Nog een"));
  g_assert_cmpuint (dialogue->mechanisms->len, ==, KT_DIALOGUE_ITEMS_MAX);
  assert_readable (dialogue);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dialogue-edit/seats", test_seats);
  g_test_add_func ("/dialogue-edit/remarks", test_remarks);
  g_test_add_func ("/dialogue-edit/words", test_words);
  g_test_add_func ("/dialogue-edit/full", test_full);
  return g_test_run ();
}
