/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/prices/kt-price-changes.h"

#include "ui/prices/kt-price-words.h"

#include <glib/gi18n-lib.h>

#define LINES_MAX 3

struct _KtPriceChanges
{
  AdwBin parent_instance;

  GtkListView *list;
  GtkNoSelection *selection;

  KtPriceList *older;
  KtPriceList *newer;
  GArray *changes; /* by kind */
};

G_DEFINE_FINAL_TYPE (KtPriceChanges, kt_price_changes, ADW_TYPE_BIN)

/* --- Items --- */

#define KT_TYPE_PRICE_CHANGE_ITEM (kt_price_change_item_get_type ())
G_DECLARE_FINAL_TYPE (KtPriceChangeItem, kt_price_change_item, KT, PRICE_CHANGE_ITEM, GObject)

struct _KtPriceChangeItem
{
  GObject parent_instance;

  const KtPriceChange *change;
};

G_DEFINE_FINAL_TYPE (KtPriceChangeItem, kt_price_change_item, G_TYPE_OBJECT)

static void
kt_price_change_item_class_init (KtPriceChangeItemClass *klass)
{
}

static void
kt_price_change_item_init (KtPriceChangeItem *self)
{
}

static gint
compare_kinds (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return (gint)kt_price_change_get_kind (((KtPriceChangeItem *)a)->change) -
         (gint)kt_price_change_get_kind (((KtPriceChangeItem *)b)->change);
}

/* --- Rows --- */

static GtkWidget *
append_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "lines", LINES_MAX, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  if (style != NULL)
    {
      gtk_widget_add_css_class (label, style);
      gtk_widget_add_css_class (label, "dimmed");
    }
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  append_label (row, NULL);
  append_label (row, "caption");
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  const KtPriceChange *change = ((KtPriceChangeItem *)gtk_list_item_get_item (item))->change;
  GtkWidget *row = gtk_list_item_get_child (item);
  const char *description = change->after != NULL ? change->after->description : change->before->description;
  g_autofree char *words = kt_price_words_tell (change);
  g_autofree char *whole = g_strdup_printf ("%s, %s", description, words);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (row)), description);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (row)), words);
  gtk_list_item_set_accessible_label (item, whole);
}

static void
setup_header_cb (GtkListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "margin-start", 12, NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GtkListItemFactory *factory, GtkListHeader *header)
{
  static const char *const titles[KT_PRICE_CHANGE_KIND_COUNT] = {
    [KT_PRICE_CHANGE_ADDED] = N_ ("Added"),
    [KT_PRICE_CHANGE_CHANGED] = N_ ("Changed"),
    [KT_PRICE_CHANGE_GONE] = N_ ("Taken off"),
  };
  KtPriceChangeItem *item = gtk_list_header_get_item (header);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       _ (titles[kt_price_change_get_kind (item->change)]));
}

/* --- Object --- */

static void
kt_price_changes_dispose (GObject *object)
{
  KtPriceChanges *self = KT_PRICE_CHANGES (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_PRICE_CHANGES);
  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_pointer (&self->older, kt_price_list_unref);
  g_clear_pointer (&self->newer, kt_price_list_unref);
  G_OBJECT_CLASS (kt_price_changes_parent_class)->dispose (object);
}

static void
kt_price_changes_class_init (KtPriceChangesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_price_changes_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/prices/kt-price-changes.ui");
  gtk_widget_class_bind_template_child (widget_class, KtPriceChanges, list);
  gtk_widget_class_bind_template_child (widget_class, KtPriceChanges, selection);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_header_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_header_cb);
}

static void
kt_price_changes_init (KtPriceChanges *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kt_price_changes_new (void)
{
  return g_object_new (KT_TYPE_PRICE_CHANGES, NULL);
}

GArray *
kt_price_changes_set_lists (KtPriceChanges *self, KtPriceList *older, KtPriceList *newer)
{
  g_autoptr (GListStore) items = g_list_store_new (KT_TYPE_PRICE_CHANGE_ITEM);
  g_autoptr (GtkSortListModel) sorted = NULL;
  g_autoptr (GtkSorter) by_kind = GTK_SORTER (gtk_custom_sorter_new (compare_kinds, NULL, NULL));
  g_autoptr (KtPriceList) old_older = self->older, old_newer = self->newer;
  g_autoptr (GArray) old_changes = self->changes;

  g_return_val_if_fail (KT_IS_PRICE_CHANGES (self), NULL);

  self->older = kt_price_list_ref (older);
  self->newer = kt_price_list_ref (newer);
  self->changes = kt_price_list_compare (older, newer);
  for (guint i = 0; i < self->changes->len; i++)
    {
      g_autoptr (KtPriceChangeItem) item = g_object_new (KT_TYPE_PRICE_CHANGE_ITEM, NULL);

      item->change = &g_array_index (self->changes, KtPriceChange, i);
      g_list_store_append (items, item);
    }
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_steal_pointer (&items)), NULL);
  gtk_sort_list_model_set_section_sorter (sorted, by_kind);
  /* Rows of before are gone before what they pointed at. */
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (sorted));
  return self->changes;
}
