/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-unlock-page.h"

#include "core/kt-error.h"
#include "ui/widgets/kt-late-menu.h"
#include "ui/window/kt-example.h"
#include "ui/window/kt-fault.h"
#include "ui/window/kt-place.h"
#include "ui/window/kt-work-button.h"

#include <glib/gi18n-lib.h>

struct _KtUnlockPage
{
  AdwNavigationPage parent_instance;

  GtkLabel *place_label;
  GtkLabel *example_label;
  GtkEditable *passphrase_row;
  KtFault *fault;
  KtWorkButton *work;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;

  KtKeeper *keeper;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtUnlockPage, kt_unlock_page, ADW_TYPE_NAVIGATION_PAGE)

static void
update_ready_cb (KtUnlockPage *self)
{
  if (self->keeper == NULL)
    return;

  kt_work_button_set_ready (self->work, *gtk_editable_get_text (self->passphrase_row) != '\0' &&
                                            !kt_keeper_get_busy (self->keeper));
}

static void
folder_changed_cb (KtUnlockPage *self)
{
  const char *folder = kt_keeper_get_folder (self->keeper);
  g_autofree char *place = folder != NULL ? kt_place_get_label (folder) : NULL;
  g_autofree char *hint = g_strdup_printf (_ ("This is the example; its passphrase is: %s"), KT_EXAMPLE_PASSPHRASE);
  gboolean is_example = kt_keeper_is_example (self->keeper);

  gtk_label_set_text (self->place_label, place != NULL ? place : "");
  gtk_label_set_text (self->example_label, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->example_label), is_example);
  gtk_widget_set_visible (GTK_WIDGET (self->place_label), !is_example);
  kt_fault_set_text (self->fault, NULL);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtUnlockPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean opened = kt_keeper_finish (KT_KEEPER (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL) /* the window was closed */
    return;

  kt_work_button_set_busy (self->work, FALSE);
  g_clear_object (&self->cancellable);
  if (opened)
    {
      gtk_editable_set_text (self->passphrase_row, "");
      return;
    }

  if (g_error_matches (error, KT_ERROR, KT_ERROR_NOT_FOUND))
    kt_fault_set_text (self->fault, _ ("There is no vault in this place any more. Put the folder back, or open another "
                                       "vault."));
  else
    kt_fault_set_error (self->fault, error);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
  gtk_editable_select_region (self->passphrase_row, 0, -1);
}

static void
submit_cb (KtUnlockPage *self)
{
  if (!kt_work_button_get_ready (self->work) || kt_work_button_get_busy (self->work))
    return;

  kt_fault_set_text (self->fault, NULL);
  kt_work_button_set_busy (self->work, TRUE);
  self->cancellable = g_cancellable_new ();
  kt_keeper_open_async (self->keeper, gtk_editable_get_text (self->passphrase_row), self->cancellable, opened_cb,
                        g_object_ref (self));
}

static void
cancelled_cb (KtUnlockPage *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
kt_unlock_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (KT_UNLOCK_PAGE (page)->passphrase_row));
}

static void
kt_unlock_page_hidden (AdwNavigationPage *page)
{
  KtUnlockPage *self = KT_UNLOCK_PAGE (page);

  gtk_editable_set_text (self->passphrase_row, "");
  kt_fault_set_text (self->fault, NULL);
}

/* The window closes, or the vault was opened: whatever still goes on is for nobody. */
static void
kt_unlock_page_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (KT_UNLOCK_PAGE (widget)->cancellable);

  GTK_WIDGET_CLASS (kt_unlock_page_parent_class)->unroot (widget);
}

static void
kt_unlock_page_dispose (GObject *object)
{
  KtUnlockPage *self = KT_UNLOCK_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->keeper);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_UNLOCK_PAGE);

  G_OBJECT_CLASS (kt_unlock_page_parent_class)->dispose (object);
}

static void
kt_unlock_page_class_init (KtUnlockPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_unlock_page_dispose;
  widget_class->unroot = kt_unlock_page_unroot;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = kt_unlock_page_shown;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hidden = kt_unlock_page_hidden;

  g_type_ensure (KT_TYPE_FAULT);
  g_type_ensure (KT_TYPE_WORK_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/window/kt-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtUnlockPage, place_label);
  gtk_widget_class_bind_template_child (widget_class, KtUnlockPage, example_label);
  gtk_widget_class_bind_template_child (widget_class, KtUnlockPage, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, KtUnlockPage, fault);
  gtk_widget_class_bind_template_child (widget_class, KtUnlockPage, work);
  gtk_widget_class_bind_template_child (widget_class, KtUnlockPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KtUnlockPage, primary_menu);
  gtk_widget_class_bind_template_callback (widget_class, update_ready_cb);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancelled_cb);
}

static void
kt_unlock_page_init (KtUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kt_late_menu_set (self->menu_button, self->primary_menu);
  kt_work_button_set_ready (self->work, FALSE);
}

void
kt_unlock_page_set_keeper (KtUnlockPage *self, KtKeeper *keeper)
{
  g_return_if_fail (KT_IS_UNLOCK_PAGE (self));
  g_return_if_fail (self->keeper == NULL);

  self->keeper = g_object_ref (keeper);
  g_signal_connect_object (keeper, "notify::folder", G_CALLBACK (folder_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "notify::busy", G_CALLBACK (update_ready_cb), self, G_CONNECT_SWAPPED);
  folder_changed_cb (self);
}
