/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/questions/kt-bank-transfer.h"

#include "core/kt-error.h"
#include "ui/questions/kt-bank-fault.h"
#include "ui/questions/kt-bank-file.h"
#include "ui/questions/kt-bank-version-dialog.h"
#include "ui/widgets/kt-toast.h"
#include "vensters/kt-question-change.h"

#include <glib/gi18n-lib.h>

/* What goes on while a file is read or written. */
typedef struct
{
  GtkWidget *widget;
  KtSession *session; /* (nullable): of an import */
  GCancellable *cancellable;
} Transfer;

static Transfer *
transfer_new (GtkWidget *widget, KtSession *session, GCancellable *cancellable)
{
  Transfer *self = g_new0 (Transfer, 1);

  self->widget = g_object_ref (widget);
  self->session = session != NULL ? g_object_ref (session) : NULL;
  self->cancellable = g_object_ref (cancellable);
  return self;
}

static void
transfer_free (Transfer *self)
{
  g_object_unref (self->widget);
  g_clear_object (&self->session);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Transfer, transfer_free)

static gboolean
is_given_up (Transfer *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

/* --- Importing --- */

static void
show_failure (Transfer *self, const GError *error)
{
  g_autofree char *sentence = kt_error_get_sentence (error);
  g_autofree char *fault =
      g_error_matches (error, KT_ERROR, KT_ERROR_INVALID) ? kt_bank_fault_tell (error->message) : g_strdup ("");
  g_autofree char *body = *fault != '\0' ? g_strconcat (sentence, "\n\n", fault, NULL) : g_strdup (sentence);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Nothing was imported"), body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, self->widget);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Transfer) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtQuestionBank) bank = kt_bank_file_read_finish (result, &error), next = NULL;
  g_autoptr (GArray) changes = NULL;
  KtQuestionBank *newest;

  if (is_given_up (self))
    return;
  newest = kt_editions_get_newest (kt_session_get_question_banks (self->session));
  if (bank != NULL)
    next = kt_question_bank_make_taken_over (newest, bank, &error);
  if (next == NULL)
    {
      show_failure (self, error);
      return;
    }
  changes = kt_question_bank_compare (newest, next);
  if (changes->len == 0 && kt_question_bank_is_alike_otherwise (newest, next))
    kt_toast_say (self->widget, _ ("Nothing in it is new"));
  else
    kt_bank_version_dialog_present (self->widget, self->session, next);
}

void
kt_bank_transfer_import (GtkWidget *widget, KtSession *session, GFile *file, GCancellable *cancellable)
{
  kt_bank_file_read_async (file, cancellable, read_cb, transfer_new (widget, session, cancellable));
}

/* --- Exporting --- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Transfer) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_written = kt_bank_file_write_finish (result, &error);

  if (is_given_up (self))
    return;
  if (is_written)
    kt_toast_say (self->widget, _ ("The questions were saved"));
  else
    kt_toast_error (self->widget, error);
}

void
kt_bank_transfer_export (GtkWidget *widget, KtQuestionBank *bank, GFile *file, GCancellable *cancellable)
{
  /* A file that was begun is written, whether somebody looks on or not. */
  kt_bank_file_write_async (bank, file, NULL, written_cb, transfer_new (widget, NULL, cancellable));
}
