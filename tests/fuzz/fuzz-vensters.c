/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vensters/kt-question-bank.h"
#include "vensters/kt-venster-comparison.h"
#include "vensters/kt-venster-pane.h"
#include "vensters/kt-venster-review-record.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* What was read is written so that it is read again without loss. */
static void
check_bank (const KtQuestionBank *bank)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *written = kt_question_bank_print (bank), *rewritten = NULL;
  g_autoptr (KtQuestionBank) again = kt_question_bank_parse (written, strlen (written), &error);

  g_assert_no_error (error);
  rewritten = kt_question_bank_print (again);
  g_assert_cmpstr (written, ==, rewritten);
  for (guint i = 0; i < bank->questions->len; i++)
    {
      const KtQuestion *question = bank->questions->pdata[i];
      g_autofree char *source = kt_question_bank_explain_source (bank, question->source);

      g_assert_true (kt_question_bank_find (bank, question->name) == question);
      g_assert_nonnull (source);
    }
}

static void
check_panes (const KtVensterReview *review)
{
  for (guint venster = 0; venster < KT_VENSTER_COUNT; venster++)
    {
      g_autoptr (KtVensterPane) pane = kt_venster_pane_new (review, NULL, (KtVenster)venster);

      g_assert_cmpuint (pane->n_answered, <=, pane->n_asked);
      g_assert_cmpuint (pane->helps->len + pane->hinders->len, <=, review->answers->len);
    }
}

static void
check_review (KtVensterReview *review)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *written = kt_venster_review_print (review), *rewritten = NULL;
  g_autoptr (KtVensterReview) again = kt_venster_review_parse (written, strlen (written), &error);
  g_autoptr (KtVensterRecord) record = kt_venster_review_make_record (review);
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_autoptr (KtVensterComparison) comparison = NULL;

  g_assert_no_error (error);
  rewritten = kt_venster_review_print (again);
  g_assert_cmpstr (written, ==, rewritten);
  g_assert_nonnull (record);
  check_panes (review);
  g_ptr_array_add (both, review);
  g_ptr_array_add (both, again);
  comparison = kt_venster_comparison_new (both);
  for (guint i = 0; i < comparison->answers->len; i++)
    {
      const KtComparedAnswer *answer = comparison->answers->pdata[i];

      g_assert_cmpint (answer->difference, ==, 0);
      g_assert_cmpint (kt_compared_answer_get_move (answer, 0, 1), ==, KT_MOVE_NONE);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) bank_error = NULL, review_error = NULL;
  g_autoptr (KtQuestionBank) bank = kt_question_bank_parse ((const char *)data, size, &bank_error);
  g_autoptr (KtVensterReview) review = kt_venster_review_parse ((const char *)data, size, &review_error);

  g_assert_true ((bank == NULL) == (bank_error != NULL));
  g_assert_true ((review == NULL) == (review_error != NULL));
  if (bank != NULL)
    check_bank (bank);
  if (review != NULL)
    check_review (review);
  return 0;
}
