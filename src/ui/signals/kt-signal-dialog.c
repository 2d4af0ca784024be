/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signals/kt-signal-dialog.h"

#include "core/kt-text.h"
#include "store/kt-vault-signals.h"
#include "ui/signals/kt-casus-rows.h"
#include "ui/signals/kt-signal-words.h"
#include "ui/widgets/kt-first-focus.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtSignalDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkWidget *text_row;
  AdwComboRow *kind_row;
  AdwComboRow *venster_row;
  KtCasusRows *casussen;
  GtkWidget *save_button;
  GtkWidget *delete_group;

  KtSession *session;
  KtSignal *signal;
  gboolean is_saving;
  GWeakRef parent;
};

G_DEFINE_FINAL_TYPE (KtSignalDialog, kt_signal_dialog, ADW_TYPE_DIALOG)

static void
update (KtSignalDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text_row));

  gtk_widget_set_sensitive (self->save_button, !self->is_saving && !kt_text_is_blank (text));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSignalDialog) self = user_data;
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&self->parent);
  g_autoptr (GError) error = NULL;
  gboolean is_new = self->signal->id == 0;
  gboolean is_saved = is_new ? kt_vault_add_signal_finish (KT_VAULT (source), result, &error) != 0
                             : kt_vault_update_signal_finish (KT_VAULT (source), result, &error);

  self->is_saving = FALSE;
  if (self->session == NULL)
    return;
  if (!is_saved)
    {
      kt_toast_error (GTK_WIDGET (self->toasts), error);
      update (self);
      return;
    }
  adw_dialog_close (ADW_DIALOG (self));
  if (is_new && parent != NULL && gtk_widget_get_root (parent) != NULL)
    kt_toast_say (parent, _ ("The signal is in Signals"));
}

static void
save_cb (KtSignalDialog *self)
{
  KtVault *vault = kt_session_get_vault (self->session);
  g_autoptr (KtSignal) signal = kt_signal_copy (self->signal);

  g_free (signal->text);
  signal->text = kt_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->text_row)), KT_TEXT_MAX, FALSE);
  signal->kind = (KtSignalKind)adw_combo_row_get_selected (self->kind_row);
  signal->venster = (KtVenster)adw_combo_row_get_selected (self->venster_row);
  self->is_saving = TRUE;
  update (self);
  if (signal->id == 0)
    kt_vault_add_signal_async (vault, signal, NULL, saved_cb, g_object_ref (self));
  else
    kt_vault_update_signal_async (vault, signal, NULL, saved_cb, g_object_ref (self));
}

static void
cancel_cb (KtSignalDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- Deleting --- */

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSignalDialog) self = user_data;
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&self->parent);
  g_autoptr (GError) error = NULL;

  if (!kt_vault_set_signal_deleted_finish (KT_VAULT (source), result, &error))
    {
      if (self->session != NULL)
        kt_toast_error (GTK_WIDGET (self->toasts), error);
      return;
    }
  if (self->session != NULL)
    adw_dialog_close (ADW_DIALOG (self));
  if (parent == NULL || gtk_widget_get_root (parent) == NULL)
    return;
  kt_toast_undo_deletion (parent, _ ("Signal deleted"), KT_VAULT (source), self->signal->id,
                          kt_vault_set_signal_deleted_async);
}

static void
delete_cb (KtSignalDialog *self)
{
  kt_vault_set_signal_deleted_async (kt_session_get_vault (self->session), self->signal->id, TRUE, NULL, deleted_cb,
                                     g_object_ref (self));
}

/* --- Object --- */

static void
kt_signal_dialog_dispose (GObject *object)
{
  KtSignalDialog *self = KT_SIGNAL_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_SIGNAL_DIALOG);
  g_clear_object (&self->session);
  g_weak_ref_set (&self->parent, NULL);
  G_OBJECT_CLASS (kt_signal_dialog_parent_class)->dispose (object);
}

static void
kt_signal_dialog_finalize (GObject *object)
{
  KtSignalDialog *self = KT_SIGNAL_DIALOG (object);

  g_clear_pointer (&self->signal, kt_signal_unref);
  g_weak_ref_clear (&self->parent);
  G_OBJECT_CLASS (kt_signal_dialog_parent_class)->finalize (object);
}

static void
kt_signal_dialog_class_init (KtSignalDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_signal_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kt_signal_dialog_finalize;

  g_type_ensure (KT_TYPE_CASUS_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/signals/kt-signal-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, casussen);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, delete_group);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, text_row);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, venster_row);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
kt_signal_dialog_init (KtSignalDialog *self)
{
  g_weak_ref_init (&self->parent, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kt_signal_dialog_present (GtkWidget *parent, KtSession *session, const KtSignal *draft)
{
  KtSignalDialog *self = g_object_new (KT_TYPE_SIGNAL_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->signal = kt_signal_copy (draft);
  g_weak_ref_set (&self->parent, parent);
  gtk_editable_set_text (GTK_EDITABLE (self->text_row), draft->text);
  kt_signal_words_fill (self->kind_row, KT_VOCABULARY_SIGNAL_KIND, draft->kind);
  kt_signal_words_fill (self->venster_row, KT_VOCABULARY_VENSTER, draft->venster);
  kt_casus_rows_show (self->casussen, session, draft->casussen);
  gtk_widget_set_visible (self->delete_group, draft->id != 0);
  if (draft->id != 0)
    {
      adw_dialog_set_title (ADW_DIALOG (self), _ ("Signal"));
      gtk_button_set_label (GTK_BUTTON (self->save_button), _ ("_Done"));
    }
  update (self);
  kt_first_focus_set (self->text_row);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
