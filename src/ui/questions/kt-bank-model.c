/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/questions/kt-bank-model.h"

struct _KtBankModel
{
  GObject parent_instance;

  GPtrArray *all;
  GPtrArray *found;
  char *words;
  gint section;
  guint shown_section;
  char *shown;
};

static void kt_bank_model_list_iface_init (GListModelInterface *iface);
static void kt_bank_model_section_iface_init (GtkSectionModelInterface *iface);
static void kt_bank_model_selection_iface_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KtBankModel,
                               kt_bank_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kt_bank_model_list_iface_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, kt_bank_model_section_iface_init)
                                       G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                              kt_bank_model_selection_iface_init))

static gboolean
passes (KtBankModel *self, KtBankItem *item)
{
  guint section = kt_bank_item_get_section (item);
  const KtQuestion *question = kt_bank_item_get_question (item);
  gboolean is_there = self->section < 0 || section == (guint)self->section ||
                      (question != NULL && question->venster == (guint)self->section);

  return is_there && kt_bank_item_matches (item, self->words);
}

/* Looks again, and tells of the rows between the first and the last that are otherwise. */
static void
search (KtBankModel *self)
{
  g_autoptr (GPtrArray) old = self->found;
  guint n_first = 0, n_last = 0, n_least;

  self->found = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->all->len; i++)
    {
      if (passes (self, self->all->pdata[i]))
        g_ptr_array_add (self->found, g_object_ref (self->all->pdata[i]));
    }
  n_least = MIN (old->len, self->found->len);
  while (n_first < n_least && kt_bank_item_equal (old->pdata[n_first], self->found->pdata[n_first]))
    n_first++;
  while (n_last < n_least - n_first &&
         kt_bank_item_equal (old->pdata[old->len - 1 - n_last], self->found->pdata[self->found->len - 1 - n_last]))
    n_last++;
  if (n_first + n_last == old->len && old->len == self->found->len)
    return;
  g_list_model_items_changed (G_LIST_MODEL (self), n_first, old->len - n_first - n_last,
                              self->found->len - n_first - n_last);
  if (self->found->len > 0)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), 0, self->found->len);
}

static GType
kt_bank_model_get_item_type (GListModel *model)
{
  return KT_TYPE_BANK_ITEM;
}

static guint
kt_bank_model_get_n_items (GListModel *model)
{
  return KT_BANK_MODEL (model)->found->len;
}

static gpointer
kt_bank_model_get_item (GListModel *model, guint position)
{
  KtBankModel *self = KT_BANK_MODEL (model);

  return position < self->found->len ? g_object_ref (self->found->pdata[position]) : NULL;
}

static void
kt_bank_model_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = kt_bank_model_get_item_type;
  iface->get_n_items = kt_bank_model_get_n_items;
  iface->get_item = kt_bank_model_get_item;
}

static void
kt_bank_model_get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  KtBankModel *self = KT_BANK_MODEL (model);
  guint section;

  if (position >= self->found->len)
    {
      *start = self->found->len;
      *end = G_MAXUINT;
      return;
    }
  section = kt_bank_item_get_section (self->found->pdata[position]);
  for (*start = position; *start > 0 && kt_bank_item_get_section (self->found->pdata[*start - 1]) == section;)
    (*start)--;
  for (*end = position + 1; *end < self->found->len && kt_bank_item_get_section (self->found->pdata[*end]) == section;)
    (*end)++;
}

static void
kt_bank_model_section_iface_init (GtkSectionModelInterface *iface)
{
  iface->get_section = kt_bank_model_get_section;
}

static gboolean
is_shown (KtBankModel *self, KtBankItem *item)
{
  return self->shown != NULL && kt_bank_item_get_section (item) == self->shown_section &&
         g_str_equal (kt_bank_item_get_name (item), self->shown);
}

static gboolean
kt_bank_model_is_selected (GtkSelectionModel *model, guint position)
{
  KtBankModel *self = KT_BANK_MODEL (model);

  return position < self->found->len && is_shown (self, self->found->pdata[position]);
}

static void
kt_bank_model_selection_iface_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = kt_bank_model_is_selected;
}

static void
kt_bank_model_finalize (GObject *object)
{
  KtBankModel *self = KT_BANK_MODEL (object);

  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->found);
  g_free (self->words);
  g_free (self->shown);
  G_OBJECT_CLASS (kt_bank_model_parent_class)->finalize (object);
}

static void
kt_bank_model_class_init (KtBankModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_bank_model_finalize;
}

static void
kt_bank_model_init (KtBankModel *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->found = g_ptr_array_new_with_free_func (g_object_unref);
  self->words = g_strdup ("");
  self->section = -1;
}

KtBankModel *
kt_bank_model_new (void)
{
  return g_object_new (KT_TYPE_BANK_MODEL, NULL);
}

void
kt_bank_model_set_items (KtBankModel *self, GPtrArray *items)
{
  g_return_if_fail (KT_IS_BANK_MODEL (self));

  g_ptr_array_unref (self->all);
  self->all = items != NULL ? g_ptr_array_ref (items) : g_ptr_array_new_with_free_func (g_object_unref);
  search (self);
}

guint
kt_bank_model_get_n_all (KtBankModel *self)
{
  g_return_val_if_fail (KT_IS_BANK_MODEL (self), 0);

  return self->all->len;
}

void
kt_bank_model_set_filter (KtBankModel *self, const char *words, gint section)
{
  g_return_if_fail (KT_IS_BANK_MODEL (self));

  g_set_str (&self->words, words);
  self->section = section;
  search (self);
}

void
kt_bank_model_set_shown (KtBankModel *self, guint section, const char *name)
{
  g_return_if_fail (KT_IS_BANK_MODEL (self));

  self->shown_section = section;
  g_set_str (&self->shown, name);
  if (self->found->len > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, self->found->len);
}

KtBankItem *
kt_bank_model_get_shown (KtBankModel *self)
{
  g_return_val_if_fail (KT_IS_BANK_MODEL (self), NULL);

  for (guint i = 0; i < self->all->len; i++)
    {
      if (is_shown (self, self->all->pdata[i]))
        return self->all->pdata[i];
    }
  return NULL;
}
