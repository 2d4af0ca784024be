/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-side-items.h"

#include "ui/sidebyside/kt-outcome-reader.h"
#include "ui/widgets/kt-result.h"

#include <string.h>

/* Several changes one after another are read once. */
#define REFRESH_MILLISECONDS 300
#define PROGRESS_MILLISECONDS 100

struct _KtSideItems
{
  GObject parent_instance;

  KtSession *session;
  GListStore *items;
  GHashTable *by_id; /* (element-type gint64 KtOutcomeItem): in items */
  KtSideOrder order;
  gboolean is_read; /* at least once */
  gboolean is_reading;
  gboolean is_stale; /* something changed while it read */
  gint n_read;
  gint n_all;
  guint refresh_id;
  guint progress_id;
  GCancellable *cancellable;
};

enum
{
  READ,
  READING,
  FAILED,
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtSideItems, kt_side_items, G_TYPE_OBJECT)

/* --- Order --- */

static int
compare_order (gconstpointer a, gconstpointer b, gpointer user_data)
{
  KtSideItems *self = user_data;
  KtOutcomeItem *one = KT_OUTCOME_ITEM ((gpointer)a), *other = KT_OUTCOME_ITEM ((gpointer)b);
  const KtOutcomeComparison *first = kt_outcome_item_get_comparison (one);
  const KtOutcomeComparison *second = kt_outcome_item_get_comparison (other);
  gint64 one_id = kt_outcome_item_get_id (one), other_id = kt_outcome_item_get_id (other);
  int by_code;

  if (self->order == KT_SIDE_ORDER_DIFFERENCE && (first != NULL) != (second != NULL))
    return first != NULL ? -1 : 1;
  if (self->order == KT_SIDE_ORDER_DIFFERENCE && first != NULL && first->difference.likely != second->difference.likely)
    return first->difference.likely > second->difference.likely ? -1 : 1;
  by_code = strcmp (kt_outcome_item_get_code (one), kt_outcome_item_get_code (other));
  return by_code != 0 ? by_code : (one_id > other_id) - (one_id < other_id);
}

static gboolean
is_in_order (KtSideItems *self)
{
  for (guint i = 1; i < kt_side_items_get_n (self); i++)
    {
      if (compare_order (kt_side_items_get (self, i - 1), kt_side_items_get (self, i), self) > 0)
        return FALSE;
    }
  return TRUE;
}

void
kt_side_items_set_order (KtSideItems *self, KtSideOrder order)
{
  self->order = order;
}

void
kt_side_items_arrange (KtSideItems *self)
{
  if (!is_in_order (self))
    g_list_store_sort (self->items, compare_order, self);
}

/* --- Reading --- */

static void read_all (KtSideItems *self);

static void
chosen_cb (KtSideItems *self, GParamSpec *pspec, KtOutcomeItem *item)
{
  g_signal_emit (self, signals[CHOSEN], 0, item);
}

static gboolean
has_same_ids (KtSideItems *self, const KtReadOutcomes *read)
{
  if (read->outcomes->len != kt_side_items_get_n (self))
    return FALSE;
  for (guint i = 0; i < read->outcomes->len; i++)
    {
      if (!g_hash_table_contains (self->by_id, &((KtOutcome *)read->outcomes->pdata[i])->record->id))
        return FALSE;
    }
  return TRUE;
}

/* Items whose analysis only changed stay, and with them the keyboard focus. */
static void
show (KtSideItems *self, const KtReadOutcomes *read)
{
  gboolean is_same = has_same_ids (self, read);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < read->outcomes->len; i++)
    {
      KtOutcome *outcome = read->outcomes->pdata[i];
      const KtCasus *casus = read->casussen->pdata[i];
      gint64 id = outcome->record->id;
      KtOutcomeItem *item = g_hash_table_lookup (self->by_id, &id);

      if (item != NULL)
        {
          kt_outcome_item_set (item, outcome, casus);
          g_ptr_array_add (items, g_object_ref (item));
          continue;
        }
      item = kt_outcome_item_new (outcome, casus);
      g_signal_connect_object (item, "notify::chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (items, item);
    }
  if (is_same)
    return;
  g_hash_table_remove_all (self->by_id);
  for (guint i = 0; i < items->len; i++)
    {
      gint64 id = kt_outcome_item_get_id (items->pdata[i]);

      g_hash_table_insert (self->by_id, g_memdup2 (&id, sizeof (id)), items->pdata[i]);
    }
  g_ptr_array_sort_values_with_data (items, compare_order, self);
  g_list_store_splice (self->items, 0, kt_side_items_get_n (self), items->pdata, items->len);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSideItems) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtReadOutcomes) read = kt_outcome_reader_read_finish (result, &error);

  self->is_reading = FALSE;
  if (kt_result_is_unwanted (result))
    return;
  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (read != NULL)
    {
      show (self, read);
      self->is_read = TRUE;
      g_signal_emit (self, signals[READ], 0);
    }
  else
    {
      g_signal_emit (self, signals[FAILED], 0, error);
    }
  if (self->is_stale)
    read_all (self);
  else
    g_signal_emit (self, signals[READING], 0);
}

static gboolean
progress_cb (gpointer user_data)
{
  KtSideItems *self = user_data;

  g_signal_emit (self, signals[READING], 0);
  return G_SOURCE_CONTINUE;
}

static void
read_all (KtSideItems *self)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  self->is_stale = self->is_reading;
  if (self->is_reading)
    return;
  for (guint i = 0; i < kt_side_items_get_n (self); i++)
    g_ptr_array_add (known, kt_outcome_item_get_outcome (kt_side_items_get (self, i)));
  self->is_reading = TRUE;
  g_atomic_int_set (&self->n_read, 0);
  g_atomic_int_set (&self->n_all, 0);
  if (self->progress_id == 0)
    self->progress_id = g_timeout_add (PROGRESS_MILLISECONDS, progress_cb, self);
  kt_outcome_reader_read_async (kt_session_get_vault (self->session), known, &self->n_read, &self->n_all,
                                self->cancellable, read_cb, g_object_ref (self));
}

static gboolean
refresh_cb (gpointer user_data)
{
  KtSideItems *self = user_data;

  self->refresh_id = 0;
  read_all (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (KtSideItems *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_timeout_add (REFRESH_MILLISECONDS, refresh_cb, self);
}

/* --- Object --- */

static void
kt_side_items_dispose (GObject *object)
{
  kt_side_items_stop (KT_SIDE_ITEMS (object));
  G_OBJECT_CLASS (kt_side_items_parent_class)->dispose (object);
}

static void
kt_side_items_finalize (GObject *object)
{
  KtSideItems *self = KT_SIDE_ITEMS (object);

  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  g_hash_table_unref (self->by_id);
  g_object_unref (self->items);
  G_OBJECT_CLASS (kt_side_items_parent_class)->finalize (object);
}

static void
kt_side_items_class_init (KtSideItemsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = kt_side_items_dispose;
  object_class->finalize = kt_side_items_finalize;

  signals[READ] = g_signal_new ("read", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[READING] = g_signal_new ("reading", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[CHOSEN] =
      g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, KT_TYPE_OUTCOME_ITEM);
}

static void
kt_side_items_init (KtSideItems *self)
{
  self->items = g_list_store_new (KT_TYPE_OUTCOME_ITEM);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->cancellable = g_cancellable_new ();
}

KtSideItems *
kt_side_items_new (KtSession *session)
{
  KtSideItems *self = g_object_new (KT_TYPE_SIDE_ITEMS, NULL);
  KtVault *vault = kt_session_get_vault (session);

  self->session = g_object_ref (session);
  g_signal_connect_object (vault, "analyses-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "casus-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_all (self);
  return self;
}

void
kt_side_items_stop (KtSideItems *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->progress_id, g_source_remove);
}

GListModel *
kt_side_items_get_model (KtSideItems *self)
{
  return G_LIST_MODEL (self->items);
}

guint
kt_side_items_get_n (KtSideItems *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

KtOutcomeItem *
kt_side_items_get (KtSideItems *self, guint i)
{
  /* The store keeps it. */
  g_autoptr (KtOutcomeItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

  return item;
}

KtOutcomeItem *
kt_side_items_find (KtSideItems *self, gint64 analysis_id)
{
  return g_hash_table_lookup (self->by_id, &analysis_id);
}

gboolean
kt_side_items_is_read (KtSideItems *self)
{
  return self->is_read;
}

gboolean
kt_side_items_is_reading (KtSideItems *self, guint *n_read, guint *n_all)
{
  *n_read = (guint)g_atomic_int_get (&self->n_read);
  *n_all = (guint)g_atomic_int_get (&self->n_all);
  return self->is_reading;
}
