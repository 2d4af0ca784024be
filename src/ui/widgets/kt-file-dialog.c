/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-file-dialog.h"

#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

void
kt_file_dialog_set_kind (GtkFileDialog *dialog, const char *kind, const char *const *suffixes)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) of_kind = gtk_file_filter_new (), all = gtk_file_filter_new ();

  gtk_file_filter_set_name (of_kind, kind);
  for (gsize i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (of_kind, suffixes[i]);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, of_kind);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
}

void
kt_file_dialog_set_mime_type (GtkFileDialog *dialog, const char *mime_type)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_add_mime_type (filter, mime_type);
  gtk_file_dialog_set_default_filter (dialog, filter);
}

/* --- Asking --- */

typedef struct
{
  GtkWidget *widget;
  GCancellable *cancellable;
  KtFileChosen chosen;
  GObject *self;
  gpointer user_data;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->widget);
  g_object_unref (question->cancellable);
  g_object_unref (question->self);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static Question *
question_new (GtkWidget *widget, GCancellable *cancellable, KtFileChosen chosen, gpointer self, gpointer user_data)
{
  Question *question = g_new (Question, 1);

  question->widget = g_object_ref (widget);
  question->cancellable = g_object_ref (cancellable);
  question->chosen = chosen;
  question->self = g_object_ref (self);
  question->user_data = user_data;
  return question;
}

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* @file: (nullable) */
static void
answer (Question *question, GFile *file, const GError *error)
{
  if (g_cancellable_is_cancelled (question->cancellable))
    return;
  if (file != NULL)
    question->chosen (question->self, file, question->user_data);
  else if (error->domain != GTK_DIALOG_ERROR)
    kt_toast_error (question->widget, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  answer (question, file, error);
}

void
kt_file_dialog_open (GtkFileDialog *dialog,
                     GtkWidget *widget,
                     GCancellable *cancellable,
                     KtFileChosen chosen,
                     gpointer self,
                     gpointer user_data)
{
  gtk_file_dialog_open (dialog, get_window (widget), cancellable, opened_cb,
                        question_new (widget, cancellable, chosen, self, user_data));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  answer (question, file, error);
}

void
kt_file_dialog_save (GtkFileDialog *dialog,
                     GtkWidget *widget,
                     GCancellable *cancellable,
                     KtFileChosen chosen,
                     gpointer self,
                     gpointer user_data)
{
  gtk_file_dialog_save (dialog, get_window (widget), cancellable, saved_cb,
                        question_new (widget, cancellable, chosen, self, user_data));
}
