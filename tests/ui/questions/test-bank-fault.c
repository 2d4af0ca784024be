/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-model-file.h"
#include "ui/questions/kt-bank-fault.h"
#include "vensters/kt-question-change.h"

#include <string.h>

static void
test_message (void)
{
  static const struct
  {
    const char *message;
    const char *expected;
  } places[] = {
    { "questions[3].text: is empty", "In the file: number 4 of “questions”, “text”. Nothing is filled in." },
    { "axes[0]: is odd", "In the file: number 1 of “axes”." },
    { "line 12: the text ends too early",
      "In the file: line 12. From here on it is no JSON: perhaps a comma, a quotation mark or a bracket is missing." },
    { "the file is larger than 16 MiB", "The file is too large." },
    { "x[99999999999]: y", "In the file: “x[99999999999]”." },
    { "x]y[: z", "In the file: “x]y[”." },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *place = kt_bank_fault_tell (places[i].message);

      g_assert_cmpstr (place, ==, places[i].expected);
    }
}

/* Of whatever the reader finds it is said what is wrong. */
static void
test_why (void)
{
  static const struct
  {
    const char *from, *to, *ends;
  } faults[] = {
    { "keukentafel-vensters", "keukentafel-prices", "“format”. This is no file with questions of Keukentafel." },
    { "\"version\":1", "\"version\":2", "A later Keukentafel made this file. Update the program to read it." },
    { "\"version\":1", "\"version\":0", "This number is too small or too large." },
    { "\"version\":1", "\"version\":1.5", "This must be a whole number." },
    { "\"made\":\"20", "\"made\":\"x", "This is no date. Write it as 2026-11-26." },
    { "\"word\":\"gering\"", "\"word\":\"nauwelijks\"",
      "“words”. Each of the nine words must be there once, from nauwelijks to onbekend." },
    { "\"word\":\"gering\"", "\"word\":\"goed\"",
      "Choose one of these: nauwelijks, gering, matig, redelijk, voldoende, groot, wisselend, onduidelijk, onbekend." },
    { "\"name\":\"leefwereld.vragen\"", "\"name\":\"leefwereld.betekenis\"", "This is there twice." },
    { "\"name\":\"factor.urgentie\"", "\"name\":\"leefwereld.vragen\"", "A question has this name as well." },
    { "\"quick\":true", "\"quick\":1", "“quick”. This must be true or false, without quotation marks." },
    { "\"label\":\"", "\"label\":5,\"other\":\"", "This must be a text, between quotation marks." },
    { "\"source\":\"001:170\"", "\"source\":\" \"", "number 1 of “axes”, “source”. Nothing is filled in." },
    { "\"left\":", "\"link\":", "number 1 of “axes”, “left”. This must be there, and it is missing." },
    { "\"left\":", "\"link\":\"\",\"left\":",
      "“link”. This name is not known here. Look whether it is spelled right." },
    { "\"left\":", "\"left\":\"\",\"left\":", "line 1. Something is there twice here." },
    { "\"label\":\"Rechtmatig\"", "\"label\":\"Recht\\nmatig\"", "This must be on one line." },
    { "\"label\":\"Rechtmatig\"", "\"label\":\"Recht\\u0001matig\"", "There is a sign in it that cannot be read." },
    { "\"axes\":[", "\"axes\":[[],", "number 1 of “axes”. This must be an object, between braces." },
    { "\"axes\":[", "\"axes\":{\"x\":[]},\"y\":[", "“axes”. This must be a list, between square brackets." },
    { "\"axes\":[", "\"axes\":[\xff", "line 1. The file is not in UTF-8. Save it so in your editor." },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (KtQuestionBank) bank = kt_question_bank_open_start (&error);
  g_autofree char *sound = NULL;

  g_assert_no_error (error);
  sound = kt_question_bank_print (bank);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GString) text = g_string_new (sound);
      g_autoptr (GError) fault = NULL;
      g_autofree char *told = NULL;

      g_assert_cmpuint (g_string_replace (text, faults[i].from, faults[i].to, 1), ==, 1);
      g_assert_null (kt_question_bank_parse (text->str, text->len, &fault));
      told = kt_bank_fault_tell (fault->message);
      if (!g_str_has_prefix (told, "In the file: ") || !g_str_has_suffix (told, faults[i].ends))
        g_error ("“%s” is told as “%s” and not “%s”", fault->message, told, faults[i].ends);
    }
}

/* A list that is too long, by itself or with what is there. */
static void
test_too_many (void)
{
  g_autoptr (KtQuestionBank) bank = kt_question_bank_open_start (NULL), more = NULL, most = NULL;
  g_autoptr (GPtrArray) put = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_question_unref);
  g_autoptr (GError) error = NULL, other_error = NULL;
  g_autofree char *text = NULL, *told = NULL, *other_told = NULL;

  for (guint i = bank->questions->len; i < KT_QUESTION_BANK_ITEMS_MAX; i++)
    {
      KtQuestion *question = kt_question_copy (bank->questions->pdata[0]);

      g_free (question->name);
      question->name = g_strdup_printf ("leefwereld.eigen-%u", i);
      g_ptr_array_add (put, question);
    }
  most = kt_question_bank_make_next (bank, put);
  g_ptr_array_set_size (put, 0);
  g_ptr_array_add (put, kt_question_copy (bank->questions->pdata[0]));
  g_set_str (&((KtQuestion *)put->pdata[0])->name, "leefwereld.eigen-9999");
  more = kt_question_bank_make_next (most, put);
  more->id = g_strdup ("x");
  more->made = g_strdup ("2026-11-26");
  more->changes = g_strdup ("");
  text = kt_question_bank_print (more);
  g_assert_null (kt_question_bank_parse (text, strlen (text), &error));
  told = kt_bank_fault_tell (error->message);
  g_assert_cmpstr (told, ==, "In the file: “questions”. There may be at most 500 of these.");
  g_clear_pointer (&more, kt_question_bank_unref);
  more = kt_question_bank_make_next (bank, put);
  g_assert_null (kt_question_bank_make_taken_over (most, more, &other_error));
  other_told = kt_bank_fault_tell (other_error->message);
  g_assert_cmpstr (other_told, ==,
                   "In the file: “questions”. With those that are here already there would be more than 500 of these.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/bank-fault/message", test_message);
  g_test_add_func ("/ui/bank-fault/why", test_why);
  g_test_add_func ("/ui/bank-fault/too-many", test_too_many);
  return g_test_run ();
}
