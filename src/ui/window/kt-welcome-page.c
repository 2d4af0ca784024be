/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-welcome-page.h"

#include "core/kt-error.h"
#include "ui/widgets/kt-late-menu.h"
#include "ui/window/kt-fault.h"
#include "ui/window/kt-work-button.h"

#include <glib/gi18n-lib.h>

struct _KtWelcomePage
{
  AdwNavigationPage parent_instance;

  GtkButton *create_button;
  GtkButton *choose_button;
  KtFault *fault;
  KtWorkButton *work;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;

  KtKeeper *keeper;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtWelcomePage, kt_welcome_page, ADW_TYPE_NAVIGATION_PAGE)

/* (transfer full): a cancellable for the next work; what still went on is cancelled. */
static GCancellable *
begin (KtWelcomePage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  kt_fault_set_text (self->fault, NULL);
  return g_object_ref (self->cancellable);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtWelcomePage) self = user_data;
  g_autoptr (GError) error = NULL;

  gboolean chosen = kt_keeper_finish (KT_KEEPER (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL) /* the window was closed */
    return;

  if (chosen)
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.push", "s", "unlock");
  else if (g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
    kt_fault_set_text (self->fault, _ ("There is no vault in this folder. Choose the folder that holds vault.db and "
                                       "key.json, or make a vault of your own."));
  else
    kt_fault_set_error (self->fault, error);
}

static void
folder_selected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtWelcomePage) self = user_data;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GCancellable) cancellable = NULL;

  if (folder == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL || g_file_peek_path (folder) == NULL)
    return;

  cancellable = begin (self);
  kt_keeper_choose_async (self->keeper, g_file_peek_path (folder), cancellable, chosen_cb, g_object_ref (self));
}

static void
choose_clicked_cb (KtWelcomePage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GCancellable) cancellable = begin (self);

  gtk_file_dialog_set_title (dialog, _ ("Open a vault"));
  gtk_file_dialog_set_accept_label (dialog, _ ("Open vault"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), cancellable,
                                 folder_selected_cb, g_object_ref (self));
}

static void
example_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtWelcomePage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean opened = kt_keeper_finish (KT_KEEPER (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  kt_work_button_set_busy (self->work, FALSE);
  if (!opened)
    kt_fault_set_error (self->fault, error);
}

static void
example_clicked_cb (KtWelcomePage *self)
{
  g_autoptr (GCancellable) cancellable = begin (self);

  kt_work_button_set_busy (self->work, TRUE);
  kt_keeper_open_example_async (self->keeper, cancellable, example_opened_cb, g_object_ref (self));
}

static void
cancelled_cb (KtWelcomePage *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
kt_welcome_page_hidden (AdwNavigationPage *page)
{
  kt_fault_set_text (KT_WELCOME_PAGE (page)->fault, NULL);
}

/* The window closes, or the vault was opened: whatever still goes on is for nobody. */
static void
kt_welcome_page_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (KT_WELCOME_PAGE (widget)->cancellable);

  GTK_WIDGET_CLASS (kt_welcome_page_parent_class)->unroot (widget);
}

static void
kt_welcome_page_dispose (GObject *object)
{
  KtWelcomePage *self = KT_WELCOME_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->keeper);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (kt_welcome_page_parent_class)->dispose (object);
}

static void
kt_welcome_page_class_init (KtWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_welcome_page_dispose;
  widget_class->unroot = kt_welcome_page_unroot;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hidden = kt_welcome_page_hidden;

  g_type_ensure (KT_TYPE_FAULT);
  g_type_ensure (KT_TYPE_WORK_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/window/kt-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtWelcomePage, create_button);
  gtk_widget_class_bind_template_child (widget_class, KtWelcomePage, choose_button);
  gtk_widget_class_bind_template_child (widget_class, KtWelcomePage, fault);
  gtk_widget_class_bind_template_child (widget_class, KtWelcomePage, work);
  gtk_widget_class_bind_template_child (widget_class, KtWelcomePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KtWelcomePage, primary_menu);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, example_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancelled_cb);
}

static void
kt_welcome_page_init (KtWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kt_late_menu_set (self->menu_button, self->primary_menu);
}

void
kt_welcome_page_set_keeper (KtWelcomePage *self, KtKeeper *keeper)
{
  g_return_if_fail (KT_IS_WELCOME_PAGE (self));
  g_return_if_fail (self->keeper == NULL);

  self->keeper = g_object_ref (keeper);
}
