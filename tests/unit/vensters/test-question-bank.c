/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "vensters/kt-question-bank.h"
#include "vensters/kt-question-change.h"

#include <string.h>

static char *
read_built_in (void)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (g_getenv ("KT_VENSTERS"), &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static KtQuestionBank *
open_built_in (void)
{
  g_autofree char *text = read_built_in ();
  g_autoptr (GError) error = NULL;
  KtQuestionBank *bank = kt_question_bank_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  return bank;
}

/* What is promised of the bank to begin with: enough to ask in each window, and a quick way of five questions. */
static void
test_built_in (void)
{
  g_autoptr (KtQuestionBank) bank = open_built_in ();
  guint counts[KT_VENSTER_COUNT] = { 0 }, n_quick = 0;

  for (guint i = 0; i < bank->questions->len; i++)
    {
      const KtQuestion *question = bank->questions->pdata[i];
      g_autofree char *source = kt_question_bank_explain_source (bank, question->source);
      const char *nick = kt_vocabulary_get_nick (KT_VOCABULARY_VENSTER, question->venster);

      counts[question->venster]++;
      n_quick += question->is_quick ? 1 : 0;
      g_assert_true (question->is_on);
      g_assert_true (g_str_has_prefix (question->name, nick));
      g_assert_true (g_str_has_suffix (question->text, "?") && g_str_has_suffix (question->simple, "?"));
      g_assert_nonnull (strstr (source, ", line "));
      g_assert_null (strstr (source, question->source));
    }
  for (guint venster = 0; venster < KT_VENSTER_SAMENHANG; venster++)
    {
      g_assert_cmpuint (counts[venster], >=, 8);
      g_assert_cmpuint (counts[venster], <=, 14);
    }
  g_assert_cmpuint (counts[KT_VENSTER_SAMENHANG], >, 0);
  g_assert_cmpuint (n_quick, ==, 5);
  g_assert_cmpuint (bank->axes->len, ==, 3);
  g_assert_cmpuint (bank->government->len, ==, 4);
  g_assert_cmpstr (kt_question_bank_get_meaning (bank, KT_EXTENT_WISSELEND), !=, "");
}

static void
test_round (void)
{
  g_autoptr (KtQuestionBank) bank = open_built_in ();
  g_autofree char *text = kt_question_bank_print (bank), *again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtQuestionBank) read = kt_question_bank_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  again = kt_question_bank_print (read);
  g_assert_cmpstr (text, ==, again);
  g_assert_cmpuint (read->factors->len, ==, bank->factors->len);
}

/* Questions and factors of a draft come back as they were, and nothing else is read. */
static void
test_draft (void)
{
  g_autoptr (KtQuestionBank) bank = open_built_in ();
  g_autoptr (GPtrArray) put = g_ptr_array_new (), read = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (put, bank->factors->pdata[1]);
  g_ptr_array_add (put, bank->questions->pdata[3]);
  text = kt_question_draft_print (put);
  read = kt_question_draft_parse (text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, 2);
  g_assert_true (kt_question_equal (read->pdata[0], bank->questions->pdata[3]));
  g_assert_true (kt_question_equal (read->pdata[1], bank->factors->pdata[1]));
  g_assert_null (kt_question_bank_parse (text, strlen (text), &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
}

static void
test_faults (void)
{
  static const struct
  {
    const char *from, *to, *message;
  } faults[] = {
    { "keukentafel-vensters", "keukentafel-prices", "format: " },
    { "\"version\":1", "\"version\":2", "version: " },
    { "2026-11-26", "2026-13-26", "made: " },
    { "\"word\":\"gering\"", "\"word\":\"nauwelijks\"", "words: " },
    { "\"word\":\"gering\"", "\"word\":\"goed\"", "words[1].word: " },
    { "\"venster\":\"leefwereld\"", "\"venster\":\"zolder\"", "questions[0].venster: " },
    { "\"name\":\"leefwereld.vragen\"", "\"name\":\"leefwereld.betekenis\"", "questions[1].name: " },
    { "\"name\":\"factor.urgentie\"", "\"name\":\"leefwereld.vragen\"", "factors[0].name: " },
    { "\"quick\":true", "\"quick\":1", "questions[0].quick: " },
    { "\"source\":\"001:170\"", "\"source\":\" \"", "axes[0].source: " },
    { "\"left\":\"Individueel\"", "\"link\":\"Individueel\"", "axes[0].left: " },
    { "\"label\":\"Rechtmatig\"", "\"label\":\"Recht\\nmatig\"", "government[0].label: " },
  };
  g_autoptr (KtQuestionBank) bank = open_built_in ();
  g_autofree char *sound = kt_question_bank_print (bank);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GString) text = g_string_new (sound);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (g_string_replace (text, faults[i].from, faults[i].to, 1), ==, 1);
      g_assert_null (kt_question_bank_parse (text->str, text->len, &error));
      g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
      if (!g_str_has_prefix (error->message, faults[i].message))
        g_error ("%s is not about %s", error->message, faults[i].message);
    }
}

/* A team words a question otherwise, switches one off and adds one of its own: the version before stays as it was. */
static void
test_next (void)
{
  g_autoptr (KtQuestionBank) bank = open_built_in ();
  g_autoptr (GPtrArray) put = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_question_unref);
  g_autofree char *name = kt_question_bank_make_name (bank, KT_VENSTER_BELEID), *second = NULL;
  g_autoptr (KtQuestionBank) next = NULL;
  KtQuestion *reworded = kt_question_copy (kt_question_bank_find (bank, "leefwereld.regie"));
  KtQuestion *off = kt_question_copy (kt_question_bank_find (bank, "factor.plafond"));
  KtQuestion *own = kt_question_copy (kt_question_bank_find (bank, "beleid.visie"));

  g_set_str (&reworded->text, "Wie beslist?");
  off->is_on = FALSE;
  g_set_str (&own->name, name);
  g_ptr_array_add (put, reworded);
  g_ptr_array_add (put, off);
  g_ptr_array_add (put, own);
  next = kt_question_bank_make_next (bank, put);

  g_assert_cmpstr (kt_question_bank_find (next, "leefwereld.regie")->text, ==, "Wie beslist?");
  g_assert_cmpstr (kt_question_bank_find (bank, "leefwereld.regie")->text, !=, "Wie beslist?");
  g_assert_false (kt_question_bank_find (next, "factor.plafond")->is_on);
  g_assert_true (kt_question_bank_find (bank, "factor.plafond")->is_on);
  g_assert_null (kt_question_bank_find (bank, name));
  g_assert_true (next->questions->pdata[next->questions->len - 1] == own);
  g_assert_cmpuint (next->questions->len, ==, bank->questions->len + 1);
  g_assert_cmpuint (next->factors->len, ==, bank->factors->len);
  g_assert_true (g_str_has_prefix (name, "beleid.eigen-"));
  second = kt_question_bank_make_name (bank, KT_VENSTER_BELEID);
  g_assert_cmpstr (second, !=, name);
}

/* (transfer full): the built-in bank with one question reworded, one factor off and one question added. */
static KtQuestionBank *
make_changed (const KtQuestionBank *bank)
{
  g_autoptr (GPtrArray) put = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_question_unref);
  KtQuestion *reworded = kt_question_copy (kt_question_bank_find (bank, "leefwereld.regie"));
  KtQuestion *off = kt_question_copy (kt_question_bank_find (bank, "factor.plafond"));
  KtQuestion *own = kt_question_copy (kt_question_bank_find (bank, "beleid.visie"));

  g_set_str (&reworded->text, "Wie beslist?");
  off->is_on = FALSE;
  g_set_str (&own->name, "beleid.eigen-1");
  g_ptr_array_add (put, off);
  g_ptr_array_add (put, own);
  g_ptr_array_add (put, reworded);
  return kt_question_bank_make_next (bank, put);
}

static void
test_compare (void)
{
  g_autoptr (KtQuestionBank) bank = open_built_in ();
  g_autoptr (KtQuestionBank) next = make_changed (bank);
  g_autoptr (GArray) none = kt_question_bank_compare (bank, bank), forth = kt_question_bank_compare (bank, next),
                     back = kt_question_bank_compare (next, bank);
  const KtQuestionChange *changes = (KtQuestionChange *)(gpointer)forth->data;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (forth->len, ==, 3);
  g_assert_cmpstr (changes[0].before->name, ==, "leefwereld.regie");
  g_assert_cmpstr (changes[0].after->text, ==, "Wie beslist?");
  g_assert_null (changes[1].before);
  g_assert_cmpstr (changes[1].after->name, ==, "beleid.eigen-1");
  g_assert_true (changes[2].before->is_on && !changes[2].after->is_on);
  g_assert_cmpuint (back->len, ==, 3);
  g_assert_null (g_array_index (back, KtQuestionChange, 2).after);
}

static void
test_alike_otherwise (void)
{
  g_autoptr (KtQuestionBank) bank = open_built_in ();
  g_autoptr (KtQuestionBank) next = make_changed (bank), moved = make_changed (bank), other = make_changed (bank);

  g_assert_true (kt_question_bank_is_alike_otherwise (bank, next));
  g_ptr_array_add (moved->questions, g_ptr_array_steal_index (moved->questions, 0));
  g_assert_false (kt_question_bank_is_alike_otherwise (bank, moved));
  g_ptr_array_remove_index (other->axes, 0);
  g_assert_false (kt_question_bank_is_alike_otherwise (bank, other));
}

/* What only the bank of before has stays, and is not asked. */
static void
test_taken_over (void)
{
  g_autoptr (KtQuestionBank) bank = open_built_in ();
  g_autoptr (KtQuestionBank) other = make_changed (bank), full = make_changed (bank), next = NULL;
  g_autoptr (GError) error = NULL;
  guint n = bank->questions->len;

  g_ptr_array_remove_index (other->questions, 0);
  next = kt_question_bank_make_taken_over (bank, other, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (next->questions->len, ==, n + 1);
  g_assert_cmpstr (((KtQuestion *)next->questions->pdata[n])->name, ==, "leefwereld.betekenis");
  g_assert_false (kt_question_bank_find (next, "leefwereld.betekenis")->is_on);
  g_assert_true (kt_question_bank_find (bank, "leefwereld.betekenis")->is_on);
  g_assert_cmpstr (kt_question_bank_find (next, "leefwereld.regie")->text, ==, "Wie beslist?");

  for (guint i = 0; full->questions->len < KT_QUESTION_BANK_ITEMS_MAX; i++)
    {
      KtQuestion *own = kt_question_copy (kt_question_bank_find (bank, "beleid.visie"));

      g_free (own->name);
      own->name = g_strdup_printf ("beleid.vol-%u", i);
      g_ptr_array_add (full->questions, own);
    }
  g_ptr_array_remove_index (full->questions, 0);
  g_clear_pointer (&next, kt_question_bank_unref);
  next = kt_question_bank_make_taken_over (bank, full, &error);
  g_assert_no_error (error);
  g_clear_pointer (&next, kt_question_bank_unref);
  g_ptr_array_insert (full->questions, 0, kt_question_copy (kt_question_bank_find (full, "beleid.vol-0")));
  g_set_str (&((KtQuestion *)full->questions->pdata[0])->name, "beleid.een-meer");
  next = kt_question_bank_make_taken_over (bank, full, &error);
  g_assert_null (next);
  g_assert_true (g_str_has_prefix (error->message, "questions: "));
}

static void
test_same_text (void)
{
  g_autoptr (KtQuestionBank) bank = open_built_in ();
  const KtQuestion *first = kt_question_bank_find (bank, "leefwereld.regie");
  g_autoptr (KtQuestion) own = kt_question_copy (first);

  g_assert_null (kt_question_bank_find_same_text (bank, own));
  g_set_str (&own->name, "leefwereld.eigen-1");
  g_assert_true (kt_question_bank_find_same_text (bank, own) == first);
  g_set_str (&own->text, "  HOEVEEL regie heeft de inwoner over wat er  gebeurt en in welke volgorde? ");
  g_assert_true (kt_question_bank_find_same_text (bank, own) == first);
  g_set_str (&own->text, "Hoeveel regie heeft de inwoner?");
  g_assert_null (kt_question_bank_find_same_text (bank, own));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/question-bank/built-in", test_built_in);
  g_test_add_func ("/question-bank/round", test_round);
  g_test_add_func ("/question-bank/draft", test_draft);
  g_test_add_func ("/question-bank/faults", test_faults);
  g_test_add_func ("/question-bank/next", test_next);
  g_test_add_func ("/question-bank/compare", test_compare);
  g_test_add_func ("/question-bank/alike-otherwise", test_alike_otherwise);
  g_test_add_func ("/question-bank/taken-over", test_taken_over);
  g_test_add_func ("/question-bank/same-text", test_same_text);
  return g_test_run ();
}
