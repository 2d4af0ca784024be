/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-caseload-model.h"

struct _KtCaseloadModel
{
  GObject parent_instance;

  KtPagedModel *open;
  KtPagedModel *closed;
  GtkFlattenListModel *all; /* each of the two is a section of it */
  gint64 selected;
};

enum
{
  LOAD_FAILED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void kt_caseload_model_list_iface_init (GListModelInterface *iface);
static void kt_caseload_model_section_iface_init (GtkSectionModelInterface *iface);
static void kt_caseload_model_selection_iface_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KtCaseloadModel,
                               kt_caseload_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kt_caseload_model_list_iface_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, kt_caseload_model_section_iface_init)
                                       G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                              kt_caseload_model_selection_iface_init))

static void
load_heads (gpointer owner,
            const gint64 *ids,
            gsize n_ids,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  kt_vault_get_casus_heads_async (owner, ids, n_ids, cancellable, callback, user_data);
}

static GPtrArray *
load_heads_finish (gpointer owner, GAsyncResult *result, GError **error)
{
  return kt_vault_get_casus_heads_finish (owner, result, error);
}

static gint64
get_head_id (gconstpointer record)
{
  return ((const KtCasusHead *)record)->casus->id;
}

static void
free_head (gpointer record)
{
  kt_casus_head_free (record);
}

static const KtPagedSource heads = { load_heads, load_heads_finish, get_head_id, free_head };

static void
items_changed_cb (KtCaseloadModel *self, guint position, guint n_removed, guint n_added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

static void
sections_changed_cb (KtCaseloadModel *self, guint position, guint n_items)
{
  gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), position, n_items);
}

static void
load_failed_cb (KtCaseloadModel *self, const GError *error)
{
  g_signal_emit (self, signals[LOAD_FAILED], 0, error);
}

static GType
kt_caseload_model_get_item_type (GListModel *model)
{
  return KT_TYPE_PAGED_ITEM;
}

static guint
kt_caseload_model_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (KT_CASELOAD_MODEL (model)->all));
}

static gpointer
kt_caseload_model_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (KT_CASELOAD_MODEL (model)->all), position);
}

static void
kt_caseload_model_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = kt_caseload_model_get_item_type;
  iface->get_n_items = kt_caseload_model_get_n_items;
  iface->get_item = kt_caseload_model_get_item;
}

static void
kt_caseload_model_get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  gtk_section_model_get_section (GTK_SECTION_MODEL (KT_CASELOAD_MODEL (model)->all), position, start, end);
}

static void
kt_caseload_model_section_iface_init (GtkSectionModelInterface *iface)
{
  iface->get_section = kt_caseload_model_get_section;
}

static gboolean
kt_caseload_model_is_selected (GtkSelectionModel *model, guint position)
{
  KtCaseloadModel *self = KT_CASELOAD_MODEL (model);

  return self->selected != 0 && position < kt_caseload_model_get_n_items (G_LIST_MODEL (self)) &&
         kt_caseload_model_get_id (self, position) == self->selected;
}

/* The default would ask for every item, and so load them all. */
static GtkBitset *
kt_caseload_model_get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  KtCaseloadModel *self = KT_CASELOAD_MODEL (model);
  guint selected = kt_caseload_model_find (self, self->selected);
  GtkBitset *bitset = gtk_bitset_new_empty ();

  if (selected != GTK_INVALID_LIST_POSITION)
    gtk_bitset_add (bitset, selected);
  return bitset;
}

static void
kt_caseload_model_selection_iface_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = kt_caseload_model_is_selected;
  iface->get_selection_in_range = kt_caseload_model_get_selection_in_range;
}

static void
kt_caseload_model_dispose (GObject *object)
{
  KtCaseloadModel *self = KT_CASELOAD_MODEL (object);

  g_clear_object (&self->all);
  g_clear_object (&self->open);
  g_clear_object (&self->closed);
  G_OBJECT_CLASS (kt_caseload_model_parent_class)->dispose (object);
}

static void
kt_caseload_model_class_init (KtCaseloadModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_caseload_model_dispose;

  signals[LOAD_FAILED] = g_signal_new ("load-failed", KT_TYPE_CASELOAD_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kt_caseload_model_init (KtCaseloadModel *self)
{
}

static KtPagedModel *
add_section (KtCaseloadModel *self, KtVault *vault, GListStore *sections)
{
  KtPagedModel *section = kt_paged_model_new (G_OBJECT (vault), &heads);

  g_signal_connect_object (section, "load-failed", G_CALLBACK (load_failed_cb), self, G_CONNECT_SWAPPED);
  g_list_store_append (sections, section);
  return section;
}

KtCaseloadModel *
kt_caseload_model_new (KtVault *vault)
{
  KtCaseloadModel *self = g_object_new (KT_TYPE_CASELOAD_MODEL, NULL);
  g_autoptr (GListStore) sections = g_list_store_new (G_TYPE_LIST_MODEL);

  self->open = add_section (self, vault, sections);
  self->closed = add_section (self, vault, sections);
  self->all = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&sections)));
  g_signal_connect_object (self->all, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->all, "sections-changed", G_CALLBACK (sections_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
kt_caseload_model_set_ids (KtCaseloadModel *self, const gint64 *ids, guint n_ids, guint n_open)
{
  g_return_if_fail (KT_IS_CASELOAD_MODEL (self));
  g_return_if_fail (n_open <= n_ids);

  kt_paged_model_set_ids (self->open, ids, n_open);
  kt_paged_model_set_ids (self->closed, n_open > 0 ? ids + n_open : ids, n_ids - n_open);
}

void
kt_caseload_model_put_heads (KtCaseloadModel *self, GPtrArray *records)
{
  GPtrArray *closed;
  guint n_open = 0;

  g_return_if_fail (KT_IS_CASELOAD_MODEL (self));

  closed = g_ptr_array_new ();
  g_ptr_array_set_free_func (records, NULL);
  for (guint i = 0; i < records->len; i++)
    {
      KtCasusHead *head = g_ptr_array_index (records, i);

      if (head->casus->status == KT_CASUS_STATUS_CLOSED)
        g_ptr_array_add (closed, head);
      else
        records->pdata[n_open++] = head;
    }
  g_ptr_array_set_size (records, (int)n_open);
  kt_paged_model_put_records (self->open, records);
  kt_paged_model_put_records (self->closed, closed);
}

void
kt_caseload_model_invalidate (KtCaseloadModel *self, gint64 casus_id)
{
  g_return_if_fail (KT_IS_CASELOAD_MODEL (self));

  kt_paged_model_invalidate (self->open, casus_id);
  kt_paged_model_invalidate (self->closed, casus_id);
}

void
kt_caseload_model_invalidate_all (KtCaseloadModel *self)
{
  g_return_if_fail (KT_IS_CASELOAD_MODEL (self));

  kt_paged_model_invalidate_all (self->open);
  kt_paged_model_invalidate_all (self->closed);
}

gint64
kt_caseload_model_get_selected (KtCaseloadModel *self)
{
  g_return_val_if_fail (KT_IS_CASELOAD_MODEL (self), 0);

  return self->selected;
}

void
kt_caseload_model_set_selected (KtCaseloadModel *self, gint64 casus_id)
{
  guint n_items;

  g_return_if_fail (KT_IS_CASELOAD_MODEL (self));

  if (self->selected == casus_id)
    return;
  self->selected = casus_id;
  n_items = kt_caseload_model_get_n_items (G_LIST_MODEL (self));
  if (n_items > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n_items);
}

guint
kt_caseload_model_find (KtCaseloadModel *self, gint64 casus_id)
{
  guint position;

  g_return_val_if_fail (KT_IS_CASELOAD_MODEL (self), GTK_INVALID_LIST_POSITION);

  if (kt_paged_model_find (self->open, casus_id, &position))
    return position;
  if (kt_paged_model_find (self->closed, casus_id, &position))
    return position + g_list_model_get_n_items (G_LIST_MODEL (self->open));
  return GTK_INVALID_LIST_POSITION;
}

gint64
kt_caseload_model_get_id (KtCaseloadModel *self, guint position)
{
  guint n_open;

  g_return_val_if_fail (KT_IS_CASELOAD_MODEL (self), 0);

  n_open = g_list_model_get_n_items (G_LIST_MODEL (self->open));
  return position < n_open ? kt_paged_model_get_id (self->open, position)
                           : kt_paged_model_get_id (self->closed, position - n_open);
}
