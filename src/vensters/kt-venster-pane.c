/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vensters/kt-venster-pane.h"

#include "vensters/kt-venster-review-edit.h"

static gboolean
is_asked (const KtVensterReview *review, const KtQuestion *question, KtVenster venster)
{
  if (question->venster != venster)
    return FALSE;
  return (question->is_on && (!review->is_quick || question->is_quick)) ||
         kt_venster_review_find (review, question->name) != NULL;
}

static gboolean
is_in_bank (const KtQuestionBank *bank, const KtVensterAnswer *answer)
{
  const KtQuestion *question = bank != NULL ? kt_question_bank_find (bank, answer->question) : NULL;

  return question != NULL && question->is_factor == answer->is_factor && question->venster == answer->venster;
}

GPtrArray *
kt_venster_pane_list (const KtVensterReview *review, const KtQuestionBank *bank, KtVenster venster, gboolean factors)
{
  GPtrArray *asked = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_question_unref);
  const GPtrArray *list = bank == NULL ? NULL : factors ? bank->factors : bank->questions;

  for (guint i = 0; list != NULL && i < list->len; i++)
    if (is_asked (review, list->pdata[i], venster))
      g_ptr_array_add (asked, kt_question_ref (list->pdata[i]));
  for (guint i = 0; i < review->answers->len; i++)
    {
      const KtVensterAnswer *answer = review->answers->pdata[i];

      if (answer->venster == venster && !answer->is_factor == !factors && !is_in_bank (bank, answer))
        g_ptr_array_add (asked, kt_venster_answer_make_question (answer));
    }
  return asked;
}

static void
take_answers (KtVensterPane *self, const KtVensterReview *review, const GPtrArray *asked)
{
  for (guint i = 0; i < asked->len; i++)
    {
      const KtQuestion *question = asked->pdata[i];
      KtVensterAnswer *answer = kt_venster_review_find (review, question->name);

      self->n_asked += question->is_factor ? 0 : 1;
      if (answer == NULL)
        continue;
      self->n_answered += question->is_factor ? 0 : 1;
      if (answer->influence == KT_INFLUENCE_BEVORDEREND)
        g_ptr_array_add (self->helps, kt_venster_answer_ref (answer));
      else if (answer->influence == KT_INFLUENCE_BELEMMEREND)
        g_ptr_array_add (self->hinders, kt_venster_answer_ref (answer));
    }
}

KtVensterPane *
kt_venster_pane_new (const KtVensterReview *review, const KtQuestionBank *bank, KtVenster venster)
{
  KtVensterPane *self = g_new0 (KtVensterPane, 1);
  g_autoptr (GPtrArray) questions = kt_venster_pane_list (review, bank, venster, FALSE);
  g_autoptr (GPtrArray) factors = kt_venster_pane_list (review, bank, venster, TRUE);

  self->helps = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_venster_answer_unref);
  self->hinders = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_venster_answer_unref);
  take_answers (self, review, questions);
  take_answers (self, review, factors);
  return self;
}

void
kt_venster_pane_free (KtVensterPane *self)
{
  g_ptr_array_unref (self->helps);
  g_ptr_array_unref (self->hinders);
  g_free (self);
}
