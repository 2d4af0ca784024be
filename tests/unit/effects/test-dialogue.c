/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "core/kt-json.h"
#include "effects/kt-dialogue.h"

#include <string.h>

static const char full[] =
    "{\"format\":\"keukentafel-dialogue\",\"version\":1,\"perspective\":\"municipality\",\"selection\":\"De eerste van "
    "mei\",\"seats\":[{\"who\":\"Gezinswerker\",\"present\":true},{\"who\":\"Inwoner\",\"present\":false}],"
    "\"remarks\":[{\"scenario\":\"ref\",\"item\":\"a1\",\"agreed\":false,\"text\":\"Te "
    "hoog\"},{\"scenario\":\"ref\",\"item\":\"wonen\",\"rater\":\"netwerk\",\"agreed\":true,\"text\":\"\"}],"
    "\"mechanisms\":[{"
    "\"dearer\":false,\"text\":\"Korter traject\"}],\"answers\":[{\"question\":\"start\",\"text\":\"Na het "
    "overlijden\"}"
    "],\"step\":3,\"seconds\":5400,\"step_seconds\":[600,0,4500]}";

static KtDialogue *
read_text (const char *text, GError **error)
{
  g_autoptr (JsonNode) root = kt_json_parse (text, strlen (text), error);

  return root != NULL ? kt_dialogue_read (root, "", error) : NULL;
}

static void
test_round (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtDialogue) dialogue = read_text (full, &error);
  g_autoptr (KtDialogue) copy = NULL;
  g_autoptr (JsonNode) written = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (dialogue->perspective, ==, KT_PERSPECTIVE_MUNICIPALITY);
  g_assert_cmpstr (kt_dialogue_find_remark (dialogue, "ref", "a1", KT_DIALOGUE_NO_RATER)->text, ==, "Te hoog");
  g_assert_null (kt_dialogue_find_remark (dialogue, "", "a1", KT_DIALOGUE_NO_RATER));
  g_assert_cmpstr (kt_dialogue_find_answer (dialogue, "start"), ==, "Na het overlijden");
  g_assert_null (kt_dialogue_find_answer (dialogue, "end"));
  g_assert_true (kt_dialogue_find_remark (dialogue, "ref", "wonen", KT_RATER_NETWERK)->agreed);
  g_assert_cmpint (dialogue->step_seconds[2], ==, 4500);

  /* A copy that gets more leaves what it was made of alone, and both are written as they are. */
  copy = kt_dialogue_copy (dialogue);
  g_ptr_array_add (copy->seats, kt_seat_new ("Huisarts", TRUE));
  g_assert_cmpuint (dialogue->seats->len, ==, 2);
  written = kt_dialogue_write (dialogue);
  text = json_to_string (written, FALSE);
  g_assert_cmpstr (text, ==, full);
}

/* How long they spoke about each step was not always kept. */
static void
test_without_steps (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (full);
  g_autoptr (KtDialogue) dialogue = NULL;
  g_autoptr (JsonNode) written = NULL;
  g_autofree char *again = NULL;

  g_assert_cmpuint (g_string_replace (text, ",\"step_seconds\":[600,0,4500]", "", 1), ==, 1);
  dialogue = read_text (text->str, &error);
  g_assert_no_error (error);
  g_assert_cmpint (dialogue->seconds, ==, 5400);
  g_assert_cmpint (dialogue->step_seconds[0], ==, 0);
  written = kt_dialogue_write (dialogue);
  again = json_to_string (written, FALSE);
  g_assert_cmpstr (again, ==, text->str);
}

static void
test_faults (void)
{
  static const struct
  {
    const char *from, *to, *message;
  } faults[] = {
    { "municipality", "king", "perspective: " },
    { "\"present\":true", "\"present\":1", "seats[0].present: " },
    { "\"step\":3", "\"step\":-1", "step: " },
    { "\"netwerk\"", "\"buur\"", "remarks[1].rater: " },
    { "\"rater\":\"netwerk\"", "\"rater\":null", "remarks[1].rater: " },
    { "5400", "86401", "seconds: " },
    { "4500", "4801", "step_seconds[2]: " },
    { "[600,", "[-1,", "step_seconds[0]: " },
    { "[600,", "[\"600\",", "step_seconds[0]: " },
    { "[600,0,", "[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,", "step_seconds: " },
    { "\"Korter traject\"", "\"\\u0007\"", "mechanisms[0].text: " },
    { "\"selection\"", "\"selected\"", "selection: " },
    { "{\"question\":\"start\"", "{\"question\":\"start\",\"text\":\"\"},{\"question\":\"start\"",
      "answers[1].question: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) text = g_string_new (full);

      g_assert_cmpuint (g_string_replace (text, faults[i].from, faults[i].to, 1), ==, 1);
      g_assert_null (read_text (text->str, &error));
      g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
      if (!g_str_has_prefix (error->message, faults[i].message))
        g_error ("%s is not about %s", error->message, faults[i].message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/effects/dialogue/round", test_round);
  g_test_add_func ("/effects/dialogue/without-steps", test_without_steps);
  g_test_add_func ("/effects/dialogue/faults", test_faults);
  return g_test_run ();
}
