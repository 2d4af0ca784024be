/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "vensters/kt-venster-pane.h"
#include "vensters/kt-venster-review-edit.h"

#include <string.h>

static const char full[] =
    "{\"format\":\"keukentafel-venster-review\",\"version\":1,\"date\":\"2026-03-04\",\"viewer\":\"aanbieder\","
    "\"who\":\"Jongerencoach\",\"bank\":\"vensters-2026\",\"quick\":false,\"samenhang\":\"Het hangt aan één persoon.\","
    "\"answers\":[{\"question\":\"leefwereld.regie\",\"venster\":\"leefwereld\",\"label\":\"Regie\",\"asked\":"
    "\"Hoeveel "
    "regie?\",\"factor\":false,\"extent\":\"wisselend\",\"influence\":\"belemmerend\",\"remark\":\"Per week anders\","
    "\"evidence\":[{\"note\":\"n1\",\"part\":\"own_words\",\"passage\":\"Zij beslissen\"}]},{\"question\":"
    "\"factor.wachten\",\"venster\":\"professie\",\"label\":\"Wachten\",\"asked\":\"Ieder wacht.\",\"factor\":true,"
    "\"influence\":\"belemmerend\",\"remark\":\"\",\"evidence\":[]}],\"axes\":[{\"axis\":\"individueel-collectief\","
    "\"left\":\"Individueel\",\"right\":\"Collectief\",\"position\":-2,\"why\":\"Alleen hij\"}],\"government\":{"
    "\"form\":\"presterend\",\"label\":\"Presterend\",\"why\":\"\"}}";

static KtQuestionBank *
open_bank (void)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  KtQuestionBank *bank;

  g_file_get_contents (g_getenv ("KT_VENSTERS"), &text, NULL, &error);
  g_assert_no_error (error);
  bank = kt_question_bank_parse (text, strlen (text), &error);
  g_assert_no_error (error);
  return bank;
}

static void
test_round (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtVensterReview) review = kt_venster_review_parse (full, strlen (full), &error);
  g_autofree char *text = NULL;
  const KtVensterAnswer *answer;

  g_assert_no_error (error);
  text = kt_venster_review_print (review);
  g_assert_cmpstr (text, ==, full);
  answer = kt_venster_review_find (review, "leefwereld.regie");
  g_assert_cmpint (answer->extent, ==, KT_EXTENT_WISSELEND);
  g_assert_cmpint (answer->influence, ==, KT_INFLUENCE_BELEMMEREND);
  answer = kt_venster_review_find (review, "factor.wachten");
  g_assert_cmpint (answer->extent, ==, KT_EXTENT_UNSAID);
}

static void
test_faults (void)
{
  static const struct
  {
    const char *from, *to, *message;
  } faults[] = {
    { "keukentafel-venster-review", "keukentafel-vensters", "format: " },
    { "2026-03-04", "2026-02-30", "date: " },
    { "\"aanbieder\"", "\"buurman\"", "viewer: " },
    { "\"bank\":\"vensters-2026\"", "\"bank\":\"\"", "bank: " },
    { "\"extent\":\"wisselend\"", "\"extent\":\"goed\"", "answers[0].extent: " },
    { "\"extent\":\"wisselend\"", "\"extent\":null", "answers[0].extent: " },
    { "\"factor.wachten\"", "\"leefwereld.regie\"", "answers[1].question: " },
    { "\"factor\":true", "\"extent\":\"groot\",\"factor\":true", "answers[1].extent: " },
    { "\"factor\":true,\"influence\":\"belemmerend\"", "\"factor\":true", "answers[1].remark: " },
    { "\"own_words\"", "\"margin\"", "answers[0].evidence[0].part: " },
    { "\"note\":\"n1\"", "\"note\":\"\"", "answers[0].evidence[0].note: " },
    { "\"position\":-2", "\"position\":-3", "axes[0].position: " },
    { "\"form\":\"presterend\"", "\"form\":\"\"", "government.form: " },
    { "\"who\"", "\"whom\"", "who: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GString) text = g_string_new (full);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (g_string_replace (text, faults[i].from, faults[i].to, 1), ==, 1);
      g_assert_null (kt_venster_review_parse (text->str, text->len, &error));
      g_assert_error (error, KT_ERROR, KT_ERROR_INVALID);
      if (!g_str_has_prefix (error->message, faults[i].message))
        g_error ("%s is not about %s", error->message, faults[i].message);
    }
}

/* Every state stays as it was, and an answer of which nothing is said any more is gone. */
static void
test_edit (void)
{
  g_autoptr (KtQuestionBank) bank = open_bank ();
  const KtQuestion *question = kt_question_bank_find (bank, "leefwereld.regie");
  const KtQuestion *factor = kt_question_bank_find (bank, "factor.wachten");
  g_autoptr (KtVensterReview) blank = kt_venster_review_new ("2026-03-04", KT_VIEWER_PROFESSIONAL, bank->id);
  g_autoptr (KtVensterReview) said = kt_venster_review_set_extent (blank, question, KT_EXTENT_GROOT);
  g_autoptr (KtVensterReview) linked =
      kt_venster_review_add_evidence (said, question, "12", KT_NOTE_PART_TEXT, "Hij koos zelf");
  g_autoptr (KtVensterReview) twice =
      kt_venster_review_add_evidence (linked, question, "12", KT_NOTE_PART_TEXT, "Hij koos zelf");
  g_autoptr (KtVensterReview) unsaid = kt_venster_review_set_extent (twice, question, KT_EXTENT_UNSAID);
  g_autoptr (KtVensterReview) gone = kt_venster_review_remove_evidence (unsaid, question, 0);
  g_autoptr (KtVensterReview) hinders = kt_venster_review_set_influence (gone, factor, KT_INFLUENCE_BELEMMEREND);
  g_autoptr (KtVensterReview) wordless = kt_venster_review_set_extent (hinders, factor, KT_EXTENT_GROOT);
  g_autoptr (KtVensterReview) remarked = kt_venster_review_set_remark (wordless, factor, "Al\r\ndrie\aweken");

  g_assert_null (kt_venster_review_find (blank, question->name));
  g_assert_cmpint (kt_venster_review_find (said, question->name)->extent, ==, KT_EXTENT_GROOT);
  g_assert_cmpuint (kt_venster_review_find (said, question->name)->evidence->len, ==, 0);
  g_assert_cmpuint (kt_venster_review_find (twice, question->name)->evidence->len, ==, 1);
  g_assert_nonnull (kt_venster_review_find (unsaid, question->name));
  g_assert_null (kt_venster_review_find (gone, question->name));
  g_assert_cmpint (kt_venster_review_find (wordless, factor->name)->extent, ==, KT_EXTENT_UNSAID);
  g_assert_cmpstr (kt_venster_review_find (remarked, factor->name)->remark, ==, "Al\ndrieweken");
}

static void
test_edit_beside (void)
{
  g_autoptr (KtQuestionBank) bank = open_bank ();
  const KtAxis *axis = kt_question_bank_find_axis (bank, "ondersteuning-activering");
  const KtGovernmentForm *form = kt_question_bank_find_government (bank, "responsief");
  g_autoptr (KtVensterReview) blank = kt_venster_review_new ("2026-03-04", KT_VIEWER_INWONER, bank->id);
  g_autoptr (KtVensterReview) placed = kt_venster_review_set_position (blank, axis, 1, "Hij fietst zelf");
  g_autoptr (KtVensterReview) moved = kt_venster_review_set_position (placed, axis, -1, "Toch niet");
  g_autoptr (KtVensterReview) governed = kt_venster_review_set_government (moved, form, "Beweegt mee");
  g_autoptr (KtVensterReview) unsaid = kt_venster_review_set_government (governed, NULL, "Beweegt mee");
  g_autoptr (KtVensterReview) next = kt_venster_review_make_next (unsaid, "2026-06-04");
  g_autofree char *text = kt_venster_review_print (governed), *again = NULL;
  g_autoptr (KtVensterReview) read = kt_venster_review_parse (text, strlen (text), NULL);

  g_assert_cmpuint (moved->axes->len, ==, 1);
  g_assert_cmpint (kt_venster_review_find_axis (moved, axis->name)->position, ==, -1);
  g_assert_cmpint (kt_venster_review_find_axis (placed, axis->name)->position, ==, 1);
  again = kt_venster_review_print (read);
  g_assert_cmpstr (text, ==, again);
  g_assert_cmpstr (unsaid->government, ==, "");
  g_assert_cmpstr (unsaid->government_why, ==, "");
  g_assert_cmpuint (next->axes->len, ==, 0);
  g_assert_cmpint (next->viewer, ==, KT_VIEWER_INWONER);
}

/* The inwoner is asked in simpler words, and a review knows what was asked without its bank. */
static void
test_asked (void)
{
  g_autoptr (KtQuestionBank) bank = open_bank ();
  const KtQuestion *question = kt_question_bank_find (bank, "leefwereld.regie");
  g_autoptr (KtVensterReview) blank = kt_venster_review_new ("2026-03-04", KT_VIEWER_INWONER, "weg");
  g_autoptr (KtVensterReview) said = kt_venster_review_set_extent (blank, question, KT_EXTENT_MATIG);
  g_autoptr (GPtrArray) asked = kt_venster_pane_list (said, NULL, KT_VENSTER_LEEFWERELD, FALSE);
  g_autoptr (GPtrArray) elsewhere = kt_venster_pane_list (said, NULL, KT_VENSTER_BELEID, FALSE);
  const KtQuestion *known;

  g_assert_cmpstr (kt_venster_review_find (said, question->name)->asked, ==, question->simple);
  g_assert_cmpuint (asked->len, ==, 1);
  g_assert_cmpuint (elsewhere->len, ==, 0);
  known = asked->pdata[0];
  g_assert_cmpstr (known->text, ==, question->simple);
}

static void
test_pane (void)
{
  g_autoptr (KtQuestionBank) bank = open_bank ();
  const KtQuestion *second = kt_question_bank_find (bank, "leefwereld.doel");
  const KtQuestion *first = kt_question_bank_find (bank, "leefwereld.vragen");
  const KtQuestion *factor = kt_question_bank_find (bank, "factor.gesprek");
  g_autoptr (KtVensterReview) blank = kt_venster_review_new ("2026-03-04", KT_VIEWER_PROFESSIONAL, bank->id);
  g_autoptr (KtVensterReview) one = kt_venster_review_set_influence (blank, second, KT_INFLUENCE_BEVORDEREND);
  g_autoptr (KtVensterReview) two = kt_venster_review_set_influence (one, first, KT_INFLUENCE_BEVORDEREND);
  g_autoptr (KtVensterReview) three = kt_venster_review_set_influence (two, factor, KT_INFLUENCE_BELEMMEREND);
  g_autoptr (KtVensterReview) quick = kt_venster_review_set_quick (three, TRUE);
  g_autoptr (KtVensterPane) pane = kt_venster_pane_new (three, bank, KT_VENSTER_LEEFWERELD);
  g_autoptr (KtVensterPane) short_pane = kt_venster_pane_new (quick, bank, KT_VENSTER_LEEFWERELD);

  g_assert_cmpuint (pane->helps->len, ==, 2);
  g_assert_cmpstr (((const KtVensterAnswer *)pane->helps->pdata[0])->question, ==, first->name);
  g_assert_cmpuint (pane->hinders->len, ==, 1);
  g_assert_cmpuint (pane->n_asked, ==, 12);
  g_assert_cmpuint (pane->n_answered, ==, 2);

  /* The quick way asks two questions in this window, and keeps what was answered besides. */
  g_assert_cmpuint (short_pane->n_asked, ==, 3);
  g_assert_cmpuint (short_pane->n_answered, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/venster-review/round", test_round);
  g_test_add_func ("/venster-review/faults", test_faults);
  g_test_add_func ("/venster-review/edit", test_edit);
  g_test_add_func ("/venster-review/edit-beside", test_edit_beside);
  g_test_add_func ("/venster-review/asked", test_asked);
  g_test_add_func ("/venster-review/pane", test_pane);
  return g_test_run ();
}
