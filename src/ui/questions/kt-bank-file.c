/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/questions/kt-bank-file.h"

#include "core/kt-edition-record.h"
#include "core/kt-error.h"

#include <string.h>

/* --- Reading --- */

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  /* One byte more than may be, so that what is too long is told as such and not cut off. */
  gsize size = KT_EDITION_DOCUMENT_MAX + 1, n_read = 0;
  g_autofree char *text = g_malloc (size);
  GError *error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (data, cancellable, &error);
  KtQuestionBank *bank = NULL;

  if (stream != NULL && g_input_stream_read_all (G_INPUT_STREAM (stream), text, size, &n_read, cancellable, &error))
    {
      if (n_read == size)
        g_set_error_literal (&error, KT_ERROR, KT_ERROR_INVALID, "the file is larger than 16 MiB");
      else
        bank = kt_question_bank_parse (text, n_read, &error);
    }
  if (bank != NULL)
    g_task_return_pointer (task, bank, (GDestroyNotify)kt_question_bank_unref);
  else
    g_task_return_error (task, error);
}

void
kt_bank_file_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, kt_bank_file_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}

KtQuestionBank *
kt_bank_file_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Writing --- */

typedef struct
{
  KtQuestionBank *bank;
  GFile *file;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  kt_question_bank_unref (writing->bank);
  g_object_unref (writing->file);
  g_free (writing);
}

/* (transfer full): one line a member, for who reads it or changes it in an editor. */
static char *
print (const KtQuestionBank *bank)
{
  g_autofree char *text = kt_question_bank_print (bank);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);

  return json_to_string (root, TRUE);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Writing *writing = data;
  g_autofree char *text = print (writing->bank);
  GError *error = NULL;

  if (g_file_replace_contents (writing->file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable,
                               &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
kt_bank_file_write_async (KtQuestionBank *bank,
                          GFile *file,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Writing *writing = g_new (Writing, 1);

  writing->bank = kt_question_bank_ref (bank);
  writing->file = g_object_ref (file);
  g_task_set_source_tag (task, kt_bank_file_write_async);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_thread);
}

gboolean
kt_bank_file_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
