/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-price-chooser.h"

#include "ui/widgets/kt-price-browser.h"

struct _KtPriceChooser
{
  AdwDialog parent_instance;

  KtPriceBrowser *browser;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtPriceChooser, kt_price_chooser, ADW_TYPE_DIALOG)

static void
choose (KtPriceChooser *self, KtPriceEntry *entry)
{
  g_autoptr (KtPriceEntry) kept = entry != NULL ? kt_price_entry_ref (entry) : NULL;
  g_autoptr (KtPriceChooser) held = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (held, signals[CHOSEN], 0, kept);
}

static void
activated_cb (KtPriceChooser *self, KtPriceEntry *entry)
{
  choose (self, entry);
}

static void
own_cb (KtPriceChooser *self)
{
  choose (self, NULL);
}

static void
kt_price_chooser_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_PRICE_CHOOSER);
  G_OBJECT_CLASS (kt_price_chooser_parent_class)->dispose (object);
}

static void
kt_price_chooser_class_init (KtPriceChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_price_chooser_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (KT_TYPE_PRICE_BROWSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/widgets/kt-price-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, KtPriceChooser, browser);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, own_cb);
}

static void
kt_price_chooser_init (KtPriceChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
kt_price_chooser_new (KtPriceList *list)
{
  KtPriceChooser *self = g_object_new (KT_TYPE_PRICE_CHOOSER, NULL);

  kt_price_browser_set_list (self->browser, list);
  return ADW_DIALOG (self);
}
