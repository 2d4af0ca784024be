/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signals/kt-factor-dialog.h"

#include "store/kt-vault-vensters.h"
#include "ui/signals/kt-casus-rows.h"
#include "ui/widgets/kt-result.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

/* The vault answers in this order. */
typedef enum
{
  GROUP_HINDERS,
  GROUP_HELPS,
  GROUP_NEITHER,
  N_GROUPS,
} Group;

static const KtVensterMarks group_marks[N_GROUPS] = {
  KT_VENSTER_MARK_HINDERS,
  KT_VENSTER_MARK_HELPS,
  KT_VENSTER_MARK_LOOKED,
};

struct _KtFactorDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;     /* the child of the view */
  KtCasusRows *rows[N_GROUPS]; /* in a group of the page each */

  KtSession *session;
  GHashTable *told; /* (element-type gint64): the casussen that are in a group already */
  guint n_answered;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtFactorDialog, kt_factor_dialog, ADW_TYPE_DIALOG)

/* (transfer full) */
static char *
make_title (Group group, guint n)
{
  switch (group)
    {
    case GROUP_HINDERS:
      return g_strdup_printf (ngettext ("Hindered in %u casus", "Hindered in %u casussen", n), n);
    case GROUP_HELPS:
      return g_strdup_printf (ngettext ("Helped in %u casus", "Helped in %u casussen", n), n);
    case GROUP_NEITHER:
    case N_GROUPS:
    default:
      return g_strdup_printf (ngettext ("Looked at in %u more casus", "Looked at in %u more casussen", n), n);
    }
}

static void
casussen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtFactorDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = kt_vault_list_casussen_with_factor_finish (KT_VAULT (source), result, &error);
  g_autoptr (GArray) shown = NULL;
  g_autofree char *title = NULL;
  Group group;

  if (kt_result_is_unwanted (result))
    return;
  if (ids == NULL)
    {
      kt_toast_error (GTK_WIDGET (self->toasts), error);
      return;
    }
  group = (Group)self->n_answered++;
  shown = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 *id = &g_array_index (ids, gint64, i);

      if (group != GROUP_NEITHER || !g_hash_table_contains (self->told, id))
        g_array_append_val (shown, *id);
      g_hash_table_add (self->told, g_memdup2 (id, sizeof (gint64)));
    }
  title = make_title (group, shown->len);
  kt_casus_rows_show (self->rows[group], self->session, shown);
  kt_casus_rows_set_title (self->rows[group], title);
}

static void
kt_factor_dialog_dispose (GObject *object)
{
  KtFactorDialog *self = KT_FACTOR_DIALOG (object);

  /* Rows keep the vault, and go now, whatever else still keeps the sheet that they are on. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_factor_dialog_parent_class)->dispose (object);
}

static void
kt_factor_dialog_finalize (GObject *object)
{
  KtFactorDialog *self = KT_FACTOR_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_hash_table_unref (self->told);
  G_OBJECT_CLASS (kt_factor_dialog_parent_class)->finalize (object);
}

static void
kt_factor_dialog_class_init (KtFactorDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_factor_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kt_factor_dialog_finalize;
}

static void
kt_factor_dialog_init (KtFactorDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new (), *page = adw_preferences_page_new ();

  self->cancellable = g_cancellable_new ();
  self->told = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  for (guint i = 0; i < N_GROUPS; i++)
    {
      AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

      self->rows[i] = g_object_new (KT_TYPE_CASUS_ROWS, "visible", FALSE, NULL);
      adw_preferences_group_add (group, GTK_WIDGET (self->rows[i]));
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
      g_object_bind_property (self->rows[i], "visible", group, "visible", G_BINDING_SYNC_CREATE);
    }
  adw_toast_overlay_set_child (self->toasts, page);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->toasts));
  adw_dialog_set_content_width (ADW_DIALOG (self), 480);
  adw_dialog_set_content_height (ADW_DIALOG (self), 560);
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

void
kt_factor_dialog_present (GtkWidget *parent, KtSession *session, const KtFactorCount *count)
{
  KtFactorDialog *self = g_object_new (KT_TYPE_FACTOR_DIALOG, "title", count->label, NULL);

  self->session = g_object_ref (session);
  for (guint i = 0; i < N_GROUPS; i++)
    kt_vault_list_casussen_with_factor_async (kt_session_get_vault (session), count->question, group_marks[i],
                                              self->cancellable, casussen_cb, g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}
