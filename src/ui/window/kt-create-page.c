/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-create-page.h"

#include "core/kt-error.h"
#include "ui/window/kt-fault.h"
#include "ui/window/kt-new-passphrase.h"
#include "ui/window/kt-place.h"
#include "ui/window/kt-work-button.h"

#include <glib/gi18n-lib.h>

struct _KtCreatePage
{
  AdwNavigationPage parent_instance;

  AdwActionRow *folder_row;
  KtNewPassphrase *passphrase;
  KtFault *fault;
  KtWorkButton *work;

  KtKeeper *keeper;
  char *folder;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtCreatePage, kt_create_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  CREATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_folder (KtCreatePage *self, char *folder)
{
  g_autofree char *place = kt_place_get_label (folder);

  g_free (self->folder);
  self->folder = folder;
  adw_action_row_set_subtitle (self->folder_row, place);
}

static void
folder_selected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCreatePage) self = user_data;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (folder == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL || g_file_peek_path (folder) == NULL)
    return;

  /* A folder of its own, so that the vault is never mixed with what is in the chosen one. */
  set_folder (self, g_build_filename (g_file_peek_path (folder), "Keukentafel", NULL));
  kt_fault_set_text (self->fault, NULL);
}

static void
folder_clicked_cb (KtCreatePage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Choose a place for the vault"));
  gtk_file_dialog_set_accept_label (dialog, _ ("Choose"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, folder_selected_cb,
                                 g_object_ref (self));
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCreatePage) self = user_data;
  g_autoptr (GError) error = NULL;
  char *recovery_code = NULL;
  gboolean created = kt_keeper_create_finish (KT_KEEPER (source), result, &recovery_code, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL) /* the window was closed */
    {
      if (created)
        kt_keeper_enter (KT_KEEPER (source));
      kt_secret_string_free (recovery_code);
      return;
    }

  kt_work_button_set_busy (self->work, FALSE);
  g_clear_object (&self->cancellable);
  if (created)
    g_signal_emit (self, signals[CREATED], 0, recovery_code);
  else if (g_error_matches (error, KT_ERROR, KT_ERROR_EXISTS))
    kt_fault_set_text (self->fault, _ ("There are files in this place already. Choose another place; or, if it is your "
                                       "vault, go back and open it."));
  else
    kt_fault_set_error (self->fault, error);
  kt_secret_string_free (recovery_code);
}

static void
submit_cb (KtCreatePage *self)
{
  if (!kt_work_button_get_ready (self->work) || kt_work_button_get_busy (self->work))
    return;

  kt_fault_set_text (self->fault, NULL);
  kt_work_button_set_busy (self->work, TRUE);
  self->cancellable = g_cancellable_new ();
  kt_keeper_create_async (self->keeper, self->folder, kt_new_passphrase_get_text (self->passphrase), self->cancellable,
                          created_cb, g_object_ref (self));
}

static void
cancelled_cb (KtCreatePage *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
kt_create_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (KT_CREATE_PAGE (page)->passphrase));
}

static void
kt_create_page_hidden (AdwNavigationPage *page)
{
  KtCreatePage *self = KT_CREATE_PAGE (page);

  kt_new_passphrase_clear (self->passphrase);
  kt_fault_set_text (self->fault, NULL);
}

/* The window closes, or the vault was opened: whatever still goes on is for nobody. */
static void
kt_create_page_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (KT_CREATE_PAGE (widget)->cancellable);

  GTK_WIDGET_CLASS (kt_create_page_parent_class)->unroot (widget);
}

static void
kt_create_page_dispose (GObject *object)
{
  KtCreatePage *self = KT_CREATE_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->keeper);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_CREATE_PAGE);

  G_OBJECT_CLASS (kt_create_page_parent_class)->dispose (object);
}

static void
kt_create_page_finalize (GObject *object)
{
  g_clear_pointer (&KT_CREATE_PAGE (object)->folder, g_free);

  G_OBJECT_CLASS (kt_create_page_parent_class)->finalize (object);
}

static void
kt_create_page_class_init (KtCreatePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_create_page_dispose;
  object_class->finalize = kt_create_page_finalize;
  widget_class->unroot = kt_create_page_unroot;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = kt_create_page_shown;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hidden = kt_create_page_hidden;

  /* A pointer, because a string argument would be copied to memory that is not wiped. */
  signals[CREATED] = g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (KT_TYPE_FAULT);
  g_type_ensure (KT_TYPE_NEW_PASSPHRASE);
  g_type_ensure (KT_TYPE_WORK_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/window/kt-create-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtCreatePage, folder_row);
  gtk_widget_class_bind_template_child (widget_class, KtCreatePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, KtCreatePage, fault);
  gtk_widget_class_bind_template_child (widget_class, KtCreatePage, work);
  gtk_widget_class_bind_template_callback (widget_class, folder_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancelled_cb);
}

static void
kt_create_page_init (KtCreatePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_folder (self, kt_place_get_default_vault ());
}

void
kt_create_page_set_keeper (KtCreatePage *self, KtKeeper *keeper)
{
  g_return_if_fail (KT_IS_CREATE_PAGE (self));
  g_return_if_fail (self->keeper == NULL);

  self->keeper = g_object_ref (keeper);
}
