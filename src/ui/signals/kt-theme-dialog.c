/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signals/kt-theme-dialog.h"

#include "core/kt-text.h"
#include "store/kt-vault-signals.h"
#include "ui/signals/kt-signal-words.h"
#include "ui/widgets/kt-record-saver.h"
#include "ui/widgets/kt-toast.h"
#include "ui/widgets/kt-words-field.h"

#include <glib/gi18n-lib.h>

struct _KtThemeDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkEditable *title_row;
  GtkEditable *addressee_row;
  GtkEditable *goal_row;
  AdwComboRow *status_row;
  AdwPreferencesGroup *came_back_group;
  AdwPreferencesGroup *signals_group;
  KtWordsField *came_back; /* in its group */

  KtSession *session;
  KtRecordSaver *saver;
  KtSignalTheme *theme; /* NULL until it is shown */
  GWeakRef parent;
};

G_DEFINE_FINAL_TYPE (KtThemeDialog, kt_theme_dialog, ADW_TYPE_DIALOG)

static void
write_theme (KtVault *vault, gpointer state, GAsyncReadyCallback callback, gpointer user_data)
{
  kt_vault_update_signal_theme_async (vault, state, NULL, callback, user_data);
}

static const KtRecordCalls calls = {
  write_theme,
  kt_vault_update_signal_theme_finish,
  (GDestroyNotify)kt_signal_theme_unref,
};

static void
read_line (GtkEditable *row, char **text)
{
  g_free (*text);
  *text = kt_text_clean (gtk_editable_get_text (row), KT_LINE_MAX, TRUE);
}

static void
changed_cb (KtThemeDialog *self)
{
  KtSignalTheme *theme;
  g_autofree char *came_back = NULL;

  if (self->theme == NULL)
    return;
  theme = kt_signal_theme_copy (self->theme);
  /* A theme is never without a title: the last one stays until there is another. */
  if (!kt_text_is_blank (gtk_editable_get_text (self->title_row)))
    read_line (self->title_row, &theme->title);
  read_line (self->addressee_row, &theme->addressee);
  read_line (self->goal_row, &theme->goal);
  theme->status = (KtThemeStatus)adw_combo_row_get_selected (self->status_row);
  came_back = kt_words_field_get_text (self->came_back);
  g_free (theme->came_back);
  theme->came_back = kt_text_clean (came_back, KT_TEXT_MAX, FALSE);
  kt_signal_theme_unref (self->theme);
  self->theme = kt_signal_theme_ref (theme);
  kt_record_saver_put (self->saver, theme);
}

/* --- Deleting --- */

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtThemeDialog) self = user_data;
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&self->parent);
  g_autoptr (GError) error = NULL;

  if (!kt_vault_set_signal_theme_deleted_finish (KT_VAULT (source), result, &error))
    {
      if (self->session != NULL)
        kt_toast_error (GTK_WIDGET (self->toasts), error);
      return;
    }
  if (self->session != NULL)
    adw_dialog_close (ADW_DIALOG (self));
  if (parent == NULL || gtk_widget_get_root (parent) == NULL)
    return;
  kt_toast_undo_deletion (parent, _ ("Theme deleted; its signals are still there"), KT_VAULT (source), self->theme->id,
                          kt_vault_set_signal_theme_deleted_async);
}

static void
delete_cb (KtThemeDialog *self)
{
  kt_record_saver_hurry (self->saver);
  kt_vault_set_signal_theme_deleted_async (kt_session_get_vault (self->session), self->theme->id, TRUE, NULL,
                                           deleted_cb, g_object_ref (self));
}

/* --- Object --- */

static void
kt_theme_dialog_dispose (GObject *object)
{
  KtThemeDialog *self = KT_THEME_DIALOG (object);

  if (self->saver != NULL)
    kt_record_saver_hurry (self->saver);
  g_clear_object (&self->saver);
  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_THEME_DIALOG);
  g_clear_object (&self->session);
  g_weak_ref_set (&self->parent, NULL);
  G_OBJECT_CLASS (kt_theme_dialog_parent_class)->dispose (object);
}

static void
kt_theme_dialog_finalize (GObject *object)
{
  KtThemeDialog *self = KT_THEME_DIALOG (object);

  g_clear_pointer (&self->theme, kt_signal_theme_unref);
  g_weak_ref_clear (&self->parent);
  G_OBJECT_CLASS (kt_theme_dialog_parent_class)->finalize (object);
}

static void
kt_theme_dialog_class_init (KtThemeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_theme_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kt_theme_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/signals/kt-theme-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtThemeDialog, addressee_row);
  gtk_widget_class_bind_template_child (widget_class, KtThemeDialog, came_back_group);
  gtk_widget_class_bind_template_child (widget_class, KtThemeDialog, goal_row);
  gtk_widget_class_bind_template_child (widget_class, KtThemeDialog, signals_group);
  gtk_widget_class_bind_template_child (widget_class, KtThemeDialog, status_row);
  gtk_widget_class_bind_template_child (widget_class, KtThemeDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, KtThemeDialog, toasts);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
kt_theme_dialog_init (KtThemeDialog *self)
{
  g_weak_ref_init (&self->parent, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->came_back = kt_words_field_new (_ ("What came back of it"), TRUE);
  adw_preferences_group_add (self->came_back_group, GTK_WIDGET (self->came_back));
  g_signal_connect_object (self->came_back, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/* Each casus counts once, however many of the signals it has. */
static void
show_signals (KtThemeDialog *self, const GPtrArray *signals)
{
  g_autoptr (KtSignal) all = kt_signal_new ("");
  g_autofree char *count = NULL;

  for (guint i = 0; i < signals->len; i++)
    {
      const KtSignal *signal = signals->pdata[i];
      g_autofree char *subtitle = kt_signal_words_describe (signal);
      GtkWidget *row = kt_signal_words_make_row (signal->text, subtitle);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      adw_preferences_group_add (self->signals_group, row);
      for (guint j = 0; j < signal->casussen->len; j++)
        kt_signal_add_casus (all, g_array_index (signal->casussen, gint64, j));
    }
  count = kt_signal_words_count_casussen (all->casussen->len);
  adw_preferences_group_set_description (self->signals_group, count);
}

void
kt_theme_dialog_present (GtkWidget *parent, KtSession *session, const KtSignalTheme *theme, const GPtrArray *signals)
{
  KtThemeDialog *self = g_object_new (KT_TYPE_THEME_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->saver = kt_record_saver_new (session, &calls);
  g_weak_ref_set (&self->parent, parent);
  gtk_editable_set_text (self->title_row, theme->title);
  gtk_editable_set_text (self->addressee_row, theme->addressee);
  gtk_editable_set_text (self->goal_row, theme->goal);
  kt_signal_words_fill (self->status_row, KT_VOCABULARY_THEME_STATUS, theme->status);
  kt_words_field_set_text (self->came_back, theme->came_back);
  show_signals (self, signals);
  self->theme = kt_signal_theme_copy (theme);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
