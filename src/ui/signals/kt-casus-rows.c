/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signals/kt-casus-rows.h"

#include "ui/signals/kt-signal-words.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

#define ROWS_MAX 100

struct _KtCasusRows
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group; /* the child */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtCasusRows, kt_casus_rows, ADW_TYPE_BIN)

static void
activated_cb (GtkWidget *row, gpointer casus_id)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (row, ADW_TYPE_DIALOG);

  gtk_widget_activate_action (row, "win.open-casus", "x", *(gint64 *)casus_id);
  if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
}

static void
add_row (KtCasusRows *self, const KtCasus *casus)
{
  GtkWidget *row = kt_signal_words_make_row (casus->title, casus->code);
  gint64 *id = g_memdup2 (&casus->id, sizeof (gint64));

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_data (row, "activated", G_CALLBACK (activated_cb), id, (GClosureNotify)(void (*) (void))g_free, 0);
  adw_preferences_group_add (self->group, row);
}

static void
heads_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCasusRows) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) heads = kt_vault_get_casus_heads_finish (KT_VAULT (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (heads == NULL)
    kt_toast_error (GTK_WIDGET (self), error);
  for (guint i = 0; heads != NULL && i < heads->len; i++)
    add_row (self, ((const KtCasusHead *)heads->pdata[i])->casus);
}

static void
kt_casus_rows_dispose (GObject *object)
{
  g_cancellable_cancel (KT_CASUS_ROWS (object)->cancellable);
  G_OBJECT_CLASS (kt_casus_rows_parent_class)->dispose (object);
}

static void
kt_casus_rows_finalize (GObject *object)
{
  g_clear_object (&KT_CASUS_ROWS (object)->cancellable);
  G_OBJECT_CLASS (kt_casus_rows_parent_class)->finalize (object);
}

static void
kt_casus_rows_class_init (KtCasusRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_casus_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = kt_casus_rows_finalize;
}

static void
kt_casus_rows_init (KtCasusRows *self)
{
  self->cancellable = g_cancellable_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

void
kt_casus_rows_show (KtCasusRows *self, KtSession *session, const GArray *ids)
{
  g_autofree char *count = kt_signal_words_count_casussen (ids->len);
  guint n = MIN (ids->len, ROWS_MAX);

  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  adw_preferences_group_set_title (self->group, count);
  if (n < ids->len)
    {
      g_autofree char *some = g_strdup_printf (_ ("The first %u are shown."), n);

      adw_preferences_group_set_description (self->group, some);
    }
  if (n > 0)
    kt_vault_get_casus_heads_async (kt_session_get_vault (session), (const gint64 *)(gpointer)ids->data, n,
                                    self->cancellable, heads_cb, g_object_ref (self));
}

void
kt_casus_rows_present (GtkWidget *parent, KtSession *session, const char *title, const GArray *ids)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new (), *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  KtCasusRows *rows = g_object_new (KT_TYPE_CASUS_ROWS, NULL);

  adw_preferences_group_add (group, GTK_WIDGET (rows));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, title);
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 560);
  adw_dialog_set_child (dialog, view);
  kt_casus_rows_show (rows, session, ids);
  adw_dialog_present (dialog, parent);
}
