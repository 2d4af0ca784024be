/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-passphrase-page.h"

#include "core/kt-error.h"
#include "ui/window/kt-fault.h"
#include "ui/window/kt-new-passphrase.h"
#include "ui/window/kt-work-button.h"

#include <glib/gi18n-lib.h>

struct _KtPassphrasePage
{
  AdwNavigationPage parent_instance;

  GtkEditable *old_row;
  KtNewPassphrase *passphrase;
  KtFault *fault;
  KtWorkButton *work;

  KtVault *vault;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtPassphrasePage, kt_passphrase_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update_ready_cb (KtPassphrasePage *self)
{
  kt_work_button_set_ready (self->work, *gtk_editable_get_text (self->old_row) != '\0' &&
                                            kt_new_passphrase_get_valid (self->passphrase));
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtPassphrasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean changed = kt_vault_change_passphrase_finish (KT_VAULT (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL) /* the page was closed */
    return;

  kt_work_button_set_busy (self->work, FALSE);
  g_clear_object (&self->cancellable);
  if (changed)
    {
      gtk_editable_set_text (self->old_row, "");
      kt_new_passphrase_clear (self->passphrase);
      g_signal_emit (self, signals[DONE], 0);
    }
  else if (g_error_matches (error, KT_ERROR, KT_ERROR_WRONG_PASSPHRASE))
    {
      kt_fault_set_text (self->fault, _ ("That is not the passphrase until now. Check Caps Lock and try again."));
      gtk_widget_grab_focus (GTK_WIDGET (self->old_row));
    }
  else
    {
      kt_fault_set_error (self->fault, error);
    }
}

static void
submit_cb (KtPassphrasePage *self)
{
  if (!kt_work_button_get_ready (self->work) || kt_work_button_get_busy (self->work))
    return;

  kt_fault_set_text (self->fault, NULL);
  kt_work_button_set_busy (self->work, TRUE);
  self->cancellable = g_cancellable_new ();
  kt_vault_change_passphrase_async (self->vault, gtk_editable_get_text (self->old_row),
                                    kt_new_passphrase_get_text (self->passphrase), self->cancellable, changed_cb,
                                    g_object_ref (self));
}

static void
old_activated_cb (KtPassphrasePage *self)
{
  if (kt_work_button_get_ready (self->work))
    submit_cb (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

static void
cancelled_cb (KtPassphrasePage *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
kt_passphrase_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (KT_PASSPHRASE_PAGE (page)->old_row));
}

static void
kt_passphrase_page_dispose (GObject *object)
{
  KtPassphrasePage *self = KT_PASSPHRASE_PAGE (object);

  /* A change that was asked for is not broken off because the page closes. */
  g_clear_object (&self->cancellable);
  g_clear_object (&self->vault);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_PASSPHRASE_PAGE);

  G_OBJECT_CLASS (kt_passphrase_page_parent_class)->dispose (object);
}

static void
kt_passphrase_page_class_init (KtPassphrasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_passphrase_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = kt_passphrase_page_shown;

  signals[DONE] =
      g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KT_TYPE_FAULT);
  g_type_ensure (KT_TYPE_NEW_PASSPHRASE);
  g_type_ensure (KT_TYPE_WORK_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/window/kt-passphrase-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtPassphrasePage, old_row);
  gtk_widget_class_bind_template_child (widget_class, KtPassphrasePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, KtPassphrasePage, fault);
  gtk_widget_class_bind_template_child (widget_class, KtPassphrasePage, work);
  gtk_widget_class_bind_template_callback (widget_class, update_ready_cb);
  gtk_widget_class_bind_template_callback (widget_class, old_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancelled_cb);
}

static void
kt_passphrase_page_init (KtPassphrasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_ready_cb (self);
}

KtPassphrasePage *
kt_passphrase_page_new (KtVault *vault)
{
  KtPassphrasePage *self = g_object_new (KT_TYPE_PASSPHRASE_PAGE, NULL);

  self->vault = g_object_ref (vault);
  return self;
}
