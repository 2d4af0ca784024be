/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-change-list.h"

#include <glib/gi18n-lib.h>

#define LINES_MAX 3

struct _KtChangeList
{
  AdwBin parent_instance;

  GtkListView *list;
  GtkNoSelection *selection;

  const KtChangeCalls *calls;
  gpointer older;
  gpointer newer;
  GArray *changes; /* (nullable): of entries of both */
};

G_DEFINE_FINAL_TYPE (KtChangeList, kt_change_list, ADW_TYPE_BIN)

/* --- Items --- */

#define KT_TYPE_CHANGE_ITEM (kt_change_item_get_type ())
G_DECLARE_FINAL_TYPE (KtChangeItem, kt_change_item, KT, CHANGE_ITEM, GObject)

struct _KtChangeItem
{
  GObject parent_instance;

  gconstpointer change;
  KtChangeKind kind;
};

G_DEFINE_FINAL_TYPE (KtChangeItem, kt_change_item, G_TYPE_OBJECT)

static void
kt_change_item_class_init (KtChangeItemClass *klass)
{
}

static void
kt_change_item_init (KtChangeItem *self)
{
}

static gint
compare_kinds (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return (gint)((KtChangeItem *)a)->kind - (gint)((KtChangeItem *)b)->kind;
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
bind_cb (GtkListItemFactory *factory, GtkListItem *item, KtChangeList *self)
{
  gconstpointer change = ((KtChangeItem *)gtk_list_item_get_item (item))->change;
  GtkWidget *row = gtk_list_item_get_child (item);
  const char *title = self->calls->get_title (change);
  g_autofree char *words = self->calls->tell (change);
  g_autofree char *whole = g_strdup_printf ("%s, %s", title, words);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (row)), title);
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
  static const char *const titles[KT_CHANGE_KIND_COUNT] = {
    [KT_CHANGE_ADDED] = N_ ("Added"),
    [KT_CHANGE_CHANGED] = N_ ("Changed"),
    [KT_CHANGE_GONE] = N_ ("Taken off"),
  };
  KtChangeItem *item = gtk_list_header_get_item (header);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), _ (titles[item->kind]));
}

/* --- Object --- */

/* Rows are gone before what they tell of. */
static void
forget (KtChangeList *self)
{
  if (self->changes == NULL)
    return;
  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_pointer (&self->older, self->calls->edition->unref);
  g_clear_pointer (&self->newer, self->calls->edition->unref);
}

static void
kt_change_list_dispose (GObject *object)
{
  KtChangeList *self = KT_CHANGE_LIST (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_CHANGE_LIST);
  forget (self);
  G_OBJECT_CLASS (kt_change_list_parent_class)->dispose (object);
}

static void
kt_change_list_class_init (KtChangeListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_change_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/widgets/kt-change-list.ui");
  gtk_widget_class_bind_template_child (widget_class, KtChangeList, list);
  gtk_widget_class_bind_template_child (widget_class, KtChangeList, selection);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_header_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_header_cb);
}

static void
kt_change_list_init (KtChangeList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kt_change_list_new (void)
{
  return g_object_new (KT_TYPE_CHANGE_LIST, NULL);
}

GArray *
kt_change_list_show (KtChangeList *self, const KtChangeCalls *calls, gpointer older, gpointer newer)
{
  g_autoptr (GListStore) items = g_list_store_new (KT_TYPE_CHANGE_ITEM);
  g_autoptr (GtkSortListModel) sorted = NULL;
  g_autoptr (GtkSorter) by_kind = GTK_SORTER (gtk_custom_sorter_new (compare_kinds, NULL, NULL));

  g_return_val_if_fail (KT_IS_CHANGE_LIST (self), NULL);

  gtk_no_selection_set_model (self->selection, NULL);
  forget (self);
  self->calls = calls;
  self->older = calls->edition->ref (older);
  self->newer = calls->edition->ref (newer);
  self->changes = calls->compare (older, newer);
  for (guint i = 0; i < self->changes->len; i++)
    {
      g_autoptr (KtChangeItem) item = g_object_new (KT_TYPE_CHANGE_ITEM, NULL);

      item->change = self->changes->data + i * g_array_get_element_size (self->changes);
      item->kind = calls->get_kind (item->change);
      g_list_store_append (items, item);
    }
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_steal_pointer (&items)), NULL);
  gtk_sort_list_model_set_section_sorter (sorted, by_kind);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (sorted));
  return self->changes;
}
