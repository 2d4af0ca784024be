/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/prices/kt-price-detail.h"

#include "core/kt-money.h"
#include "ui/prices/kt-price-words.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtPriceDetail
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *description;
  GtkLabel *amount;
  GtkLabel *unit;
  AdwActionRow *payer_row;
  AdwActionRow *life_domain_row;
  AdwActionRow *source_row;
  AdwActionRow *address_row;
  GtkWidget *open_button;
  AdwActionRow *certainty_row;
  AdwActionRow *code_row;
  GtkWidget *actions;
  GtkButton *change_button;
  GtkButton *remove_button;

  KtPriceEntry *entry;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtPriceDetail, kt_price_detail, ADW_TYPE_BIN)

/* Whether @address, which may come from a file of somebody else, is one of the web and nothing that a program would
 * run. */
static gboolean
is_web_address (const char *address)
{
  g_autofree char *scheme = g_uri_parse_scheme (address);

  return scheme != NULL && (g_ascii_strcasecmp (scheme, "https") == 0 || g_ascii_strcasecmp (scheme, "http") == 0) &&
         g_uri_is_valid (address, G_URI_FLAGS_NONE, NULL);
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtPriceDetail) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) && self->stack != NULL &&
      error->domain != GTK_DIALOG_ERROR)
    kt_toast_error (GTK_WIDGET (self), error);
}

static void
open_cb (KtPriceDetail *self)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (self->entry->source_url);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->cancellable, launched_cb,
                           g_object_ref (self));
}

static void
copy_cb (KtPriceDetail *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->entry->source_url);
}

static void
kt_price_detail_dispose (GObject *object)
{
  KtPriceDetail *self = KT_PRICE_DETAIL (object);

  g_cancellable_cancel (self->cancellable);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_PRICE_DETAIL);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->entry, kt_price_entry_unref);
  G_OBJECT_CLASS (kt_price_detail_parent_class)->dispose (object);
}

static void
kt_price_detail_class_init (KtPriceDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_price_detail_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/prices/kt-price-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, KtPriceDetail, actions);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDetail, address_row);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDetail, amount);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDetail, certainty_row);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDetail, change_button);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDetail, code_row);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDetail, description);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDetail, life_domain_row);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDetail, open_button);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDetail, payer_row);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDetail, remove_button);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDetail, source_row);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDetail, stack);
  gtk_widget_class_bind_template_child (widget_class, KtPriceDetail, unit);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
kt_price_detail_init (KtPriceDetail *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_entry (KtPriceDetail *self, const KtPriceEntry *entry)
{
  g_autofree char *amount = kt_money_format_cents (entry->cents);
  g_autofree char *unit = g_strdup_printf (_ ("per %s, price of %d"), entry->unit, entry->year);

  gtk_label_set_label (self->description, entry->description);
  gtk_label_set_label (self->amount, amount);
  gtk_label_set_label (self->unit, unit);
  adw_action_row_set_subtitle (self->payer_row, kt_words_get_payer_label (entry->payer));
  adw_action_row_set_subtitle (self->life_domain_row, kt_words_get_life_domain_label (entry->life_domain));
  adw_action_row_set_subtitle (self->source_row, entry->source);
  adw_action_row_set_subtitle (self->address_row, entry->source_url);
  gtk_widget_set_visible (GTK_WIDGET (self->address_row), *entry->source_url != '\0');
  gtk_widget_set_visible (self->open_button, is_web_address (entry->source_url));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->certainty_row),
                                 kt_vocabulary_get_label (KT_VOCABULARY_CERTAINTY, entry->certainty));
  adw_action_row_set_subtitle (self->certainty_row, kt_price_words_explain (entry->certainty));
  adw_action_row_set_subtitle (self->code_row, entry->code);
  gtk_button_set_label (self->change_button,
                        entry->certainty == KT_CERTAINTY_OWN ? _ ("Change own price") : _ ("Own price instead"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->change_button), "s", entry->code);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove_button), "s", entry->code);
}

void
kt_price_detail_set_entry (KtPriceDetail *self, KtPriceEntry *entry, gboolean is_newest)
{
  g_return_if_fail (KT_IS_PRICE_DETAIL (self));

  g_clear_pointer (&self->entry, kt_price_entry_unref);
  gtk_stack_set_visible_child_name (self->stack, entry != NULL ? "price" : "none");
  if (entry == NULL)
    return;
  self->entry = kt_price_entry_ref (entry);
  gtk_widget_set_visible (self->actions, is_newest);
  show_entry (self, entry);
}
