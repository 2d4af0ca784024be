/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signals/kt-signal-dialog.h"

#include "core/kt-text.h"
#include "store/kt-vault-signals.h"
#include "ui/signals/kt-casus-rows.h"
#include "ui/signals/kt-signal-words.h"
#include "ui/widgets/kt-deletion.h"
#include "ui/widgets/kt-first-focus.h"
#include "ui/widgets/kt-record-saver.h"
#include "ui/widgets/kt-result.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtSignalDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  AdwHeaderBar *header_bar;
  AdwBreakpoint *narrow_breakpoint; /* where the buttons leave no room for the title */
  AdwPreferencesGroup *about_group;
  GtkWidget *text_row;
  AdwComboRow *kind_row;
  AdwComboRow *venster_row;
  AdwComboRow *theme_row;
  KtCasusRows *casussen;
  GtkWidget *cancel_button;
  GtkWidget *save_button;
  GtkWidget *delete_group;

  KtSession *session;
  KtSignal *signal;     /* as it is now; without what is typed as long as it is new */
  KtRecordSaver *saver; /* (nullable): of one that is stored already */
  GArray *theme_ids;    /* of the choices; 0 for none */
  gboolean is_showing;  /* what comes from the vault */
  gboolean is_saving;   /* one that is new */
  gboolean is_given_up; /* one that is new is not wanted */
  GCancellable *cancellable;
  GWeakRef parent;
};

G_DEFINE_FINAL_TYPE (KtSignalDialog, kt_signal_dialog, ADW_TYPE_DIALOG)

static void
write_signal (KtVault *vault, gpointer state, GAsyncReadyCallback callback, gpointer user_data)
{
  kt_vault_update_signal_async (vault, state, NULL, callback, user_data);
}

static const KtRecordCalls calls = {
  write_signal,
  kt_vault_update_signal_finish,
  (GDestroyNotify)kt_signal_unref,
};

static KtVault *
get_vault (KtSignalDialog *self)
{
  return kt_session_get_vault (self->session);
}

static gboolean
has_text (KtSignalDialog *self)
{
  return !kt_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->text_row)));
}

static void
update (KtSignalDialog *self)
{
  gtk_widget_set_sensitive (self->save_button, !self->is_saving && has_text (self));
}

/* (transfer full): the signal as it is filled in. It is never without words: the last ones stay until there are others.
 */
static KtSignal *
read_rows (KtSignalDialog *self)
{
  KtSignal *signal = kt_signal_copy (self->signal);
  guint theme = adw_combo_row_get_selected (self->theme_row);

  if (has_text (self))
    {
      g_free (signal->text);
      signal->text = kt_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->text_row)), KT_TEXT_MAX, FALSE);
    }
  signal->kind = (KtSignalKind)adw_combo_row_get_selected (self->kind_row);
  signal->venster = (KtVenster)adw_combo_row_get_selected (self->venster_row);
  if (theme < self->theme_ids->len)
    signal->theme_id = g_array_index (self->theme_ids, gint64, theme);
  return signal;
}

/* Keeps @signal, also on disk when it is there already. */
static void
put (KtSignalDialog *self, KtSignal *signal)
{
  kt_signal_unref (self->signal);
  self->signal = kt_signal_ref (signal);
  if (self->saver != NULL)
    kt_record_saver_put (self->saver, kt_signal_ref (signal));
}

static void
changed_cb (KtSignalDialog *self)
{
  g_autoptr (KtSignal) signal = NULL;

  if (self->signal == NULL || self->is_showing)
    return;
  update (self);
  if (self->saver == NULL)
    return;
  signal = read_rows (self);
  put (self, signal);
}

/* --- One that is new --- */

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSignalDialog) self = user_data;
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&self->parent);
  g_autoptr (GError) error = NULL;
  gboolean is_added = kt_vault_add_signal_finish (KT_VAULT (source), result, &error) != 0;

  self->is_saving = FALSE;
  if (self->session == NULL)
    return;
  if (!is_added)
    {
      kt_toast_error (GTK_WIDGET (self->toasts), error);
      update (self);
      return;
    }
  self->is_given_up = TRUE;
  adw_dialog_close (ADW_DIALOG (self));
  if (parent != NULL && gtk_widget_get_root (parent) != NULL)
    kt_toast_say (parent, _ ("The signal is in Signals"));
}

static void
save_cb (KtSignalDialog *self)
{
  g_autoptr (KtSignal) signal = NULL;

  if (self->saver != NULL || !has_text (self))
    return;
  signal = read_rows (self);
  self->is_saving = TRUE;
  update (self);
  kt_vault_add_signal_async (get_vault (self), signal, NULL, added_cb, g_object_ref (self));
}

/* Who did not give it up wants to keep what is typed. */
static void
closing_cb (KtSignalDialog *self)
{
  if (self->saver == NULL && !self->is_saving && !self->is_given_up)
    save_cb (self);
}

static void
cancel_cb (KtSignalDialog *self)
{
  self->is_given_up = TRUE;
  adw_dialog_close (ADW_DIALOG (self));
}

static void
closed_cb (KtSignalDialog *self)
{
  self->is_given_up = TRUE;
}

/* --- Its casussen --- */

typedef struct
{
  KtSignalDialog *self;
  gint64 casus_id;
} Taken;

static void
taken_free (gpointer data)
{
  Taken *taken = data;

  g_object_unref (taken->self);
  g_free (taken);
}

static void
change_casussen (KtSignalDialog *self, gint64 casus_id, gboolean is_added)
{
  g_autoptr (KtSignal) signal = NULL;

  if (self->session == NULL)
    return;
  signal = self->saver != NULL ? read_rows (self) : kt_signal_copy (self->signal);
  if (is_added)
    kt_signal_add_casus (signal, casus_id);
  else
    kt_signal_remove_casus (signal, casus_id);
  put (self, signal);
  kt_casus_rows_show (self->casussen, self->session, signal->casussen);
}

static void
casus_added_cb (KtSignalDialog *self, gint64 casus_id)
{
  change_casussen (self, casus_id, TRUE);
}

static void
put_back (gpointer data)
{
  Taken *taken = data;

  change_casussen (taken->self, taken->casus_id, TRUE);
}

static void
casus_removed_cb (KtSignalDialog *self, gint64 casus_id)
{
  Taken *taken = g_new (Taken, 1);

  taken->self = g_object_ref (self);
  taken->casus_id = casus_id;
  change_casussen (self, casus_id, FALSE);
  adw_toast_overlay_dismiss_all (self->toasts);
  kt_toast_undo (GTK_WIDGET (self->casussen), _ ("Casus taken off the signal"), put_back, taken, taken_free);
}

/* --- What the vault has --- */

static void
themes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSignalDialog) self = user_data;
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) themes = kt_vault_list_signal_themes_finish (KT_VAULT (source), result, NULL);
  const gint64 none = 0;
  guint chosen = 0;

  if (kt_result_is_unwanted (result) || themes == NULL)
    return;
  self->is_showing = TRUE;
  g_array_set_size (self->theme_ids, 0);
  g_array_append_val (self->theme_ids, none);
  gtk_string_list_append (titles, _ ("In none yet"));
  for (guint i = 0; i < themes->len; i++)
    {
      const KtSignalTheme *theme = themes->pdata[i];

      g_array_append_val (self->theme_ids, theme->id);
      gtk_string_list_append (titles, theme->title);
      if (theme->id == self->signal->theme_id)
        chosen = i + 1;
    }
  adw_combo_row_set_model (self->theme_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->theme_row, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->theme_row), themes->len > 0);
  self->is_showing = FALSE;
}

static void
show_signal (KtSignalDialog *self)
{
  self->is_showing = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->text_row)), self->signal->text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->text_row), self->signal->text);
  adw_combo_row_set_selected (self->kind_row, self->signal->kind);
  adw_combo_row_set_selected (self->venster_row, self->signal->venster);
  self->is_showing = FALSE;
}

/* What another window wrote is followed when nothing typed here would be lost. */
static void
got_signal_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSignalDialog) self = user_data;
  g_autoptr (KtSignal) signal = kt_vault_get_signal_finish (KT_VAULT (source), result, NULL);

  if (kt_result_is_unwanted (result) || signal == NULL || kt_record_saver_get_state (self->saver) != KT_AUTOSAVE_SAVED)
    return;
  kt_signal_unref (self->signal);
  self->signal = g_steal_pointer (&signal);
  if (has_text (self))
    show_signal (self);
  kt_casus_rows_show (self->casussen, self->session, self->signal->casussen);
}

static void
load (KtSignalDialog *self)
{
  kt_result_ask_anew (&self->cancellable);
  if (self->saver != NULL)
    kt_vault_get_signal_async (get_vault (self), self->signal->id, self->cancellable, got_signal_cb,
                               g_object_ref (self));
  kt_vault_list_signal_themes_async (get_vault (self), self->cancellable, themes_cb, g_object_ref (self));
}

/* --- Deleting --- */

static const KtDeletionKind deletion = {
  kt_vault_set_signal_deleted_async,
  kt_vault_set_signal_deleted_finish,
  N_ ("Signal deleted"),
};

static void
delete_cb (KtSignalDialog *self)
{
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&self->parent);

  kt_record_saver_hurry (self->saver);
  kt_delete (&deletion, get_vault (self), self->signal->id, GTK_WIDGET (self->toasts), parent);
}

/* --- Object --- */

static void
kt_signal_dialog_dispose (GObject *object)
{
  KtSignalDialog *self = KT_SIGNAL_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  if (self->saver != NULL)
    kt_record_saver_hurry (self->saver);
  g_clear_object (&self->saver);
  /* Rows keep the vault, and go now, whatever else still keeps the sheet that they are on. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_SIGNAL_DIALOG);
  g_clear_object (&self->session);
  g_weak_ref_set (&self->parent, NULL);
  G_OBJECT_CLASS (kt_signal_dialog_parent_class)->dispose (object);
}

static void
kt_signal_dialog_finalize (GObject *object)
{
  KtSignalDialog *self = KT_SIGNAL_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->signal, kt_signal_unref);
  g_array_unref (self->theme_ids);
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
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, about_group);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, casussen);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, delete_group);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, header_bar);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, narrow_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, text_row);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, KtSignalDialog, venster_row);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, casus_added_cb);
  gtk_widget_class_bind_template_callback (widget_class, casus_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
kt_signal_dialog_init (KtSignalDialog *self)
{
  g_weak_ref_init (&self->parent, NULL);
  self->theme_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  kt_casus_rows_let_change (self->casussen);
}

/* What is typed about one that is there is stored by itself, so that there is nothing to confirm or to cancel. */
static void
show_stored (KtSignalDialog *self)
{
  const KtSignal *unstored;

  self->saver = kt_record_saver_open (self->session, &calls, self->signal->id);
  unstored = kt_record_saver_get_unstored (self->saver);
  if (unstored != NULL)
    {
      KtSignal *signal = kt_signal_copy (unstored);

      kt_signal_unref (self->signal);
      self->signal = signal;
    }
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Signal"));
  adw_preferences_group_set_description (self->about_group, _ ("What you type is kept at once."));
  gtk_widget_set_visible (self->cancel_button, FALSE);
  gtk_widget_set_visible (self->save_button, FALSE);
  adw_breakpoint_set_condition (self->narrow_breakpoint, NULL);
  adw_header_bar_set_show_start_title_buttons (self->header_bar, TRUE);
  adw_header_bar_set_show_end_title_buttons (self->header_bar, TRUE);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->text_row), FALSE);
}

void
kt_signal_dialog_present (GtkWidget *parent, KtSession *session, const KtSignal *draft)
{
  KtSignalDialog *self = g_object_new (KT_TYPE_SIGNAL_DIALOG, NULL);

  self->session = g_object_ref (session);
  g_weak_ref_set (&self->parent, parent);
  kt_signal_words_fill (self->kind_row, KT_VOCABULARY_SIGNAL_KIND, draft->kind);
  kt_signal_words_fill (self->venster_row, KT_VOCABULARY_VENSTER, draft->venster);
  self->signal = kt_signal_copy (draft);
  if (draft->id != 0)
    show_stored (self);
  show_signal (self);
  kt_casus_rows_show (self->casussen, session, self->signal->casussen);
  gtk_widget_set_visible (self->delete_group, draft->id != 0);
  update (self);
  g_signal_connect_object (session, "closing", G_CALLBACK (closing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_vault (self), "signals-changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  if (draft->id != 0)
    kt_first_focus_set_at_start (self->text_row);
  else
    kt_first_focus_set (self->text_row);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
