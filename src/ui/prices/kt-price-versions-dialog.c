/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/prices/kt-price-versions-dialog.h"

#include "core/kt-edition-record.h"
#include "ui/prices/kt-price-changes.h"
#include "ui/prices/kt-price-words.h"
#include "ui/widgets/kt-date-words.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtPriceVersionsDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  AdwNavigationView *navigation;
  GtkListView *list;
  GtkNoSelection *selection;
  AdwNavigationPage *version_page;
  AdwWindowTitle *version_title;
  GtkWidget *look_button;
  GtkLabel *sentence;
  GtkLabel *count;
  GtkStack *stack;
  KtPriceChanges *changes;

  KtSession *session;
  GPtrArray *heads;      /* (element-type KtEditionRecord): newest first */
  GCancellable *finding; /* what the version that was chosen has */
  KtPriceList *version;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtPriceVersionsDialog, kt_price_versions_dialog, ADW_TYPE_DIALOG)

static KtEditions *
get_lists (KtPriceVersionsDialog *self)
{
  return kt_session_get_price_lists (self->session);
}

/* --- A version --- */

static void
report (KtPriceVersionsDialog *self, const GError *error)
{
  kt_toast_error (GTK_WIDGET (self->toasts), error);
}

static void
found_older_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtPriceVersionsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtPriceList) older = kt_editions_find_finish (KT_EDITIONS (object), result, &error);
  g_autofree char *count = NULL;
  GArray *changes;

  if (older == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        report (self, error);
      return;
    }
  changes = kt_price_changes_set_lists (self->changes, older, self->version);
  count = kt_price_words_count (changes);
  /* Once is enough. */
  if (!g_str_equal (count, gtk_label_get_label (self->sentence)))
    gtk_label_set_label (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, "changes");
}

static void
show_first (KtPriceVersionsDialog *self)
{
  guint n = self->version->prices->len;
  g_autofree char *count = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "The first version, with %u price", "The first version, with %u prices", n), n);

  gtk_label_set_label (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, "blank");
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtPriceVersionsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtPriceList) list = kt_editions_find_finish (KT_EDITIONS (object), result, &error);

  if (list == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        report (self, error);
      return;
    }
  self->version = g_steal_pointer (&list);
  gtk_widget_set_sensitive (self->look_button, TRUE);
  for (guint i = 0; i < self->heads->len; i++)
    {
      const KtEditionRecord *head = self->heads->pdata[i];

      if (!g_str_equal (head->edition_id, self->version->id))
        continue;
      if (i + 1 == self->heads->len)
        show_first (self);
      else
        kt_editions_find_async (get_lists (self), ((KtEditionRecord *)self->heads->pdata[i + 1])->edition_id,
                                self->finding, found_older_cb, g_object_ref (self));
    }
}

static void
forget_version (KtPriceVersionsDialog *self)
{
  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  g_clear_pointer (&self->version, kt_price_list_unref);
}

static void
activate_cb (KtPriceVersionsDialog *self, guint position)
{
  const KtEditionRecord *head;
  g_autofree char *date = NULL;

  if (position >= self->heads->len)
    return;
  head = self->heads->pdata[position];
  date = kt_date_words_long (head->made);
  forget_version (self);
  self->finding = g_cancellable_new ();
  adw_navigation_page_set_title (self->version_page, head->title);
  adw_window_title_set_title (self->version_title, head->title);
  adw_window_title_set_subtitle (self->version_title, date);
  gtk_label_set_label (self->sentence, head->changes);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), *head->changes != '\0');
  gtk_label_set_label (self->count, "");
  gtk_stack_set_visible_child_name (self->stack, "blank");
  gtk_widget_set_sensitive (self->look_button, FALSE);
  kt_editions_find_async (get_lists (self), head->edition_id, self->finding, found_cb, g_object_ref (self));
  if (adw_navigation_view_get_visible_page (self->navigation) != self->version_page)
    adw_navigation_view_push (self->navigation, self->version_page);
}

static void
look_cb (KtPriceVersionsDialog *self)
{
  g_autoptr (KtPriceList) version = kt_price_list_ref (self->version);
  g_autoptr (KtPriceVersionsDialog) held = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (held, signals[CHOSEN], 0, version);
}

/* --- Versions --- */

static GtkWidget *
append_label (GtkWidget *box, const char *style, gboolean is_dimmed)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, style);
  if (is_dimmed)
    gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  append_label (row, "heading", FALSE);
  append_label (row, "caption", TRUE);
  append_label (row, "body", FALSE);
  gtk_list_item_set_child (item, row);
}

/* (transfer full): "26 November 2026 · newest version". */
static char *
describe (KtPriceVersionsDialog *self, guint position)
{
  g_autofree char *date = kt_date_words_long (((KtEditionRecord *)self->heads->pdata[position])->made);

  if (position + 1 == self->heads->len)
    return g_strconcat (date, " · ", _ ("first version"), NULL);
  return position == 0 ? g_strconcat (date, " · ", _ ("newest version"), NULL) : g_steal_pointer (&date);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, KtPriceVersionsDialog *self)
{
  const KtEditionRecord *head = self->heads->pdata[gtk_list_item_get_position (item)];
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *made = gtk_widget_get_next_sibling (title), *changes = gtk_widget_get_next_sibling (made);
  g_autofree char *words = describe (self, gtk_list_item_get_position (item));
  g_autofree char *whole = g_strjoin (", ", head->title, words, *head->changes != '\0' ? head->changes : NULL, NULL);

  gtk_label_set_label (GTK_LABEL (title), head->title);
  gtk_label_set_label (GTK_LABEL (made), words);
  gtk_label_set_label (GTK_LABEL (changes), head->changes);
  gtk_widget_set_visible (changes, *head->changes != '\0');
  gtk_list_item_set_accessible_label (item, whole);
}

static void
lists_changed_cb (KtPriceVersionsDialog *self)
{
  GPtrArray *heads = kt_editions_get_heads (get_lists (self));
  g_autoptr (GtkStringList) ids = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) old = self->heads;

  self->heads = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_edition_record_unref);
  for (guint i = heads->len; i > 0; i--)
    {
      KtEditionRecord *head = heads->pdata[i - 1];

      g_ptr_array_add (self->heads, kt_edition_record_ref (head));
      gtk_string_list_append (ids, head->edition_id);
    }
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (ids));
}

/* --- Object --- */

static void
kt_price_versions_dialog_dispose (GObject *object)
{
  KtPriceVersionsDialog *self = KT_PRICE_VERSIONS_DIALOG (object);

  forget_version (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_PRICE_VERSIONS_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  G_OBJECT_CLASS (kt_price_versions_dialog_parent_class)->dispose (object);
}

/* What is still looked for holds the dialog. */
static void
kt_price_versions_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (KT_PRICE_VERSIONS_DIALOG (dialog)->finding);
}

static void
kt_price_versions_dialog_class_init (KtPriceVersionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_price_versions_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = kt_price_versions_dialog_closed;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (KT_TYPE_PRICE_CHANGES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/prices/kt-price-versions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtPriceVersionsDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, KtPriceVersionsDialog, count);
  gtk_widget_class_bind_template_child (widget_class, KtPriceVersionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, KtPriceVersionsDialog, look_button);
  gtk_widget_class_bind_template_child (widget_class, KtPriceVersionsDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, KtPriceVersionsDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, KtPriceVersionsDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, KtPriceVersionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KtPriceVersionsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, KtPriceVersionsDialog, version_page);
  gtk_widget_class_bind_template_child (widget_class, KtPriceVersionsDialog, version_title);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
}

static void
kt_price_versions_dialog_init (KtPriceVersionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
kt_price_versions_dialog_new (KtSession *session)
{
  KtPriceVersionsDialog *self = g_object_new (KT_TYPE_PRICE_VERSIONS_DIALOG, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (get_lists (self), "changed", G_CALLBACK (lists_changed_cb), self, G_CONNECT_SWAPPED);
  lists_changed_cb (self);
  return ADW_DIALOG (self);
}
