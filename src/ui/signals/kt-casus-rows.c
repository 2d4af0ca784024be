/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signals/kt-casus-rows.h"

#include "ui/signals/kt-signal-words.h"
#include "ui/widgets/kt-casus-chooser.h"
#include "ui/widgets/kt-result.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

#define ROWS_MAX 100

struct _KtCasusRows
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group; /* the child */
  GtkWidget *add_button;      /* (nullable): when they can be changed */
  KtSession *session;         /* NULL until there is something to show */
  GPtrArray *rows;            /* in the group */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtCasusRows, kt_casus_rows, ADW_TYPE_BIN)

enum
{
  ADDED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gint64
get_id (gpointer widget)
{
  return *(gint64 *)g_object_get_data (G_OBJECT (widget), "id");
}

static void
set_id (gpointer widget, gint64 id)
{
  g_object_set_data_full (G_OBJECT (widget), "id", g_memdup2 (&id, sizeof (gint64)), g_free);
}

static void
activated_cb (GtkWidget *row)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (row, ADW_TYPE_DIALOG);

  gtk_widget_activate_action (row, "win.open-casus", "x", get_id (row));
  if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
}

static void
remove_cb (KtCasusRows *self, GtkWidget *button)
{
  g_signal_emit (self, signals[REMOVED], 0, get_id (button));
}

static void
chosen_cb (KtCasusRows *self, gint64 casus_id, const char *label, GtkWidget *chooser)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (chooser, ADW_TYPE_DIALOG);

  g_signal_emit (self, signals[ADDED], 0, casus_id);
  adw_dialog_close (ADW_DIALOG (dialog));
}

static void
add_cb (KtCasusRows *self)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new (), *chooser = kt_casus_chooser_new (self->session, FALSE, 0);

  gtk_widget_set_margin_start (chooser, 12);
  gtk_widget_set_margin_end (chooser, 12);
  gtk_widget_set_margin_bottom (chooser, 12);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), chooser);
  adw_dialog_set_title (dialog, _ ("Add a casus"));
  adw_dialog_set_content_width (dialog, 440);
  adw_dialog_set_content_height (dialog, 480);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_focus (dialog, chooser);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
add_row (KtCasusRows *self, const KtCasus *casus)
{
  GtkWidget *row = kt_signal_words_make_row (casus->title, casus->code);

  set_id (row, casus->id);
  if (self->add_button != NULL)
    {
      GtkWidget *button = kt_signal_words_make_remove_button (_ ("Take this casus off the signal"));

      set_id (button, casus->id);
      g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), NULL);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (KtCasusRows *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
heads_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCasusRows) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) heads = kt_vault_get_casus_heads_finish (KT_VAULT (source), result, &error);

  if (kt_result_is_unwanted (result))
    return;
  if (heads == NULL)
    {
      kt_toast_error (GTK_WIDGET (self), error);
      return;
    }
  clear_rows (self);
  for (guint i = 0; i < heads->len; i++)
    add_row (self, ((const KtCasusHead *)heads->pdata[i])->casus);
}

static void
kt_casus_rows_dispose (GObject *object)
{
  KtCasusRows *self = KT_CASUS_ROWS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_casus_rows_parent_class)->dispose (object);
}

static void
kt_casus_rows_finalize (GObject *object)
{
  g_clear_object (&KT_CASUS_ROWS (object)->cancellable);
  g_ptr_array_unref (KT_CASUS_ROWS (object)->rows);
  G_OBJECT_CLASS (kt_casus_rows_parent_class)->finalize (object);
}

static void
kt_casus_rows_class_init (KtCasusRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_casus_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = kt_casus_rows_finalize;

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
kt_casus_rows_init (KtCasusRows *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

void
kt_casus_rows_show (KtCasusRows *self, KtSession *session, const GArray *ids)
{
  g_autofree char *count = kt_signal_words_count_casussen (ids->len);
  g_autofree char *some = NULL;
  guint n = MIN (ids->len, ROWS_MAX);

  g_set_object (&self->session, session);
  kt_result_ask_anew (&self->cancellable);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0 || self->add_button != NULL);
  adw_preferences_group_set_title (self->group, n > 0 ? count : _ ("Of no casus yet"));
  if (n < ids->len)
    some = g_strdup_printf (_ ("The first %u are shown."), n);
  adw_preferences_group_set_description (self->group, some);
  if (n > 0)
    kt_vault_get_casus_heads_async (kt_session_get_vault (session), (const gint64 *)(gpointer)ids->data, n,
                                    self->cancellable, heads_cb, g_object_ref (self));
  else
    clear_rows (self);
}

void
kt_casus_rows_set_title (KtCasusRows *self, const char *title)
{
  adw_preferences_group_set_title (self->group, title);
}

void
kt_casus_rows_let_change (KtCasusRows *self)
{
  g_return_if_fail (self->add_button == NULL);

  self->add_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add_button, "flat");
  gtk_widget_set_valign (self->add_button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->add_button, _ ("Add a casus"));
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (self->group, self->add_button);
}
