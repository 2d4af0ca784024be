/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-venster-print-private.h"

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

KtChart *
kt_venster_chart_new (const GPtrArray *reviews,
                      const KtQuestionBank *bank,
                      const KtQuestionBank *start,
                      const char *own)
{
  KtChart *chart =
      kt_chart_new (KT_CHART_KIND_WINDOW, _ ("The four windows"),
                    _ ("In each window what helps and what hinders in this casus, and how much was looked at."));

  chart->names = g_strdup (_ ("Window"));
  chart->frame = g_strdup (kt_vocabulary_get_label (KT_VOCABULARY_VENSTER, KT_VENSTER_SAMENHANG));
  for (guint venster = 0; venster < KT_VENSTER_SAMENHANG; venster++)
    for (guint i = 0; i < reviews->len; i++)
      {
        const KtVensterReview *review = reviews->pdata[i];
        g_autoptr (KtVensterPane) pane = kt_venster_pane_new (review, bank, (KtVenster)venster);
        g_auto (GStrv) helps = list_labels (pane->helps, start, own);
        g_auto (GStrv) hinders = list_labels (pane->hinders, start, own);

        kt_chart_add_pane (chart, kt_vocabulary_get_label (KT_VOCABULARY_VENSTER, venster),
                           reviews->len > 1 ? kt_vocabulary_get_label (KT_VOCABULARY_VIEWER, review->viewer) : NULL,
                           (const char *const *)helps, (const char *const *)hinders, pane->n_asked, pane->n_answered);
      }
  return chart;
}
