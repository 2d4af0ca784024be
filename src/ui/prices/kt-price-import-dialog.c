/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/prices/kt-price-import-dialog.h"

#include "ui/prices/kt-price-import.h"
#include "ui/prices/kt-price-version.h"
#include "ui/prices/kt-price-words.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtPriceImportDialog
{
  AdwDialog parent_instance;

  GtkWidget *save_button;
  AdwBanner *banner;
  GtkStack *stack;
  AdwStatusPage *failure;
  GtkLabel *fault_count;
  GtkStringList *faults;
  KtVersionGroup *version;
  KtChangeList *changes;

  KtSession *session;
  GCancellable *cancellable;
  GPtrArray *prices;
};

enum
{
  ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtPriceImportDialog, kt_price_import_dialog, ADW_TYPE_DIALOG)

static gboolean
is_closed (KtPriceImportDialog *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

static void
show_page (KtPriceImportDialog *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->save_button, g_str_equal (name, "preview"));
}

static void
update (KtPriceImportDialog *self)
{
  g_autofree char *fault = NULL;

  if (self->prices == NULL)
    return;
  fault = kt_version_group_find_fault (self->version);
  if (fault != NULL)
    adw_banner_set_title (self->banner, fault);
  adw_banner_set_revealed (self->banner, fault != NULL);
  gtk_widget_set_sensitive (self->save_button, !kt_version_group_is_adding (self->version) && fault == NULL);
}

/* --- What was read --- */

static KtPriceList *
get_newest (KtPriceImportDialog *self)
{
  return kt_editions_get_newest (kt_session_get_price_lists (self->session));
}

static void
show_faults (KtPriceImportDialog *self, GArray *faults)
{
  guint n = faults->len;
  g_autofree char *count = NULL;

  if (n < KT_PRICE_FAULTS_MAX)
    count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing is not right", "%u things are not right", n), n);
  else
    count = g_strdup_printf (_ ("These are the first %u things that are not right"), n);
  gtk_label_set_label (self->fault_count, count);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sentence = kt_price_fault_to_sentence (&g_array_index (faults, KtPriceFault, i));

      gtk_string_list_append (self->faults, sentence);
    }
  show_page (self, "faults");
}

static void
show_preview (KtPriceImportDialog *self)
{
  KtPriceList *newest = get_newest (self);
  g_autoptr (KtPriceList) next = kt_price_list_make_next (newest, self->prices, NULL);
  g_autofree char *sum = NULL;
  GArray *changes;

  if (next->prices->len > KT_PRICE_LIST_ENTRIES_MAX)
    {
      KtPriceFault fault = { .row = 1, .kind = KT_PRICE_FAULT_TOO_MANY };
      g_autofree char *sentence = kt_price_fault_to_sentence (&fault);

      adw_status_page_set_description (self->failure, sentence);
      show_page (self, "failed");
      return;
    }
  changes = kt_change_list_show (self->changes, &kt_price_change_calls, newest, next);
  sum = kt_price_words_sum_up (changes);
  kt_version_group_propose_title (self->version, newest->title);
  kt_version_group_propose_changes (self->version, sum);
  show_page (self, changes->len > 0 ? "preview" : "nothing");
  update (self);
}

/* Another window may have made a version in the meantime. */
static void
lists_changed_cb (KtPriceImportDialog *self)
{
  if (self->prices != NULL && !kt_version_group_is_adding (self->version))
    show_preview (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtPriceImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtPriceImport) import = kt_price_import_finish (result, &error);

  if (is_closed (self))
    return;
  if (import == NULL)
    {
      g_autofree char *sentence = kt_error_get_sentence (error);

      adw_status_page_set_description (self->failure, sentence);
      show_page (self, "failed");
      return;
    }
  if (import->prices == NULL)
    {
      show_faults (self, import->faults);
      return;
    }
  self->prices = g_steal_pointer (&import->prices);
  show_preview (self);
}

/* --- Saving --- */

static void
added_cb (KtPriceImportDialog *self)
{
  g_signal_emit (self, signals[ADDED], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
save_cb (KtPriceImportDialog *self)
{
  KtPriceList *newest = get_newest (self);
  g_autoptr (KtPriceList) next = kt_price_list_make_next (newest, self->prices, NULL);

  kt_price_version_complete_as (next, newest, kt_session_get_clock (self->session), self->version);
  kt_version_group_add (self->version, kt_session_get_price_lists (self->session), next);
}

static void
cancel_cb (KtPriceImportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- Object --- */

static void
kt_price_import_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (KT_PRICE_IMPORT_DIALOG (dialog)->cancellable);
}

static void
kt_price_import_dialog_dispose (GObject *object)
{
  KtPriceImportDialog *self = KT_PRICE_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_PRICE_IMPORT_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->prices, g_ptr_array_unref);
  G_OBJECT_CLASS (kt_price_import_dialog_parent_class)->dispose (object);
}

static void
kt_price_import_dialog_finalize (GObject *object)
{
  g_clear_object (&KT_PRICE_IMPORT_DIALOG (object)->cancellable);
  G_OBJECT_CLASS (kt_price_import_dialog_parent_class)->finalize (object);
}

static void
kt_price_import_dialog_class_init (KtPriceImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_price_import_dialog_dispose;
  object_class->finalize = kt_price_import_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = kt_price_import_dialog_closed;

  signals[ADDED] =
      g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KT_TYPE_CHANGE_LIST);
  g_type_ensure (KT_TYPE_VERSION_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/prices/kt-price-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtPriceImportDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, KtPriceImportDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, KtPriceImportDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, KtPriceImportDialog, fault_count);
  gtk_widget_class_bind_template_child (widget_class, KtPriceImportDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, KtPriceImportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, KtPriceImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KtPriceImportDialog, version);
  gtk_widget_class_bind_template_callback (widget_class, added_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
kt_price_import_dialog_init (KtPriceImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  show_page (self, "reading");
}

AdwDialog *
kt_price_import_dialog_new (KtSession *session, GFile *file)
{
  KtPriceImportDialog *self = g_object_new (KT_TYPE_PRICE_IMPORT_DIALOG, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (kt_session_get_price_lists (session), "changed", G_CALLBACK (lists_changed_cb), self,
                           G_CONNECT_SWAPPED);
  kt_price_import_async (file, self->cancellable, read_cb, g_object_ref_sink (self));
  return ADW_DIALOG (self);
}
