/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-document-model.h"

#include <string.h>

/* The title and the line under it. */
#define N_BEFORE 2

struct _KtDocumentItem
{
  GObject parent_instance;

  KtDocument *document;
  guint position;
};

G_DEFINE_FINAL_TYPE (KtDocumentItem, kt_document_item, G_TYPE_OBJECT)

static void
kt_document_item_finalize (GObject *object)
{
  KtDocumentItem *self = KT_DOCUMENT_ITEM (object);

  g_clear_pointer (&self->document, kt_document_unref);

  G_OBJECT_CLASS (kt_document_item_parent_class)->finalize (object);
}

static void
kt_document_item_class_init (KtDocumentItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_document_item_finalize;
}

static void
kt_document_item_init (KtDocumentItem *self)
{
}

KtDocumentItemRole
kt_document_item_get_role (KtDocumentItem *self)
{
  return (KtDocumentItemRole)MIN (self->position, KT_DOCUMENT_ITEM_BLOCK);
}

const char *
kt_document_item_get_text (KtDocumentItem *self)
{
  switch (kt_document_item_get_role (self))
    {
    case KT_DOCUMENT_ITEM_TITLE:
      return self->document->title;
    case KT_DOCUMENT_ITEM_META:
      return self->document->meta;
    case KT_DOCUMENT_ITEM_BLOCK:
    default:
      return kt_document_item_get_block (self)->text->str;
    }
}

const KtDocumentBlock *
kt_document_item_get_block (KtDocumentItem *self)
{
  return self->position < N_BEFORE ? NULL : g_ptr_array_index (self->document->blocks, self->position - N_BEFORE);
}

struct _KtDocumentModel
{
  GObject parent_instance;

  KtDocument *document;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KtDocumentModel,
                               kt_document_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static guint
count_items (const KtDocument *document)
{
  return document != NULL ? document->blocks->len + N_BEFORE : 0;
}

static gboolean
blocks_equal (const KtDocumentBlock *one, const KtDocumentBlock *other)
{
  return one->kind == other->kind && one->level == other->level && one->picture == other->picture &&
         g_string_equal (one->text, other->text) && one->ranges->len == other->ranges->len &&
         (one->ranges->len == 0 ||
          memcmp (one->ranges->data, other->ranges->data, one->ranges->len * sizeof (KtDocumentRange)) == 0);
}

/* Whether the item at @i of @one shows what that at @j of @other does. */
static gboolean
items_equal (const KtDocument *one, guint i, const KtDocument *other, guint j)
{
  if (i < N_BEFORE || j < N_BEFORE)
    return i == j && g_str_equal (one->title, other->title) && g_str_equal (one->meta, other->meta);
  return blocks_equal (g_ptr_array_index (one->blocks, i - N_BEFORE), g_ptr_array_index (other->blocks, j - N_BEFORE));
}

static GType
kt_document_model_get_item_type (GListModel *model)
{
  return KT_TYPE_DOCUMENT_ITEM;
}

static guint
kt_document_model_get_n_items (GListModel *model)
{
  return count_items (KT_DOCUMENT_MODEL (model)->document);
}

static gpointer
kt_document_model_get_item (GListModel *model, guint position)
{
  KtDocumentModel *self = KT_DOCUMENT_MODEL (model);
  KtDocumentItem *item;

  if (position >= count_items (self->document))
    return NULL;
  item = g_object_new (KT_TYPE_DOCUMENT_ITEM, NULL);
  item->document = kt_document_ref (self->document);
  item->position = position;
  return item;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = kt_document_model_get_item_type;
  iface->get_n_items = kt_document_model_get_n_items;
  iface->get_item = kt_document_model_get_item;
}

static void
kt_document_model_finalize (GObject *object)
{
  KtDocumentModel *self = KT_DOCUMENT_MODEL (object);

  g_clear_pointer (&self->document, kt_document_unref);

  G_OBJECT_CLASS (kt_document_model_parent_class)->finalize (object);
}

static void
kt_document_model_class_init (KtDocumentModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_document_model_finalize;
}

static void
kt_document_model_init (KtDocumentModel *self)
{
}

KtDocumentModel *
kt_document_model_new (void)
{
  return g_object_new (KT_TYPE_DOCUMENT_MODEL, NULL);
}

void
kt_document_model_set_document (KtDocumentModel *self, KtDocument *document)
{
  KtDocument *old = self->document;
  guint n_old = count_items (old);
  guint n_new = count_items (document);
  guint least = MIN (n_old, n_new);
  guint begin = 0;
  guint end = 0;

  while (begin < least && items_equal (old, begin, document, begin))
    begin++;
  while (end < least - begin && items_equal (old, n_old - 1 - end, document, n_new - 1 - end))
    end++;

  self->document = document != NULL ? kt_document_ref (document) : NULL;
  if (begin < n_old || begin < n_new)
    g_list_model_items_changed (G_LIST_MODEL (self), begin, n_old - begin - end, n_new - begin - end);
  g_clear_pointer (&old, kt_document_unref);
}
