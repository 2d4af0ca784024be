/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-paged-model.h"

#include "ui/widgets/kt-id-splices.h"

/* The items that are kept although nobody holds them. */
#define KEPT_ITEMS 768
/* The pages that wait to be loaded; what was looked at before these is loaded when it is looked at again. */
#define WAITING_PAGES 8

struct _KtPagedItem
{
  GObject parent_instance;

  gint64 id;
  gpointer record;
  KtPagedModel *model; /* unowned: the model clears it when it goes first */
  GDestroyNotify free_record;
  GList recent; /* linked in the model's queue, which then owns a reference, when @data is set */
  gboolean is_wanted;
};

struct _KtPagedModel
{
  GObject parent_instance;

  GObject *owner;
  const KtPagedSource *source;
  GArray *ids;
  GHashTable *items; /* &id -> item, unowned */
  GQueue recent;     /* latest first */
  GQueue waiting;    /* of GArray of ids, first to be loaded first */
  GHashTable *stale; /* &id of items to load again, unowned */
  GArray *under_way; /* ids; NULL when nothing is being loaded */
  GCancellable *cancellable;
};

enum
{
  ITEM_PROP_ID = 1,
  ITEM_PROP_RECORD,
  N_ITEM_PROPS,
};
static GParamSpec *item_properties[N_ITEM_PROPS];

enum
{
  LOAD_FAILED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void kt_paged_model_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (KtPagedItem, kt_paged_item, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (KtPagedModel,
                               kt_paged_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kt_paged_model_list_iface_init))

/* --- Item --- */

static void
kt_paged_item_set_record (KtPagedItem *self, gpointer record)
{
  gpointer old = g_steal_pointer (&self->record);

  self->record = record;
  g_object_notify_by_pspec (G_OBJECT (self), item_properties[ITEM_PROP_RECORD]);
  if (old != NULL)
    self->free_record (old);
}

static void
kt_paged_item_finalize (GObject *object)
{
  KtPagedItem *self = KT_PAGED_ITEM (object);

  if (self->model != NULL)
    {
      g_hash_table_remove (self->model->stale, &self->id);
      g_hash_table_remove (self->model->items, &self->id);
    }
  if (self->record != NULL)
    self->free_record (self->record);
  G_OBJECT_CLASS (kt_paged_item_parent_class)->finalize (object);
}

static void
kt_paged_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KtPagedItem *self = KT_PAGED_ITEM (object);

  switch (prop_id)
    {
    case ITEM_PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case ITEM_PROP_RECORD:
      g_value_set_pointer (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_paged_item_class_init (KtPagedItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kt_paged_item_finalize;
  object_class->get_property = kt_paged_item_get_property;

  item_properties[ITEM_PROP_ID] =
      g_param_spec_int64 ("id", NULL, NULL, G_MININT64, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  item_properties[ITEM_PROP_RECORD] =
      g_param_spec_pointer ("record", NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_ITEM_PROPS, item_properties);
}

static void
kt_paged_item_init (KtPagedItem *self)
{
}

gint64
kt_paged_item_get_id (KtPagedItem *self)
{
  g_return_val_if_fail (KT_IS_PAGED_ITEM (self), 0);

  return self->id;
}

gpointer
kt_paged_item_get_record (KtPagedItem *self)
{
  g_return_val_if_fail (KT_IS_PAGED_ITEM (self), NULL);

  return self->record;
}

/* --- Keeping items --- */

static void
keep_item (KtPagedModel *self, KtPagedItem *item)
{
  if (item->recent.data != NULL)
    {
      g_queue_unlink (&self->recent, &item->recent);
      g_queue_push_head_link (&self->recent, &item->recent);
      return;
    }

  item->recent.data = g_object_ref (item);
  g_queue_push_head_link (&self->recent, &item->recent);
  if (self->recent.length > KEPT_ITEMS)
    {
      KtPagedItem *oldest = g_queue_pop_tail_link (&self->recent)->data;

      oldest->recent.data = NULL;
      g_object_unref (oldest);
    }
}

static KtPagedItem *
ensure_item (KtPagedModel *self, gint64 id)
{
  KtPagedItem *item = g_hash_table_lookup (self->items, &id);

  if (item != NULL)
    return g_object_ref (item);

  item = g_object_new (KT_TYPE_PAGED_ITEM, NULL);
  item->id = id;
  item->model = self;
  item->free_record = self->source->free_record;
  g_hash_table_insert (self->items, &item->id, item);
  return item;
}

/* Hands each of @records to its item, which the model then keeps, and frees the array. */
static void
take_records (KtPagedModel *self, GPtrArray *records)
{
  gsize n_records = 0;
  gpointer *stolen = g_ptr_array_steal (records, &n_records);

  for (gsize i = 0; i < n_records; i++)
    {
      g_autoptr (KtPagedItem) item = ensure_item (self, self->source->get_id (stolen[i]));

      keep_item (self, item);
      kt_paged_item_set_record (item, stolen[i]);
    }
  g_free (stolen);
  g_ptr_array_unref (records);
}

/* --- Loading --- */

typedef struct
{
  GWeakRef model;
  const KtPagedSource *source;
} Request;

static void load_next (KtPagedModel *self);

static void
unwant (KtPagedModel *self, GArray *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      KtPagedItem *item = g_hash_table_lookup (self->items, &g_array_index (ids, gint64, i));

      if (item != NULL)
        item->is_wanted = FALSE;
    }
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Request *request = user_data;
  g_autoptr (KtPagedModel) self = g_weak_ref_get (&request->model);
  g_autoptr (GError) error = NULL;
  GPtrArray *records = request->source->finish (object, result, &error);

  if (self == NULL && records != NULL)
    {
      gsize n_records = 0;
      g_autofree gpointer *stolen = g_ptr_array_steal (records, &n_records);

      for (gsize i = 0; i < n_records; i++)
        request->source->free_record (stolen[i]);
      g_ptr_array_unref (records);
    }
  g_weak_ref_clear (&request->model);
  g_free (request);
  if (self == NULL)
    return;

  g_autoptr (GArray) ids = g_steal_pointer (&self->under_way);

  unwant (self, ids);
  if (records != NULL)
    take_records (self, records);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[LOAD_FAILED], 0, error);
  load_next (self);
}

static GArray *
steal_stale (KtPagedModel *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->stale);
  while (ids->len < KT_PAGED_MODEL_PAGE && g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_array_append_val (ids, *(gint64 *)key);
      g_hash_table_iter_remove (&iter);
    }
  return ids;
}

static void
load_next (KtPagedModel *self)
{
  Request *request;

  if (self->under_way != NULL)
    return;
  if (self->waiting.length > 0)
    self->under_way = g_queue_pop_head (&self->waiting);
  else if (g_hash_table_size (self->stale) > 0)
    self->under_way = steal_stale (self);
  else
    return;

  request = g_new0 (Request, 1);
  g_weak_ref_init (&request->model, self);
  request->source = self->source;
  self->source->load (self->owner, &g_array_index (self->under_way, gint64, 0), self->under_way->len, self->cancellable,
                      loaded_cb, request);
}

/* Asks for the page that @position is in. */
static void
want_page (KtPagedModel *self, guint position)
{
  guint first = position / KT_PAGED_MODEL_PAGE * KT_PAGED_MODEL_PAGE;
  guint end = MIN (first + KT_PAGED_MODEL_PAGE, self->ids->len);
  GArray *wanted = g_array_sized_new (FALSE, FALSE, sizeof (gint64), end - first);

  for (guint i = first; i < end; i++)
    {
      g_autoptr (KtPagedItem) item = ensure_item (self, g_array_index (self->ids, gint64, i));

      keep_item (self, item);
      if (item->record != NULL || item->is_wanted)
        continue;
      item->is_wanted = TRUE;
      g_array_append_val (wanted, item->id);
    }

  g_queue_push_head (&self->waiting, wanted);
  if (self->waiting.length > WAITING_PAGES)
    {
      g_autoptr (GArray) given_up = g_queue_pop_tail (&self->waiting);

      unwant (self, given_up);
    }
  load_next (self);
}

/* --- List model --- */

static GType
kt_paged_model_get_item_type (GListModel *model)
{
  return KT_TYPE_PAGED_ITEM;
}

static guint
kt_paged_model_get_n_items (GListModel *model)
{
  return KT_PAGED_MODEL (model)->ids->len;
}

static gpointer
kt_paged_model_get_item (GListModel *model, guint position)
{
  KtPagedModel *self = KT_PAGED_MODEL (model);
  KtPagedItem *item;

  if (position >= self->ids->len)
    return NULL;

  item = ensure_item (self, g_array_index (self->ids, gint64, position));
  keep_item (self, item);
  if (item->record == NULL && !item->is_wanted)
    want_page (self, position);
  return item;
}

static void
kt_paged_model_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = kt_paged_model_get_item_type;
  iface->get_n_items = kt_paged_model_get_n_items;
  iface->get_item = kt_paged_model_get_item;
}

/* --- Object --- */

static void
kt_paged_model_dispose (GObject *object)
{
  KtPagedModel *self = KT_PAGED_MODEL (object);
  GHashTableIter iter;
  gpointer item;

  g_cancellable_cancel (self->cancellable);
  g_hash_table_remove_all (self->stale);
  while (self->recent.length > 0)
    {
      KtPagedItem *kept = g_queue_pop_tail_link (&self->recent)->data;

      kept->recent.data = NULL;
      g_object_unref (kept);
    }
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    KT_PAGED_ITEM (item)->model = NULL;
  g_hash_table_remove_all (self->items);
  G_OBJECT_CLASS (kt_paged_model_parent_class)->dispose (object);
}

static void
kt_paged_model_finalize (GObject *object)
{
  KtPagedModel *self = KT_PAGED_MODEL (object);

  g_queue_clear_full (&self->waiting, (GDestroyNotify)g_array_unref);
  g_clear_pointer (&self->under_way, g_array_unref);
  g_clear_pointer (&self->stale, g_hash_table_unref);
  g_clear_pointer (&self->items, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->owner);
  G_OBJECT_CLASS (kt_paged_model_parent_class)->finalize (object);
}

static void
kt_paged_model_class_init (KtPagedModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kt_paged_model_dispose;
  object_class->finalize = kt_paged_model_finalize;

  signals[LOAD_FAILED] = g_signal_new ("load-failed", KT_TYPE_PAGED_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kt_paged_model_init (KtPagedModel *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->items = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->stale = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->cancellable = g_cancellable_new ();
  g_queue_init (&self->recent);
  g_queue_init (&self->waiting);
}

KtPagedModel *
kt_paged_model_new (GObject *owner, const KtPagedSource *source)
{
  KtPagedModel *self = g_object_new (KT_TYPE_PAGED_MODEL, NULL);

  self->owner = g_object_ref (owner);
  self->source = source;
  return self;
}

static void
apply_splice (KtPagedModel *self, const KtIdSplice *splice)
{
  if (splice->n_removed > 0)
    g_array_remove_range (self->ids, splice->position, splice->n_removed);
  if (splice->n_added > 0)
    g_array_insert_vals (self->ids, splice->position, splice->added, splice->n_added);
  g_list_model_items_changed (G_LIST_MODEL (self), splice->position, splice->n_removed, splice->n_added);
}

void
kt_paged_model_set_ids (KtPagedModel *self, const gint64 *ids, gsize n_ids)
{
  g_autoptr (GArray) splices = NULL;

  g_return_if_fail (KT_IS_PAGED_MODEL (self));
  g_return_if_fail (n_ids < G_MAXUINT);

  splices = kt_id_splices_find ((const gint64 *)(gpointer)self->ids->data, self->ids->len, ids, (guint)n_ids);
  for (guint i = 0; i < splices->len; i++)
    apply_splice (self, &g_array_index (splices, KtIdSplice, i));
}

void
kt_paged_model_put_records (KtPagedModel *self, GPtrArray *records)
{
  g_return_if_fail (KT_IS_PAGED_MODEL (self));

  take_records (self, records);
}

void
kt_paged_model_invalidate (KtPagedModel *self, gint64 id)
{
  KtPagedItem *item;

  g_return_if_fail (KT_IS_PAGED_MODEL (self));

  item = g_hash_table_lookup (self->items, &id);
  if (item == NULL || (item->record == NULL && !item->is_wanted))
    return;
  g_hash_table_add (self->stale, &item->id);
  load_next (self);
}

void
kt_paged_model_invalidate_all (KtPagedModel *self)
{
  GHashTableIter iter;
  gpointer item;

  g_return_if_fail (KT_IS_PAGED_MODEL (self));

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      if (KT_PAGED_ITEM (item)->record != NULL || KT_PAGED_ITEM (item)->is_wanted)
        g_hash_table_add (self->stale, &KT_PAGED_ITEM (item)->id);
    }
  load_next (self);
}

gint64
kt_paged_model_get_id (KtPagedModel *self, guint position)
{
  g_return_val_if_fail (KT_IS_PAGED_MODEL (self), 0);
  g_return_val_if_fail (position < self->ids->len, 0);

  return g_array_index (self->ids, gint64, position);
}

gboolean
kt_paged_model_find (KtPagedModel *self, gint64 id, guint *position)
{
  g_return_val_if_fail (KT_IS_PAGED_MODEL (self), FALSE);

  for (guint i = 0; i < self->ids->len; i++)
    {
      if (g_array_index (self->ids, gint64, i) == id)
        {
          if (position != NULL)
            *position = i;
          return TRUE;
        }
    }
  return FALSE;
}
