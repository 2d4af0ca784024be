/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vensters/kt-venster-review-edit.h"

#include "core/kt-text.h"

static void
set_text (char **text, const char *typed, gboolean one_line)
{
  g_free (*text);
  *text = kt_text_clean (typed, one_line ? KT_LINE_MAX : KT_TEXT_MAX, one_line);
}

/* --- Answers --- */

static KtVensterAnswer *
answer_new (const KtVensterReview *review, const KtQuestion *question)
{
  KtVensterAnswer *answer = kt_venster_answer_new ();
  gboolean is_simple = review->viewer == KT_VIEWER_INWONER && *question->simple != '\0';

  answer->question = g_strdup (question->name);
  answer->venster = question->venster;
  answer->label = g_strdup (question->label);
  answer->asked = g_strdup (is_simple ? question->simple : question->text);
  answer->is_factor = question->is_factor;
  return answer;
}

/* The answer to @question in @next, which may be changed; it is put in its place by finish_answer(). */
static KtVensterAnswer *
begin_answer (const KtVensterReview *review, const KtQuestion *question)
{
  const KtVensterAnswer *given = kt_venster_review_find (review, question->name);

  return given != NULL ? kt_venster_answer_copy (given) : answer_new (review, question);
}

static gboolean
says_something (const KtVensterAnswer *answer)
{
  return answer->extent != KT_EXTENT_UNSAID || answer->influence != KT_INFLUENCE_UNSAID ||
         !kt_text_is_blank (answer->remark) || answer->evidence->len > 0;
}

static KtVensterReview *
finish_answer (const KtVensterReview *self, KtVensterAnswer *answer)
{
  KtVensterReview *next = kt_venster_review_copy (self);
  guint index;

  if (g_ptr_array_find (next->answers, kt_venster_review_find (self, answer->question), &index))
    g_ptr_array_remove_index (next->answers, index);
  else
    index = next->answers->len;
  if (says_something (answer) && next->answers->len < KT_VENSTER_REVIEW_ITEMS_MAX)
    g_ptr_array_insert (next->answers, (gint)index, answer);
  else
    kt_venster_answer_unref (answer);
  return next;
}

KtVensterReview *
kt_venster_review_set_extent (const KtVensterReview *self, const KtQuestion *question, gint extent)
{
  KtVensterAnswer *answer = begin_answer (self, question);

  answer->extent = question->is_factor ? KT_EXTENT_UNSAID : extent;
  return finish_answer (self, answer);
}

KtVensterReview *
kt_venster_review_set_influence (const KtVensterReview *self, const KtQuestion *question, gint influence)
{
  KtVensterAnswer *answer = begin_answer (self, question);

  answer->influence = influence;
  return finish_answer (self, answer);
}

KtVensterReview *
kt_venster_review_set_remark (const KtVensterReview *self, const KtQuestion *question, const char *remark)
{
  KtVensterAnswer *answer = begin_answer (self, question);

  set_text (&answer->remark, remark, FALSE);
  return finish_answer (self, answer);
}

static gboolean
is_same_evidence (gconstpointer a, gconstpointer b)
{
  const KtEvidence *one = a, *other = b;

  return one->part == other->part && g_str_equal (one->note, other->note) && g_str_equal (one->passage, other->passage);
}

KtVensterReview *
kt_venster_review_add_evidence (const KtVensterReview *self,
                                const KtQuestion *question,
                                const char *note,
                                KtNotePart part,
                                const char *passage)
{
  KtVensterAnswer *answer = begin_answer (self, question);
  g_autofree char *words = kt_text_clean (passage, KT_TEXT_MAX, FALSE);
  g_autoptr (KtEvidence) evidence = kt_evidence_new (note, part, words);

  if (answer->evidence->len < KT_EVIDENCE_MAX &&
      !g_ptr_array_find_with_equal_func (answer->evidence, evidence, is_same_evidence, NULL))
    g_ptr_array_add (answer->evidence, g_steal_pointer (&evidence));
  return finish_answer (self, answer);
}

KtVensterReview *
kt_venster_review_remove_evidence (const KtVensterReview *self, const KtQuestion *question, guint index)
{
  KtVensterAnswer *answer = begin_answer (self, question);

  g_ptr_array_remove_index (answer->evidence, index);
  return finish_answer (self, answer);
}

KtQuestion *
kt_venster_answer_make_question (const KtVensterAnswer *self)
{
  KtQuestion *question = kt_question_new ();

  question->name = g_strdup (self->question);
  question->venster = self->venster;
  question->aspect = g_strdup ("");
  question->label = g_strdup (self->label);
  question->text = g_strdup (self->asked);
  question->simple = g_strdup (self->is_factor ? "" : self->asked);
  question->source = g_strdup ("");
  question->is_factor = self->is_factor;
  question->is_on = TRUE;
  return question;
}

/* --- What stands beside them --- */

KtVensterReview *
kt_venster_review_remove_position (const KtVensterReview *self, const char *axis)
{
  KtVensterReview *next = kt_venster_review_copy (self);

  g_ptr_array_remove (next->axes, kt_venster_review_find_axis (next, axis));
  return next;
}

KtVensterReview *
kt_venster_review_set_position (const KtVensterReview *self, const KtAxis *axis, gint position, const char *why)
{
  KtVensterReview *next = kt_venster_review_remove_position (self, axis->name);
  g_autofree char *words = kt_text_clean (why, KT_TEXT_MAX, FALSE);

  if (next->axes->len < KT_VENSTER_REVIEW_ITEMS_MAX)
    g_ptr_array_add (next->axes, kt_axis_position_new (axis->name, axis->left, axis->right, position, words));
  return next;
}

KtVensterReview *
kt_venster_review_set_government (const KtVensterReview *self, const KtGovernmentForm *form, const char *why)
{
  KtVensterReview *next = kt_venster_review_copy (self);

  g_set_str (&next->government, form != NULL ? form->name : "");
  g_set_str (&next->government_label, form != NULL ? form->label : "");
  set_text (&next->government_why, form != NULL ? why : "", FALSE);
  return next;
}

KtVensterReview *
kt_venster_review_set_samenhang (const KtVensterReview *self, const char *samenhang)
{
  KtVensterReview *next = kt_venster_review_copy (self);

  set_text (&next->samenhang, samenhang, FALSE);
  return next;
}

KtVensterReview *
kt_venster_review_set_date (const KtVensterReview *self, const char *date)
{
  KtVensterReview *next = kt_venster_review_copy (self);

  g_set_str (&next->date, date);
  return next;
}

KtVensterReview *
kt_venster_review_set_viewer (const KtVensterReview *self, KtViewer viewer, const char *who)
{
  KtVensterReview *next = kt_venster_review_copy (self);

  next->viewer = viewer;
  set_text (&next->who, who, TRUE);
  return next;
}

KtVensterReview *
kt_venster_review_set_quick (const KtVensterReview *self, gboolean is_quick)
{
  KtVensterReview *next = kt_venster_review_copy (self);

  next->is_quick = is_quick;
  return next;
}

KtVensterReview *
kt_venster_review_make_next (const KtVensterReview *self, const char *date)
{
  KtVensterReview *next = kt_venster_review_new (date, self->viewer, self->bank);

  g_set_str (&next->who, self->who);
  next->is_quick = self->is_quick;
  return next;
}
