/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-hit-model.h"

#define HIT_KINDS (KT_SEARCH_HIT_NOTE + 1)

struct _KtHitModel
{
  GObject parent_instance;

  GPtrArray *items;
  guint ends[HIT_KINDS]; /* where the section of each kind ends; an empty one ends where it begins */
};

static void kt_hit_model_list_iface_init (GListModelInterface *iface);
static void kt_hit_model_section_iface_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KtHitModel,
                               kt_hit_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kt_hit_model_list_iface_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, kt_hit_model_section_iface_init))

/* Finds the ends anew, of the items that there are; returns whether one moved. */
static gboolean
find_ends (KtHitModel *self)
{
  gboolean moved = FALSE;
  guint end = 0;

  for (KtSearchHitKind kind = 0; kind < HIT_KINDS; kind++)
    {
      while (end < self->items->len && kt_hit_item_get_hit (g_ptr_array_index (self->items, end))->kind <= kind)
        end++;
      moved = moved || self->ends[kind] != end;
      self->ends[kind] = end;
    }
  return moved;
}

static GType
kt_hit_model_get_item_type (GListModel *model)
{
  return KT_TYPE_HIT_ITEM;
}

static guint
kt_hit_model_get_n_items (GListModel *model)
{
  return KT_HIT_MODEL (model)->items->len;
}

static gpointer
kt_hit_model_get_item (GListModel *model, guint position)
{
  KtHitModel *self = KT_HIT_MODEL (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
kt_hit_model_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = kt_hit_model_get_item_type;
  iface->get_n_items = kt_hit_model_get_n_items;
  iface->get_item = kt_hit_model_get_item;
}

static void
kt_hit_model_get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  KtHitModel *self = KT_HIT_MODEL (model);

  *start = 0;
  for (KtSearchHitKind kind = 0; kind < HIT_KINDS; kind++)
    {
      *end = self->ends[kind];
      if (position < *end)
        return;
      *start = *end;
    }
  *start = self->items->len;
  *end = G_MAXUINT;
}

static void
kt_hit_model_section_iface_init (GtkSectionModelInterface *iface)
{
  iface->get_section = kt_hit_model_get_section;
}

static void
kt_hit_model_finalize (GObject *object)
{
  g_ptr_array_unref (KT_HIT_MODEL (object)->items);
  G_OBJECT_CLASS (kt_hit_model_parent_class)->finalize (object);
}

static void
kt_hit_model_class_init (KtHitModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_hit_model_finalize;
}

static void
kt_hit_model_init (KtHitModel *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

KtHitModel *
kt_hit_model_new (void)
{
  return g_object_new (KT_TYPE_HIT_MODEL, NULL);
}

void
kt_hit_model_take_hits (KtHitModel *self, GPtrArray *hits)
{
  gsize n_hits = 0;
  g_autofree gpointer *stolen = g_ptr_array_steal (hits, &n_hits);
  guint n_old = self->items->len;
  guint n_new = (guint)n_hits;
  gboolean moved;

  g_return_if_fail (KT_IS_HIT_MODEL (self));

  for (guint i = 0; i < n_new; i++)
    {
      if (i < n_old)
        kt_hit_item_set_hit (g_ptr_array_index (self->items, i), stolen[i]);
      else
        g_ptr_array_add (self->items, kt_hit_item_new (stolen[i]));
    }
  if (n_new < n_old)
    g_ptr_array_set_size (self->items, (int)n_new);
  moved = find_ends (self);
  if (n_new != n_old)
    g_list_model_items_changed (G_LIST_MODEL (self), MIN (n_old, n_new), n_old > n_new ? n_old - n_new : 0,
                                n_new > n_old ? n_new - n_old : 0);
  if (moved && MIN (n_old, n_new) > 0)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), 0, n_new);
}
