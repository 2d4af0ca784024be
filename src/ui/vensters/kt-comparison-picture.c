/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-comparison-picture.h"

#include "core/kt-error.h"
#include "publish/kt-model-file.h"
#include "publish/kt-venster-print.h"
#include "ui/widgets/kt-chart-view.h"
#include "ui/widgets/kt-editions.h"

#include <glib/gi18n-lib.h>

struct _KtComparisonPicture
{
  AdwBin parent_instance;

  KtSession *session;
  GtkWidget *problem_label; /* why not all that was asked is known */
  KtChartView *view;
  GPtrArray *reviews;    /* (nullable) (element-type KtVensterReview) */
  GPtrArray *banks;      /* (element-type KtQuestionBank): those of the reviews that were found */
  GHashTable *asked;     /* (element-type utf8): the ids of those that were looked for */
  KtQuestionBank *start; /* (nullable): the questions that come with the program, once they were read */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtComparisonPicture, kt_comparison_picture, ADW_TYPE_BIN)

static void
show (KtComparisonPicture *self)
{
  g_autoptr (KtChart) chart = NULL, outgoing = NULL;

  if (self->reviews == NULL)
    return;
  chart = kt_venster_chart_new (self->reviews, self->banks, self->start, NULL);
  outgoing = kt_venster_chart_new (self->reviews, self->banks, self->start, _ ("a question of our own"));
  kt_chart_view_set_chart (self->view, chart);
  kt_chart_view_set_outgoing (self->view, outgoing);
}

/* --- The questions that were asked --- */

/* Without them, what was answered is all that is known to have been asked; of a bank that the vault never had nobody
 * expects more. */
static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtComparisonPicture) self = user_data;
  g_autoptr (GError) error = NULL;
  KtQuestionBank *bank = kt_editions_find_finish (KT_EDITIONS (source), result, &error);

  if (bank == NULL)
    {
      if (self->cancellable != NULL && !g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
        gtk_widget_set_visible (self->problem_label, TRUE);
      return;
    }
  g_ptr_array_add (self->banks, bank);
  if (self->cancellable != NULL)
    show (self);
}

static void
find_banks (KtComparisonPicture *self)
{
  for (guint i = 0; i < self->reviews->len; i++)
    {
      const KtVensterReview *review = self->reviews->pdata[i];

      if (*review->bank != '\0' && g_hash_table_add (self->asked, g_strdup (review->bank)))
        kt_editions_find_async (kt_session_get_question_banks (self->session), review->bank, self->cancellable,
                                found_cb, g_object_ref (self));
    }
}

/* --- The questions that come with the program --- */

static void
open_start (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  KtQuestionBank *start = kt_question_bank_open_start (&error);

  if (start != NULL)
    g_task_return_pointer (task, start, (GDestroyNotify)kt_question_bank_unref);
  else
    g_task_return_error (task, error);
}

/* Without them all questions are the organisation's own in what leaves. */
static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KtComparisonPicture *self = KT_COMPARISON_PICTURE (source);
  KtQuestionBank *start = g_task_propagate_pointer (G_TASK (result), NULL);

  if (start == NULL)
    return;
  self->start = start;
  if (self->cancellable != NULL)
    show (self);
}

/* --- Object --- */

static void
kt_comparison_picture_dispose (GObject *object)
{
  KtComparisonPicture *self = KT_COMPARISON_PICTURE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->reviews, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kt_comparison_picture_parent_class)->dispose (object);
}

static void
kt_comparison_picture_finalize (GObject *object)
{
  KtComparisonPicture *self = KT_COMPARISON_PICTURE (object);

  g_clear_pointer (&self->start, kt_question_bank_unref);
  g_ptr_array_unref (self->banks);
  g_hash_table_unref (self->asked);

  G_OBJECT_CLASS (kt_comparison_picture_parent_class)->finalize (object);
}

static void
kt_comparison_picture_class_init (KtComparisonPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_comparison_picture_dispose;
  G_OBJECT_CLASS (klass)->finalize = kt_comparison_picture_finalize;
}

static void
kt_comparison_picture_init (KtComparisonPicture *self)
{
  self->cancellable = g_cancellable_new ();
  self->banks = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_question_bank_unref);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static GtkWidget *
make_problem (void)
{
  GtkWidget *label =
      gtk_label_new (_ ("A list of questions that these looks were made with cannot be read. The picture "
                        "has only what was answered of it."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_visible (label, FALSE);
  return label;
}

GtkWidget *
kt_comparison_picture_new (KtSession *session, gint64 casus_id)
{
  KtComparisonPicture *self = g_object_new (KT_TYPE_COMPARISON_PICTURE, NULL);
  g_autoptr (GArray) casussen = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, opened_cb, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->session = g_object_ref (session);
  self->view = KT_CHART_VIEW (kt_chart_view_new ("vier-vensters"));
  g_array_append_val (casussen, casus_id);
  kt_chart_view_set_casussen (self->view, session, casussen);
  self->problem_label = make_problem ();
  gtk_box_append (GTK_BOX (box), self->problem_label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), box);
  g_task_run_in_thread (task, open_start);
  return GTK_WIDGET (self);
}

void
kt_comparison_picture_set_reviews (KtComparisonPicture *self, GPtrArray *reviews)
{
  g_ptr_array_ref (reviews);
  g_clear_pointer (&self->reviews, g_ptr_array_unref);
  self->reviews = reviews;
  find_banks (self);
  show (self);
}
