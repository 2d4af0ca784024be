/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signals/kt-theme-dialog.h"

#include "core/kt-text.h"
#include "store/kt-vault-signals.h"
#include "ui/signals/kt-signal-words.h"
#include "ui/widgets/kt-deletion.h"
#include "ui/widgets/kt-first-focus.h"
#include "ui/widgets/kt-record-saver.h"
#include "ui/widgets/kt-result.h"
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
  GPtrArray *rows;         /* in the group of signals */

  KtSession *session;
  KtRecordSaver *saver;
  KtSignalTheme *theme; /* NULL until it is shown */
  gboolean is_showing;  /* what comes from the vault */
  GCancellable *cancellable;
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

  if (self->theme == NULL || self->is_showing)
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

/* --- Its signals --- */

/* A signal on its way out of the theme, or back into it. */
typedef struct
{
  KtThemeDialog *self;
  KtSignal *signal; /* with the theme that it goes to */
} Move;

static Move *
move_new (KtThemeDialog *self, const KtSignal *signal, gint64 theme_id)
{
  Move *move = g_new (Move, 1);

  move->self = g_object_ref (self);
  move->signal = kt_signal_copy (signal);
  move->signal->theme_id = theme_id;
  return move;
}

static void
move_free (gpointer data)
{
  Move *move = data;

  g_object_unref (move->self);
  kt_signal_unref (move->signal);
  g_free (move);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Move, move_free)

static void moved_cb (GObject *source, GAsyncResult *result, gpointer user_data);

/* Takes @move. */
static void
begin_move (Move *move)
{
  kt_vault_update_signal_async (kt_session_get_vault (move->self->session), move->signal, NULL, moved_cb, move);
}

static void
put_back (gpointer data)
{
  Move *move = data;

  if (move->self->session != NULL)
    begin_move (move_new (move->self, move->signal, move->self->theme->id));
}

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Move) move = user_data;
  KtThemeDialog *self = move->self;
  g_autoptr (GError) error = NULL;
  gboolean is_moved = kt_vault_update_signal_finish (KT_VAULT (source), result, &error);

  if (self->session == NULL)
    return;
  adw_toast_overlay_dismiss_all (self->toasts);
  if (!is_moved)
    kt_toast_error (GTK_WIDGET (self->signals_group), error);
  else if (move->signal->theme_id == 0)
    kt_toast_undo (GTK_WIDGET (self->signals_group), _ ("Signal taken out of the theme"), put_back,
                   g_steal_pointer (&move), move_free);
}

static void
take_out_cb (KtThemeDialog *self, GtkWidget *button)
{
  begin_move (move_new (self, g_object_get_data (G_OBJECT (button), "signal"), 0));
}

static void
add_row (KtThemeDialog *self, KtSignal *signal)
{
  g_autofree char *subtitle = kt_signal_words_describe (signal);
  GtkWidget *row = kt_signal_words_make_row (signal->text, subtitle);
  GtkWidget *button = kt_signal_words_make_remove_button (_ ("Take this signal out of the theme"));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  g_object_set_data_full (G_OBJECT (button), "signal", kt_signal_ref (signal), (GDestroyNotify)kt_signal_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_out_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->signals_group, row);
  g_ptr_array_add (self->rows, row);
}

/* Each casus counts once, however many of the signals it has. */
static void
signals_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtThemeDialog) self = user_data;
  g_autoptr (GPtrArray) signals = kt_vault_list_signals_finish (KT_VAULT (source), result, NULL);
  g_autoptr (KtSignal) all = kt_signal_new ("");
  g_autofree char *count = NULL;

  if (kt_result_is_unwanted (result) || signals == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->signals_group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < signals->len; i++)
    {
      KtSignal *signal = signals->pdata[i];

      if (signal->theme_id != self->theme->id)
        continue;
      add_row (self, signal);
      for (guint j = 0; j < signal->casussen->len; j++)
        kt_signal_add_casus (all, g_array_index (signal->casussen, gint64, j));
    }
  count = kt_signal_words_count_casussen (all->casussen->len);
  adw_preferences_group_set_description (self->signals_group,
                                         self->rows->len > 0 ? count : _ ("There are none in it any more."));
}

/* --- What the vault has --- */

static void
set_line (GtkEditable *row, const char *text)
{
  if (!g_str_equal (gtk_editable_get_text (row), text))
    gtk_editable_set_text (row, text);
}

static void
show_theme (KtThemeDialog *self, KtSignalTheme *theme)
{
  self->is_showing = TRUE;
  set_line (self->title_row, theme->title);
  set_line (self->addressee_row, theme->addressee);
  set_line (self->goal_row, theme->goal);
  adw_combo_row_set_selected (self->status_row, theme->status);
  kt_words_field_set_text (self->came_back, theme->came_back);
  self->is_showing = FALSE;
  g_clear_pointer (&self->theme, kt_signal_theme_unref);
  self->theme = kt_signal_theme_ref (theme);
}

/* What another window wrote is followed when nothing typed here would be lost. */
static void
themes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtThemeDialog) self = user_data;
  g_autoptr (GPtrArray) themes = kt_vault_list_signal_themes_finish (KT_VAULT (source), result, NULL);

  if (kt_result_is_unwanted (result) || themes == NULL ||
      kt_record_saver_get_state (self->saver) != KT_AUTOSAVE_SAVED ||
      kt_text_is_blank (gtk_editable_get_text (self->title_row)))
    return;
  for (guint i = 0; i < themes->len; i++)
    if (((KtSignalTheme *)themes->pdata[i])->id == self->theme->id)
      {
        show_theme (self, themes->pdata[i]);
        return;
      }
}

static void
load (KtThemeDialog *self)
{
  KtVault *vault = kt_session_get_vault (self->session);

  kt_result_ask_anew (&self->cancellable);
  kt_vault_list_signal_themes_async (vault, self->cancellable, themes_cb, g_object_ref (self));
  kt_vault_list_signals_async (vault, 0, self->cancellable, signals_cb, g_object_ref (self));
}

/* --- Deleting --- */

static const KtDeletionKind deletion = {
  kt_vault_set_signal_theme_deleted_async,
  kt_vault_set_signal_theme_deleted_finish,
  N_ ("Theme deleted; its signals are still there"),
};

static void
delete_cb (KtThemeDialog *self)
{
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&self->parent);

  kt_record_saver_hurry (self->saver);
  kt_delete (&deletion, kt_session_get_vault (self->session), self->theme->id, GTK_WIDGET (self->toasts), parent);
}

/* --- Object --- */

static void
kt_theme_dialog_dispose (GObject *object)
{
  KtThemeDialog *self = KT_THEME_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  if (self->saver != NULL)
    kt_record_saver_hurry (self->saver);
  g_clear_object (&self->saver);
  /* Rows keep the vault, and go now, whatever else still keeps the sheet that they are on. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_THEME_DIALOG);
  g_clear_object (&self->session);
  g_weak_ref_set (&self->parent, NULL);
  G_OBJECT_CLASS (kt_theme_dialog_parent_class)->dispose (object);
}

static void
kt_theme_dialog_finalize (GObject *object)
{
  KtThemeDialog *self = KT_THEME_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->theme, kt_signal_theme_unref);
  g_ptr_array_unref (self->rows);
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
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->came_back = kt_words_field_new (_ ("What came back of it"), TRUE);
  kt_words_field_enable_undo (self->came_back);
  adw_preferences_group_add (self->came_back_group, GTK_WIDGET (self->came_back));
  g_signal_connect_object (self->came_back, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

void
kt_theme_dialog_present (GtkWidget *parent, KtSession *session, const KtSignalTheme *theme, gboolean is_new)
{
  KtThemeDialog *self = g_object_new (KT_TYPE_THEME_DIALOG, NULL);
  g_autoptr (KtSignalTheme) shown = NULL;
  const KtSignalTheme *unstored;

  self->session = g_object_ref (session);
  self->saver = kt_record_saver_open (session, &calls, theme->id);
  unstored = kt_record_saver_get_unstored (self->saver);
  shown = kt_signal_theme_copy (unstored != NULL ? unstored : theme);
  g_weak_ref_set (&self->parent, parent);
  kt_signal_words_fill (self->status_row, KT_VOCABULARY_THEME_STATUS, shown->status);
  show_theme (self, shown);
  g_signal_connect_object (kt_session_get_vault (session), "signals-changed", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  load (self);
  if (is_new)
    kt_first_focus_set (GTK_WIDGET (self->title_row));
  else
    kt_first_focus_set_at_start (GTK_WIDGET (self->title_row));
  adw_dialog_present (ADW_DIALOG (self), parent);
}
