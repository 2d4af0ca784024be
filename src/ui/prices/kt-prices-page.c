/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/prices/kt-prices-page.h"

#include "ui/prices/kt-price-detail.h"
#include "ui/prices/kt-price-dialog.h"
#include "ui/prices/kt-price-export.h"
#include "ui/prices/kt-price-import-dialog.h"
#include "ui/prices/kt-price-version.h"
#include "ui/prices/kt-price-words.h"
#include "ui/widgets/kt-editions-view.h"
#include "ui/widgets/kt-file-dialog.h"
#include "ui/widgets/kt-late-menu.h"
#include "ui/widgets/kt-price-browser.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtPricesPage
{
  AdwNavigationPage parent_instance;

  KtEditionsView *view;
  KtPriceBrowser *browser;
  KtPriceDetail *detail;
  GtkMenuButton *menu_button;
  GMenuModel *menu;

  KtSession *session;
  GCancellable *cancellable;
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

  kt_price_detail_set_entry (self->detail, entry, kt_editions_view_is_newest (self->view));
  kt_editions_view_set_detail_title (self->view, entry != NULL ? entry->description : _ ("Price"));
  if (entry == NULL)
    kt_editions_view_show_detail (self->view, FALSE);
}

static void
update (KtPricesPage *self)
{
  KtPriceList *list = kt_editions_view_get_shown (self->view);
  gboolean is_newest = kt_editions_view_is_newest (self->view);

  if (list != NULL)
    kt_editions_view_set_version (self->view, list->title, list->made);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prices.add", is_newest);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prices.import", is_newest);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prices.export", list != NULL);
  kt_price_browser_set_list (self->browser, list);
  show_detail (self);
}

static void
show_price (KtPricesPage *self, const char *code)
{
  kt_price_browser_set_shown (self->browser, code);
  show_detail (self);
  kt_editions_view_show_detail (self->view, TRUE);
}

static void
activated_cb (KtPricesPage *self, KtPriceEntry *entry)
{
  show_price (self, entry->code);
}

static void
tell (KtPricesPage *self, const char *words)
{
  kt_toast_say (GTK_WIDGET (self->browser), words);
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
    kt_toast_error (GTK_WIDGET (self->browser), error);
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

  kt_file_dialog_open (dialog, GTK_WIDGET (self->browser), self->cancellable, import_chosen_cb, self, NULL);
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
  KtPriceList *list = kt_editions_view_get_shown (self->view);
  g_autofree char *file_name = g_strdup_printf (_ ("price-list-%s.csv"), list->made);

  gtk_file_dialog_set_initial_name (dialog, file_name);
  kt_file_dialog_save (dialog, GTK_WIDGET (self->browser), self->cancellable, export_chosen_cb, self, NULL);
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
    kt_toast_error (GTK_WIDGET (self->browser), error);
}

/* --- Object --- */

static gboolean
kt_prices_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KT_PRICES_PAGE (widget)->view));
}

static void
kt_prices_page_dispose (GObject *object)
{
  KtPricesPage *self = KT_PRICES_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_PRICES_PAGE);
  g_clear_object (&self->session);
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

  g_type_ensure (KT_TYPE_EDITIONS_VIEW);
  g_type_ensure (KT_TYPE_PRICE_BROWSER);
  g_type_ensure (KT_TYPE_PRICE_DETAIL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/prices/kt-prices-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtPricesPage, browser);
  gtk_widget_class_bind_template_child (widget_class, KtPricesPage, detail);
  gtk_widget_class_bind_template_child (widget_class, KtPricesPage, view);
  gtk_widget_class_bind_template_child (widget_class, KtPricesPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KtPricesPage, menu);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_install_action (widget_class, "prices.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "prices.change", "s", change_action);
  gtk_widget_class_install_action (widget_class, "prices.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "prices.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "prices.remove", "s", remove_action);
}

static void
kt_prices_page_init (KtPricesPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kt_late_menu_set (self->menu_button, self->menu);
}

AdwNavigationPage *
kt_prices_page_new (KtSession *session)
{
  KtPricesPage *self = g_object_new (KT_TYPE_PRICES_PAGE, NULL);

  self->session = g_object_ref (session);
  kt_editions_view_set_editions (self->view, get_lists (self), &kt_price_version_calls);
  return ADW_NAVIGATION_PAGE (self);
}

void
kt_prices_page_set_switcher (KtPricesPage *self, GtkWidget *switcher)
{
  g_return_if_fail (KT_IS_PRICES_PAGE (self));

  kt_editions_view_set_switcher (self->view, switcher);
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

  list = kt_editions_view_get_shown (self->view);
  if (list != NULL)
    kt_price_export_async (list, file, NULL, exported_cb, g_object_ref (self));
}
