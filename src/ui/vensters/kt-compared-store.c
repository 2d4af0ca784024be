/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-compared-store.h"

/* So many texts are laid out well within a frame. */
#define TEXTS_AT_ONCE 45

struct _KtComparedStore
{
  GObject parent_instance;

  GPtrArray *items;     /* (nullable) (element-type KtComparedItem): all that is to be in the list */
  GListStore *store;    /* (element-type KtComparedItem): those of them that are in it by now */
  GListModel *sections; /* of the store */
  guint filler;         /* the source that puts in the others; 0 for none */
  gboolean is_other;    /* the first row is another one than before */
};

G_DEFINE_FINAL_TYPE (KtComparedStore, kt_compared_store, G_TYPE_OBJECT)

enum
{
  FILLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
count (KtComparedStore *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->store));
}

/* How many of @items, of which @n are there, come next: what a frame has time for. */
static guint
count_next (const GPtrArray *items, guint n)
{
  guint n_texts = 0;

  for (; n < items->len && n_texts < TEXTS_AT_ONCE; n++)
    n_texts += 3 + kt_compared_item_get_n_cells (items->pdata[n]);
  return n;
}

static gboolean
fill_cb (gpointer user_data)
{
  KtComparedStore *self = user_data;
  guint n_now = count (self), n = count_next (self->items, n_now);

  g_list_store_splice (self->store, n_now, 0, self->items->pdata + n_now, n - n_now);
  if (n < self->items->len)
    return G_SOURCE_CONTINUE;
  self->filler = 0;
  if (self->is_other)
    g_signal_emit (self, signals[FILLED], 0);
  return G_SOURCE_REMOVE;
}

static gboolean
has_same (KtComparedStore *self, guint position, KtComparedItem *item)
{
  g_autoptr (KtComparedItem) now = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  return kt_compared_item_equal (now, item);
}

void
kt_compared_store_put (KtComparedStore *self, GPtrArray *items)
{
  guint n_now = count (self), first = 0, last = 0;
  guint n = MIN (MAX (n_now, count_next (items, 0)), items->len);

  self->is_other = self->is_other && self->filler != 0;
  g_clear_handle_id (&self->filler, g_source_remove);
  g_ptr_array_ref (items);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = items;
  while (first < MIN (n_now, n) && has_same (self, first, items->pdata[first]))
    first++;
  while (last < MIN (n_now, n) - first && has_same (self, n_now - 1 - last, items->pdata[n - 1 - last]))
    last++;
  g_list_store_splice (self->store, first, n_now - first - last, items->pdata + first, n - first - last);
  self->is_other = self->is_other || first == 0;
  if (n < items->len)
    self->filler = g_idle_add (fill_cb, self);
}

void
kt_compared_store_finish (KtComparedStore *self)
{
  guint filler = self->filler;

  while (self->filler != 0 && fill_cb (self) == G_SOURCE_CONTINUE)
    continue;
  if (filler != 0)
    g_source_remove (filler);
}

GListModel *
kt_compared_store_get_model (KtComparedStore *self)
{
  return self->sections;
}

/* --- Object --- */

static gint
compare_groups (gconstpointer a, gconstpointer b, gpointer data)
{
  return (gint)kt_compared_item_get_group ((KtComparedItem *)a) -
         (gint)kt_compared_item_get_group ((KtComparedItem *)b);
}

static void
kt_compared_store_finalize (GObject *object)
{
  KtComparedStore *self = KT_COMPARED_STORE (object);

  g_clear_handle_id (&self->filler, g_source_remove);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->sections);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kt_compared_store_parent_class)->finalize (object);
}

static void
kt_compared_store_class_init (KtComparedStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_compared_store_finalize;

  signals[FILLED] =
      g_signal_new ("filled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_compared_store_init (KtComparedStore *self)
{
  GtkSortListModel *sections;

  self->store = g_list_store_new (KT_TYPE_COMPARED_ITEM);
  sections = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->store)), NULL);
  gtk_sort_list_model_set_section_sorter (sections, GTK_SORTER (gtk_custom_sorter_new (compare_groups, NULL, NULL)));
  self->sections = G_LIST_MODEL (sections);
}

KtComparedStore *
kt_compared_store_new (void)
{
  return g_object_new (KT_TYPE_COMPARED_STORE, NULL);
}
