/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-price-model.h"

struct _KtPriceModel
{
  GObject parent_instance;

  KtPriceList *list;
  char *words;
  char *payer;
  char *life_domain;
  char *shown;

  GPtrArray *found; /* (element-type KtPriceEntry) (unowned) */
  GPtrArray *items; /* of these, made when they are asked for */
};

static void kt_price_model_list_iface_init (GListModelInterface *iface);
static void kt_price_model_selection_iface_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KtPriceModel,
                               kt_price_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kt_price_model_list_iface_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          kt_price_model_selection_iface_init))

static void
search (KtPriceModel *self)
{
  guint n_old = self->found->len;
  GPtrArray *found = self->list != NULL ? kt_price_list_search (self->list, self->words, self->payer, self->life_domain)
                                        : g_ptr_array_new ();

  g_ptr_array_unref (self->found);
  self->found = found;
  g_ptr_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->items, (gint)found->len);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old, found->len);
}

static GType
kt_price_model_get_item_type (GListModel *model)
{
  return KT_TYPE_PRICE_ITEM;
}

static guint
kt_price_model_get_n_items (GListModel *model)
{
  return KT_PRICE_MODEL (model)->found->len;
}

static gpointer
kt_price_model_get_item (GListModel *model, guint position)
{
  KtPriceModel *self = KT_PRICE_MODEL (model);

  if (position >= self->found->len)
    return NULL;
  if (self->items->pdata[position] == NULL)
    self->items->pdata[position] = kt_price_item_new (self->found->pdata[position]);
  return g_object_ref (self->items->pdata[position]);
}

static void
kt_price_model_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = kt_price_model_get_item_type;
  iface->get_n_items = kt_price_model_get_n_items;
  iface->get_item = kt_price_model_get_item;
}

static gboolean
kt_price_model_is_selected (GtkSelectionModel *model, guint position)
{
  KtPriceModel *self = KT_PRICE_MODEL (model);

  return self->shown != NULL && position < self->found->len &&
         g_str_equal (((KtPriceEntry *)self->found->pdata[position])->code, self->shown);
}

static void
kt_price_model_selection_iface_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = kt_price_model_is_selected;
}

static void
unref_item (gpointer item)
{
  g_clear_object (&item);
}

static void
kt_price_model_finalize (GObject *object)
{
  KtPriceModel *self = KT_PRICE_MODEL (object);

  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->found);
  g_clear_pointer (&self->list, kt_price_list_unref);
  g_free (self->words);
  g_free (self->payer);
  g_free (self->life_domain);
  g_free (self->shown);
  G_OBJECT_CLASS (kt_price_model_parent_class)->finalize (object);
}

static void
kt_price_model_class_init (KtPriceModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_price_model_finalize;
}

static void
kt_price_model_init (KtPriceModel *self)
{
  self->words = g_strdup ("");
  self->found = g_ptr_array_new ();
  self->items = g_ptr_array_new_with_free_func (unref_item);
}

KtPriceModel *
kt_price_model_new (void)
{
  return g_object_new (KT_TYPE_PRICE_MODEL, NULL);
}

void
kt_price_model_set_list (KtPriceModel *self, KtPriceList *list)
{
  KtPriceList *old = self->list;

  g_return_if_fail (KT_IS_PRICE_MODEL (self));

  if (list == old)
    return;
  self->list = list != NULL ? kt_price_list_ref (list) : NULL;
  search (self);
  /* Last, because what was found points into it. */
  g_clear_pointer (&old, kt_price_list_unref);
}

KtPriceList *
kt_price_model_get_list (KtPriceModel *self)
{
  g_return_val_if_fail (KT_IS_PRICE_MODEL (self), NULL);

  return self->list;
}

void
kt_price_model_set_words (KtPriceModel *self, const char *words)
{
  g_return_if_fail (KT_IS_PRICE_MODEL (self));

  if (g_set_str (&self->words, words))
    search (self);
}

void
kt_price_model_set_payer (KtPriceModel *self, const char *payer)
{
  g_return_if_fail (KT_IS_PRICE_MODEL (self));

  if (g_set_str (&self->payer, payer))
    search (self);
}

void
kt_price_model_set_life_domain (KtPriceModel *self, const char *life_domain)
{
  g_return_if_fail (KT_IS_PRICE_MODEL (self));

  if (g_set_str (&self->life_domain, life_domain))
    search (self);
}

void
kt_price_model_set_shown (KtPriceModel *self, const char *code)
{
  g_return_if_fail (KT_IS_PRICE_MODEL (self));

  if (g_set_str (&self->shown, code) && self->found->len > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, self->found->len);
}

KtPriceEntry *
kt_price_model_get_shown (KtPriceModel *self)
{
  g_return_val_if_fail (KT_IS_PRICE_MODEL (self), NULL);

  return self->shown != NULL && self->list != NULL ? (KtPriceEntry *)kt_price_list_find (self->list, self->shown)
                                                   : NULL;
}
