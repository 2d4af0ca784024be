/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-preferences-dialog.h"

#include "ui/sidebyside/kt-side-sums.h"
#include "ui/window/kt-passphrase-page.h"
#include "ui/window/kt-settings.h"

#include <glib/gi18n-lib.h>

struct _KtPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwSwitchRow *spelling_row;
  AdwSpinRow *indicative_row;
  AdwSpinRow *auto_lock_row;
  GtkWidget *passphrase_row;

  KtKeeper *keeper;
};

G_DEFINE_FINAL_TYPE (KtPreferencesDialog, kt_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static void
passphrase_done_cb (KtPreferencesDialog *self)
{
  adw_preferences_dialog_pop_subpage (ADW_PREFERENCES_DIALOG (self));
  /* What had the focus was switched off while the change was made. */
  gtk_widget_grab_focus (self->passphrase_row);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), adw_toast_new (_ ("The passphrase was changed")));
}

static void
passphrase_activated_cb (KtPreferencesDialog *self)
{
  KtSession *session = kt_keeper_get_session (self->keeper);
  KtPassphrasePage *page = kt_passphrase_page_new (kt_session_get_vault (session));

  g_signal_connect_object (page, "done", G_CALLBACK (passphrase_done_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_dialog_push_subpage (ADW_PREFERENCES_DIALOG (self), ADW_NAVIGATION_PAGE (page));
}

static void
kt_preferences_dialog_dispose (GObject *object)
{
  KtPreferencesDialog *self = KT_PREFERENCES_DIALOG (object);

  g_clear_object (&self->keeper);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (kt_preferences_dialog_parent_class)->dispose (object);
}

static void
kt_preferences_dialog_class_init (KtPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/window/kt-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtPreferencesDialog, spelling_row);
  gtk_widget_class_bind_template_child (widget_class, KtPreferencesDialog, indicative_row);
  gtk_widget_class_bind_template_child (widget_class, KtPreferencesDialog, auto_lock_row);
  gtk_widget_class_bind_template_child (widget_class, KtPreferencesDialog, passphrase_row);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_activated_cb);
}

static void
kt_preferences_dialog_init (KtPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
kt_preferences_dialog_new (KtKeeper *keeper)
{
  KtPreferencesDialog *self = g_object_new (KT_TYPE_PREFERENCES_DIALOG, NULL);

  self->keeper = g_object_ref (keeper);
  g_settings_bind (kt_keeper_get_settings (keeper), KT_SETTING_AUTO_LOCK_MINUTES, self->auto_lock_row, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (kt_keeper_get_settings (keeper), KT_SETTING_CHECK_SPELLING, self->spelling_row, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (kt_keeper_get_settings (keeper), KT_SETTING_INDICATIVE_BELOW, self->indicative_row, "value",
                   G_SETTINGS_BIND_DEFAULT);
  /* That of the example stands on the screen and stays. */
  gtk_widget_set_visible (self->passphrase_row,
                          kt_keeper_get_session (keeper) != NULL && !kt_keeper_is_example (keeper));
  return ADW_DIALOG (self);
}
