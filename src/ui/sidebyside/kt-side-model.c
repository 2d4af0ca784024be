/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-side-model.h"

struct _KtSideModel
{
  GObject parent_instance;

  KtCollections *collections;
  KtSideItems *items;
  KtCollection *collection;
  gboolean is_choosing; /* items tell of what was not done by hand */
  guint update_id;
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

/* --- What it comes to --- */

/* The largest difference, so that all bars are on one scale. */
static gint64
find_most (KtSideModel *self, gint basis)
{
  gint64 most = 0;

  for (guint i = 0; i < kt_side_items_get_n (self->items); i++)
    {
      const KtOutcome *outcome = kt_outcome_item_get_outcome (kt_side_items_get (self->items, i));
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

  for (guint i = 0; i < kt_side_items_get_n (self->items); i++)
    {
      KtOutcomeItem *item = kt_side_items_get (self->items, i);
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

static void
update (KtSideModel *self)
{
  gint basis = kt_collections_get_basis (self->collections);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (!kt_side_items_is_read (self->items))
    return;
  for (guint i = 0; i < kt_side_items_get_n (self->items); i++)
    {
      KtOutcomeItem *item = kt_side_items_get (self->items, i);

      if (kt_outcome_item_get_chosen (item))
        g_ptr_array_add (chosen, kt_outcome_item_get_outcome (item));
    }
  g_clear_pointer (&self->collection, kt_collection_free);
  self->collection = kt_collection_new (chosen, basis);
  compare_items (self, basis);
  kt_side_items_arrange (self->items);
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
  for (guint i = 0; i < kt_side_items_get_n (self->items); i++)
    {
      KtOutcomeItem *item = kt_side_items_get (self->items, i);

      if (item != chosen && kt_outcome_item_get_casus_id (item) == kt_outcome_item_get_casus_id (chosen))
        kt_outcome_item_set_chosen (item, FALSE);
    }
}

static void
chosen_cb (KtSideModel *self, KtOutcomeItem *item)
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

  for (guint i = 0; i < kt_side_items_get_n (self->items); i++)
    {
      KtOutcomeItem *item = kt_side_items_get (self->items, i);
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
  for (guint i = 0; i < kt_side_items_get_n (self->items); i++)
    {
      KtOutcomeItem *item = kt_side_items_get (self->items, i);
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
  if (!kt_side_items_is_read (self->items) || !kt_collections_is_loaded (self->collections))
    return;
  if (kt_collections_is_new (self->collections))
    {
      g_autoptr (GHashTable) latest = find_latest (self, KT_BASIS_ANY);

      choose (self, latest, NULL, FALSE);
      return;
    }
  self->is_choosing = TRUE;
  for (guint i = 0; i < kt_side_items_get_n (self->items); i++)
    {
      KtOutcomeItem *item = kt_side_items_get (self->items, i);

      kt_outcome_item_set_chosen (item, kt_collections_has_analysis (self->collections, kt_outcome_item_get_id (item)));
    }
  self->is_choosing = FALSE;
  update (self);
}

/* --- Object --- */

static void
reading_cb (KtSideModel *self)
{
  g_signal_emit (self, signals[READING], 0);
}

static void
failed_cb (KtSideModel *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
kt_side_model_dispose (GObject *object)
{
  KtSideModel *self = KT_SIDE_MODEL (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->items != NULL)
    kt_side_items_stop (self->items);
  G_OBJECT_CLASS (kt_side_model_parent_class)->dispose (object);
}

static void
kt_side_model_finalize (GObject *object)
{
  KtSideModel *self = KT_SIDE_MODEL (object);

  g_clear_object (&self->collections);
  g_clear_object (&self->items);
  g_clear_pointer (&self->collection, kt_collection_free);
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
}

KtSideModel *
kt_side_model_new (KtSession *session, KtCollections *collections)
{
  KtSideModel *self = g_object_new (KT_TYPE_SIDE_MODEL, NULL);

  self->collections = g_object_ref (collections);
  self->items = kt_side_items_new (session);
  g_signal_connect_object (self->items, "read", G_CALLBACK (take_choice), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->items, "reading", G_CALLBACK (reading_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->items, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->items, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (collections, "opened", G_CALLBACK (take_choice), self, G_CONNECT_SWAPPED);
  return self;
}

GListModel *
kt_side_model_get_items (KtSideModel *self)
{
  return kt_side_items_get_model (self->items);
}

const KtCollection *
kt_side_model_get_collection (KtSideModel *self)
{
  return self->collection;
}

KtOutcomeItem *
kt_side_model_find (KtSideModel *self, gint64 analysis_id)
{
  return kt_side_items_find (self->items, analysis_id);
}

gboolean
kt_side_model_is_reading (KtSideModel *self, guint *n_read, guint *n_all)
{
  return kt_side_items_is_reading (self->items, n_read, n_all);
}

void
kt_side_model_set_order (KtSideModel *self, KtSideOrder order)
{
  kt_side_items_set_order (self->items, order);
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

  for (guint i = 0; i < kt_side_items_get_n (self->items); i++)
    {
      const char *theme = kt_outcome_item_get_theme (kt_side_items_get (self->items, i));

      if (*theme != '\0')
        g_hash_table_add (themes, (char *)theme);
    }
  sorted = g_hash_table_get_keys_as_ptr_array (themes);
  g_ptr_array_sort_values (sorted, (GCompareFunc)g_utf8_collate);
  g_ptr_array_add (sorted, NULL);
  return g_strdupv ((char **)sorted->pdata);
}
