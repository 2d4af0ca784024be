/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-venster-print-private.h"

#include "publish/kt-effects-words.h"
#include "vensters/kt-venster-pane.h"

#include <glib/gi18n-lib.h>

gboolean
kt_venster_print_is_of_start (const KtQuestionBank *start, const KtVensterAnswer *answer)
{
  const KtQuestion *question = start != NULL ? kt_question_bank_find (start, answer->question) : NULL;

  return question != NULL && g_str_equal (question->label, answer->label) &&
         (g_str_equal (question->text, answer->asked) || g_str_equal (question->simple, answer->asked));
}

/* (transfer full): the labels of @answers; those of which the label is not to be seen are one, behind the others. */
static GStrv
list_labels (const GPtrArray *answers, const KtQuestionBank *start, const char *own)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  gboolean has_own = FALSE;

  for (guint i = 0; i < answers->len; i++)
    {
      const KtVensterAnswer *answer = answers->pdata[i];

      if (own == NULL || kt_venster_print_is_of_start (start, answer))
        g_strv_builder_add (labels, answer->label);
      else
        has_own = TRUE;
    }
  if (has_own)
    g_strv_builder_add (labels, own);
  return g_strv_builder_end (labels);
}

/* (transfer full) (element-type utf8): whose eyes each of @reviews is of, with the month when these looked more than
 * once. */
static GPtrArray *
name_reviews (const GPtrArray *reviews)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < reviews->len; i++)
    {
      const KtVensterReview *review = reviews->pdata[i];
      const char *viewer = kt_vocabulary_get_label (KT_VOCABULARY_VIEWER, review->viewer);
      guint n_same = 0;
      g_autofree char *month = kt_effects_words_month (review->date), *name = NULL;

      for (guint j = 0; j < reviews->len; j++)
        n_same += ((const KtVensterReview *)reviews->pdata[j])->viewer == review->viewer ? 1 : 0;
      name = n_same > 1 ? g_strdup_printf ("%s, %s", viewer, month) : g_strdup (viewer);
      g_ptr_array_add (names, g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL)
                                  ? g_strdup_printf ("%s (%u)", name, i + 1)
                                  : g_strdup (name));
    }
  return names;
}

static const KtQuestionBank *
find_bank (const GPtrArray *banks, const KtVensterReview *review)
{
  for (guint i = 0; banks != NULL && i < banks->len; i++)
    if (g_strcmp0 (((const KtQuestionBank *)banks->pdata[i])->id, review->bank) == 0)
      return banks->pdata[i];
  return NULL;
}

KtChart *
kt_venster_chart_new (const GPtrArray *reviews, const GPtrArray *banks, const KtQuestionBank *start, const char *own)
{
  KtChart *chart =
      kt_chart_new (KT_CHART_KIND_WINDOW, _ ("The four windows"),
                    _ ("In each window what helps and what hinders in this casus, and how much was looked at."));
  g_autoptr (GPtrArray) names = name_reviews (reviews);

  chart->names = g_strdup (_ ("Window"));
  for (guint venster = 0; venster < KT_VENSTER_COUNT; venster++)
    for (guint i = 0; i < reviews->len; i++)
      {
        const KtVensterReview *review = reviews->pdata[i];
        g_autoptr (KtVensterPane) pane = kt_venster_pane_new (review, find_bank (banks, review), (KtVenster)venster);
        g_auto (GStrv) helps = list_labels (pane->helps, start, own);
        g_auto (GStrv) hinders = list_labels (pane->hinders, start, own);

        kt_chart_add_pane (chart, kt_vocabulary_get_label (KT_VOCABULARY_VENSTER, venster),
                           reviews->len > 1 ? names->pdata[i] : NULL, (const char *const *)helps,
                           (const char *const *)hinders, pane->n_asked, pane->n_answered);
      }
  return chart;
}
