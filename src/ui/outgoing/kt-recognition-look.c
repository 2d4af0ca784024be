/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-recognition-look.h"

#include "publish/kt-lexicon-file.h"

typedef struct
{
  KtReview *review;
  KtLexicon *lexicon;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  kt_review_unref (look->review);
  g_clear_pointer (&look->lexicon, kt_lexicon_unref);
  g_free (look);
}

static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *look = data;
  GError *error = NULL;

  if (look->lexicon == NULL)
    look->lexicon = kt_lexicon_open (&error);
  if (look->lexicon != NULL)
    g_task_return_pointer (task, kt_recognition_make (look->lexicon, look->review),
                           (GDestroyNotify)kt_recognition_unref);
  else
    g_task_return_error (task, error);
}

void
kt_recognition_look_async (KtReview *review,
                           KtLexicon *lexicon,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Look *look = g_new0 (Look, 1);

  look->review = kt_review_ref (review);
  look->lexicon = lexicon != NULL ? kt_lexicon_ref (lexicon) : NULL;
  g_task_set_source_tag (task, kt_recognition_look_async);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_thread);
}

KtRecognition *
kt_recognition_look_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, kt_recognition_look_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
