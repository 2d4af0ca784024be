/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-exporter.h"

#include "core/kt-error.h"
#include "ui/widgets/kt-file-dialog.h"
#include "ui/widgets/kt-share-export.h"
#include "ui/widgets/kt-toast.h"
#include "ui/widgets/kt-withheld.h"

#include <glib/gi18n-lib.h>

struct _KtExporter
{
  GObject parent_instance;

  GtkWidget *widget; /* NULL once it was stopped */
  KtSession *session;
  KtExportWords words;
  GCancellable *cancellable; /* of the dialogs */
  GCancellable *writing;
  gboolean is_writing;
};

enum
{
  CHANGED,
  CHOSEN,
  AGAIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtExporter, kt_exporter, G_TYPE_OBJECT)

static void
set_writing (KtExporter *self, gboolean is_writing)
{
  self->is_writing = is_writing;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- What became of it --- */

static void
show_folder_cb (AdwToast *toast, gpointer user_data)
{
  KtExporter *self = user_data;
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (g_object_get_data (G_OBJECT (toast), "file"));

  if (self->widget != NULL)
    gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (gtk_widget_get_root (self->widget)), NULL, NULL,
                                              NULL);
}

static void
toast_left (KtExporter *self, const char *path)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (self->widget, ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  if (overlay == NULL)
    return;
  toast = adw_toast_new (path != NULL ? self->words.saved : self->words.copied);
  if (path != NULL)
    {
      /* Translators: the folder with the saved file */
      adw_toast_set_button_label (toast, _ ("Show"));
      g_object_set_data_full (G_OBJECT (toast), "file", g_file_new_for_path (path), g_object_unref);
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (show_folder_cb), self, 0);
    }
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
withheld_response_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (KtExporter) self = g_object_steal_data (G_OBJECT (task), "exporter");
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (self->widget != NULL && g_str_equal (response, "again"))
    g_signal_emit (self, signals[AGAIN], 0, kt_share_export_get (G_ASYNC_RESULT (task))->disclosure->form);
}

static void
left_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtExporter) self = user_data;
  const KtShareExport *export = kt_share_export_get (result);
  g_autoptr (GError) error = NULL;
  gboolean has_left = kt_share_export_finish (result, &error);

  if (self->widget == NULL)
    return;

  set_writing (self, FALSE);
  if (has_left && export->text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (self->widget), export->text);
  if (has_left)
    {
      toast_left (self, export->path);
    }
  else if (g_error_matches (error, KT_ERROR, KT_ERROR_REFUSED))
    {
      AdwDialog *dialog = kt_withheld_create_dialog (&export->finding, export->heading, self->words.next_step);

      g_object_set_data_full (G_OBJECT (result), "exporter", g_object_ref (self), g_object_unref);
      adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), self->widget, self->cancellable, withheld_response_cb,
                               g_object_ref (result));
    }
  else
    {
      kt_toast_error (self->widget, error);
    }
}

/* --- Choosing a file --- */

static void
file_chosen_cb (gpointer self, GFile *file, gpointer form)
{
  g_signal_emit (self, signals[CHOSEN], 0, GPOINTER_TO_UINT (form), file);
}

/* --- Object --- */

static void
kt_exporter_dispose (GObject *object)
{
  KtExporter *self = KT_EXPORTER (object);

  kt_exporter_stop (self);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->writing);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kt_exporter_parent_class)->dispose (object);
}

static void
kt_exporter_class_init (KtExporterClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_exporter_dispose;

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHOSEN] =
      g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_FILE);
  signals[AGAIN] = g_signal_new ("again", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
kt_exporter_init (KtExporter *self)
{
  self->cancellable = g_cancellable_new ();
}

KtExporter *
kt_exporter_new (GtkWidget *widget, KtSession *session, const KtExportWords *words)
{
  KtExporter *self = g_object_new (KT_TYPE_EXPORTER, NULL);

  self->widget = widget;
  self->session = g_object_ref (session);
  self->words = *words;
  return self;
}

void
kt_exporter_stop (KtExporter *self)
{
  g_return_if_fail (KT_IS_EXPORTER (self));

  self->widget = NULL;
  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->writing);
}

void
kt_exporter_choose_file (KtExporter *self, KtDisclosureForm form, const char *name)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  g_return_if_fail (KT_IS_EXPORTER (self));
  g_return_if_fail (form != KT_DISCLOSURE_FORM_COPY);

  if (self->widget == NULL)
    return;
  kt_file_dialog_set_mime_type (dialog, kt_document_format_get_mime_type (kt_share_export_get_format (form)));
  gtk_file_dialog_set_title (dialog, self->words.title);
  gtk_file_dialog_set_initial_name (dialog, name);
  kt_file_dialog_save (dialog, self->widget, self->cancellable, file_chosen_cb, self, GUINT_TO_POINTER (form));
}

void
kt_exporter_write (KtExporter *self, KtReview *review, KtDocument *document, KtDisclosure *disclosure, GFile *file)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (KT_IS_EXPORTER (self));

  if (self->widget == NULL || self->is_writing)
    return;
  if (file != NULL && path == NULL)
    g_set_error (&error, KT_ERROR, KT_ERROR_FAILED, "the file is not on this machine");
  if (error != NULL || !kt_disclosure_check (disclosure, "", &error))
    {
      kt_toast_error (self->widget, error);
      return;
    }

  g_clear_object (&self->writing);
  self->writing = g_cancellable_new ();
  set_writing (self, TRUE);
  kt_share_export_async (kt_share_export_new (self->session, review, document, disclosure, path), self->writing,
                         left_cb, g_object_ref (self));
}

gboolean
kt_exporter_is_writing (KtExporter *self)
{
  g_return_val_if_fail (KT_IS_EXPORTER (self), FALSE);

  return self->is_writing;
}

void
kt_exporter_cancel (KtExporter *self)
{
  g_return_if_fail (KT_IS_EXPORTER (self));

  g_cancellable_cancel (self->writing);
}
