/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-side-model.h"

#include "ui/sidebyside/kt-outcome-reader.h"
#include "ui/widgets/kt-result.h"

#include <string.h>

/* Several changes one after another are read once. */
#define REFRESH_MILLISECONDS 300
#define PROGRESS_MILLISECONDS 100

struct _KtSideModel
{
  GObject parent_instance;

  KtSession *session;
  KtCollections *collections;
  GListStore *items;
  GHashTable *by_id; /* (element-type gint64 KtOutcomeItem): in items */
  KtSideOrder order;
  KtCollection *collection;
  gboolean is_read;     /* at least once */
  gboolean is_choosing; /* items tell of what was not done by hand */

  gboolean is_reading;
  gboolean is_stale; /* something changed while it read */
  gint n_read;
  gint n_all;
  guint refresh_id;
  guint progress_id;
  guint update_id;
  GCancellable *cancellable;
};

enum
{
  CHANGED,
  READING,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtSideModel, kt_side_model, G_TYPE_OBJECT)

static void read_all (KtSideModel *self);

static guint
get_n_items (KtSideModel *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

/* (transfer none): the store keeps it. */
static KtOutcomeItem *
get_item (KtSideModel *self, guint i)
{
  g_autoptr (KtOutcomeItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

  return item;
}

/* --- What it comes to --- */

/* The largest difference, so that all bars are on one scale. */
static gint64
find_most (KtSideModel *self, gint basis)
{
  gint64 most = 0;

  for (guint i = 0; i < get_n_items (self); i++)
    {
      const KtOutcome *outcome = kt_outcome_item_get_outcome (get_item (self, i));
      const KtOutcomeComparison *comparison = kt_outcome_find_comparison (outcome, basis);

      if (comparison != NULL)
        most = MAX (most, MAX (ABS (comparison->difference.low), ABS (comparison->difference.high)));
    }
  return most;
}

static void
compare_items (KtSideModel *self, gint basis)
{
  gint64 most = find_most (self, basis);
  guint row = 0;

  for (guint i = 0; i < get_n_items (self); i++)
    {
      KtOutcomeItem *item = get_item (self, i);
      const KtOutcome *outcome = kt_outcome_item_get_outcome (item);
      const KtOutcomeComparison *comparison = kt_outcome_find_comparison (outcome, basis);
      KtLeftOut left_out = KT_LEFT_OUT_NOT;

      if (kt_outcome_item_get_chosen (item))
        left_out = g_array_index (self->collection->rows, KtCollectionRow, row++).left_out;
      else if (comparison == NULL)
        left_out = outcome->fault != NULL ? KT_LEFT_OUT_FAULT : KT_LEFT_OUT_NO_REFERENCE;
      kt_outcome_item_compare (item, comparison, left_out, basis, most);
    }
}

static int
compare_order (gconstpointer a, gconstpointer b, gpointer user_data)
{
  KtSideModel *self = user_data;
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
is_in_order (KtSideModel *self)
{
  for (guint i = 1; i < get_n_items (self); i++)
    {
      if (compare_order (get_item (self, i - 1), get_item (self, i), self) > 0)
        return FALSE;
    }
  return TRUE;
}

static void
update (KtSideModel *self)
{
  gint basis = kt_collections_get_basis (self->collections);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (!self->is_read)
    return;
  for (guint i = 0; i < get_n_items (self); i++)
    {
      KtOutcomeItem *item = get_item (self, i);

      if (kt_outcome_item_get_chosen (item))
        g_ptr_array_add (chosen, kt_outcome_item_get_outcome (item));
    }
  g_clear_pointer (&self->collection, kt_collection_free);
  self->collection = kt_collection_new (chosen, basis);
  compare_items (self, basis);
  if (!is_in_order (self))
    g_list_store_sort (self->items, compare_order, self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
update_cb (gpointer user_data)
{
  KtSideModel *self = user_data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (KtSideModel *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

/* --- Choosing --- */

/* Of a casus one analysis is chosen at most. */
static void
leave_others (KtSideModel *self, KtOutcomeItem *chosen)
{
  for (guint i = 0; i < get_n_items (self); i++)
    {
      KtOutcomeItem *item = get_item (self, i);

      if (item != chosen && kt_outcome_item_get_casus_id (item) == kt_outcome_item_get_casus_id (chosen))
        kt_outcome_item_set_chosen (item, FALSE);
    }
}

static void
chosen_cb (KtSideModel *self, GParamSpec *pspec, KtOutcomeItem *item)
{
  gboolean chosen = kt_outcome_item_get_chosen (item);

  if (self->is_choosing)
    return;
  kt_collections_set_analysis (self->collections, kt_outcome_item_get_id (item), chosen);
  if (chosen)
    leave_others (self, item);
  queue_update (self);
}

/* (transfer full) (element-type KtOutcomeItem): by casus the analysis that was changed last, of those that @basis can
 * be compared with. */
static GHashTable *
find_latest (KtSideModel *self, gint basis)
{
  GHashTable *latest = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < get_n_items (self); i++)
    {
      KtOutcomeItem *item = get_item (self, i);
      KtOutcome *outcome = kt_outcome_item_get_outcome (item);
      KtOutcomeItem *other = g_hash_table_lookup (latest, &outcome->record->casus_id);

      if (kt_outcome_find_comparison (outcome, basis) != NULL &&
          (other == NULL || kt_outcome_is_later (outcome, kt_outcome_item_get_outcome (other))))
        g_hash_table_replace (latest, &outcome->record->casus_id, item);
    }
  return latest;
}

/* @tell: whether it is a change of the choice that is open. */
static void
choose (KtSideModel *self, GHashTable *wanted, const char *theme, gboolean tell)
{
  self->is_choosing = TRUE;
  for (guint i = 0; i < get_n_items (self); i++)
    {
      KtOutcomeItem *item = get_item (self, i);
      gint64 casus_id = kt_outcome_item_get_casus_id (item);
      gboolean chosen = wanted != NULL && g_hash_table_lookup (wanted, &casus_id) == item &&
                        (theme == NULL || g_str_equal (kt_outcome_item_get_theme (item), theme));

      kt_outcome_item_set_chosen (item, chosen);
      if (tell)
        kt_collections_set_analysis (self->collections, kt_outcome_item_get_id (item), chosen);
      else if (chosen)
        kt_collections_prefill (self->collections, kt_outcome_item_get_id (item));
    }
  self->is_choosing = FALSE;
  update (self);
}

void
kt_side_model_choose (KtSideModel *self, const char *theme)
{
  g_autoptr (GHashTable) latest = find_latest (self, KT_BASIS_ANY);

  choose (self, latest, theme, TRUE);
}

void
kt_side_model_choose_none (KtSideModel *self)
{
  choose (self, NULL, NULL, TRUE);
}

void
kt_side_model_choose_basis (KtSideModel *self, KtBasis basis)
{
  g_autoptr (GHashTable) latest = find_latest (self, (gint)basis);

  kt_collections_set_basis (self->collections, (gint)basis);
  choose (self, latest, NULL, TRUE);
}

/* What the choice that is open says; a new one begins with all there is. */
static void
take_choice (KtSideModel *self)
{
  if (!self->is_read || !kt_collections_is_loaded (self->collections))
    return;
  if (kt_collections_is_new (self->collections))
    {
      g_autoptr (GHashTable) latest = find_latest (self, KT_BASIS_ANY);

      choose (self, latest, NULL, FALSE);
      return;
    }
  self->is_choosing = TRUE;
  for (guint i = 0; i < get_n_items (self); i++)
    {
      KtOutcomeItem *item = get_item (self, i);

      kt_outcome_item_set_chosen (item, kt_collections_has_analysis (self->collections, kt_outcome_item_get_id (item)));
    }
  self->is_choosing = FALSE;
  update (self);
}

/* --- Reading --- */

static gboolean
has_same_ids (KtSideModel *self, const KtReadOutcomes *read)
{
  if (read->outcomes->len != get_n_items (self))
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
show (KtSideModel *self, const KtReadOutcomes *read)
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
  g_list_store_splice (self->items, 0, get_n_items (self), items->pdata, items->len);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSideModel) self = user_data;
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
      take_choice (self);
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
  KtSideModel *self = user_data;

  g_signal_emit (self, signals[READING], 0);
  return G_SOURCE_CONTINUE;
}

static void
read_all (KtSideModel *self)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  self->is_stale = self->is_reading;
  if (self->is_reading)
    return;
  for (guint i = 0; i < get_n_items (self); i++)
    g_ptr_array_add (known, kt_outcome_item_get_outcome (get_item (self, i)));
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
  KtSideModel *self = user_data;

  self->refresh_id = 0;
  read_all (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (KtSideModel *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_timeout_add (REFRESH_MILLISECONDS, refresh_cb, self);
}

/* --- Object --- */

static void
kt_side_model_dispose (GObject *object)
{
  KtSideModel *self = KT_SIDE_MODEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_handle_id (&self->update_id, g_source_remove);
  G_OBJECT_CLASS (kt_side_model_parent_class)->dispose (object);
}

static void
kt_side_model_finalize (GObject *object)
{
  KtSideModel *self = KT_SIDE_MODEL (object);

  g_clear_object (&self->session);
  g_clear_object (&self->collections);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->collection, kt_collection_free);
  g_hash_table_unref (self->by_id);
  g_object_unref (self->items);
  G_OBJECT_CLASS (kt_side_model_parent_class)->finalize (object);
}

static void
kt_side_model_class_init (KtSideModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kt_side_model_dispose;
  object_class->finalize = kt_side_model_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[READING] =
      g_signal_new ("reading", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kt_side_model_init (KtSideModel *self)
{
  self->items = g_list_store_new (KT_TYPE_OUTCOME_ITEM);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->cancellable = g_cancellable_new ();
}

KtSideModel *
kt_side_model_new (KtSession *session, KtCollections *collections)
{
  KtSideModel *self = g_object_new (KT_TYPE_SIDE_MODEL, NULL);
  KtVault *vault = kt_session_get_vault (session);

  self->session = g_object_ref (session);
  self->collections = g_object_ref (collections);
  g_signal_connect_object (vault, "analyses-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "casus-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (collections, "opened", G_CALLBACK (take_choice), self, G_CONNECT_SWAPPED);
  read_all (self);
  return self;
}

GListModel *
kt_side_model_get_items (KtSideModel *self)
{
  return G_LIST_MODEL (self->items);
}

const KtCollection *
kt_side_model_get_collection (KtSideModel *self)
{
  return self->collection;
}

KtOutcomeItem *
kt_side_model_find (KtSideModel *self, gint64 analysis_id)
{
  return g_hash_table_lookup (self->by_id, &analysis_id);
}

gboolean
kt_side_model_is_reading (KtSideModel *self, guint *n_read, guint *n_all)
{
  *n_read = (guint)g_atomic_int_get (&self->n_read);
  *n_all = (guint)g_atomic_int_get (&self->n_all);
  return self->is_reading;
}

void
kt_side_model_set_order (KtSideModel *self, KtSideOrder order)
{
  self->order = order;
  update (self);
}

void
kt_side_model_set_basis (KtSideModel *self, gint basis)
{
  kt_collections_set_basis (self->collections, basis);
  update (self);
}

GStrv
kt_side_model_list_themes (KtSideModel *self)
{
  g_autoptr (GHashTable) themes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) sorted = NULL;

  for (guint i = 0; i < get_n_items (self); i++)
    {
      const char *theme = kt_outcome_item_get_theme (get_item (self, i));

      if (*theme != '\0')
        g_hash_table_add (themes, (char *)theme);
    }
  sorted = g_hash_table_get_keys_as_ptr_array (themes);
  g_ptr_array_sort_values (sorted, (GCompareFunc)g_utf8_collate);
  g_ptr_array_add (sorted, NULL);
  return g_strdupv ((char **)sorted->pdata);
}
