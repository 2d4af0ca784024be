/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-recover-page.h"

#include "core/kt-error.h"
#include "core/kt-text.h"
#include "ui/window/kt-fault.h"
#include "ui/window/kt-new-passphrase.h"
#include "ui/window/kt-work-button.h"

struct _KtRecoverPage
{
  AdwNavigationPage parent_instance;

  GtkEditable *code_row;
  KtNewPassphrase *passphrase;
  KtFault *fault;
  KtWorkButton *work;

  KtKeeper *keeper;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtRecoverPage, kt_recover_page, ADW_TYPE_NAVIGATION_PAGE)

static void
update_ready_cb (KtRecoverPage *self)
{
  kt_work_button_set_ready (self->work, !kt_text_is_blank (gtk_editable_get_text (self->code_row)) &&
                                            kt_new_passphrase_get_valid (self->passphrase));
}

static void
clear (KtRecoverPage *self)
{
  gtk_editable_set_text (self->code_row, "");
  kt_new_passphrase_clear (self->passphrase);
  kt_fault_set_text (self->fault, NULL);
}

static void
recovered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtRecoverPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean recovered = kt_keeper_finish (KT_KEEPER (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL) /* the window was closed */
    return;

  kt_work_button_set_busy (self->work, FALSE);
  g_clear_object (&self->cancellable);
  if (recovered)
    {
      clear (self);
      return;
    }

  kt_fault_set_error (self->fault, error);
  if (g_error_matches (error, KT_ERROR, KT_ERROR_WRONG_RECOVERY_CODE))
    gtk_widget_grab_focus (GTK_WIDGET (self->code_row));
}

static void
submit_cb (KtRecoverPage *self)
{
  if (!kt_work_button_get_ready (self->work) || kt_work_button_get_busy (self->work))
    return;

  kt_fault_set_text (self->fault, NULL);
  kt_work_button_set_busy (self->work, TRUE);
  self->cancellable = g_cancellable_new ();
  kt_keeper_recover_async (self->keeper, gtk_editable_get_text (self->code_row),
                           kt_new_passphrase_get_text (self->passphrase), self->cancellable, recovered_cb,
                           g_object_ref (self));
}

static void
code_activated_cb (KtRecoverPage *self)
{
  if (kt_work_button_get_ready (self->work))
    submit_cb (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

static void
cancelled_cb (KtRecoverPage *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
kt_recover_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (KT_RECOVER_PAGE (page)->code_row));
}

static void
kt_recover_page_hidden (AdwNavigationPage *page)
{
  clear (KT_RECOVER_PAGE (page));
}

/* The window closes, or the vault was opened: whatever still goes on is for nobody. */
static void
kt_recover_page_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (KT_RECOVER_PAGE (widget)->cancellable);

  GTK_WIDGET_CLASS (kt_recover_page_parent_class)->unroot (widget);
}

static void
kt_recover_page_dispose (GObject *object)
{
  KtRecoverPage *self = KT_RECOVER_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->keeper);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_RECOVER_PAGE);

  G_OBJECT_CLASS (kt_recover_page_parent_class)->dispose (object);
}

static void
kt_recover_page_class_init (KtRecoverPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_recover_page_dispose;
  widget_class->unroot = kt_recover_page_unroot;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = kt_recover_page_shown;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hidden = kt_recover_page_hidden;

  g_type_ensure (KT_TYPE_FAULT);
  g_type_ensure (KT_TYPE_NEW_PASSPHRASE);
  g_type_ensure (KT_TYPE_WORK_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/window/kt-recover-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtRecoverPage, code_row);
  gtk_widget_class_bind_template_child (widget_class, KtRecoverPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, KtRecoverPage, fault);
  gtk_widget_class_bind_template_child (widget_class, KtRecoverPage, work);
  gtk_widget_class_bind_template_callback (widget_class, update_ready_cb);
  gtk_widget_class_bind_template_callback (widget_class, code_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancelled_cb);
}

static void
kt_recover_page_init (KtRecoverPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_ready_cb (self);
}

void
kt_recover_page_set_keeper (KtRecoverPage *self, KtKeeper *keeper)
{
  g_return_if_fail (KT_IS_RECOVER_PAGE (self));
  g_return_if_fail (self->keeper == NULL);

  self->keeper = g_object_ref (keeper);
}
