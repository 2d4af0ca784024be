/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/prices/kt-prices-page.h"

#include "ui/prices/kt-price-detail.h"
#include "ui/prices/kt-price-dialog.h"
#include "ui/prices/kt-price-export.h"
#include "ui/prices/kt-price-import-dialog.h"
#include "ui/prices/kt-price-version.h"
#include "ui/prices/kt-price-words.h"
#include "ui/widgets/kt-date-words.h"
#include "ui/widgets/kt-file-dialog.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-price-browser.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtPricesPage
{
  AdwNavigationPage parent_instance;

  AdwToastOverlay *toasts;
  AdwNavigationSplitView *split;
  AdwNavigationPage *detail_page;
  AdwWindowTitle *title;
  AdwBin *switcher_bin;
  AdwBanner *older_banner;
  GtkStack *stack;
  AdwStatusPage *failure;
  KtPriceBrowser *browser;
  KtPriceDetail *detail;

  KtSession *session;
  GCancellable *cancellable;
  KtPriceList *older; /* the version that is looked at; NULL: the newest */
};

G_DEFINE_FINAL_TYPE (KtPricesPage, kt_prices_page, ADW_TYPE_NAVIGATION_PAGE)

static KtEditions *
get_lists (KtPricesPage *self)
{
  return kt_session_get_price_lists (self->session);
}

static gboolean
is_closed (KtPricesPage *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

/* --- What is shown --- */

static void
show_detail (KtPricesPage *self)
{
  KtPriceEntry *entry = kt_price_browser_get_shown (self->browser);

  kt_price_detail_set_entry (self->detail, entry, self->older == NULL);
  adw_navigation_page_set_title (self->detail_page, entry != NULL ? entry->description : _ ("Price"));
  if (entry == NULL)
    adw_navigation_split_view_set_show_content (self->split, FALSE);
}

static void
show_list (KtPricesPage *self)
{
  KtPriceList *newest = kt_editions_get_newest (get_lists (self));
  KtPriceList *list = self->older != NULL ? self->older : newest;
  g_autofree char *date = list != NULL ? kt_date_words_long (list->made) : NULL;
  g_autofree char *subtitle = list != NULL ? g_strdup_printf ("%s · %s", list->title, date) : NULL;

  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
  adw_banner_set_revealed (self->older_banner, self->older != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prices.add", newest != NULL && self->older == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prices.import", newest != NULL && self->older == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prices.export", list != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prices.versions", list != NULL);
  kt_price_browser_set_list (self->browser, list);
  show_detail (self);
}

static void
lists_changed_cb (KtPricesPage *self)
{
  const GError *error = kt_editions_get_error (get_lists (self));
  gboolean has_list = kt_editions_get_newest (get_lists (self)) != NULL;

  if (error != NULL && !has_list)
    {
      g_autofree char *sentence = kt_error_get_sentence (error);

      adw_status_page_set_description (self->failure, sentence);
    }
  else if (error != NULL)
    {
      kt_toast_error (GTK_WIDGET (self->toasts), error);
    }
  gtk_stack_set_visible_child_name (self->stack, has_list ? "list" : error != NULL ? "failed" : "loading");
  show_list (self);
}

/* @list: (nullable): the newest version */
static void
look_in (KtPricesPage *self, KtPriceList *list)
{
  KtPriceList *newest = kt_editions_get_newest (get_lists (self));
  gboolean is_older = list != NULL && newest != NULL && !g_str_equal (list->id, newest->id);

  g_clear_pointer (&self->older, kt_price_list_unref);
  self->older = is_older ? kt_price_list_ref (list) : NULL;
  show_list (self);
}

static void
show_price (KtPricesPage *self, const char *code)
{
  kt_price_browser_set_shown (self->browser, code);
  show_detail (self);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
activated_cb (KtPricesPage *self, KtPriceEntry *entry)
{
  show_price (self, entry->code);
}

static void
tell (KtPricesPage *self, const char *words)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (words));
}

/* --- Actions --- */

static void
added_cb (KtPricesPage *self, const char *code)
{
  tell (self, _ ("New version made"));
  if (code != NULL)
    show_price (self, code);
}

static void
imported_cb (KtPricesPage *self)
{
  added_cb (self, NULL);
}

static void
present_price_dialog (KtPricesPage *self, KtPriceEntry *entry)
{
  AdwDialog *dialog = kt_price_dialog_new (self->session, entry);

  g_signal_connect_object (dialog, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present_price_dialog (KT_PRICES_PAGE (widget), NULL);
}

/* (nullable): the price of the newest version that an action is about. */
static KtPriceEntry *
find_entry (KtPricesPage *self, GVariant *code)
{
  KtPriceList *newest = kt_editions_get_newest (get_lists (self));

  return newest != NULL ? (KtPriceEntry *)kt_price_list_find (newest, g_variant_get_string (code, NULL)) : NULL;
}

static void
change_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtPricesPage *self = KT_PRICES_PAGE (widget);
  KtPriceEntry *entry = find_entry (self, parameter);

  if (entry != NULL)
    present_price_dialog (self, entry);
}

static void
removed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtPricesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_removed = kt_editions_add_finish (KT_EDITIONS (object), result, &error);

  if (is_closed (self))
    return;
  if (is_removed)
    tell (self, _ ("New version made"));
  else
    kt_toast_error (GTK_WIDGET (self->toasts), error);
}

static void
remove_price (KtPricesPage *self, const KtPriceEntry *entry)
{
  KtPriceList *newest = kt_editions_get_newest (get_lists (self));
  g_autoptr (GPtrArray) put = g_ptr_array_new ();
  g_autoptr (KtPriceList) next = kt_price_list_make_next (newest, put, entry->code);
  g_autoptr (GArray) changes = kt_price_list_compare (newest, next);
  g_autofree char *sum = kt_price_words_sum_up (changes);

  kt_price_version_complete (next, newest, kt_session_get_clock (self->session), sum);
  kt_editions_add_async (get_lists (self), next, NULL, removed_cb, g_object_ref (self));
}

static void
remove_response_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtPricesPage) self = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  KtPriceEntry *entry;

  if (is_closed (self) || !g_str_equal (response, "remove"))
    return;
  entry = find_entry (self, g_object_get_data (source, "code"));
  if (entry != NULL)
    remove_price (self, entry);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtPricesPage *self = KT_PRICES_PAGE (widget);
  KtPriceEntry *entry = find_entry (self, parameter);
  g_autofree char *body = NULL;
  AdwDialog *dialog;

  if (entry == NULL)
    return;
  body = g_strdup_printf (_ ("“%s” will not be in the next version of the price list. Earlier versions keep it, and so "
                             "do the analyses that were made with them."),
                          entry->description);
  dialog = adw_alert_dialog_new (_ ("Take this price off the list?"), body);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "remove", _ ("Take off"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "code", g_variant_ref (parameter), (GDestroyNotify)g_variant_unref);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), widget, self->cancellable, remove_response_cb,
                           g_object_ref (self));
}

static void
versions_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtPricesPage *self = KT_PRICES_PAGE (widget);
  AdwDialog *dialog = kt_editions_dialog_new (get_lists (self), &kt_price_version_calls);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (look_in), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
newest_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  look_in (KT_PRICES_PAGE (widget), NULL);
}

static void
again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtPricesPage *self = KT_PRICES_PAGE (widget);

  gtk_stack_set_visible_child_name (self->stack, "loading");
  kt_editions_load (get_lists (self));
}

/* --- Files --- */

/* (transfer full) */
static GtkFileDialog *
create_file_dialog (const char *title)
{
  static const char *const suffixes[] = { "csv", "txt", NULL };
  GtkFileDialog *dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  kt_file_dialog_set_kind (dialog, _ ("Tables (CSV)"), suffixes);
  return dialog;
}

static void
import_chosen_cb (gpointer self, GFile *file, gpointer user_data)
{
  kt_prices_page_import (self, file);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtPricesPage *self = KT_PRICES_PAGE (widget);
  g_autoptr (GtkFileDialog) dialog = create_file_dialog (_ ("Import prices"));

  kt_file_dialog_open (dialog, GTK_WIDGET (self->toasts), self->cancellable, import_chosen_cb, self, NULL);
}

static void
export_chosen_cb (gpointer self, GFile *file, gpointer user_data)
{
  kt_prices_page_export (self, file);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtPricesPage *self = KT_PRICES_PAGE (widget);
  g_autoptr (GtkFileDialog) dialog = create_file_dialog (_ ("Export prices"));
  KtPriceList *list = self->older != NULL ? self->older : kt_editions_get_newest (get_lists (self));
  g_autofree char *file_name = g_strdup_printf (_ ("price-list-%s.csv"), list->made);

  gtk_file_dialog_set_initial_name (dialog, file_name);
  kt_file_dialog_save (dialog, GTK_WIDGET (self->toasts), self->cancellable, export_chosen_cb, self, NULL);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtPricesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_exported = kt_price_export_finish (result, &error);

  if (is_closed (self))
    return;
  if (is_exported)
    tell (self, _ ("The prices were saved"));
  else
    kt_toast_error (GTK_WIDGET (self->toasts), error);
}

/* --- Object --- */

static gboolean
kt_prices_page_grab_focus (GtkWidget *widget)
{
  KtPricesPage *self = KT_PRICES_PAGE (widget);

  if (kt_focus_is_within (widget))
    return FALSE;
  if (adw_navigation_split_view_get_collapsed (self->split) && adw_navigation_split_view_get_show_content (self->split))
    return gtk_widget_child_focus (GTK_WIDGET (self->detail_page), GTK_DIR_TAB_FORWARD);
  return gtk_widget_grab_focus (GTK_WIDGET (self->browser));
}

static void
kt_prices_page_dispose (GObject *object)
{
  KtPricesPage *self = KT_PRICES_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_PRICES_PAGE);
  g_clear_object (&self->session);
  g_clear_pointer (&self->older, kt_price_list_unref);
  G_OBJECT_CLASS (kt_prices_page_parent_class)->dispose (object);
}

static void
kt_prices_page_finalize (GObject *object)
{
  g_clear_object (&KT_PRICES_PAGE (object)->cancellable);
  G_OBJECT_CLASS (kt_prices_page_parent_class)->finalize (object);
}

static void
kt_prices_page_class_init (KtPricesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_prices_page_dispose;
  object_class->finalize = kt_prices_page_finalize;
  widget_class->grab_focus = kt_prices_page_grab_focus;

  g_type_ensure (KT_TYPE_PRICE_BROWSER);
  g_type_ensure (KT_TYPE_PRICE_DETAIL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/prices/kt-prices-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtPricesPage, browser);
  gtk_widget_class_bind_template_child (widget_class, KtPricesPage, detail);
  gtk_widget_class_bind_template_child (widget_class, KtPricesPage, detail_page);
  gtk_widget_class_bind_template_child (widget_class, KtPricesPage, failure);
  gtk_widget_class_bind_template_child (widget_class, KtPricesPage, older_banner);
  gtk_widget_class_bind_template_child (widget_class, KtPricesPage, split);
  gtk_widget_class_bind_template_child (widget_class, KtPricesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KtPricesPage, switcher_bin);
  gtk_widget_class_bind_template_child (widget_class, KtPricesPage, title);
  gtk_widget_class_bind_template_child (widget_class, KtPricesPage, toasts);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "prices.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "prices.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "prices.change", "s", change_action);
  gtk_widget_class_install_action (widget_class, "prices.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "prices.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "prices.newest", NULL, newest_action);
  gtk_widget_class_install_action (widget_class, "prices.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "prices.versions", NULL, versions_action);
}

static void
kt_prices_page_init (KtPricesPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
kt_prices_page_new (KtSession *session)
{
  KtPricesPage *self = g_object_new (KT_TYPE_PRICES_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (get_lists (self), "changed", G_CALLBACK (lists_changed_cb), self, G_CONNECT_SWAPPED);
  lists_changed_cb (self);
  return ADW_NAVIGATION_PAGE (self);
}

void
kt_prices_page_set_switcher (KtPricesPage *self, GtkWidget *switcher)
{
  g_return_if_fail (KT_IS_PRICES_PAGE (self));

  adw_bin_set_child (self->switcher_bin, switcher);
}

void
kt_prices_page_import (KtPricesPage *self, GFile *file)
{
  AdwDialog *dialog;

  g_return_if_fail (KT_IS_PRICES_PAGE (self));

  if (kt_editions_get_newest (get_lists (self)) == NULL)
    return;
  dialog = kt_price_import_dialog_new (self->session, file);
  g_signal_connect_object (dialog, "added", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

void
kt_prices_page_export (KtPricesPage *self, GFile *file)
{
  KtPriceList *list;

  g_return_if_fail (KT_IS_PRICES_PAGE (self));

  list = self->older != NULL ? self->older : kt_editions_get_newest (get_lists (self));
  if (list != NULL)
    kt_price_export_async (list, file, NULL, exported_cb, g_object_ref (self));
}
